package ui

import (
	"errors"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// press presses the button of that name in the dialog on top.
func (s *stage) press(t *testing.T, name string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.win.Canvas().Overlays().Top()) {
		if b, ok := o.(*widget.Button); ok && b.Text == name {
			test.Tap(b)
			s.settle()
			return
		}
	}
	t.Fatalf("there is no button %q", name)
}

// saved is a window on a file.
func saved(t *testing.T) (*stage, string) {
	t.Helper()
	lang.Set(lang.English)
	w := window(t)
	name := filepath.Join(t.TempDir(), "visite.enjeux")
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	w.saveTo(name, false, nil)
	w.settle()
	t.Cleanup(func() { w.session.Close() })
	return w, name
}

// elsewhere saves another version of the file as another program would.
func elsewhere(t *testing.T, name, title string) {
	t.Helper()
	b, err := store.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	e, _ := model.Write(b, b.ID(), "title", title)
	if b, err = e.Apply(b); err == nil {
		err = store.Save(name, b)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func title(t *testing.T, name string) string {
	t.Helper()
	b, err := store.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return b.Visit().Title
}

func TestAFileThatChangedIsNotOverwrittenUnasked(t *testing.T) {
	w, name := saved(t)
	elsewhere(t, name, "Leur titre")
	if err := w.session.Type("v", "title", "Mon titre"); err != nil {
		t.Fatal(err)
	}
	w.save(nil)
	w.settle()
	if got := title(t, name); got != "Leur titre" || !w.session.Dirty() {
		t.Fatalf("the file says %q, dirty %v", got, w.session.Dirty())
	}
	w.press(t, "Overwrite")
	if got := title(t, name); got != "Mon titre" || w.session.Dirty() {
		t.Errorf("overwritten, the file says %q, dirty %v", got, w.session.Dirty())
	}
	kept, err := store.Versions(name)
	if err != nil || len(kept) == 0 {
		t.Fatal("theirs is not kept", err)
	}
	if b, err := store.ReadVersion(kept[0]); err != nil || b.Visit().Title != "Leur titre" {
		t.Error("kept", b, err)
	}
}

func TestWhatChangedOnDiskIsShownAsAStep(t *testing.T) {
	w, name := saved(t)
	elsewhere(t, name, "Leur titre")
	w.onDisk()
	w.press(t, "Show theirs")
	if got := w.session.Briefing().Visit().Title; got != "Leur titre" || w.session.Dirty() {
		t.Errorf("shows %q, dirty %v", got, w.session.Dirty())
	}
	if err := w.session.Undo(); err != nil || w.session.Briefing().Visit().Title != "Visite" {
		t.Error("not undone", err)
	}
	w.save(nil)
	w.settle()
	if got := title(t, name); got != "Visite" {
		t.Errorf("after a reload, saved %q", got)
	}
}

func TestASecondWindowOnlyReads(t *testing.T) {
	first, name := saved(t)
	second := window(t)
	second.load(name)
	second.settle()
	if second.session.Holder() == nil || len(second.dialogs) != 1 {
		t.Fatal("nobody is said to hold the file")
	}
	second.escape()
	before := order(second.session)
	var held *store.HeldError
	if err := second.session.Up("b"); !errors.As(err, &held) || order(second.session) != before {
		t.Error("moved what somebody else holds:", err)
	}
	copied := filepath.Join(t.TempDir(), "copie.enjeux")
	second.saveTo(copied, false, nil)
	second.settle()
	t.Cleanup(second.session.Close)
	if err := second.session.Up("b"); err != nil || second.session.Path() != copied {
		t.Error("a copy cannot be changed:", err)
	}
	if first.session.Holder() != nil {
		t.Error("the first lost its file")
	}
}
