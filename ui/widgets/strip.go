package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A Tool is one icon of a [Strip].
type Tool struct {
	Icon     fyne.Resource // an SVG in currentColor
	Tip      string
	OnTapped func()
}

// Strip is a row of icons that act on the text that has the keyboard: a press
// leaves it there, and Tab does not stop at them.
type Strip struct {
	widget.BaseWidget
	Layer *Layer // for the tips; nil shows none
	tools []Tool
	over  int // the tool under the pointer, -1 for none
}

// NewStrip makes a strip of tools.
func NewStrip(tools ...Tool) *Strip {
	s := &Strip{tools: tools, over: -1}
	s.ExtendBaseWidget(s)
	return s
}

const toolSize = 22

var (
	_ fyne.Tappable      = (*Strip)(nil)
	_ desktop.Hoverable  = (*Strip)(nil)
	_ desktop.Cursorable = (*Strip)(nil)
)

// Tapped runs the tool under the pointer.
func (s *Strip) Tapped(e *fyne.PointEvent) {
	if i := s.at(e.Position); i >= 0 {
		s.tools[i].OnTapped()
	}
}

func (s *Strip) at(pos fyne.Position) int {
	if i := int(pos.X / toolSize); pos.X >= 0 && i < len(s.tools) {
		return i
	}
	return -1
}

// MouseIn and MouseMoved show which tool would be run, and its tip.
func (s *Strip) MouseIn(e *desktop.MouseEvent) { s.point(s.at(e.Position)) }

// MouseMoved follows the pointer.
func (s *Strip) MouseMoved(e *desktop.MouseEvent) { s.point(s.at(e.Position)) }

// MouseOut ends it.
func (s *Strip) MouseOut() { s.point(-1) }

// Cursor says that the tools can be clicked.
func (s *Strip) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (s *Strip) point(i int) {
	if s.over == i {
		return
	}
	s.over = i
	s.Refresh()
	switch {
	case s.Layer == nil:
	case i < 0:
		s.Layer.clear()
	default:
		s.Layer.showTip(s.tools[i].Tip, originOf(s).AddXY(float32(i)*toolSize, toolSize+4))
	}
}

// Hide takes the tip away as well.
func (s *Strip) Hide() {
	s.point(-1)
	s.BaseWidget.Hide()
}

// CreateRenderer implements [fyne.Widget].
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	back := &canvas.Rectangle{CornerRadius: 5}
	objects := []fyne.CanvasObject{back}
	var icons []*icon
	for range s.tools {
		icon := newIcon()
		icons = append(icons, icon)
		objects = append(objects, icon.Raster)
	}
	return newDrawing(s,
		func(size fyne.Size) {
			put(back, float32(max(s.over, 0))*toolSize, 0, toolSize, toolSize)
			for i, icon := range icons {
				put(icon.Raster, float32(i)*toolSize+(toolSize-iconSize)/2, (toolSize-iconSize)/2, iconSize, iconSize)
			}
		},
		func() fyne.Size { return fyne.NewSize(float32(len(s.tools))*toolSize, toolSize) },
		func() {
			back.FillColor = Color(ColorHover)
			show(back, s.over >= 0)
			for i, icon := range icons {
				ink := ColorMuted
				if i == s.over {
					ink = ColorInk
				}
				icon.set(s.tools[i].Icon, ink)
			}
		},
		objects...)
}
