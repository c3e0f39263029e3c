package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// dragPhase is where a drag is: begun, going on, ended.
type dragPhase int

const (
	lifted dragPhase = iota
	dragged
	dropped
)

// grip is the six dots that a card or a row is dragged by.
type grip struct {
	widget.BaseWidget
	onDrag   func(phase dragPhase, abs fyne.Position)
	onTapped func(m fyne.KeyModifier)
	onHover  func() // the pointer came or went; nil: nobody asks
	quiet    bool   // shows while the pointer is there, and no longer

	dragging, hovered bool
	last              fyne.Position
	modifier          fyne.KeyModifier
}

func newGrip(onDrag func(dragPhase, fyne.Position), onTapped func(fyne.KeyModifier)) *grip {
	g := &grip{onDrag: onDrag, onTapped: onTapped}
	g.ExtendBaseWidget(g)
	return g
}

func (g *grip) Dragged(e *fyne.DragEvent) {
	g.last = e.AbsolutePosition
	if !g.dragging {
		g.dragging = true
		g.onDrag(lifted, g.last)
	}
	g.onDrag(dragged, g.last)
}

func (g *grip) DragEnd() {
	if g.dragging {
		g.dragging = false
		g.onDrag(dropped, g.last)
	}
}

// Tapped is a press that no drag came of.
func (g *grip) Tapped(*fyne.PointEvent) { g.onTapped(g.modifier) }

// MouseDown notes the modifiers of the press that it begins.
func (g *grip) MouseDown(e *desktop.MouseEvent) { g.modifier = e.Modifier }

// MouseUp does nothing.
func (g *grip) MouseUp(*desktop.MouseEvent) {}

func (g *grip) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (g *grip) MouseIn(*desktop.MouseEvent) { g.hover(true) }

func (g *grip) MouseMoved(*desktop.MouseEvent) {}

func (g *grip) MouseOut() { g.hover(false) }

func (g *grip) hover(on bool) {
	g.hovered = on
	g.Refresh()
	if g.onHover != nil {
		g.onHover()
	}
}

func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	dots := make([]fyne.CanvasObject, 6)
	for i := range dots {
		dots[i] = &canvas.Rectangle{CornerRadius: 1}
	}
	return newDrawing(g,
		func(s fyne.Size) {
			for i, d := range dots {
				put(d, s.Width/2-3+float32(i%2)*4, s.Height/2-5+float32(i/2)*4, 2, 2)
			}
		},
		func() fyne.Size { return fyne.NewSize(20, 24) },
		func() {
			c := Color(ColorGrip)
			if g.quiet {
				c = faded(c, 0)
			}
			if g.hovered || g.dragging {
				c = Color(ColorAccent)
			}
			for _, d := range dots {
				d.(*canvas.Rectangle).FillColor = c
			}
		},
		dots...)
}
