package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What a stretch of a sentence lacks to stand alone as a title.

// price returns what a title lacks that ends there, beyond the words that it is cut in front of.
func (l *line) price(s lex.Span, verb int) (cost int) {
	from, to := l.WordsIn(s)
	last, that := -1, false
	for i := max(from, verb); i < to; i++ {
		switch {
		case l.Finite(i):
			last, that = i, false
		case last >= 0 && thats[l.Words[i].Folded]:
			that = true
		}
	}
	if that || last >= 0 && (last+1 == to || !strings.HasSuffix(l.Words[last].Folded, "ed")) && l.lacks(last, to) {
		cost += hanging
	}
	if unclosed(strings.TrimLeft(l.Text[s.From:s.To], "«“\"\u202f\u00a0 ")) != "" { // a mark at the head goes
		cost += unquoted
	}
	return cost
}

// quoted tells whether a stretch ends within quotation marks.
func (l *line) quoted(s lex.Span) bool { return unclosed(l.Text[s.From:s.To]) != "" }

// unclosed returns what closes the quotation that a text ends in, "" where it ends in none.
func unclosed(text string) string {
	for _, pair := range [][2]string{{"«", "\u202f»"}, {"“", "”"}} {
		if strings.Count(text, pair[0]) > strings.Count(text, strings.TrimSpace(pair[1])) {
			return pair[1]
		}
	}
	if k := strings.LastIndexByte(text, '"'); strings.Count(text, `"`)%2 == 1 && (k == 0 || strings.ContainsAny(text[k-1:k], " ('")) {
		return `"`
	}
	return ""
}

// lacks tells whether nothing but times stands behind a verb, up to word to, that asks for more:
// one that stands alone, or a participle with "avoir".
func (l *line) lacks(verb, to int) bool {
	i := verb + 1
	if having[l.Words[verb].Folded] {
		for i < to && (l.Words[i].Function && l.Words[i].Folded != "ete" || strings.HasSuffix(l.Words[i].Folded, "ment") || strings.HasSuffix(l.Words[i].Folded, "ly")) {
			i++
		}
		if i < to && (l.Words[i].Folded == "ete" || l.Words[i].Folded == "been") {
			return false
		}
		i++
	}
	for ; i < to; i++ {
		w := l.Words[i]
		place := w.Capital && at[l.Words[i-1].Folded]
		if !place && !w.Function && !w.Day && !w.Month() && !w.Digit && !w.In(times|recent) {
			return false
		}
	}
	return true
}

// listed returns what it costs to end in front of word i where a list goes on.
func (l *line) listed(i int) int {
	if f := l.Words[i].Folded; lex.Coordinating[f] {
		return marked
	}
	for k := i; k < len(l.Words) && k < i+4; k++ {
		if k > i && lex.Coordinating[l.Words[k].Folded] {
			return marked
		}
		if l.Finite(k) || !l.Words[k].Capital {
			break
		}
	}
	return 0
}

// adjective tells whether an English word has the ending of one, which a noun follows.
func adjective(word string) bool {
	return slices.ContainsFunc([]string{"ic", "al", "ive", "ous", "ble", "ful", "ant", "ed"}, func(ending string) bool { return strings.HasSuffix(word, ending) })
}

// adjectives tells whether an English clause ends in an adjective, whose noun stands behind another one: "economic, as
// well as strategic, interests".
func (l *line) adjectives(p, next lex.Span) bool {
	const most = 5 // words
	_, to := l.WordsIn(p)
	from, end := l.WordsIn(next)
	return l.Lang == "en" && to > 0 && adjective(l.Words[to-1].Folded) && from < end && end-from <= most && adjective(l.Words[end-1].Folded) &&
		(lex.Coordinating[l.Words[from].Folded] || l.Words[from].Folded == "as" || l.Words[from].Folded == "if")
}

var (
	thats = lex.Set("que qu that")
	at    = lex.Set("a en in at")
	// recent are the words that may stand behind a verb without saying what it is about.
	recent  = lex.ClassOf("dernier derniere prochain prochaine last next matin soir enfin aussi egalement donc vivement particulierement also therefore")
	between = lex.Set("between entre both")
	having  = lex.Set("a ont avait avaient aura auront have has had")
)
