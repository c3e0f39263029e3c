package layout

import "slices"

// An Imposition is how pages come to stand on the paper.
type Imposition string

// The impositions. In a booklet the sheets are printed on both sides, turned over
// the short edge, laid on each other, folded in the middle and stapled there: one
// signature, however many they are, with blank pages at its end where their number
// is no multiple of four.
const (
	OneUp   Imposition = ""
	TwoUp   Imposition = "two-up"
	Booklet Imposition = "booklet"
)

// Impose puts two pages side by side on each sheet of the same paper, turned and
// made as small as it takes; [OneUp] gives the pages themselves. Whatever leads to a
// page leads to its place on its sheet, and the structure stays as it is. The pages
// that are given stay as they are.
func (how Imposition) Impose(pages []Page) []Page {
	if len(pages) == 0 || how == OneUp {
		return pages
	}
	sides := (len(pages) + 1) / 2
	place := func(page int) (side, half int) { return page / 2, page % 2 }
	if how == Booklet {
		sides = (len(pages) + 3) / 4 * 2
		place = func(page int) (side, half int) {
			if page < sides {
				return page, 1 - page%2
			}
			side = 2*sides - 1 - page
			return side, side % 2
		}
	}
	sheets := make([]Page, sides)
	for i := range sheets {
		sheets[i].Width, sheets[i].Height = pages[0].Height, pages[0].Width
	}
	at := func(page int) move {
		half, high := sheets[0].Width/2, sheets[0].Height
		p := pages[page]
		m := move{scale: min(half/p.Width, high/p.Height)}
		side, right := place(page)
		m.side, m.x = side, Pt(right)*half+(half-m.scale*p.Width)/2
		m.y = (high - m.scale*p.Height) / 2
		return m
	}
	for i, p := range pages {
		m := at(i)
		sheet := &sheets[m.side]
		sheet.Leaves = append(sheet.Leaves, Leaf{i, len(p.Items)})
		for _, it := range p.Items {
			switch v := it.(type) {
			case Text:
				it = m.text(v)
			case Box:
				v.Rect, v.Radius = m.rect(v.Rect), v.Radius*m.scale
				it = v
			case Image:
				v.Rect = m.rect(v.Rect)
				it = v
			case Link:
				v.Rect = m.rect(v.Rect)
				if v.URL == "" && v.Page >= 0 && v.Page < len(pages) {
					to := at(v.Page)
					v.Page, v.Y = to.side, to.y+v.Y*to.scale
				}
				it = v
			case Mark:
				v.Y = m.y + v.Y*m.scale
				it = v
			}
			sheet.Items = append(sheet.Items, it)
		}
	}
	return sheets
}

// A move makes things smaller, and then shifts them on a side of a sheet.
type move struct {
	scale, x, y Pt
	side        int
}

func (m move) rect(r Rect) Rect {
	return Rect{m.x + r.X*m.scale, m.y + r.Y*m.scale, r.W * m.scale, r.H * m.scale}
}

func (m move) text(t Text) Text {
	t.At = Point{m.x + t.At.X*m.scale, m.y + t.At.Y*m.scale}
	t.Size *= m.scale
	t.Glyphs, t.cast = slices.Clone(t.Set(nil)), nil
	s := float32(m.scale)
	for i := range t.Glyphs {
		g := &t.Glyphs[i]
		g.Advance, g.DX, g.DY = g.Advance*s, g.DX*s, g.DY*s
	}
	return t
}
