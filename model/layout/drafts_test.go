package layout

import (
	"fmt"
	"slices"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// The pages of a draft are those of [Pages], and their runs make the same glyphs.
func TestDraftsAreThePages(t *testing.T) {
	for name, b := range map[string]*model.Briefing{"sample": sample(t), "visit": visit(t), "large": large(t, 20), "ugly": uglyBriefing(t, ugly["arabic"])} {
		t.Run(name, func(t *testing.T) {
			want := lay(t, b)
			pages, n, err := Drafts(b, House(b.Visit().Lang), testFonts(t))
			if err != nil || n != len(want) {
				t.Fatalf("%d pages, not %d: %v", n, len(want), err)
			}
			i := 0
			for p := range pages {
				if got, want := dump([]Page{p}), dump(want[i:i+1]); got != want {
					t.Fatalf("page %d:\n%s\nnot\n%s", i+1, got, want)
				}
				for k, it := range p.Items {
					x, ok := it.(Text)
					if ok && x.Glyphs != nil {
						t.Errorf("page %d: %q has glyphs", i+1, x)
					}
					if y, _ := want[i].Items[k].(Text); ok && !slices.Equal(x.Set(nil), y.Glyphs) {
						t.Errorf("page %d: the glyphs of %q are others", i+1, fmt.Sprint(x))
					}
				}
				i++
			}
			if i != n {
				t.Errorf("%d pages of %d", i, n)
			}
		})
	}
}
