// Package fill draws areas of one colour, which most of a window is made of.
//
// Fyne's rectangle reckons a shadow and a border for each of its pixels, wanted or
// not. A graphics card does not mind; where the processor stands in for one, as on
// many virtual desktops, that is most of a frame. Here a pixel takes what it needs: on
// Mesa's llvmpipe a quarter of the time of Fyne's rectangle, a third of a round one's
// (BenchmarkWindow/fill).
package fill

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// An Area is a rectangle of one colour, perhaps with round corners and a border, or a
// shadow. Its measures are Fyne's units.
type Area struct {
	object    fyne.CanvasObject
	rectangle *canvas.Rectangle // where Fyne paints without OpenGL, as in its tests
	middle    *canvas.Shader    // between the edges, or nil: a shadow has none
	edges     []edge            // where the outline is
	radius    float32
	opaque    bool
}

// An edge says which sides of the area it has: 1, or 0.
type edge struct {
	*canvas.Shader
	left, top, right, bottom float32
}

// New makes an area without a colour yet. Only one with round corners, which is at
// least twice their radius wide and high, may have a border.
func New(radius float32) *Area {
	switch a := newArea(radius); {
	case a.rectangle != nil:
		return a
	case radius == 0: // Fyne paints a pixel around the bounds too
		a.middle = newShader(flat)
		a.object = container.NewClip(a.middle)
		return a
	default:
		a.middle = newShader(band)
		return a.compose(round, edge{left: 1, top: 1, right: 1}, edge{left: 1, right: 1, bottom: 1})
	}
}

// NewShadow makes the shadow of what covers its middle: it fades out towards the edge,
// over a width.
func NewShadow(width float32) *Area {
	a := newArea(width)
	if a.rectangle != nil {
		return a
	}
	return a.compose(shadow, edge{left: 1, top: 1, right: 1}, edge{left: 1, right: 1, bottom: 1}, edge{left: 1}, edge{right: 1})
}

func newArea(radius float32) *Area {
	a := &Area{radius: radius}
	if _, onScreen := fyne.CurrentApp().Driver().(desktop.Driver); !onScreen {
		a.rectangle = &canvas.Rectangle{CornerRadius: radius}
		a.object = a.rectangle
	}
	return a
}

func newShader(s source) *canvas.Shader {
	shader := canvas.NewShader(s.name, []byte(s.desktop()), []byte(s.embedded()))
	shader.Uniforms = make(map[string]float32)
	return shader
}

func (a *Area) compose(s source, edges ...edge) *Area {
	all := &fyne.Container{}
	if a.middle != nil {
		all.Objects = append(all.Objects, a.middle)
	}
	for i := range edges {
		edges[i].Shader = newShader(s)
		edges[i].Uniforms["radius"] = a.radius
		all.Objects = append(all.Objects, edges[i].Shader)
	}
	a.object, a.edges = all, edges
	return a
}

// Object is what is drawn, to stand among other objects.
func (a *Area) Object() fyne.CanvasObject { return a.object }

// Paint gives an area its colour, and no border. It is seen when the area is drawn next.
func (a *Area) Paint(c color.Color) { a.Frame(c, c, 0) }

// Frame gives a round area a colour, and a border of another colour and a width: at
// most the radius.
func (a *Area) Frame(c, border color.Color, width float32) {
	if a.rectangle != nil {
		a.rectangle.FillColor, a.rectangle.StrokeColor, a.rectangle.StrokeWidth = c, border, width
		return
	}
	_, _, _, alpha := c.RGBA()
	a.opaque = alpha == 0xFFFF
	for _, s := range a.parts() {
		tint(s, "", c)
		tint(s, "border", border)
		s.Uniforms["borderWidth"] = width
	}
	a.divide(a.object.Size())
}

func tint(s *canvas.Shader, prefix string, c color.Color) {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	s.Uniforms[prefix+"R"], s.Uniforms[prefix+"G"] = float32(n.R)/255, float32(n.G)/255
	s.Uniforms[prefix+"B"], s.Uniforms[prefix+"A"] = float32(n.B)/255, float32(n.A)/255
}

func (a *Area) parts() (all []*canvas.Shader) {
	if a.middle != nil {
		all = append(all, a.middle)
	}
	for _, e := range a.edges {
		all = append(all, e.Shader)
	}
	return all
}

// Place moves and sizes the area. All but a plain one are placed so and not by their
// object.
func (a *Area) Place(x, y, width, height float32) {
	a.object.Move(fyne.NewPos(x, y))
	a.object.Resize(fyne.NewSize(width, height))
	if a.rectangle == nil {
		a.divide(fyne.NewSize(width, height))
	}
}

// divide leaves to the edges what is near the outline. What shines through is not
// divided: the middle overlaps the edges by a unit, for all of them may end between
// pixels.
func (a *Area) divide(size fyne.Size) {
	if a.edges == nil {
		return
	}
	whole := a.middle != nil && !a.opaque
	if a.middle != nil {
		a.middle.Hidden = whole
		a.middle.Uniforms["width"] = size.Width
		a.middle.Move(fyne.NewPos(0, a.radius-1))
		a.middle.Resize(fyne.NewSize(size.Width, size.Height-2*a.radius+2))
	}
	for i, e := range a.edges {
		e.Hidden = whole && i > 0
		x, y, w, h := float32(0), float32(0), size.Width, a.radius
		switch {
		case whole:
			e.bottom, h = 1, size.Height
		case e.top+e.bottom == 0:
			x, y, w, h = e.right*(w-a.radius), a.radius, a.radius, size.Height-2*a.radius
		case e.bottom == 1:
			y = size.Height - a.radius
		}
		u := e.Uniforms
		u["left"], u["top"], u["right"], u["bottom"] = e.left, e.top, e.right, e.bottom
		u["width"], u["height"] = w, h
		e.Move(fyne.NewPos(x, y))
		e.Resize(fyne.NewSize(w, h))
	}
}
