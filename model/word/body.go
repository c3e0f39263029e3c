package word

import (
	"fmt"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/flow"
)

// A body is the text of the file as it is written.
type body struct {
	strings.Builder
	paper     Paper
	lists     []int
	links     []string
	bookmarks int
}

// The margins of the page, in twentieths of a point.
const (
	marginTop, marginBottom = 1440, 1360
	marginSide              = 1417
)

func (b *body) f(format string, args ...any) { fmt.Fprintf(b, format, args...) }

func (b *body) document(d *flow.Document) {
	b.cover(d)
	end := ""
	for _, block := range d.Blocks {
		b.block(block, "")
		if _, ok := block.(flow.Contents); ok {
			// The contents list what stands between here and the end.
			end = b.bookmark("text")
		}
	}
	b.f("%s", end)
	b.section("header", "footer")
}

// section ends a section of pages with the header and the footer named.
func (b *body) section(header, footer string) {
	b.f(`<w:sectPr><w:headerReference w:type="default" r:id="%s"/><w:footerReference w:type="default" r:id="%s"/><w:type w:val="nextPage"/>`, header, footer)
	b.f(`<w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%[4]d" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
		b.paper.Width, b.paper.Height, marginTop, marginSide, marginBottom)
}

func (b *body) cover(d *flow.Document) {
	c := d.Cover
	b.paragraph("CoverLabel", "", c.Label)
	b.paragraph("Title", "", c.Title)
	b.paragraph("CoverRule", "", nil)
	if len(c.Subtitle) > 0 {
		b.paragraph("Subtitle", "", c.Subtitle)
	}
	if len(c.Dates) > 0 {
		b.paragraph("Subtitle", "", c.Dates)
	}
	if len(c.Facts) > 0 {
		b.paragraph("CoverGap", "", nil)
		b.f(`<w:tbl><w:tblPr><w:tblStyle w:val="Facts"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`, b.width())
		label := b.width() * 24 / 100
		b.grid([]int{label, b.width() - label})
		for _, fact := range c.Facts {
			b.row([]flow.Text{fact[0], fact[1]}, []int{label, b.width() - label}, false)
		}
		b.f(`</w:tbl>`)
	}
	b.f(`<w:p><w:pPr>`)
	b.section("coverheader", "coverfooter")
	b.f(`</w:pPr></w:p>`)
}

// width is that of the text, in twentieths of a point.
func (b *body) width() int { return b.paper.Width - 2*marginSide }

// block writes a block; inside an annotation, style is that of its paragraphs.
func (b *body) block(block flow.Block, style string) {
	switch block := block.(type) {
	case flow.Heading:
		b.heading(block)
	case flow.Paragraph:
		if style == "" {
			style = [...]string{flow.Body: "BodyText", flow.Meta: "Meta", flow.Objective: "Quote", flow.Label: "FieldLabel"}[block.Style]
		}
		b.paragraph(style, "", block.Text)
	case flow.List:
		b.list(block, style)
	case flow.Aside:
		kind := annotations[block.Kind]
		style := "Annotation" + kind
		b.f(`<w:p><w:pPr><w:pStyle w:val="%s"/><w:keepNext/></w:pPr>`, style)
		b.runs(block.Label, `<w:rStyle w:val="AnnotationLabel`+kind+`"/>`)
		b.f(`</w:p>`)
		for _, inner := range block.Blocks {
			b.block(inner, style)
		}
		b.paragraph("Gap", "", nil)
	case flow.Table:
		b.table(block)
	case flow.Contents:
		b.contents(block)
	}
}

// annotations end the names of the styles of the kinds that have their own.
var annotations = map[string]string{model.Verify: "Verify", model.Risk: "Risk", model.TalkingPoint: "Talk"}

// paragraph writes a paragraph in a style, with further properties.
func (b *body) paragraph(style, properties string, t flow.Text) {
	b.f(`<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>`, style, properties)
	b.runs(t, "")
	b.f(`</w:p>`)
}

func (b *body) heading(h flow.Heading) {
	level := h.Level
	if h.Inner {
		level = 3 // which the contents leave out
	}
	page := ""
	if h.Break {
		page = `<w:pageBreakBefore/><w:spacing w:before="0"/>`
	}
	b.f(`<w:p><w:pPr><w:pStyle w:val="Heading%d"/>%s</w:pPr>`, level, page)
	end := b.bookmark(h.Anchor)
	b.number(h)
	b.runs(h.Text, "")
	b.f("%s</w:p>", end)
}

// number writes the number of a heading and the blank after it.
func (b *body) number(h flow.Heading) {
	if h.Number != "" {
		b.runs(flow.Text{{Text: h.Number + "\u2002"}}, `<w:rStyle w:val="HeadingNumber"/>`)
	}
}

// bookmark opens a bookmark and returns what closes it.
func (b *body) bookmark(anchor string) string {
	if anchor == "" {
		return ""
	}
	b.bookmarks++
	b.f(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, b.bookmarks, bookmarkName(anchor))
	return fmt.Sprintf(`<w:bookmarkEnd w:id="%d"/>`, b.bookmarks)
}

// bookmarkName is an anchor as Word allows it.
func bookmarkName(anchor string) string { return "_" + strings.ReplaceAll(anchor, "-", "_") }

func (b *body) list(l flow.List, style string) {
	if style == "" {
		style = "ListParagraph"
	}
	b.lists = append(b.lists, l.Start)
	for _, it := range l.Items {
		b.f(`<w:p><w:pPr><w:pStyle w:val="%s"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="%d"/></w:numPr></w:pPr>`, style, len(b.lists))
		end := b.bookmark(it.Anchor)
		b.runs(it.Text, "")
		if len(it.About) > 0 {
			b.f(`<w:r><w:br/></w:r>`)
			b.runs(it.About, `<w:rStyle w:val="About"/>`)
		}
		b.f("%s</w:p>", end)
	}
}

// besidePoints is how many lines of contents a page holds below the key points;
// more begin a page of their own.
const besidePoints = 30

func (b *body) contents(c flow.Contents) {
	page := ""
	if len(c.Entries) > besidePoints {
		page = `<w:pageBreakBefore/>`
	}
	b.paragraph("TOCHeading", page, c.Title)
	for i, e := range c.Entries {
		b.f(`<w:p><w:pPr><w:pStyle w:val="TOC%d"/></w:pPr>`, e.Level)
		if i == 0 {
			b.f(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \b _text </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`)
		}
		b.f(`<w:hyperlink w:anchor="%s" w:history="1">`, bookmarkName(e.Anchor))
		if e.Number != "" {
			b.runs(flow.Text{{Text: e.Number + "\u2002"}}, "")
		}
		b.runs(e.Text, "")
		b.f(`</w:hyperlink>`)
		if i == len(c.Entries)-1 {
			b.f(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		}
		b.f(`</w:p>`)
	}
}
