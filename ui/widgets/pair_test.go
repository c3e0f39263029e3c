package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// The line of a pair is dragged as far as both panes have their least.
func TestPair(t *testing.T) {
	test.NewTempApp(t)
	upper, lower := &canvas.Rectangle{}, &canvas.Rectangle{}
	upper.SetMinSize(fyne.NewSize(10, 80))
	lower.SetMinSize(fyne.NewSize(20, 50))
	p := NewStacked(upper, lower, 0.7)
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(100, 400))
	heights := func() [2]float32 { return [2]float32{upper.Size().Height, lower.Size().Height} }
	if got := heights(); got != [2]float32{280, 120} {
		t.Error("at first:", got)
	}
	drag := func(by float32) {
		p.divider.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 33, DY: by}})
		p.divider.DragEnd()
	}
	drag(-30)
	if got := heights(); got != [2]float32{250, 150} || lower.Position() != fyne.NewPos(0, 250) {
		t.Error("dragged:", got, lower.Position())
	}
	drag(1000)
	if got := heights(); got != [2]float32{350, 50} {
		t.Error("dragged down:", got)
	}
	drag(-20) // at once, and not after as much as it was dragged too far
	if got := heights(); got != [2]float32{330, 70} {
		t.Error("back:", got)
	}
	drag(-1000)
	if got := heights(); got != [2]float32{80, 320} {
		t.Error("dragged up:", got)
	}
	if p.MinSize() != fyne.NewSize(20, 130) {
		t.Error("needs", p.MinSize())
	}
}
