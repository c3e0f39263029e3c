package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/fill"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A veil lies over a whole window and keeps the pointer from it, with a panel on it. It is
// Fyne's modal pop-up with other paint: without a graphics card its rectangle over the
// window takes as long as all else in a frame.
type veil struct {
	widget.BaseWidget
	over  fyne.Canvas
	panel fyne.CanvasObject
	least fyne.Size // of the panel
	top   float32   // where the panel begins; 0 has it in the middle
}

var (
	_ fyne.Tappable          = (*veil)(nil)
	_ fyne.SecondaryTappable = (*veil)(nil)
	_ desktop.Hoverable      = (*veil)(nil)
)

func newVeil(panel fyne.CanvasObject, over fyne.Canvas) *veil {
	v := &veil{panel: panel, over: over}
	v.Hidden = true
	v.ExtendBaseWidget(v)
	return v
}

// Show lays the veil over the window.
func (v *veil) Show() {
	if v.Hidden {
		v.Hidden = false
		v.Resize(v.over.Size())
		v.over.Overlays().Add(v)
	}
}

// Hide takes it away. What had the keyboard hears that it lost it, which Fyne does not say: the
// panel may be shown again.
func (v *veil) Hide() {
	if !v.Hidden {
		v.Hidden = true
		if v.over.Overlays().Top() == fyne.CanvasObject(v) {
			v.over.Unfocus()
		}
		v.over.Overlays().Remove(v)
	}
}

// atLeast gives the panel at least a size, and what it asks for where that is more.
func (v *veil) atLeast(s fyne.Size) {
	v.least = s
	v.Refresh()
}

// Tapped and those below keep the pointer from the window.
func (v *veil) Tapped(*fyne.PointEvent) {}

// TappedSecondary does nothing.
func (v *veil) TappedSecondary(*fyne.PointEvent) {}

// MouseIn does nothing.
func (v *veil) MouseIn(*desktop.MouseEvent) {}

// MouseMoved does nothing.
func (v *veil) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (v *veil) MouseOut() {}

// CreateRenderer implements [fyne.Widget].
func (v *veil) CreateRenderer() fyne.WidgetRenderer {
	r := &veilRenderer{of: v, dim: fill.New(0), shadow: fill.NewShadow(veilShadow + veilDrop),
		ground: fill.New(theme.Size(theme.SizeNameDialogRadius))}
	r.Refresh()
	return r
}

const (
	veilShadow = 14 // how far that of a panel reaches
	veilDrop   = 4  // how much lower it lies
)

type veilRenderer struct {
	of                  *veil
	dim, shadow, ground *fill.Area
}

func (r *veilRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.dim.Object(), r.shadow.Object(), r.ground.Object(), r.of.panel}
}

func (r *veilRenderer) Destroy() {}

func (r *veilRenderer) MinSize() fyne.Size { return r.of.panel.MinSize() }

func (r *veilRenderer) Layout(s fyne.Size) {
	panel := r.of.panel
	size := r.of.least.Max(panel.MinSize()).Min(s)
	x, y := (s.Width-size.Width)/2, (s.Height-size.Height)/2
	if r.of.top > 0 {
		y = min(r.of.top, s.Height-size.Height)
	}
	r.dim.Place(0, 0, s.Width, s.Height)
	r.shadow.Place(x-veilShadow, y+veilDrop-veilShadow, size.Width+2*veilShadow, size.Height+2*veilShadow)
	r.ground.Place(x, y, size.Width, size.Height)
	panel.Move(fyne.NewPos(x, y))
	panel.Resize(size)
}

// Refresh takes the colours of the theme in force, and the size that the panel asks for.
func (r *veilRenderer) Refresh() {
	r.dim.Paint(widgets.Color(theme.ColorNameShadow))
	r.shadow.Paint(widgets.Color(theme.ColorNameShadow))
	r.ground.Frame(widgets.Color(widgets.ColorRaised), widgets.Color(widgets.ColorEdge), 1)
	r.Layout(r.of.Size())
	r.of.panel.Refresh()
}
