package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// long is a briefing of n stakes in sections of thirty.
func long(b testing.TB, n int) *model.Briefing {
	b.Helper()
	br := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	add := func(node model.Node, parent model.ID) {
		e, err := model.Insert(br, node, parent, "")
		if err == nil {
			br, err = e.Apply(br)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	for i := range n {
		section := model.ID(fmt.Sprint("s", i/30))
		if i%30 == 0 {
			add(model.Section{Head: model.Head{ID: section}, Title: "Section", Domain: model.Economy}, "v")
		}
		id := model.ID(fmt.Sprint("st", i))
		add(model.Stake{Head: model.Head{ID: id}, Title: "Un enjeu de longueur moyenne", Body: "Une phrase de longueur moyenne, pour voir. Et une autre."}, section)
		add(model.Annotation{Type: model.Comment, Author: "A", Text: "Remarque"}, id)
	}
	return br
}

// BenchmarkKey is what a key press costs before the preview is laid out, in a
// window on few stakes and on many.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{30, 3000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			fonts, err := layout.LoadFonts(map[layout.Font]func() []byte{layout.Serif: assets.Font(assets.SerifRegular)})
			if err != nil {
				b.Fatal(err)
			}
			a := New(test.NewTempApp(b))
			a.fonts = fonts
			a.journals, a.background = "", func(func()) {}
			w := a.NewWindow()
			w.open(NewSession(long(b, n), nil, "A", nil))
			w.win.Resize(fyne.NewSize(1440, 900))
			w.session.Select("st5")
			text := "Une phrase"
			for b.Loop() {
				text += "x"
				if err := w.session.Type("st5", "body", text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
