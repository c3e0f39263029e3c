package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// Where the blocks of the cover stand when there is room, from the top margin.
const (
	coverTitle = 142
	coverFacts = 486
	coverLabel = 109 // the width of the names of the facts
	coverGap   = 36  // the least between what is above and the facts
)

// cover stacks the first page.
func (t *typesetter) cover(v model.Visit) *stack {
	s := t.stack()
	s.tag = s.element(Section)
	c, z := t.style.Colors, t.style.Sizes
	s.logo(v, s.add(slice{height: coverTitle, fixture: new(fixture)}))
	s.keep = true
	label := ink{font: SansSemiBold, size: z.Tiny + 0.6, color: c.Muted, track: 1.1}
	s.text([]span{{text: strings.ToUpper(term.Called(t.words.File, v.Type)), ink: label}}, block{role: Para, leading: 16})
	s.space(8)
	size := coverSize(v.Title, z.Cover)
	s.text(t.of(v.ID, "title", v.Title, ink{font: SansSemiBold, size: size, color: c.Ink, track: -0.012 * size}),
		block{role: Title, leading: size * 1.25, how: balanced})
	s.space(14)
	s.rule(0, 65, 2.6, c.Accent)
	s.space(17)
	sub := ink{font: Serif, size: z.Text + 3.2, color: c.Ink}
	s.text(t.of(v.ID, "subtitle", v.Subtitle, sub), block{role: Para, leading: 21.5, how: titled})
	s.text(t.of(v.ID, "", t.words.Dates(v.Start, v.End), sub), block{role: Para, leading: 21.5, how: titled})
	t.facts(s, v)
	return s
}

// coverSize makes a long title smaller.
func coverSize(title string, size Pt) Pt {
	switch n := len([]rune(title)); {
	case n > 300:
		return size * 0.45
	case n > 140:
		return size * 0.62
	case n > 80:
		return size * 0.8
	}
	return size
}

// facts stacks the table at the foot of the cover.
func (t *typesetter) facts(s *stack, v model.Visit) {
	used, table := Pt(0), len(s.slices)
	for i := range s.slices {
		used += s.slices[i].space + s.slices[i].height
	}
	c, size := t.style.Colors, t.style.Sizes.Small+0.4
	tb := t.table([]column{{width: coverLabel}, {width: t.style.width() - coverLabel}}, 6.2)
	tb.names = true
	for _, row := range t.words.Facts(v) {
		tb.row(s, v.ID,
			[]span{{text: row[0], ink: ink{font: Serif, size: size, color: c.Muted}}},
			t.of(v.ID, "", row[1], ink{font: Serif, size: size, color: c.Ink}))
	}
	if table == len(s.slices) {
		return
	}
	rows := Pt(0)
	for _, sl := range s.slices[table:] {
		rows += sl.height
	}
	room := t.style.height() - rows
	gap := max(coverGap, min(coverFacts, room)-used)
	s.slices[table].space = gap
	// Where that is too much the title moves up, as far as the logo lets it.
	top := &s.slices[0]
	low := Pt(0)
	for _, it := range top.items {
		if logo, ok := it.(Image); ok {
			low = logo.Y + logo.H + coverGap/2
		}
	}
	top.height -= max(0, min(used+gap-room, top.height-low))
}

// of is a text of a node; without a field it is something said about the node.
func (t *typesetter) of(node model.ID, field, text string, k ink) []span {
	return []span{{text: text, ink: k, from: model.Range{Node: node, Field: field}}}
}
