package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// stake stacks a stake: title, what is known about it, and its texts and
// annotations as far as there are any. The first one of a section may have to
// stay with the head. nums are the numbers of its notes.
func (t *typesetter) stake(b *model.Briefing, sec model.Section, st model.Stake, number string, nums []int, tag *Tag, first, glued bool) *galley {
	s := t.stack()
	s.tag, s.keep, s.gap = tag, glued, t.style.Sizes.HeadingGap
	if first {
		s.gap = 14
	}
	e := s.stake(b, sec, st, number, nums)
	g := s.galley(st.ID, e)
	g.nums, g.glued, g.first = nums, glued, first
	return g
}

func (s *stack) stake(b *model.Briefing, sec model.Section, st model.Stake, number string, nums []int) entry {
	c, z, t := s.style.Colors, s.style.Sizes, s.typesetter
	defer s.enter(s.element(Section))()
	own := model.Range{Node: st.ID}
	e := entry{level: 1, number: number, title: st.Title, key: placeKey(st.ID), from: own}
	s.keys(e)
	s.numbered(number, own, t.of(st.ID, "title", st.Title, ink{font: SansSemiBold, size: z.Heading, color: c.Ink}), Heading2, z.Heading*1.4)
	s.keep = true
	s.meta(b, sec, st)
	if st.Objective != "" {
		s.space(4)
		s.objective(st.ID, st.Objective, t.style.domain(sec.Domain))
	}
	s.space(5)
	k := ink{font: Serif, size: z.Text, color: c.Ink}
	calls := t.calls(nums, k)
	s.prose(st.ID, "body", st.Body, k, block{leading: z.Leading, how: justified}, calls)
	if blank(st.Body) && len(calls) > 0 {
		s.text(calls, block{role: Para, leading: z.Leading})
	}
	s.positions(st)
	s.field(t.words.Arguments, st.ID, "arguments", st.Arguments, c.Muted, 0)
	s.barred(t.words.RedLines, st.ID, "redLines", st.RedLines, c.Marking)
	s.barred(t.words.PressLine, st.ID, "pressLine", st.PressLine, c.Accent)
	s.annotations(b, st.ID, 0)
	return e
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// meta stacks the line below the title of a stake: the marking of the portion,
// priority, status and who gave it, likelihood and confidence.
func (s *stack) meta(b *model.Briefing, sec model.Section, st model.Stake) {
	c, z, t := s.style.Colors, s.style.Sizes, s.typesetter
	k := ink{font: Sans, size: z.Tiny, color: c.Muted}
	visa, _ := model.VisaOf(b, st.ID)
	said := t.words.Meta(sec, st, visa)
	var spans []span
	if !blank(st.Marking) {
		red := k
		red.font, red.color = SansSemiBold, c.Marking
		spans = t.of(st.ID, "", upper(st.Marking), red)
		if said != "" {
			said = " · " + said
		}
	}
	if said != "" {
		spans = append(spans, t.of(st.ID, "", said, k)...)
	}
	if len(spans) > 0 {
		s.text(spans, block{role: Para, leading: z.Tiny * 1.55, how: titled, whole: true})
		s.keep = true
	}
}

// objective stacks what a section or a stake is to reach, behind a bar.
func (s *stack) objective(node model.ID, text string, color Color) {
	if blank(text) {
		return
	}
	z, own := s.style.Sizes, model.Range{Node: node}
	s.panel = &panel{bar: color, barWidth: 1.8, from: own}
	k := ink{font: SerifItalic, size: z.Text - 0.2, color: 0x475467}
	spans := append([]span{{text: s.words.Objective + " ", ink: k, from: own}}, s.of(node, "objective", text, k)...)
	s.text(spans, block{role: Para, left: 11, leading: z.Leading, how: ragged})
	s.panel = nil
	s.keep = true
}

// prose stacks the paragraphs of a text, and after the last one what calls its notes.
// What leads in a list, and an only line that begins one, ends no page; an only line
// that ends a list or the text begins none.
func (s *stack) prose(node model.ID, field, text string, k ink, look block, after []span) {
	paras := term.Passages(text)
	item := func(i int) bool { return i >= 0 && i < len(paras) && paras[i].Marker > 0 }
	for i, p := range paras {
		calls := after
		if i < len(paras)-1 {
			calls = nil
		}
		look.role, look.before = Para, nil
		first := len(s.slices)
		s.quoted(p, node, look, func(look block) {
			s.paragraph(model.Range{Node: node, Field: field}, paras, i, k, look, calls)
		})
		_, picture := term.PictureOf(p.Text)
		single := len(s.slices) == first+1 && !picture
		if single && i > 0 && !item(i+1) && (item(i) && item(i-1) || i == len(paras)-1) {
			s.slices[first].glued = true
		}
		s.keep = item(i+1) && (!item(i) || single && !item(i-1))
		switch {
		case s.narrow > 0: // the lines of two columns stand side by side
		case i < len(paras)-1 && p.Marker > 0 && paras[i+1].Marker > 0:
			s.space(1.5)
		default:
			s.space(s.style.Sizes.ParagraphGap)
		}
	}
}

// quoted stacks a paragraph behind a bar when it is a quotation.
func (s *stack) quoted(p term.Passage, node model.ID, look block, paragraph func(block)) {
	if !p.Quoted || s.panel != nil {
		paragraph(look)
		return
	}
	s.panel = &panel{bar: s.style.Colors.Line, barWidth: 2.4, inset: look.left, from: model.Range{Node: node}}
	look.left += 13
	paragraph(look)
	s.panel = nil
}

// label stacks what the text below it is called.
func (s *stack) label(text string, node model.ID, color Color, left Pt) {
	z := s.style.Sizes
	k := ink{font: SansSemiBold, size: z.Tiny - 0.6, color: color, track: 0.25, plain: true}
	s.text(s.of(node, "", upper(text), k), block{role: Para, left: left, leading: 12, how: titled, whole: true})
	s.keep = true
}

// field stacks a text below its name; an empty text has no name either.
func (s *stack) field(name string, node model.ID, field, text string, color Color, left Pt) {
	if blank(text) {
		return
	}
	s.space(7)
	s.label(name, node, color, left)
	k := ink{font: Serif, size: s.style.Sizes.Text - 0.4, color: s.style.Colors.Ink}
	how := justified
	if s.narrow > 0 {
		how = ragged
	}
	s.prose(node, field, text, k, block{left: left, leading: s.style.Sizes.Leading - 0.6, how: how}, nil)
}

// barred is a field behind a bar of its colour.
func (s *stack) barred(name string, node model.ID, field, text string, color Color) {
	if blank(text) {
		return
	}
	s.space(8)
	s.panel = &panel{bar: color, barWidth: 1.8, from: model.Range{Node: node}}
	s.field(name, node, field, text, color, 11)
	s.panel = nil
	s.space(7)
}

// positions stacks our position beside theirs, or the one that there is.
func (s *stack) positions(st model.Stake) {
	c, w := s.style.Colors, s.words
	ours := func(s *stack) { s.field(w.Position, st.ID, "position", st.Position, c.Accent, 0) }
	theirs := func(s *stack) { s.field(w.Theirs, st.ID, "theirs", st.Theirs, c.Muted, 0) }
	if blank(st.Position) || blank(st.Theirs) {
		ours(s)
		theirs(s)
		return
	}
	s.space(8)
	s.columns(22, ours, theirs)
	s.space(7)
}
