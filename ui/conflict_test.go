package ui

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// press presses the button of that name in the dialog on top.
func (s *stage) press(t *testing.T, name string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.win.Canvas().Overlays().Top()) {
		if b, ok := o.(*button); ok && b.Text == name {
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

// What somebody else saved can be looked at before one decides, and the next save
// asks again.
func TestAFileThatChangedCanBeCompared(t *testing.T) {
	w, name := saved(t)
	elsewhere(t, name, "Leur titre")
	if err := w.session.Type("v", "title", "Mon titre"); err != nil {
		t.Fatal(err)
	}
	w.save(nil)
	w.settle()
	w.press(t, "Compare")
	differs := func(o fyne.CanvasObject) bool {
		text, ok := o.(*widgets.Prose)
		return ok && strings.Contains(text.Text(), "Mon")
	}
	if !slices.ContainsFunc(test.LaidOutObjects(w.win.Canvas().Overlays().Top()), differs) {
		t.Fatal("the words that differ are not listed")
	}
	w.escape()
	w.save(nil)
	w.settle()
	w.press(t, "Overwrite")
	if got := title(t, name); got != "Mon titre" {
		t.Errorf("the file says %q", got)
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
	second.last()
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

func TestAMergeKeepsBoth(t *testing.T) {
	w, name := saved(t)
	elsewhere(t, name, "Leur titre")
	if err := w.session.Type("a", "body", "Mon texte."); err != nil {
		t.Fatal(err)
	}
	w.save(nil)
	w.settle()
	w.press(t, "Merge")
	w.press(t, "OK")
	b := w.session.Briefing()
	if st, _ := model.Get[model.Stake](b, "a"); st.Body != "Mon texte." || b.Visit().Title != "Leur titre" || !w.session.Dirty() {
		t.Errorf("merged to %q and %q", st.Body, b.Visit().Title)
	}
	w.save(nil)
	w.settle()
	if w.session.Dirty() || title(t, name) != "Leur titre" {
		t.Error("the merged briefing is not saved")
	}
}

// keyed is the key of an identity, with it and another one: a passphrase is slow on purpose.
func keyed(t *testing.T) (key store.Key, own, wrong *age.X25519Identity) {
	t.Helper()
	var err error
	if own, err = age.GenerateX25519Identity(); err == nil {
		wrong, err = age.GenerateX25519Identity()
	}
	if err == nil {
		key, err = newKey("", "", own.String(), "")
	}
	if err != nil {
		t.Fatal(err)
	}
	return key, own, wrong
}

func TestAProtectedFileAsksForItsKey(t *testing.T) {
	w, name := saved(t)
	key, own, wrong := keyed(t)
	w.session.Protect(key, w.app.journal)
	if !w.session.Dirty() {
		t.Error("there is nothing to save")
	}
	w.save(nil)
	w.settle()
	w.session.Close()
	if !isProtected(name) {
		t.Fatal("the file is not protected")
	}
	other := window(t)
	enter := func(words string) {
		other.load(name)
		for _, o := range test.LaidOutObjects(other.win.Canvas().Overlays().Top()) {
			if e, ok := o.(*field); ok && e.Password {
				e.SetText(words)
			}
		}
		other.confirm()
		other.settle()
		other.last()
	}
	enter(wrong.String())
	if other.session.Path() != "" || len(other.dialogs) != 1 {
		t.Fatal("opened without the key")
	}
	other.escape()
	enter(own.String())
	defer other.session.Close()
	if other.session.Path() != name {
		t.Error("not opened with it")
	}
	if _, err := newKey("a", "b", "", ""); err == nil {
		t.Error("two passphrases that differ")
	}
}

// Who mistypes a key is told so where the next one is typed.
func TestAWrongKeyIsAskedForAgain(t *testing.T) {
	w, name := saved(t)
	key, own, wrong := keyed(t)
	w.session.Protect(key, w.app.journal)
	w.save(nil)
	w.settle()
	w.session.Close()
	says := func(w *stage, words string) bool {
		return slices.ContainsFunc(test.LaidOutObjects(w.win.Canvas().Overlays().Top()), func(o fyne.CanvasObject) bool {
			l, ok := o.(*widgets.Sentence)
			return ok && strings.Contains(l.Text, words)
		})
	}
	enter := func(w *stage, words string) {
		t.Helper()
		e, ok := w.win.Canvas().Focused().(*field)
		if !ok || !e.Password || len(w.dialogs) != 1 {
			t.Fatalf("%T has the keyboard before %d dialogs", w.win.Canvas().Focused(), len(w.dialogs))
		}
		e.SetText(words)
		w.confirm()
		w.settle()
		w.last()
	}
	for what, read := range map[string]func(w *stage, done func()){
		"open":    func(w *stage, _ func()) { w.load(name) },
		"compare": func(w *stage, done func()) { w.read(name, func(*model.Briefing) { done() }) },
	} {
		other, done := window(t), false
		read(other, func() { done = true })
		enter(other, wrong.String())
		if !says(other, "not the right one") {
			t.Errorf("%s: it does not say why it asks again", what)
		}
		enter(other, own.String())
		if done = done || other.session.Path() == name; !done || len(other.dialogs) != 0 {
			t.Errorf("%s: not read with the second key", what)
		}
		other.session.Close()
	}
}

func TestAnEarlierVersionIsRestored(t *testing.T) {
	w, name := saved(t)
	for _, text := range []string{"Un", "Deux"} {
		if err := w.session.Type("v", "title", text); err != nil {
			t.Fatal(err)
		}
		w.save(nil)
		w.settle()
	}
	kept, err := store.Versions(name)
	if err != nil || len(kept) != 2 {
		t.Fatal(kept, err)
	}
	v := w.onVersions()
	w.settle()
	v.list.Select(1)
	w.settle()
	if v.was == nil || v.was.Visit().Title == "Un" {
		t.Fatal("the older of two is not looked through")
	}
	v.list.Select(0)
	w.settle()
	v.onRestore()
	if got := w.session.Briefing().Visit().Title; got != "Un" {
		t.Errorf("restored %q", got)
	}
}

// What a merge could not decide is a press away.
func TestAMergeLeadsToWhatIsToDecide(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	theirs := w.session.Briefing()
	e, _ := model.Write(theirs, "a", "title", "Their title")
	theirs, err := e.Apply(theirs)
	if err != nil {
		t.Fatal(err)
	}
	w.inspector.show(tabSheet)
	if !w.merge("Merge", nil, theirs, "") {
		t.Fatal("not merged")
	}
	w.press(t, "Show the first")
	if at := w.inspector.tabs.Selected(); at != tabAnnotations {
		t.Errorf("tab %d is shown", at)
	}
	if got := w.session.Selection(); got != "a" {
		t.Errorf("%q is selected", got)
	}
}
