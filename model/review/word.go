package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is a run of letters and digits, the bytes [from, to) of its text.
// First tells that it begins a sentence or a quotation.
type word struct {
	from, to int
	first    bool
}

// split returns the words of a text.
func split(s string) (all []word) {
	first := true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !letter(r) {
			if strings.ContainsRune(".!?…:;«“\"(\n•–—-*>|", r) && !(r == '.' && initial(s, all, i)) {
				first = true
			}
			i += size
			continue
		}
		w := word{from: i, first: first}
		for i < len(s) {
			r, size := utf8.DecodeRuneInString(s[i:])
			if !letter(r) {
				break
			}
			i += size
		}
		w.to = i
		all = append(all, w)
		first = false
	}
	return all
}

// initial tells whether a full stop belongs to an initial or a title: M. Dr.
func initial(s string, before []word, at int) bool {
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	c, _ := utf8.DecodeRuneInString(s[last.from:])
	return last.to == at && unicode.IsUpper(c) && utf8.RuneCountInString(s[last.from:at]) < 4
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }

// fold writes a text in small letters without accents.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(s)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// capitals tells whether a text is of n to m letters, all capitals.
func capitals(s string, n, m int) bool {
	count := 0
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
		count++
	}
	return n <= count && count <= m
}
