package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// paragraph stacks a paragraph; the mark of a list hangs left of its lines.
func (s *stack) paragraph(from model.Range, p term.Passage, k ink, b block, after []span) {
	if p.Marker > 0 {
		mark := strings.TrimRight(p.Text[:p.Marker], " \t\u00a0\u202f")
		typed := model.Range{Node: from.Node, Field: from.Field, From: from.From, To: from.From + len(mark)}
		switch mark {
		case "-":
			mark = "–"
		case "*":
			mark = "•"
		}
		set := s.lines([]span{{text: mark, ink: k, from: model.Range{Node: from.Node}}}, 100, ragged)
		if len(set) > 0 {
			b.role, b.before = ListItem, set[0].texts
			for i := range b.before {
				b.before[i].At.X += b.left + 2
				b.before[i].Range = typed
			}
			b.left += max(14, set[0].width+7)
			p.Text = p.Text[p.Marker:]
			from.From += p.Marker
		}
	}
	s.text(append([]span{{text: p.Text, ink: k, from: from}}, after...), b)
}
