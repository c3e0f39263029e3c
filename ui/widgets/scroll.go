package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll is a vertical scroll that brings into view what in it gets the keyboard and
// says so by [Reveal]: Fyne's own leaves it where it is.
type Scroll struct{ container.Scroll }

// scrolls are those that are drawn, on Fyne's main thread.
var scrolls = make(map[*Scroll]bool)

// NewScroll makes a scroll of containers and forms.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{}
	s.Content, s.Direction = content, container.ScrollVerticalOnly
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements [fyne.Widget].
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	scrolls[s] = true
	return &scrollRenderer{s.Scroll.CreateRenderer(), s}
}

type scrollRenderer struct {
	fyne.WidgetRenderer
	of *Scroll
}

func (r *scrollRenderer) Destroy() {
	delete(scrolls, r.of)
	r.WidgetRenderer.Destroy()
}

// Reveal has the [Scroll] that a control is in, if it is in one, show all of it.
func Reveal(o fyne.CanvasObject) {
	for s := range scrolls {
		if holds(s.Content, o) {
			s.reveal(originOf(o).Y-originOf(s.Content).Y, o.Size().Height)
		}
	}
}

// revealed is the space that is left above and under what is revealed: a field's label
// stands there.
const revealed = 24

// reveal scrolls as little as it can to show what stands at y and has a height.
func (s *Scroll) reveal(y, height float32) {
	at, view := s.Offset.Y, s.Size().Height
	if bottom := y + height + revealed; bottom > at+view {
		at = bottom - view
	}
	at = max(0, min(at, y-revealed))
	if at != s.Offset.Y && view > 0 {
		s.ScrollToOffset(fyne.NewPos(0, at))
	}
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
	case *widget.Form:
		for _, item := range in.Items {
			if holds(item.Widget, o) {
				return true
			}
		}
	}
	return false
}
