package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
)

// Keys of the settings that hold how the window was left.
const (
	prefWidth  = "window.width"
	prefHeight = "window.height"
	prefPane   = "pane.%d"        // its width, in Fyne's units
	prefHidden = "pane.%d.hidden" // whether it was hidden
)

// windowSize is the size that the window was left with.
func (a *App) windowSize() fyne.Size {
	p := a.fyne.Preferences()
	return fyne.NewSize(float32(p.FloatWithFallback(prefWidth, 1440)), float32(p.FloatWithFallback(prefHeight, 900)))
}

// restorePanes gives the panes the widths that they were left with.
func (w *Window) restorePanes() {
	p := w.app.fyne.Preferences()
	w.split.SetSizes(float32(p.FloatWithFallback(fmt.Sprintf(prefPane, 0), 255)), float32(p.FloatWithFallback(fmt.Sprintf(prefPane, 2), 520)))
	for _, pane := range []int{2, 0} { // where there is no room for both, the sidebar is shown
		w.split.SetShown(pane, !p.Bool(fmt.Sprintf(prefHidden, pane)))
	}
	w.split.OnResized = func(left, right float32) { w.keepPanes() }
}

// keepPanes keeps how the panes are.
func (w *Window) keepPanes() {
	p := w.app.fyne.Preferences()
	left, right := w.split.Sizes()
	p.SetFloat(fmt.Sprintf(prefPane, 0), float64(left))
	p.SetFloat(fmt.Sprintf(prefPane, 2), float64(right))
	for _, pane := range []int{0, 2} {
		p.SetBool(fmt.Sprintf(prefHidden, pane), w.split.Hidden(pane))
	}
}

// close closes the window with its session, and keeps its size.
func (w *Window) close() {
	if !w.win.FullScreen() {
		size := w.win.Canvas().Size()
		w.app.fyne.Preferences().SetFloat(prefWidth, float64(size.Width))
		w.app.fyne.Preferences().SetFloat(prefHeight, float64(size.Height))
	}
	w.stop()
	if w.letDrops != nil {
		w.letDrops()
	}
	if w.large != nil {
		w.large.close()
	}
	w.inspector.preview.close()
	w.session.Close()
	w.app.windows = slices.DeleteFunc(w.app.windows, func(o *Window) bool { return o == w })
	dismiss(w.win) // the last one ends the program
}

// dismiss closes a window that is emptied first: Fyne frees the pictures of words
// when the content becomes another one, but not when a window closes, and each
// keeps all that was ever shown there.
func dismiss(win fyne.Window) {
	if win.FullScreen() { // where Fyne frees none
		win.SetFullScreen(false)
	}
	win.SetContent(&fyne.Container{})
	win.Close()
}
