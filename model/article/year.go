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

// nearestYear returns the year of a date that has none: the nearest to the day of
// publication. With a direction of 2 or -2 it lies ahead or behind; with 1 or -1 the
// tense says so, which may have been right when the text was written, a few days before.
func (d *Document) nearestYear(at date, last, direction int) int {
	const soon = 30 * 24 * time.Hour // what is told as past may still have lain ahead on the day of publication
	const behind, ahead = 4, 8       // how much farther a date is that a tense of the past or of the future speaks against
	day, err := time.Parse(time.DateOnly, d.aboutPublished())
	if err != nil {
		return last
	}
	best, distance := 0, time.Duration(1<<62)
	for y := day.Year() - 1; y <= day.Year()+1; y++ {
		off := time.Date(y, time.Month(at.m), max(at.d, 1), 0, 0, 0, 0, time.UTC).Sub(day)
		wrong := direction < 0 && off > 0 || direction > 0 && off < 0
		if wrong && (direction == 2 || direction == -2 || direction < 0 && off > soon && d.lang != "ru") {
			continue
		}
		if off = off.Abs(); wrong && direction > 0 {
			off *= ahead
		} else if wrong {
			off *= behind
		}
		if off < distance {
			best, distance = y, off
		}
	}
	return best
}
