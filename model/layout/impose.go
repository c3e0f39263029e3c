package layout

import "slices"

// TwoUp puts two pages side by side on each sheet of the same paper, turned and
// made as small as it takes, to save paper. Whatever leads to a page leads to its
// place on its sheet, and the structure stays as it is. The pages that are given
// stay as they are.
func TwoUp(pages []Page) []Page {
	if len(pages) == 0 {
		return nil
	}
	sheets := make([]Page, (len(pages)+1)/2)
	for i := range sheets {
		sheets[i].Width, sheets[i].Height = pages[0].Height, pages[0].Width
	}
	at := func(page int) move {
		half, high := sheets[0].Width/2, sheets[0].Height
		p := pages[page]
		m := move{scale: min(half/p.Width, high/p.Height)}
		m.x = Pt(page%2)*half + (half-m.scale*p.Width)/2
		m.y = (high - m.scale*p.Height) / 2
		return m
	}
	for i, p := range pages {
		m, sheet := at(i), &sheets[i/2]
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
					v.Page, v.Y = v.Page/2, to.y+v.Y*to.scale
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

// A move makes things smaller, and then shifts them.
type move struct{ scale, x, y Pt }

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
