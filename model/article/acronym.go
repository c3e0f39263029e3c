package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/quantity"
)

// unitOf returns the unit of a figure: its currency, and what an acronym stands for where the text says so and
// that is a unit ("foreign Fijian workers (FFWs)"). Known are the acronyms that were asked for.
func (d *Document) unitOf(f quantity.Figure, known map[string]string) string {
	acronym, plural := strings.CutSuffix(f.Word, "s")
	if !plural || acronym != f.Unit || acronym != strings.ToUpper(acronym) {
		return d.currency(f)
	}
	unit, ok := known[acronym]
	if !ok {
		unit = d.explained(acronym)
		known[acronym] = unit
	}
	return unit
}

// explained returns the unit that stands in front of an acronym in brackets and ends as it does, the acronym
// itself for none.
func (d *Document) explained(acronym string) string {
	const reach = 40 // bytes
	for _, bracket := range []string{" (" + acronym + "s)", " (" + acronym + ")"} {
		at := strings.Index(d.Text, bracket)
		if at < 0 {
			continue
		}
		ws := lex.Words(lex.Tail(d.Text[:at], reach))
		if len(ws) == 0 || !strings.EqualFold(ws[len(ws)-1].Folded[:1], acronym[len(acronym)-1:]) {
			continue
		}
		noun := ws[len(ws)-1].Folded
		for _, form := range []string{noun, noun + "s"} {
			if unit, _ := lex.UnitAt(lex.Words(form)); unit != "" {
				return unit
			}
		}
	}
	return acronym
}
