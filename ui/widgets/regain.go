package widgets

import "fyne.io/fyne/v2"

// held is the control over a window, as in a dialog, that got the keyboard last.
var held fyne.Focusable

// hold remembers what just got the keyboard, where it lies over a window.
func hold(o fyne.CanvasObject) {
	if field, ok := o.(*TextField); ok {
		o = field.entry
	}
	f, ok := o.(fyne.Focusable)
	if c := canvasOf(o); ok && c != nil && c.Overlays().Top() != nil {
		held = f
	}
}

// Regain gives the keyboard back to the control that had it last in what lies on top of
// a canvas, or else to the first one there: a click beside all controls takes it away.
// It is false where something has the keyboard, or nothing can.
func Regain(c fyne.Canvas) bool {
	if c.Overlays().Top() == nil || c.Focused() != nil {
		return false
	}
	if o, ok := held.(fyne.CanvasObject); ok && canvasOf(o) == c && o.Visible() {
		c.Focus(held)
	}
	if c.Focused() == nil {
		c.FocusNext()
	}
	return c.Focused() != nil
}

// Forget drops what [Regain] would return to: the dialog is gone.
func Forget() { held = nil }
