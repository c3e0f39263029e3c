package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
)

// In the list of all, stepping stays there and keeps to what is filtered.
func TestSteppingKeepsToThePanel(t *testing.T) {
	w := window(t)
	var ids []model.ID
	for i, on := range []model.ID{"a", "b", "c"} {
		id, err := w.session.Annotate(model.Range{Node: on}, []string{model.Comment, model.ToVerify, model.Comment}[i], "Une remarque")
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	w.settle()
	w.inspector.show(tabAnnotations)
	p := w.inspector.annotations
	p.kind.SetSelected(capitalName(model.Comment))
	w.session.Select("a")
	var went []model.ID
	for range 3 {
		w.onStep(+1)
		went = append(went, p.threads.open)
	}
	if want := []model.ID{ids[0], ids[2], ids[0]}; fmt.Sprint(went) != fmt.Sprint(want) || w.session.Stake() != "a" {
		t.Errorf("went to %v, want %v", went, want)
	}
	if w.inspector.tabs.Selected() != tabAnnotations {
		t.Error("the panel was left")
	}
	w.inspector.show(tabPreview)
	if w.onStep(+1); w.inspector.remarks.threads.open == "" || w.inspector.tabs.Selected() != tabPreview {
		t.Error("beside the preview it steps no more")
	}
}

// A new annotation is in view, whatever stands before it.
func TestANewAnnotationIsInView(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	r := w.inspector.remarks
	for i := range 12 {
		r.onSubmitted(fmt.Sprint("Remarque ", i))
		w.settle()
	}
	ids := r.threads.column.Items()
	if _, ok := r.threads.column.InView(ids[len(ids)-1]); !ok {
		t.Error("the last annotation is out of view")
	}
}

// What an undone step had made is gone: what stood before it is selected, and not the
// first section of the briefing.
func TestUndoKeepsThePlace(t *testing.T) {
	w := window(t)
	s := w.session
	s.Select("c")
	w.views.focus()
	w.following(func() { w.try(s.Duplicate("c")) })
	if s.Stake() == "c" || s.Section() != "s2" {
		t.Fatalf("the copy is not selected but %s", s.Selection())
	}
	w.settle()
	w.onUndo()
	if s.Selection() != "c" || w.win.Canvas().Focused() != fyne.Focusable(w.views.card("c")) {
		t.Errorf("undone, %q is selected, and %T has the keyboard", s.Selection(), w.win.Canvas().Focused())
	}
	w.try(s.AddSection())
	if w.onUndo(); s.Selection() != "s2" {
		t.Errorf("a new section undone, %q is selected", s.Selection())
	}
}

// The number of a section leads to it from wherever the keyboard is, out of a table too,
// and not behind a dialog.
func TestANumberLeadsToItsSection(t *testing.T) {
	w := window(t)
	second := func() { w.onSection(1) }
	w.showFacts(model.KindEvent)
	if second(); w.facts() != nil || w.session.Selection() != "s2" {
		t.Errorf("out of the table: %v, %q", w.facts(), w.session.Selection())
	}
	w.inspector.lead(tabChecks)
	w.inspector.lead(tabChecks)
	second()
	w.onKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.session.Stake() != "c" {
		t.Errorf("down from the section is %q", w.session.Selection())
	}
	w.session.Select("s1")
	w.onSettings()
	if second(); w.session.Selection() != "s1" {
		t.Error("a section was left behind a dialog")
	}
}
