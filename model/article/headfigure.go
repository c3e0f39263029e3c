package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// headFigures returns the amounts of money that a heading names: "Ports ($40 million in total)".
func (d *Document) headFigures(v *vocabulary, p Paragraph) []quantified {
	text := d.Line(p)
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	l := readLine(v, text, d.lang)
	return slices.DeleteFunc(l.figures(l.dates()), func(f quantified) bool { return !currencyUnit(f.Unit) })
}

// saidBelow tells whether what stands below heading i, until the next one, has a figure of it.
func (d *Document) saidBelow(all []findings, i int, f quantified) bool {
	for j := i + 1; j < len(all) && d.Paragraphs[j].Type != model.ParagraphHeading; j++ {
		if slices.ContainsFunc(all[j].figures, func(o quantified) bool { return o.Value == f.Value && o.Unit == f.Unit }) {
			return true
		}
	}
	return false
}
