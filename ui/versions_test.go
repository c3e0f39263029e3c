package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

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
