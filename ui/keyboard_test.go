package ui

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// typed gives a key to what has the keyboard.
func (s *stage) typed(k fyne.KeyName) {
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	s.settle()
}

// On the board the arrows go from card to card and from column to column.
func TestArrowsReachEveryCardOfTheBoard(t *testing.T) {
	w := window(t)
	w.showView(viewBoard)
	w.session.Select("b")
	w.settle()
	w.views.focus()
	for _, step := range []struct {
		key  fyne.KeyName
		want model.ID
	}{{fyne.KeyRight, "d"}, {fyne.KeyRight, "d"}, {fyne.KeyHome, "c"}, {fyne.KeyLeft, "a"}, {fyne.KeyEnd, "b"}} {
		if w.typed(step.key); w.session.Stake() != step.want {
			t.Fatalf("%s leads to %s, not to %s", step.key, w.session.Stake(), step.want)
		}
	}
}

// Before anything has the keyboard, the arrows lead to the first card.
func TestArrowsLeadToTheFirstCard(t *testing.T) {
	w := window(t)
	w.session.Select("s2")
	w.win.Canvas().Unfocus()
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	w.settle()
	if w.session.Stake() != "c" || w.win.Canvas().Focused() == nil {
		t.Errorf("the arrow leads to %q", w.session.Stake())
	}
}

// What the secondary button offers can be had from the keyboard.
func TestTheMenuOfWhatIsSelected(t *testing.T) {
	for _, view := range []int{viewPlan, viewBoard, viewDocument, viewWhole} {
		for _, id := range []model.ID{"a", "s2"} {
			w := window(t)
			w.showView(view)
			w.session.Select(id)
			w.settle()
			if w.onMenu(); w.win.Canvas().Overlays().Top() == nil {
				t.Errorf("view %d has no menu for %s", view, id)
			}
		}
	}
	w := window(t)
	w.session.Select("a")
	w.settle()
	w.views.focus()
	if w.typed(desktop.KeyMenu); w.win.Canvas().Overlays().Top() == nil {
		t.Error("the key for menus shows none")
	}
}

// A thread is opened from the keyboard.
func TestAThreadIsOpenedByEnter(t *testing.T) {
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Comment, "Une remarque")
	if err != nil {
		t.Fatal(err)
	}
	w.session.Select("a")
	w.settle()
	threads := w.inspector.remarks.threads
	row := threads.column.Object(string(id)).(*thread)
	w.win.Canvas().Focus(row)
	if w.typed(fyne.KeyReturn); threads.open != id || !row.ring.Visible() {
		t.Errorf("the open thread is %q", threads.open)
	}
	if w.typed(fyne.KeyF7); w.inspector.tabs.Selected() != tabChecks {
		t.Error("a function key is not heard there")
	}
}

// F4 leads to the sheet of a stake, to be filled in; the frame of a field shows that it
// has the keyboard.
func TestTheSheetIsFilledIn(t *testing.T) {
	w := window(t)
	w.goTo("a")
	w.inspector.show(tabSheet)
	top := w.at(w.inspector.sheet.fields["objective"]).SubtractXY(-100, 7)
	frame := func() color.Color { return w.win.Canvas().Capture().At(int(top.X), int(top.Y)) }
	before := frame()
	if w.typed(fyne.KeyF4); frame() == before {
		t.Errorf("the frame stays %v", before)
	}
	test.Type(w.win.Canvas().Focused(), "Un calendrier")
	if st, _ := model.Get[model.Stake](w.session.Briefing(), "a"); st.Objective != "Un calendrier" {
		t.Errorf("the objective is %q", st.Objective)
	}
}

// Alt with the arrows moves the selected stake, also out of a text, but not behind a dialog.
func TestAltAndTheArrowsMove(t *testing.T) {
	w := window(t)
	press := func(key fyne.KeyName) {
		w.onArrow(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	}
	press(fyne.KeyDown) // nothing is selected
	w.session.Select("a")
	press(fyne.KeyDown)
	if got := order(w.session); got != "s1: b a / s2: c d" {
		t.Errorf("down: %s", got)
	}
	w.editStake("body")
	press(fyne.KeyUp)
	if got := order(w.session); got != "s1: a b / s2: c d" || w.session.Stake() != "a" {
		t.Errorf("up: %s, %s is selected", got, w.session.Stake())
	}
	w.onMessages()
	press(fyne.KeyDown)
	if got := order(w.session); got != "s1: a b / s2: c d" {
		t.Errorf("behind a dialog: %s", got)
	}
}

// The keyboard goes on with what is selected once a stake is deleted, or is two.
func TestTheKeyboardFollowsADeletion(t *testing.T) {
	w := window(t)
	w.goTo("a")
	w.runCommand(t, "delete")
	if got := w.win.Canvas().Focused(); w.session.Stake() != "b" || got != fyne.Focusable(w.views.card("b")) {
		t.Errorf("%q is selected, and %T has the keyboard", w.session.Stake(), got)
	}
	w.runCommand(t, "duplicate")
	if got := w.win.Canvas().Focused(); w.session.Stake() == "b" || got != fyne.Focusable(w.views.card(w.session.Stake())) {
		t.Errorf("of two %q is selected, and another has the keyboard", w.session.Stake())
	}
	for range 2 {
		w.runCommand(t, "delete")
	}
	if got := w.win.Canvas().Focused(); got != nil {
		t.Errorf("of a section without stakes %T has the keyboard", got)
	}
}

// A card of a section that is no longer shown has no keyboard: Delete would delete its stake
// unseen.
func TestTheKeyboardLeavesASectionWithIt(t *testing.T) {
	w := window(t)
	w.goTo("a")
	w.session.Select("s2")
	w.settle()
	if got := w.win.Canvas().Focused(); got != nil {
		t.Errorf("%T has the keyboard", got)
	}
	w.goTo("a")
	w.session.Select("d")
	if got := w.win.Canvas().Focused(); got != fyne.Focusable(w.views.card("d")) {
		t.Errorf("%T has the keyboard, and not the card that is selected", got)
	}
	w.goTo("a")
	w.runCommand(t, "section")
	if got := w.win.Canvas().Focused(); got != nil {
		t.Errorf("of a new section %T has it", got)
	}
}

// What is said of a deletion offers to undo it, and goes with the next change.
func TestADeletionIsUndoneFromWhatIsSaid(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	w.goTo("a")
	w.runCommand(t, "delete")
	if !w.status.action.Visible() {
		t.Fatal("nothing is offered")
	}
	w.status.act()
	if got := order(w.session); got != "s1: a b / s2: c d" || strings.Contains(w.status.message.Text(), "deleted") {
		t.Errorf("%s, and said is %q", got, w.status.message.Text())
	}
	w.runCommand(t, "delete")
	w.runCommand(t, "stake")
	if got := w.status.message.Text(); got != "" {
		t.Errorf("after the next change it still says %q", got)
	}
}
