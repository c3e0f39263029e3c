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
