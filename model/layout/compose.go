package layout

import (
	"fmt"

	"github.com/enjeux/enjeux/model"
)

// Where the furniture stands, from the edges of the paper to the baselines.
const (
	markingTop    = 31.5
	headerTop     = 47
	headerRule    = 53.4
	footerBottom  = 39
	markingBottom = 21
)

// A composer paints sheets on pages, and knows at the end where each key came to stand.
type composer struct {
	*typesetter
	visit  model.Visit
	total  int
	pages  []Page
	places map[string]Link // where keys stand: Page and Y
	open   []pendingLink
	footer string
	fitted map[fitKey]string
}

type pendingLink struct {
	page, item int
	key        string
}

// page paints one sheet.
func (c *composer) page(sh *sheet) {
	st := &c.style
	pg := Page{Width: st.Paper.Width, Height: st.Paper.Height}
	pg.Items = make([]Item, 0, 2*len(sh.placed)+24)
	at := len(c.pages)
	top, left := st.Margins.Top, st.Margins.Left
	c.header(&pg, sh.part)
	c.body(&pg, sh, at, left, top)
	c.notes(&pg, sh, at, left)
	c.foot(&pg, sh.part, at)
	c.pages = append(c.pages, pg)
}

// body paints the slices of a sheet, and the panels behind them.
func (c *composer) body(pg *Page, sh *sheet, at int, left, top Pt) {
	var panel *panel
	for i, p := range sh.placed {
		y := top + p.y
		if p.panel != panel {
			if panel = p.panel; panel != nil {
				c.tint(pg, sh.placed[i:], left, top)
			}
		}
		for _, key := range p.keys {
			place := Link{Page: at, Y: y, Title: c.words.Source}
			if p.mark != nil {
				place.Title = p.mark.Title
			}
			c.places[key] = place
		}
		if p.mark != nil {
			m := *p.mark
			m.Y = y
			pg.Items = append(pg.Items, m)
		}
		c.slice(pg, p.slice, at, left, y)
	}
}

// tint paints the panel that the first slices share on this page, as one box.
func (c *composer) tint(pg *Page, placed []placed, left, top Pt) {
	p := placed[0].panel
	end := placed[0].y
	for _, s := range placed {
		if s.panel != p {
			break
		}
		end = s.y + s.height
	}
	r := Rect{left + p.inset, top + placed[0].y, c.style.width() - p.inset, end - placed[0].y}
	if p.fill != 0 {
		pg.Items = append(pg.Items, Box{Rect: r, Fill: p.fill, Range: p.from})
	}
	if p.bar != 0 {
		r.W = p.barWidth
		pg.Items = append(pg.Items, Box{Rect: r, Fill: p.bar, Range: p.from})
	}
}

// slice paints a slice with its top left corner at (x, y).
func (c *composer) slice(pg *Page, s *slice, at int, x, y Pt) {
	for _, t := range s.texts {
		t.At.X += x
		t.At.Y += y
		pg.Items = append(pg.Items, t)
	}
	for _, it := range s.items {
		switch v := it.(type) {
		case Text:
			v.At.X += x
			v.At.Y += y
			it = v
		case Box:
			v.X += x
			v.Y += y
			it = v
		}
		pg.Items = append(pg.Items, it)
	}
	for _, ref := range s.links {
		c.link(pg, at, ref, x, y)
	}
}

// link adds a link; where it leads is filled in when all pages are there.
func (c *composer) link(pg *Page, at int, ref reference, x, y Pt) {
	ref.X += x
	ref.Y += y
	l := Link{Rect: ref.Rect, Page: at, Y: ref.Y, Tag: ref.tag}
	switch {
	case len(ref.key) > 4 && ref.key[:4] == "http":
		l.URL, l.Title = ref.key, ref.key
	case len(ref.key) > 4 && ref.key[:4] == "note":
		c.open = append(c.open, pendingLink{at, len(pg.Items), fmt.Sprint(at, " ", ref.key)})
	default:
		c.open = append(c.open, pendingLink{at, len(pg.Items), ref.key})
	}
	pg.Items = append(pg.Items, l)
}

// resolve gives the links the places of their keys.
func (c *composer) resolve() {
	for _, o := range c.open {
		l := c.pages[o.page].Items[o.item].(Link)
		if place, ok := c.places[o.key]; ok {
			l.Page, l.Y, l.Title = place.Page, place.Y, place.Title
		}
		c.pages[o.page].Items[o.item] = l
	}
}

// notes paints the footnotes of a sheet at the foot of the text.
func (c *composer) notes(pg *Page, sh *sheet, at int, left Pt) {
	n := sh.part.notes
	height := n.height(sh.notes)
	if height == 0 {
		return
	}
	y := c.style.Paper.Height - c.style.Margins.Bottom - height + notesAbove
	pg.Items = append(pg.Items, Box{Rect: Rect{left, y, 86, 0.6}, Fill: 0x98A2B3})
	y += notesRule
	n.place(sh.notes, func(num int, p Point) {
		note := sh.part.tag.child(Note) // one for each page that shows it
		label, anchor := note.child(Label), note.child(Anchor)
		c.places[fmt.Sprint(at, " ", noteKey(num))] = Link{Page: at, Y: y + p.Y, Title: fmt.Sprint("Note\u00a0", num)}
		base := baseline(n.leading(), n.size())
		for i, l := range n.list[num-1].lines {
			dy := y + p.Y + Pt(i)*n.leading() + base
			for k, t := range l.texts {
				if t.Tag = anchor; i == 0 && k == 0 {
					t.Tag = label
				}
				t.At.X += left + p.X
				t.At.Y += dy
				pg.Items = append(pg.Items, t)
			}
			for _, ref := range l.links {
				ref.tag = anchor
				c.link(pg, at, ref, left+p.X, dy)
			}
		}
	})
}
