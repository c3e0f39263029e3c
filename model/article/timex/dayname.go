package timex

import (
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// The names of days beside which nothing says that they are one on which something happens.

// bareDay tells whether the name of a day at word i tells in English when something happens, and
// is no part of a name or of what is called by it: "said Monday that", but not "the Friday
// market", "Good Friday".
func (l *Line) bareDay(i int) bool {
	lead, next := l.Words[i-1], i+1
	return (!lead.Capital || l.behindPlace(i)) && !calledByDay[lead.Folded] && (next == len(l.Words) || !lex.BlankGap(l.Gap(next)) || lex.FunctionWords[l.Word(next)] || Distance[l.Word(next)] != 0 || hoursOfDay[l.Word(next)])
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

// ofWeek reads at word i the week that the day in front of it is one of, by its distance, and its last word: "of next
// week", « de la semaine dernière », «на прошлой неделе».
func (l *Line) ofWeek(i int) (off, last int, ok bool) {
	const reach = 4 // words
	for k := i; k < min(len(l.Words), i+reach) && lex.BlankGap(l.Gap(k)); k++ {
		if l.Words[k].Period != lex.AWeek {
			continue
		}
		if thisOne[l.Word(k-1)] {
			return 0, k, l.leadsOnly(i, k-1)
		}
		first, last, off, ok := l.periodAt(k)
		return off, last, ok && off != 0 && l.leadsOnly(i, first)
	}
	return 0, 0, false
}

// inWeek reads the week that ends right in front of word i, of which the day there is one, by its distance: "last
// week, on Friday", «на прошлой неделе, в среду».
func (l *Line) inWeek(i int) (off int, ok bool) {
	for k := i - 1; k >= max(0, i-2) && (k == i-1 && l.Gap(i) == ", " || lex.BlankGap(l.Gap(k+1))); k-- {
		if l.Words[k].Period == lex.AWeek {
			_, last, off, ok := l.periodAt(k)
			return off, ok && last == i-1
		}
	}
	return 0, false
}

// ofDay tells whether the name of a day leads to the week that begins with word i, which says of which one it is.
func (l *Line) ofDay(i int) bool {
	for i--; i >= 0 && leadsToWeek[l.Word(i)] && lex.BlankGap(l.Gap(i+1)); i-- {
	}
	return i >= 0 && isWeekday(l.Word(i)) && lex.BlankGap(l.Gap(i+1))
}

// leadsOnly tells whether from word i to another stands nothing but what leads to a period.
func (l *Line) leadsOnly(i, to int) bool {
	return i <= to && !slices.ContainsFunc(l.Words[i:to], func(w lex.Word) bool { return !leadsToWeek[w.Folded] })
}

var leadsToWeek = lex.Set("of de la на")

// weekdayOff returns the day of that name in the week at a distance from a day.
func weekdayOff(day time.Time, off int, w time.Weekday) string {
	monday := day.AddDate(0, 0, 7*off-int(day.Weekday()+6)%7)
	return monday.AddDate(0, 0, int(w+6)%7).Format(time.DateOnly)
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
