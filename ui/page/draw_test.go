package page

import (
	"bytes"
	"image"
	"math"
	"sync"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

func fonts(t testing.TB) *layout.Fonts {
	t.Helper()
	fs, err := layout.LoadFonts(map[layout.Font]func() []byte{layout.Serif: assets.Font(assets.SerifRegular), layout.Arabic: assets.Font(assets.ArabicRegular)})
	if err != nil {
		t.Fatal(err)
	}
	return fs
}

func pages(t testing.TB, fs *layout.Fonts, n int) []layout.Page {
	t.Helper()
	face := fs.Face(layout.Serif)
	all := make([]layout.Page, n)
	for i := range all {
		id := model.ID(rune('a' + i))
		text := layout.Text{At: layout.Point{X: 50, Y: 100}, Font: layout.Serif, Size: 12, Range: model.Range{Node: id}}
		for _, r := range "Économie et commerce " + string(id) {
			gid, _ := face.NominalGlyph(r)
			text.Glyphs = append(text.Glyphs, layout.Glyph{ID: uint16(gid), Rune: r, Advance: face.HorizontalAdvance(gid) * 12 / float32(face.Upem())})
		}
		all[i] = layout.Page{Width: 200, Height: 300, Items: []layout.Item{
			layout.Box{Rect: layout.Rect{X: 10, Y: 10, W: 40, H: 0.1}, Fill: 0xff0000},
			layout.Box{Rect: layout.Rect{X: 100, Y: 200, W: 50, H: 50}, Fill: 0x0000ff, Radius: 25},
			text,
		}}
	}
	return all
}

func TestDraw(t *testing.T) {
	fs := fonts(t)
	img := image.NewRGBA(image.Rect(0, 0, 400, 600))
	Draw(img, pages(t, fs, 1)[0], fs, 2)
	if c := img.RGBAAt(40, 20); c.R != 255 || c.G != 0 {
		t.Error("a thin rule vanished:", c)
	}
	if c := img.RGBAAt(250, 450); c.B != 255 || c.R != 0 {
		t.Error("the disc is not filled:", c)
	}
	if c := img.RGBAAt(202, 402); c.R != 255 || c.G != 255 {
		t.Error("the disc has corners:", c)
	}
	dark := 0
	for y := 176; y < 210; y++ {
		for x := 100; x < 340; x++ {
			if img.RGBAAt(x, y).R < 100 {
				dark++
			}
		}
	}
	if dark < 400 || dark > 3000 {
		t.Error("the text is not there:", dark, "dark pixels")
	}
}

// A part of a page is what the whole page has there.
func TestDrawPart(t *testing.T) {
	fs := fonts(t)
	p := pages(t, fs, 1)[0]
	whole, part := image.NewRGBA(image.Rect(0, 0, 400, 600)), image.NewRGBA(image.Rect(95, 190, 333, 444))
	Draw(whole, p, fs, 2)
	Draw(part, p, fs, 2)
	for y := part.Rect.Min.Y; y < part.Rect.Max.Y; y++ {
		for x := part.Rect.Min.X; x < part.Rect.Max.X; x++ {
			if whole.RGBAAt(x, y) != part.RGBAAt(x, y) {
				t.Fatalf("differs at %d, %d: %v and %v", x, y, whole.RGBAAt(x, y), part.RGBAAt(x, y))
			}
		}
	}
}

func TestDrawAtOnce(t *testing.T) {
	fs := fonts(t)
	p := pages(t, fs, 1)[0]
	want := image.NewRGBA(image.Rect(0, 0, 400, 600))
	Draw(want, p, fs, 2)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			got := image.NewRGBA(want.Rect)
			Draw(got, p, fs, 2)
			if !bytes.Equal(got.Pix, want.Pix) {
				t.Error("another picture")
			}
		})
	}
	wait.Wait()
}

// Whatever the layout does wrong, a page is painted.
func TestDrawOdd(t *testing.T) {
	fs := fonts(t)
	text := pages(t, fs, 1)[0].Items[2].(layout.Text)
	var items []layout.Item
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1e9, -5, 0, 1e-9, 199, 1e300}
	for _, a := range odd {
		for _, b := range odd {
			items = append(items, layout.Box{Rect: layout.Rect{X: a, Y: b, W: 40, H: 40}, Radius: 8},
				layout.Box{Rect: layout.Rect{X: 10, Y: 10, W: a, H: b}}, layout.Box{Rect: layout.Rect{X: 10, Y: 10, W: a, H: 60}, Radius: b})
			moved := text
			moved.At, moved.Font = layout.Point{X: a, Y: b}, layout.Arabic
			grown := text
			grown.Size = a
			grown.Glyphs = []layout.Glyph{{ID: 40, Advance: float32(b), DX: float32(b)}, {ID: 65535, DY: float32(a)}, {ID: 41}}
			items = append(items, moved, grown)
		}
	}
	img := image.NewRGBA(image.Rect(0, 0, 200, 300))
	Draw(img, layout.Page{Width: 200, Height: 300, Items: items}, fs, 1)
	for _, scale := range odd[:7] {
		Draw(img, layout.Page{Items: items}, fs, scale)
	}
	Draw(image.NewRGBA(image.Rectangle{}), layout.Page{Items: items}, fs, 1)
}
