package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/lang"
)

// fileAsked shows the dialog in a folder with some files, and what it hands over.
func fileAsked(t *testing.T, extensions ...string) (w *stage, f *fileDialog, folder string, chosen *string) {
	t.Helper()
	lang.Set(lang.English)
	folder = t.TempDir()
	for _, name := range []string{"b.enjeux", "été.enjeux", "note.txt", ".hidden.enjeux", "Zone/a.ENJEUX", "Zone/c.enjeux", "archive/x"} {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w, chosen = window(t), new(string)
	f = w.askFile("Open", "Open", folder, extensions, func(path string) { *chosen = path })
	w.settle()
	return w, f, folder, chosen
}

func (f *fileDialog) names() string {
	var all []string
	for _, e := range f.shown {
		all = append(all, e.name)
	}
	return strings.Join(all, " ")
}

func TestAFileIsChosenByKeyboard(t *testing.T) {
	w, f, folder, chosen := fileAsked(t, ".enjeux")
	expect := func(want string) {
		t.Helper()
		if w.settle(); f.names() != want {
			t.Errorf("listed are %s, want %s", f.names(), want)
		}
	}
	expect("archive Zone b.enjeux été.enjeux")
	f.name.SetText("ete")
	expect("été.enjeux")
	f.name.SetText(".h")
	expect(".hidden.enjeux")
	f.name.SetText("zo")
	f.name.OnSubmitted(f.name.Text)
	expect("a.ENJEUX c.enjeux")
	w.press(t, "Parent folder")
	expect("archive Zone b.enjeux été.enjeux")
	if f.at != 1 {
		t.Error("the folder that was left is not the one stood on")
	}
	f.name.OnSubmitted("")
	w.settle()
	w.typed(fyne.KeyDown)
	f.name.OnSubmitted("")
	if want := filepath.Join(folder, "Zone", "c.enjeux"); *chosen != want || len(w.dialogs) != 0 {
		t.Errorf("chosen is %q, want %q", *chosen, want)
	}
}

func TestAPathIsTyped(t *testing.T) {
	w, f, folder, chosen := fileAsked(t, ".enjeux")
	f.name.OnSubmitted(filepath.Join(folder, "note.txt"))
	if *chosen != "" {
		t.Fatal("chosen is what was not asked for:", *chosen)
	}
	f.name.OnSubmitted(filepath.Join(folder, "Zone"))
	if w.settle(); f.folder != filepath.Join(folder, "Zone") {
		t.Error("went to", f.folder)
	}
	if f.name.OnSubmitted("../b.enjeux"); *chosen != filepath.Join(folder, "b.enjeux") {
		t.Error("chosen is", *chosen)
	}
}

func TestAFolderIsChosen(t *testing.T) {
	w, f, folder, chosen := fileAsked(t)
	if f.names() != "archive Zone" {
		t.Error("listed are", f.names())
	}
	f.list.OnSelected(1) // by the pointer
	w.settle()
	w.press(t, "Open")
	if *chosen != filepath.Join(folder, "Zone") {
		t.Error("chosen is", *chosen)
	}
}

// Every control of the dialog lets Esc through.
func TestEscLeavesTheFileDialogFromEverywhere(t *testing.T) {
	for i := range 5 {
		w, _, _, chosen := fileAsked(t, ".enjeux")
		for range i {
			w.win.Canvas().FocusNext()
		}
		if at := w.win.Canvas().Focused(); at == nil {
			t.Fatal("nothing has the keyboard")
		} else if w.typed(fyne.KeyEscape); len(w.dialogs) != 0 || *chosen != "" {
			t.Errorf("Esc does not leave the dialog from %T", at)
		}
	}
}

// The list follows a path that is typed into its folder, and Enter says that there is
// nothing where it leads.
func TestAPathIsCompleted(t *testing.T) {
	w, f, folder, chosen := fileAsked(t, ".enjeux")
	for _, typed := range []string{filepath.Join(folder, "Zone", "c"), "Zone/c"} {
		f.name.SetText(typed)
		if w.settle(); f.names() != "c.enjeux" || f.folder != folder {
			t.Errorf("%s: listed are %q of %s", typed, f.names(), f.folder)
		}
	}
	f.name.SetText("")
	if w.settle(); f.names() != "archive Zone b.enjeux été.enjeux" {
		t.Error("back in the folder listed are", f.names())
	}
	f.name.SetText("zone/absent/x")
	w.settle()
	if f.name.OnSubmitted(f.name.Text); len(w.dialogs) != 2 || *chosen != "" {
		t.Errorf("%d dialogs are open, chosen is %q", len(w.dialogs), *chosen)
	}
	w.escape()
	f.name.SetText("Zone/c")
	w.settle()
	if f.name.OnSubmitted(f.name.Text); *chosen != filepath.Join(folder, "Zone", "c.enjeux") {
		t.Error("chosen is", *chosen)
	}
}
