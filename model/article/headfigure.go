package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/quantity"
)

// headFigures returns the amounts of money that a heading names: "Ports ($40 million in total)".
func (d *Document) headFigures(v *lex.Vocabulary, p Paragraph) []quantity.Figure {
	text := d.Line(p)
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	l := readLine(v, text, d.lang)
	return slices.DeleteFunc(l.Figures(l.Dates()), func(f quantity.Figure) bool { return !quantity.CurrencyUnit(f.Unit) })
}

// saidBelow tells whether what stands below heading i, until the next one, has a figure of it.
func (d *Document) saidBelow(all []findings, i int, f quantity.Figure) bool {
	for j := i + 1; j < len(all) && d.Paragraphs[j].Type != model.ParagraphHeading; j++ {
		if slices.ContainsFunc(all[j].figures, func(o quantity.Figure) bool { return o.Value == f.Value && o.Unit == f.Unit }) {
			return true
		}
	}
	return false
}
