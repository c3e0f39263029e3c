package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// A briefing in which nothing is yet offers in the middle what to begin with, until there
// is a section; the sheet says what it waits for until there is a stake.
func TestAnEmptyBriefingOffersABeginning(t *testing.T) {
	w := window(t)
	w.open(w.app.fresh(model.New(model.Visit{Title: "Visite"})))
	offered := func() bool { return w.views.view.(*plan).begin.Visible() }
	if !offered() || !w.inspector.sheet.none.Visible() {
		t.Errorf("offered: %v; the sheet says so: %v", offered(), w.inspector.sheet.none.Visible())
	}
	w.try(w.session.AddStake(""))
	if offered() || w.inspector.sheet.none.Visible() {
		t.Errorf("there is a stake; offered: %v; the sheet says so: %v", offered(), w.inspector.sheet.none.Visible())
	}
}

// The first stake of a briefing can be annotated at once.
func TestANewStakeCanBeAnnotated(t *testing.T) {
	w := window(t)
	w.open(w.app.fresh(model.New(model.Visit{Title: "Visite"})))
	w.onAddStake()
	w.settle()
	if test.Tap(w.toolbar.annotate); w.win.Canvas().Focused() != fyne.Focusable(w.inspector.remarks.entry) {
		t.Errorf("%T has the keyboard", w.win.Canvas().Focused())
	}
}

// So do the board and the plan of all sections, in words that a narrow window does not cut.
func TestEveryViewOffersABeginning(t *testing.T) {
	lang.Set(lang.French)
	w := window(t)
	w.win.Resize(fyne.NewSize(640, 400))
	w.open(w.app.fresh(model.New(model.Visit{Title: "Visite"})))
	for n, begin := range map[int]func() *offer{
		viewPlan:  func() *offer { return w.views.view.(*plan).begin },
		viewBoard: func() *offer { return w.views.view.(*board).begin },
		viewWhole: func() *offer { return w.views.view.(*whole).begin },
	} {
		w.showView(n)
		w.settle()
		b := begin()
		if !b.Visible() || b.words.Text == "" {
			t.Errorf("view %d offers nothing", n)
		}
		for _, o := range b.object.Objects {
			if o.Size().Width < o.MinSize().Width || o.Position().X < 0 || o.Position().X+o.Size().Width > b.object.Size().Width+1 {
				t.Errorf("view %d cuts %T: %v wide at %v in %v", n, o, o.Size().Width, o.Position(), b.object.Size())
			}
		}
		w.try(w.session.AddSection())
		if begin().Visible() {
			t.Errorf("view %d offers a beginning, and has a section", n)
		}
		w.onUndo()
	}
}

// Lists in which nothing is say so.
func TestAPanelThatIsEmptySaysSo(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	p := w.inspector.annotations
	w.inspector.show(tabAnnotations)
	if p.none.Hidden {
		t.Error("nothing is annotated, and nothing says so")
	}
	if _, err := w.session.Annotate(model.Range{Node: "a"}, model.Risk, "Attention"); err != nil || !p.none.Hidden {
		t.Errorf("there is an annotation, %v", err)
	}
	if p.state.SetSelectedIndex(stateOrphan); p.none.Hidden || p.none.Text != "No annotation passes these filters." {
		t.Errorf("the filters leave none: %q", p.none.Text)
	}
	if picked := w.pick("Recent files", nil); picked.none.Hidden || picked.none.Text != "None yet." {
		t.Errorf("of no file: %q", picked.none.Text)
	}
}
