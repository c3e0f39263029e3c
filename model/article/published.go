package article

import (
	"cmp"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// datePublished takes the date of a dateline as that of the document, unless
// the caller knew one.
func (d *Document) datePublished(text string) {
	if d.Published != "" {
		return
	}
	l := lineOf(text, d.lang, lex.Words(text))
	for _, m := range l.Dates() {
		switch from := m.From; {
		case from.Y == 0 || from.M == 0 || !from.Valid() || m.To != (timex.Date{}):
		case from.D == 0:
			d.monthPublished(from.String())
		default:
			d.Published = from.String()
			return
		}
	}
}

// monthPublished takes an ISO 8601 month as that in which the document appeared.
func (d *Document) monthPublished(month string) {
	if _, err := time.Parse("2006-01", month); err == nil && d.month == "" {
		d.month = month
	}
}

// aboutPublished returns the day on which the document appeared, or the middle of the month,
// "" when neither is known.
func (d *Document) aboutPublished() string {
	if d.Published == "" && d.month != "" {
		return d.month + "-15"
	}
	return d.Published
}

// aboutWhen returns the day about which the document appeared or, where that is not known, the first day that its
// head tells, "" for neither.
func (d *Document) aboutWhen(found []findings) string {
	if day := d.aboutPublished(); day != "" {
		return day
	}
	for i, f := range found[:min(stayOpens, len(found))] {
		for _, m := range f.mentions {
			if d.Paragraphs[i].datable() && !m.Loose && len(m.Start) == len(time.DateOnly) {
				return m.Start
			}
		}
	}
	return ""
}

// title and body lines can hold dates; a dateline is no event.
func (p Paragraph) datable() bool { return p.Body() || p.Type == model.ParagraphTitle }

// dayOfReport returns the day that a line of some dates opens with as reports of agencies do, which is its today where it
// appeared some days later, "" for none: "Suva, 14 August (FNA) – …".
func (d *Document) dayOfReport(l *line, dates []timex.Found) string {
	const late = 7 // days
	if len(dates) == 0 || dates[0].Span.To > l.placeline() {
		return ""
	}
	at := dates[0].From
	if at.D == 0 || at.M == 0 || dates[0].To != (timex.Date{}) {
		return ""
	}
	at.Y = cmp.Or(at.Y, d.nearestYear(at, timex.Date{}, 0, 0))
	if day := at.String(); day < d.Published && day >= timex.DaysAfter(d.Published, -late) {
		return day
	}
	return ""
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// nearestYear returns the year of a date that has none, or of a range: the nearest to the day of
// publication. With a direction of 2 or -2 it lies ahead or behind; with 1 or -1 the tense says
// so, which may be that of another verb.
func (d *Document) nearestYear(from, to timex.Date, last, direction int) int {
	const behind, ahead = 4, 8 // how much farther a date is that a tense of the past or of the future speaks against
	day, err := time.Parse(time.DateOnly, d.aboutPublished())
	if err != nil {
		return last
	}
	at := from
	if direction < 0 && to.M > from.M {
		at = to
	}
	best, distance := 0, time.Duration(1<<62)
	for y := day.Year() - 1; y <= day.Year()+1; y++ {
		off := time.Date(y, time.Month(at.M), max(at.D, 1), 0, 0, 0, 0, time.UTC).Sub(day)
		wrong := direction < 0 && off > 0 || direction > 0 && off < 0
		if wrong && lex.Abs(direction) == 2 {
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
