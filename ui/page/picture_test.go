package page

import (
	"image"
	"image/color"
	"testing"

	"github.com/enjeux/enjeux/model/layout"
)

// A picture fills its rectangle, in its colours.
func TestPictureIsPainted(t *testing.T) {
	red := image.NewRGBA(image.Rect(0, 0, 8, 4))
	for i := range red.Pix {
		red.Pix[i] = [4]uint8{200, 0, 0, 255}[i%4]
	}
	p := layout.Page{Width: 100, Height: 100, Items: []layout.Item{layout.Image{Rect: layout.Rect{X: 10, Y: 20, W: 40, H: 20}, Picture: &layout.Picture{Pixels: red}}}}
	dst := image.NewRGBA(image.Rect(0, 0, 200, 200))
	Draw(dst, p, nil, 2)
	for at, want := range map[image.Point]color.RGBA{{21, 41}: {200, 0, 0, 255}, {98, 78}: {200, 0, 0, 255}, {101, 60}: {255, 255, 255, 255}, {60, 82}: {255, 255, 255, 255}} {
		if got := dst.RGBAAt(at.X, at.Y); got != want {
			t.Errorf("%v is %v, want %v", at, got, want)
		}
	}
}
