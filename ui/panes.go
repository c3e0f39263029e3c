package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/widgets"
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

// leaving has Esc in a field give the keyboard to the selected card, and function keys work.
func (w *Window) leaving(f *widgets.TextField) func(*fyne.KeyEvent) bool {
	return func(k *fyne.KeyEvent) bool {
		if k.Name != fyne.KeyEscape || w.covered() {
			return w.functionKey(k)
		}
		f.Leave()
		w.views.focus()
		return true
	}
}

// following does what selects another stake, which the keyboard goes to where one had it.
func (w *Window) following(do func()) {
	typing := w.typesIn(w.views.stack)
	do()
	if typing {
		w.letGo()
	}
}

// The panes that the keyboard goes round, from the left.
const (
	paneSidebar = iota
	paneStakes
	paneInspector
	paneCount
)

// onPane gives the keyboard to the next pane that is shown, or to the one before: where
// what is open or selected stands in it.
func (w *Window) onPane(by int) {
	at := paneSidebar
	if by < 0 {
		at = paneInspector
	}
	for n, part := range []fyne.CanvasObject{w.sidebar.object, w.views.stack, w.inspector.object} {
		if w.typesIn(part) {
			at = n
		}
	}
	for at = (at + by + paneCount) % paneCount; !w.split.Shown(at); {
		at = (at + by + paneCount) % paneCount
	}
	switch at {
	case paneSidebar:
		w.sidebar.focus()
	case paneStakes:
		w.enterStakes()
	default:
		w.win.Canvas().Focus(w.inspector.tabs.Tab(w.inspector.tabs.Selected()).(fyne.Focusable))
	}
}

// enterStakes gives the keyboard to the selected card, the first of the open section where
// none is, or to the table of facts.
func (w *Window) enterStakes() {
	if ids := stakes(w.session.Briefing(), w.session.Section()); w.facts() == nil && w.session.Stake() == "" && len(ids) > 0 {
		w.session.Select(ids[0])
	}
	w.views.focus()
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
