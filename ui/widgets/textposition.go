package widgets

import "unicode/utf8"

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
