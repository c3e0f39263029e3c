package widgets

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// column makes n cards, c0 on, and counts how many were built.
func column(t testing.TB, n int) (*Column, fyne.Window, *int) {
	app(t, Light)
	built := 0
	c := NewColumn(func(id string) fyne.CanvasObject {
		built++
		card := NewCard()
		content := bankCard()
		content.Number = id
		var i int
		fmt.Sscanf(id, "c%d", &i)
		content.Body = strings.Repeat("Une phrase de longueur moyenne, pour voir. ", 1+i*7%11)
		content.Look.Highlights = nil
		card.Set(content)
		return card
	})
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprint("c", i)
	}
	c.SetItems(ids)
	return c, window(t, c, 660, 600), &built
}

func (c *Column) gripAt(id string) *grip { return c.Object(id).(*Card).grip }

func dragGrip(g *grip, points ...fyne.Position) {
	for _, p := range points {
		g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: p}})
	}
}

// middle returns the middle of a card on the canvas.
func (c *Column) middle(id string) fyne.Position {
	o := c.Object(id)
	return originOf(o).AddXY(12, o.Size().Height/2)
}

func TestColumnBuildsWhatIsSeen(t *testing.T) {
	c, _, built := column(t, 3000)
	if *built > 20 {
		t.Errorf("%d cards built for a view of five", *built)
	}
	*built = 0
	c.ScrollTo("c2500")
	if o := c.Object("c2500"); o == nil || !inside(c, originOf(o).AddXY(5, 5)) {
		t.Error("scrolled to a card that is not in view")
	}
	if *built > 60 {
		t.Errorf("%d cards built by one jump", *built)
	}
	if len(c.built) > 60 {
		t.Errorf("%d cards are kept", len(c.built))
	}
	c.ScrollTo("c0")
	if c.Offset() != 0 {
		t.Errorf("back at the top is %v", c.Offset())
	}
}

func TestColumnStandsStillWhileMeasuring(t *testing.T) {
	c, _, _ := column(t, 300)
	c.ScrollTo("c200")
	for range 80 { // up into cards that were only guessed
		first := c.ids[c.firstAt(c.Offset())]
		before := originOf(c.Object(first)).Y
		c.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 40)})
		if got := originOf(c.Object(first)).Y - before; got < 39 || got > 41 {
			t.Fatalf("a scroll by 40 moved %s by %v", first, got)
		}
	}
}

// Rows that are lower than guessed leave nothing empty above the last one.
func TestColumnIsFullAtItsEnd(t *testing.T) {
	app(t, Light)
	c := NewColumn(func(string) fyne.CanvasObject { return NewSlip(SlipContent{Title: "Un fait"}) })
	ids := make([]string, 200)
	for i := range ids {
		ids[i] = fmt.Sprint("s", i)
	}
	c.SetItems(ids)
	window(t, c, 660, 900)
	c.ScrollTo("s199")
	top := originOf(c).Y
	for y := top + 20; y < top+860; y += 20 {
		if !slices.ContainsFunc(ids, func(id string) bool {
			o := c.Object(id)
			return o != nil && originOf(o).Y-c.Gap <= y && y <= originOf(o).Y+o.Size().Height+c.Gap
		}) {
			t.Fatalf("nothing stands at %g of %g", y-top, c.Size().Height)
		}
	}
}

func TestColumnCardsDoNotOverlap(t *testing.T) {
	c, _, _ := column(t, 40)
	c.scrollTo(700)
	end := float32(0)
	for _, id := range c.ids {
		o := c.Object(id)
		if o == nil {
			continue
		}
		if o.Position().Y < end {
			t.Errorf("%s begins at %v, in the card that ends at %v", id, o.Position().Y, end)
		}
		end = o.Position().Y + o.Size().Height
	}
}

func TestColumnReordersByTheGrip(t *testing.T) {
	c, w, _ := column(t, 30)
	var moved []string
	c.OnMoved = func(id, before string) { moved = append(moved, id+"<"+before) }

	g := c.gripAt("c1")
	from, to := c.middle("c1"), c.middle("c3").AddXY(0, 10)
	where := c.Object("c4").Position()
	dragGrip(g, from, to)
	if !c.line.Visible() || c.own.ghost == nil {
		t.Error("nothing shows where the card would land")
	}
	picture(t, w, "column-drag")
	if c.Object("c4").Position() != where {
		t.Error("another card jumped")
	}
	g.DragEnd()
	dragGrip(c.gripAt("c3"), c.middle("c3"), c.middle("c0").AddXY(0, -10))
	c.gripAt("c3").DragEnd()
	if got := strings.Join(moved, " "); got != "c1<c4 c3<c0" {
		t.Errorf("moves were %q", got)
	}
	if c.line.Visible() || c.own.ghost != nil {
		t.Error("the drag left something behind")
	}
}

func TestColumnDragToOwnPlaceIsNoMove(t *testing.T) {
	c, _, _ := column(t, 10)
	c.OnMoved = func(id, before string) { t.Errorf("moved %s before %q", id, before) }
	for _, to := range []fyne.Position{c.middle("c1").AddXY(0, 9), c.middle("c2").AddXY(0, -9), c.middle("c0").AddXY(0, 9)} {
		g := c.gripAt("c1")
		dragGrip(g, c.middle("c1"), to)
		if c.line.Visible() {
			t.Error("a line invites to where the card is")
		}
		g.DragEnd()
	}
}

func TestColumnEscapeCancels(t *testing.T) {
	c, w, _ := column(t, 10)
	done := 0
	c.OnMoved = func(id, before string) { t.Error("moved") }
	c.OnDragDone = func() { done++ }
	g := c.gripAt("c0")
	dragGrip(g, c.middle("c0"), c.middle("c2"))
	key(w.Canvas().Focused(), fyne.KeyEscape)
	dragGrip(g, c.middle("c3"))
	g.DragEnd()
	if _, on := c.Dragging(); on || done != 1 || c.own.ghost != nil {
		t.Errorf("dragging %v, done %d", on, done)
	}
}

func TestColumnScrollsNearAnEdge(t *testing.T) {
	c, _, _ := column(t, 50)
	g := c.gripAt("c0")
	dragGrip(g, c.middle("c0"), fyne.NewPos(100, 590))
	before := c.Offset()
	for range 30 {
		c.pass(1.0 / 30)
	}
	if by := c.Offset() - before; by < 300 {
		t.Errorf("a second at the edge scrolled by %v", by)
	}
	if c.Object("c0") == nil {
		t.Error("the dragged card was thrown away")
	}
	var got string
	c.OnMoved = func(id, before string) { got = id + "<" + before }
	want, _ := c.InsertionAt(fyne.NewPos(100, 590))
	g.DragEnd()
	if got != "c0<"+want {
		t.Errorf("moved %q, want before %q", got, want)
	}
}

func TestColumnScrollsForWhatComesFromElsewhere(t *testing.T) {
	c, _, _ := column(t, 40)
	at := originOf(c).AddXY(30, c.Size().Height-4)
	if !c.Near(at, 0.5) || c.Offset() == 0 {
		t.Error("it does not scroll near its edge")
	}
	before := c.Offset()
	if c.Near(originOf(c).AddXY(30, c.Size().Height/2), 0.5) || c.Near(at.AddXY(-60, 0), 0.5) || c.Offset() != before {
		t.Error("it scrolls in the middle, or for what is beside it")
	}
}

func TestColumnDropsOutside(t *testing.T) {
	c, _, _ := column(t, 5)
	var over, out int
	c.OnDragOver = func(string, fyne.Position) { over++ }
	c.OnDropOutside = func(id string, abs fyne.Position) bool { out++; return id == "c1" && abs.X == 900 }
	c.OnMoved = func(id, before string) { t.Error("moved") }
	g := c.gripAt("c1")
	dragGrip(g, c.middle("c1"), fyne.NewPos(900, 40))
	if c.line.Visible() {
		t.Error("a line for a drop that lands elsewhere")
	}
	g.DragEnd()
	if over == 0 || out != 1 {
		t.Errorf("over %d, out %d", over, out)
	}
}

func TestColumnFollowsACardThatGrows(t *testing.T) {
	c, _, _ := column(t, 10)
	card := c.Object("c0").(*Card)
	next := c.Object("c1").Position().Y
	card.Edit(Body, 0, 0)
	for range 30 {
		card.Field(Body).Input().TypedRune('m')
		card.Field(Body).Input().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if c.Object("c1").Position().Y < next+400 {
		t.Error("the card below did not make room")
	}
	if card.Size().Height < card.MinSize().Height {
		t.Error("the card is cut")
	}
}

func TestColumnKeepsWhatItShowsThroughSetItems(t *testing.T) {
	c, _, _ := column(t, 100)
	c.ScrollTo("c50")
	first := c.ids[c.firstAt(c.Offset())]
	card, at := c.Object(first), originOf(c.Object(first)).Y
	c.SetItems(append([]string{"c100", "c101"}, c.Items()...))
	if c.Object(first) != card || originOf(card).Y != at {
		t.Errorf("%s moved from %v to %v", first, at, originOf(card).Y)
	}
}

func BenchmarkColumnScroll3000(b *testing.B) {
	c, _, _ := column(b, 3000)
	for i := 0; b.Loop(); i++ {
		dy := float32(-60)
		if i/2000%2 == 1 {
			dy = 60
		}
		c.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
	}
}

func BenchmarkColumnSetItems3000(b *testing.B) {
	c, _, _ := column(b, 3000)
	ids := c.Items()
	for b.Loop() {
		ids[0], ids[2] = ids[2], ids[0]
		c.SetItems(ids)
	}
}

func TestColumnScrollsOverACardThatIsEdited(t *testing.T) {
	c, w, _ := column(t, 30)
	card := c.Object("c1").(*Card)
	card.Edit(Body, 0, 0)
	test.Scroll(w.Canvas(), c.middle("c1").AddXY(60, 0), 0, -70)
	if c.Offset() != 70 {
		t.Errorf("the wheel over a field scrolled the column by %v", c.Offset())
	}
	if _, editing := card.Editing(); !editing {
		t.Error("the wheel ended the editing")
	}
}

func TestColumnTakesADropOnWhatStandsAboveIt(t *testing.T) {
	c, w, _ := column(t, 30)
	above := canvas.NewRectangle(nil)
	c.Above = above
	w.SetContent(container.NewBorder(above, nil, nil, nil, c))
	above.SetMinSize(fyne.NewSize(10, 60))
	w.Resize(fyne.NewSize(601, 900))
	on := originOf(c).AddXY(100, -30)
	if before, ok := c.InsertionAt(on); !ok || before != "c0" {
		t.Errorf("a drop above lands before %q, %v", before, ok)
	}
	if _, ok := c.InsertionAt(on.AddXY(0, -40)); ok {
		t.Error("a drop over what stands above lands in the column")
	}
}

// TestTheFocusIsInView walks with Tab past the end of the view.
func TestTheFocusIsInView(t *testing.T) {
	c, w, _ := column(t, 40)
	c.SetFooter(NewAddRow("+", ColorCanvas, func() {}))
	for range 40 {
		w.Canvas().FocusNext()
		for id, o := range c.built {
			if card := o.(*Card); card.focused {
				if y, ok := c.InView(id); !ok || y < 0 {
					t.Fatalf("the focus is on %s, out of view at %v", id, y)
				}
			}
		}
	}
	if c.Offset() == 0 {
		t.Error("nothing was scrolled")
	}
}

// TestCardsThatMoveTogetherArePale drags one of two.
func TestCardsThatMoveTogetherArePale(t *testing.T) {
	c, _, _ := column(t, 4)
	c.Together = func(string) []string { return []string{"c0", "c2"} }
	pale := func() (ids []string) {
		for _, id := range c.Items() {
			if card, ok := c.Object(id).(*Card); ok && card.opacity < 1 {
				ids = append(ids, id)
			}
		}
		return ids
	}
	c.Lift("c2", c.middle("c2"))
	if got := pale(); !slices.Equal(got, []string{"c0", "c2"}) {
		t.Errorf("while dragged, %v are pale", got)
	}
	c.Cancel()
	if got := pale(); len(got) > 0 {
		t.Errorf("after Esc, %v are pale", got)
	}
}

// Past an edge, where a drop lands nowhere, the column goes on scrolling; Esc leads back to
// where the card was lifted.
func TestTheColumnScrollsPastItsEdges(t *testing.T) {
	c, _, _ := column(t, 40)
	c.scrollTo(300)
	from := c.Offset()
	id := c.ids[c.firstAt(from)+1]
	c.Lift(id, c.middle(id))
	under := originOf(c).AddXY(100, c.Size().Height+20)
	c.DragTo(under)
	for range 40 {
		c.pass(0.05)
	}
	if c.Offset() < from+1000 {
		t.Errorf("scrolled from %v to %v", from, c.Offset())
	}
	if _, ok := c.Landing(); ok {
		t.Error("a drop under the column lands in it")
	}
	c.DragTo(under.AddXY(1000, 0))
	at := c.Offset()
	if c.pass(0.05); c.Offset() != at {
		t.Error("a pointer beside the column scrolls it")
	}
	c.Cancel()
	if y, ok := c.InView(id); !ok || y < 0 || c.Offset() != from {
		t.Errorf("after Esc the view is at %v, not %v, and the card at %v", c.Offset(), from, y)
	}
	if c.Hint(under) || c.Offset() == from {
		t.Error("what comes from another column scrolls nothing under this one")
	}
}
