package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll is a vertical scroll that brings into view what in it gets the keyboard and
// says so by [Reveal]: Fyne's own leaves it where it is.
type Scroll struct{ container.Scroll }

// NewScroll makes a scroll of containers and forms.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{}
	s.Content, s.Direction = content, container.ScrollVerticalOnly
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements [fyne.Widget].
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	return scrolling(s, s.Scroll.CreateRenderer())
}

// Near scrolls for as much time, in seconds, as something dragged stayed at a position
// near an edge, and says whether it is.
func (s *Scroll) Near(abs fyne.Position, seconds float32) bool {
	p, size := abs.Subtract(originOf(s)), s.Size()
	return p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height && near(s, abs, seconds)
}

// Reveal brings a part of the content into view, if it is not.
func (s *Scroll) Reveal(o fyne.CanvasObject) { reveal(s, o) }

func (s *Scroll) within(o fyne.CanvasObject) bool { return holds(s.Content, o) }

func (s *Scroll) place() (at, view float32, content fyne.CanvasObject) {
	return s.Offset.Y, s.Size().Height, s.Content
}

func (s *Scroll) scrollTo(y float32) {
	height := s.Content.MinSize().Height
	if height > s.Content.Size().Height { // it grew since it was laid out
		s.Refresh()
	}
	y = max(0, min(y, height-s.Size().Height))
	if y != s.Offset.Y {
		s.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// A scroller is a [Scroll] or a [Column].
type scroller interface {
	fyne.Widget
	within(o fyne.CanvasObject) bool
	place() (at, view float32, content fyne.CanvasObject)
	scrollTo(y float32) // as far as it goes
}

// scrolls are those that are drawn, on Fyne's main thread.
var scrolls = make(map[scroller]bool)

// scrolling is the renderer of a scroller, which knows as long as it is drawn.
func scrolling(s scroller, r fyne.WidgetRenderer) fyne.WidgetRenderer {
	scrolls[s] = true
	return &scrollRenderer{r, s}
}

type scrollRenderer struct {
	fyne.WidgetRenderer
	of scroller
}

func (r *scrollRenderer) Destroy() {
	delete(scrolls, r.of)
	r.WidgetRenderer.Destroy()
}

// revealed is the space that is left above and under what is revealed: a field's label
// stands there.
const revealed = 24

// Reveal has what scrolls a control, if something does, show all of it, and move as
// little as it can. It is for what just got the keyboard.
func Reveal(o fyne.CanvasObject) {
	hold(o)
	for s := range scrolls {
		if s.within(o) {
			reveal(s, o)
		}
	}
}

func reveal(s scroller, o fyne.CanvasObject) {
	at, view, content := s.place()
	y := originOf(o).Y - originOf(content).Y
	if bottom := y + o.Size().Height + revealed; bottom > at+view {
		at = bottom - view
	}
	if view > 0 {
		s.scrollTo(min(at, y-revealed))
	}
}

// NewReading gives the keyboard to what is only read, to be scrolled by it.
func NewReading(s scroller) *Keyboard {
	k := NewKeyboard(s)
	k.OnKey = func(e *fyne.KeyEvent, _ bool) {
		const line, most = 3 * TextSize, 1 << 24
		at, view, _ := s.place()
		by := map[fyne.KeyName]float32{fyne.KeyUp: -line, fyne.KeyDown: line, fyne.KeyPageUp: line - view,
			fyne.KeyPageDown: view - line, fyne.KeyHome: -most, fyne.KeyEnd: most}
		if d, ok := by[e.Name]; ok {
			s.scrollTo(at + d)
		} else {
			PassOn(k, e)
		}
	}
	return k
}

// holds tells whether a control is among what a scroll shows.
func holds(in, o fyne.CanvasObject) bool {
	if in == o {
		return true
	}
	switch in := in.(type) {
	case *fyne.Container:
		for _, child := range in.Objects {
			if holds(child, o) {
				return true
			}
		}
	case *Scroll:
		return holds(in.Content, o)
	case *container.Split:
		return holds(in.Leading, o) || holds(in.Trailing, o)
	case *Segment:
		for _, b := range in.buttons {
			if fyne.CanvasObject(b) == o {
				return true
			}
		}
	case interface{ Inside() fyne.CanvasObject }:
		return holds(in.Inside(), o)
	}
	return false
}
