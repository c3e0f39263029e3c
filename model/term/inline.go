package term

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A Stretch is the bytes [From, To) of a paragraph that are set alike.
type Stretch struct {
	From, To         int
	Emphasis, Strong bool
	Link             string // an address, "" for none
}

// inline reads what Markdown marks within a paragraph, and no blocks.
var inline = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 1),
			util.Prioritized(parser.NewLinkParser(), 2),
			util.Prioritized(parser.NewAutoLinkParser(), 3),
			util.Prioritized(parser.NewEmphasisParser(), 4)))
})

// Inline cuts a paragraph where its setting changes: *emphasis*, **strong**,
// [a link](https://…), <https://…>. The marks themselves, and a backslash before
// one, are in no stretch, and code keeps its marks, which say where it ends. What
// Markdown does not take for a mark is text. The stretches are in order.
func Inline(paragraph string) []Stretch {
	if !strings.ContainsAny(paragraph, "*_[<\\") {
		if paragraph == "" {
			return nil
		}
		return []Stretch{{To: len(paragraph)}}
	}
	m := inliner{text: paragraph}
	source := []byte(strings.NewReplacer("\n", " ", "\r", " ").Replace(paragraph)) // a line end is text, too
	m.walk(inline().Parse(text.NewReader(source)), Stretch{})
	return m.out
}

type inliner struct {
	text string
	out  []Stretch
}

// Unmarked is a paragraph without the marks that [Inline] reads.
func Unmarked(paragraph string) string {
	var b strings.Builder
	for _, st := range Inline(paragraph) {
		b.WriteString(paragraph[st.From:st.To])
	}
	return b.String()
}

func (m *inliner) walk(n ast.Node, look Stretch) {
	switch n := n.(type) {
	case *ast.Emphasis:
		look.Emphasis = look.Emphasis || n.Level == 1
		look.Strong = look.Strong || n.Level == 2
	case *ast.Link:
		if address(string(n.Destination)) {
			look.Link = string(n.Destination)
		}
	case *ast.AutoLink:
		label := string(n.Label([]byte(m.text)))
		from := strings.Index(m.text[m.end():], label) + m.end()
		if url := string(n.URL([]byte(m.text))); address(url) {
			look.Link = url
		}
		m.put(from, from+len(label), look)
		return
	case *ast.CodeSpan:
		from, to := len(m.text), 0
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				from, to = min(from, t.Segment.Start), max(to, t.Segment.Stop)
			}
		}
		for from > 0 && m.text[from-1] != '`' {
			from--
		}
		for from > m.end() && m.text[from-1] == '`' {
			from--
		}
		for to < len(m.text) && m.text[to] != '`' {
			to++
		}
		for to < len(m.text) && m.text[to] == '`' {
			to++
		}
		m.put(from, to, look)
		return
	case *ast.Text:
		m.escaped(n.Segment.Start, n.Segment.Stop, look)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.walk(c, look)
	}
}

// end is where the last stretch ends.
func (m *inliner) end() int {
	if len(m.out) == 0 {
		return 0
	}
	return m.out[len(m.out)-1].To
}

// escaped puts a text without the backslashes that escape.
func (m *inliner) escaped(from, to int, look Stretch) {
	for i := from; i+1 < to; i++ {
		if m.text[i] == '\\' && util.IsPunct(m.text[i+1]) {
			m.put(from, i, look)
			from = i + 1
			i++
		}
	}
	m.put(from, to, look)
}

// put adds a stretch, to the one before when they are one.
func (m *inliner) put(from, to int, look Stretch) {
	if from >= to {
		return
	}
	look.From, look.To = from, to
	if n := len(m.out); n > 0 {
		last := m.out[n-1]
		if last.To = to; m.out[n-1].To == from && last == (Stretch{m.out[n-1].From, to, look.Emphasis, look.Strong, look.Link}) {
			m.out[n-1].To = to
			return
		}
	}
	m.out = append(m.out, look)
}

// address tells the links that a page may lead to.
func address(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") || strings.HasPrefix(url, "mailto:")
}
