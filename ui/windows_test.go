package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/lang"
)

func TestTwoWindowsOnOneBriefing(t *testing.T) {
	w := window(t)
	w.onWindow()
	if n := len(w.app.windows); n != 2 {
		t.Fatalf("%d windows are open", n)
	}
	o := w.app.windows[1]
	w.session.Select("a")
	if got := o.session.Selection(); got == "a" {
		t.Error("a window follows the selection of another")
	}
	if err := o.session.Type("a", "title", "Un et un"); err == nil {
		if got := w.views.card("a").Content().Title; got != "Un et un" {
			t.Errorf("the first window shows %q", got)
		}
	} else {
		t.Error(err)
	}
	if a, b := w.win.Title(), o.win.Title(); a == b {
		t.Errorf("both are called %q", a)
	}
	o.ask(o.close) // nothing is lost with it
	if pages := o.inspector.preview.pages; pages != nil {
		t.Errorf("a closed window keeps %d pages", len(pages))
	}
	if c, ok := o.win.Content().(*fyne.Container); !ok || len(c.Objects) > 0 {
		t.Errorf("a closed window keeps its content, %T", o.win.Content())
	}
	if n := len(w.app.windows); n != 1 || len(o.dialogs) > 0 {
		t.Errorf("%d windows are open after one was closed", n)
	}
	if got := w.win.Title(); strings.Contains(got, "(") {
		t.Errorf("the window that is left is called %q", got)
	}
	if err := w.session.Undo(); err != nil || w.views.card("a").Content().Title != "Un" {
		t.Errorf("the briefing is gone with a window: %v", err)
	}
}

func TestABriefingOpensBesideAnother(t *testing.T) {
	w := window(t)
	w.onSample()
	if n := len(w.app.windows); n != 2 || w.session.Briefing().Visit().Title != "Visite" {
		t.Fatalf("%d windows, the first shows %q", n, w.session.Briefing().Visit().Title)
	}
	path := filepath.Join(t.TempDir(), "visite.enjeux")
	if err := w.session.Save(path, false); err != nil {
		t.Fatal(err)
	}
	w.load(path)
	w.settle()
	if n := len(w.app.windows); n != 2 {
		t.Errorf("a file that is open was opened again, in window %d", n)
	}
	w.app.quit()
	if n := len(w.app.windows); n != 0 {
		t.Errorf("%d windows are open after quitting", n)
	}
}

// In another language the same panel is shown.
func TestTheTabStaysInAnotherLanguage(t *testing.T) {
	w := window(t)
	w.inspector.show(tabFacts)
	w.setLanguage(lang.French)
	t.Cleanup(func() { lang.Set(lang.English) })
	if w.settle(); w.inspector.tabs.Selected() != tabFacts || len(w.inspector.facts.column.Items()) == 0 {
		t.Error("shown is tab", w.inspector.tabs.Selected())
	}
}
