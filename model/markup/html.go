package markup

import (
	_ "embed"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/term"
)

//go:embed house.css
var house string

// HTML writes a document as one page that needs no other file: a landmark for
// each part, headings in order, tables whose heads say what they are for, notes
// linked both ways, and a style for light, dark and paper.
func HTML(w io.Writer, d *flow.Document) error {
	p := page{words: term.Of(d.Lang)}
	p.f("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", html.EscapeString(d.Lang))
	p.f("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
	p.f("<title>%s</title>\n", html.EscapeString(term.Join(" – ", d.Title, d.Cover.Dates.String())))
	p.meta("author", d.Author)
	p.meta("description", d.Subject)
	if !d.Created.IsZero() {
		p.meta("date", d.Created.Format("2006-01-02"))
	}
	p.f("<style>\n%s%s</style>\n</head>\n<body>\n", house, furniture(d))
	p.f("<a class=\"skip\" href=\"#text\">%s</a>\n", html.EscapeString(p.words.Skip))
	p.marking(d.Marking)
	p.cover(d.Cover)
	p.f("<main id=\"text\">\n")
	p.blocks(d.Blocks)
	p.close(1)
	p.notes(d.Notes)
	p.f("</main>\n<footer>\n")
	p.say("p", "foot", d.Foot)
	p.f("</footer>\n")
	p.marking(d.Marking)
	p.f("</body>\n</html>\n")
	_, err := io.WriteString(w, p.String())
	return err
}

// Fragment writes what is between the cover and the foot of a document as HTML that
// goes into another page: no head and no style.
func Fragment(w io.Writer, d *flow.Document) error {
	p := page{words: term.Of(d.Lang)}
	p.marking(d.Marking)
	p.blocks(d.Blocks)
	p.close(1)
	p.notes(d.Notes)
	_, err := io.WriteString(w, p.String())
	return err
}

// furniture is the style of what stands on each sheet of paper: the marking, the
// days of the visit and the version, the number of the page.
func furniture(d *flow.Document) string {
	quoted := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			fmt.Fprintf(&b, "\\%x ", r) // so that no letter means anything
		}
		return b.String()
	}
	return fmt.Sprintf("@page { @top-center { content: \"%s\" } @bottom-center { content: \"%[1]s\" } @bottom-left { content: \"%[2]s\" } }\n",
		quoted(d.Marking), quoted(d.Foot))
}

// page holds what is written so far, the levels of the sections that are open,
// and the anchor of the last one.
type page struct {
	strings.Builder
	words  *term.Words
	open   []int
	anchor string
}

// f writes markup.
func (p *page) f(format string, args ...any) { fmt.Fprintf(p, format, args...) }

func (p *page) meta(name, content string) {
	if content != "" {
		p.f("<meta name=\"%s\" content=\"%s\">\n", name, html.EscapeString(content))
	}
}

// say writes an element of a class around a text, and nothing for no text.
func (p *page) say(element, class, text string) {
	if text != "" {
		p.f("<%s class=\"%s\">%s</%s>\n", element, class, html.EscapeString(text), element)
	}
}

func (p *page) marking(text string) { p.say("p", "marking", text) }

func (p *page) cover(c flow.Cover) {
	p.f("<header class=\"cover\">\n")
	p.say("p", "label", c.Label.String())
	p.f("<h1>%s</h1>\n", phrase(c.Title))
	p.say("p", "subtitle", c.Subtitle.String())
	p.say("p", "dates", c.Dates.String())
	if len(c.Facts) > 0 {
		p.f("<dl>\n")
		for _, f := range c.Facts {
			p.f("<div><dt>%s</dt><dd>%s</dd></div>\n", phrase(f[0]), phrase(f[1]))
		}
		p.f("</dl>\n")
	}
	p.f("</header>\n")
}

// close ends the sections of a level and of those below it.
func (p *page) close(level int) {
	for len(p.open) > 0 && p.open[len(p.open)-1] >= level {
		p.open = p.open[:len(p.open)-1]
		p.f("</section>\n")
	}
}

func (p *page) blocks(bs []flow.Block) {
	for _, b := range bs {
		switch b := b.(type) {
		case flow.Heading:
			p.heading(b)
		case flow.Paragraph:
			class := [...]string{flow.Body: "", flow.Meta: ` class="meta"`, flow.Objective: ` class="objective"`, flow.Label: ` class="field"`}[b.Style]
			p.f("<p%s>%s</p>\n", class, phrase(b.Text))
		case flow.List:
			p.list(b)
		case flow.Aside:
			p.f("<aside class=\"annotation %s\" aria-label=\"%s\">\n", className(b.Kind), html.EscapeString(b.Label.String()))
			p.say("p", "kind", b.Label.String())
			p.blocks(b.Blocks)
			p.f("</aside>\n")
		case flow.Table:
			p.table(b)
		case flow.Contents:
			p.contents(b)
		}
	}
}

// heading closes the sections that end here and opens its own.
func (p *page) heading(h flow.Heading) {
	p.close(h.Level)
	p.open, p.anchor = append(p.open, h.Level), h.Anchor
	var classes []string
	if h.Break {
		classes = append(classes, "page")
	}
	if h.Domain != "" {
		classes = append(classes, "domain", className(h.Domain))
	}
	class := ""
	if len(classes) > 0 {
		class = fmt.Sprintf(" class=\"%s\"", strings.TrimSpace(strings.Join(classes, " ")))
	}
	number := ""
	if h.Number != "" {
		number = fmt.Sprintf("<span class=\"number\">%s</span> ", html.EscapeString(h.Number))
	}
	p.f("<section aria-labelledby=\"%s\"%s>\n<h%d id=\"%[1]s\">%[4]s%[5]s</h%[3]d>\n", h.Anchor, class, h.Level+1, number, phrase(h.Text))
}

func (p *page) contents(c flow.Contents) {
	p.close(1)
	p.f("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">%s</h2>\n<ul>\n", phrase(c.Title))
	for i, e := range c.Entries {
		p.f("<li><a href=\"#%s\">%s</a>", e.Anchor, strings.TrimPrefix(html.EscapeString(e.Number)+" "+phrase(e.Text), " "))
		next := 1
		if i+1 < len(c.Entries) {
			next = c.Entries[i+1].Level
		}
		switch {
		case next > e.Level:
			p.f("\n<ul>\n")
		case next < e.Level:
			p.f("</li>\n</ul>\n</li>\n")
		default:
			p.f("</li>\n")
		}
	}
	p.f("</ul>\n</nav>\n")
}

func (p *page) list(l flow.List) {
	element, start := "ul", ""
	if l.Start > 0 {
		element = "ol"
		if l.Start > 1 {
			start = fmt.Sprintf(" start=\"%d\"", l.Start)
		}
	}
	p.f("<%s%s>\n", element, start)
	for _, it := range l.Items {
		id := ""
		if it.Anchor != "" {
			id = fmt.Sprintf(" id=\"%s\"", it.Anchor)
		}
		p.f("<li%s>%s", id, phrase(it.Text))
		if len(it.About) > 0 {
			p.f("<br>\n<span class=\"about\">%s</span>", phrase(it.About))
		}
		p.f("</li>\n")
	}
	p.f("</%s>\n", element)
}

func (p *page) table(t flow.Table) {
	p.f("<table aria-labelledby=\"%s\">\n<colgroup>", p.anchor)
	for _, w := range t.Widths {
		p.f("<col style=\"width: %d%%\">", w)
	}
	p.f("</colgroup>\n<thead>\n<tr>")
	for _, c := range t.Head {
		p.f("<th scope=\"col\">%s</th>", phrase(c))
	}
	p.f("</tr>\n</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		p.f("<tr>")
		for i, c := range row {
			if i == 0 {
				p.f("<th scope=\"row\">%s</th>", phrase(c))
			} else {
				p.f("<td>%s</td>", phrase(c))
			}
		}
		p.f("</tr>\n")
	}
	p.f("</tbody>\n</table>\n")
}

func (p *page) notes(ns []flow.Text) {
	if len(ns) == 0 {
		return
	}
	p.f("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">%s</h2>\n<ol>\n", html.EscapeString(p.words.Notes))
	for i, n := range ns {
		p.f("<li id=\"note-%d\">%s <a href=\"#call-%[1]d\" role=\"doc-backlink\" aria-label=\"%[3]s, %[4]s %[1]d\">↩\ufe0e</a></li>\n",
			i+1, phrase(n), html.EscapeString(p.words.Back), html.EscapeString(strings.ToLower(p.words.Note)))
	}
	p.f("</ol>\n</section>\n")
}

// phrase is a text as phrasing content.
func phrase(t flow.Text) string {
	var b strings.Builder
	for i, r := range t {
		said := html.EscapeString(r.Text)
		if r.Raised {
			said = "<sup>" + said + "</sup>"
		}
		if r.Bold {
			said = "<strong>" + said + "</strong>"
		}
		if r.Italic {
			said = "<em>" + said + "</em>"
		}
		switch {
		case r.Note > 0:
			if i > 0 && t[i-1].Note > 0 {
				b.WriteString("<sup>,\u202f</sup>")
			}
			said = fmt.Sprintf("<sup><a href=\"#note-%d\" id=\"call-%[1]d\" role=\"doc-noteref\">%[1]d</a></sup>", r.Note)
		case r.Link != "":
			said = fmt.Sprintf("<a href=\"%s\">%s</a>", html.EscapeString(r.Link), said)
		}
		b.WriteString(said)
	}
	return b.String()
}

// className is a word of the model as a class, "" when it is none.
func className(s string) string {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyz-") != "" {
		return ""
	}
	return s
}
