package layout

import (
	"fmt"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// large makes a briefing of about that many pages; its words differ enough for
// the cache of shaped words not to flatter.
func large(t testing.TB, pages int) *model.Briefing {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Title: "Un grand dossier", Lang: "fr", Marking: "Diffusion restreinte", Start: "2025-06-21", End: "2025-06-26"})}
	p.add(model.Source{Head: id("src"), Title: "Article source"}, "v")
	ranks, err := model.Ranks("", "", max(pages, 20))
	if err != nil {
		t.Fatal(err)
	}
	put := func(n model.Node) {
		b, err := model.Add{Node: n}.Apply(p.b)
		if err != nil {
			t.Fatal(err)
		}
		p.b = b
	}
	words := strings.Fields(frenchText)
	n := 0
	for i := range pages / 10 {
		sec := model.ID(fmt.Sprint("s", i))
		put(model.Section{Head: model.Head{ID: sec, Place: model.Place{Parent: "v", Rank: ranks[i]}}, Title: fmt.Sprint("Section ", i), Domain: model.Economy})
		for k := range 20 {
			var b strings.Builder
			for w := range 210 {
				n++
				b.WriteString(words[(n*7+w*w)%len(words)])
				if n%11 == 0 {
					fmt.Fprint(&b, " x", n%5000)
				}
				b.WriteByte(" \n"[w%70/69])
			}
			st := model.ID(fmt.Sprint("k", i, ".", k))
			put(model.Stake{Head: model.Head{ID: st, Place: model.Place{Parent: sec, Rank: ranks[k]}}, Title: fmt.Sprint("Enjeu ", k), Body: b.String(), Priority: 1})
			put(model.Citation{Head: model.Head{ID: st + "c", Place: model.Place{Parent: st, Rank: "m"}}, Source: "src", Paragraph: k + 1})
		}
	}
	return p.b
}

func BenchmarkPages(b *testing.B) {
	for _, n := range []int{10, 1000} {
		doc := large(b, n)
		fs := testFonts(b)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			pages := 0
			for b.Loop() {
				ps, err := Pages(doc, House("fr"), fs)
				if err != nil {
					b.Fatal(err)
				}
				pages = len(ps)
			}
			b.ReportMetric(float64(pages), "pages")
		})
	}
}

// BenchmarkKey measures a key press in the middle of a stake, to the items of
// all pages, at two sizes of briefing. Its cost is to depend on the stake and
// not on the size: the second is to take at most 1.2 times the first.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{10, 500} { // pages; two stakes a page
		doc := large(b, n)
		e, err := NewEngine(House("fr"), testFonts(b))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := e.Pages(doc); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(2*n, "-stakes"), func(b *testing.B) {
			b.ReportAllocs()
			typed := 0
			for b.Loop() {
				st, _ := model.Get[model.Stake](doc, "k0.9")
				text := st.Body[:200] + "abcde "[typed%6:typed%6+1] + st.Body[200:]
				if typed++; typed%300 == 0 {
					text = st.Body[:200] + st.Body[500:] // so that the stake does not grow for ever
				}
				w, _ := model.Write(doc, "k0.9", "body", text)
				if doc, err = w.Apply(doc); err != nil {
					b.Fatal(err)
				}
				if _, err := e.Pages(doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
