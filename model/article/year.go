package article

import (
	"cmp"
	"strings"
	"time"
)

// The years of dates that have none.

// onWeekday returns the year nearest to one in which a day falls on the day of the week
// that is said in front of it, if any does.
func onWeekday(line string, s span, at date, year int) int {
	const before, two = 14, 64 // bytes
	near := line[max(0, s.from-before):s.to]
	if both := twoWeekdays.FindStringSubmatch(tail(line[:s.from], two)); both != nil {
		near = both[1]
	}
	w, ok := weekdayOf(strings.NewReplacer(",", " ", "\u00a0", " ").Replace(fold(near)))
	if !ok || at.d == 0 || year == 0 {
		return year
	}
	for _, off := range []int{0, -1, 1, -2, 2, -3, 3} {
		if time.Date(year+off, time.Month(at.m), at.d, 0, 0, 0, 0, time.UTC).Weekday() == w {
			return year + off
		}
	}
	return year
}

var (
	// twoWeekdays stand in front of the days of a month: "les lundi et mardi 10 et 11 juin".
	twoWeekdays = lazy(`(?i)(\p{L}+day|\p{L}+di) (?:et|and) (?:\p{L}+day|\p{L}+di|dimanche) $`)
	pastWord    = lazy(`(?i)^\s(?:dernier|passé|last)\b`)
	futureWord  = lazy(`(?i)^\s(?:prochain|next)\b`)
)

// direction tells whether the words around a date put it before the day of
// publication, -1, or behind it, 1.
func direction(line string, s span) int {
	before, after := strings.ToLower(line[max(0, s.from-5):s.from]), clip(line[s.to:], 12)
	said := strings.ToLower(line[s.from:s.to])
	switch {
	case pastWord.MatchString(after) || before == "last " || strings.HasPrefix(said, "last "):
		return -1
	case futureWord.MatchString(after) || before == "next " || strings.HasPrefix(said, "next "):
		return 1
	}
	return 0
}

// sideOf tells on which side of the day of publication a date lies, 0 where it is the nearest
// ("this July").
func sideOf(line string, f found) int {
	if strings.HasSuffix(strings.ToLower(line[:f.span.from]), "this ") {
		return 0
	}
	return cmp.Or(2*direction(line, f.span), f.side())
}
