package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/page"
	"github.com/enjeux/enjeux/ui/widgets"
)

// large is the preview in a window of its own, as for a second screen. It follows
// what is written and selected as the one beside the cards does.
type large struct {
	w      *Window
	win    fyne.Window
	viewer *viewer
}

// onLarge opens the preview in a window, or brings that to the front.
func (w *Window) onLarge() {
	if w.large != nil {
		w.large.win.RequestFocus()
		return
	}
	w.large = &large{w: w, win: w.app.fyne.NewWindow("")}
	w.large.win.SetCloseIntercept(w.large.close)
	w.large.win.SetPadded(false)
	w.app.stand(w.large.win, largeWindow, fyne.NewSize(1000, 860), true)
	w.large.build()
	w.large.win.Show()
	w.large.viewer.view.Focus()
}

// build shows the preview that the window has now.
func (l *large) build() {
	layer := widgets.NewLayer()
	l.viewer = newViewer(l.w, l.win, layer, l.w.inspector.preview)
	l.viewer.larger.Hide()
	l.viewer.view.OnKey = func(k *fyne.KeyEvent) {
		if k.Name == fyne.KeyEscape {
			l.close()
		}
	}
	l.win.Canvas().SetOnTypedKey(l.viewer.view.OnKey)
	l.viewer.remember("large")
	for _, z := range zooms {
		l.win.Canvas().AddShortcut(z.keys, func(fyne.Shortcut) { l.viewer.step(z.by) })
	}
	l.win.Canvas().AddShortcut(ctrl(fyne.Key0), func(fyne.Shortcut) { l.viewer.setZoom(page.FitWidth) })
	l.win.SetContent(container.NewStack(l.viewer.object, layer))
	l.title()
}

// close leaves the preview beside the cards alone.
func (l *large) close() {
	p := l.w.inspector.preview
	l.w.app.leave(l.win, largeWindow)
	l.w.large = nil
	p.remove(l.viewer)
	dismiss(l.win)
}

func (l *large) title() { l.win.SetTitle(lang.T("Preview of %s", l.w.session.Name()) + " – Enjeux") }

// zooms are the shortcuts that make what has the keyboard larger by a step, or
// smaller: some keyboards have + with Shift, some -.
var zooms = []struct {
	keys fyne.Shortcut
	by   int
}{
	{ctrl(fyne.KeyPlus), +1}, {ctrlShift(fyne.KeyPlus), +1}, {ctrl(fyne.KeyEqual), +1}, {ctrlShift(fyne.KeyEqual), +1},
	{ctrl(fyne.KeyMinus), -1}, {ctrlShift(fyne.KeyMinus), -1},
}

// larger makes the pages larger by a step when they have the keyboard, and
// otherwise the text of the window.
func (w *Window) larger(by int) {
	if v := w.inspector.viewer; v.view.Focused() {
		v.step(by)
	} else {
		w.resizeText(by)
	}
}
