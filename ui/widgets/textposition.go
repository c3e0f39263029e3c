package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// rowColumn returns the line and the rune in it of a byte of a wrapped text.
func rowColumn(text string, lines []span, at int) (row, column int) {
	for row = len(lines) - 1; row > 0 && lines[row].from > at; row-- {
	}
	return row, utf8.RuneCountInString(text[lines[row].from:max(lines[row].from, min(at, lines[row].to))])
}

// moved returns where a place in an old text is in the new one, taking the change
// to be the part between what both begin and end with.
func moved(old, new string, at int) int {
	prefix, limit := 0, min(len(old), len(new))
	for prefix < limit && old[prefix] == new[prefix] {
		prefix++
	}
	suffix := 0
	for suffix < limit-prefix && old[len(old)-1-suffix] == new[len(new)-1-suffix] {
		suffix++
	}
	switch {
	case at <= prefix:
		return at
	case at >= len(old)-suffix:
		return boundary(new, at+len(new)-len(old))
	default:
		return boundary(new, len(new)-suffix)
	}
}

// WordAt is the word of a text that a byte is in or beside, the byte alone for none.
func WordAt(text string, at int) (from, to int) {
	other := func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N) && !strings.ContainsRune("-\u2011", r)
	}
	return enclosed(text, at, other)
}

// ParagraphAt is the paragraph of a text that a byte is in.
func ParagraphAt(text string, at int) (from, to int) {
	return enclosed(text, at, func(r rune) bool { return r == '\n' })
}

// enclosed is what stands around a byte between two runes that part.
func enclosed(text string, at int, parts func(rune) bool) (from, to int) {
	at = max(0, min(at, len(text)))
	if i := strings.LastIndexFunc(text[:at], parts); i >= 0 {
		_, size := utf8.DecodeRuneInString(text[i:])
		from = i + size
	}
	if to = strings.IndexFunc(text[at:], parts); to < 0 {
		return from, len(text)
	}
	return from, at + to
}
