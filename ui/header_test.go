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

// A title that takes more than a third of the plan, as a long one does in large letters,
// scrolls with the cards, and stays over them where there is room; typing in it goes on.
func TestALongTitleLeavesRoomForTheCards(t *testing.T) {
	w := window(t)
	w.win.Resize(fyne.NewSize(720, 440))
	p := w.views.view.(*plan)
	room := func() float32 { w.settle(); return p.list.Size().Height / p.box.Size().Height }
	if got := room(); got > 0.9 {
		t.Fatalf("the cards take %g of the plan: the header does not stay over them", got)
	}
	p.header.title.FocusOn(w.win.Canvas())
	for range 6 {
		for _, r := range "Un titre qui ne finit pas " {
			w.win.Canvas().Focused().TypedRune(r)
		}
	}
	if got := room(); got != 1 {
		t.Errorf("the cards take %g of the plan", got)
	}
	head := p.header.object
	at := func() float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(head).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(p.box).Y
	}
	first := w.views.card(stakes(w.session.Briefing(), p.section)[0])
	if at() != 0 || head.Size().Height < head.MinSize().Height || first.Position().Y < head.Position().Y+head.Size().Height {
		t.Errorf("the header stands at %g and is %g of %g high; the first card is at %g", at(), head.Size().Height, head.MinSize().Height, first.Position().Y)
	}
	if widgets.FocusedField(w.win.Canvas()) != p.header.title {
		t.Error("the title lost the keyboard")
	}
	w.win.Resize(fyne.NewSize(1440, 900))
	if got := room(); got == 1 || at() != 0 {
		t.Errorf("in a large window the cards take %g of the plan, the header stands at %g", got, at())
	}
}
