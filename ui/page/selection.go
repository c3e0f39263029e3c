package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/enjeux/enjeux/model/layout"
)

// A selection is the text between two spots, in whichever order.
type selection struct{ anchor, head spot }

func (s selection) empty() bool { return s.anchor == s.head }

func (s selection) ordered() (from, to spot) {
	if s.anchor.compare(s.head) > 0 {
		return s.head, s.anchor
	}
	return s.anchor, s.head
}

// same tells whether the pages that a selection is on still look the same.
func (s selection) same(old, pages []layout.Page) bool {
	from, to := s.ordered()
	for i := from.page; i <= to.page; i++ {
		if i >= len(old) || i >= len(pages) || !same(old[i], pages[i]) {
			return false
		}
	}
	return true
}

// glyphs returns which glyphs of an item are selected.
func (s selection) glyphs(page, item int, t layout.Text) (from, to int) {
	first, last := s.ordered()
	here := spot{page: page, item: item}
	if here.page < first.page || here.page > last.page ||
		here.page == first.page && item < first.item || here.page == last.page && item > last.item {
		return 0, 0
	}
	to = len(t.Glyphs)
	if page == last.page && item == last.item {
		to = min(to, last.glyph)
	}
	if page == first.page && item == first.item {
		from = min(to, first.glyph)
	}
	return from, to
}

// choose sets what is selected.
func (v *View) choose(s selection) {
	if s == v.chosen {
		return
	}
	v.chosen = s
	v.mark()
}

// SelectAll selects the text of all pages.
func (v *View) SelectAll() {
	var all selection
	if n := len(v.pages); n > 0 {
		all.head = spot{page: n - 1, item: len(v.pages[n-1].Items)}
	}
	v.choose(all)
}

// Selected returns the text that is selected, as it was typed and in the order
// in which it is read: lines are joined, the hyphens at their ends and the
// numbers of notes left out, and the cells of a row are parted by tabs. It is ""
// when nothing is selected.
func (v *View) Selected() string {
	if v.chosen.empty() {
		return ""
	}
	var runs []layout.Text
	first, last := v.chosen.ordered()
	for n := first.page; n <= min(last.page, len(v.pages)-1); n++ {
		for i, item := range v.pages[n].Items {
			t, ok := readable(item)
			from, to := v.chosen.glyphs(n, i, t)
			if !ok || from == to || calls(t.Tag) {
				if ok && from < to && calls(t.Tag) && len(runs) > 0 {
					runs[len(runs)-1].Break = t.Break
				}
				continue
			}
			if to < len(t.Glyphs) {
				t.Break = layout.NoBreak
			}
			t.Glyphs = t.Glyphs[from:to]
			runs = append(runs, t)
		}
	}
	return strings.TrimSpace(text(runs))
}

// text joins runs to a text.
func text(runs []layout.Text) string {
	var b strings.Builder
	for i := 0; i < len(runs); {
		end := i + 1
		for runs[i].Level > 0 && end < len(runs) && runs[end-1].Break == layout.NoBreak && runs[end].Level > 0 {
			end++ // such runs are in the order of the eye, a word a run
		}
		last := runs[end-1]
		for _, run := range inOrder(runs[i:end]) {
			gs := run.Glyphs
			switch {
			case run.RightToLeft():
				var word strings.Builder
				gs = slices.Clone(gs)
				slices.Reverse(gs)
				write(&word, gs)
				b.WriteString(norm.NFKC.String(word.String())) // letters, and not the shapes that they take
				continue
			case run.Break == layout.SoftHyphen:
				gs = gs[:len(gs)-1]
			}
			write(&b, gs)
		}
		if end < len(runs) {
			b.WriteString(between(last, runs[end]))
		}
		i = end
	}
	return b.String()
}

func write(b *strings.Builder, gs []layout.Glyph) {
	for _, g := range gs {
		b.WriteRune(g.Rune)
	}
}

// inOrder returns neighbours on a line in the order in which they are read: from
// the lowest level up, what is at that level or above is turned round.
func inOrder(line []layout.Text) []layout.Text {
	line = slices.Clone(line)
	for level, more := uint8(1), true; more; level++ {
		more = false
		for i := 0; i < len(line); i++ {
			end := i
			for end < len(line) && line[end].Level >= level {
				end++
			}
			if end > i {
				slices.Reverse(line[i:end])
				i, more = end, true
			}
		}
	}
	return line
}

// between is what parts two runs.
func between(a, b layout.Text) string {
	switch a.Break {
	case layout.SpaceBreak:
		if unicode.IsSpace(a.Glyphs[len(a.Glyphs)-1].Rune) {
			return ""
		}
		return " "
	case layout.Paragraph:
		cell, other := cellOf(a.Tag), cellOf(b.Tag)
		if cell != nil && other != nil && cell != other && cell.Parent == other.Parent {
			return "\t"
		}
		return "\n"
	}
	return ""
}

// cellOf is the cell of a table that an element is in, nil for none.
func cellOf(t *layout.Tag) *layout.Tag {
	for ; t != nil; t = t.Parent {
		switch t.Role {
		case layout.TableCell, layout.TableHead, layout.RowHead:
			return t
		}
	}
	return nil
}

// calls tells whether an element is the number of a note in a text.
func calls(t *layout.Tag) bool {
	return t.Role == layout.Anchor && t.Parent != nil && t.Parent.Role == layout.Reference &&
		!(t.Parent.Parent != nil && t.Parent.Parent.Role == layout.ContentsItem)
}

func wordy(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '-' || r == '\u2011'
}
