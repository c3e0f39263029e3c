package fill

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Where no shader can be drawn a rectangle stands for the area.
func TestWithoutOpenGL(t *testing.T) {
	test.NewTempApp(t)
	a := New(8)
	a.Frame(color.White, color.Black, 2)
	a.Place(1, 2, 30, 40)
	r, ok := a.Object().(*canvas.Rectangle)
	if !ok {
		t.Fatalf("drawn by %T", a.Object())
	}
	if r.CornerRadius != 8 || r.FillColor != color.White || r.StrokeColor != color.Black || r.StrokeWidth != 2 ||
		r.Position() != fyne.NewPos(1, 2) || r.Size() != fyne.NewSize(30, 40) {
		t.Errorf("%+v", r)
	}
}

func roundArea() *Area {
	a := &Area{radius: 8, middle: newShader(band)}
	return a.compose(round, edge{left: 1, top: 1, right: 1}, edge{left: 1, right: 1, bottom: 1})
}

// The parts of an opaque area cover it without a gap; one that shines through is in
// one piece, or its parts would be seen where they overlap.
func TestParts(t *testing.T) {
	a := roundArea()
	a.Place(0, 0, 300, 100)
	a.Frame(color.White, color.Black, 1)
	if top, middle, bottom := extent(a.edges[0]), extent(a.middle), extent(a.edges[1]); top != [2]float32{0, 8} || middle != [2]float32{7, 93} || bottom != [2]float32{92, 100} {
		t.Error("the parts reach", top, middle, bottom)
	}
	if a.middle.Hidden || a.edges[1].Hidden {
		t.Error("a part is hidden")
	}
	a.Frame(color.NRGBA{A: 128}, color.Black, 1)
	if whole := extent(a.edges[0]); whole != [2]float32{0, 100} || !a.middle.Hidden || !a.edges[1].Hidden {
		t.Error("what shines through reaches", whole, "in several pieces")
	}
	if u := a.edges[0].Uniforms; u["left"]*u["top"]*u["right"]*u["bottom"] != 1 || u["height"] != 100 {
		t.Error("it has not all its sides:", u)
	}
}

func extent(o fyne.CanvasObject) [2]float32 {
	return [2]float32{o.Position().Y, o.Position().Y + o.Size().Height}
}

// Every number that a shader asks for is given, but those that Fyne gives.
func TestUniforms(t *testing.T) {
	shade := (&Area{radius: 4}).compose(shadow, edge{left: 1, top: 1, right: 1}, edge{left: 1})
	plain := &Area{middle: newShader(flat)}
	plain.object = plain.middle
	for _, a := range []*Area{roundArea(), shade, plain} {
		a.Place(0, 0, 300, 100)
		a.Paint(color.White)
		for _, s := range a.parts() {
			for line := range strings.Lines(string(s.Source)) {
				names, ok := strings.CutPrefix(strings.TrimSpace(line), "uniform float ")
				if !ok {
					continue
				}
				for name := range strings.SplitSeq(strings.TrimSuffix(names, ";"), ", ") {
					if _, given := s.Uniforms[name]; !given {
						t.Errorf("%s: %s is not given", s.Name, name)
					}
				}
			}
		}
	}
}
