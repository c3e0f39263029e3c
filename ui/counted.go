package ui

import (
	"path/filepath"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// Counted says in one line what a briefing holds after an import.
func Counted(path string, b *model.Briefing) string {
	n := make(map[model.Kind]int)
	for of := range b.Nodes() {
		n[of.Kind()]++
	}
	return lang.T("%s – sections: %d, stakes: %d, events: %d, figures: %d, agreements: %d, people: %d", filepath.Base(path),
		n[model.KindSection], n[model.KindStake], n[model.KindEvent], n[model.KindFigure], n[model.KindAgreement], n[model.KindPerson])
}
