package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
)

// Keys of the settings that hold how the panes were left, for each arrangement of
// screens.
const (
	prefPane    = "pane.%d"        // its width, in Fyne's units
	prefColumns = "columns."       // and the kind of an annex: how wide its columns are, in Fyne's units
	prefHidden  = "pane.%d.hidden" // whether it was hidden
)

// restorePanes gives the panes the widths that they were left with.
func (w *Window) restorePanes() {
	width := func(pane int, otherwise float64) float32 {
		return float32(w.app.placed(fmt.Sprintf(prefPane, pane), otherwise))
	}
	w.split.SetSizes(width(0, 255), width(2, 0))
	for _, pane := range []int{2, 0} { // where there is no room for both, the sidebar is shown
		w.split.SetShown(pane, w.app.placed(fmt.Sprintf(prefHidden, pane), 0) == 0)
	}
	w.split.OnResized = func(left, right float32) { w.keepPanes() }
}

// typesIn tells whether something in a part of the window that is as high as it has the
// keyboard.
func (w *Window) typesIn(part fyne.CanvasObject) bool {
	f, ok := w.win.Canvas().Focused().(fyne.CanvasObject)
	where := w.app.fyne.Driver().AbsolutePositionForObject
	return ok && where(f).X >= where(part).X && where(f).X < where(part).X+part.Size().Width // its Y may be scrolled away
}

// letGo gives the keyboard to the selected card, if there is one: nothing is to be typed in
// what has just been hidden.
func (w *Window) letGo() {
	w.win.Canvas().Unfocus()
	w.views.focus()
}

// following does what selects another stake, which the keyboard goes to where one had it.
func (w *Window) following(do func()) {
	typing := w.typesIn(w.views.stack)
	do()
	if typing {
		w.letGo()
	}
}

// showPanes shows panes, or hides them.
func (w *Window) showPanes(shown bool, panes ...int) {
	typing := false
	for _, pane := range panes {
		part := map[int]fyne.CanvasObject{0: w.sidebar.object, 2: w.inspector.object}[pane]
		typing = typing || !shown && w.split.Shown(pane) && w.typesIn(part)
		w.split.SetShown(pane, shown)
	}
	w.keepPanes()
	w.refreshMenu()
	if typing {
		w.letGo()
	}
}

// keepPanes keeps how the panes are.
func (w *Window) keepPanes() {
	left, right := w.split.Sizes()
	w.app.keepPlaced(fmt.Sprintf(prefPane, 0), float64(left))
	w.app.keepPlaced(fmt.Sprintf(prefPane, 2), float64(right))
	for _, pane := range []int{0, 2} {
		hidden := 0.0
		if w.split.Hidden(pane) {
			hidden = 1
		}
		w.app.keepPlaced(fmt.Sprintf(prefHidden, pane), hidden)
	}
}

// close closes the window with its session, and keeps its size and its place.
func (w *Window) close() {
	w.app.leave(w.win, mainWindow)
	w.stop()
	if w.letDrops != nil {
		w.letDrops()
	}
	if w.large != nil {
		w.large.close()
	}
	w.inspector.preview.close()
	w.inspector.proof.close()
	w.session.Close()
	w.app.windows = slices.DeleteFunc(w.app.windows, func(o *Window) bool { return o == w })
	w.app.retitle()
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
