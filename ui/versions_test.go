package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// said is all that the dialog on top says.
func (s *stage) said() string {
	var all []string
	for _, o := range test.LaidOutObjects(s.win.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *canvas.Text:
			all = append(all, o.Text)
		case *widgets.Prose:
			all = append(all, o.Text())
		}
	}
	return strings.Join(all, "\n")
}

// versioned is a window on a file of which versions with these titles are kept.
func versioned(t *testing.T, titles ...string) *stage {
	t.Helper()
	w, _ := saved(t)
	for _, title := range append(titles, "Now") {
		if err := w.session.Type("v", "title", title); err != nil {
			t.Fatal(err)
		}
		w.save(nil)
		w.settle()
	}
	return w
}

// Enter restores the version that the list stands on, and what is told then says how to
// get back.
func TestEnterRestoresAVersion(t *testing.T) {
	w := versioned(t, "One", "Two")
	w.onVersions()
	w.settle()
	w.typed(fyne.KeyDown)
	w.typed(fyne.KeyReturn)
	if got := w.session.Briefing().Visit().Title; got != "One" || len(w.dialogs) > 0 {
		t.Errorf("Enter leads to %q, with %d dialogs open", got, len(w.dialogs))
	}
	if got := w.status.message.Text(); !strings.Contains(got, "is restored") || !w.status.action.Visible() {
		t.Errorf("told is %q", got)
	}
	w.status.act()
	if got := w.session.Briefing().Visit().Title; got != "Now" {
		t.Errorf("what is offered then leads to %q", got)
	}
}

// Where nothing is kept yet, that is said where a list would be.
func TestNoVersions(t *testing.T) {
	w, _ := saved(t)
	w.onVersions()
	if len(w.dialogs) != 1 || !strings.Contains(w.said(), "No earlier version is kept yet") {
		t.Errorf("%d dialogs are open", len(w.dialogs))
	}
	w.typed(fyne.KeyReturn)
	if len(w.dialogs) != 0 {
		t.Error("Enter does not close it")
	}
}

// A list that has the keyboard has a ring, as a field has.
func TestAListShowsThatItHasTheKeyboard(t *testing.T) {
	w := versioned(t, "One")
	v := w.onVersions()
	w.settle()
	ringed := func() bool {
		for _, o := range test.WidgetRenderer(v.list).Objects() {
			if r, ok := o.(*canvas.Rectangle); ok && r.Visible() && r.StrokeWidth == 2 {
				return true
			}
		}
		return false
	}
	if !ringed() {
		t.Error("no ring is around the list that has the keyboard")
	}
	w.win.Canvas().Focus(v.restore)
	if ringed() {
		t.Error("the ring stays around a list that the keyboard has left")
	}
}

// The arrows go from one change to the next, Home and End to the first and the last, and
// which of the two says what is told in full, however long the name of the file is.
func TestComparingByKeyboard(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	old := w.session.Briefing()
	for _, id := range []model.ID{"a", "b", "c"} {
		if err := w.session.Type(id, "title", "Other "+string(id)); err != nil {
			t.Fatal(err)
		}
	}
	name := strings.Repeat("as the office of the minister read it, ", 4) + "corrected.enjeux"
	w.showChanges(name, old, w.session.Briefing())
	w.settle()
	said := strings.ReplaceAll(w.said(), "\n", " ")
	for _, words := range []string{"3 changes", "corrected.enjeux", "struck out", "underlined"} {
		if !strings.Contains(said, words) {
			t.Errorf("%q is not said in\n%s", words, said)
		}
	}
	stands := func() (at string) {
		c, ok := w.win.Canvas().Focused().(*widgets.Change)
		if ok {
			at, _, _ = strings.Cut(c.Head(), " “")
		}
		return at
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "Rewritten: Stake 1.2"}, {fyne.KeyUp, "Rewritten: Stake 1.1"}, {fyne.KeyUp, "Rewritten: Stake 1.1"},
		{fyne.KeyEnd, "Rewritten: Stake 2.1"}, {fyne.KeyHome, "Rewritten: Stake 1.1"}, {fyne.KeyDown, "Rewritten: Stake 1.2"}} {
		if w.typed(step.key); stands() != step.want {
			t.Fatalf("%s leads to %q, not to %q", step.key, stands(), step.want)
		}
	}
	if w.typed(fyne.KeyReturn); w.session.Selection() != "b" || len(w.dialogs) > 0 {
		t.Errorf("Enter leads to %q", w.session.Selection())
	}
}

// A section that came or went says how many stakes came or went with it.
func TestASectionIsComparedWithItsStakes(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	old := w.session.Briefing()
	e, err := model.Remove(old, "s1")
	if err != nil {
		t.Fatal(err)
	}
	without, err := e.Apply(old)
	if err != nil {
		t.Fatal(err)
	}
	for head, versions := range map[string][2]*model.Briefing{"Removed: Section 1": {old, without}, "Added: Section 1": {without, old}} {
		w.showChanges("visit", versions[0], versions[1])
		w.settle()
		if c, ok := w.win.Canvas().Focused().(*widgets.Change); !ok || !strings.HasPrefix(c.Head(), head) || !strings.HasSuffix(c.Head(), "” (2 stakes)") {
			t.Errorf("said is %s", w.said())
		}
		w.escape()
	}
}

// After a merge that leaves things to decide, Enter leads to the first of them.
func TestEnterLeadsToWhatAMergeLeftToDecide(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	e, _ := model.Write(w.session.Briefing(), "b", "title", "Their title")
	theirs, err := e.Apply(w.session.Briefing())
	if err != nil {
		t.Fatal(err)
	}
	w.merge("Merge", nil, theirs, "")
	w.typed(fyne.KeyReturn)
	if at := w.inspector.tabs.Selected(); at != tabAnnotations || w.session.Selection() != "b" {
		t.Errorf("Enter leads to %q, with tab %d", w.session.Selection(), at)
	}
}

// Who followed one change comes back to the list of them, and to where it was left.
func TestBackToWhatWasCompared(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	again := func() bool {
		for _, c := range w.table() {
			if c.id == "compared" {
				return c.enabled()
			}
		}
		return false
	}
	old := w.session.Briefing()
	for _, id := range []model.ID{"a", "b", "c"} {
		if err := w.session.Type(id, "title", "Other "+string(id)); err != nil {
			t.Fatal(err)
		}
	}
	if again() {
		t.Error("nothing was compared yet")
	}
	w.showChanges("visit", old, w.session.Briefing())
	w.typed(fyne.KeyDown)
	w.typed(fyne.KeyReturn)
	if !again() || !w.status.action.Visible() {
		t.Fatal("there is no way back")
	}
	w.status.act()
	w.settle()
	if c, ok := w.win.Canvas().Focused().(*widgets.Change); !ok || !strings.HasPrefix(c.Head(), "Rewritten: Stake 1.2") {
		t.Errorf("it leads to %T in\n%s", w.win.Canvas().Focused(), w.said())
	}
	w.escape()
	w.runCommand(t, "compared")
	if len(w.dialogs) != 1 {
		t.Error("the command leads nowhere")
	}
	w.escape()
	w.open(w.app.blank())
	if again() || w.compared != nil {
		t.Error("another briefing has the comparison of the first, and keeps it in memory")
	}
}

// What the open briefing does not have cannot be gone to, which is said.
func TestWhatOnlyTheOtherVersionHas(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	old := w.session.Briefing()
	w.remove("b")
	w.showChanges("visit", old, w.session.Briefing())
	w.typed(fyne.KeyReturn)
	if got := w.status.message.Text(); got != "Only “visit” has this." || !w.status.action.Visible() {
		t.Errorf("said is %q", got)
	}
}

// What is looked through while another window of the briefing goes on stays true: what
// restoring would change, and which versions there are.
func TestVersionsFollowAnotherWindow(t *testing.T) {
	first := versioned(t, "One", "Two")
	first.onWindow()
	first.settle()
	second := &stage{Window: first.app.windows[len(first.app.windows)-1]}
	v := second.onVersions()
	first.settle()
	says := func() string { return strings.ReplaceAll(second.said(), "\n", " ") }
	if got := says(); !strings.Contains(got, "change 1 thing") || len(v.kept) != 3 {
		t.Fatalf("%d versions: %s", len(v.kept), got)
	}
	chosen := v.kept[v.chosen].Number
	if err := first.session.Type("a", "title", "Autre"); err != nil {
		t.Fatal(err)
	}
	first.settle()
	if got := says(); !strings.Contains(got, "change 2 things") {
		t.Errorf("after an edit: %s", got)
	}
	first.save(nil)
	first.settle()
	if len(v.kept) != 4 || v.list.Length() != 4 || v.kept[v.chosen].Number != chosen {
		t.Errorf("after a save %d versions are listed, and number %d is chosen, not %d", v.list.Length(), v.kept[v.chosen].Number, chosen)
	}
	if err := first.session.Become("", v.was); err != nil {
		t.Fatal(err)
	}
	first.settle()
	if got := says(); !strings.Contains(got, "same as the open briefing") {
		t.Errorf("after it was restored: %s", got)
	}
	second.escape()
	if second.versions != nil {
		t.Error("it listens after it is gone")
	}
}
