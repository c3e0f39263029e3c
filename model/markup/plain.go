package markup

import (
	"fmt"
	"io"
	"strings"

	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/term"
)

// The cells of a line of plain text, the blanks before a list's text, and the
// cells of a column that no table goes below.
const (
	columns   = 78
	indent    = 4
	narrowest = 8
)

// Plain writes a document as plain text in UTF-8: lines of at most 78 cells,
// underlined headings, and numbered notes at the end.
func Plain(w io.Writer, d *flow.Document) error {
	var p plain
	p.marking(d.Marking)
	if len(d.Cover.Title) > 0 {
		p.cover(d.Cover)
	}
	p.blocks(d.Blocks, "")
	if len(d.Notes) > 0 {
		p.heading(1, term.Of(d.Lang).Notes)
		for i, n := range d.Notes {
			label := fmt.Sprintf("[%d]", i+1)
			p.hang("", label+pad(label, indent+1), said(n))
		}
		p.gap()
	}
	p.hang("", "", d.Foot)
	p.gap()
	p.marking(d.Marking)
	_, err := io.WriteString(w, strings.Trim(p.String(), "\n")+"\n")
	return err
}

// plain holds the lines written so far.
type plain struct{ strings.Builder }

func (p *plain) line(s string) { p.WriteString(strings.TrimRight(s, " ") + "\n") }

func (p *plain) gap() { p.WriteByte('\n') }

func (p *plain) marking(text string) {
	for _, l := range wrap(text, columns) {
		p.line(strings.Repeat(" ", max(0, columns-cells(l))/2) + l)
	}
	p.gap()
}

func (p *plain) cover(c flow.Cover) {
	p.hang("", "", strings.ToUpper(c.Label.String()))
	p.gap()
	p.heading(0, c.Title.String())
	p.hang("", "", c.Subtitle.String())
	p.hang("", "", c.Dates.String())
	p.gap()
	label := 0
	for _, f := range c.Facts {
		label = max(label, cells(f[0].String())+2)
	}
	for _, f := range c.Facts {
		p.hang("", f[0].String()+pad(f[0].String(), label), f[1].String())
	}
	p.gap()
}

// underlines are those of the title and of the headings of each level.
var underlines = [...]string{"=", "=", "-", "~"}

// heading underlines a text by its level.
func (p *plain) heading(level int, text string) {
	if level < 2 {
		p.gap()
	}
	if level == 0 {
		text = strings.ToUpper(text)
	}
	widest := 0
	for _, l := range wrap(text, columns) {
		p.line(l)
		widest = max(widest, cells(l))
	}
	p.line(strings.Repeat(underlines[level], widest))
	p.gap()
}

func (p *plain) blocks(bs []flow.Block, margin string) {
	for _, b := range bs {
		switch b := b.(type) {
		case flow.Heading:
			p.heading(b.Level, term.Join("  ", b.Number, b.Text.String()))
			continue
		case flow.Paragraph:
			p.hang(margin, "", said(b.Text))
			if b.Style == flow.Label {
				continue
			}
		case flow.List:
			p.list(b, margin)
		case flow.Aside:
			p.hang(margin+"  | ", "", strings.ToUpper(b.Label.String()))
			var inner plain
			inner.blocks(b.Blocks, margin+"  | ")
			p.WriteString(strings.TrimRight(inner.String(), "\n |") + "\n")
		case flow.Table:
			p.table(b)
		case flow.Contents:
			p.heading(1, b.Title.String())
			for _, e := range b.Entries {
				left := strings.Repeat(" ", indent*(e.Level-1))
				p.hang(left, e.Number+pad(e.Number, indent+1), e.Text.String())
			}
		}
		p.line(strings.TrimRight(margin, " "))
	}
}

func (p *plain) list(l flow.List, margin string) {
	for i, it := range l.Items {
		label := "–"
		if l.Start > 0 {
			label = fmt.Sprint(l.Start+i, ".")
		}
		p.hang(margin, label+pad(label, indent), said(it.Text))
		p.hang(margin+strings.Repeat(" ", indent), "", said(it.About))
	}
}

// table writes columns beside each other, none wider than its text nor than its
// part of the line; the second has what the others leave.
func (p *plain) table(t flow.Table) {
	rows := append([][]flow.Text{t.Head}, t.Rows...)
	widths := make([]int, len(t.Head))
	for _, r := range rows {
		for i, c := range r {
			widths[i] = max(widths[i], cells(said(c)))
		}
	}
	room := columns
	for i := range widths {
		if i != 1 {
			widths[i] = min(widths[i], max(narrowest, columns*t.Widths[i]/100))
			room -= widths[i] + 2
		}
	}
	widths[1] = min(widths[1], room)
	for n, r := range rows {
		set := make([][]string, len(r))
		tall := 1
		for i, c := range r {
			set[i] = wrap(said(c), widths[i])
			tall = max(tall, len(set[i]))
		}
		for k := range tall {
			var l strings.Builder
			for i, ls := range set {
				cell := ""
				if k < len(ls) {
					cell = ls[k]
				}
				l.WriteString(cell + pad(cell, widths[i]+2))
			}
			p.line(l.String())
		}
		if n == 0 {
			for i, w := range widths {
				if i > 0 {
					p.WriteString("  ")
				}
				p.WriteString(strings.Repeat("-", w))
			}
			p.gap()
		}
	}
}

// hang writes a text behind a label; its further lines stand below its first word.
func (p *plain) hang(margin, label, text string) {
	for i, l := range wrap(text, columns-cells(margin)-cells(label)) {
		if i > 0 {
			label = strings.Repeat(" ", cells(label))
		}
		p.line(margin + label + l)
	}
}

// said is a text with the numbers of its notes.
func said(t flow.Text) string {
	var b strings.Builder
	for _, r := range t {
		b.WriteString(r.Text)
		if r.Note > 0 {
			fmt.Fprintf(&b, "[%d]", r.Note)
		}
	}
	return b.String()
}
