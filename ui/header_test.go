package ui

import (
	"strings"
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

// The number of a section stands beside the first line of its title, however long that is.
func TestTheNumberStandsBesideTheFirstLine(t *testing.T) {
	w := window(t)
	h := w.views.view.(*plan).header
	at := func() float32 {
		w.settle()
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(h.number).Y + h.number.Size().Height/2 // it is drawn in the middle of its room
	}
	short := at()
	w.try(w.session.Type(w.session.Section(), "title", strings.Repeat("A title that does not end ", 10)))
	if h.title.Size().Height < 2*sectionTitleSize {
		t.Fatal("the title is of one line")
	}
	if long := at(); long != short {
		t.Errorf("the number stands %g lower beside a long title", long-short)
	}
}
