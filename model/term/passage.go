package term

import (
	"strings"
	"unicode/utf8"
)

// A Passage is a paragraph of a text and where it begins there. Marker is how
// many bytes the mark of a list takes at its start, blanks included. A Quoted one
// came behind "> ", which is not part of it.
type Passage struct {
	Text         string
	From, Marker int
	Quoted       bool
}

// Follows says whether two paragraphs, one after the other, are items of one list.
func (p Passage) Follows(before Passage) bool {
	return p.Marker > 0 && before.Marker > 0 && p.Quoted == before.Quoted
}

// Passages cuts a text at its line ends; blank ones give nothing.
func Passages(text string) (ps []Passage) {
	from := 0
	for p := range strings.SplitSeq(text, "\n") {
		if said := strings.TrimRight(p, " \t\r\u00a0"); strings.TrimSpace(said) != "" {
			lead := len(said) - len(strings.TrimLeft(said, " \t"))
			quoted := strings.HasPrefix(said[lead:], "> ")
			if quoted {
				lead += len(said[lead:]) - len(strings.TrimLeft(said[lead+1:], " \t"))
			}
			ps = append(ps, Passage{said[lead:], from + lead, marker(said[lead:]), quoted})
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
	case IsDigit(r) || r >= 'a' && r <= 'z':
		for IsDigit(r) && n < 3 && n < len(s) && IsDigit(rune(s[n])) {
			n++
		}
		if n >= len(s) || s[n] != ')' && (s[n] != '.' || !IsDigit(r)) {
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
