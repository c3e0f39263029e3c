package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model/search"
	"github.com/enjeux/enjeux/ui/lang"
)

// onMatch goes to the next match of what was looked for last, or to the one before, and
// round, without the dialog, which asks where nothing was.
func (w *Window) onMatch(by int) {
	b, q := w.session.Briefing(), w.found
	if q.Text == "" {
		w.onFind()
		return
	}
	w.app.background(func() {
		all, err := search.Find(b, q, "")
		fyne.Do(func() {
			switch {
			case w.session.Briefing() != b || w.covered(): // meanwhile
			case err != nil || len(all) == 0:
				w.status.say(lang.N(0, "%d match", "%d matches"))
			default:
				w.stepMatch(all, by)
			}
		})
	})
}

// stepMatch goes so many matches on from the one that was gone to last.
func (w *Window) stepMatch(all []search.Match, by int) {
	at := slices.IndexFunc(all, func(m search.Match) bool { return m.Range == w.hit })
	if at < 0 && by < 0 {
		at = 0
	}
	at = (at + by + len(all)) % len(all)
	w.goToMatch(all, at)
	w.status.say(lang.T("Match %d of %d", at+1, len(all)))
}

// goToMatch goes to one of the matches, which the pages mark.
func (w *Window) goToMatch(all []search.Match, at int) {
	w.hit = all[at].Range
	w.goToPassage(w.hit)
	w.inspector.preview.setHits(ranges(all), w.hit)
}
