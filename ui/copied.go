package ui

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// copied are stakes that the clipboard holds as a text. They are stakes again where it is
// pasted, as long as the clipboard has it.
type copied struct {
	text   string
	stakes []model.Stake
}

// copies are the selected stakes, without what hangs on their briefing: their place, and
// the approval that they had there.
func (s *Session) copies(text string) copied {
	c := copied{text: text}
	for _, id := range s.Stakes() {
		st, _ := model.Get[model.Stake](s.Briefing(), id)
		st.Head = model.Head{}
		if st.Status != model.ToVerify {
			st.Status = model.Draft
		}
		c.stakes = append(c.stakes, st)
	}
	return c
}

// pasteStakes pastes the stakes that were copied, and tells whether the clipboard still
// holds them.
func (w *Window) pasteStakes() bool {
	c := w.app.copied
	if len(c.stakes) == 0 || w.app.fyne.Clipboard().Content() != c.text {
		return false
	}
	if err := w.session.addStakes(lang.T("Paste"), c.stakes...); err != nil {
		w.fail(err)
		return true
	}
	w.status.offer(lang.T("%s pasted.", w.session.calledAll(w.session.Stakes())), lang.T("Undo"), w.onUndo)
	return true
}
