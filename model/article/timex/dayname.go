package timex

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// The names of days beside which nothing says that they are one on which something happens.

// bareDay tells whether the name of a day at word i tells in English when something happens, and
// is no part of a name or of what is called by it: "said Monday that", but not "the Friday
// market", "Good Friday".
func (l *Line) bareDay(i int) bool {
	lead, next := l.Words[i-1], i+1
	return (!lead.Capital || l.behindPlace(i)) && !calledByDay[lead.Folded] && (next == len(l.Words) || !lex.BlankGap(l.Gap(next)) || lex.FunctionWords[l.Word(next)] || hoursOfDay[l.Word(next)])
}

// everyDay tells whether the name of a day at word i stands in a list of those on which something is
// done each week: "every Monday, Wednesday and Friday".
func (l *Line) everyDay(i int) bool {
	for i--; l.Word(i) == "and" || l.Word(i) == "et" || isWeekday(l.Word(i)); i-- {
	}
	return eachWeek[l.Word(i)] && i >= 0
}

// behindPlace tells whether in front of the name of a day at word i stands where something happens on it:
// "returned to San José Wednesday".
func (l *Line) behindPlace(i int) bool {
	const longest = 3 // words of a place
	for k := i - 1; k >= max(0, i-1-longest) && lex.BlankGap(l.Gap(k+1)); k-- {
		if !l.Words[k].Capital {
			return (toPlace[l.Word(k)] || l.Word(k) == "visit" || strings.HasSuffix(l.Word(k), "ed") && !lex.Participles[l.Word(k)]) && !feasts[l.Word(i-1)]
		}
	}
	return false
}

// comesLater tells whether a sentence has a French verb of the future.
func (l *Line) comesLater(s lex.Span) bool {
	from, to := l.WordsIn(s)
	return l.Lang == "fr" && slices.ContainsFunc(l.Words[from:to], lex.FutureFR)
}

// dueOn tells whether the name of a day at word i tells when something is that is called one to come, and no verb
// tells more of it: "the upcoming visit of the king to Peru on Tuesday".
func (l *Line) dueOn(i int) bool {
	const longest, adjectives = 12, 3 // words
	for k := i - 1; k >= max(0, i-longest) && !strings.ContainsAny(l.Gap(k+1), ",.;:()"); k-- {
		switch w := l.Words[k]; {
		case comes[w.Folded]:
			for j := k - 1; j >= max(0, k-adjectives); j-- {
				if lex.BlankGap(l.Gap(j+1)) && (toCome[l.Word(j)] || l.Lang == "fr" && j == k-1 && Distance[l.Word(j)] > 0) {
					return true
				}
			}
		case w.Verb, l.Lang == "en" && !w.Capital && strings.HasSuffix(w.Folded, "ed"), l.Participle(w):
			return false
		}
	}
	return false
}

var (
	toCome = lex.Set("upcoming forthcoming planned scheduled")
	comes  = lex.Set("visit trip summit meeting talks tour visite voyage deplacement sommet rencontre reunion tournee")
)

var (
	toPlace = lex.Set("to in at from for into")
	// feasts stand before the days that are called by them.
	feasts     = lex.Set("good black ash holy palm easter maundy whit shrove bloody super cyber giving")
	eachWeek   = lex.Set("every each chaque")
	hoursOfDay = lex.Set("morning afternoon evening night")
	// calledByDay stand before what is called by the day on which it is, or is on many.
	calledByDay = lex.Set("a an the each every any some one no his her its their our my your of other first second third fourth")
)

// second returns the word of another day of the week that one of some words joins to word i.
func (l *Line) second(i int, joins ...string) (last int, ok bool) {
	if !slices.Contains(joins, l.Word(i+1)) || !lex.BlankGap(l.Gap(i+1)) || !lex.BlankGap(l.Gap(i+2)) {
		return 0, false
	}
	_, ok = Weekdays[l.Word(i+2)]
	return i + 2, ok
}
