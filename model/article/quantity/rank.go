package quantity

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Numbers that say which of many something is, or whose somebody is, and count nothing of their own.

// ranked tells whether a number says how many of the first somebody is among: "one of the 10 largest
// producers", "les 20 plus grandes économies", "parmi les cinq premiers".
func (l *Line) ranked(n lex.Span) bool {
	k := l.WordAt(n.To)
	before, next := l.Word(l.WordAt(n.From)-1), l.Word(k)
	if k >= len(l.Words) || !lex.BlankGap(l.Text[n.To:l.Words[k].From]) {
		return false
	}
	switch l.Lang {
	case "en":
		return before == "top" || pointing[before] && (next == "most" || strings.HasSuffix(next, "est") && superlative[next])
	case "fr":
		lead := l.Word(l.WordAt(n.From) - 2)
		return pointing[before] && (next == "plus" && !l.alone(l.Words[k].To) || firstOnes[next] && (lead == "parmi" || lead == "un" || lead == "une"))
	}
	return false
}

var (
	superlative = lex.Set("largest biggest greatest highest fastest poorest richest strongest oldest longest lowest smallest busiest")
	firstOnes   = lex.Set("premiers premieres principaux principales")
)

// ofFamily tells whether a number is that of the children somebody has: "has three children", "père de deux filles".
func (l *Line) ofFamily(n lex.Span) bool {
	k := l.WordAt(n.From)
	before, lead := l.Word(k-1), l.Word(k-2)
	return family[l.Word(l.WordAt(n.To))] && (before == "has" || before == "have" || before == "a" && l.Lang == "fr" ||
		(before == "of" || before == "de") && parents[lead] || (before == "et" || before == "and") && k > 1 && (lead == "ans" || l.Words[k-2].Digit))
}

var (
	family  = lex.Set("children sons daughters enfants fils filles")
	parents = lex.Set("father mother parent pere mere")
)
