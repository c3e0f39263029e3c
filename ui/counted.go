package ui

import (
	"path/filepath"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
)

// Counted says in one line what a briefing holds after an import.
func Counted(path string, b *model.Briefing) string {
	n := make(map[model.Kind]int)
	for of := range b.Nodes() {
		n[of.Kind()]++
	}
	organisations := len(term.Organisations(b))
	return lang.T("%s – sections: %d, stakes: %d, events: %d, figures: %d, agreements: %d, people: %d, organisations: %d", filepath.Base(path),
		n[model.KindSection], n[model.KindStake], n[model.KindEvent], n[model.KindFigure], n[model.KindAgreement], n[model.KindPerson]-organisations, organisations)
}

// Unchecked says which facts of an import the press does not get, because nobody
// has accepted them; "" when there are none.
func Unchecked(b *model.Briefing) string {
	n := len(b.Visit().Proposed)
	for of := range b.Nodes() {
		if model.Proposed(of) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return lang.N(n, "%d fact that nobody has accepted is left out", "%d facts that nobody has accepted are left out")
}
