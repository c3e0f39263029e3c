package ui

import (
	"slices"
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

// On the Board a section is dragged by the head of its lane: a line shows where it would
// land, Esc gives it up, a drop is one step, and the board scrolls near its edge.
func TestALaneIsDragged(t *testing.T) {
	w := window(t)
	w.showView(viewBoard)
	w.settle()
	p := w.views.view.(*board)
	head := p.lane("c").head
	to := w.at(p.lane("a").head).AddXY(10, 5)
	if head.OnDrag == nil {
		t.Fatal("a lane cannot be dragged")
	}
	head.OnDrag(to)
	if line := p.drag.line; !line.Visible() || line.Size().Height < 100 || line.Position().X > laneMargin || !w.layer.Carrying() {
		t.Errorf("the line is at %v, of %v", line.Position(), line.Size())
	}
	head.OnKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	head.OnDrag(to)
	head.OnDrop(to)
	if order(w.session) != "s1: a b / s2: c d" || p.drag.line.Visible() || w.layer.Carrying() {
		t.Errorf("Esc did not put it back: %s", order(w.session))
	}
	head.OnDrag(to)
	head.OnDrop(to)
	if order(w.session) != "s2: c d / s1: a b" || p.drag.line.Visible() || w.session.Section() != "s2" {
		t.Errorf("dropped: %s", order(w.session))
	}
	if w.onUndo(); order(w.session) != "s1: a b / s2: c d" {
		t.Errorf("undone: %s", order(w.session))
	}
	end := w.at(p.lane("c").head).AddXY(p.laneWidth()-20, 5)
	p.lane("a").head.OnDrag(end)
	p.lane("a").head.OnDrop(end)
	if order(w.session) != "s2: c d / s1: a b" {
		t.Errorf("dropped at the end: %s", order(w.session))
	}
	w.onLock()
	head.OnDrag(end)
	head.OnDrop(end)
	if order(w.session) != "s2: c d / s1: a b" {
		t.Errorf("a locked section was moved: %s", order(w.session))
	}
}

func TestTheBoardScrollsForALane(t *testing.T) {
	w := window(t)
	w.open(NewSession(long(t, 600), nil, "A", nil))
	w.showView(viewBoard)
	w.settle()
	p := w.views.view.(*board)
	first := p.lanes[0]
	if first.head.OnDrag == nil {
		t.Fatal("a lane cannot be dragged")
	}
	edge := w.at(p.scroll).AddXY(p.scroll.Size().Width-10, 20)
	first.head.OnDrag(edge)
	for range 200 {
		p.drag.pull(0.05)
	}
	if p.scroll.Offset.X < 2*p.scroll.Size().Width || first.box == nil {
		t.Errorf("scrolled to %v, the lane that is dragged is there: %v", p.scroll.Offset.X, first.box != nil)
	}
	first.head.OnDrop(edge)
	if at := slices.Index(p.lanes, first); at < 2 || w.session.Section() != first.section {
		t.Errorf("it is dropped at %d", at)
	}
}
