package ui

import (
	"path/filepath"
	"testing"

	"github.com/enjeux/enjeux/model/store"
)

// answers stand for a user of the system's dialogs.
type answers struct {
	paths []string
	err   error
}

func (a answers) read(string, string, bool, []string) ([]string, error) { return a.paths, a.err }
func (a answers) write(string, string) (string, error)                  { return a.paths[0], a.err }
func (a answers) folder(string, string) (string, error)                 { return a.paths[0], a.err }

func TestTheDialogsOfTheSystemAreAsked(t *testing.T) {
	w := window(t)
	path := filepath.Join(t.TempDir(), "visite")
	w.app.dialogs = answers{paths: []string{path}}
	w.saveAs(nil)
	w.settle()
	if w.session.Path() != path+extension {
		t.Fatalf("saved as %q", w.session.Path())
	}
	w.app.dialogs = answers{paths: []string{path}, err: errGivenUp}
	before := len(w.app.windows)
	w.onOpen()
	w.settle()
	if len(w.dialogs) != 0 || len(w.win.Canvas().Overlays().List()) != 0 || len(w.app.windows) != before {
		t.Error("what was given up did something")
	}
	w.session.Close()
	other := window(t)
	other.app.dialogs = answers{paths: []string{path + extension}}
	other.onOpen()
	other.settle()
	other.last()
	defer other.session.Close()
	if other.session.Path() != path+extension {
		t.Errorf("opened %q", other.session.Path())
	}
	if _, err := store.Load(path + extension); err != nil {
		t.Error(err)
	}
}
