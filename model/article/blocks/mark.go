package blocks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// The marks that open a line: each of these functions returns the bytes that the
// mark and the space behind it take, 0 where nothing else follows or there is none.

// BulletMark reads the mark of an item ("–", "•", "a)").
func BulletMark(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("-–—•▪▫■□●○◦‣∙·*➢➤✓►▶»o\uf0a7\uf0b7", r) && size > 0:
		return spaceBehind(s, size)
	case r >= 'а' && r <= 'з' && strings.HasPrefix(s[size:], ")"):
		return spaceBehind(s, size+1)
	case r == '(':
	case !counts(s[:min(1, len(s))]):
		return 0
	default:
		size = 0
	}
	n := size
	for n < len(s) && n < size+2 && counts(s[n:n+1]) {
		n++
	}
	if n == size || !strings.HasPrefix(s[n:], ")") {
		return 0
	}
	return spaceBehind(s, n+1)
}

// counts tells whether one byte may be what counts an item.
func counts(c string) bool {
	return c != "" && (c[0] >= 'a' && c[0] <= 'z' || c[0] >= '0' && c[0] <= '9')
}

// NumberMark reads a number ("2.", "IV –", "2.1", "B)") and how deep it counts.
func NumberMark(s string) (size, depth int) {
	n := 0
	if n = among(s, "IVX", 5); n > 0 {
		n, depth = counted(s, n)
	} else if n = among(s, "0123456789", 2); n > 0 {
		n, depth = counted(s, n)
	} else if n = among(s, "ABCDEFGH", 1); n > 0 {
		if rest := s[n:]; !strings.HasPrefix(rest, ".") && !strings.HasPrefix(rest, ")") {
			return 0, 0
		}
		return spaceBehind(s, n+1), 1
	} else if r, n := utf8.DecodeRuneInString(s); r >= 'А' && r <= 'З' && (strings.HasPrefix(s[n:], ".") || strings.HasPrefix(s[n:], ")")) {
		return spaceBehind(s, n+1), 1
	} else {
		return 0, 0
	}
	rest := s[n:]
	rest = strings.TrimPrefix(rest, " ")
	for _, stop := range []string{"°)", "°", ".", ")", "–", "-", "/"} {
		if strings.HasPrefix(rest, stop) {
			if size = spaceBehind(s, len(s)-len(rest)+len(stop)); size > 0 {
				return size, depth
			}
		}
	}
	if depth > 1 {
		return spaceBehind(s, n), depth
	}
	return 0, 0
}

// counted returns how far the numbers behind n bytes go on counting ("2.1", "II.1"), and how deep.
func counted(s string, n int) (end, depth int) {
	for depth = 1; strings.HasPrefix(s[n:], "."); depth++ {
		more := among(s[n+1:], "0123456789", 2)
		if more == 0 {
			break
		}
		n += 1 + more
	}
	return n, depth
}

// divisionMark reads a word that divides a document and its number ("Article 2 –", "Annex B:",
// "Point 3."), as far as a mark sets them off from what follows, or to the end of the line.
func divisionMark(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end <= 0 || end > 24 || !lex.StartsUpper(s) || !divisions[lex.Fold(s[:end])] {
		return 0
	}
	n := spaceBehind(s, end)
	if n == 0 {
		return 0
	}
	digits := among(s[n:], "0123456789", 3)
	if digits == 0 {
		digits = among(s[n:], "IVX", 5)
	}
	if digits == 0 {
		digits = among(s[n:], "ABCDEFGH", 1)
	}
	if digits == 0 {
		word, _, _ := strings.Cut(s[n:], " ")
		if !ordinals[lex.Fold(word)] {
			return 0
		}
		digits = len(word)
	}
	n += digits
	rest := strings.TrimLeft(s[n:], " \u00a0\u202f")
	for _, stop := range []string{".", ":", "–", "—", "-", ")"} {
		if after, ok := strings.CutPrefix(rest, stop); ok {
			if after == "" {
				return len(s)
			}
			return spaceBehind(s, len(s)-len(after))
		}
	}
	if rest == "" {
		return len(s)
	}
	return 0
}

// DayCount reads what counts a day of a programme in front of its date ("Day 1 – ", "Jour 2 : ",
// "First day, "): its bytes, 0 for none.
func DayCount(s string) int {
	if c := firstRune(s); !strings.ContainsRune("DdJjFfSsTt12345PpQqCc", c) {
		return 0 // no line of most
	}
	return len(dayCount.FindString(s))
}

var dayCount = lex.Lazy(`^(?i:(?:day|jour|journée) (?:n[°º] ?)?(?:\d{1,2}|one|two|three|four|five|un|deux|trois|quatre|cinq|[ivx]{1,4})|` +
	`(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)) day|(?:premi[eè]re?|deuxième|seconde?|troisième|quatrième|cinquième|\d(?:er|re|e|è?me|ère)) (?:jour|journée))` +
	`[ \x{a0}\x{202f}]?[-:,(–—|][ \x{a0}\x{202f}]*`)

// divisions are the words that divide a document when a number stands behind them.
var divisions = lex.Set(`article section chapitre chapter titre title partie part annexe annex appendix point item agenda volet axe pilier pillar
	priorite priority theme objectif objective day jour session seance sequence etape phase stage step leg статья раздел глава часть пункт приложение день тема`)

var ordinals = lex.Set("premier premiere unique one two three four five")

// among returns how many of the first bytes are some letters, counting so many at most.
func among(s, letters string, most int) (n int) {
	for n < len(s) && n < most && strings.IndexByte(letters, s[n]) >= 0 {
		n++
	}
	return n
}

// headingMark returns the depth of the mark that Markdown opens a heading with.
func headingMark(s string) (depth int) {
	depth = among(s, "#", 6)
	if depth == 0 || spaceBehind(s, depth) == 0 {
		return 0
	}
	return depth
}

// spaceBehind returns where a text goes on behind the white space that byte at begins,
// 0 where there is no such space, or nothing behind it.
func spaceBehind(s string, at int) int {
	rest := strings.TrimLeftFunc(s[at:], unicode.IsSpace)
	if rest == "" || len(rest) == len(s)-at {
		return 0
	}
	return len(s) - len(rest)
}

// ornament tells whether a line has no letter and no digit.
func ornament(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}
