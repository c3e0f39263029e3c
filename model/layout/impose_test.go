package layout

import (
	"math"
	"reflect"
	"testing"
)

func TestTwoUp(t *testing.T) {
	pages, again := lay(t, sample(t)), lay(t, sample(t))
	sheets := TwoUp(pages)
	check(t, sheets)
	if !reflect.DeepEqual(pages, again) {
		t.Error("the pages that are given changed")
	}
	if len(sheets) != (len(pages)+1)/2 || sheets[0].Width != pages[0].Height || sheets[0].Height != pages[0].Width {
		t.Fatalf("%d sheets of %v × %v", len(sheets), sheets[0].Width, sheets[0].Height)
	}
	// Every item is there, in its half, and a link leads where its page now is.
	marks := make(map[string]Link)
	for i, s := range sheets {
		n := len(pages[2*i].Items)
		for k, it := range s.Items {
			left, right := 0.0, s.Width/2
			if k >= n {
				left, right = right, s.Width
			}
			switch v := it.(type) {
			case Text:
				if v.At.X < left || v.At.X > right || v.At.Y > s.Height {
					t.Errorf("sheet %d: %q stands at %v", i+1, v.String(), v.At)
				}
			case Mark:
				marks[v.Title] = Link{Page: i, Y: v.Y}
			}
		}
	}
	found := 0
	for _, s := range sheets {
		for _, it := range s.Items {
			if l, ok := it.(Link); ok {
				if to, ok := marks[l.Title]; ok {
					if found++; l.Page != to.Page || math.Abs(l.Y-to.Y) > 1e-9 {
						t.Errorf("%q leads to sheet %d at %v, not %d at %v", l.Title, l.Page+1, l.Y, to.Page+1, to.Y)
					}
				}
			}
		}
	}
	if found == 0 {
		t.Error("no link of the contents")
	}
	if TwoUp(nil) != nil {
		t.Error("sheets of nothing")
	}
}
