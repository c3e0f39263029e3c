package layout

import (
	"math"
	"reflect"
	"strconv"
	"testing"
)

func TestTwoUp(t *testing.T) {
	pages, again := lay(t, sample(t)), lay(t, sample(t))
	sheets := TwoUp.Impose(pages)
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
	if TwoUp.Impose(nil) != nil || Booklet.Impose(nil) != nil {
		t.Error("sheets of nothing")
	}
}

// Whoever folds the sheets of a booklet and leafs through it reads the pages in
// order: the right half of a front, the left half of its back, and so on inwards.
func TestBooklet(t *testing.T) {
	for n := 1; n <= 17; n++ {
		pages := make([]Page, n)
		for i := range pages {
			pages[i] = Page{Width: 400, Height: 600, Items: []Item{Mark{Title: strconv.Itoa(i)}, Text{At: Point{X: 200}, Tag: &Tag{}}}}
		}
		sides := Booklet.Impose(pages)
		if len(sides) != (n+3)/4*2 {
			t.Fatalf("%d pages on %d sides", n, len(sides))
		}
		halves := make([][2]int, len(sides)) // the pages of each side, -1 for a blank
		for i, s := range sides {
			halves[i] = [2]int{-1, -1}
			at := 0
			for _, l := range s.Leaves {
				half := 0
				if s.Items[at+1].(Text).At.X > s.Width/2 {
					half = 1
				}
				halves[i][half] = l.Page
				if got := s.Items[at].(Mark).Title; got != strconv.Itoa(l.Page) {
					t.Errorf("the leaf of page %d has page %s", l.Page, got)
				}
				at += l.Items
			}
		}
		var read []int
		for i := range sides { // inwards
			read = append(read, halves[i][1-i%2])
		}
		for i := len(sides) - 1; i >= 0; i-- { // and out again
			read = append(read, halves[i][i%2])
		}
		for i, page := range read {
			if want := i; page != want && !(i >= n && page == -1) {
				t.Fatalf("%d pages: %v is read", n, read)
			}
		}
	}
}
