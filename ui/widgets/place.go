package widgets

import "fyne.io/fyne/v2"

// canvasOf returns the canvas that a widget is shown on, or nil. This file is the
// only one that asks Fyne's driver.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// originOf returns where a widget stands on its canvas.
func originOf(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// focus gives a widget the keyboard, where it is shown. What was added since the
// last frame is not known to the driver yet; host says which canvas it is on, or [Remind].
func focus(o fyne.Focusable, host func() fyne.Canvas) {
	c := canvasOf(o.(fyne.CanvasObject))
	if c == nil && host != nil {
		c = host()
	}
	if c != nil {
		c.Focus(o)
	}
	if reminded != nil && (c == nil || c.Overlays().Top() == nil && c.Focused() != o) {
		reminded.Focus(o)
	}
}

// reminded is the canvas that Fyne was last reminded of.
var reminded fyne.Canvas

// Remind has Fyne (2.8.1) find what has just come to be shown on a canvas: it forgets what
// was hidden for a minute, and gives no keyboard to that before it is drawn anew. To ask
// where the last object is that is drawn, and always is, leads through all of them.
func Remind(c fyne.Canvas, last fyne.CanvasObject) {
	reminded = c
	originOf(last)
}

// PassOn gives Esc and the function keys, which a widget has no use for, to its
// window, as if nothing had the keyboard, and tells whether the key was one of them.
func PassOn(o fyne.CanvasObject, k *fyne.KeyEvent) bool {
	if k.Name != fyne.KeyEscape && (len(k.Name) < 2 || k.Name[0] != 'F') {
		return false
	}
	if c := canvasOf(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
	return true
}

// inside says whether a position on the canvas lies on a shown widget.
func inside(o fyne.CanvasObject, abs fyne.Position) bool {
	p, s := abs.Subtract(originOf(o)), o.Size()
	return o.Visible() && p.X >= 0 && p.Y >= 0 && p.X < s.Width && p.Y < s.Height
}
