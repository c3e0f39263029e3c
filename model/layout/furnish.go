package layout

import (
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// header paints the marking, the short title and the section above the text.
func (c *composer) header(pg *Page, sh *sheet) {
	st := &c.style
	if st.MarkTop {
		c.marking(pg, markingTop)
	}
	if sh.flow.bare {
		return
	}
	k := ink{font: Sans, size: st.Sizes.Tiny - 0.3, color: st.Colors.Muted}
	right := c.fit(sh.said, k, st.width()*0.55)
	left := c.fit(c.visit.Title, k, st.width()-c.wide(right, k)-24)
	c.say(pg, left, k, st.Margins.Left, headerTop, model.Range{Node: c.visit.ID})
	c.say(pg, right, k, st.Paper.Width-st.Margins.Right-c.wide(right, k), headerTop, model.Range{})
	pg.Items = append(pg.Items, Box{Rect: Rect{st.Margins.Left, headerRule, st.width(), 0.6}, Fill: 0xC9CED6})
}

// foot paints the date and the version, the number of the page, and the marking below the text.
func (c *composer) foot(pg *Page, bare bool, at int) {
	st := &c.style
	if !bare {
		k := ink{font: Sans, size: st.Sizes.Tiny - 0.3, color: st.Colors.Muted}
		y := st.Paper.Height - footerBottom
		c.say(pg, c.fit(c.footer, k, st.width()*0.7), k, st.Margins.Left, y, model.Range{Node: c.visit.ID})
	}
	c.sheet.from = len(pg.Items)
	c.number(pg, bare, at)
	c.sheet.to = len(pg.Items)
	if st.MarkBottom {
		c.marking(pg, st.Paper.Height-markingBottom)
	}
}

// number paints the number of the page.
func (c *composer) number(pg *Page, bare bool, at int) {
	st := &c.style
	if bare || st.PageNumbers == Uncounted {
		return
	}
	k := ink{font: Sans, size: st.Sizes.Tiny - 0.3, color: st.Colors.Muted, figures: true}
	for _, l := range c.lines([]span{{text: c.style.PageNumbers.at(at+1, c.total), ink: k}}, 1e6, ragged) {
		for _, t := range l.texts {
			t.At.X += st.Paper.Width - st.Margins.Right - l.width
			t.At.Y += st.Paper.Height - footerBottom
			pg.Items = append(pg.Items, t)
		}
	}
}

// at is what stands on a page, counted from 1.
func (n PageNumbers) at(page, total int) string {
	if n == Folio {
		return strconv.Itoa(page)
	}
	return strconv.Itoa(page) + " / " + strconv.Itoa(total)
}

// marking paints the marking of the visit in the middle of the paper.
func (c *composer) marking(pg *Page, y Pt) {
	if strings.TrimSpace(c.visit.Marking) == "" {
		return
	}
	st := &c.style
	k := ink{font: SansSemiBold, size: st.Sizes.Tiny - 0.2, color: st.Colors.Marking, track: 1, plain: true}
	// Nobody may cut a marking: a long one is set closer, then smaller.
	text, room := upper(strings.Join(strings.Fields(c.visit.Marking), " ")), st.Paper.Width-2*markingAside
	if c.wide(text, k) > room {
		k.track = 0
		k.size = max(leastMarking, min(k.size, k.size*room/c.wide(text, k)))
		text = c.fit(text, k, room)
	}
	// The room after the last letter is no part of the word.
	c.say(pg, text, k, (st.Paper.Width-c.wide(text, k)+k.track)/2, y, model.Range{Node: c.visit.ID})
}

// The least between a marking and the edge of the paper, and its least size.
const (
	markingAside = 28
	leastMarking = 4.5
)

// say paints a text on one line.
func (c *composer) say(pg *Page, text string, k ink, x, y Pt, from model.Range) {
	for _, l := range c.once(text, k) {
		for _, t := range l.texts {
			t.Range = model.Range{Node: from.Node}
			t.At.X += x
			t.At.Y += y
			pg.Items = append(pg.Items, t)
		}
	}
}

// once sets a text on one line, and remembers it: each page says the same.
func (c *composer) once(text string, k ink) []line {
	key := fitKey{text, k, 0}
	ls, ok := c.said[key]
	if !ok {
		const most = 10_000
		if len(c.said) > most {
			clear(c.said)
		}
		ls = c.lines([]span{{text: text, ink: k}}, 1e6, ragged)
		c.said[key] = ls
	}
	return ls
}

// wide is the width of a text on one line.
func (c *composer) wide(text string, k ink) Pt {
	if ls := c.once(text, k); len(ls) > 0 {
		return ls[0].width
	}
	return 0
}

// No line of furniture holds more runes.
const longestFit = 400

// fit cuts a text to a width, and shows that it did. Each page asks for the same
// texts, so the answers are kept.
func (c *composer) fit(text string, k ink, width Pt) string {
	key := fitKey{text, k, width}
	if _, ok := c.fitted[key]; !ok {
		c.fitted[key] = c.cut(text, k, width)
	}
	return c.fitted[key]
}

type fitKey struct {
	text  string
	ink   ink
	width Pt
}

func (t *typesetter) cut(text string, k ink, width Pt) string {
	rs := []rune(strings.Join(strings.Fields(text), " "))
	rs = rs[:min(len(rs), longestFit)]
	if text = string(rs); len(rs) < longestFit && t.measure(text, k) <= width {
		return text
	}
	lo, hi := 0, len(rs)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if t.measure(string(rs[:mid])+"…", k) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return strings.TrimRight(string(rs[:lo]), " ,;:-–") + "…"
}
