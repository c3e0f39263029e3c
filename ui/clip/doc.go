// Package clip puts formatted text on the clipboard and takes it from there.
// Fyne's clipboard holds plain text alone; what is put here offers both, and each
// program pastes the one that it has a use for.
//
// It does so where the window is one of X11, of Windows or of macOS. Elsewhere, as
// under Wayland, it says that it cannot, and Fyne's clipboard is left to serve.
package clip

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// HTML is the type of formatted text, as the systems that name types by MIME do.
const HTML = "text/html"

// patience is how long another program may be silent when it is asked for what it
// copied. The window stands still meanwhile.
var patience = time.Second

// A Clipboard is that of the system. The zero value is ready; its methods are for
// the main thread.
type Clipboard struct{ system }

// Put puts a text there, as a part of an HTML page and plain. It is false where the
// system takes plain text only, and then changes nothing.
func (c *Clipboard) Put(w fyne.Window, html, text string) bool {
	window, ok := handle(w)
	if !ok {
		return false
	}
	if err := c.put(window, html, text); err != nil {
		fyne.LogError("put formatted text on the clipboard", err)
		return false
	}
	return true
}

// HTML is the formatted text that is there: a page or a part of one, "" for none.
func (c *Clipboard) HTML(w fyne.Window) string {
	window, ok := handle(w)
	if !ok {
		return ""
	}
	return c.html(window)
}

// Close leaves what was put there to the system, when the program ends.
func (c *Clipboard) Close() { c.close() }

// handle is what the system calls a window.
func handle(w fyne.Window) (window uintptr, ok bool) {
	if native, is := w.(driver.NativeWindow); is {
		native.RunNative(func(context any) { window, ok = handleIn(context) })
	}
	return window, ok && window != 0
}
