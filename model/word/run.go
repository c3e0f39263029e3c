package word

import (
	"fmt"
	"strings"

	"github.com/enjeux/enjeux/model/flow"
)

// runs writes a text, each run with the properties given.
func (b *body) runs(t flow.Text, properties string) {
	for i, r := range t {
		switch {
		case r.Note > 0:
			if i > 0 && t[i-1].Note > 0 {
				b.f(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t>,%c</w:t></w:r>`, '\u202f')
			}
			b.f(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r>`, r.Note)
		case strings.HasPrefix(r.Link, "#"):
			b.f(`<w:hyperlink w:anchor="%s" w:history="1">`, bookmarkName(r.Link[1:]))
			b.run(r, properties)
			b.f(`</w:hyperlink>`)
		case r.Link != "":
			b.links = append(b.links, r.Link)
			b.f(`<w:hyperlink r:id="link%d" w:history="1">`, len(b.links))
			b.run(r, properties)
			b.f(`</w:hyperlink>`)
		default:
			b.run(r, properties)
		}
	}
}

func (b *body) run(r flow.Run, properties string) {
	if r.Bold {
		properties += `<w:b/><w:bCs/>`
	}
	if r.Italic {
		properties += `<w:i/><w:iCs/>`
	}
	if r.Raised {
		properties += `<w:vertAlign w:val="superscript"/>`
	}
	if properties != "" {
		properties = "<w:rPr>" + properties + "</w:rPr>"
	}
	b.f(`<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>`, properties, escape(r.Text))
}

// notes are the footnotes, as XML.
func (b *body) notes(ns []flow.Text) string {
	var n body
	for i, t := range ns {
		fmt.Fprintf(&n, `<w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>`, i+1)
		fmt.Fprintf(&n, `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve">%c</w:t></w:r>`, '\u00a0')
		n.runs(t, "")
		n.f(`</w:p></w:footnote>`)
	}
	return n.String()
}
