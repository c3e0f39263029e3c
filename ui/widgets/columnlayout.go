package widgets

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	columnTop    = 12
	columnBottom = 28
	guessed      = 112 // a card that nothing is known of
)

// columnContent is what scrolls: it says how high the column is, and to refresh
// it is cheap, since a scroll refreshes its content more often than it changes.
type columnContent struct {
	widget.BaseWidget
	column  *Column
	objects []fyne.CanvasObject
}

func (l *columnContent) CreateRenderer() fyne.WidgetRenderer { return l }

func (l *columnContent) MinSize() fyne.Size           { return fyne.NewSize(120, l.column.total()) }
func (l *columnContent) Layout(fyne.Size)             {}
func (l *columnContent) Refresh()                     {}
func (l *columnContent) Objects() []fyne.CanvasObject { return l.objects }
func (l *columnContent) Destroy()                     {}

// arrange builds and places what can be seen. What is measured for the first time
// may be higher or lower than guessed: the card at the top of the view stays where
// it is, whatever that does to the cards above it.
func (c *Column) arrange() { c.restore(c.anchor()) }

// anchor returns the first card in view, and how far its top is above the view's.
func (c *Column) anchor() (id string, above float32) {
	y := c.scroll.Offset.Y
	if y <= 0 || len(c.tops) < len(c.ids) {
		return "", 0
	}
	i := c.firstAt(y)
	if i == len(c.ids) {
		return "", 0
	}
	return c.ids[i], y - c.tops[i]
}

func (c *Column) restore(anchor string, above float32) {
	if c.busy || c.scroll.Size().Width == 0 {
		return
	}
	c.busy = true
	defer func() { c.busy = false }()

	x, width := c.breadth()
	offset, view := c.scroll.Offset.Y, c.scroll.Size().Height
	c.stack(x, width)
	first, stays := c.at(anchor)
	if stays {
		offset = c.tops[first] + above
	}
	for more := true; more; { // until nothing is left empty by measuring less than was guessed
		if !stays {
			first = c.firstAt(offset)
		}
		above = offset - c.tops[first]
		more = c.measureAround(first, above, offset, view, width)
		c.stack(x, width)
		if stays {
			offset = c.tops[first] + above
		}
		offset = max(0, min(offset, c.total()-view))
	}
	c.fill(x, width, offset, view)
	c.scroll.Offset.Y = offset
	c.content.Resize(fyne.NewSize(c.scroll.Size().Width, max(c.total(), view)))
	c.scroll.Refresh()
	canvas.Refresh(c.line)
}

func (c *Column) firstAt(offset float32) int {
	return sort.Search(len(c.ids), func(i int) bool { return c.tops[i]+c.known[i] > offset })
}

func (c *Column) breadth() (x, width float32) {
	all := c.scroll.Size().Width
	width = all - 2*c.Margin
	if c.MaxWidth > 0 {
		width = min(width, c.MaxWidth)
	}
	return (all - width) / 2, width
}

// measureAround measures the cards from one on, down to the end of the view and
// up to its start, and some more for a scroll to find. It tells whether one of them
// has another height than before.
func (c *Column) measureAround(first int, above, offset, view, width float32) (changed bool) {
	spare := view / 2
	if first >= len(c.ids) {
		return false
	}
	measure := func(i int) float32 {
		before := c.known[i]
		c.known[i] = c.measure(c.ids[i], width)
		changed = changed || c.known[i] != before
		return c.known[i] + c.Gap
	}
	for i, y := first, c.tops[first]-offset; i < len(c.ids) && y < view+spare; i++ {
		y += measure(i)
	}
	for i, y := first-1, -above; i >= 0 && y > -spare; i-- {
		y -= measure(i)
	}
	return changed
}

// measure builds a card if need be and returns its height.
func (c *Column) measure(id string, width float32) float32 {
	o, ok := c.built[id]
	m := c.heights[id]
	if ok && m.width == width && !m.stale {
		return m.height
	}
	if !ok {
		o = c.Build(id)
		c.built[id] = o
		c.adopt(id, o)
	}
	o.Resize(fyne.NewSize(width, max(o.Size().Height, 1)))
	m = measured{height: o.MinSize().Height, width: width}
	o.Resize(fyne.NewSize(width, m.height))
	c.heights[id] = m
	return m.height
}

// stack computes where each card stands.
func (c *Column) stack(x, width float32) {
	y := c.Head
	if c.header != nil {
		c.header.Resize(fyne.NewSize(width, c.header.Size().Height))
		h := c.header.MinSize().Height
		put(c.header, x, y, width, h)
		y += h + c.Gap
	}
	c.tops = c.tops[:0]
	for _, height := range c.known {
		c.tops = append(c.tops, y)
		y += height + c.Gap
	}
	c.tops = append(c.tops, y)
}

func (c *Column) total() float32 {
	if len(c.tops) == 0 {
		return c.Head + columnBottom
	}
	y := c.tops[len(c.tops)-1] + columnBottom
	if c.footer != nil {
		y += c.footer.MinSize().Height
	}
	return y
}

// fill puts the cards near the view into the tree and takes those far away out,
// save the one that is dragged or typed in.
func (c *Column) fill(x, width, offset, view float32) {
	objects := c.content.objects[:0]
	if c.header != nil {
		objects = append(objects, c.header)
	}
	order := make([]int, 0, len(c.built))
	for id := range c.built {
		if i, ok := c.at(id); ok {
			order = append(order, i)
		}
	}
	slices.Sort(order)
	for _, i := range order {
		id := c.ids[i]
		o, top, height := c.built[id], c.tops[i], c.known[i]
		if near := top+height > offset-2*view && top < offset+3*view; !near && !c.held(id, o) {
			delete(c.built, id)
			continue
		}
		put(o, x, top, width, height)
		objects = append(objects, o)
	}
	if c.footer != nil {
		h := c.footer.MinSize().Height
		put(c.footer, x, c.tops[len(c.tops)-1], width, h)
		objects = append(objects, c.footer)
	}
	c.content.objects = append(objects, c.line)
}

func (c *Column) held(id string, o fyne.CanvasObject) bool {
	if c.drag.active && c.drag.id == id {
		return true
	}
	switch o := o.(type) {
	case *Card:
		_, editing := o.Editing()
		return editing || o.focused
	case *tableRow:
		return o.table.field != nil && o.table.row == id
	}
	return false
}
