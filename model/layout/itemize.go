package layout

import (
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// A passage is a paragraph of a text and where it begins there. Marker is how
// many bytes the mark of a list takes at its start, blanks included.
type passage struct {
	text         string
	from, marker int
}

// paragraphs cuts a text at its line ends; blank ones give nothing.
func paragraphs(text string) (ps []passage) {
	from := 0
	for p := range strings.SplitSeq(text, "\n") {
		if said := strings.TrimRight(p, " \t\r\u00a0"); strings.TrimSpace(said) != "" {
			lead := len(said) - len(strings.TrimLeft(said, " \t"))
			ps = append(ps, passage{said[lead:], from + lead, marker(said[lead:])})
		}
		from += len(p) + 1
	}
	return ps
}

// marker returns the length of "- ", "• ", "1. " or "a) " at the start of a text.
func marker(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("-–—•*▪◦‣·", r):
	case isDigit(r) || r >= 'a' && r <= 'z':
		for isDigit(r) && n < 3 && n < len(s) && isDigit(rune(s[n])) {
			n++
		}
		if n >= len(s) || s[n] != ')' && (s[n] != '.' || !isDigit(r)) {
			return 0
		}
		n++
	default:
		return 0
	}
	rest := strings.TrimLeft(s[n:], " \t\u00a0\u202f")
	if len(rest) == len(s[n:]) || rest == "" {
		return 0
	}
	return len(s) - len(rest)
}

// paragraph stacks a paragraph; the mark of a list hangs left of its lines.
func (s *stack) paragraph(from model.Range, p passage, k ink, b block, after []span) {
	if p.marker > 0 {
		mark := strings.TrimRight(p.text[:p.marker], " \t\u00a0\u202f")
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
			p.text = p.text[p.marker:]
			from.From += p.marker
		}
	}
	s.text(append([]span{{text: p.text, ink: k, from: from}}, after...), b)
}
