package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// Who follows a change of what is chosen and not written comes to where it is seen, and can
// choose anew there.
func TestAChangeOfAChosenFieldIsSeenInTheSheet(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	if err := w.session.Grant("c", model.Reviewed); err != nil {
		t.Fatal(err)
	}
	for field, value := range map[string]any{"priority": 2, "likelihood": "likely", "confidence": "high", "marking": "internal"} {
		if err := w.session.Set("", "c", field, value); err != nil {
			t.Fatal(err)
		}
	}
	for field, want := range map[string]string{"status": "Reviewed · Analyste 1", "priority": "Priority 2",
		"likelihood": "Likely", "confidence": "High confidence", "marking": "INTERNAL"} {
		w.session.Select("a")
		w.inspector.show(tabPreview)
		w.goToPassage(model.Range{Node: "c", Field: field})
		w.settle()
		f := w.inspector.sheet.chosen[field]
		if w.inspector.tabs.Selected() != tabSheet || w.win.Canvas().Focused() != fyne.Focusable(f) || f.Selected != want {
			t.Errorf("%s: it says %q, and %T has the keyboard", field, f.Selected, w.win.Canvas().Focused())
		}
	}
	f := w.inspector.sheet.chosen["priority"]
	w.win.Canvas().Focus(f)
	w.typed(fyne.KeySpace)
	w.typed(fyne.KeyDown)
	w.typed(fyne.KeyReturn)
	if st, _ := model.Get[model.Stake](w.session.Briefing(), "c"); st.Priority != 1 || f.Selected != "Priority 1" {
		t.Errorf("the priority is %d, and the sheet says %q", st.Priority, f.Selected)
	}
}

// A passage of a text of the sheet is selected there.
func TestAPassageOfTheSheetIsSelected(t *testing.T) {
	w := window(t)
	if err := w.session.Type("b", "arguments", "Un précédent existe."); err != nil {
		t.Fatal(err)
	}
	w.goToPassage(model.Range{Node: "b", Field: "arguments", From: 3, To: 13})
	w.settle()
	f := w.inspector.sheet.fields["arguments"]
	if from, to := f.Selection(); !f.Focused() || from != 3 || to != 13 {
		t.Errorf("%d to %d is selected, focused %v", from, to, f.Focused())
	}
}

// Enter on a change of the list leads there as well.
func TestEnterLeadsToAChosenField(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	old := w.session.Briefing()
	if err := w.session.Set("", "c", "priority", 2); err != nil {
		t.Fatal(err)
	}
	w.showChanges("visit", old, w.session.Briefing())
	w.settle()
	w.typed(fyne.KeyReturn)
	w.settle()
	if f := w.inspector.sheet.chosen["priority"]; w.win.Canvas().Focused() != fyne.Focusable(f) {
		t.Errorf("%T has the keyboard", w.win.Canvas().Focused())
	}
}

// A tab that was not drawn for long, as Fyne forgets what is hidden, takes the keyboard as one
// that was.
func TestATabThatWasForgottenTakesTheKeyboard(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	p := newSheet(w.Window, w.session)
	w.inspector.sheet = p
	w.win.SetContent(container.NewStack(container.NewWithoutLayout(p.object), w.layer)) // which draws it no more than Fyne does a hidden one
	w.goToPassage(model.Range{Node: "a", Field: "status"})
	if got := w.win.Canvas().Focused(); got != fyne.Focusable(p.chosen["status"]) {
		t.Errorf("%T has the keyboard", got)
	}
	w.goToPassage(model.Range{Node: "a", Field: "arguments"})
	if !p.fields["arguments"].Focused() {
		t.Errorf("%T has the keyboard", w.win.Canvas().Focused())
	}
}

// The whole sheet of a stake with short texts is seen on a small screen.
func TestASheetFitsASmallScreen(t *testing.T) {
	for _, code := range []string{lang.French, lang.English} {
		lang.Set(code)
		w := window(t)
		w.win.Resize(fyne.NewSize(1280, 800-25-22)) // under a title and a menu bar
		w.session.Select("a")
		w.inspector.show(tabSheet)
		w.settle()
		if p := w.inspector.sheet; p.box.MinSize().Height > p.object.Size().Height {
			t.Errorf("%s: a sheet of %v in a panel of %v", code, p.box.MinSize().Height, p.object.Size().Height)
		}
	}
}

// The sheet of several stakes says how many its choices are of, and whose the texts are.
func TestTheSheetOfSeveralStakes(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	p := w.inspector.sheet
	for id, priority := range map[model.ID]int{"a": 1, "b": 2, "d": 1} {
		if err := w.session.Set("", id, "priority", priority); err != nil {
			t.Fatal(err)
		}
	}
	w.inspector.show(tabSheet)
	w.session.Select("a")
	name := p.head.Text()
	if p.rows.Objects[1].Visible() || !w.status.several.Hidden {
		t.Error("one stake is counted")
	}
	w.session.Select("a", "d")
	if p.head.Text() != "2 stakes selected" || p.whose.Text() != name || p.chosen["priority"].Selected != "Priority 1" || w.status.several.Text() != "2 stakes selected" {
		t.Errorf("%q, %q, %q, %q", p.head.Text(), p.whose.Text(), p.chosen["priority"].Selected, w.status.several.Text())
	}
	if w.session.Toggle("b"); p.chosen["priority"].Selected != "Various" {
		t.Errorf("different priorities are %q", p.chosen["priority"].Selected)
	}
	for _, item := range p.chosen["priority"].choices().Items {
		if item.Checked {
			t.Errorf("%s is checked for different priorities", item.Label)
		}
	}
	if err := w.session.Set("", "b", "priority", 3); err != nil || p.chosen["priority"].Selected != "Priority 3" {
		t.Errorf("one for all is %q (%v)", p.chosen["priority"].Selected, err)
	}
	if w.session.Select("a"); p.head.Text() != name || p.rows.Objects[1].Visible() || !w.status.several.Hidden {
		t.Errorf("of one stake again: %q", p.head.Text())
	}
}
