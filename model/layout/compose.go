package layout

import (
	"fmt"
	"slices"
	"strings"

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

// A composer paints sheets on pages, and knows where each key came to stand.
type composer struct {
	*typesetter
	visit  model.Visit
	total  int
	places map[string]place
	footer string
	fitted map[fitKey]string
	said   map[fitKey][]line
	sheet  *sheet // that is being painted
}

// A place is where a key stands, and on which sheet.
type place struct {
	Link
	sheet *sheet
}

// painted is a sheet as a page, and for what it was painted so.
type painted struct {
	page  Page
	at    int // of the page, from 0
	total int
	said  string // in its header
	known bool   // the places of its keys are, for at
	open  []lead // the links that depend on other sheets
	local []int  // the items that are links to footnotes of this sheet
	from  int    // the items [from, to) are the number of the page
	to    int
	fixed bool // nothing else depends on other sheets
}

// A lead is the link at an item of a page, to where a key stands.
type lead struct {
	item int
	key  string
}

// paint makes the page of a sheet.
func (c *composer) paint(sh *sheet) {
	c.sheet, c.typesetter = sh, sh.flow.t
	st := &c.style
	sh.total, sh.said, sh.open, sh.local, sh.fixed = c.total, sh.running(), nil, nil, true
	pg := Page{Width: st.Paper.Width, Height: st.Paper.Height}
	pg.Items = make([]Item, 0, 2*len(sh.placed)+24)
	top, left := st.Margins.Top, st.Margins.Left
	calls := make(map[string][]int)
	c.header(&pg, sh)
	c.body(&pg, sh, calls, left, top)
	c.notes(&pg, sh, calls, left)
	c.foot(&pg, sh.flow.bare, sh.at)
	c.resolve(sh, pg.Items)
	if !c.drafts {
		finish(pg.Items)
	}
	sh.page = pg
}

// resolve makes the links of a sheet lead where their keys stand.
func (c *composer) resolve(sh *sheet, items []Item) {
	for _, o := range sh.open {
		l := items[o.item].(Link)
		l.Page, l.Y, l.Title = sh.at, l.Rect.Y, ""
		if place, ok := c.places[o.key]; ok {
			l.Page, l.Y, l.Title = place.Page, place.Y, place.Title
		}
		items[o.item] = l
	}
}

// restamp makes the page of a sheet that is as it was, save that it is another
// page, or one of more or fewer. It is false where only paint can.
func (c *composer) restamp(sh *sheet) bool {
	number := Page{Items: make([]Item, 0, 4)}
	if c.sheet, c.typesetter = sh, sh.flow.t; sh.page.Items == nil || !sh.fixed {
		return false
	}
	c.number(&number, sh.flow.bare, sh.at)
	if len(number.Items) != sh.to-sh.from {
		return false
	}
	if !c.drafts {
		finish(number.Items)
	}
	items := slices.Clone(sh.page.Items)
	copy(items[sh.from:sh.to], number.Items)
	for _, i := range sh.local {
		l := items[i].(Link)
		l.Page = sh.at
		items[i] = l
	}
	c.resolve(sh, items)
	sh.page.Items, sh.total = items, c.total
	return true
}

// stale tells whether a link of a painted sheet leads elsewhere by now.
func (c *composer) stale(sh *sheet) bool {
	for _, o := range sh.open {
		l := sh.page.Items[o.item].(Link)
		if p, ok := c.places[o.key]; ok && (p.Page != l.Page || p.Y != l.Y || p.Title != l.Title) {
			return true
		}
	}
	return false
}

// know notes where the keys of a sheet stand, and tells whether any stood elsewhere.
func (c *composer) know(sh *sheet, at int) (moved bool) {
	sh.at, sh.known = at, true
	for _, p := range sh.placed {
		for _, key := range p.keys {
			now := place{Link{Page: at, Y: sh.flow.t.style.Margins.Top + p.y, Title: c.words.Source}, sh}
			if p.mark != nil {
				now.Title = p.mark.Title
			}
			moved = moved || c.places[key].Link != now.Link
			c.places[key] = now
		}
	}
	return moved
}

// body paints the slices of a sheet, and the panels behind them.
func (c *composer) body(pg *Page, sh *sheet, calls map[string][]int, left, top Pt) {
	var panel *panel
	for i, p := range sh.placed {
		y := top + p.y
		if p.panel != panel {
			if panel = p.panel; panel != nil {
				c.tint(pg, sh.placed[i:], left, top)
			}
		}
		if p.mark != nil {
			m := *p.mark
			m.Y = y
			pg.Items = append(pg.Items, m)
		}
		c.slice(pg, p.slice, calls, left, y)
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
func (c *composer) slice(pg *Page, s *slice, calls map[string][]int, x, y Pt) {
	for _, t := range s.texts {
		t.At.X += x
		t.At.Y += y
		pg.Items = append(pg.Items, t)
	}
	if s.counted != nil {
		c.sheet.fixed = false
		c.count(pg, s.counted, x, y)
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
		case Image:
			v.X += x
			v.Y += y
			it = v
		}
		pg.Items = append(pg.Items, it)
	}
	for _, ref := range s.links {
		c.link(pg, calls, ref, x, y)
	}
}

// link adds a link. Where it leads is filled in when the sheet is painted; those
// to a footnote of the sheet are gathered by key.
func (c *composer) link(pg *Page, calls map[string][]int, ref reference, x, y Pt) {
	ref.X += x
	ref.Y += y
	l := Link{Rect: ref.Rect, Page: c.sheet.at, Y: ref.Y, Tag: ref.tag}
	switch {
	case strings.HasPrefix(ref.key, "http"), strings.HasPrefix(ref.key, "mailto:"):
		l.URL, l.Title, l.Page = ref.key, ref.key, 0
	case strings.HasPrefix(ref.key, "note "):
		calls[ref.key] = append(calls[ref.key], len(pg.Items))
		c.sheet.local = append(c.sheet.local, len(pg.Items))
	default:
		c.sheet.open = append(c.sheet.open, lead{len(pg.Items), ref.key})
	}
	pg.Items = append(pg.Items, l)
}

// notes paints the footnotes of a sheet at the foot of the text.
func (c *composer) notes(pg *Page, sh *sheet, calls map[string][]int, left Pt) {
	n := sh.flow.foot
	height := n.height(sh.notes)
	if height == 0 {
		return
	}
	y := c.style.Paper.Height - c.style.Margins.Bottom - height + notesAbove
	pg.Items = append(pg.Items, Box{Rect: Rect{left, y, 86, 0.6}, Fill: 0x98A2B3})
	y += notesRule
	n.place(sh.notes, func(num int, ls []line, p Point) {
		_, of := n.note(num)
		note := of.tag.child(Note) // one for each page that shows it
		label, anchor := note.child(Label), note.child(Anchor)
		for _, item := range calls[noteKey(num)] {
			l := pg.Items[item].(Link)
			l.Page, l.Y, l.Title = sh.at, y+p.Y, fmt.Sprint("Note\u00a0", num)
			pg.Items[item] = l
		}
		base := baseline(n.leading(), n.size())
		for i, l := range ls {
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
				c.link(pg, calls, ref, left+p.X, dy)
			}
		}
	})
}
