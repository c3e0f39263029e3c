package widgets

import (
	"bytes"
	"fmt"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// An icon shows an SVG in currentColor, in a colour of the theme. It is no
// [canvas.Image]: Fyne (2.8.1) scales what a drawing encloses and not the width of its
// lines, which are hairs where the screen has many pixels.
type icon struct {
	*canvas.Raster
	svg fyne.Resource
	ink color.NRGBA
}

func newIcon() *icon {
	i := &icon{}
	i.Raster = canvas.NewRaster(i.draw)
	return i
}

// set has the icon show an SVG in a colour of the theme; nil is none.
func (i *icon) set(svg fyne.Resource, as fyne.ThemeColorName) {
	show(i.Raster, svg != nil)
	ink := color.NRGBAModel.Convert(Color(as)).(color.NRGBA)
	if i.svg != svg || i.ink != ink {
		i.svg, i.ink = svg, ink
		i.Refresh()
	}
}

// draw paints the icon, a square, in so many pixels.
func (i *icon) draw(width, height int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	if i.svg == nil {
		return img
	}
	svg, err := oksvg.ReadReplacingCurrentColor(bytes.NewReader(i.svg.Content()), fmt.Sprintf("#%02x%02x%02x", i.ink.R, i.ink.G, i.ink.B))
	if err != nil {
		fyne.LogError("draw "+i.svg.Name(), err)
		return img
	}
	by := float64(height) / svg.ViewBox.H
	for k := range svg.SVGPaths {
		svg.SVGPaths[k].LineWidth *= by
	}
	svg.SetTarget(0, 0, float64(width), float64(height))
	svg.Draw(rasterx.NewDasher(width, height, rasterx.NewScannerGV(width, height, img, img.Bounds())), 1)
	return img
}
