package ui

import (
	"encoding/json"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// What a merge could not decide is shown with both wordings, is decided by keys, and goes
// with its mark, as one step; what is left keeps its mark.
func TestAMergeIsDecided(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	base := w.session.Briefing()
	change := func(b *model.Briefing, title string, priority int, body string) *model.Briefing {
		t.Helper()
		first, _ := model.Write(b, "a", "title", title)
		second, _ := model.Write(b, "b", "body", body)
		for _, e := range []model.Edit{first, second} {
			var err error
			if b, err = e.Apply(b); err != nil {
				t.Fatal(err)
			}
		}
		set, err := model.NewSet(b, "c", "priority", priority)
		if err == nil {
			b, err = set.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if err := w.session.Become("Ours", change(base, "Un sommet par an", 1, "Le port ouvre en mai.")); err != nil {
		t.Fatal(err)
	}
	gone, err := model.Remove(base, "d")
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := gone.Apply(change(base, "Un sommet tous les deux ans", 3, "Le port ferme en juin."))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.session.Type("d", "title", "Encore là"); err != nil {
		t.Fatal(err)
	}
	if !w.mergeNamed("Merge", base, theirs, "", "copie.enjeux") {
		t.Fatal("not merged")
	}
	marks := len(everywhere(w.session.Briefing()))
	if marks != 4 {
		t.Fatalf("%d marks", marks)
	}
	w.win.Resize(fyne.NewSize(800, 500))
	w.press(t, "Decide…")
	var list *widgets.Column
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if c, ok := o.(*widgets.Column); ok {
			list = c
		}
	}
	said := w.said()
	for _, words := range []string{"4 things to decide", "Open briefing: Un sommet par an", "copie.enjeux: Un sommet tous les deux ans",
		"Open briefing: Le port ouvre en mai.", "copie.enjeux: Le port ferme en juin.", "Open briefing: 1", "copie.enjeux: 3", "copie.enjeux: removed"} {
		if !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), words) {
			t.Errorf("%q is not said in\n%s", words, said)
		}
	}
	seen := map[fyne.Focusable]bool{}
	for !seen[w.win.Canvas().Focused()] {
		at := w.win.Canvas().Focused()
		if _, ok := at.(*widgets.ToolButton); ok {
			top, height := w.at(at.(fyne.CanvasObject)).Y, at.(fyne.CanvasObject).Size().Height
			if from := w.at(list).Y; top < from || top+height > from+list.Size().Height {
				t.Errorf("the keyboard is at %v to %v, and %v to %v is seen", top, top+height, from, from+list.Size().Height)
			}
		}
		seen[at] = true
		w.win.Canvas().FocusNext()
		w.settle()
	}
	if len(seen) != 3+3+2+2+2 {
		t.Errorf("Tab comes to %d controls", len(seen))
	}
	var buttons []string
	choose := func(name string) {
		b, ok := w.win.Canvas().Focused().(*widgets.ToolButton)
		for range 20 {
			if ok && b.Text() == name {
				w.typed(fyne.KeySpace)
				return
			}
			w.win.Canvas().FocusNext()
			b, ok = w.win.Canvas().Focused().(*widgets.ToolButton)
			if ok {
				buttons = append(buttons, b.Text())
			}
		}
		t.Fatalf("Tab does not come to %q, but to %q", name, buttons)
	}
	choose("copie.enjeux") // of the first, the title
	w.win.Canvas().FocusNext()
	w.win.Canvas().FocusNext()
	choose("Both") // of the body
	w.press(t, "Later")
	if n := len(everywhere(w.session.Briefing())); n != marks {
		t.Errorf("later leaves %d marks", n)
	}
	again, _ := w.command("decide")
	again.run() // with what was chosen
	for range 3 + 3 {
		w.win.Canvas().FocusNext()
	}
	choose("copie.enjeux") // of the priority
	w.press(t, "Apply")
	b := w.session.Briefing()
	a, _ := model.Get[model.Stake](b, "a")
	second, _ := model.Get[model.Stake](b, "b")
	c, _ := model.Get[model.Stake](b, "c")
	if a.Title != "Un sommet tous les deux ans" || c.Priority != 3 || !strings.Contains(second.Body, "mai. Le port ferme en juin.") || !b.Live("d") {
		t.Errorf("decided are %q, %q, priority %d, d live: %v", a.Title, second.Body, c.Priority, b.Live("d"))
	}
	if left := everywhere(b); len(left) != 1 || !strings.HasPrefix(string(left[0]), "conflict-d-") {
		t.Errorf("the marks that are left: %q", left)
	}
	if open := w.undecided.open(b); len(open) != 1 || w.undecided.conflicts[open[0]].Node != "d" {
		t.Errorf("left to decide: %v", open)
	}
	if err := w.session.Undo(); err != nil || len(everywhere(w.session.Briefing())) != marks {
		t.Errorf("one undo leaves %d marks, %v", len(everywhere(w.session.Briefing())), err)
	}
}

// A value that one version does not have is of the kind of the other's.
func TestNothingIsChosen(t *testing.T) {
	for other, want := range map[string]string{`"a"`: `""`, "[1]": "[]", `{"from":1}`: "{}", "true": "false", "3": "0"} {
		got, err := json.Marshal(orNothing(nil, nil, json.RawMessage(other)))
		if err != nil || string(got) != want {
			t.Errorf("beside %s it is %s, not %s: %v", other, got, want, err)
		}
	}
	if got, _ := json.Marshal(orNothing(json.RawMessage("2"), nil)); string(got) != "2" {
		t.Errorf("a value becomes %s", got)
	}
}
