package page_test

import (
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/page"
)

var loadFonts = sync.OnceValues(func() (*layout.Fonts, error) {
	ttf := make(map[layout.Font]func() []byte)
	for face, name := range map[layout.Font]string{
		layout.Serif: assets.SerifRegular, layout.SerifItalic: assets.SerifItalic,
		layout.SerifBold: assets.SerifSemiBold, layout.SerifBoldItalic: assets.SerifBoldItalic,
		layout.Sans: assets.SansRegular, layout.SansItalic: assets.SansItalic,
		layout.SansSemiBold: assets.SansSemiBold, layout.SansBold: assets.SansBold, layout.Arabic: assets.ArabicRegular, layout.Hebrew: assets.HebrewRegular,
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

// BenchmarkKey is a key press in the middle of a briefing of few stakes and of many,
// until the page that shows it is drawn again, at 96 dots an inch.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{10, 1000} {
		b.Run(fmt.Sprint(n, "-stakes"), func(b *testing.B) {
			fonts, err := loadFonts()
			if err != nil {
				b.Fatal(err)
			}
			doc := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
			add := func(n model.Node, parent model.ID) {
				e, err := model.Insert(doc, n, parent, "")
				if err == nil {
					doc, err = e.Apply(doc)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
			add(model.Section{Head: model.Head{ID: "s"}, Title: "Politique", Domain: model.Politics}, "v")
			text := strings.Repeat("La commission se réunit deux fois par an, en alternance dans les deux capitales. ", 12)
			for i := range n {
				add(model.Stake{Head: model.Head{ID: model.ID(fmt.Sprint("k", i))}, Title: "Un enjeu", Body: text}, "s")
			}
			typed := model.ID(fmt.Sprint("k", n/2))
			engine, err := layout.NewEngine(layout.House("fr"), fonts)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := engine.Pages(doc); err != nil {
				b.Fatal(err)
			}
			const scale = 96.0 / 72
			var img *image.RGBA
			shown := 0
			for k := 0; b.Loop(); k++ {
				if edit, ok := model.Write(doc, typed, "body", text+strings.Repeat("x", k%60)); ok {
					if doc, err = edit.Apply(doc); err != nil {
						b.Fatal(err)
					}
				}
				pages, err := engine.Pages(doc)
				if err != nil {
					b.Fatal(err)
				}
				if img == nil {
					shown = slices.IndexFunc(pages, func(p layout.Page) bool {
						return slices.ContainsFunc(p.Items, func(it layout.Item) bool {
							r := it.Source()
							return r.Node == typed && r.Field == "body"
						})
					})
					img = canvas(pages[shown], scale)
				}
				page.Draw(img, pages[shown], fonts, scale)
			}
		})
	}
}
