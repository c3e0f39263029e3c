package assets

import (
	"bytes"
	"image"
	"testing"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// TestTheIconIsRound draws the icon as the window does, which takes the corners of a
// rectangle for square unless both of their radii are said.
func TestTheIconIsRound(t *testing.T) {
	icon, err := oksvg.ReadIconStream(bytes.NewReader(Icon))
	if err != nil {
		t.Fatal(err)
	}
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	icon.SetTarget(0, 0, 64, 64)
	icon.Draw(rasterx.NewDasher(64, 64, rasterx.NewScannerGV(64, 64, img, img.Bounds())), 1)
	if corner, side := img.RGBAAt(3, 3), img.RGBAAt(3, 32); corner.A != 0 || side.A == 0 {
		t.Errorf("the corner is %v, the side %v", corner, side)
	}
}
