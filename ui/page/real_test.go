package page_test

import (
	"image"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/page"
)

var loadFonts = sync.OnceValues(func() (*layout.Fonts, error) {
	ttf := make(map[layout.Font][]byte)
	for face, name := range map[layout.Font]string{
		layout.Serif: assets.SerifRegular, layout.SerifItalic: assets.SerifItalic,
		layout.SerifBold: assets.SerifSemiBold, layout.SerifBoldItalic: assets.SerifBoldItalic,
		layout.Sans: assets.SansRegular, layout.SansItalic: assets.SansItalic,
		layout.SansSemiBold: assets.SansSemiBold, layout.SansBold: assets.SansBold, layout.Arabic: assets.ArabicRegular,
	} {
		ttf[face] = assets.Font(name)
	}
	return layout.LoadFonts(ttf)
})

// sample lays the sample briefing out.
func sample(t testing.TB) ([]layout.Page, *layout.Fonts) {
	t.Helper()
	fonts, err := loadFonts()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "sample.enjeux")
	if err := os.WriteFile(file, assets.Sample, 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := store.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := layout.Pages(b, layout.House(b.Visit().Lang), fonts)
	if err != nil {
		t.Fatal(err)
	}
	return pages, fonts
}

func canvas(p layout.Page, scale float64) *image.RGBA {
	return image.NewRGBA(image.Rect(0, 0, int(math.Round(p.Width*scale)), int(math.Round(p.Height*scale))))
}

// BenchmarkDraw draws the pages of the sample in turn, at 96 dots an inch.
func BenchmarkDraw(b *testing.B) {
	pages, fonts := sample(b)
	const scale = 96.0 / 72
	img := canvas(pages[0], scale)
	n := 0
	for b.Loop() {
		page.Draw(img, pages[n%len(pages)], fonts, scale)
		n++
	}
}
