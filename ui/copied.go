package ui

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// copied are stakes that the clipboard holds as a text. They are stakes again where it is
// pasted, as long as the clipboard has it.
type copied struct {
	text   string
	from   *model.Briefing // as it was
	stakes []model.Stake   // of it
}

// copies are the selected stakes, without what they had in their place only: the approval.
func (s *Session) copies(text string) copied {
	c := copied{text: text, from: s.Briefing()}
	for _, id := range s.Stakes() {
		st, _ := model.Get[model.Stake](c.from, id)
		if st.Status != model.ToVerify {
			st.Status = model.Draft
		}
		c.stakes = append(c.stakes, st)
	}
	return c
}

// pasteStakes pastes the stakes that were copied, and tells whether the clipboard still
// holds them. It says which sources came with them.
func (w *Window) pasteStakes() bool {
	c := w.app.copied
	if len(c.stakes) == 0 || w.app.fyne.Clipboard().Content() != c.text {
		return false
	}
	before := w.session.Briefing()
	if err := w.session.addStakes(lang.T("Paste"), c.from, c.stakes...); err != nil {
		w.fail(err)
		return true
	}
	said := lang.T("%s pasted.", w.session.calledAll(w.session.Stakes()))
	if came := titlesOf(w.session.Briefing(), before); len(came) > 0 {
		said += " " + lang.T("Added to the sources: %s.", shortened(strings.Join(came, ", "), 80))
	}
	w.status.offer(said, lang.T("Undo"), w.onUndo)
	return true
}

// titlesOf returns the titles of the sources that a briefing has and had not before.
func titlesOf(b, before *model.Briefing) (titles []string) {
	was := slices.Collect(model.IDs[model.Source](before, before.ID()))
	for src := range model.Children[model.Source](b, b.ID()) {
		if !slices.Contains(was, src.ID) {
			titles = append(titles, src.Title)
		}
	}
	return titles
}
