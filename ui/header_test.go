package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Tab leads from the title of a section to its objective, which take what is typed.
func TestTheHeaderIsTypedIn(t *testing.T) {
	w := window(t)
	h := w.views.view.(*plan).header
	was, _ := model.Get[model.Section](w.session.Briefing(), w.session.Section())
	canvas := w.win.Canvas()
	h.title.FocusOn(canvas)
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	canvas.Focused().TypedRune('!')
	canvas.FocusNext()
	if widgets.FocusedField(canvas) != h.objective {
		t.Fatalf("Tab leads to a %T", canvas.Focused())
	}
	canvas.Focused().TypedRune('O')
	now, _ := model.Get[model.Section](w.session.Briefing(), w.session.Section())
	if now.Title != was.Title+"!" || now.Objective != "O"+was.Objective {
		t.Errorf("typed: %q, %q", now.Title, now.Objective)
	}
	w.onUndo()
	w.onUndo()
	if h.title.Text() != was.Title || h.objective.Text() != was.Objective {
		t.Errorf("undone: %q, %q", h.title.Text(), h.objective.Text())
	}
}
