package layout

import (
	"strconv"
	"strings"
	"time"
)

// A date is an ISO 8601 date at the precision known: month or day may be 0.
type date struct{ year, month, day int }

// parseDate reads "2025", "2025-06", "2025-06-21", and the day of a time.
func parseDate(s string) (d date, ok bool) {
	s, _, _ = strings.Cut(s, "T")
	for i, part := range strings.Split(s, "-") {
		n, err := strconv.Atoi(part)
		switch {
		case err != nil || i > 2:
			return date{}, false
		case i == 0:
			d.year = n
		case i == 1:
			d.month = n
		default:
			d.day = n
		}
	}
	return d, d.year > 0 && d.month >= 0 && d.month <= 12 && d.day >= 0 && d.day <= 31 && (d.day == 0 || d.month > 0)
}

// days counts from an epoch to the middle of what the date covers.
func (d date) days() float64 {
	month, day, half := d.month, d.day, 0.5
	switch {
	case month == 0:
		month, day, half = 1, 1, 182.5
	case day == 0:
		day, half = 1, 15
	}
	return float64(time.Date(d.year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix())/86400 + half
}

// sayDates writes a date or, with an end, a span of dates as the language does;
// what is no date stays as it is.
func (w *words) sayDates(start, end string) string {
	a, ok := parseDate(start)
	if !ok {
		return start
	}
	b, ok := parseDate(end)
	if !ok || b == a {
		return w.sayDate(a, w.months)
	}
	switch {
	case a.year == b.year && a.month == b.month && a.day > 0 && b.day > 0:
		return w.day(a.day) + "–" + w.sayDate(b, w.months)
	case a.year == b.year && a.month > 0 && b.month > 0:
		from := w.sayDate(date{0, a.month, a.day}, w.months)
		if a.day == 0 {
			return from + "–" + w.sayDate(b, w.months)
		}
		return from + " – " + w.sayDate(b, w.months)
	case a.month == 0 && b.month == 0:
		return strconv.Itoa(a.year) + "–" + strconv.Itoa(b.year)
	}
	return w.sayDate(a, w.months) + " – " + w.sayDate(b, w.months)
}

func (w *words) sayDate(d date, months [12]string) string {
	var parts []string
	if d.day > 0 {
		parts = append(parts, w.day(d.day))
	}
	if d.month > 0 {
		parts = append(parts, months[d.month-1])
	}
	if d.year > 0 {
		parts = append(parts, strconv.Itoa(d.year))
	}
	return strings.Join(parts, "\u00a0")
}

func (w *words) day(n int) string {
	if n == 1 && w == french {
		return "1er"
	}
	return strconv.Itoa(n)
}

// sayShort writes a date for the label of a drawing: its month and year.
func (w *words) sayShort(d date) string {
	return w.sayDate(date{d.year, d.month, 0}, w.monthsShort)
}

// sayShortSpan writes the days of a visit for the label of a drawing.
func (w *words) sayShortSpan(start, end string) string {
	a, ok := parseDate(start)
	if !ok {
		return start
	}
	b, ok := parseDate(end)
	if !ok || a == b {
		return w.sayDate(a, w.monthsShort)
	}
	if a.year == b.year && a.month == b.month && a.day > 0 && b.day > 0 {
		return w.day(a.day) + "–" + w.day(b.day) + "\u00a0" + w.monthsShort[b.month-1]
	}
	return w.sayDate(a, w.monthsShort) + " – " + w.sayDate(b, w.monthsShort)
}
