package reader

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// An office puts together the text of a word processor's document: paragraphs
// that may stand inside one another (a text box in a paragraph, a paragraph in
// a table), marks of comments in them, and notes for the end.
type office struct {
	builder
	open     []*paragraph
	rows     []*row
	carried  *paragraph // a paragraph whose end was deleted: the next one goes on with it
	comments map[string]*Comment
	order    []string // of the comments
	notes    []*paragraph
	warned   []Warning
	hidden   strings.Builder // the beginning of what the document hides
}

// A paragraph is one that is being read.
type paragraph struct {
	line   Line
	text   strings.Builder
	all    int // bytes that show
	strong int // of them, bytes that stand out
	marks  []mark
	goes   bool // on in the next one
	hidden bool // by its style
}

// A mark is where a comment begins or ends in the text of a paragraph.
type mark struct {
	at  int
	id  string
	end bool
}

// A row is one of a table that is being read.
type row struct {
	cells   [][]*paragraph
	dropped bool
	head    bool // as the format says
}

// begin opens a paragraph.
func (o *office) begin() *paragraph {
	p := &paragraph{line: Line{Kind: model.ParagraphBody}}
	if o.carried != nil {
		p, o.carried = o.carried, nil
		p.goes = false
	}
	o.open = append(o.open, p)
	return p
}

// at returns the paragraph that is being read, nil between two.
func (o *office) at() *paragraph {
	if len(o.open) == 0 {
		return nil
	}
	return o.open[len(o.open)-1]
}

// write adds words to the paragraph at hand; outside one they are nothing.
func (o *office) write(s string, strong bool) {
	p := o.at()
	if p == nil || p.text.Len() > MaxSize {
		return
	}
	p.text.WriteString(s)
	if n := len(strings.TrimSpace(s)); n > 0 {
		p.all += n
		if strong {
			p.strong += n
		}
	}
}

// mark notes where a comment begins or ends.
func (o *office) mark(id string, end bool) {
	const most = 5000
	if p := o.at(); p != nil && len(p.marks) < most {
		p.marks = append(p.marks, mark{p.text.Len(), id, end})
	}
}

// end closes the paragraph at hand.
func (o *office) end() {
	p := o.at()
	if p == nil {
		return
	}
	o.open = o.open[:len(o.open)-1]
	switch {
	case p.goes:
		o.carried = p
	case len(o.rows) > 0:
		r := o.rows[len(o.rows)-1]
		if n := len(r.cells); n > 0 {
			r.cells[n-1] = append(r.cells[n-1], p)
			return
		}
		o.put(p)
	default:
		o.put(p)
	}
}

// put adds a paragraph that is complete.
func (o *office) put(p *paragraph) {
	p.line.Emphasis = p.line.Kind == model.ParagraphBody && p.all > 0 && p.strong == p.all
	text, from := p.text.String(), o.text.Len()
	o.add(p.line, text)
	const long = 64 << 10 // bytes; a comment on a longer paragraph is on the whole of it
	for _, m := range p.marks {
		c := o.comments[m.id]
		if c == nil {
			continue
		}
		at := from
		if len(text) <= long {
			at += len(laid(text[:m.at]))
		}
		at = min(at, max(from, o.text.Len()-1))
		if m.end {
			c.To = at
		} else {
			c.From, c.To = at, at
		}
	}
}

// laid returns what add makes of the beginning of a paragraph.
func laid(s string) string {
	var lines []string
	for line := range strings.SplitSeq(clean(s, false), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// beginRow, beginCell and endRow follow a table; a cell or an end without a row
// is nothing.
func (o *office) beginRow() { o.rows = append(o.rows, &row{}) }

func (o *office) beginCell() {
	if n := len(o.rows); n > 0 {
		o.rows[n-1].cells = append(o.rows[n-1].cells, nil)
	}
}

// endRow adds a row: as one line when more than one cell has words and none has more than a few
// short paragraphs, and else paragraph by paragraph.
func (o *office) endRow() {
	if len(o.rows) == 0 {
		return
	}
	r := o.rows[len(o.rows)-1]
	o.rows = o.rows[:len(o.rows)-1]
	if r.dropped {
		return
	}
	filled, single, strong := 0, true, true
	var all []*paragraph
	for _, cell := range r.cells {
		words, size, plain := 0, 0, true
		for _, p := range cell {
			if n := len(strings.TrimSpace(p.text.String())); n > 0 {
				words, size, plain = words+1, size+n, plain && p.line.Kind == model.ParagraphBody
				strong = strong && p.strong == p.all
			}
		}
		if words > 0 {
			filled++
		}
		single = single && (words <= 1 || plain && words <= cellParagraphs && size <= cellSize)
		all = append(all, cell...)
	}
	if single && filled > 1 {
		line := &paragraph{line: Line{Kind: Row, Head: r.head || o.headsTable(strong)}}
		for k, cell := range r.cells {
			if k > 0 {
				line.text.WriteByte('\t')
			}
			for _, p := range cell {
				for _, m := range p.marks {
					m.at += line.text.Len()
					line.marks = append(line.marks, m)
				}
				if words := strings.TrimSpace(strings.Map(oneLine, p.text.String())); words != "" {
					if said := line.text.String(); said != "" && !strings.HasSuffix(said, "\t") {
						line.text.WriteByte(' ')
					}
					line.text.WriteString(words)
				}
			}
		}
		all = []*paragraph{line}
	}
	for _, p := range all {
		if len(o.rows) > 0 {
			outer := o.rows[len(o.rows)-1]
			if n := len(outer.cells); n > 0 {
				outer.cells[n-1] = append(outer.cells[n-1], p)
				continue
			}
		}
		o.put(p)
	}
}

// How much a cell of a row that is one line holds at most.
const (
	cellParagraphs = 4
	cellSize       = 300 // bytes, where it is more than one paragraph
)

// oneLine keeps a cell on one line, and in one column.
func oneLine(r rune) rune {
	if r == '\n' || r == '\t' {
		return ' '
	}
	return r
}

// warn adds a warning once.
func (o *office) warn(kind WarningKind) {
	for _, w := range o.warned {
		if w.Kind == kind {
			return
		}
	}
	o.warned = append(o.warned, Warning{Kind: kind})
}

// hide notes words that the document hides, as far as a warning tells of them.
func (o *office) hide(s string) {
	if o.hidden.Len() <= hiddenShown {
		o.hidden.WriteString(s)
	}
}

// hiddenShown is how many bytes of what is hidden a warning shows at most.
const hiddenShown = 60

// finish ends what is still open and returns the text.
func (o *office) finish() (*Text, error) {
	for len(o.open) > 0 {
		o.end()
	}
	for len(o.rows) > 0 {
		o.endRow()
	}
	if o.carried != nil {
		o.put(o.carried)
	}
	for _, p := range o.notes {
		o.put(p)
	}
	t, err := o.done()
	if err != nil {
		return nil, err
	}
	for _, id := range o.order {
		c := *o.comments[id]
		for c.From < c.To && t.Text[c.From] <= ' ' {
			c.From++
		}
		if c.To < c.From {
			c.To = c.From
		}
		if c.Text != "" {
			t.Comments = append(t.Comments, c)
		}
	}
	t.Warnings, t.Hidden = o.warned, beginning(squeeze(clean(o.hidden.String(), true)))
	return t, nil
}

// beginning returns words as they are where they are few, and else the first of them.
func beginning(words string) string {
	if len(words) <= hiddenShown {
		return words
	}
	cut := strings.LastIndexByte(words[:hiddenShown], ' ')
	if cut < 0 {
		cut = hiddenShown
	}
	return strings.ToValidUTF8(words[:cut], "") + " …"
}
