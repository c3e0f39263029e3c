package pdf

import (
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/layout"
)

// Glyphs stand in the order in which they are seen, and a program that reads the
// file turns what runs from right to left round again, as far as it takes the
// marks and blanks at its ends to belong to it. Two marks that nothing shows tell it.
const (
	leftToRight rune = 0x200e
	rightToLeft rune = 0x200f
)

// beside returns the marks that the text of a run from right to left needs in front of its first and
// behind its last glyph, 0 for none.
func beside(items []layout.Item, i int) (before, after rune) {
	t := items[i].(layout.Text)
	gs := t.Set(nil)
	if len(gs) == 0 || blank(t) {
		return 0, 0
	}
	if !goesOn(items, i, -1) && !unicode.IsLetter(gs[0].Rune) {
		before = rightToLeft
	}
	if !goesOn(items, i, 1) {
		after = leftToRight
	}
	return before, after
}

// goesOn tells whether the next run on a line to one side, save for blanks, reads
// from right to left too, or there is none to the right.
func goesOn(items []layout.Item, i, step int) bool {
	for {
		left, ok := items[i].(layout.Text)
		if i += step; i < 0 || i >= len(items) {
			return step > 0
		}
		next, text := items[i].(layout.Text)
		if step < 0 {
			left = next
		}
		switch {
		case !ok || !text || left.Break != layout.NoBreak:
			return step > 0
		case !blank(next) || next.Level == 0:
			return next.RightToLeft()
		}
	}
}

// blank tells whether a run shows nothing but room.
func blank(t layout.Text) bool {
	for _, g := range t.Set(nil) {
		if !space(g.Rune) {
			return false
		}
	}
	return true
}

// spoken is what the glyphs [from, to) say.
func (w *runWriter) spoken(from, to int) string {
	var b strings.Builder
	if from == 0 && w.before != 0 {
		b.WriteRune(w.before)
	}
	for _, g := range w.glyphs[from:to] {
		b.WriteString(letters(g.Rune))
	}
	if to == len(w.glyphs) && w.after != 0 {
		b.WriteRune(w.after)
	}
	return b.String()
}
