package ui

import (
	"fmt"
	"testing"

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
