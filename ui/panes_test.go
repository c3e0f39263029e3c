package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestPanesAreAsTheyWereLeft(t *testing.T) {
	w := window(t)
	w.split.SetSizes(300, 450)
	w.split.OnResized(300, 450)
	w.toggle(0)
	w.setLanguage("fr") // makes the panels anew
	if left, right := w.split.Sizes(); left != 300 || right != 450 || w.split.Shown(0) || !w.split.Shown(2) {
		t.Error(left, right, w.split.Shown(0), w.split.Shown(2))
	}
	again := w.app.NewWindow()
	again.open(again.app.blank())
	if left, _ := again.split.Sizes(); left != 300 || again.split.Shown(0) {
		t.Error("another window has forgotten them")
	}
}

// Until it is given a width, the inspector has its part of the window, however wide that is
// now and was when a pane was hidden.
func TestTheInspectorHasItsPart(t *testing.T) {
	w := window(t)
	part := func() float32 { return w.inspector.object.Size().Width }
	want := part()
	w.win.Resize(fyne.NewSize(900, 700))
	w.toggle(0)
	w.toggle(0)
	if narrow := part(); narrow >= want {
		t.Errorf("in a narrow window it is %g wide, in a wide one %g", narrow, want)
	}
	w.win.Resize(fyne.NewSize(1440, 900))
	if got := part(); got != want {
		t.Errorf("it is %g wide, and was %g", got, want)
	}
}

func TestTheTextStandsAlone(t *testing.T) {
	w := window(t)
	w.toggle(0)
	for _, shown := range []bool{false, true} {
		w.functionKey(&fyne.KeyEvent{Name: fyne.KeyF8})
		if w.split.Shown(0) != shown || w.split.Shown(2) != shown {
			t.Errorf("panes shown: %v %v, want %v", w.split.Shown(0), w.split.Shown(2), shown)
		}
	}
}

// What is hidden keeps no keyboard, or what is typed would go where nobody sees it.
func TestWhatIsHiddenKeepsNoKeyboard(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	for _, hide := range []string{"preview", "checks", "inspector", "focus"} {
		w.onSheet()
		if !w.inspector.sheet.fields["objective"].Focused() {
			t.Fatalf("the sheet is not filled in before %s", hide)
		}
		w.runCommand(t, hide)
		if got := w.win.Canvas().Focused(); got != fyne.Focusable(w.views.card("a")) {
			t.Errorf("after %s %T has the keyboard", hide, got)
		}
	}
	w.inspector.show(tabSheet)
	tab := w.inspector.tabs.Tab(tabSheet).(fyne.Focusable)
	w.win.Canvas().Focus(tab)
	w.inspector.tabs.Select(tabFacts)
	if got := w.win.Canvas().Focused(); got != tab {
		t.Errorf("of a tab %T took it", got)
	}
}
