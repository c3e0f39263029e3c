package ui

import (
	"reflect"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// What is looked at is shown first after a key; the rest, which moved, follows.
func TestThePagesInViewComeFirst(t *testing.T) {
	w := previewed(t)
	p := w.inspector.preview
	st, _ := model.Get[model.Stake](w.session.Briefing(), "a")
	if err := w.session.Type("a", "body", "Une ligne de plus, qui est assez longue pour que tout ce qui suit se déplace sur les pages. "+st.Body); err != nil {
		t.Fatal(err)
	}
	b, was := w.session.Briefing(), p.pages
	want, err := layout.Pages(b, p.style(b), w.app.fonts)
	if err != nil {
		t.Fatal(err)
	}
	last := len(was) - 1
	if len(want) != len(was) || reflect.DeepEqual(was[last-1], want[last-1]) {
		t.Fatal("the text does not do for this test: as many pages are to come, and others")
	}
	at := 0
	for reflect.DeepEqual(was[at], want[at]) {
		at++
	}
	if from, to := p.seen(); at < from || at >= to || last-1 < to {
		t.Fatalf("page %d of %d is not in view alone: %d to %d", at, last, from, to)
	}
	next := w.work[0]
	w.work = w.work[1:]
	next()
	if !reflect.DeepEqual(p.pages[at], want[at]) {
		t.Error("the page in view does not come")
	}
	if !reflect.DeepEqual(p.pages[last-1], was[last-1]) {
		t.Error("a page that nobody sees is painted at once")
	}
	w.settle()
	if !reflect.DeepEqual(p.pages, want) {
		t.Error("the rest does not follow")
	}
}

// The pages go to a stake that was just added.
func TestThePreviewGoesToANewStake(t *testing.T) {
	w := previewed(t)
	w.session.Select("s2")
	w.onAddStake()
	w.settle()
	w.seesSelection(t)
}

// seesSelection fails where the page of the selected stake is out of view, or is the first.
func (w *stage) seesSelection(t *testing.T) {
	t.Helper()
	on := 0
	for i, page := range w.inspector.preview.pages {
		for _, it := range page.Items {
			if it.Source().Node == w.session.Stake() {
				on = i
			}
		}
	}
	if top, bottom := w.inspector.viewer.view.Seen(); on == 0 || on < top || on > bottom {
		t.Errorf("it is on page %d, seen are %d to %d", on, top, bottom)
	}
}

// The pages go to where a stake was moved.
func TestThePreviewFollowsAMove(t *testing.T) {
	w := previewed(t)
	all := sections(w.session.Briefing())
	w.session.Select(stakes(w.session.Briefing(), all[0])[0])
	w.settle()
	w.move(func() error { return w.session.Move(w.session.Stake(), all[len(all)-1], "") })
	w.settle()
	w.seesSelection(t)
}

// They go along with the section of the selected stake, too.
func TestThePreviewFollowsASection(t *testing.T) {
	w := previewed(t)
	all := sections(w.session.Briefing())
	w.session.Select(stakes(w.session.Briefing(), all[0])[0])
	w.settle()
	for range all[1:] {
		w.run(t, "sectiondown")
		w.settle()
		w.seesSelection(t)
	}
}
