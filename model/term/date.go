package term

import (
	"strconv"
	"strings"
	"time"
)

// A Date is an ISO 8601 date at the precision known: month or day may be 0.
type Date struct{ Year, Month, Day int }

// ParseDate reads "2025", "2025-06", "2025-06-21", and the day of a time.
func ParseDate(s string) (d Date, ok bool) {
	s, _, _ = strings.Cut(s, "T")
	for i, part := range strings.Split(s, "-") {
		n, err := strconv.Atoi(part)
		switch {
		case err != nil || i > 2:
			return Date{}, false
		case i == 0:
			d.Year = n
		case i == 1:
			d.Month = n
		default:
			d.Day = n
		}
	}
	return d, d.Year > 0 && d.Month >= 0 && d.Month <= 12 && d.Day >= 0 && d.Day <= 31 && (d.Day == 0 || d.Month > 0)
}

// Days counts from an epoch to the middle of what the date covers.
func (d Date) Days() float64 {
	month, day, half := d.Month, d.Day, 0.5
	switch {
	case month == 0:
		month, day, half = 1, 1, 182.5
	case day == 0:
		day, half = 1, 15
	}
	return float64(time.Date(d.Year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix())/86400 + half
}

// Dates writes a date or, with an end, a span of dates as the language does;
// what is no Date stays as it is.
func (w *Words) Dates(start, end string) string {
	a, ok := ParseDate(start)
	if !ok {
		return start
	}
	b, ok := ParseDate(end)
	if !ok || b == a {
		return w.FullDate(a)
	}
	switch {
	case a.Year == b.Year && a.Month == b.Month && a.Day > 0 && b.Day > 0:
		return w.day(a.Day) + "–" + w.FullDate(b)
	case a.Year == b.Year && a.Month > 0 && b.Month > 0:
		from := w.FullDate(Date{0, a.Month, a.Day})
		if a.Day == 0 {
			return from + "–" + w.FullDate(b)
		}
		return from + " – " + w.FullDate(b)
	case a.Month == 0 && b.Month == 0:
		return strconv.Itoa(a.Year) + "–" + strconv.Itoa(b.Year)
	}
	return w.FullDate(a) + " – " + w.FullDate(b)
}

// FullDate writes a date with the whole name of its month.
func (w *Words) FullDate(d Date) string { return w.date(d, &w.Months) }

// ShortDate writes a date with the short name of its month.
func (w *Words) ShortDate(d Date) string { return w.date(d, &w.MonthsShort) }

func (w *Words) date(d Date, months *[12]string) string {
	var parts []string
	if d.Day > 0 {
		parts = append(parts, w.day(d.Day))
	}
	if d.Month > 0 {
		parts = append(parts, months[d.Month-1])
	}
	if d.Year > 0 {
		parts = append(parts, strconv.Itoa(d.Year))
	}
	return strings.Join(parts, "\u00a0")
}

func (w *Words) day(n int) string {
	if n == 1 && w == french {
		return "1er"
	}
	return strconv.Itoa(n)
}

// ShortMonth writes the month and the year of a date, for the label of a drawing.
func (w *Words) ShortMonth(d Date) string {
	return w.ShortDate(Date{d.Year, d.Month, 0})
}

// ShortDates writes a span of dates for the label of a drawing.
func (w *Words) ShortDates(start, end string) string {
	a, ok := ParseDate(start)
	if !ok {
		return start
	}
	b, ok := ParseDate(end)
	if !ok || a == b {
		return w.ShortDate(a)
	}
	if a.Year == b.Year && a.Month == b.Month && a.Day > 0 && b.Day > 0 {
		return w.day(a.Day) + "–" + w.day(b.Day) + "\u00a0" + w.MonthsShort[b.Month-1]
	}
	return w.ShortDate(a) + " – " + w.ShortDate(b)
}
