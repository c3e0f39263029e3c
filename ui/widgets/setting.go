package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// A Block is a paragraph of a formatted text, an empty one without runs. What no
// run has, such as the marks of Markdown, is not shown.
type Block struct {
	Lead   string // in front of the first line: a bullet or a number
	Quoted bool   // with a bar at its left
	Runs   []Run
}

// A Run is the bytes [From, To) of a text that are set alike.
type Run struct {
	From, To           int
	Bold, Italic, Link bool
}

// A setting is a text as it is shown at a width: what of it is seen, how that is
// set, and its lines. Its own offsets are bytes of what is seen.
type setting struct {
	seen  string
	runs  []setRun
	lines []setLine
	size  float32
	em    float32
}

// A setRun is the bytes [from, to) of what is seen, which begin at at in the text.
type setRun struct {
	from, to, at int
	style        fyne.TextStyle
	link         bool
}

type setLine struct {
	span
	indent float32
	lead   string
	quoted bool
}

// How far the blocks of a list and of a quotation are indented.
const (
	listIndent  = 20
	quoteIndent = 12
)

// setPlain sets a text in one style, its marks as they are.
func setPlain(text string, width, size float32, style fyne.TextStyle, breakable func(text string, at int) bool) *setting {
	s := &setting{seen: text, runs: []setRun{{0, len(text), 0, style, false}}, size: size}
	for _, l := range wrap(text, width, rulerOf(text, size, style), breakable) {
		s.lines = append(s.lines, setLine{span: l})
	}
	return s
}

// setBlocks sets a text as its blocks say, each on lines of its own.
func setBlocks(text string, blocks []Block, width, size float32, style fyne.TextStyle) *setting {
	s := &setting{size: size, em: fyne.MeasureText("n", size, style).Width}
	var seen strings.Builder
	var parts []span
	for _, b := range blocks {
		from := seen.Len()
		for _, r := range b.Runs {
			look := style
			look.Bold, look.Italic = style.Bold || r.Bold, style.Italic || r.Italic || b.Quoted
			s.runs = append(s.runs, setRun{seen.Len(), seen.Len() + r.To - r.From, r.From, look, r.Link})
			seen.WriteString(text[r.From:r.To])
		}
		parts = append(parts, span{from, seen.Len()})
	}
	s.seen = seen.String()
	for i, b := range blocks {
		indent := float32(0)
		if b.Lead != "" {
			indent += listIndent
		}
		if b.Quoted {
			indent += quoteIndent
		}
		lead := b.Lead
		for _, l := range wrapParagraph(nil, s.seen, parts[i], width-indent, ruler{s.width, s.em}, breaksForReading) {
			s.lines = append(s.lines, setLine{l, indent, lead, b.Quoted})
			lead = ""
		}
	}
	return s
}

// width measures what is seen.
func (s *setting) width(from, to int) (w float32) {
	s.pieces(span{from, to}, func(r setRun, part span) {
		w += fyne.MeasureText(s.seen[part.from:part.to], s.size, r.style).Width
	})
	return w
}

// pieces yields what of each run is in a part of what is seen.
func (s *setting) pieces(of span, do func(setRun, span)) {
	for _, r := range s.runs {
		if from, to := max(r.from, of.from), min(r.to, of.to); from < to {
			do(r, span{from, to})
		}
	}
}

// text returns where a place in what is seen is in the text.
func (s *setting) text(at int) int {
	for i := len(s.runs) - 1; i >= 0; i-- {
		if r := s.runs[i]; r.from <= at && (at < r.to || i == len(s.runs)-1 || at == r.to && r.from < r.to) {
			return r.at + at - r.from
		}
	}
	return 0
}

// place returns where a place in the text is in what is seen, that of what
// follows for one that is not seen.
func (s *setting) place(at int) int {
	for _, r := range s.runs {
		if at < r.at+r.to-r.from {
			return r.from + max(0, at-r.at)
		}
	}
	return len(s.seen)
}

// at returns the byte of the text nearest to a place in a line.
func (s *setting) at(l setLine, x float32) int {
	x -= l.indent
	before := float32(0)
	for i, r := range s.seen[l.from:l.to] {
		after := s.width(l.from, l.from+i+len(string(r)))
		if x < (before+after)/2 {
			return s.text(l.from + i)
		}
		before = after
	}
	if l.from == l.to {
		return s.text(l.from)
	}
	return s.text(l.to)
}
