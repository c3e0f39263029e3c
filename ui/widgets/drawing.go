package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawing is the renderer of every widget here: a fixed set of objects, and the
// widget's own functions to place, measure and colour them.
type drawing struct {
	of      fyne.Widget
	objects []fyne.CanvasObject
	place   func(fyne.Size)
	min     func() fyne.Size
	paint   func() // takes colours and texts from the theme and the widget's state
}

func newDrawing(of fyne.Widget, place func(fyne.Size), min func() fyne.Size, paint func(), objects ...fyne.CanvasObject) *drawing {
	d := &drawing{of, objects, place, min, paint}
	d.paint()
	return d
}

func (d *drawing) Layout(s fyne.Size)           { d.place(s) }
func (d *drawing) MinSize() fyne.Size           { return d.min() }
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *drawing) Destroy()                     {}

func (d *drawing) Refresh() {
	d.paint()
	d.place(d.of.Size())
	canvas.Refresh(d.of)
}

// put moves and sizes an object.
func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// show hides or shows an object, and leaves it alone when it is so already.
func show(o fyne.CanvasObject, visible bool) {
	switch {
	case visible && !o.Visible():
		o.Show()
	case !visible && o.Visible():
		o.Hide()
	}
}

// write gives a text its words, size, style and colour.
func write(t *canvas.Text, words string, size float32, style fyne.TextStyle, as fyne.ThemeColorName) {
	t.Text, t.TextSize, t.TextStyle, t.Color = words, size, style, Color(as)
}

// innerRing is how far inside what is filled with the accent the ring stands that says it
// has the keyboard: at the edge of it none would be seen.
const innerRing = 2

func paintInnerRing(ring *canvas.Rectangle, shown bool) {
	ring.FillColor, ring.StrokeColor, ring.StrokeWidth = hollow(ColorOnAccent), Color(ColorOnAccent), 2
	show(ring, shown)
}

// faded returns a colour with only a part of its opacity, from 0 to 1.
func faded(c color.Color, opacity float32) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float32(n.A) * opacity)
	return n
}

// hollow is no fill inside a border of a colour: a transparent fill of another
// colour would shine through the border's edge.
func hollow(border fyne.ThemeColorName) color.Color { return faded(Color(border), 0) }
