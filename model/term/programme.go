package term

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
)

// A Day is the engagements of a date, "" for those without one.
type Day struct {
	Date        string
	Engagements []model.Engagement
}

// Programme returns the engagements of a briefing by day, in the order of their
// times; those of one time stay in the order of the briefing.
func Programme(b *model.Briefing) (days []Day) {
	es := slices.Collect(model.Children[model.Engagement](b, b.ID()))
	slices.SortStableFunc(es, func(a, b model.Engagement) int {
		// What has no date comes last.
		return cmp.Or(cmp.Compare(btoi(a.Start == ""), btoi(b.Start == "")), strings.Compare(a.Start, b.Start))
	})
	for _, e := range es {
		date, _, _ := strings.Cut(e.Start, "T")
		if n := len(days); n == 0 || days[n-1].Date != date {
			days = append(days, Day{Date: date})
		}
		d := &days[len(days)-1]
		d.Engagements = append(d.Engagements, e)
	}
	return days
}

// Sheets returns the engagements that have a sheet of talking points, in the
// order of the programme; that is also how the sheets are numbered, from 1.
func Sheets(b *model.Briefing) (es []model.Engagement) {
	for _, day := range Programme(b) {
		for _, e := range day.Engagements {
			if strings.TrimSpace(e.Points) != "" {
				es = append(es, e)
			}
		}
	}
	return es
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Weekday writes a date with the day of the week before it, where it has a day.
func (w *Words) Weekday(s string) string {
	d, ok := ParseDate(s)
	if !ok || d.Day == 0 {
		return w.Dates(s, "")
	}
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return w.Weekdays[t.Weekday()] + " " + w.FullDate(d)
}

// Clock writes the time of day of an ISO 8601 local time, and that of an end
// after it: "10 h 30 – 11 h", "10:30 – 11:00". It is "" without a time of day.
func (w *Words) Clock(start, end string) string {
	return Join(" – ", w.timeOfDay(start), w.timeOfDay(end))
}

func (w *Words) timeOfDay(s string) string {
	_, clock, ok := strings.Cut(s, "T")
	hour, rest, _ := strings.Cut(clock, ":")
	minute, _, _ := strings.Cut(rest, ":")
	h, err := strconv.Atoi(hour)
	if !ok || err != nil || h < 0 || h > 24 {
		return clock
	}
	m, _ := strconv.Atoi(minute)
	switch {
	case w != french:
		return strconv.Itoa(h) + ":" + strconv.Itoa(m/10) + strconv.Itoa(m%10)
	case m == 0:
		return strconv.Itoa(h) + "\u00a0h"
	}
	return strconv.Itoa(h) + "\u00a0h\u00a0" + strconv.Itoa(m/10) + strconv.Itoa(m%10)
}
