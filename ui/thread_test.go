package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// The words of another author are answered and resolved, not edited by a click.
func TestOnlyOnesOwnAnnotationIsEdited(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	own, err := s.Annotate(model.Range{Node: "a"}, model.Risk, "La mienne")
	if err != nil {
		t.Fatal(err)
	}
	s.Author = "Analyste 2"
	theirs, err := s.Annotate(model.Range{Node: "a"}, model.Risk, "La sienne")
	if err != nil {
		t.Fatal(err)
	}
	s.Author = "Analyste 1"
	w.inspector.show(tabAnnotations)
	threads := w.inspector.annotations.threads
	for id, want := range map[model.ID]int{own: 1, theirs: 0} {
		threads.show(id)
		fields := 0
		for _, o := range test.LaidOutObjects(threads.column.Object(string(id))) {
			if _, ok := o.(*widgets.TextField); ok {
				fields++
			}
		}
		if fields != want {
			t.Errorf("%s: %d fields for its words, want %d", id, fields, want)
		}
	}
	for _, o := range test.LaidOutObjects(threads.column.Object(string(theirs))) {
		if f, ok := o.(*field); ok {
			f.OnSubmitted("Non")
		}
	}
	if n := model.Count[model.Reply](s.Briefing(), theirs); n != 1 {
		t.Errorf("%d replies", n)
	}
}

// What is found in an annotation is shown in the panel of all, whatever its filters.
func TestAnAnnotationThatIsLedToIsShown(t *testing.T) {
	w := window(t)
	id, err := w.session.Annotate(model.Range{Node: "a"}, model.Verify, "Sûr ?")
	if err != nil {
		t.Fatal(err)
	}
	p := w.inspector.annotations
	w.inspector.show(tabAnnotations)
	p.state.SetSelectedIndex(stateResolved)
	w.inspector.show(tabChecks)
	w.goToPassage(model.Range{Node: id, Field: "text"})
	if w.inspector.tabs.Selected() != tabAnnotations || p.threads.open != id || p.threads.column.Object(string(id)) == nil {
		t.Errorf("tab %d, open %q, of %q", w.inspector.tabs.Selected(), p.threads.open, p.which())
	}
	if w.session.Selection() != "a" {
		t.Errorf("%q is selected", w.session.Selection())
	}
}
