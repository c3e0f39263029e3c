package page

import (
	"cmp"
	"math"
	"sort"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// A spot is a place between two letters of the text on the pages. Spots follow
// each other as the text is read; header, footer and drawings have none.
type spot struct{ page, item, glyph int }

func (s spot) compare(t spot) int {
	return cmp.Or(cmp.Compare(s.page, t.page), cmp.Compare(s.item, t.item), cmp.Compare(s.glyph, t.glyph))
}

// readable returns an item of a page as text that is read.
func readable(item layout.Item) (layout.Text, bool) {
	t, ok := item.(layout.Text)
	return t, ok && t.Tag != nil && len(t.Glyphs) > 0
}

// under returns the page next to a place of the content, and the point on it.
func (v *View) under(at fyne.Position) (page int, on layout.Point, ok bool) {
	if len(v.pages) == 0 {
		return 0, on, false
	}
	page = v.beside(max(0, sort.Search(len(v.pages), func(i int) bool { return v.tops[i] > at.Y })-1))
	if other := v.row(page); other != page && at.X >= v.corner(other).X-spine {
		page = other
	}
	corner := v.corner(page)
	return page, layout.Point{X: float64((at.X - corner.X) / v.scale), Y: float64((at.Y - corner.Y) / v.scale)}, true
}

// spotAt returns the spot next to a place of the content.
func (v *View) spotAt(at fyne.Position) (spot, bool) {
	page, on, ok := v.under(at)
	if !ok {
		return spot{}, false
	}
	best, least := -1, math.Inf(1)
	for i, item := range v.pages[page].Items {
		t, ok := readable(item)
		if !ok {
			continue
		}
		if d := apart(on, t.Extent(0, len(t.Glyphs))); d < least {
			best, least = i, d
		}
	}
	if best < 0 {
		return spot{page: page}, len(v.pages[page].Items) > 0
	}
	t := v.pages[page].Items[best].(layout.Text)
	return spot{page, best, t.Near(on.X)}, true
}

// Tapped is where in the view the last click was.
func (v *View) Tapped() fyne.Position { return v.tapped.at.Subtract(v.scroll.Offset) }

// Caret is the place before or behind a letter, by the side of it that the last click was on.
func (v *View) Caret(letter model.Range) model.Range {
	caret := model.Range{Node: letter.Node, Field: letter.Field, From: letter.From, To: letter.From}
	if v.tapped.page >= len(v.pages) {
		return caret
	}
	on := v.tapped.on
	for _, item := range v.pages[v.tapped.page].Items {
		t, _ := item.(layout.Text)
		area, shown := t.Area(letter)
		if shown && apart(on, area) == 0 && (on.X > area.X+area.W/2) != t.RightToLeft() {
			caret.From, caret.To = letter.To, letter.To
		}
	}
	return caret
}

// intoLine is the point next to another in the line of text that is level with it on the
// page, where there is one; the space between lines is theirs.
func intoLine(p layout.Page, on layout.Point) layout.Point {
	const inside = 0.1 // points
	next, least := on, math.Inf(1)
	for _, item := range p.Items {
		t, ok := readable(item)
		if !ok || on.X < 0 || on.X > p.Width {
			continue
		}
		e := t.Extent(0, len(t.Glyphs))
		over := max(e.Y-on.Y, on.Y-e.Y-e.H, 0)
		if d := apart(on, e); over <= e.H/2 && d < least {
			least = d
			next = layout.Point{X: min(max(on.X, e.X+inside), e.X+e.W-inside), Y: t.At.Y - t.Size/4}
		}
	}
	return next
}

// apart is how far a point is from an area, 0 in it. A line that is level with
// the point goes before one that is nearer.
func apart(p layout.Point, r layout.Rect) float64 {
	return 8*max(r.Y-p.Y, p.Y-r.Y-r.H, 0) + max(r.X-p.X, p.X-r.X-r.W, 0)
}

// word returns the word that a spot is in.
func (v *View) word(s spot) (from, to spot) {
	return v.spread(s, func(before, after rune) bool { return wordy(before) && wordy(after) }, false)
}

// paragraph returns the paragraph that a spot is in.
func (v *View) paragraph(s spot) (from, to spot) {
	return v.spread(s, func(_, _ rune) bool { return true }, true)
}

// spread widens a spot to both sides as long as two letters belong together; at
// the end of a line they do in a paragraph, and in a word that is parted there.
func (v *View) spread(s spot, together func(before, after rune) bool, lines bool) (from, to spot) {
	items := v.pages[s.page].Items
	t, ok := readable(items[s.item])
	if !ok {
		return s, s
	}
	joined := func(t layout.Text) bool {
		return t.Break == layout.NoBreak || t.Break == layout.SoftHyphen || lines && t.Break == layout.SpaceBreak
	}
	next := func(i, by int) (int, bool) {
		for i += by; i >= 0 && i < len(items); i += by {
			if _, ok := readable(items[i]); ok {
				return i, true
			}
		}
		return 0, false
	}
	from, to = s, s
	if n := min(s.glyph, len(t.Glyphs)-1); !together(t.Glyphs[n].Rune, t.Glyphs[n].Rune) && n > 0 {
		from.glyph, to.glyph = n, n // behind the word
	}
	for at := t; ; {
		for from.glyph > 0 && (from.glyph == len(at.Glyphs) || together(at.Glyphs[from.glyph-1].Rune, at.Glyphs[from.glyph].Rune)) {
			from.glyph--
		}
		i, ok := next(from.item, -1)
		if !ok || from.glyph > 0 {
			break
		}
		before := items[i].(layout.Text)
		if !joined(before) || !together(letter(before, len(before.Glyphs)-1), at.Glyphs[0].Rune) {
			break
		}
		at, from.item, from.glyph = before, i, len(before.Glyphs)-1
	}
	for at := t; ; {
		for to.glyph < len(at.Glyphs) && (to.glyph == 0 || together(at.Glyphs[to.glyph-1].Rune, at.Glyphs[to.glyph].Rune)) {
			to.glyph++
		}
		i, ok := next(to.item, +1)
		if !ok || to.glyph < len(at.Glyphs) || !joined(at) {
			break
		}
		after := items[i].(layout.Text)
		if !together(letter(at, len(at.Glyphs)-1), after.Glyphs[0].Rune) {
			break
		}
		at, to.item, to.glyph = after, i, 1
	}
	return from, to
}

// letter is a rune of a run, where the hyphen at its end is part of the word.
func letter(t layout.Text, i int) rune {
	if t.Break == layout.SoftHyphen && i == len(t.Glyphs)-1 && i > 0 {
		return t.Glyphs[i-1].Rune
	}
	return t.Glyphs[i].Rune
}
