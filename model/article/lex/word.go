package lex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold lowers s and takes its accents off, so that capitals without accents
// match too.
func Fold(s string) string {
	s = strings.ToLower(s)
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	if ascii {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r < rune(len(plain)):
			b.WriteString(plain[r])
		case r >= 'а' && r <= 'я' && r != 'й': // which bear no mark
			b.WriteRune(r)
		default:
			b.WriteString(unmarked(r))
		}
	}
	return b.String()
}

// isFolded tells whether a text is as [Fold] makes it.
func isFolded(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf && !(r >= 'а' && r <= 'я' && r != 'й') || r >= 'A' && r <= 'Z' {
			return s == Fold(s)
		}
	}
	return true
}

// plain holds what [Fold] makes of the letters of Latin scripts beyond ASCII.
var plain = func() (all [0x180]string) {
	for r := utf8.RuneSelf; r < len(all); r++ {
		all[r] = unmarked(rune(r))
	}
	return all
}()

// unmarked returns a lower-case letter without its accents.
func unmarked(r rune) string {
	if r >= 'а' && r <= 'я' && r != 'й' {
		return string(r)
	}
	switch r {
	case 'œ':
		return "oe"
	case 'æ':
		return "ae"
	case '’':
		return "'"
	case 'й':
		return "и"
	case 'ё':
		return "е"
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(string(r)))
}

// A Span is the bytes [from, to) of a text.
type Span struct{ From, To int }

// Overlaps tells whether two spans have a byte in common.
func (s Span) Overlaps(o Span) bool { return s.From < o.To && o.From < s.To }

// Trim takes white space off both ends of a span.
func Trim(text string, s Span) Span {
	in := text[s.From:s.To]
	s.From += len(in) - len(strings.TrimLeftFunc(in, blank))
	s.To = s.From + len(strings.TrimFunc(in, blank))
	return s
}

// blank is white space, and the marks that editors leave at the ends of lines.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

// Clip returns the first n bytes of s at most, at a rune boundary.
func Clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// Tail returns the last n bytes of s at most, at a rune boundary.
func Tail(s string, n int) string {
	from := max(0, len(s)-n)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	return s[from:]
}

// Phrases are the folded ways of saying something, with bars between.
func Phrases(list string) map[string]bool {
	some := strings.Split(list, "|")
	all := make(map[string]bool, len(some))
	for _, p := range some {
		all[Fold(p)] = true
	}
	return all
}

// Set returns the words of a list.
func Set(list string) map[string]bool {
	some := strings.Fields(list)
	all := make(map[string]bool, len(some))
	for _, w := range some {
		all[w] = true
	}
	return all
}

// FunctionWords carry no meaning of their own: a title does not end in one and
// likeness of passages does not count them.
var FunctionWords = Set(`a à au aux avec ce ces cet cette dans de des du d elle en entre est et eu il ils je l la le les leur leurs lors
	lui ma mais me meme mes mon n ne nos notre nous on ou où par pas plus pour qu que qui s sa sans se ses si son sont sous sur
	ta te tout toute tous un une vers y ont ainsi afin comme dont notamment outre selon
	an and are as at be been but by for from had has have he her his i in into is it its of on or our over per she so such that
	the their them these they this those to under up upon via was we were which while who will with within also including than both`)

// letterAt tells whether a letter or a digit ends at a byte.
func letterAt(s string, to int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:to])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// StartsUpper tells whether a text begins with a capital.
func StartsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// Capitals tells whether s has four letters or more and no small one.
func Capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 4
}
