package ui

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

const note = `Visite officielle en Ruritanie

Le ministre se rendra en Ruritanie du 3 au 5 mars 2026.

Coopération économique

Les échanges ont atteint 12 millions d’euros en 2025. Un accord commercial est attendu.
`

func TestADroppedDocumentIsImported(t *testing.T) {
	w := window(t)
	before := model.Count[model.Source](w.session.Briefing(), "v")
	name := filepath.Join(t.TempDir(), "note.txt")
	if err := os.WriteFile(name, []byte(note), 0o644); err != nil {
		t.Fatal(err)
	}
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(name)})
	w.settle()
	if w.importing == nil {
		t.Fatal("no review of what was dropped")
	}
	w.importing.apply()
	w.settle()
	b := w.session.Briefing()
	if model.Count[model.Source](b, "v") != before+1 || len(all[model.Figure](b)) == 0 {
		t.Errorf("%d sources, %d figures", model.Count[model.Source](b, "v"), len(all[model.Figure](b)))
	}
	if err := w.session.Undo(); err != nil || model.Count[model.Source](w.session.Briefing(), "v") != before {
		t.Error("the import is not one step", err)
	}
}

func TestFileDialogsOpenAndClose(t *testing.T) {
	w := window(t)
	for name, ask := range map[string]func(){"open": w.onOpen, "import": w.onImport, "compare": w.onCompare, "merge": w.onMerge} {
		ask()
		if len(w.dialogs) != 1 || !w.escape() || len(w.dialogs) != 0 || len(w.win.Canvas().Overlays().List()) != 0 {
			t.Errorf("%s: %d dialogs are left", name, len(w.dialogs))
		}
	}
}

// A dialog that asks for a file says what for.
func TestFileDialogsSayWhatFor(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	for _, c := range []struct {
		ask         func()
		title, main string
	}{{w.onOpen, "Open a briefing", "Choose"}, {w.onCompare, "Compare with the open briefing", "Compare"}, {w.onMerge, "Merge into the open briefing", "Merge"}} {
		c.ask()
		if said := "\n" + w.said() + "\n"; !strings.Contains(said, "\n"+c.title+"\n") || !strings.Contains(said, "\n"+c.main+"\n") {
			t.Errorf("it says%s", said)
		}
		w.escape()
	}
}

func TestADroppedBriefingIsOpened(t *testing.T) {
	first, name := saved(t)
	first.session.Close()
	w := window(t)
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(name)})
	w.settle()
	w.last()
	t.Cleanup(w.session.Close)
	if w.session.Path() != name {
		t.Error("opened", w.session.Path())
	}
}

func TestWhatCannotBeImportedIsSaid(t *testing.T) {
	w := window(t)
	before := w.session.Briefing()
	w.importFiles(filepath.Join(t.TempDir(), "absent.txt"))
	w.settle()
	if len(w.dialogs) != 1 || w.session.Briefing() != before {
		t.Error("an absent file:", len(w.dialogs), "dialogs")
	}
}

func TestChangesAreAskedFor(t *testing.T) {
	w, name := saved(t)
	lang.Set(lang.English)
	gone := 0
	leave := func() { gone++ }
	w.ask(leave)
	if gone != 1 {
		t.Error("asked although nothing would be lost")
	}
	if err := w.session.Type("v", "title", "Autre"); err != nil {
		t.Fatal(err)
	}
	w.ask(leave)
	w.press(t, "Cancel")
	if gone != 1 {
		t.Error("left after Cancel")
	}
	w.ask(leave)
	w.press(t, "Save")
	if gone != 2 || title(t, name) != "Autre" {
		t.Error("not saved first:", title(t, name))
	}
	if err := w.session.Type("v", "title", "Encore"); err != nil {
		t.Fatal(err)
	}
	w.ask(leave)
	w.press(t, "Don’t save")
	if gone != 3 || title(t, name) != "Autre" {
		t.Error("saved unasked:", title(t, name))
	}
}

// A long file opens behind a dialog that tells how far it is, and Cancel leaves
// nothing open; a short one opens without.
func TestALongFileOpensBehindADialog(t *testing.T) {
	lang.Set(lang.English)
	for _, long := range []bool{false, true} {
		for _, cancelled := range []bool{false, true} {
			w := window(t)
			name := filepath.Join(t.TempDir(), "visite.enjeux")
			b := w.session.Briefing()
			if long {
				noise := make([]byte, 2*longFile)
				rand.NewChaCha8([32]byte{}).Read(noise)
				b, _ = b.WithBlob(noise)
			}
			if err := store.Save(name, b); err != nil {
				t.Fatal(err)
			}
			was := w.session
			w.load(name)
			if (len(w.dialogs) == 1) != long {
				t.Errorf("long %v: %d dialogs", long, len(w.dialogs))
			}
			if cancelled && long {
				w.escape()
			}
			w.settle()
			w.last()
			if opened := w.session != was; opened == (cancelled && long) || len(w.dialogs) != 0 {
				t.Errorf("long %v, cancelled %v: opened %v, %d dialogs", long, cancelled, opened, len(w.dialogs))
			}
			w.session.Close()
		}
	}
}

// A file that is not there yet is offered the name of the visit, as files can be called.
func TestAFileIsCalledAsTheVisit(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	for title, want := range map[string]string{"Moscou : 21/06 ?": "Moscou - 21-06", "New briefing": "Untitled", " ": "Untitled"} {
		if err := w.session.Type("v", "title", title); err != nil {
			t.Fatal(err)
		}
		w.saveAs(nil)
		if got := w.fields()[0].Text; got != want {
			t.Errorf("%q is offered as %q, want %q", title, got, want)
		}
		w.escape()
	}
}
