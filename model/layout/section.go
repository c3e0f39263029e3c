package layout

import (
	"fmt"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// An entry is a line of the contents, and of the outline.
type entry struct {
	level  int
	number string
	title  string
	key    string
	from   model.Range
}

// essentials stacks the key points, in type of a size; where nobody wrote any, the
// stakes of the first priority with what each is to reach.
func (t *typesetter) essentials(b *model.Briefing, n *notes, scale Pt) *stack {
	s := t.stack()
	c, z := t.style.Colors, t.style.Sizes
	k := ink{font: Serif, size: z.Text * scale, color: c.Ink}
	i := 0
	point := func(node model.ID, spans []span) {
		if i == 0 {
			s.tag = s.element(Section)
			s.title(t.words.Essentials, entry{key: essentialsKey})
		}
		i++
		s.space(8 + 20*(scale-1))
		number := t.lines([]span{{text: fmt.Sprint(i), ink: ink{font: SansSemiBold, size: (z.Text + 0.6) * scale, color: c.Accent}, from: model.Range{Node: node}}}, 40, ragged)
		s.text(spans, block{role: ListItem, left: 22 * scale, leading: z.Leading * scale, how: justified, before: number[0].texts})
	}
	for m := range model.Children[model.Message](b, b.ID()) {
		point(m.ID, append(t.of(m.ID, "text", strings.TrimRightFunc(m.Text, term.IsSpace), k), t.calls(n.cite(b, m.ID), k)...))
		leave := s.enter(s.body)
		s.annotations(b, m.ID, 22*scale)
		leave()
	}
	for _, st := range term.First(b) {
		title := k
		title.font = SerifBold
		spans := t.of(st.ID, "title", st.Title, title)
		spans[0].link = placeKey(st.ID)
		if !blank(st.Objective) {
			spans = append(spans, t.of(st.ID, "", ". ", title)...)
			spans = append(spans, t.of(st.ID, "objective", term.Capital(st.Objective), k)...)
		}
		point(st.ID, spans)
	}
	return s
}

const (
	essentialsKey = "essentials"
	contentsKey   = "contents"
	annexesKey    = "annexes"
	pointsKey     = "points"
	defensiveKey  = "defensive"
)

// title stacks the title of a part that has no number.
func (s *stack) title(text string, e entry) {
	e.title = text
	s.keys(e)
	s.named(text, e.from)
}

// named stacks the title itself.
func (s *stack) named(text string, from model.Range) {
	z := s.style.Sizes
	k := ink{font: SansSemiBold, size: z.Title, color: s.style.Colors.Ink, track: -0.01 * z.Title}
	s.text([]span{{text: text, ink: k, from: from}}, block{role: Heading1, leading: z.Title * 1.3, how: titled, whole: true})
	s.keep = true
	s.space(8)
}

// How much of a page must be left for a section to begin below another.
const leastRoom = 0.3

// part stacks nothing: what comes next begins a part, below the one before or on
// a new page.
func (s *stack) part(e entry) {
	s.space(1.35 * s.style.Sizes.SectionGap)
	s.keys(e)
	first := &s.slices[len(s.slices)-1]
	if first.room = leastRoom * s.style.height(); s.style.SectionPages {
		first.room = s.style.height()
	}
}

// keys stacks nothing: it makes what comes next the place of an entry.
func (s *stack) keys(e entry) {
	sl := slice{fixture: &fixture{keys: []string{e.key}}, space: s.gap, glued: s.keep}
	if e.title != "" {
		sl.mark = &Mark{Level: e.level, Title: term.Join(" ", e.number, e.title), Range: e.from}
	}
	s.gap, s.keep = 0, false
	s.slices = append(s.slices, sl)
	s.keep = true
}

// head stacks the head of a section: title, objective and annotations.
func (t *typesetter) head(b *model.Briefing, sec model.Section, number string, tag *Tag) *galley {
	s := t.stack()
	s.tag = tag
	z := t.style.Sizes
	color := t.style.domain(sec.Domain)
	own := model.Range{Node: sec.ID}
	e := entry{number: number, title: sec.Title, key: placeKey(sec.ID), from: own}
	s.part(e)
	s.numbered(e.number, own, t.of(sec.ID, "title", sec.Title,
		ink{font: SansSemiBold, size: z.Title, color: darker(color), track: -0.01 * z.Title}), Heading1, z.Title*1.3)
	s.keep = true
	s.space(5)
	s.objective(sec.ID, sec.Objective, color)
	s.space(10)
	s.annotations(b, sec.ID, 0)
	g := s.galley(sec.ID, e)
	g.glued = s.keep
	return g
}

// numbered stacks a title behind its number, "" for none.
func (s *stack) numbered(number string, own model.Range, title []span, role Role, leading Pt) {
	if number == "" {
		if blank(title[0].text) {
			title[0].text = "…" // not yet written, but there
		}
		s.text(title, block{role: role, leading: leading, how: balanced, whole: true})
		return
	}
	k := title[0].ink
	k.color, k.font = 0x98A2B3, Sans
	k.figures = role == Heading2 // titles below each other stand in line
	num := s.lines([]span{{text: number, ink: k, from: own}}, 200, ragged)
	left := num[0].width + k.size*0.42
	if s.text(title, block{role: role, left: left, leading: leading, how: balanced, whole: true, before: num[0].texts}) == 0 {
		// A title not yet written keeps its number in sight.
		s.text([]span{{text: number, ink: k, from: own}}, block{role: role, leading: leading})
	}
}

func placeKey(id model.ID) string { return "node " + string(id) }

// upper writes capitals, which keep their accents.
func upper(s string) string { return strings.ToUpper(s) }

// darker is a colour with enough contrast for type.
func darker(c Color) Color {
	part := func(shift int) Color { return Color(Pt(c>>shift&0xff)*0.68) << shift }
	return part(16) | part(8) | part(0)
}
