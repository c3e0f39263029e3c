package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// linked is what a passage of a source and a slip that rests on it have in common:
// it is lit with the other when the pointer is there, pressed, and dragged.
type linked struct {
	widget.BaseWidget

	OnTapped func(fyne.KeyModifier)
	OnMenu   func(abs fyne.Position)
	OnHover  func(in bool)           // the pointer came or went
	OnRest   func()                  // it stayed for a moment
	OnDrag   func(abs fyne.Position) // dragged to a position on the canvas
	OnDrop   func()                  // and dropped there

	hovered, selected, lit bool
	keyed                  bool
	dragging               bool
	modifier               fyne.KeyModifier
	rest                   *fyne.Animation
}

// resting is how long the pointer stays before [linked.OnRest].
const resting = 180 * time.Millisecond

func (l *linked) set(state *bool, v bool) {
	if *state != v {
		*state = v
		l.Refresh()
	}
}

// SetSelected marks what the keys and buttons act on.
func (l *linked) SetSelected(selected bool) { l.set(&l.selected, selected) }

// SetKeyed says whether the keys act on what is selected: its frame is a ring then, and a
// line while they are elsewhere.
func (l *linked) SetKeyed(keyed bool) { l.set(&l.keyed, keyed) }

// SetLit shows that what it is linked to is pointed at.
func (l *linked) SetLit(lit bool) { l.set(&l.lit, lit) }

// Lit and Selected say whether it is.
func (l *linked) Lit() bool { return l.lit }

// Selected is told with Lit.
func (l *linked) Selected() bool { return l.selected }

// MouseDown notes the modifiers of the press that it begins.
func (l *linked) MouseDown(e *desktop.MouseEvent) { l.modifier = e.Modifier }

// MouseUp does nothing.
func (l *linked) MouseUp(*desktop.MouseEvent) {}

// Tapped selects.
func (l *linked) Tapped(*fyne.PointEvent) {
	if l.OnTapped != nil {
		l.OnTapped(l.modifier)
	}
}

// TappedSecondary asks for the menu.
func (l *linked) TappedSecondary(e *fyne.PointEvent) {
	if l.OnMenu != nil {
		l.OnMenu(e.AbsolutePosition)
	}
}

// MouseIn lights what is linked.
func (l *linked) MouseIn(*desktop.MouseEvent) {
	l.set(&l.hovered, true)
	if l.OnHover != nil {
		l.OnHover(true)
	}
	if l.OnRest != nil {
		l.rest = fyne.NewAnimation(resting, func(done float32) {
			if done == 1 && l.hovered && !l.dragging {
				l.OnRest()
			}
		})
		l.rest.Start()
	}
}

// MouseMoved does nothing.
func (l *linked) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (l *linked) MouseOut() {
	l.set(&l.hovered, false)
	if l.rest != nil {
		l.rest.Stop()
		l.rest = nil
	}
	if l.OnHover != nil {
		l.OnHover(false)
	}
}

// Dragged carries it about.
func (l *linked) Dragged(e *fyne.DragEvent) {
	if l.OnDrag != nil {
		l.dragging = true
		l.OnDrag(e.AbsolutePosition)
	}
}

// DragEnd drops it.
func (l *linked) DragEnd() {
	if l.dragging && l.OnDrop != nil {
		l.dragging = false
		l.OnDrop()
	}
}
