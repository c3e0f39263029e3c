package timex

import (
	"github.com/enjeux/enjeux/model/article/lex"
)

// Dates that are told together: the days before a month, the months behind a year, years of a list.

// joining are the words that join two times which do not make one: "in May and June", "en mai ou en juin".
var joining = lex.Set("et ou and or и или")

// monthAgain stand between such a word and the second month.
var monthAgain = lex.Set("d de en in в")

// pastDays returns the word behind which, of the days that a list begins at word i, the last one is
// joined: "5, 6 et 7 mai", "May 5, 6 and 7".
func (l *Line) pastDays(i int) int {
	k := i
	for l.Gap(k) == ", " && l.day(k) > 0 && l.Year(k) == 0 {
		k++
	}
	if link := l.link(k); k > i && link > 0 && l.day(link) > 0 {
		return k
	}
	return i
}

// monthNamed reads word i as the name of a month, whatever stands in front of it, 0 when it is none.
func (l *Line) monthNamed(i int) int {
	if i < 0 || i >= len(l.Words) {
		return 0
	}
	return int(l.Words[i].Months[lex.MonthsOf(l.Lang)])
}

// longestList is how many words back a list of years or of months is followed.
const longestList = 100

// yearInList tells whether the year at word i stands within a list that leads to one: "in 2019,
// 2022 and 2024".
func (l *Line) yearInList(i int) bool {
	k := i
	for k > 0 && k > i-longestList && l.Gap(k) == ", " && l.Year(k-1) > 0 {
		k--
	}
	next := l.Year(i+1) > 0 && l.Gap(i+1) == ", " || joining[l.Word(i+1)] && l.Year(i+2) > 0
	return k < i && next && (leadsToYear[l.Lang][l.Word(k-1)] || l.Word(k-1) == "annees")
}

// behindYear tells whether the month at word i stands in brackets behind its year, alone or among
// others: "in 2031 (May, June and August)".
func (l *Line) behindYear(i int) bool {
	for k := i; k > 0 && k > i-longestList; k-- {
		if l.Gap(k) == " (" {
			return l.Year(k-1) > 0
		}
		if gap := l.Gap(k); gap != ", " && !lex.BlankGap(gap) || l.monthNamed(k-1) == 0 && !joining[l.Word(k-1)] && !monthAgain[l.Word(k-1)] {
			return false
		}
	}
	return false
}

// monthsOfYears gives the months, and the days in brackets, that stand behind a year that year, and
// takes them for what is told of it: "twice in 2031, in May and in October".
func (l *Line) monthsOfYears(all []Found) []Found {
	kept := all[:0]
	for k := 0; k < len(all); k++ {
		if k+1 < len(all) && all[k].From.Y == 0 && all[k].From.D == 0 && all[k].To == (Date{}) && !all[k].Lagged && all[k+1].From.Y > 0 && all[k+1].From.M > 0 &&
			toMonth.MatchString(l.Text[all[k].Span.To:all[k+1].Span.From]) {
			all[k].From, _ = complete(all[k].From, all[k+1].From) // "de 24 % en janvier à 18 % en octobre 2031"
		}
		year := all[k]
		n, next := k, nextMonth
		for year.onlyYear() && n+1 < len(all) && all[n+1].From.Y == 0 && all[n+1].From.M > 0 && !all[n+1].Lagged {
			between := l.Text[all[n].Span.To:all[n+1].Span.From]
			listed := opensBracket.MatchString(between) || opensList.MatchString(between) && all[n+1].From.D == 0
			if n == k && !(opensMonths.MatchString(between) && all[n+1].From.D == 0) && !listed || n > k && !next.MatchString(between) {
				break
			}
			if listed {
				next = nextListed
			}
			n++
			all[n].From.Y = year.From.Y
			if all[n].To.M > 0 {
				all[n].To.Y = year.From.Y
			}
		}
		if n == k {
			kept = append(kept, year)
		}
		for _, f := range all[k+1 : n+1] {
			kept = append(kept, f)
		}
		k = n
	}
	return kept
}

// onlyYear tells whether a date is a year, and no range or occasion of one.
func (f Found) onlyYear() bool {
	return f.From.Y > 0 && f.From.M == 0 && f.To == (Date{}) && !f.Loose
}

var (
	toMonth      = lex.Lazy(`^ (?:à|to) [^.;,]{1,30}(?:en|in) $`)
	opensMonths  = lex.Lazy(`^, (?:(?:d[’']abord|notamment|first|notably) )?(?:(?:en|in|fin|début|late|early) )+$`)
	opensBracket = lex.Lazy(`^ \((?:(?:en|in|le|les|on|fin|début|late|early) )*$`)
	opensList    = lex.Lazy(`^[\s\x{00A0}\x{202F}]?: (?:(?:en|in|fin|début|late|early) )*$`)
	nextListed   = lex.Lazy(`^[^.:]*(?:,|;|,? (?:et|ou|and|or))(?: (?:et|puis|enfin|and|then))?(?: (?:en|in|le|les|on|fin|début|late|early))* $`)
	nextMonth    = lex.Lazy(`^(?:,|;|,? (?:et|ou|and|or))(?: (?:et|puis|enfin|and|then))?(?: (?:en|in|le|les|on|fin|début|late|early))* $`)
)
