package widgets

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Column is a list of cards of different heights, under each other in a scroll.
// It builds the cards that can be seen and a screen around them, and no others;
// how high the rest is, it guesses. Cards are named by ids, never by their index.
// A [Card] in a column is dragged by its grip, within it and out of it.
type Column struct {
	widget.BaseWidget

	Build  func(id string) fyne.CanvasObject    // makes the card of an id
	Refill func(id string, o fyne.CanvasObject) // brings a built card up to date; nil: it is built anew

	CanDrag       func(id string) bool                    // nil: every card can be
	Together      func(id string) []string                // the cards that move with a card, itself too; nil: it alone
	OnMoved       func(id, before string)                 // dropped in another place; before is empty at the end
	OnDragOver    func(id string, abs fyne.Position)      // the drag goes on, here or outside
	OnDropOutside func(id string, abs fyne.Position) bool // dropped outside; says whether that meant something
	OnDragDone    func()                                  // after a drop and after Esc

	Layer    *Layer            // where what is dragged is shown; nil: over this column only
	Above    fyne.CanvasObject // stands over the column; a drop on it lands at the top
	MaxWidth float32           // of the cards, which stand in the middle then; 0: as wide as there is room
	Margin   float32           // on the left and on the right
	Gap      float32           // between cards
	Head     float32           // space over the first of them

	ids     []string
	index   map[string]int // of the ids that were asked for
	heights map[string]measured
	known   []float32 // the height of each id, guessed where it was not measured
	tops    []float32 // of each id; the last is where the footer stands
	built   map[string]fyne.CanvasObject

	header, footer fyne.CanvasObject
	content        *columnContent
	scroll         *container.Scroll
	line           *canvas.Rectangle
	own            *Layer
	drag           drag
	busy           bool
}

// measured is a height, and the width and state that it was measured at.
type measured struct {
	height, width float32
	stale         bool
}

// NewColumn makes an empty column.
func NewColumn(build func(id string) fyne.CanvasObject) *Column {
	c := &Column{
		Build: build, Margin: 22, Gap: 12, Head: columnTop,
		index: make(map[string]int), heights: make(map[string]measured), built: make(map[string]fyne.CanvasObject),
		line: &canvas.Rectangle{CornerRadius: 1.5}, own: NewLayer(),
	}
	c.line.Hide()
	c.content = &columnContent{column: c}
	c.content.ExtendBaseWidget(c.content)
	c.scroll = container.NewVScroll(c.content)
	c.scroll.OnScrolled = func(fyne.Position) { c.arrange() }
	c.ExtendBaseWidget(c)
	return c
}

// SetItems shows these ids, in this order. The card at the top of the view stays
// there if it is still among them.
func (c *Column) SetItems(ids []string) {
	anchor, delta := c.anchor()
	c.ids = append([]string(nil), ids...)
	clear(c.index)
	for i, id := range c.ids {
		if _, ok := c.heights[id]; ok {
			c.index[id] = i
		}
	}
	c.known = slices.Repeat([]float32{guessed}, len(c.ids))
	for id, m := range c.heights {
		if i, ok := c.index[id]; ok {
			c.known[i] = m.height
		} else if _, ok := c.built[id]; ok {
			delete(c.built, id)
			delete(c.heights, id)
		}
	}
	c.restore(anchor, delta)
}

// at returns where an id stands. Those that were measured are known, and another is
// looked for: to note all of hundreds of thousands takes longer than a frame.
func (c *Column) at(id string) (int, bool) {
	if i, ok := c.index[id]; ok || id == "" {
		return i, ok
	}
	i := slices.Index(c.ids, id)
	if i >= 0 {
		c.index[id] = i
	}
	return i, i >= 0
}

// Height is that of all cards at the present width, as far as they were measured.
func (c *Column) Height() float32 { return c.total() }

// Items returns the ids shown.
func (c *Column) Items() []string { return append([]string(nil), c.ids...) }

// SetHeader and SetFooter place something that scrolls with the cards above and
// under them; nil takes it away.
func (c *Column) SetHeader(o fyne.CanvasObject) { c.header = o; c.arrange() }

// SetFooter is told with SetHeader.
func (c *Column) SetFooter(o fyne.CanvasObject) {
	c.footer = o
	if box, ok := o.(*Box); ok {
		box.onFocus = func() { c.scrollTo(c.total()) }
	}
	c.arrange()
}

// Update shows a card as it is now.
func (c *Column) Update(id string) {
	if o, ok := c.built[id]; ok && c.Refill != nil {
		c.Refill(id, o)
	} else if ok {
		delete(c.built, id)
	} else {
		c.stale(id)
		return
	}
	c.Resized(id)
}

// UpdateAll shows every card as it is now.
func (c *Column) UpdateAll() {
	for id, o := range c.built {
		if c.Refill != nil {
			c.Refill(id, o)
		} else {
			delete(c.built, id)
		}
	}
	for id := range c.heights {
		c.stale(id)
	}
	c.arrange()
}

func (c *Column) stale(id string) {
	if m, ok := c.heights[id]; ok {
		m.stale = true
		c.heights[id] = m
	}
}

// Resized measures a card anew.
func (c *Column) Resized(id string) {
	c.stale(id)
	c.arrange()
}

// Built yields the cards that are built, in no order.
func (c *Column) Built() iter.Seq2[string, fyne.CanvasObject] { return maps.All(c.built) }

// Object returns the card of an id if it is built.
func (c *Column) Object(id string) fyne.CanvasObject { return c.built[id] }

// ScrollTo brings a card into view, if it is not, moving as little as it can.
func (c *Column) ScrollTo(id string) {
	view := c.scroll.Size().Height
	for range 3 { // what was guessed is measured when it comes near, and moves the goal
		i, ok := c.at(id)
		if !ok || i >= len(c.tops) {
			return
		}
		top, bottom := c.tops[i]-c.Gap, c.tops[i]+c.known[i]+c.Gap
		y := c.scroll.Offset.Y
		switch {
		case top < y || bottom-top > view:
			y = top
		case bottom > y+view:
			y = bottom - view
		}
		if i == 0 {
			y = 0
		}
		c.scrollTo(y)
	}
}

// Step brings the card into view that stands so many after another, or the last one in
// that direction, and gives it the keyboard, or the next one that can have it.
func (c *Column) Step(id string, by int) {
	at, ok := c.at(id)
	if !ok {
		return
	}
	on := cmp.Compare(by, 0)
	for to := min(max(at+by, 0), len(c.ids)-1); to >= 0 && to < len(c.ids); to += on {
		c.ScrollTo(c.ids[to])
		if card, ok := c.built[c.ids[to]].(fyne.Focusable); ok {
			focus(card, func() fyne.Canvas { return canvasOf(c) }) // it may not have been drawn yet
			return
		}
		if on == 0 {
			return
		}
	}
}

// Enter gives the keyboard to the first in view that can have it.
func (c *Column) Enter() {
	i, ok := c.at(c.Top())
	for ok && i < len(c.ids) {
		if _, can := c.built[c.ids[i]].(fyne.Focusable); can {
			c.Step(c.ids[i], 0)
			return
		}
		i++
	}
}

// Offset returns how far the column is scrolled.
func (c *Column) Offset() float32 { return c.scroll.Offset.Y }

// Top returns the first card in view, "" for none.
func (c *Column) Top() string {
	if len(c.tops) <= len(c.ids) {
		return ""
	}
	if i := c.firstAt(c.scroll.Offset.Y); i < len(c.ids) {
		return c.ids[i]
	}
	return ""
}

// InView returns where the top of a card is on the canvas, and whether any of the
// card can be seen.
func (c *Column) InView(id string) (y float32, ok bool) {
	i, ok := c.at(id)
	if !ok || i >= len(c.tops) {
		return 0, false
	}
	within := c.tops[i] - c.scroll.Offset.Y
	return originOf(c).Y + within, within+c.known[i] > 0 && within < c.scroll.Size().Height
}

// Place scrolls until the top of a card is at y on the canvas, as far as it can.
func (c *Column) Place(id string, y float32) {
	for range 3 { // as in ScrollTo
		if i, ok := c.at(id); ok && i < len(c.tops) {
			c.scrollTo(c.tops[i] - (y - originOf(c).Y))
		}
	}
}

// ScrollToTop goes back to the first card.
func (c *Column) ScrollToTop() { c.scrollTo(0) }

func (c *Column) scrollTo(y float32) {
	y = max(0, min(y, c.total()-c.scroll.Size().Height))
	if y != c.scroll.Offset.Y {
		c.scroll.ScrollToOffset(fyne.NewPos(0, y))
		c.arrange()
	}
}

// Held tells whether a card is dragged, or has the keyboard.
func (c *Column) Held() bool {
	for id, o := range c.built {
		if c.held(id, o) {
			return true
		}
	}
	return false
}

// Refresh draws all that is built anew, as after a change of theme or size.
func (c *Column) Refresh() {
	for id := range c.heights {
		c.stale(id)
	}
	c.BaseWidget.Refresh()
}

// CreateRenderer implements [fyne.Widget].
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	return scrolling(c, newDrawing(c,
		func(s fyne.Size) {
			put(c.own, 0, 0, s.Width, s.Height)
			put(c.scroll, 0, 0, s.Width, s.Height)
			c.arrange()
		},
		func() fyne.Size { return fyne.NewSize(200, 120) },
		func() { c.line.FillColor = Color(ColorAccent) },
		c.scroll, c.own))
}

func (c *Column) within(o fyne.CanvasObject) bool {
	for _, built := range c.built {
		if holds(built, o) {
			return true
		}
	}
	return false
}

func (c *Column) place() (at, view float32, content fyne.CanvasObject) {
	return c.scroll.Offset.Y, c.scroll.Size().Height, c.content
}
