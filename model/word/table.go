package word

import "github.com/enjeux/enjeux/model/flow"

// table writes a table whose head each page repeats.
func (b *body) table(t flow.Table) {
	widths := make([]int, len(t.Widths))
	for i, w := range t.Widths {
		widths[i] = b.width() * w / 100
	}
	b.f(`<w:tbl><w:tblPr><w:tblStyle w:val="Annex"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`, b.width())
	b.grid(widths)
	b.row(t.Head, widths, true)
	for _, r := range t.Rows {
		b.row(r, widths, false)
	}
	b.f(`</w:tbl>`)
	b.paragraph("Gap", "", nil)
}

func (b *body) grid(widths []int) {
	b.f(`<w:tblGrid>`)
	for _, w := range widths {
		b.f(`<w:gridCol w:w="%d"/>`, w)
	}
	b.f(`</w:tblGrid>`)
}

func (b *body) row(cells []flow.Text, widths []int, head bool) {
	style, repeat := "TableText", ""
	if head {
		style, repeat = "TableHead", "<w:tblHeader/>"
	}
	b.f(`<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>`, repeat)
	for i, c := range cells {
		b.f(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, widths[i])
		b.paragraph(style, "", c)
		b.f(`</w:tc>`)
	}
	b.f(`</w:tr>`)
}
