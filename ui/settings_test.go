package ui

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/ui/lang"
)

func TestTheInterfaceIsResized(t *testing.T) {
	t.Setenv(scaleEnv, "2")
	w := window(t)
	w.resizeText(+1)
	if got := os.Getenv(scaleEnv); got != "2.2" || w.app.size() != 110 {
		t.Errorf("one size up: %s, %d %%", got, w.app.size())
	}
	for range sizes {
		w.resizeText(-1)
	}
	if got := os.Getenv(scaleEnv); got != "1.6" || w.app.size() != 80 {
		t.Errorf("the smallest: %s, %d %%", got, w.app.size())
	}
	w.app.setSize(100)
	if got := os.Getenv(scaleEnv); got != "2" {
		t.Errorf("as the system has it: %s", got)
	}
}

func TestSavesByItself(t *testing.T) {
	w := window(t)
	path := filepath.Join(t.TempDir(), "visite.enjeux")
	if err := w.session.Save(path, false); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		every, minute int
		saved         bool
	}{{0, 5, false}, {5, 4, false}, {5, 5, true}} {
		w.app.fyne.Preferences().SetInt(prefAutosave, c.every)
		if err := w.session.Set("Priority", "a", "priority", 1+c.minute%2+c.every); err != nil {
			t.Fatal(err)
		}
		w.app.autosave(c.minute)
		w.settle()
		if w.session.Dirty() == c.saved {
			t.Errorf("every %d minutes, at minute %d: dirty %v", c.every, c.minute, w.session.Dirty())
		}
	}
}

func TestNewBriefingsAreMarked(t *testing.T) {
	w := window(t)
	w.app.fyne.Preferences().SetString(prefMarking, "DIFFUSION RESTREINTE")
	for _, tpl := range w.app.available() {
		b, err := tpl.briefing()
		if err != nil || b.Visit().Marking != "DIFFUSION RESTREINTE" || b.Visit().Lang != lang.Code() {
			t.Errorf("%s: marked %q (%v)", tpl.name, b.Visit().Marking, err)
		}
	}
}

// Text of another size leaves the window as large as it is on the screen.
func TestTheWindowStaysInTheScreen(t *testing.T) {
	t.Setenv(scaleEnv, "1")
	w := window(t)
	c := w.win.Canvas().(test.WindowlessCanvas)
	w.app.fyne.Settings().AddListener(func(fyne.Settings) { // as Fyne's driver does
		scale, _ := strconv.ParseFloat(os.Getenv(scaleEnv), 32)
		c.SetScale(float32(scale))
	})
	w.app.setSize(200)
	if got := c.Size(); got != fyne.NewSize(720, 450) {
		t.Errorf("it has %v units of two pixels", got)
	}
}
