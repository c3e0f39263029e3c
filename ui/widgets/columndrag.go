package widgets

import (
	"time"

	"fyne.io/fyne/v2"
)

// drag is the state of the one drag that can be going on.
type drag struct {
	active bool
	id     string
	with   []string      // the cards that move, it too
	from   float32       // how far the column was scrolled
	grab   fyne.Position // from the card's corner to the pointer
	start  fyne.Position // where the pointer was, on the canvas
	abs    fyne.Position // where it is
	ticker *fyne.Animation
	last   float32
}

const (
	edge      = 56   // how near an edge the column begins to scroll
	edgeSpeed = 1100 // at the edge itself, a second
	slack     = 12
	lineWidth = 3

	ghostWidth = 400
	ghostShift = 10
)

// adopt makes a card's grip drag it in this column.
func (c *Column) adopt(id string, o fyne.CanvasObject) {
	card, ok := o.(*Card)
	if !ok {
		return
	}
	card.column.resized = func() { c.Resized(id) }
	card.column.canvas = func() fyne.Canvas { return canvasOf(c) }
	card.column.scroll = c.scroll.Scrolled
	card.column.escape = func() bool { return c.Cancel() }
	card.column.step = func(by int) { c.Step(id, by) }
	card.column.focus = func() {
		if !c.drag.active {
			c.ScrollTo(id)
		}
	}
	card.column.grip = func(phase dragPhase, abs fyne.Position) {
		switch phase {
		case lifted:
			c.Lift(id, abs)
		case dragged:
			c.DragTo(abs)
		case dropped:
			c.Drop()
		}
	}
}

// Lift begins the drag of a card by the pointer at a position on the canvas.
func (c *Column) Lift(id string, abs fyne.Position) {
	o, ok := c.built[id]
	if !ok || c.CanDrag != nil && !c.CanDrag(id) {
		return
	}
	corner := originOf(c).Add(o.Position()).AddXY(0, -c.scroll.Offset.Y)
	c.drag = drag{active: true, id: id, from: c.scroll.Offset.Y, grab: abs.Subtract(corner), start: abs, abs: abs}
	c.drag.with = []string{id}
	if c.Together != nil {
		c.drag.with = c.Together(id)
	}
	var ghost fyne.CanvasObject
	if card, ok := o.(*Card); ok {
		card.Focus() // for Esc to be heard
		c.pale(true)
		ghost = card.ghost()
	}
	c.layer().show(ghost, fyne.NewSize(min(o.Size().Width, ghostWidth), o.Size().Height), len(c.drag.with))
	c.DragTo(abs)
	c.drag.ticker = fyne.NewAnimation(time.Second, c.tick)
	c.drag.ticker.RepeatCount = fyne.AnimationRepeatForever
	c.drag.ticker.Curve = fyne.AnimationLinear
	c.drag.ticker.Start()
}

// DragTo moves what is dragged.
func (c *Column) DragTo(abs fyne.Position) {
	if !c.drag.active {
		return
	}
	c.drag.abs = abs
	c.layer().moveTo(abs.Subtract(c.drag.grab).AddXY(ghostShift, ghostShift))
	c.hint()
	if c.OnDragOver != nil {
		c.OnDragOver(c.drag.id, abs)
	}
}

// Drop ends the drag where the pointer is.
func (c *Column) Drop() {
	if !c.drag.active {
		return
	}
	id, abs := c.drag.id, c.drag.abs
	before, within := c.InsertionAt(abs)
	stays := c.stays(id, before)
	c.end()
	switch {
	case within && !stays && c.OnMoved != nil:
		c.OnMoved(id, before)
	case !within && c.OnDropOutside != nil:
		c.OnDropOutside(id, abs)
	}
	if card, ok := c.built[id].(*Card); ok {
		card.Focus()
	}
	call(c.OnDragDone)
}

// Cancel puts back what is dragged, and the view to where it was lifted, and says
// whether anything was dragged.
func (c *Column) Cancel() bool {
	if !c.drag.active {
		return false
	}
	id, from := c.drag.id, c.drag.from
	c.end()
	c.scrollTo(from)
	c.ScrollTo(id)
	call(c.OnDragDone)
	return true
}

// Dragging returns the id that is being dragged, if one is.
func (c *Column) Dragging() (id string, ok bool) { return c.drag.id, c.drag.active }

// Landing returns the id before which the insertion line stands, empty for the
// end, and whether it is shown at all.
func (c *Column) Landing() (before string, ok bool) {
	if !c.drag.active || !c.line.Visible() {
		return "", false
	}
	return c.InsertionAt(c.drag.abs)
}

func (c *Column) end() {
	if c.drag.ticker != nil {
		c.drag.ticker.Stop()
	}
	c.pale(false)
	c.layer().clear()
	c.drag = drag{}
	c.Unhint()
}

// pale has the cards that move stand back while they are dragged.
func (c *Column) pale(on bool) {
	for _, id := range c.drag.with {
		if card, ok := c.built[id].(*Card); ok {
			card.setLifted(on)
		}
	}
}

// InsertionAt returns the id before which a drop at a position on the canvas would
// land, empty for the end, and whether the position is in the column at all.
func (c *Column) InsertionAt(abs fyne.Position) (before string, ok bool) {
	if !c.holds(abs) {
		return "", false
	}
	y := abs.Y - originOf(c).Y + c.scroll.Offset.Y
	for i, id := range c.ids {
		if y < c.tops[i]+c.known[i]/2 {
			return id, true
		}
	}
	return "", true
}

// holds says whether a drop at a position on the canvas would land in the column.
func (c *Column) holds(abs fyne.Position) bool {
	above := float32(0)
	if c.Above != nil {
		above = c.Above.Size().Height
	}
	p, s := abs.Subtract(originOf(c)), c.Size()
	return c.Visible() && p.X >= 0 && p.Y >= -above && p.X < s.Width && p.Y < s.Height
}

// beyond says whether a position on the canvas is over or under the column: whoever pushes
// the pointer past an edge wants to scroll there, though a drop would not land.
func (c *Column) beyond(abs fyne.Position) bool {
	x := abs.X - originOf(c).X
	return c.Visible() && x >= 0 && x < c.Size().Width && !c.holds(abs)
}

// Hint shows where a drop from elsewhere would land, scrolling near the edges and beyond
// them, and says whether the position is in the column. Unhint takes the line away.
func (c *Column) Hint(abs fyne.Position) bool {
	before, ok := c.InsertionAt(abs)
	if ok || c.beyond(abs) {
		near(c, abs, 1.0/60)
	}
	if !ok {
		c.Unhint()
		return false
	}
	c.showLine(before)
	return true
}

// Near scrolls for as much time, in seconds, as something dragged from elsewhere
// stayed at a position near an edge, and says whether it is.
func (c *Column) Near(abs fyne.Position, seconds float32) bool {
	return c.holds(abs) && near(c, abs, seconds)
}

// Unhint is told with Hint.
func (c *Column) Unhint() { show(c.line, false) }

func (c *Column) hint() {
	before, ok := c.InsertionAt(c.drag.abs)
	if !ok || c.stays(c.drag.id, before) {
		c.Unhint()
		return
	}
	c.showLine(before)
}

func (c *Column) showLine(before string) {
	i := len(c.ids)
	if before != "" {
		i, _ = c.at(before)
	}
	x, width := c.breadth()
	put(c.line, x, c.tops[i]-c.Gap/2-lineWidth/2.0, width, lineWidth)
	show(c.line, true)
}

// stays says whether a card would land where it is.
func (c *Column) stays(id, before string) bool {
	i, ok := c.at(id)
	if !ok || before == id {
		return ok
	}
	return i+1 < len(c.ids) && c.ids[i+1] == before || i+1 == len(c.ids) && before == ""
}

// tick runs on every frame of a drag; progress goes round from 0 to 1 in a second.
func (c *Column) tick(progress float32) {
	elapsed := progress - c.drag.last
	if elapsed < 0 {
		elapsed++
	}
	c.drag.last = progress
	c.pass(min(elapsed, 0.05))
}

// pass scrolls for as much time, in seconds, as the pointer stayed near an edge.
func (c *Column) pass(seconds float32) {
	if !c.drag.active {
		return
	}
	if !c.holds(c.drag.abs) {
		if c.OnDragOver != nil { // another column may have to scroll
			c.OnDragOver(c.drag.id, c.drag.abs)
		}
		if c.beyond(c.drag.abs) {
			near(c, c.drag.abs, seconds)
		}
		return
	}
	began := c.drag.abs.Subtract(c.drag.start)
	if began.X*began.X+began.Y*began.Y < slack*slack {
		return // a card lifted near an edge is no wish to scroll
	}
	if near(c, c.drag.abs, seconds) {
		c.hint()
	}
}

// near scrolls for as much time, in seconds, as a pointer stayed at a position within
// an edge of s, the faster the nearer, and says whether it is there.
func near(s scroller, abs fyne.Position, seconds float32) bool {
	at, view, _ := s.place()
	var pull float32
	switch y := abs.Y - originOf(s).Y; {
	case y < edge:
		pull = -edgeSpeed * min(1, (edge-y)/edge)
	case y > view-edge:
		pull = edgeSpeed * min(1, (y-view+edge)/edge)
	default:
		return false
	}
	s.scrollTo(at + pull*seconds)
	return true
}

func (c *Column) layer() *Layer {
	if c.Layer != nil {
		return c.Layer
	}
	return c.own
}
