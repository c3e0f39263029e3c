package article

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
)

// A timeline is what is known of the time when a date is resolved.
type timeline struct {
	d      *Document
	year   int    // of the date before it in its paragraph, or of the whole
	latest int    // that the text names
	said   int    // the year last named, 0 for none
	last   string // the day before it in its paragraph or the one above, "" for none
	at     int    // the paragraph of that
}

// resolve turns the dates found in the paragraphs into mentions. A date without a
// year takes the year that brings it nearest to the day of publication; without
// that day the year of the date before it, or of the first in the document.
func (d *Document) resolve(all []findings) {
	const modern = 1900 // no text is of the time of an earlier year
	t := timeline{d: d}
	first := 0
	for i := range all {
		for _, f := range all[i].dates {
			if first == 0 && f.from.m > 0 && f.from.y >= modern {
				first = max(f.from.y, f.to.y)
			}
			t.latest = max(t.latest, f.from.y)
		}
	}
	for i := range all {
		t.year = first // what a paragraph does not date is of the time of the whole
		if d.Paragraphs[i].Type == model.ParagraphTitle {
			all[i].mentions = slices.DeleteFunc(all[i].mentions, func(m mention) bool { return m.tense == 0 && !d.saidAgain(all, i, m) })
		}
		told := all[i].mentions // those by their distance
		if t.at < i-1 {
			t.last = ""
		}
		for _, f := range all[i].dates {
			for len(told) > 0 && told[0].from < f.span.from {
				t.pass(told[0], i)
				told = told[1:]
			}
			m := t.mention(f, d.Line(d.Paragraphs[i]))
			if m.start == "" {
				continue
			}
			t.pass(m, i)
			all[i].mentions = append(all[i].mentions, m)
		}
		for _, m := range told {
			t.pass(m, i)
		}
		if finer := func(m mention) bool { return m.finer(all[i].mentions) }; slices.ContainsFunc(all[i].mentions, finer) {
			all[i].mentions = slices.DeleteFunc(slices.Clone(all[i].mentions), finer)
		}
		slices.SortFunc(all[i].mentions, func(a, b mention) int { return a.from - b.from })
		all[i].mentions = joinedDays(all[i].mentions, d.Line(d.Paragraphs[i]))
	}
	d.keepInStay(all)
	for i := range all {
		if d.Paragraphs[i].Type == model.ParagraphTitle {
			all[i].mentions = slices.DeleteFunc(all[i].mentions, func(m mention) bool { return dayFollows(all, i, m) })
		}
	}
}

// joinedDays makes one of two days that follow each other, and of a day and the one until which
// something lasts: "ce samedi 16 et ce dimanche 17 mai", "part le 4 et y restera jusqu'au 13".
func joinedDays(all []mention, line string) []mention {
	const reach = 40 // bytes between a day and the last one
	joined := all[:0]
	for _, m := range all {
		if k := len(joined) - 1; k >= 0 && joined[k].end == "" && m.end == "" && joined[k].sentence == m.sentence && joined[k].to < m.from &&
			len(joined[k].start) == len(time.DateOnly) && len(m.start) == len(time.DateOnly) && joined[k].start < m.start {
			between := line[joined[k].to:m.from]
			if m.start == daysAfter(joined[k].start, 1) && andDay.MatchString(between) || m.until && len(between) < reach && staysThere.MatchString(between) {
				joined[k].end = m.start
				continue
			}
		}
		joined = append(joined, m)
	}
	return joined
}

// What stands between days.
var (
	andDay     = lazy(`(?i)^,? (?:et|and)(?: (?:le|ce|on))?(?: (?:\p{L}+di|dimanche|\p{L}+day),?)? ?$`)
	staysThere = lazy(`(?i)(?:rest|séjourn|demeur|stay|remain)\p{L}*\s[^.;]{0,20}(?:jusqu[’']au|until|till) ?$`)
)

// pass remembers a mention in a paragraph for those behind it.
func (t *timeline) pass(m mention, paragraph int) {
	if len(m.start) == len(time.DateOnly) && !m.loose {
		t.last, t.at = m.start, paragraph
	}
}

// mention resolves a date in a line; it has no start where that cannot be done.
func (t *timeline) mention(f found, line string) (m mention) {
	m = mention{span: f.span, loose: f.loose, setting: f.setting}
	if f.step != 0 || f.from.m == 0 && f.from.d > 0 {
		if f.step != 0 {
			m.start = daysAfter(t.last, f.step)
		} else if f.to.d > 0 {
			m.start, m.end = t.nextDays(f.from.d, f.to.d)
		} else {
			m.start = t.nearestDay(f.from.d, line[f.span.from:f.span.to])
		}
		return m
	}
	day, published := t.d.day()
	switch {
	case f.lagged && published:
		f.from.y = day.Year() + f.lag
	case f.from.y == 0 && f.same:
		f.from.y = cmp.Or(t.said, t.year)
	case f.from.y == 0 && f.following && t.last != "":
		last, _ := time.Parse(time.DateOnly, t.last)
		f.from.y = max(last.Year(), t.said)
		if f.from.y == last.Year() && f.from.String() <= t.last {
			f.from.y++
		}
	case f.from.y == 0 && t.year < t.latest && f.side() > 0 && t.d.aboutPublished() == "":
		return mention{} // what lies ahead is in no year that lies behind
	case f.from.y == 0:
		f.from.y = onWeekday(line, f.span, f.from, t.d.nearestYear(f.from, t.year, sideOf(line, f)))
	default:
		t.said = f.from.y
		if f.from.m > 0 {
			t.year = f.from.y
		}
	}
	if f.to.m > 0 && f.to.y == 0 || f.lagged {
		f.to.y = f.from.y
	}
	if f.from.y == 0 || !f.from.valid() || !f.to.valid() {
		return mention{}
	}
	m.start, m.end = f.from.String(), f.to.String()
	if m.end != "" && m.end <= m.start {
		m.end = ""
	}
	return m
}

// nextDays returns the next days, by their numbers, from that before them in the text on, "" where
// there is none.
func (t *timeline) nextDays(first, last int) (start, end string) {
	const month = 31 // days
	day, err := time.Parse(time.DateOnly, t.last)
	if err != nil {
		return "", ""
	}
	for range 2 * month {
		switch {
		case start == "" && day.Day() == first:
			start = day.Format(time.DateOnly)
		case start != "" && day.Day() == last:
			return start, day.Format(time.DateOnly)
		}
		day = day.AddDate(0, 0, 1)
	}
	return "", ""
}

// nearestDay returns the day of a number next to the day before it in the text, or that of
// publication, "" for none: on the day of the week that is said with it ("mardi 13").
func (t *timeline) nearestDay(n int, said string) string {
	const reach, far = 45, 180 * 24 * time.Hour // days; what is told of then is another time
	near, ok := t.d.day()
	if last, err := time.Parse(time.DateOnly, t.last); err == nil && (!ok || last.Sub(near).Abs() < far) {
		near = last
	} else if !ok {
		return ""
	}
	weekday, named := weekdayOf(fold(said))
	for off := range reach {
		for _, day := range []time.Time{near.AddDate(0, 0, off), near.AddDate(0, 0, -off)} {
			if day.Day() == n && (!named || day.Weekday() == weekday) {
				return day.Format(time.DateOnly)
			}
		}
	}
	return ""
}

// day returns the day of publication, the middle of the month where only that is known.
func (d *Document) day() (day time.Time, ok bool) {
	published := d.Published
	if len(published) == len("2006-01") {
		published += "-15"
	}
	day, err := time.Parse(time.DateOnly, published)
	return day, err == nil
}

// saidAgain tells whether a day that title i names without a verb is one of the next
// paragraphs'. Which Monday a title means, its text says.
func (d *Document) saidAgain(all []findings, i int, title mention) bool {
	const near = 4 // paragraphs
	for _, f := range all[i+1 : min(len(all), i+1+near)] {
		if slices.ContainsFunc(f.mentions, func(m mention) bool { return m.start == title.start }) {
			return true
		}
	}
	return false
}

// dayFollows tells whether the next paragraphs have a day or a month of the bare year that title i
// names.
func dayFollows(all []findings, i int, title mention) bool {
	const near = 4 // paragraphs
	return len(title.start) == len("2006") && title.end == "" && slices.ContainsFunc(all[i+1:min(len(all), i+1+near)], func(f findings) bool {
		return slices.ContainsFunc(f.mentions, func(m mention) bool { return strings.HasPrefix(m.start, title.start+"-") })
	})
}
