package reader

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/enjeux/enjeux/model"
)

// markdownSize is the size above which a Markdown file is read as a plain text,
// which takes no longer the deeper its marks stand in one another.
const markdownSize = 8 << 20

// nested is a mark that opens a quotation or a list inside another, many times, on a line or below it:
// no person writes that, and a parser takes its time over it.
var nested = lazy(`(?m)^(?:[ \t]*(?:>|[-*+][ \t])){40}|^[ \t]{200}[ \t]*[-*+]|[\[(!*_]{200}`)

var frontMatter = lazy(`\A---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)---[ \t]*(?:\r?\n|\z)`)

// readMarkdown reads a Markdown file. When no line has marks inside it and none
// is broken in two, the text is the file itself and the lines are slices of it.
func readMarkdown(data []byte) (*Text, error) {
	plain, err := readPlain(data)
	if err != nil || len(plain.Text) > markdownSize || nested().MatchString(plain.Text) {
		return plain, err
	}
	r := markdownReader{source: []byte(plain.Text)}
	published := r.front()
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)).Parser()
	r.block(parser.Parse(text.NewReader(r.source[r.start:])), Line{})
	for _, note := range r.notes {
		r.block(note, Line{Kind: Note})
	}
	t, err := r.done()
	if err != nil {
		return nil, err
	}
	if len(r.places) == len(t.Lines) {
		t.Text = plain.Text
		for i := range t.Lines {
			l := &t.Lines[i]
			l.From, l.To = r.places[i], r.places[i]+l.To-l.From
		}
	}
	t.Encoding, t.Warnings, t.Published = plain.Encoding, plain.Warnings, published
	return t, nil
}

// A markdownReader goes through the blocks of a Markdown file.
type markdownReader struct {
	builder
	source []byte
	start  int // of what follows the front matter
	places []int
	notes  []ast.Node
}

// front adds the lines of the front matter and returns the date in it.
func (r *markdownReader) front() (published string) {
	m := frontMatter().FindSubmatchIndex(r.source)
	if m == nil {
		return ""
	}
	r.start = m[1]
	at := m[2]
	for line := range strings.SplitSeq(string(r.source[m[2]:m[3]]), "\n") {
		r.place(Line{Kind: model.ParagraphChrome}, line, at, at+len(line))
		at += len(line) + 1
		if key, value, ok := strings.Cut(line, ":"); ok && strings.EqualFold(strings.TrimSpace(key), "date") {
			published = isoDate(value)
		}
	}
	return published
}

// block adds what a block holds. As is what the block around it makes of it.
func (r *markdownReader) block(n ast.Node, as Line) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		line := as
		if line.Kind == "" {
			line.Kind = model.ParagraphBody
		}
		switch c := c.(type) {
		case *ast.Heading:
			r.line(Line{Kind: model.ParagraphHeading, Level: c.Level}, c)
		case *ast.Paragraph, *ast.TextBlock:
			line.Emphasis = strong(c)
			r.line(line, c)
			if line.Kind == model.ParagraphBullet {
				as.Kind = model.ParagraphBody // a second paragraph of an item
			}
		case *ast.ListItem:
			r.block(c, Line{Kind: model.ParagraphBullet})
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			for i := range c.Lines().Len() {
				s := c.Lines().At(i)
				r.place(line, string(s.Value(r.source[r.start:])), r.start+s.Start, r.start+s.Stop)
			}
		case *ast.HTMLBlock:
			var raw strings.Builder
			for i := range c.Lines().Len() {
				s := c.Lines().At(i)
				raw.Write(s.Value(r.source[r.start:]))
			}
			r.place(line, stripTags(raw.String()), 0, 0)
		case *east.TableHeader, *east.TableRow:
			var cells []string
			for cell := c.FirstChild(); cell != nil; cell = cell.NextSibling() {
				cells = append(cells, strings.ReplaceAll(r.inline(cell), "\n", " "))
			}
			_, head := c.(*east.TableHeader)
			r.place(Line{Kind: Row, Head: head}, strings.Join(cells, "\t"), 0, 0)
		case *east.FootnoteList:
			for note := c.FirstChild(); note != nil; note = note.NextSibling() {
				r.notes = append(r.notes, note)
			}
		case *ast.ThematicBreak:
		default:
			r.block(c, as)
		}
	}
}

// line adds the words of a block of words.
func (r *markdownReader) line(l Line, n ast.Node) {
	from, to := 0, 0
	if n.Lines().Len() == 1 {
		s := n.Lines().At(0)
		from, to = r.start+s.Start, r.start+s.Stop
	}
	r.place(l, r.inline(n), from, to)
}

// place adds a line and notes where it stands in the source, if it reads there
// as it does here.
func (r *markdownReader) place(l Line, s string, from, to int) {
	had := len(r.lines)
	r.add(l, s)
	if len(r.lines) != had+1 || len(r.places) != had {
		return
	}
	added := r.lines[had]
	words := strings.TrimSpace(s)
	if at := strings.Index(string(r.source[from:to]), words); at >= 0 && r.text.String()[added.From:added.To] == words {
		r.places = append(r.places, from+at)
	}
}

// inline returns the words of a block without their marks.
func (r *markdownReader) inline(n ast.Node) string {
	var out strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // fn never fails
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			s := n.Segment.Value(r.source[r.start:])
			if _, code := n.Parent().(*ast.CodeSpan); !code {
				s = util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(s)))
			}
			out.Write(s)
			switch {
			case n.HardLineBreak():
				out.WriteByte('\n')
			case n.SoftLineBreak():
				out.WriteByte(' ')
			}
		case *ast.String:
			out.Write(n.Value)
		case *ast.AutoLink:
			out.Write(n.URL(r.source[r.start:]))
		case *ast.RawHTML:
			if s := n.Segments; s.Len() > 0 {
				first := s.At(0)
				if strings.HasPrefix(strings.ToLower(string(first.Value(r.source[r.start:]))), "<br") {
					out.WriteByte('\n')
				}
			}
		}
		return ast.WalkContinue, nil
	})
	return out.String()
}

// strong tells whether all words of a block stand inside "**".
func strong(n ast.Node) bool {
	c := n.FirstChild()
	e, ok := c.(*ast.Emphasis)
	return ok && e.Level == 2 && c.NextSibling() == nil
}

var dateInside = lazy(`\b\d{4}-\d{2}-\d{2}`)

// isoDate returns the first date of the form 2025-06-20 in s, or "".
func isoDate(s string) string { return dateInside().FindString(s) }
