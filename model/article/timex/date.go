package timex

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A Mention is a date in a line: its bytes there, and ISO 8601 dates at the
// precision known.
type Mention struct {
	lex.Span
	Start, End string
	Today      bool // said relative to the day of publication
	Loose      bool // a week, a month or a year that is, or the day of a text of law
	Weekday    bool // said by its name
	Announces  bool // today, and something is made known or signed
	Spoken     bool // when something is said, and nothing else told of it
	Quoted     bool // "today", in what somebody is quoted with
	Setting
}

// A Setting is what a date is told in: its sentence, the words that say what
// happened, and the telling words near it.
type Setting struct {
	Sentence lex.Span
	What     string
	Near     []string
	Of       string // the telling word of what is said to be of that date: "the crisis of 2022"
	Tense    int    // whether it lies behind, -1, or ahead, 1
	Since    bool   // it begins what is told, or
	Until    bool   // ends it
	Days     int    // that a visit takes from it, or until it where negative; 0 when it does not say
}

// A calendar date with zeros for what is not known.
type Date struct{ Y, M, D int }

// String returns the date in ISO 8601, "" for none.
func (d Date) String() string {
	switch {
	case d.Y == 0:
		return ""
	case d.M == 0:
		return fmt.Sprintf("%04d", d.Y)
	case d.D == 0:
		return fmt.Sprintf("%04d-%02d", d.Y, d.M)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Y, d.M, d.D)
}

// Valid tells whether there is such a day.
func (d Date) Valid() bool {
	if d.M < 0 || d.M > 12 || d.D < 0 || d.D > 31 || d.D > 0 && d.M == 0 {
		return false
	}
	return d.D == 0 || d.Y == 0 || time.Date(d.Y, time.Month(d.M), d.D, 0, 0, 0, 0, time.UTC).Day() == d.D
}

// complete completes a range: what one end leaves out the other end says.
func complete(from, to Date) (Date, Date) {
	if to == (Date{}) {
		return from, to
	}
	if to.M == 0 {
		to.M = from.M
	}
	if from.M == 0 {
		from.M = to.M
	}
	if from.Y == 0 {
		from.Y = to.Y
		if from.M > to.M && to.Y > 0 { // from December to January
			from.Y--
		}
	}
	return from, to
}

// Side tells whether a day without a year lies behind, -2 or -1, or ahead, 1, by what it
// is told in. What ended at a time may have done so before or will, for the verb of the past.
func (s Setting) Side() int {
	switch {
	case s.Since:
		return -2
	case s.Until:
		return max(s.Tense, 0)
	}
	return s.Tense
}

// OneDay tells whether a mention is of one day, from which on something may take several.
func (m Mention) OneDay() bool { return m.End == "" || m.End == m.LastDay() }

// LastDay returns the last day of what begins on a day and takes some, "" where it is not said.
func (m Mention) LastDay() string {
	if m.Days < 2 || len(m.Start) != len(time.DateOnly) {
		return ""
	}
	return DaysAfter(m.Start, m.Days-1)
}

// Finer tells whether a month or a week that is told by its distance, or the year of an occasion, has its day
// in the same sentence: "last month, they met on June 17", "the 2031 summit, on June 17", "last week, on Friday".
func (m Mention) Finer(all []Mention) bool {
	if m.Loose && m.End != "" && m.End == DaysAfter(m.Start, 6) {
		return slices.ContainsFunc(all, func(day Mention) bool {
			return day.Weekday && day.From > m.To && day.From <= m.To+len(", on the ") && day.Start >= m.Start && day.Start <= m.End
		})
	}
	return m.Loose && m.End == "" && len(m.Start) <= len("2006-01") && slices.ContainsFunc(all, func(day Mention) bool {
		return !day.Today && day.Sentence == m.Sentence && strings.HasPrefix(day.Start, m.Start+"-")
	})
}

// DaysAfter returns the date some days behind an ISO 8601 date, "" behind anything else.
func DaysAfter(date string, days int) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return ""
	}
	return day.AddDate(0, 0, days).Format(time.DateOnly)
}
