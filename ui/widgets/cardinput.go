package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Tappable          = (*Card)(nil)
	_ fyne.SecondaryTappable = (*Card)(nil)
	_ fyne.Focusable         = (*Card)(nil)
	_ desktop.Hoverable      = (*Card)(nil)
	_ desktop.Mouseable      = (*Card)(nil)
)

// MouseDown notes the modifiers of the click that it begins.
func (c *Card) MouseDown(e *desktop.MouseEvent) { c.modifier = e.Modifier }

// MouseUp does nothing.
func (c *Card) MouseUp(*desktop.MouseEvent) {}

// Tapped selects the card, and edits where it was clicked when it is selected.
func (c *Card) Tapped(e *fyne.PointEvent) {
	if lead := c.markAt(e.Position); lead != nil {
		lead()
		return
	}
	if c.overMeta(e.Position) {
		c.OnMeta(e.AbsolutePosition)
		return
	}
	p, at, ok := c.textAt(e.Position)
	edit := ok && c.selected && c.modifier == 0
	c.tap(c.modifier)
	if edit {
		c.Edit(p, at, at)
		c.field(p).clicked = time.Now()
	}
}

func (c *Card) tap(m fyne.KeyModifier) {
	c.Focus()
	if c.OnTapped != nil {
		c.OnTapped(m)
	}
}

// textAt returns the text and the byte of it under a position in the card.
func (c *Card) textAt(pos fyne.Position) (Part, int, bool) {
	for p, shown := range c.shown {
		if s := shown.Size(); pos.Y < shown.Position().Y+s.Height || Part(p) == Body {
			within := pos.Subtract(shown.Position())
			if within.X < -float32(cardLeft) || within.Y > s.Height+4 {
				return 0, 0, false
			}
			return Part(p), min(shown.OffsetAt(within), len(c.text(Part(p)))), true
		}
	}
	return 0, 0, false
}

// BodyAt returns the byte of the body that is shown at a position of the canvas.
func (c *Card) BodyAt(abs fyne.Position) (int, bool) {
	p, at, ok := c.textAt(abs.Subtract(originOf(c)))
	return at, ok && p == Body && c.showsBody()
}

// TappedSecondary asks for the card's menu.
func (c *Card) TappedSecondary(e *fyne.PointEvent) {
	if c.OnMenu != nil {
		c.OnMenu(e.AbsolutePosition)
	}
}

// MouseIn shows that the pointer is over the card.
func (c *Card) MouseIn(*desktop.MouseEvent) { c.set(&c.hovered, true) }

// MouseMoved shows what can be clicked.
func (c *Card) MouseMoved(e *desktop.MouseEvent) { c.set(&c.onMeta, c.overMeta(e.Position)) }

// MouseOut ends the hover.
func (c *Card) MouseOut() {
	c.onMeta = false
	c.set(&c.hovered, false)
}

// Cursor says what can be clicked.
func (c *Card) Cursor() desktop.Cursor {
	if c.onMeta {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (c *Card) overMeta(at fyne.Position) bool {
	p := at.Subtract(c.meta)
	return c.OnMeta != nil && c.content.Meta != "" && !c.tools() && p.X >= 0 && p.Y >= 0 && p.X < c.metaSize.Width && p.Y < c.metaSize.Height
}

// FocusGained shows where the keyboard is.
func (c *Card) FocusGained() {
	c.set(&c.focused, true)
	call(c.column.focus)
}

// FocusLost ends it.
func (c *Card) FocusLost() { c.set(&c.focused, false) }

// TypedRune does nothing.
func (c *Card) TypedRune(rune) {}

// TypedKey edits on Enter and F2 and selects on Space; what is read only is a line of a
// list, which the arrows go through.
func (c *Card) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape && c.column.escape != nil && c.column.escape() {
		return
	}
	if c.OnKey != nil && c.OnKey(k) {
		return
	}
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p := Body
		if c.content.Title == "" {
			p = Title
		}
		c.Edit(p, len(c.text(p)), len(c.text(p)))
	case fyne.KeyF2:
		c.Edit(Title, 0, len(c.content.Title))
	case fyne.KeySpace:
		c.tap(0)
	default:
		if by := steps[k.Name]; by != 0 && c.fixed && c.column.step != nil {
			c.column.step(by)
			return
		}
		PassOn(c, k)
	}
}

// tab goes on from a text: from the title to the body and back, and from there as Tab goes
// everywhere.
func (c *Card) tab(from Part, back bool) {
	to := Body
	if back {
		to = Title
	}
	switch {
	case from != to && c.showsBody():
		c.Edit(to, len(c.text(to)), len(c.text(to)))
	case back:
		canvasOf(c).FocusPrevious()
	default:
		canvasOf(c).FocusNext()
	}
}

// onField swaps what shows a text for the field that edits it, or back. Fyne gives
// the focus back to a field when its window comes to the front again, so a field
// opens on the focus and not the other way round.
func (c *Card) onField(p Part, f *TextField, editing bool) {
	show(f, editing)
	c.Refresh()
	c.resized()
	if editing {
		if c.OnEdit != nil {
			c.OnEdit(p)
		}
	} else if c.OnDone != nil {
		c.OnDone(p)
	}
}

func (c *Card) resized() {
	if c.column.resized != nil {
		c.column.resized()
	} else {
		c.Refresh()
	}
}

func (c *Card) onGrip(phase dragPhase, abs fyne.Position) {
	if c.fixed {
		return
	}
	if c.column.grip != nil {
		c.column.grip(phase, abs)
	}
	switch {
	case phase == lifted && c.OnDragStart != nil:
		c.OnDragStart(abs)
	case phase == dragged && c.OnDragged != nil:
		c.OnDragged(abs)
	case phase == dropped:
		call(c.OnDragEnd)
	}
}

// shifted moves highlights as the text that they are in is edited, until the
// parent tells the new ones.
func shifted(ranges []Range, old, new string) []Range {
	out := make([]Range, 0, len(ranges))
	for _, r := range ranges {
		if m := (Range{moved(old, new, r.From), moved(old, new, r.To)}); m.From < m.To {
			out = append(out, m)
		}
	}
	return out
}

// setLifted pales the card while its ghost is dragged.
func (c *Card) setLifted(up bool) {
	c.opacity = 1
	if up {
		c.opacity = 0.4
	}
	c.Refresh()
	for _, chip := range c.chips {
		chip.Refresh()
	}
}

// opening is the beginning of a text, of at most so many bytes, up to the end of a word.
func opening(text string, most int) string {
	if len(text) <= most {
		return text
	}
	cut := boundary(text, most)
	if space := strings.LastIndexAny(text[:cut+1], " \n"); space > 0 {
		cut = space
	}
	return strings.TrimRight(text[:cut], " \n") + "…"
}

// ghost is the card to be dragged about: raised, and small enough to
// leave the insertion line to be seen.
func (c *Card) ghost() fyne.CanvasObject {
	g := NewCard()
	content := c.content
	content.Look, content.Marks = Look{}, nil
	content.Body = opening(content.Body, 120)
	g.selected, g.raised = true, true
	g.Set(content)
	return g
}
