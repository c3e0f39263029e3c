package page

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/fill"
)

// View shows pages under each other, or as the two sides of an open booklet, in
// a scroll, as they print, on the theme's header background. It paints those in
// view and the next to them, as sharp as the screen is. Text can be selected on
// them and copied. Its methods are for Fyne's main thread.
type View struct {
	widget.BaseWidget
	OnTapped func(model.Range)            // a click on something of the briefing
	OnURL    func(string)                 // a click on a link to an address
	OnPage   func(n, total int)           // the page in view, from 1, or the zoom changed; not called without pages
	OnMenu   func(abs fyne.Position)      // the secondary button; the position is on the canvas
	OnKey    func(*fyne.KeyEvent)         // a key that the view has no use for
	OnFocus  func(fyne.Focusable)         // the view is to have the keyboard
	OnMoved  func()                       // the pages stand elsewhere in the view, or are others
	Noted    func(model.ID) []model.Range // the passages of a node that are annotated; nil for none
	Held     func() fyne.KeyModifier      // the modifiers that are held; nil for none

	pages  []layout.Page
	easel  *easel
	facing bool
	small  bool // thumbnails: numbered, and one click leads to a page
	framed int  // the thumbnail with a frame, from 1

	zoom  float32 // as set
	scale float32 // Fyne's units a point
	tops  []float32
	lefts []float32 // from the middle of the content
	size  fyne.Size // of all pages together
	wide  float32   // the view, when they were placed

	wanted  model.Range // what is to come into view once there is room for a page
	hits    map[model.ID][]model.Range
	hit     model.Range // the one that stands out
	chosen  selection
	presses presses
	tapped  struct { // by the last click
		at   fyne.Position // of the content
		page int
		on   layout.Point // in the text beside, where that is beside a line
	}

	sheets  map[int]*sheet
	shown   []*sheet // those in view
	surface *surface
	content *fyne.Container
	scroll  *roll
	ground  *fill.Area
	ring    *canvas.Rectangle
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
	spine  = 2         // between facing pages
	screen = 96.0 / 72 // Fyne's units a point at a zoom of 1
)

// NewView makes a view without pages, which will fit the width.
func NewView(fonts *layout.Fonts) *View {
	v := &View{easel: newEasel(fonts), scale: screen, sheets: make(map[int]*sheet), ground: fill.New(0),
		ring: &canvas.Rectangle{StrokeWidth: 2}}
	v.presses.now = time.Now
	v.surface = newSurface(v)
	v.content = container.New(stack{v})
	v.scroll = newRoll(v)
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer implements [fyne.Widget].
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.color()
	return widget.NewSimpleRenderer(container.NewStack(v.ground.Object(), v.scroll, v.ring))
}

// Refresh takes over the colours of the theme.
func (v *View) Refresh() {
	v.color()
	v.BaseWidget.Refresh()
}

func (v *View) color() {
	v.ground.Paint(theme.Color(theme.ColorNameHeaderBackground))
	v.ring.StrokeColor = theme.Color(theme.ColorNamePrimary)
	v.ring.Hidden = !v.surface.focused || v.small
}

// Resize lays the pages out for the new size.
func (v *View) Resize(s fyne.Size) {
	if s == v.Size() {
		return
	}
	at := v.top()
	v.BaseWidget.Resize(s)
	v.rescale(at, 0)
	v.reveal()
	if r := v.wanted; r.Node != "" && v.roomy() {
		v.ScrollToRange(r)
	}
}

// roomy tells whether the view has room for a page: in a pane that is not shown it has none.
func (v *View) roomy() bool { return v.Size().Width > 2*gap && v.Size().Height > 0 }

// SetPages shows other pages. What stands at the top of the view stays in view,
// even on another page, and only pages that look different are painted again. A
// selection on a page that looks different ends.
func (v *View) SetPages(pages []layout.Page) {
	at := follow(v.pages, pages, v.top())
	if !v.chosen.empty() && !v.chosen.same(v.pages, pages) {
		v.chosen = selection{}
	}
	v.pages = pages
	for i, s := range v.sheets {
		if i < len(pages) {
			v.easel.put(s, pages[i])
		} else {
			v.drop(i)
		}
	}
	v.rescale(at, 0)
}

// SetZoom sets the size of the pages: 1 is 96 of Fyne's units an inch, and
// [FitWidth] and [FitPage] follow the view.
func (v *View) SetZoom(zoom float32) { v.zoomAt(zoom, 0) }

// zoomAt keeps what stands so far under the top of the view where it is.
func (v *View) zoomAt(zoom, under float32) {
	at := v.at(v.scroll.Offset.Y + under)
	v.zoom = zoom
	v.rescale(at, under)
}

// Zoom returns the size of the pages, where 1 is 96 of Fyne's units an inch.
func (v *View) Zoom() float32 { return v.scale / screen }

// Fits returns [FitWidth] or [FitPage] where the zoom follows the view, and
// otherwise the zoom that was set.
func (v *View) Fits() float32 { return v.zoom }

// steps are the zooms that [View.Step] goes through.
var steps = []float32{0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5}

// Step makes the pages larger by a step, or smaller when by is negative.
func (v *View) Step(by int) { v.stepAt(by, 0) }

func (v *View) stepAt(by int, under float32) {
	const near = 0.02
	now := v.Zoom()
	for i := range steps {
		if by < 0 {
			i = len(steps) - 1 - i
		}
		if s := steps[i]; by > 0 && s > now*(1+near) || by < 0 && s < now*(1-near) {
			v.zoomAt(s, under)
			return
		}
	}
}

// SetFacing shows the pages as the two sides of an open booklet, the first alone
// at the right; or under each other.
func (v *View) SetFacing(facing bool) {
	at := v.top()
	v.facing = facing
	v.rescale(at, 0)
}

// Facing tells whether the pages are shown as those of a booklet.
func (v *View) Facing() bool { return v.facing }

// Page returns the page in view, from 1; 0 without pages.
func (v *View) Page() int { return v.told.page }

// Seen returns the pages at the top and at the bottom of the view, from 0.
func (v *View) Seen() (top, bottom int) {
	return max(0, v.top().page), max(0, v.at(v.scroll.Offset.Y+v.Size().Height).page)
}

// ScrollToPage brings a page into view, from 1.
func (v *View) ScrollToPage(n int) {
	if n >= 1 && n <= len(v.pages) {
		v.moveTo(v.tops[n-1] - gap)
	}
}

// ScrollTo brings the place of a node into view: where the outline has it, else where
// it is first named. It tells whether it is on a page.
func (v *View) ScrollTo(node model.ID) bool { return v.ScrollToRange(model.Range{Node: node}) }

// ScrollToRange brings a passage into view, as soon as there is room, and tells whether it
// is on a page. Nothing moves when it is already well in view.
func (v *View) ScrollToRange(r model.Range) bool {
	at, ok := find(v.pages, r, v.top().page)
	if !ok {
		return false
	}
	v.wanted = model.Range{}
	if !v.roomy() {
		v.wanted = r
		return true
	}
	y, height := v.offset(at), v.Size().Height
	if y < v.scroll.Offset.Y+20 || y > v.scroll.Offset.Y+height*0.7 {
		v.moveTo(y - height/4)
	}
	return true
}

// Wait returns when what the canvas has asked for is painted. It is for tests
// and pictures: a page is asked for as it is first shown.
func (v *View) Wait() { v.easel.wait() }

// Painted says whether the canvas has the pictures of all pages in view.
func (v *View) Painted() bool { return v.easel.rests(v.shown) }

// Focus gives the view the keyboard, by way of OnFocus.
func (v *View) Focus() {
	if v.OnFocus != nil {
		v.OnFocus(v.surface)
	}
}

// Focused tells whether the view has the keyboard.
func (v *View) Focused() bool { return v.surface.focused }
