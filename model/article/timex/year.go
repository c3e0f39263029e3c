package timex

import (
	"cmp"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// The years of dates that have none.

// OnWeekday returns the year nearest to one in which a day falls on the day of the week
// that is said in front of it, if any does.
func OnWeekday(line string, s lex.Span, at Date, year int) int {
	const before, two = 14, 64 // bytes
	near := line[max(0, s.From-before):s.To]
	if both := twoWeekdays.FindStringSubmatch(lex.Tail(line[:s.From], two)); both != nil {
		near = both[1]
	}
	w, ok := WeekdayOf(plainSpaces.Replace(lex.Fold(near)))
	if !ok || at.D == 0 || year == 0 {
		return year
	}
	for _, off := range []int{0, -1, 1, -2, 2, -3, 3} {
		if time.Date(year+off, time.Month(at.M), at.D, 0, 0, 0, 0, time.UTC).Weekday() == w {
			return year + off
		}
	}
	return year
}

var plainSpaces = strings.NewReplacer(",", " ", "\u00a0", " ")

var (
	// twoWeekdays stand in front of the days of a month: "les lundi et mardi 10 et 11 juin".
	twoWeekdays = lex.Lazy(`(?i)(\p{L}+day|\p{L}+di) (?:et|and) (?:\p{L}+day|\p{L}+di|dimanche) $`)
	pastWord    = lex.Lazy(`(?i)^\s(?:dernier|passé|last)\b`)
	futureWord  = lex.Lazy(`(?i)^\s(?:prochain|next)\b`)
)

// direction tells whether the words around a date put it before the day of
// publication, -1, or behind it, 1.
func direction(line string, s lex.Span) int {
	before, after := strings.ToLower(line[max(0, s.From-5):s.From]), lex.Clip(line[s.To:], 12)
	said := strings.ToLower(line[s.From:s.To])
	switch {
	case pastWord.MatchString(after) || before == "last " || strings.HasPrefix(said, "last "):
		return -1
	case futureWord.MatchString(after) || before == "next " || strings.HasPrefix(said, "next "):
		return 1
	}
	return 0
}

// SideOf tells on which side of the day of publication a date lies, 0 where it is the nearest
// ("this July").
func SideOf(line string, f Found) int {
	if strings.HasSuffix(strings.ToLower(line[:f.Span.From]), "this ") {
		return 0
	}
	return cmp.Or(2*direction(line, f.Span), f.Side())
}
