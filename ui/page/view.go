package page

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// View shows pages under each other in a scroll, as they print. It builds and
// paints only those in view, in a goroutine and as sharp as the screen is.
type View struct {
	widget.BaseWidget
	OnTapped  func(model.Range)  // a click on something of the briefing
	OnPage    func(n, total int) // the page in view changed; from 1
	OnPainted func()             // all pages in view are painted

	fonts   *layout.Fonts
	pages   []layout.Page
	tops    []float32 // of each page, and the end
	zoom    float32   // 1 is 96 dots an inch; FitWidth and FitPage follow the size
	sheets  map[int]*sheet
	content *fyne.Container
	scroll  *container.Scroll
	current int

	painting bool
	version  int // of pages and zoom; what was painted for an older one is dropped
}

// Zooms that follow the size of the view.
const (
	FitWidth float32 = 0
	FitPage  float32 = -1
)

const (
	gap    = 16 // around and between pages
	screen = 96.0 / 72
)

// NewView makes a view without pages, as wide as they are.
func NewView(fonts *layout.Fonts) *View {
	v := &View{fonts: fonts, sheets: make(map[int]*sheet), current: -1}
	v.content = container.New(stack{v})
	v.scroll = container.NewScroll(v.content)
	v.scroll.OnScrolled = func(fyne.Position) { v.arrange() }
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer implements [fyne.Widget].
func (v *View) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.scroll) }

// Resize lays the pages out for the new size.
func (v *View) Resize(s fyne.Size) {
	changed := s != v.Size()
	v.BaseWidget.Resize(s)
	if changed {
		v.rescale()
	}
}

// SetPages shows other pages, and keeps the place that is in view.
func (v *View) SetPages(pages []layout.Page) {
	v.pages = pages
	v.rescale()
}

// SetZoom sets the size of the pages: 1 is 96 dots an inch, and [FitWidth] and
// [FitPage] follow the view.
func (v *View) SetZoom(zoom float32) {
	v.zoom = zoom
	v.rescale()
}

// Zoom returns the size of the pages, where 1 is 96 dots an inch.
func (v *View) Zoom() float32 { return v.scale() / screen }

// scale is Fyne's units a point.
func (v *View) scale() float32 {
	if v.zoom > 0 || len(v.pages) == 0 {
		return max(v.zoom, 0.1) * screen
	}
	p := v.pages[0]
	fit := (v.Size().Width - 2*gap) / float32(p.Width)
	if v.zoom == FitPage {
		fit = min(fit, (v.Size().Height-2*gap)/float32(p.Height))
	}
	return max(fit, 0.05)
}

// rescale places the pages anew, and what is in view stays in view.
func (v *View) rescale() {
	v.version++
	was := v.total()
	offset := v.scroll.Offset
	k := v.scale()
	v.tops = v.tops[:0]
	y := float32(gap)
	for _, p := range v.pages {
		v.tops = append(v.tops, y)
		y += float32(math.Round(p.Height*float64(k))) + gap
	}
	v.tops = append(v.tops, y)
	if was > 0 && len(v.sheets) > 0 && was != v.total() {
		offset.Y *= v.total() / was
	}
	offset.Y = max(0, min(offset.Y, v.total()-v.Size().Height))
	v.content.Refresh()
	v.scroll.Refresh()
	if offset != v.scroll.Offset {
		v.scroll.ScrollToOffset(offset)
	}
	v.arrange()
}

func (v *View) total() float32 {
	if len(v.tops) == 0 {
		return 0
	}
	return v.tops[len(v.tops)-1]
}

// stack is the layout of the content: as large as all pages together.
type stack struct{ v *View }

func (s stack) MinSize([]fyne.CanvasObject) fyne.Size {
	wide := 0.0
	for _, p := range s.v.pages {
		wide = max(wide, p.Width)
	}
	return fyne.NewSize(float32(wide)*s.v.scale()+2*gap-1, s.v.total())
}

func (s stack) Layout([]fyne.CanvasObject, fyne.Size) { s.v.place() }

// arrange builds the sheets in view, lets go of the others, and paints.
func (v *View) arrange() {
	if len(v.tops) == 0 || v.Size().Height <= 0 {
		return
	}
	top, bottom := v.scroll.Offset.Y, v.scroll.Offset.Y+v.Size().Height
	var objects []fyne.CanvasObject
	for i := range v.pages {
		if v.tops[i+1] < top || v.tops[i] > bottom {
			delete(v.sheets, i)
			continue
		}
		if v.sheets[i] == nil {
			v.sheets[i] = newSheet(v, i)
		}
		objects = append(objects, v.sheets[i])
	}
	for i := range v.sheets {
		if i >= len(v.pages) {
			delete(v.sheets, i)
		}
	}
	v.content.Objects = objects
	v.place()
	v.content.Refresh()
	v.tell((top + bottom) / 2)
	v.paint()
}

func (v *View) place() {
	k := v.scale()
	width := max(v.scroll.Size().Width, v.content.MinSize().Width)
	for i, s := range v.sheets {
		if i < len(v.pages) {
			p := v.pages[i]
			w := float32(math.Round(p.Width * float64(k)))
			s.Resize(fyne.NewSize(w, v.tops[i+1]-v.tops[i]-gap))
			s.Move(fyne.NewPos(float32(math.Round(float64(width-w)/2)), v.tops[i]))
		}
	}
}

// tell says which page the middle of the view is on.
func (v *View) tell(middle float32) {
	n := 0
	for n+1 < len(v.pages) && v.tops[n+1] <= middle {
		n++
	}
	if n != v.current && len(v.pages) > 0 {
		v.current = n
	}
	if v.OnPage != nil && len(v.pages) > 0 {
		v.OnPage(n+1, len(v.pages))
	}
}

// ScrollTo brings the place of a node into view, if it is on a page. Of several
// places the outline's comes first.
func (v *View) ScrollTo(node model.ID) {
	best, at := -1, float32(0)
	for i, p := range v.pages {
		for _, item := range p.Items {
			if item.Source().Node != node {
				continue
			}
			switch it := item.(type) {
			case layout.Mark:
				v.scrollTo(v.tops[i] + float32(it.Y)*v.scale())
				return
			case layout.Text:
				if best < 0 {
					best, at = i, float32(it.At.Y-it.Size)
				}
			}
		}
	}
	if best >= 0 {
		v.scrollTo(v.tops[best] + at*v.scale())
	}
}

// ScrollToPage brings a page into view, from 1.
func (v *View) ScrollToPage(n int) {
	if n >= 1 && n <= len(v.pages) {
		v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, v.tops[n-1]-gap))
		v.arrange()
	}
}

// scrollTo brings a height into the upper part of the view, unless it is there.
func (v *View) scrollTo(y float32) {
	height := v.Size().Height
	if y > v.scroll.Offset.Y+20 && y < v.scroll.Offset.Y+height*0.7 {
		return
	}
	to := max(0, min(y-height/4, v.total()-height))
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, to))
	v.arrange()
}

// paint paints the sheets in view that are not up to date, one after the other
// in one goroutine.
func (v *View) paint() {
	if v.painting {
		return
	}
	var next *sheet
	for _, s := range v.sheets {
		if s.version != v.version && (next == nil || s.index < next.index) {
			next = s
		}
	}
	if next == nil {
		if v.OnPainted != nil {
			v.OnPainted()
		}
		return
	}
	pixels := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		pixels = c.Scale()
	}
	size := next.Size()
	w, h := int(math.Round(float64(size.Width*pixels))), int(math.Round(float64(size.Height*pixels)))
	if w <= 0 || h <= 0 {
		return
	}
	page, version, fonts := v.pages[next.index], v.version, v.fonts
	v.painting = true
	go func() {
		img := image.NewRGBA(image.Rect(0, 0, w, h))
		Draw(img, page, fonts, float64(w)/page.Width)
		fyne.Do(func() {
			v.painting = false
			if version == v.version {
				next.show(img, version)
			}
			v.paint()
		})
	}()
}
