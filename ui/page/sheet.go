package page

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model/layout"
)

// sheet is one page in the view: white until it is painted.
type sheet struct {
	widget.BaseWidget
	view  *View
	index int

	paper  *canvas.Rectangle
	raster *canvas.Raster

	work work // the easel's
}

func newSheet(v *View, index int) *sheet {
	s := &sheet{view: v, index: index, paper: canvas.NewRectangle(color.White)}
	// The canvas asks in pixels of the screen, whatever the density is.
	s.raster = canvas.NewRaster(func(w, h int) image.Image { return v.easel.picture(s, w, h) })
	s.raster.ScaleMode = canvas.ImageScaleFastest
	s.ExtendBaseWidget(s)
	return s
}

// Tapped says what of the briefing was clicked.
func (s *sheet) Tapped(e *fyne.PointEvent) {
	v := s.view
	if v.OnTapped == nil || s.index >= len(v.pages) {
		return
	}
	at := layout.Point{X: float64(e.Position.X / v.scale), Y: float64(e.Position.Y / v.scale)}
	if r, ok := v.pages[s.index].At(at); ok {
		v.OnTapped(r)
	}
}

// CreateRenderer implements [fyne.Widget].
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{s}
	r.color()
	return r
}

type sheetRenderer struct{ s *sheet }

func (r *sheetRenderer) Layout(size fyne.Size) {
	r.s.paper.Resize(size)
	r.s.raster.Resize(size)
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.paper, r.s.raster}
}

func (r *sheetRenderer) Refresh() {
	r.color()
	canvas.Refresh(r.s)
}

func (r *sheetRenderer) color() {
	r.s.paper.Shadow = canvas.Shadow{
		Color: theme.Color(theme.ColorNameShadow), BlurRadius: 4, Spread: 1, Offset: fyne.NewPos(0, 1), Variant: canvas.DropShadow,
	}
}

func (r *sheetRenderer) Destroy() {}
