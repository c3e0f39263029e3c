package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
)

func TestShortcutsAreChanged(t *testing.T) {
	w := window(t)
	find := func(id string) command {
		for _, c := range w.table() {
			if c.id == id {
				return c
			}
		}
		t.Fatalf("no command %q", id)
		return command{}
	}
	catch := func(keys fyne.Shortcut) { w.win.Canvas().Focused().(*keyField).TypedShortcut(keys) }

	w.askKeys(find("duplicate"))
	catch(ctrlAlt(fyne.KeyD))
	if got := keyText(find("duplicate").keys); got != "Ctrl+Alt+D" || w.catcher != nil {
		t.Fatalf("the shortcut is %q", got)
	}
	if keys := loadKeys(w.app.fyne.Preferences())["duplicate"]; keyText(keys) != "Ctrl+Alt+D" {
		t.Errorf("kept as %q", keyText(keys))
	}

	w.askKeys(find("moveto"))
	for _, m := range w.mainMenu(w.table()).Items { // the menu has them first
		for _, item := range m.Items {
			if keyText(item.Shortcut) == "Ctrl+Alt+D" {
				item.Action()
			}
		}
	}
	if got := keyText(find("moveto").keys); got != "Ctrl+M" || len(w.dialogs) != 1 {
		t.Errorf("two commands have the same shortcut: %q", got)
	}
	w.win.Canvas().Focused().(*keyField).TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if got := keyText(find("moveto").keys); got != "" {
		t.Errorf("taken away, it is %q", got)
	}
	if keys, has := loadKeys(w.app.fyne.Preferences())["moveto"]; !has || keys != nil {
		t.Error("that it has none is not kept")
	}
}

// A shortcut is changed while the panel of annotations is narrowed down: it stays so.
func TestAChangedShortcutLeavesTheFilters(t *testing.T) {
	w := window(t)
	w.session.Author = "Analyste"
	for _, kind := range []string{model.Comment, model.Risk} {
		if _, err := w.session.Annotate(model.Range{Node: "a"}, kind, "Une remarque"); err != nil {
			t.Fatal(err)
		}
	}
	w.inspector.show(tabAnnotations)
	p := w.inspector.annotations
	p.kind.SetSelectedIndex(1 + slices.Index(model.AnnotationTypes, model.Risk))
	p.author.SetSelected("Analyste")
	p.state.SetSelectedIndex(stateOpen)
	w.app.setKeys("focus", key(fyne.KeyF6))
	again := w.inspector.annotations
	if again == p || len(again.which()) != 1 || again.kind.Selected != p.kind.Selected || again.author.Selected != "Analyste" || again.state.SelectedIndex() != stateOpen {
		t.Errorf("narrowed down to %q, %q, %q", again.kind.Selected, again.author.Selected, again.state.Selected)
	}
}

// What Enter does at once, before anything is looked for, takes no shortcut away.
func TestShortcutsAreNotTakenBackAtOnce(t *testing.T) {
	w := window(t)
	w.app.setKeys("duplicate", ctrlAlt(fyne.KeyD))
	w.onShortcuts()
	if w.typed(fyne.KeyReturn); len(w.app.keys) != 1 || w.catcher == nil {
		t.Errorf("%d shortcuts are left; one is asked for: %v", len(w.app.keys), w.catcher != nil)
	}
}
