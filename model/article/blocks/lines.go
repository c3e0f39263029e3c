package blocks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// lines returns the non-empty lines of a text, numbered from 1, without the
// white space around them. CR, LF, form feed and Unicode's separators end one.
func lines(text string) []Block {
	all := make([]Block, 0, strings.Count(text, "\n")+1)
	add := func(from, to int) {
		if s := lex.Trim(text, lex.Span{From: from, To: to}); s.From < s.To {
			all = append(all, Block{Paragraph: model.Paragraph{N: len(all) + 1, From: s.From, To: s.To}})
		}
	}
	from := 0
	for i := range len(text) {
		if c := text[i]; c > '\r' && c != 0xc2 && c != 0xe2 {
			continue // most bytes
		}
		if size := lineEnd(text, i); size > 0 {
			add(from, i)
			from = i + size
		}
	}
	add(from, len(text))
	return all
}

// longestLine is the length in bytes beyond which a line is read as several
// paragraphs, so that one without end costs no more than others.
const longestLine = 16 << 10

// inParts divides the lines that are too long at the end of a sentence, or at a space
// where there is none.
func inParts(text string, all []Block) []Block {
	tooLong := func(p Block) bool { return p.To-p.From > longestLine }
	if !slices.ContainsFunc(all, tooLong) {
		return all
	}
	var parts []Block
	for _, p := range all {
		rest := lex.Span{From: p.From, To: p.To}
		for more := true; more; {
			part := rest
			if more = rest.To-rest.From > longestLine; more {
				part.To = rest.From + partEnd(lex.Clip(text[rest.From:rest.To], longestLine))
				rest = lex.Trim(text, lex.Span{From: part.To, To: rest.To})
				part = lex.Trim(text, part)
			}
			p.N, p.From, p.To = len(parts)+1, part.From, part.To
			parts = append(parts, p)
		}
	}
	return parts
}

// partEnd returns where the last sentence of a text begins that goes on behind it.
func partEnd(text string) int {
	if all := lex.SentencesOf(text); len(all) > 1 && all[len(all)-1].From > len(text)/2 {
		return all[len(all)-1].From
	}
	return lex.LastSpace(text)
}

// lineEnd returns the bytes of what ends a line at a byte, 0 where nothing does.
func lineEnd(text string, at int) int {
	switch c := text[at]; {
	case c >= '\n' && c <= '\r':
		return 1
	case c == 0xc2 && strings.HasPrefix(text[at:], "\u0085"):
		return 2
	case c == 0xe2 && (strings.HasPrefix(text[at:], "\u2028") || strings.HasPrefix(text[at:], "\u2029")):
		return 3
	}
	return 0
}

// A shape is what a line looks like, before its neighbours are looked at.
type shape struct {
	text      string
	runes     int
	words     []lex.Word // of a line that could be a heading
	last      rune
	bullet    bool // opens with a bullet mark, or with an hour
	hour      bool // opens with that of a programme
	numbered  int  // depth of a number that opens it ("2." 1, "2.1" 2), 0 for none
	division  bool // opens with a word that divides a document, and its number ("Article 2")
	marked    int  // depth of a Markdown heading mark
	markup    int  // bytes of the mark that opens it
	upper     bool // all in capitals, with letters enough to tell
	chrome    bool
	byline    bool
	dateline  bool
	titleLike bool // short enough, and does not end as a sentence does
	form      form // how it is written, once the page is surveyed
}

const (
	headed         = 120 // runes, at the most, of a heading or a by-line
	longestHeading = 320 // of a heading in capitals, or that names an agreement, as official documents have them
)

// look finds the shape of a line. Nothing that is longer than a heading or a
// by-line may be is split into words.
func look(text string) shape {
	const opening = 24 // bytes that a mark takes at most
	s := shape{text: text, runes: utf8.RuneCountInString(text)}
	s.last, _ = utf8.DecodeLastRuneInString(withoutNotes(text))
	mark := lex.Clip(text, opening)
	if s.marked = headingMark(mark); s.marked > 0 {
		s.markup = s.marked
	} else if s.markup, s.numbered = NumberMark(mark); s.numbered == 0 || hourWord.MatchString(mark+" –") { // "9.30 am"
		s.markup, s.numbered = 0, 0
		s.hour = hourMark(mark)
		s.bullet = BulletMark(mark) > 0 || s.hour
		if n := divisionMark(text); n > 0 && s.runes <= headed {
			s.division, s.markup = true, min(n, len(text)-1)
			if n < len(text) {
				s.numbered = 1
			}
		}
	}
	s.titleLike = !strings.ContainsRune(".;:,…!", s.last)
	if s.runes > headed {
		if s.titleLike && s.runes <= longestHeading {
			if s.upper = mark == strings.ToUpper(mark) && lex.Capitals(text); s.upper || opensTreaty(mark) {
				s.words = lex.Words(text)
			}
		}
		s.chrome = s.runes <= longestChrome && isChrome(text, s)
		return s
	}
	s.words = lex.Words(text)
	s.upper = lex.Capitals(text[s.markup:])
	s.chrome = isChrome(text, s)
	s.dateline = IsDateline(text, s.words)
	s.hour = s.hour && !s.dateline
	s.bullet = s.bullet && !(s.dateline && hourMark(text))
	s.byline = isByline(text, s)
	s.titleLike = s.titleLike && len(s.words) > 0
	return s
}

// withoutNotes returns a text without the numbers of notes that it ends in: "met there.[2][3]".
func withoutNotes(text string) string {
	for strings.HasSuffix(text, "]") {
		at := strings.LastIndex(text, "[")
		if at <= 0 || strings.Trim(text[at:], "[]0123456789") != "" || text[at+1] == ']' {
			break
		}
		text = text[:at]
	}
	return text
}
