package page

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

func fonts(t testing.TB) *layout.Fonts {
	t.Helper()
	fs, err := layout.LoadFonts(map[layout.Font][]byte{layout.Serif: assets.Font(assets.SerifRegular)})
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
		for _, r := range "Économie et commerce" {
			gid, _ := face.NominalGlyph(r)
			text.Glyphs = append(text.Glyphs, layout.Glyph{ID: uint16(gid), Rune: r, Advance: float64(face.HorizontalAdvance(gid)) * 12 / float64(face.Upem())})
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

func TestView(t *testing.T) {
	test.NewTempApp(t)
	fs := fonts(t)
	v := NewView(fs)
	painted := make(chan struct{}, 100)
	v.OnPainted = func() { painted <- struct{}{} }
	page := 0
	v.OnPage = func(n, total int) { page = n }
	var tapped model.Range
	v.OnTapped = func(r model.Range) { tapped = r }
	w := test.NewTempWindow(t, v)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(432, 700))
	fyne.DoAndWait(func() { v.SetPages(pages(t, fs, 20)) })
	<-painted
	if len(v.sheets) < 1 || len(v.sheets) > 3 {
		t.Error("built", len(v.sheets), "sheets")
	}
	if z := v.Zoom() * screen; z < 1.99 || z > 2.01 {
		t.Error("does not fit the width:", z)
	}
	fyne.DoAndWait(func() { v.ScrollTo("j") })
	if page != 10 {
		t.Error("on page", page)
	}
	fyne.DoAndWait(func() { v.sheets[9].Tapped(&fyne.PointEvent{Position: fyne.NewPos(110, 195)}) })
	if tapped.Node != "j" {
		t.Error("tapped", tapped)
	}
	fyne.DoAndWait(func() { v.SetPages(pages(t, fs, 18)) })
	if page < 9 || page > 10 {
		t.Error("the place was lost: page", page)
	}
	fyne.DoAndWait(func() { v.SetPages(pages(t, fs, 1)); v.SetZoom(FitPage) })
	if page != 1 || len(v.sheets) != 1 {
		t.Error("page", page, "of one,", len(v.sheets), "sheets")
	}
}

func BenchmarkDraw(b *testing.B) {
	fs := fonts(b)
	p := pages(b, fs, 1)[0]
	img := image.NewRGBA(image.Rect(0, 0, 267, 400))
	for b.Loop() {
		Draw(img, p, fs, 96.0/72)
	}
}
