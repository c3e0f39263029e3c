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
// last frame is not known to the driver yet; host says which canvas it is on.
func focus(o fyne.Focusable, host func() fyne.Canvas) {
	c := canvasOf(o.(fyne.CanvasObject))
	if c == nil && host != nil {
		c = host()
	}
	if c != nil {
		c.Focus(o)
	}
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
