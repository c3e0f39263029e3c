package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/quantity"
)

// headFigures returns the amounts of money that a title or a heading names: "Ports ($40 million in
// total)".
func headFigures(l *line) []quantity.Figure {
	if !strings.ContainsAny(l.Text, "0123456789") {
		return nil
	}
	return slices.DeleteFunc(l.Figures(l.Dates()), func(f quantity.Figure) bool { return !quantity.CurrencyUnit(f.Unit) })
}

// saidBelow tells whether what stands below heading i, until the next one, or anywhere below the
// title, has a figure of it.
func (d *Document) saidBelow(all []findings, i int, f quantity.Figure) bool {
	for j := i + 1; j < len(all) && (d.Paragraphs[i].Type == model.ParagraphTitle || d.Paragraphs[j].Type != model.ParagraphHeading); j++ {
		if slices.ContainsFunc(all[j].figures, func(o quantity.Figure) bool { return o.Value == f.Value && o.Unit == f.Unit }) {
			return true
		}
	}
	return false
}
