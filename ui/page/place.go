package page

import (
	"sort"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// A place is a height on a page, which stays when pages are scaled.
type place struct {
	page int
	y    layout.Pt
}

// top is the place at the top of the view.
func (v *View) top() place { return v.at(v.scroll.Offset.Y) }

// at is the place at a height of the content.
func (v *View) at(y float32) place {
	i := sort.Search(len(v.tops), func(i int) bool { return v.tops[i] > y }) - 1
	if i < 0 || y <= gap {
		return place{page: -1} // above the first page
	}
	return place{i, float64(y-v.tops[i]) / float64(v.scale)}
}

// offset is the scroll's, with a place at the top.
func (v *View) offset(at place) float32 {
	if len(v.tops) == 0 || at.page < 0 {
		return 0
	}
	i := min(at.page, len(v.tops)-1)
	return v.tops[i] + float32(at.y)*v.scale
}

// follow finds, on other pages, the text that stood at a place. As long as it
// is on the same page that page does not move.
func follow(old, pages []layout.Page, at place) place {
	for i := at.page; i >= 0 && i < len(old) && i <= at.page+1; i++ {
		for _, item := range old[i].Items {
			t, ok := item.(layout.Text)
			if !ok || t.Range.Node == "" || i == at.page && t.At.Y < at.y {
				continue
			}
			to, y, ok := nearest(pages, i, t.Range)
			if !ok || to == i {
				return at
			}
			if i == at.page {
				return place{to, max(0, y-(t.At.Y-at.y))}
			}
			return place{max(0, at.page+to-i), at.y}
		}
	}
	return at
}

// nearest finds the page next to one that shows the beginning of a passage.
func nearest(pages []layout.Page, from int, r model.Range) (page int, y layout.Pt, ok bool) {
	for step := range len(pages) {
		for _, i := range []int{from - step, from + step} {
			if i < 0 || i >= len(pages) {
				continue
			}
			for _, item := range pages[i].Items {
				if t, ok := item.(layout.Text); ok && shows(t.Range, r) {
					return i, t.At.Y, true
				}
			}
		}
	}
	return 0, 0, false
}

func shows(have, want model.Range) bool {
	return have.Node == want.Node && have.Field == want.Field &&
		(want.Field == "" || have.From <= want.From && (want.From < have.To || want.From == have.From))
}

// Area is where a node's own text stands in the view, on the page that it begins on;
// false when it is on none.
func (v *View) Area(node model.ID) (fyne.Position, fyne.Size, bool) {
	at, ok := find(v.pages, model.Range{Node: node}, v.top().page)
	if !ok || at.page >= len(v.tops) {
		return fyne.Position{}, fyne.Size{}, false
	}
	p := v.pages[at.page]
	left, top, right, bottom := p.Width, at.y, 0.0, at.y
	for _, item := range p.Items {
		if t, ok := item.(layout.Text); ok && t.Range.Node == node && t.At.Y >= at.y {
			r := t.Extent(0, len(t.Glyphs))
			left, right, bottom = min(left, r.X), max(right, r.X+r.W), max(bottom, r.Y+r.H)
		}
	}
	corner := v.corner(at.page).Subtract(v.scroll.Offset)
	in := func(points layout.Pt) float32 { return float32(points) * v.scale }
	return corner.AddXY(in(left), in(top)), fyne.NewSize(max(0, in(right-left)), in(bottom-top)), right > left
}

// find says where a passage is: its own text, where the outline has its node,
// or what else shows it. The contents name nodes too, and come before them.
//
// It looks first at the pages around one: there may be thousands.
func find(pages []layout.Page, r model.Range, around int) (place, bool) {
	const near = 16
	from, to := max(0, around-near), max(0, min(len(pages), around+near))
	mark, marked := outlined(pages[min(from, to):to], r.Node)
	mark.page += from
	any, found := place{}, false
pages:
	for i, p := range pages {
		if marked {
			break
		}
		for _, item := range p.Items {
			if item.Source().Node != r.Node || r.Node == "" {
				continue
			}
			at := place{i, 0}
			switch it := item.(type) {
			case layout.Mark:
				mark, marked = place{i, it.Y}, true
				break pages
			case layout.Text:
				at.y = it.At.Y - it.Size
			case layout.Box:
				at.y = it.Rect.Y
			case layout.Image:
				at.y = it.Rect.Y
			}
			if !found {
				any, found = at, true
			}
		}
	}
	if r.Field != "" {
		if at, ok := passage(pages, r, mark); ok {
			return at, true
		}
	}
	if marked {
		return mark, true
	}
	return any, found
}

// outlined says where the outline has a node.
func outlined(pages []layout.Page, node model.ID) (place, bool) {
	for i, p := range pages {
		for _, item := range p.Items {
			if m, ok := item.(layout.Mark); ok && m.Source().Node == node && node != "" {
				return place{i, m.Y}, true
			}
		}
	}
	return place{}, false
}

// passage finds the text of a passage from a place on, or the first of its field.
func passage(pages []layout.Page, r model.Range, from place) (field place, ok bool) {
	for i := from.page; i < len(pages); i++ {
		for _, item := range pages[i].Items {
			t, isText := item.(layout.Text)
			if !isText || t.Range.Node != r.Node || t.Range.Field != r.Field || i == from.page && t.At.Y < from.y {
				continue
			}
			at := place{i, t.At.Y - t.Size}
			if shows(t.Range, r) {
				return at, true
			}
			if !ok {
				field, ok = at, true
			}
		}
	}
	return field, ok
}
