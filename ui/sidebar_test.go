package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
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
