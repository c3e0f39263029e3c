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
	"time"

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
// until the page that shows it is drawn again, at 96 dots an inch. The two take turns,
// so that whatever else the machine does befalls both; it reports the median of each
// in milliseconds, and of their ratio, which is to be 1.2 at the most; and the 99th
// percentile, which is of keys that begin a line, and is to be below 16.
func BenchmarkKey(b *testing.B) {
	fonts, err := loadFonts()
	if err != nil {
		b.Fatal(err)
	}
	few, many := newDesk(b, 10, fonts), newDesk(b, 1000, fonts)
	var costs [2][]float64
	var ratios []float64
	for k := 0; b.Loop(); k++ {
		var cost [2]float64
		for i, d := range []*desk{few, many} {
			begin := time.Now()
			d.key(b, k)
			cost[i] = float64(time.Since(begin).Microseconds()) / 1000
			costs[i] = append(costs[i], cost[i])
			d.rest(b)
		}
		ratios = append(ratios, cost[1]/cost[0])
	}
	b.ReportMetric(median(costs[0]), "ms-at-10")
	b.ReportMetric(median(costs[1]), "ms-at-1000")
	b.ReportMetric(costs[1][len(costs[1])*99/100], "p99-ms-at-1000") // median has sorted them
	b.ReportMetric(median(ratios), "of-10")
}

func median(of []float64) float64 {
	slices.Sort(of)
	return of[len(of)/2]
}

// A desk is a briefing in the middle of which somebody writes.
type desk struct {
	doc    *model.Briefing
	text   string
	typed  model.ID
	engine *layout.Engine
	fonts  *layout.Fonts
	img    *image.RGBA
	shown  int // the page
}

func newDesk(b *testing.B, n int, fonts *layout.Fonts) *desk {
	d := &desk{doc: model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"}), fonts: fonts,
		text:  strings.Repeat("La commission se réunit deux fois par an, en alternance dans les deux capitales. ", 12),
		typed: model.ID(fmt.Sprint("k", n/2))}
	add := func(n model.Node, parent model.ID) {
		e, err := model.Insert(d.doc, n, parent, "")
		if err == nil {
			d.doc, err = e.Apply(d.doc)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	add(model.Section{Head: model.Head{ID: "s"}, Title: "Politique", Domain: model.Politics}, "v")
	for i := range n {
		add(model.Stake{Head: model.Head{ID: model.ID(fmt.Sprint("k", i))}, Title: "Un enjeu", Body: d.text}, "s")
	}
	var err error
	if d.engine, err = layout.NewEngine(layout.House("fr"), fonts); err != nil {
		b.Fatal(err)
	}
	pages, err := d.engine.Pages(d.doc)
	if err != nil {
		b.Fatal(err)
	}
	d.shown = slices.IndexFunc(pages, func(p layout.Page) bool {
		return slices.ContainsFunc(p.Items, func(it layout.Item) bool {
			r := it.Source()
			return r.Node == d.typed && r.Field == "body"
		})
	})
	d.img = canvas(pages[d.shown], dots)
	return d
}

// dots are those of the screen in a point.
const dots = 96.0 / 72

// key types the k-th letter, and draws the page that is looked at.
func (d *desk) key(b *testing.B, k int) {
	edit, ok := model.Write(d.doc, d.typed, "body", d.text+strings.Repeat("x", k%60+1))
	if !ok {
		b.Fatal("nothing was typed")
	}
	var err error
	if d.doc, err = edit.Apply(d.doc); err != nil {
		b.Fatal(err)
	}
	pages, _, err := d.engine.Glance(d.doc, d.shown-2, d.shown+3) // as the window does
	if err != nil {
		b.Fatal(err)
	}
	page.Draw(d.img, pages[d.shown], d.fonts, dots)
}

// rest lays out the pages that nobody looks at.
func (d *desk) rest(b *testing.B) {
	if _, err := d.engine.Pages(d.doc); err != nil {
		b.Fatal(err)
	}
}
