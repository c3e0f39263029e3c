package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// TestManyStatesAreCountedAside shows a briefing that takes long to count: the window
// goes on, and what is counted for an earlier one is not shown.
func TestManyStatesAreCountedAside(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, maxAtOnce+1), nil, "A", nil))
	if text := w.sidebar.counts.Text; text != "" {
		t.Errorf("counted at once: %q", text)
	}
	early := w.work
	w.work = nil
	if err := w.session.Set("State", "st7", "status", model.ToVerify); err != nil {
		t.Fatal(err)
	}
	for _, work := range early {
		work()
	}
	if text := w.sidebar.counts.Text; text != "" {
		t.Errorf("an earlier briefing's counts are shown: %q", text)
	}
	w.settle()
	if text := w.sidebar.counts.Text; !strings.Contains(text, "1 to verify") {
		t.Errorf("the sidebar says %q", text)
	}
}

// A section without a title is called something in the lists of sections.
func TestAnUntitledSectionHasAName(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	id := sections(w.session.Briefing())[0]
	if err := w.session.Type(id, "title", " "); err != nil {
		t.Fatal(err)
	}
	for _, o := range test.LaidOutObjects(w.sidebar.object) {
		if text, ok := o.(*canvas.Text); ok && text.Text == "1 Untitled" {
			return
		}
	}
	t.Error("the sidebar shows a number alone")
}

// What is cut in the sidebar is said in full where the pointer rests; what is dragged over it
// stays.
func TestTheSidebarSaysInFullWhatItCuts(t *testing.T) {
	w := window(t)
	long := strings.Repeat("Visite de travail et d’amitié ", 8)
	for _, id := range []model.ID{"v", "s1", "a"} {
		if err := w.session.Type(id, "title", string(id)+long); err != nil {
			t.Fatal(err)
		}
	}
	w.settle()
	w.win.Canvas().Capture()
	said := func() string {
		var words []string
		for _, o := range test.LaidOutObjects(w.layer) {
			if text, ok := o.(*canvas.Text); ok {
				words = append(words, text.Text)
			}
		}
		return strings.Join(words, " ")
	}
	var visit *tappable
	for _, o := range test.LaidOutObjects(w.sidebar.object) {
		if o, ok := o.(*tappable); ok {
			visit = o
		}
	}
	for want, o := range map[string]desktop.Hoverable{"v": visit, "1 s1": w.sidebar.sections["s1"], "1.1 a": w.sidebar.stakes["a"]} {
		o.MouseIn(&desktop.MouseEvent{})
		if got := strings.TrimSpace(said()); got != strings.TrimSpace(want+long) {
			t.Errorf("resting on %s says %q", want, got)
		}
		o.MouseOut()
		if got := said(); got != "" {
			t.Errorf("after %s it says %q", want, got)
		}
	}
	w.layer.Carry("un enjeu", fyne.NewPos(20, 20))
	visit.MouseIn(&desktop.MouseEvent{})
	visit.MouseOut()
	if said() != "un enjeu" {
		t.Errorf("what is dragged over it is %q", said())
	}
	w.sidebar.sections["s2"].MouseIn(&desktop.MouseEvent{})
	w.layer.Carry("", fyne.Position{})
	if said() != "" {
		t.Error("what is not cut is said")
	}
}

// Two sections of one domain have one colour, and dots of two forms: in the sidebar, on the
// board, and in the review of an import.
func TestSectionsOfADomainAreToldApart(t *testing.T) {
	w := window(t)
	if err := w.session.Set("Domain", "s1", "domain", model.Security); err != nil {
		t.Fatal(err)
	}
	if err := w.session.Set("Domain", "s2", "domain", model.Security); err != nil {
		t.Fatal(err)
	}
	w.settle()
	drawn := func(o fyne.CanvasObject) string {
		pixels := w.win.Canvas().Capture()
		at, form := w.at(o), ""
		for y := range 12 {
			for x := range 12 {
				form += fmt.Sprint(pixels.At(int(at.X)+6+x, int(at.Y+o.Size().Height/2)-6+y))
			}
		}
		return form
	}
	w.session.Select("b") // of neither row the head
	w.showView(viewWhole)
	w.settle()
	one, other := w.sidebar.sections["s1"], w.sidebar.sections["s2"]
	if drawn(one) == drawn(other) {
		t.Error("their dots look alike")
	}
	if err := w.session.Set("Domain", "s1", "domain", model.Economy); err != nil {
		t.Fatal(err)
	}
	w.settle()
	if got := w.sidebar.sections["s2"].Content().Form; got != 0 {
		t.Errorf("alone in its domain it has the form %d", got)
	}
}
