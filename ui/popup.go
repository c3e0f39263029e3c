package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/widgets"
)

// A popUp is a menu over a window, which goes when something beside it is pressed. It is
// Fyne's in a frame: without one its edges are lost over the cards, which are as white.
type popUp struct {
	widget.BaseWidget
	menu *widget.Menu
	over fyne.Canvas
}

var (
	_ fyne.Focusable         = (*popUp)(nil)
	_ fyne.Tappable          = (*popUp)(nil)
	_ fyne.SecondaryTappable = (*popUp)(nil)
)

// showMenu shows a menu at a position of a canvas, or as near to it as there is room.
func showMenu(m *fyne.Menu, over fyne.Canvas, at fyne.Position) {
	p := &popUp{menu: widget.NewMenu(padded(m)), over: over}
	p.menu.OnDismiss = func() { over.Overlays().Remove(p) }
	p.ExtendBaseWidget(p)
	size, room := p.menu.MinSize(), over.Size()
	p.menu.Move(fyne.NewPos(max(0, min(at.X, room.Width-size.Width)), max(0, min(at.Y, room.Height-size.Height))))
	p.Resize(room)
	over.Overlays().Add(p)
	over.Focus(p)
}

// Tapped leaves the menu, and so does TappedSecondary.
func (p *popUp) Tapped(*fyne.PointEvent) { p.menu.Dismiss() }

// TappedSecondary implements [fyne.SecondaryTappable].
func (p *popUp) TappedSecondary(*fyne.PointEvent) { p.menu.Dismiss() }

// FocusGained implements [fyne.Focusable].
func (p *popUp) FocusGained() {}

// FocusLost implements [fyne.Focusable].
func (p *popUp) FocusLost() {}

// TypedRune implements [fyne.Focusable].
func (p *popUp) TypedRune(rune) {}

// TypedKey goes through the menu.
func (p *popUp) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		p.menu.ActivateNext()
	case fyne.KeyUp:
		p.menu.ActivatePrevious()
	case fyne.KeyRight:
		p.menu.ActivateLastSubmenu()
	case fyne.KeyLeft:
		p.menu.DeactivateLastSubmenu()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.menu.TriggerLast()
	case fyne.KeyEscape:
		p.menu.Dismiss()
	}
}

// CreateRenderer implements [fyne.Widget].
func (p *popUp) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(widgets.Color(widgets.ColorEdge))
	frame.CornerRadius = theme.Size(theme.SizeNameMenuRadius) + 1
	return &popUpRenderer{p, frame}
}

type popUpRenderer struct {
	of    *popUp
	frame *canvas.Rectangle
}

func (r *popUpRenderer) Destroy()                     {}
func (r *popUpRenderer) MinSize() fyne.Size           { return r.of.menu.MinSize() }
func (r *popUpRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.frame, r.of.menu} }
func (r *popUpRenderer) Refresh()                     { r.Layout(r.of.Size()) }

// Layout puts the frame around the menu, which makes itself lower where it has to.
func (r *popUpRenderer) Layout(fyne.Size) {
	m := r.of.menu
	m.Resize(m.MinSize())
	r.frame.Move(m.Position().SubtractXY(1, 1))
	r.frame.Resize(m.Size().AddWidthHeight(2, 2))
}
