package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/lang"
)

func TestTheTourGoesRound(t *testing.T) {
	w := window(t)
	w.onTour()
	w.last()
	for n := range stops() {
		if !w.tour.Visible() {
			t.Fatalf("the tour ends before stop %d", n+1)
		}
		w.visit(n + 1)
		w.settle()
	}
	if w.tour.Visible() {
		t.Error("the tour does not end")
	}
	if w.session.Dirty() {
		t.Error("the tour changed the sample")
	}
}

// A stop of the tour asks for its few lines, and does not make the window higher than a screen.
func TestAStopOfTheTourIsLow(t *testing.T) {
	w := window(t)
	for n := range stops() {
		w.visit(n)
		if high := w.content.MinSize().Height; high > 500 {
			t.Errorf("at stop %d the window asks for a height of %v", n+1, high)
		}
	}
}

// Text of twice the size leaves the status bar in a small window, under the longest stop.
func TestTheTourLeavesTheStatusBarToLargeText(t *testing.T) {
	for _, code := range []string{lang.French, lang.English} {
		lang.Set(code)
		w := window(t)
		w.win.Resize(fyne.NewSize(640, 365)) // half of 1280 × 800, without title and menu
		for n := range stops() {
			w.visit(n)
			w.settle()
			w.panels.Refresh()
			if high := w.content.MinSize().Height; high > 365 {
				t.Errorf("%s: at stop %d the window asks for a height of %v", code, n+1, high)
			}
		}
	}
}

// A card has a name of its own in French, where "fiche" is the sheet beside it.
func TestTheTourCallsACardByItsName(t *testing.T) {
	english := stops()
	lang.Set(lang.French)
	defer lang.Set(lang.English)
	for n, at := range stops() {
		if is, said := strings.Contains(english[n].text, "card"), strings.Contains(at.text, "carte"); is != said {
			t.Errorf("stop %d: %q is %q", n+1, english[n].text, at.text)
		}
		if is, said := strings.Contains(english[n].text, "sheet"), strings.Contains(at.text, "fiche"); is != said {
			t.Errorf("stop %d: %q is %q", n+1, english[n].text, at.text)
		}
	}
}
