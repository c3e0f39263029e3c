package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Split is three panes side by side. The outer two have a width that the user
// drags and can be hidden; the middle one has the rest. Where there is no room for
// three, of the outer two only the one is shown that was asked for last.
type Split struct {
	widget.BaseWidget
	OnResized func(left, right float32) // a divider was dragged and let go

	// The least widths of the panes.
	MinLeft, MinMiddle, MinRight float32

	panes    [3]fyne.CanvasObject
	widths   [2]float32
	hidden   [3]bool // by the user
	latest   int     // of the outer panes, the one that was asked for last
	dividers [2]*divider
}

// NewSplit makes the panes, all of them shown.
func NewSplit(left, middle, right fyne.CanvasObject) *Split {
	s := &Split{
		panes: [3]fyne.CanvasObject{left, middle, right}, widths: [2]float32{255, 0},
		MinLeft: 180, MinMiddle: 340, MinRight: 300,
	}
	for i := range s.dividers {
		s.dividers[i] = newDivider(func(by float32) { s.onDragged(i, by) }, s.onDragEnd)
	}
	s.ExtendBaseWidget(s)
	return s
}

// Sizes returns the widths of the outer panes that the user chose, which they
// have when the window is wide enough; 0 is for a right one that has its part of it.
func (s *Split) Sizes() (left, right float32) { return s.widths[0], s.widths[1] }

// SetSizes sets them.
func (s *Split) SetSizes(left, right float32) {
	if right > 0 {
		right = max(right, s.MinRight)
	}
	s.widths = [2]float32{max(left, s.MinLeft), right}
	s.Refresh()
}

// rightPart and rightMost are how much of the window the right pane has until the user
// gives it a width.
const rightPart, rightMost = 0.36, 520

// SetShown shows or hides a pane: 0 is the left one, 1 the middle, 2 the right.
func (s *Split) SetShown(pane int, visible bool) {
	s.hidden[pane] = !visible
	if visible {
		s.latest = pane
	}
	s.arrange(s.Size().Width)
	s.Refresh()
}

// arrange shows the panes that are asked for, as far as there is room for them.
func (s *Split) arrange(width float32) {
	crowded := width > 0 && !s.hidden[0] && !s.hidden[2] && s.MinLeft+s.MinMiddle+s.MinRight > width
	for i, pane := range s.panes {
		show(pane, !s.hidden[i] && !(crowded && i == 2-s.latest))
	}
	show(s.dividers[0], s.Shown(0))
	show(s.dividers[1], s.Shown(2))
}

// Shown says whether a pane can be seen.
func (s *Split) Shown(pane int) bool { return s.panes[pane].Visible() }

// Hidden says whether the user hid a pane; one that there is no room for is not hidden.
func (s *Split) Hidden(pane int) bool { return s.hidden[pane] }

func (s *Split) onDragged(i int, by float32) {
	left, right := s.fit(s.Size().Width)
	room := s.Size().Width - left - right - s.MinMiddle
	if i == 0 {
		s.widths[0] = max(s.MinLeft, left+min(by, room))
	} else {
		s.widths[1] = max(s.MinRight, right+min(-by, room))
	}
	s.Refresh()
}

func (s *Split) onDragEnd() {
	if s.OnResized != nil {
		s.OnResized(s.Sizes())
	}
}

// fit returns the widths that the outer panes have in a window: in a narrow one
// they give way down to their least, the right one first.
func (s *Split) fit(width float32) (left, right float32) {
	if s.Shown(0) {
		left = s.widths[0]
	}
	if s.Shown(2) {
		right = s.widths[1]
		if right == 0 {
			right = max(s.MinRight, min(rightMost, float32(math.Round(rightPart*float64(width)))))
		}
	}
	if lack := left + right + s.MinMiddle - width; lack > 0 && right > 0 {
		right = max(min(right, s.MinRight), right-lack)
	}
	if lack := left + right + s.MinMiddle - width; lack > 0 && left > 0 {
		left = max(min(left, s.MinLeft), left-lack)
	}
	return left, right
}

const dividerWidth = 7 // of which one is seen

// CreateRenderer implements [fyne.Widget].
func (s *Split) CreateRenderer() fyne.WidgetRenderer {
	return newDrawing(s,
		func(size fyne.Size) {
			s.arrange(size.Width)
			left, right := s.fit(size.Width)
			put(s.panes[0], 0, 0, left, size.Height)
			put(s.panes[1], left, 0, max(0, size.Width-left-right), size.Height)
			put(s.panes[2], size.Width-right, 0, right, size.Height)
			put(s.dividers[0], left-dividerWidth/2.0, 0, dividerWidth, size.Height)
			put(s.dividers[1], size.Width-right-dividerWidth/2.0, 0, dividerWidth, size.Height)
		},
		func() fyne.Size { return fyne.NewSize(s.MinMiddle, 160) },
		func() {},
		s.panes[0], s.panes[1], s.panes[2], s.dividers[0], s.dividers[1])
}

// divider is the line between two panes.
type divider struct {
	widget.BaseWidget
	onDragged func(by float32)
	onEnd     func()
	level     bool // between what stands on each other
	held      bool
}

func newDivider(onDragged func(float32), onEnd func()) *divider {
	d := &divider{onDragged: onDragged, onEnd: onEnd}
	d.ExtendBaseWidget(d)
	return d
}

func (d *divider) Cursor() desktop.Cursor {
	if d.level {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

func (d *divider) Dragged(e *fyne.DragEvent) {
	d.hold(true)
	if d.level {
		d.onDragged(e.Dragged.DY)
	} else {
		d.onDragged(e.Dragged.DX)
	}
}

func (d *divider) DragEnd() {
	d.hold(false)
	d.onEnd()
}

func (d *divider) MouseIn(*desktop.MouseEvent) { d.hold(true) }

func (d *divider) MouseMoved(*desktop.MouseEvent) {}

func (d *divider) MouseOut() { d.hold(false) }

func (d *divider) hold(held bool) {
	if d.held != held {
		d.held = held
		d.Refresh()
	}
}

func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	line := &canvas.Rectangle{}
	return newDrawing(d,
		func(s fyne.Size) {
			width := float32(1)
			if d.held {
				width = 3
			}
			if d.level {
				put(line, 0, (s.Height-width)/2, s.Width, width)
				return
			}
			put(line, (s.Width-width)/2, 0, width, s.Height)
		},
		func() fyne.Size { return fyne.NewSquareSize(dividerWidth) },
		func() {
			line.FillColor = Color(ColorLine)
			if d.held {
				line.FillColor = Color(ColorAccent)
			}
		},
		line)
}
