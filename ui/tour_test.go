package ui

import "testing"

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
