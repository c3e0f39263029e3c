package page

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/fill"
)

// sheet is one page in the view: white until it is painted.
type sheet struct {
	widget.BaseWidget
	view  *View
	index int

	shadow *fill.Area
	raster *canvas.Raster
	tints  *fyne.Container
	number *canvas.Text      // of a thumbnail
	frame  *canvas.Rectangle // of the thumbnail of the page in view

	work work // the easel's
}

const (
	captionHeight = 18 // of the number under a thumbnail
	shadow        = 4  // how far a page's reaches
	shadowDrop    = 1  // how much lower it lies
)

func newSheet(v *View, index int) *sheet {
	s := &sheet{view: v, index: index, shadow: fill.NewShadow(shadow + shadowDrop), tints: &fyne.Container{},
		number: &canvas.Text{Text: strconv.Itoa(index + 1), Alignment: fyne.TextAlignCenter, TextSize: 11},
		frame:  &canvas.Rectangle{StrokeWidth: 2}}
	// The canvas asks in pixels of the screen, whatever the density is.
	s.raster = canvas.NewRaster(func(w, h int) image.Image { return v.easel.picture(s, w, h) })
	s.raster.ScaleMode = canvas.ImageScaleFastest
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements [fyne.Widget].
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{s}
	r.color()
	return r
}

type sheetRenderer struct{ s *sheet }

func (r *sheetRenderer) Layout(size fyne.Size) {
	r.s.shadow.Place(-shadow, shadowDrop-shadow, size.Width+2*shadow, size.Height+2*shadow)
	r.s.raster.Resize(size)
	r.s.tints.Resize(size)
	r.s.number.Move(fyne.NewPos(0, size.Height+2))
	r.s.number.Resize(fyne.NewSize(size.Width, captionHeight-2))
	r.s.frame.Move(fyne.NewPos(-3, -3))
	r.s.frame.Resize(size.AddWidthHeight(6, 6))
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.s.shadow.Object(), r.s.raster, r.s.tints}
	if r.s.view.small {
		objects = append(objects, r.s.number)
		if r.s.view.framed == r.s.index+1 {
			objects = append(objects, r.s.frame)
		}
	}
	return objects
}

func (r *sheetRenderer) Refresh() {
	r.color()
	canvas.Refresh(r.s)
}

func (r *sheetRenderer) color() {
	r.s.shadow.Paint(theme.Color(theme.ColorNameShadow))
	r.s.number.Color = theme.Color(theme.ColorNamePlaceHolder)
	if r.s.view.framed == r.s.index+1 {
		r.s.number.Color = theme.Color(theme.ColorNamePrimary)
	}
	r.s.frame.StrokeColor = theme.Color(theme.ColorNamePrimary)
}

func (r *sheetRenderer) Destroy() {}
