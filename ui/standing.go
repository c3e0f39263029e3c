package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/enjeux/enjeux/ui/screen"
)

// How windows were left is kept for each arrangement of screens, so that a laptop
// finds one at its desk and another on the way. Where an arrangement is new, they are
// as they were left last, moved to where they are seen.

// The kinds of windows, by which the settings call them.
const (
	mainWindow  = "window"
	largeWindow = "large"
)

// placed is a setting as it was for the screens that there are, or else last.
func (a *App) placed(key string, otherwise float64) float64 {
	p := a.fyne.Preferences()
	last := p.FloatWithFallback(key, otherwise)
	if name := screen.Name(a.screens); name != "" {
		return p.FloatWithFallback(key+"@"+name, last)
	}
	return last
}

// keepPlaced keeps a setting for the screens that there are.
func (a *App) keepPlaced(key string, value float64) {
	p := a.fyne.Preferences()
	p.SetFloat(key, value)
	if name := screen.Name(a.screens); name != "" {
		p.SetFloat(key+"@"+name, value)
	}
}

// stand gives a window that is not shown yet the size and the place that one of its
// kind was left with. A second one has its place from the system, lest it hide the
// first.
func (a *App) stand(win fyne.Window, kind string, size fyne.Size, first bool) {
	a.screens = a.findScreens()
	text := float32(a.placed(kind+".text", 100)) / 100
	size = fyne.NewSize(text*float32(a.placed(kind+".width", float64(size.Width))), text*float32(a.placed(kind+".height", float64(size.Height))))
	const unknown = -1
	left := screen.Rect{X: int(a.placed(kind+".x", 0)), Y: int(a.placed(kind+".y", 0)),
		Width: int(a.placed(kind+".pixels", unknown)), Height: int(a.placed(kind+".rows", unknown))}
	known := left.Width > 0 && left.Height > 0
	if !known { // as if a unit were a pixel, which it is on most screens
		left = screen.Rect{Width: int(size.Width), Height: int(size.Height)}
	}
	at := left.Within(a.screens)
	unit := 100 / float32(a.size()) // text of another size makes it another part of the screen
	win.Resize(fyne.NewSize(unit*size.Width*float32(at.Width)/float32(left.Width), unit*size.Height*float32(at.Height)/float32(left.Height)))
	if d, ok := win.(desktop.Window); ok && known && first {
		if at.X == 0 && at.Y == 0 {
			at.X = 1 // Fyne takes 0, 0 for nothing asked for
		}
		d.RequestPosition(at.X, at.Y)
	}
}

// leave keeps the size and the place of a window.
func (a *App) leave(win fyne.Window, kind string) {
	if win.FullScreen() {
		return
	}
	a.screens = a.findScreens()
	size := win.Canvas().Size()
	a.keepPlaced(kind+".width", float64(size.Width))
	a.keepPlaced(kind+".height", float64(size.Height))
	a.keepPlaced(kind+".text", float64(a.size()))
	if at, ok := screen.Where(win); ok {
		a.keepPlaced(kind+".x", float64(at.X))
		a.keepPlaced(kind+".y", float64(at.Y))
		a.keepPlaced(kind+".pixels", float64(at.Width))
		a.keepPlaced(kind+".rows", float64(at.Height))
	}
}
