package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// View shows pages under each other in a scroll, as they print, on the theme's
// header background. It paints those in view and the next to them, as sharp as
// the screen is. Its methods are for Fyne's main thread.
type View struct {
	widget.BaseWidget
	OnTapped func(model.Range)  // a click on something of the briefing
	OnPage   func(n, total int) // the page in view, from 1, or the zoom changed; not called without pages

	pages []layout.Page
	easel *easel

	zoom  float32 // as set
	scale float32 // Fyne's units a point
	tops  []float32
	size  fyne.Size // of all pages together
	wide  float32   // the view, when they were placed

	sheets  map[int]*sheet
	content *fyne.Container
	scroll  *container.Scroll
	ground  *canvas.Rectangle
	told    struct {
		page, total int
		scale       float32
	}
}

// Zooms that follow the size of the view.
const (
	FitWidth float32 = 0
	FitPage  float32 = -1
)

const (
	gap    = 16        // around and between pages
	screen = 96.0 / 72 // Fyne's units a point at a zoom of 1
)

// NewView makes a view without pages, which will fit the width.
func NewView(fonts *layout.Fonts) *View {
	v := &View{easel: newEasel(fonts), scale: screen, sheets: make(map[int]*sheet), ground: canvas.NewRectangle(nil)}
	v.content = container.New(stack{v})
	v.scroll = container.NewScroll(v.content)
	v.scroll.OnScrolled = func(fyne.Position) { v.arrange() }
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer implements [fyne.Widget].
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.color()
	return widget.NewSimpleRenderer(container.NewStack(v.ground, v.scroll))
}

// Refresh takes over the colours of the theme.
func (v *View) Refresh() {
	v.color()
	v.BaseWidget.Refresh()
}

func (v *View) color() { v.ground.FillColor = theme.Color(theme.ColorNameHeaderBackground) }

// Resize lays the pages out for the new size.
func (v *View) Resize(s fyne.Size) {
	if s == v.Size() {
		return
	}
	at := v.top()
	v.BaseWidget.Resize(s)
	v.rescale(at)
}

// SetPages shows other pages. What stands at the top of the view stays in view,
// even on another page, and only pages that look different are painted again.
func (v *View) SetPages(pages []layout.Page) {
	at := follow(v.pages, pages, v.top())
	v.pages = pages
	for i, s := range v.sheets {
		if i < len(pages) {
			v.easel.put(s, pages[i])
		} else {
			delete(v.sheets, i)
		}
	}
	v.rescale(at)
}

// SetZoom sets the size of the pages: 1 is 96 of Fyne's units an inch, and
// [FitWidth] and [FitPage] follow the view.
func (v *View) SetZoom(zoom float32) {
	at := v.top()
	v.zoom = zoom
	v.rescale(at)
}

// Zoom returns the size of the pages, where 1 is 96 of Fyne's units an inch.
func (v *View) Zoom() float32 { return v.scale / screen }

// ScrollToPage brings a page into view, from 1.
func (v *View) ScrollToPage(n int) {
	if n >= 1 && n <= len(v.pages) {
		v.moveTo(v.tops[n-1] - gap)
	}
}

// ScrollTo brings the place of a node into view, if it is on a page: where the
// outline has it, else where it is first named.
func (v *View) ScrollTo(node model.ID) { v.ScrollToRange(model.Range{Node: node}) }

// ScrollToRange brings a passage into view, if it is on a page. Nothing moves
// when it is already well in view.
func (v *View) ScrollToRange(r model.Range) {
	at, ok := find(v.pages, r)
	if !ok {
		return
	}
	y, height := v.offset(at), v.Size().Height
	if y < v.scroll.Offset.Y+20 || y > v.scroll.Offset.Y+height*0.7 {
		v.moveTo(y - height/4)
	}
}

// Wait returns when what the canvas has asked for is painted. It is for tests
// and pictures: a page is asked for as it is first shown.
func (v *View) Wait() { v.easel.wait() }

// Painted says whether nothing is left to paint of what the canvas has asked for.
func (v *View) Painted() bool { return v.easel.rests() }
