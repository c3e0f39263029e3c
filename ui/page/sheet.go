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
	view    *View
	index   int
	version int

	paper *canvas.Rectangle
	image *canvas.Image
}

func newSheet(v *View, index int) *sheet {
	s := &sheet{view: v, index: index, paper: canvas.NewRectangle(color.White), image: &canvas.Image{}}
	s.image.FillMode, s.image.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleFastest
	s.ExtendBaseWidget(s)
	return s
}

func (s *sheet) show(img *image.RGBA, version int) {
	s.image.Image, s.version = img, version
	s.image.Refresh()
}

// Tapped says what of the briefing was clicked.
func (s *sheet) Tapped(e *fyne.PointEvent) {
	if s.view.OnTapped == nil || s.index >= len(s.view.pages) {
		return
	}
	k := float64(s.view.scale())
	at := layout.Point{X: float64(e.Position.X) / k, Y: float64(e.Position.Y) / k}
	if r, ok := s.view.pages[s.index].At(at); ok {
		s.view.OnTapped(r)
	}
}

// CreateRenderer implements [fyne.Widget].
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	return &sheetRenderer{s}
}

type sheetRenderer struct{ s *sheet }

func (r *sheetRenderer) Layout(size fyne.Size) {
	r.s.paper.Resize(size.AddWidthHeight(2, 2))
	r.s.paper.Move(fyne.NewPos(-1, -1))
	r.s.image.Resize(size)
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(10, 10) }

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.paper, r.s.image}
}

func (r *sheetRenderer) Refresh() {
	r.s.paper.StrokeColor, r.s.paper.StrokeWidth = theme.Color(theme.ColorNameSeparator), 1
	r.s.paper.Refresh()
	r.s.image.Refresh()
}

func (r *sheetRenderer) Destroy() {}
