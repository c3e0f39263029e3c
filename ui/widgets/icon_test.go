package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
)

// TestIconsAreAsHeavyAtEveryScale: on a screen of twice the pixels the lines of an icon
// are twice as many pixels wide.
func TestIconsAreAsHeavyAtEveryScale(t *testing.T) {
	app(t, Light)
	svg := fyne.NewStaticResource("line.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">`+
		`<path fill="none" stroke="currentColor" stroke-width="2" d="M0 8h16"/></svg>`))
	cover := func(o fyne.CanvasObject, scale float32) (part float64) {
		m := o.MinSize()
		c := window(t, o, m.Width, m.Height).Canvas().(software.WindowlessCanvas)
		c.SetScale(scale)
		o.Refresh() // on the canvas
		img := c.Capture()
		b := img.Bounds()
		x := int(tilePad * scale) // within the icon of each
		paper, _, _, _ := img.At(x, int(4*scale)).RGBA()
		for y := int(4 * scale); y < b.Dy()-int(4*scale); y++ {
			r, _, _, _ := img.At(x, y).RGBA()
			part += 1 - float64(r)/float64(paper)
		}
		return part / float64(b.Dy())
	}
	for what, make := range map[string]func() fyne.CanvasObject{
		"a button": func() fyne.CanvasObject { return NewIconButton(svg, "", nil) },
		"a strip":  func() fyne.CanvasObject { return NewStrip(Tool{Icon: svg}) },
		"a tile":   func() fyne.CanvasObject { return NewTile(TileContent{Icon: svg}, nil) },
	} {
		one, two := cover(make(), 1), cover(make(), 2)
		if one == 0 || two < 0.9*one || two > 1.1*one {
			t.Errorf("%s is covered to %.1f%% at scale 1, to %.1f%% at 2", what, 100*one, 100*two)
		}
	}
}
