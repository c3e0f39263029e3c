package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
)

func TestASectionIsDragged(t *testing.T) {
	w := window(t)
	row := w.sidebar.sections["s2"]
	to := w.at(w.sidebar.sections["s1"]).AddXY(0, -12)
	row.OnDrag(to)
	if !w.sidebar.line.Visible() || order(w.session) != "s1: a b / s2: c d" {
		t.Fatalf("while dragged: %s, line %v", order(w.session), w.sidebar.line.Visible())
	}
	if !w.layer.Carrying() {
		t.Error("nothing is carried by the pointer")
	}
	row.OnKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.layer.Carrying() {
		t.Error("the section is carried after Esc")
	}
	row.OnDrag(to)
	row.OnDrop(to)
	if order(w.session) != "s1: a b / s2: c d" {
		t.Errorf("Esc did not put it back: %s", order(w.session))
	}
	row.OnDrag(to)
	row.OnDrop(to)
	if order(w.session) != "s2: c d / s1: a b" || w.sidebar.line.Visible() {
		t.Errorf("dropped: %s", order(w.session))
	}
	w.onLock()
	row = w.sidebar.sections["s1"]
	row.OnDrag(to)
	row.OnDrop(to)
	if order(w.session) != "s2: c d / s1: a b" {
		t.Errorf("a locked section was moved: %s", order(w.session))
	}
}

// TestTheSidebarScrolls has more sections than there is room for: it scrolls while one is
// dragged near its edge, or a card, and to what is selected.
func TestTheSidebarScrolls(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, 1800), nil, "A", nil))
	w.settle()
	b := w.sidebar
	edge := w.at(b.object).AddXY(20, b.object.Size().Height-10)
	row := b.sections[sections(w.session.Briefing())[0]]
	row.OnDrag(edge)
	before := b.object.Offset.Y
	b.pull(0.05)
	if b.object.Offset.Y <= before {
		t.Error("nothing scrolls while a section is dragged near the edge")
	}
	before = b.object.Offset.Y
	row.OnKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.pull(0.05)
	if b.object.Offset.Y != before {
		t.Error("it scrolls after Esc")
	}
	b.dragOver(edge)
	if b.object.Offset.Y <= before {
		t.Error("nothing scrolls while a card is dragged there")
	}
	for _, id := range []model.ID{"st1799", "st3", "st3"} {
		if w.session.Stake() == id {
			w.try(w.session.Move(id, sections(w.session.Briefing())[50], ""))
		}
		w.session.Select(id)
		w.settle()
		y := w.at(b.stakes[id]).Y - w.at(b.object).Y
		if y < 0 || y > b.object.Size().Height-b.stakes[id].Size().Height {
			t.Errorf("%s is selected, and its row is at %v", id, y)
		}
	}
}
