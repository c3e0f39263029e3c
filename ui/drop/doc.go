// Package drop receives what is dropped on a window from another program: text
// that was selected there, or files.
//
// Fyne's windows take files alone from X11. XDND, the protocol of such drags
// (freedesktop.org, version 5), lets a window name another as its proxy, which
// then gets what the pointer does there and answers for it. [Accept] makes such
// a proxy on a connection of its own. Where the system is not X11, nothing is
// changed, and the window takes what Fyne takes.
package drop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// A Drop is what was dropped: files by their paths, or else a text.
type Drop struct {
	Files []string
	Text  []byte // as the other program encodes it
	HTML  bool   // the text is HTML, whole or a part
}

// Accept calls on, in a goroutine, for each drop on a window, which must be shown
// already, until stop is called, and over when something that can be taken is dragged over
// it, and when that has left or was dropped. It is for the main thread.
func Accept(w fyne.Window, on func(Drop), over func(bool)) (stop func()) {
	stop = func() {}
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if x, ok := context.(driver.X11WindowContext); ok && x.WindowHandle != 0 {
				stop = receive(uint32(x.WindowHandle), on, over)
			}
		})
	}
	return stop
}
