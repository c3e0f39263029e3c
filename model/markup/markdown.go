package markup

import (
	"fmt"
	"io"
	"strings"

	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/term"
)

// Markdown writes a document as CommonMark, with footnotes and pipe tables as
// most programs read them. A paragraph is a line.
func Markdown(w io.Writer, d *flow.Document) error {
	var m markdown
	marking := inline(flow.Text{{Text: d.Marking, Bold: true}})
	m.paragraph("", marking)
	m.paragraph("", inline(d.Cover.Label))
	if len(d.Cover.Title) > 0 {
		m.paragraph("", heading(0, "", d.Cover.Title))
	}
	m.paragraph("", inline(d.Cover.Subtitle))
	m.paragraph("", inline(d.Cover.Dates))
	for _, f := range d.Cover.Facts {
		m.line("", "- "+inline(f[0].Bold())+" – "+inline(f[1]))
	}
	m.line("", "")
	m.blocks(d.Blocks, "")
	for i, n := range d.Notes {
		m.line("", fmt.Sprintf("[^%d]: %s", i+1, inline(n)))
	}
	if len(d.Notes) > 0 {
		m.line("", "")
	}
	m.paragraph("", inline(flow.Text{{Text: d.Foot}}))
	m.paragraph("", marking)
	_, err := io.WriteString(w, strings.Trim(m.String(), "\n")+"\n")
	return err
}

type markdown struct {
	strings.Builder
	dot string // what follows the numbers of the list just before, "" when there is none
}

func (m *markdown) line(margin, s string) {
	m.WriteString(strings.TrimRight(margin+s, " ") + "\n")
}

// paragraph writes a line and a blank one; an empty text has none.
func (m *markdown) paragraph(margin, s string) {
	if s != "" {
		m.line(margin, s)
		m.line(margin, "")
	}
}

func (m *markdown) blocks(bs []flow.Block, margin string) {
	for _, b := range bs {
		dot := m.dot
		m.dot = ""
		switch b := b.(type) {
		case flow.Heading:
			m.paragraph(margin, heading(b.Level, b.Number, b.Text))
		case flow.Paragraph:
			switch b.Style {
			case flow.Body:
				m.paragraph(margin, inline(b.Text))
			case flow.Label:
				m.paragraph(margin, inline(b.Text.Bold()))
			default:
				m.paragraph(margin, emphasis("*", inline(b.Text)))
			}
		case flow.List:
			// Of two lists in a row the second needs another sign to begin anew.
			switch {
			case b.Start > 0 && dot == ".":
				m.dot = ")"
			case b.Start > 0:
				m.dot = "."
			}
			m.list(b, margin)
		case flow.Aside:
			m.paragraph(margin+"> ", inline(b.Label.Bold()))
			m.blocks(b.Blocks, margin+"> ")
			m.WriteString("\n")
		case flow.Table:
			m.table(b, margin)
		case flow.Contents:
			m.paragraph(margin, heading(1, "", b.Title))
			for _, e := range b.Entries {
				m.line(margin, strings.Repeat("    ", e.Level-1)+"- "+term.Join(" ", escape(e.Number), inline(e.Text)))
			}
			m.line(margin, "")
		}
	}
}

func (m *markdown) list(l flow.List, margin string) {
	for i, it := range l.Items {
		sign := "- "
		if l.Start > 0 {
			sign = fmt.Sprint(l.Start+i, m.dot, " ")
		}
		m.line(margin, sign+inline(it.Text))
		if len(it.About) > 0 {
			m.line(margin, "")
			m.line(margin+strings.Repeat(" ", len(sign)), inline(it.About))
		}
	}
	m.line(margin, "")
}

func (m *markdown) table(t flow.Table, margin string) {
	row := func(cells []flow.Text) {
		var l strings.Builder
		for _, c := range cells {
			l.WriteString("| " + inline(c) + " ")
		}
		m.line(margin, l.String()+"|")
	}
	row(t.Head)
	m.line(margin, strings.Repeat("| --- ", len(t.Head))+"|")
	for _, r := range t.Rows {
		row(r)
	}
	m.line(margin, "")
}

// heading is a heading one level below that of the title.
func heading(level int, number string, t flow.Text) string {
	return strings.TrimRight(strings.Repeat("#", level+1)+" "+term.Join(" ", escape(number), inline(t)), " ")
}

// inline is a text on one line. Where it begins it cannot be taken for a block.
func inline(t flow.Text) string {
	var b strings.Builder
	for i, r := range t {
		text := r.Text
		if i == 0 {
			text = strings.TrimLeft(text, " ")
		}
		if i == len(t)-1 {
			text = strings.TrimRight(text, " ")
		}
		said := escape(text)
		if b.Len() > 0 {
			said = escapeInside(text)
		}
		switch {
		case r.Note > 0:
			said = fmt.Sprintf("[^%d]", r.Note)
		case said == "":
		case strings.HasPrefix(r.Link, "http"):
			said = "[" + said + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", " ", "%20").Replace(r.Link) + ">)"
		case r.Bold && r.Italic:
			said = emphasis("***", said)
		case r.Bold:
			said = emphasis("**", said)
		case r.Italic:
			said = emphasis("*", said)
		}
		b.WriteString(said)
	}
	return b.String()
}

// emphasis puts a sign around a text; blanks at its ends stand outside, as
// Markdown asks.
func emphasis(sign, s string) string {
	core := strings.TrimSpace(s)
	if core == "" {
		return s
	}
	before, after, _ := strings.Cut(s, core)
	return before + sign + core + sign + after
}
