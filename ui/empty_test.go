package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
)

// A briefing in which nothing is yet offers in the middle what to begin with, until there
// is a section; the sheet says what it waits for until there is a stake.
func TestAnEmptyBriefingOffersABeginning(t *testing.T) {
	w := window(t)
	w.open(w.app.fresh(model.New(model.Visit{Title: "Visite"})))
	offered := func() bool { return w.views.view.(*plan).begin.Visible() }
	if !offered() || !w.inspector.sheet.none.Visible() {
		t.Errorf("offered: %v; the sheet says so: %v", offered(), w.inspector.sheet.none.Visible())
	}
	w.try(w.session.AddStake(""))
	if offered() || w.inspector.sheet.none.Visible() {
		t.Errorf("there is a stake; offered: %v; the sheet says so: %v", offered(), w.inspector.sheet.none.Visible())
	}
}

// The first stake of a briefing can be annotated at once.
func TestANewStakeCanBeAnnotated(t *testing.T) {
	w := window(t)
	w.open(w.app.fresh(model.New(model.Visit{Title: "Visite"})))
	w.onAddStake()
	w.settle()
	if test.Tap(w.toolbar.annotate); w.win.Canvas().Focused() != fyne.Focusable(w.inspector.remarks.entry) {
		t.Errorf("%T has the keyboard", w.win.Canvas().Focused())
	}
}
