package ui

import (
	"testing"

	"fyne.io/fyne/v2"
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
