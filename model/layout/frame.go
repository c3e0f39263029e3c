package layout

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// annotations stacks the printed annotations of a node as tinted boxes.
func (s *stack) annotations(b *model.Briefing, node model.ID, left Pt) {
	c, z, t := s.style.Colors, s.style.Sizes, s.typesetter
	for a := range model.Children[model.Annotation](b, node) {
		if !t.style.prints(a) {
			continue
		}
		own := model.Range{Node: a.ID}
		tint := s.tint(a.Type)
		leave := s.enter(s.element(Aside))
		s.space(7)
		s.panel = &panel{fill: tint.fill, bar: tint.bar, barWidth: 2.2, inset: left, from: own}
		s.keep = len(s.slices) > 0
		s.add(slice{height: 5})
		s.keep = true
		label := ink{font: SansSemiBold, size: z.Tiny - 0.6, color: tint.text, track: 0.25}
		s.text(t.of(a.ID, "", upper(term.Called(t.words.Kinds, a.Type)), label), block{role: Para, left: left + 11, right: 10, leading: 11})
		s.keep = true
		k := ink{font: Serif, size: z.Small + 0.4, color: c.Ink}
		for i, ps := 0, term.Passages(a.Text); i < len(ps); i++ {
			s.paragraph(model.Range{Node: a.ID, Field: "text"}, ps, i, k,
				block{role: Para, left: left + 11, right: 10, leading: k.size * 1.42, how: ragged}, nil)
			s.space(2)
		}
		s.gap = 0
		s.keep = true
		s.add(slice{height: 5.5})
		s.panel = nil
		s.space(7)
		leave()
	}
}

type tint struct{ fill, bar, text Color }

func (s *stack) tint(kind string) tint {
	c := s.style.Colors
	switch kind {
	case model.Verify:
		return tint{c.WarnTint, c.Warn, c.Warn}
	case model.Risk:
		return tint{0xFBEBEA, c.Marking, c.Marking}
	case model.TalkingPoint:
		return tint{0xEAF1F8, c.Accent, c.Accent}
	}
	return tint{0xF2F4F7, 0x98A2B3, c.Muted}
}
