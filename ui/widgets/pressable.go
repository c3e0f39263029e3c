package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what every small widget that one clicks has in common: hover, the
// keyboard's focus, and a press by pointer, Space or Enter.
type pressable struct {
	widget.BaseWidget
	OnTapped func()                  // a press; nil: the widget is only shown
	OnMenu   func(abs fyne.Position) // the secondary button; the position is on the canvas
	OnStep   func(by int)            // a key leads so many on in a list; nil: it is no line of one

	self                       fyne.Widget // that it is part of
	onFocus                    func()      // the keyboard came; nil: nobody asks
	hovered, focused, disabled bool
}

var (
	_ desktop.Hoverable = (*pressable)(nil)
	_ fyne.Focusable    = (*pressable)(nil)
)

// ExtendBaseWidget implements [fyne.Widget].
func (p *pressable) ExtendBaseWidget(w fyne.Widget) {
	p.self = w
	p.BaseWidget.ExtendBaseWidget(w)
}

// Disable makes the widget pale and deaf, Enable undoes it.
func (p *pressable) Disable() { p.set(&p.disabled, true) }

// Enable undoes [pressable.Disable].
func (p *pressable) Enable() { p.set(&p.disabled, false) }

// Disabled says whether the widget is deaf; Fyne passes over it with Tab then.
func (p *pressable) Disabled() bool { return p.disabled || p.OnTapped == nil }

func (p *pressable) set(state *bool, v bool) {
	if *state != v {
		*state = v
		p.Refresh()
	}
}

// Tapped presses the widget.
func (p *pressable) Tapped(*fyne.PointEvent) {
	if !p.Disabled() {
		p.OnTapped()
	}
}

// TappedSecondary asks for the menu.
func (p *pressable) TappedSecondary(e *fyne.PointEvent) {
	if p.OnMenu != nil {
		p.OnMenu(e.AbsolutePosition)
	}
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.set(&p.hovered, true) }

// MouseMoved does nothing.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (p *pressable) MouseOut() { p.set(&p.hovered, false) }

// FocusGained shows where the keyboard is.
func (p *pressable) FocusGained() {
	p.set(&p.focused, true)
	Reveal(p.self)
	call(p.onFocus)
}

// FocusLost ends it.
func (p *pressable) FocusLost() { p.set(&p.focused, false) }

// TypedRune does nothing: Space comes as a key too.
func (p *pressable) TypedRune(rune) {}

// steps are how far keys lead in a list; Home and End lead as far as it goes.
var steps = map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: -10, fyne.KeyPageDown: 10,
	fyne.KeyHome: -1 << 30, fyne.KeyEnd: 1 << 30}

// TypedKey presses the widget on Space and Enter.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	by := steps[e.Name]
	switch {
	case e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		p.Tapped(nil)
	case by != 0 && p.OnStep != nil:
		p.OnStep(by)
	default:
		PassOn(p.self, e)
	}
}
