// Package search finds words in all the texts of a briefing and replaces them.
package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/enjeux/enjeux/model"
)

// A Query is what is looked for. Unless Exact, capitals and accents do not matter.
type Query struct {
	Text   string
	Exact  bool
	Words  bool // whole words only
	Regexp bool // Text is a regular expression of package regexp; ^ and $ are the ends of a paragraph
}

// A Match is a passage of a text of the briefing.
type Match struct {
	model.Range
	Text string // the whole text that it is in
	with string // what a replacement puts there
}

// Replacement is what a replacement puts in the place of the match.
func (m Match) Replacement() string { return m.with }

// Replace returns the edits that put with in the place of every match that is not
// spared, and these matches. In it, $1 stands for the first group of a regular
// expression.
func Replace(b *model.Briefing, q Query, with string, spared func(Match) bool) ([]model.Edit, []Match, error) {
	matches, err := Find(b, q, with)
	if err != nil {
		return nil, nil, err
	}
	matches = slices.DeleteFunc(matches, spared)
	var edits []model.Edit
	for i := 0; i < len(matches); {
		first := matches[i]
		var all []model.Splicing
		for ; i < len(matches) && matches[i].Node == first.Node && matches[i].Field == first.Field; i++ {
			if m := matches[i]; m.Text[m.From:m.To] != m.with {
				all = append(all, model.Splicing{From: m.From, To: m.To, Insert: m.with})
			}
		}
		if len(all) > 0 { // what is between them keeps its annotations
			edits = append(edits, model.Text{Node: first.Node, Field: first.Field, Delta: model.Splices(first.Text, all)})
		}
	}
	return edits, matches, nil
}

// Find returns the matches in the live texts of a briefing, in the order of the
// document, each with what [Replace] would put in its place. An empty query finds
// nothing. It fails when a regular expression does not compile.
func Find(b *model.Briefing, q Query, with string) (all []Match, err error) {
	if q.Text == "" {
		return nil, nil
	}
	in := q.folded
	if q.Regexp {
		if in, err = q.expression(); err != nil {
			return nil, err
		}
	}
	for n := range b.Nodes() {
		for _, field := range model.TextFields(n.Kind()) {
			for _, m := range in(model.TextOf(n, field), with) {
				if q.Words && !whole(m.Text, m.From, m.To) {
					continue
				}
				m.Node, m.Field = model.IDOf(n), field
				all = append(all, m)
			}
		}
	}
	return all, nil
}

// folded finds the query by letters, those that only differ by case or accents
// counting as one unless the query is exact.
func (q Query) folded(text, with string) (found []Match) {
	hay, starts := fold(text, q.Exact)
	needle, _ := fold(q.Text, q.Exact)
	if needle == "" {
		return nil
	}
	for at := 0; ; {
		i := strings.Index(hay[at:], needle)
		if i < 0 {
			return found
		}
		from, to := at+i, at+i+len(needle)
		at = to
		// A letter whose accent is not in the query is taken with it.
		if starts[from] < starts[to] || from == to {
			found = append(found, Match{model.Range{From: starts[from], To: starts[to]}, text, with})
		}
	}
}

// fold returns a text without case and accents, and for each of its bytes, and
// its end, where the rune that it comes from begins in the text.
func fold(text string, exact bool) (folded string, starts []int) {
	var b strings.Builder
	mark := func(at, n int) {
		for range n {
			starts = append(starts, at)
		}
	}
	for at, r := range text {
		if exact {
			size := utf8.RuneLen(r)
			if r == utf8.RuneError {
				size = 1
			}
			b.WriteString(text[at : at+size])
			mark(at, size)
			continue
		}
		before := b.Len()
		b.WriteString(strings.ToLower(unaccented(string(r))))
		mark(at, b.Len()-before)
	}
	return b.String(), append(starts, len(text))
}

// unaccented is a text without accents, its apostrophes and blanks those of the
// keyboard.
func unaccented(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == '’' || r == 'ʼ':
			return '\''
		case r == '\u00a0' || r == '\u202f' || r == '\u2009':
			return ' '
		}
		return r
	}, norm.NFD.String(text))
}

// whole says whether no letter or digit touches the passage.
func whole(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return !wordy(before) && !wordy(after)
}

func wordy(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}
