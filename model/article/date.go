package article

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// A mention is a date in a line: its bytes there, and ISO 8601 dates at the
// precision known.
type mention struct {
	span
	start, end string
	today      bool // said relative to the day of publication
	loose      bool // a week, a month or a year that is, or the day of a text of law
	weekday    bool // said by its name
	announces  bool // today, and something is made known or signed
	spoken     bool // when something is said, and nothing else told of it
	setting
}

// A setting is what a date is told in: its sentence, the words that say what
// happened, and the telling words near it.
type setting struct {
	sentence span
	what     string
	near     []string
	tense    int  // whether it lies behind, -1, or ahead, 1
	since    bool // it begins what is told, or
	until    bool // ends it
	days     int  // that a visit takes from it, or until it where negative; 0 when it does not say
}

// A calendar date with zeros for what is not known.
type date struct{ y, m, d int }

// String returns the date in ISO 8601, "" for none.
func (d date) String() string {
	switch {
	case d.y == 0:
		return ""
	case d.m == 0:
		return fmt.Sprintf("%04d", d.y)
	case d.d == 0:
		return fmt.Sprintf("%04d-%02d", d.y, d.m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.y, d.m, d.d)
}

// valid tells whether there is such a day.
func (d date) valid() bool {
	if d.m < 0 || d.m > 12 || d.d < 0 || d.d > 31 || d.d > 0 && d.m == 0 {
		return false
	}
	return d.d == 0 || d.y == 0 || time.Date(d.y, time.Month(d.m), d.d, 0, 0, 0, 0, time.UTC).Day() == d.d
}

// complete completes a range: what one end leaves out the other end says.
func complete(from, to date) (date, date) {
	if to == (date{}) {
		return from, to
	}
	if to.m == 0 {
		to.m = from.m
	}
	if from.m == 0 {
		from.m = to.m
	}
	if from.y == 0 {
		from.y = to.y
		if from.m > to.m && to.y > 0 { // from December to January
			from.y--
		}
	}
	return from, to
}

// side tells whether a day without a year lies behind, -2 or -1, or ahead, 1, by what it
// is told in. What ended at a time may have done so before or will, for the verb of the past.
func (s setting) side() int {
	switch {
	case s.since:
		return -2
	case s.until:
		return max(s.tense, 0)
	}
	return s.tense
}

// oneDay tells whether a mention is of one day, from which on something may take several.
func (m mention) oneDay() bool { return m.end == "" || m.end == m.lastDay() }

// lastDay returns the last day of what begins on a day and takes some, "" where it is not said.
func (m mention) lastDay() string {
	if m.days < 2 || len(m.start) != len(time.DateOnly) {
		return ""
	}
	return daysAfter(m.start, m.days-1)
}

// finer tells whether a month that is told by its distance, or the year of an occasion, has its day
// in the same sentence: "last month, they met on June 17", "the 2031 summit, on June 17".
func (m mention) finer(all []mention) bool {
	return m.loose && m.end == "" && len(m.start) <= len("2006-01") && slices.ContainsFunc(all, func(day mention) bool {
		return !day.today && day.sentence == m.sentence && strings.HasPrefix(day.start, m.start+"-")
	})
}

// daysAfter returns the date some days behind an ISO 8601 date, "" behind anything else.
func daysAfter(date string, days int) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return ""
	}
	return day.AddDate(0, 0, days).Format(time.DateOnly)
}
