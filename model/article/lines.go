package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// lines returns the non-empty lines of a text, numbered from 1, without the
// white space around them. CR, LF, form feed and Unicode's separators end one.
func lines(text string) []Paragraph {
	var all []Paragraph
	add := func(from, to int) {
		if s := trim(text, span{from, to}); s.from < s.to {
			all = append(all, Paragraph{Paragraph: model.Paragraph{N: len(all) + 1, From: s.from, To: s.to}})
		}
	}
	from := 0
	for i, r := range text {
		switch r {
		case '\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029':
			add(from, i)
			from = i + utf8.RuneLen(r)
		}
	}
	add(from, len(text))
	return all
}

// A shape is what a line looks like, before its neighbours are looked at.
type shape struct {
	text      string
	runes     int
	words     []word // of a line that could be a heading
	last      rune
	bullet    bool // opens with a bullet mark
	numbered  int  // depth of a number that opens it ("2." 1, "2.1" 2), 0 for none
	marked    int  // depth of a Markdown heading mark
	markup    int  // bytes of the mark that opens it
	upper     bool // all in capitals, with letters enough to tell
	chrome    bool
	byline    bool
	dateline  bool
	titleLike bool // short enough, and does not end as a sentence does
}

// look finds the shape of a line. Nothing that is longer than a heading or a
// by-line may be is split into words.
func look(text string) shape {
	const opening, headed = 24, 120 // bytes that a mark takes at most; runes
	s := shape{text: text, runes: utf8.RuneCountInString(text)}
	s.last, _ = utf8.DecodeLastRuneInString(text)
	mark := clip(text, opening)
	if s.marked = headingMark(mark); s.marked > 0 {
		s.markup = s.marked
	} else if s.markup, s.numbered = numberMark(mark); s.numbered == 0 {
		s.bullet = bulletMark(mark) > 0
	}
	s.titleLike = !strings.ContainsRune(".;:,…!", s.last)
	if s.runes > headed {
		s.chrome = s.runes <= longestChrome && isChrome(text, s)
		return s
	}
	s.words = words(text)
	s.upper = capitals(text[s.markup:])
	s.chrome = isChrome(text, s)
	s.dateline = isDateline(text, s.words)
	s.byline = isByline(text, s)
	s.titleLike = s.titleLike && len(s.words) > 0
	return s
}

// capitals tells whether s has four letters or more and no small one.
func capitals(s string) bool {
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
