package article

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// A timeline is what is known of the time when a date is resolved.
type timeline struct {
	d      *Document
	year   int    // of the date before it in its paragraph, or of the whole
	latest int    // that the text names
	past   string // the latest month or day of a year that is not told to lie ahead
	said   int    // the year last named, 0 for none
	last   string // the day before it in its paragraph or the one above, "" for none
	at     int    // the paragraph of that
	headed string // the day of the last heading that is one, "" for none
}

// resolve turns the dates found in the paragraphs into mentions. A date without a
// year takes the year that brings it nearest to the day of publication; without
// that day the year of the date before it, or of the first in the document.
func (d *Document) resolve(all []findings) {
	const modern = 1900 // no text is of the time of an earlier year
	t := timeline{d: d}
	first, behind := 0, 0 // the year of the first date, and the latest that is told to lie behind
	for i := range all {
		for _, f := range all[i].dates {
			if first == 0 && f.From.M > 0 && f.From.Y >= modern {
				first = max(f.From.Y, f.To.Y)
			}
			t.latest = max(t.latest, f.From.Y)
			if f.Side() < 0 && !f.Until && f.To.Y == 0 {
				behind = max(behind, f.From.Y)
			}
			if f.From.Y > 0 && f.From.M > 0 && f.Side() <= 0 && !f.Until {
				t.past = max(t.past, f.From.String())
			}
		}
	}
	if first < behind-1 {
		first = 0 // a text on a treaty of 1943 is not of that year
	}
	if _, published := d.day(); first == 0 && !published {
		first = d.ownYear()
	}
	for i := range all {
		t.year = first // what a paragraph does not date is of the time of the whole
		if d.Paragraphs[i].Type == model.ParagraphTitle {
			all[i].mentions = slices.DeleteFunc(all[i].mentions, func(m timex.Mention) bool { return m.Tense == 0 && !d.saidAgain(all, i, m) })
		}
		told := all[i].mentions // those by their distance
		distant := told
		if t.at < i-1 {
			t.last = ""
		}
		head := d.Paragraphs[i].Type == model.ParagraphHeading
		if head && t.headed != "" {
			t.last = t.headed
		}
		for _, f := range all[i].dates {
			for len(told) > 0 && told[0].From < f.Span.From {
				t.pass(told[0], i)
				told = told[1:]
			}
			if year := yearOpening(distant, f); year > 0 && f.From.Y == 0 && f.From.M > 0 {
				f.From.Y = year
			}
			m := t.mention(f, d.Line(d.Paragraphs[i]))
			if m.Start == "" {
				continue
			}
			t.pass(m, i)
			if head && m.End == "" {
				t.headed = t.last
			}
			all[i].mentions = append(all[i].mentions, m)
		}
		all[i].dates = nil
		for _, m := range told {
			t.pass(m, i)
		}
		if finer := func(m timex.Mention) bool { return m.Finer(all[i].mentions) }; slices.ContainsFunc(all[i].mentions, finer) {
			all[i].mentions = slices.DeleteFunc(slices.Clone(all[i].mentions), finer)
		}
		slices.SortFunc(all[i].mentions, func(a, b timex.Mention) int { return a.From - b.From })
		sameDay(all[i].mentions, d.Line(d.Paragraphs[i]))
		all[i].mentions = joinedDays(all[i].mentions, d.Line(d.Paragraphs[i]))
	}
	d.keepInQuotations(all)
	d.keepInStay(all)
	d.keepInWeek(all)
	d.keepInProgramme(all)
	for i := range all {
		if d.Paragraphs[i].Type == model.ParagraphTitle {
			all[i].mentions = slices.DeleteFunc(all[i].mentions, func(m timex.Mention) bool { return dayFollows(all, i, m) })
		}
	}
}

// ownYear returns the year that a text without a whole date is of: the one that its title has, or that it calls a year
// first, "during the year 2031, …"; 0 where there is none.
func (d *Document) ownYear() int {
	const opening = 3 // paragraphs of the text
	for _, p := range d.Paragraphs[:min(opening, len(d.Paragraphs))] {
		told := calledYear
		if p.Type == model.ParagraphTitle {
			told = anyYear
		}
		line := lex.Clip(d.Line(p), longestTitle)
		if m := told.FindStringSubmatchIndex(line); m != nil && !told.MatchString(line[m[3]:]) {
			year, _ := strconv.Atoi(line[m[2]:m[3]])
			return year
		}
	}
	return 0
}

var (
	anyYear    = lex.Lazy(`(?:^|[\s(])((?:19|20)\d\d)(?:[\s):,.]|$)`)
	calledYear = lex.Lazy(`(?i)(?:l[’']année|the year|году?)\s((?:19|20)\d\d)(?:[\s):,.]|$)`)
)

// yearOpening returns the year that opens the sentence of a date by its distance, 0 for none: "Il y a
// un an, elle visitait, du 3 au 5 mai, …".
func yearOpening(distant []timex.Mention, f timex.Found) int {
	for _, m := range distant {
		if len(m.Start) == len("2006") && m.End == "" && m.Sentence == f.Sentence && m.From == m.Sentence.From {
			year, _ := strconv.Atoi(m.Start)
			return year
		}
	}
	return 0
}

// sameDay puts an hour of the day on that which was spoken of as the present one before it in the
// line: "a commencé ce lundi 4 sa tournée. Elle était ce matin à Oslo", read on the 5th.
func sameDay(all []timex.Mention, line string) {
	for k := 1; k < len(all); k++ {
		before, m := all[k-1], &all[k]
		if len(before.Start) == len(time.DateOnly) && before.End == "" && before.Start < m.Start && m.Start <= timex.DaysAfter(before.Start, 2) &&
			hourOfDay.MatchString(line[m.From:m.To]) && present.MatchString(lex.Tail(line[:before.To], longestDay)) {
			m.Start = before.Start
		}
	}
}

var (
	hourOfDay = lex.Lazy(`(?i)^(?:ce (?:matin|soir)|cet après-midi|this (?:morning|afternoon|evening))$`)
	present   = lex.Lazy(`(?i)\b(?:ce|this) (?:\p{L}+di|dimanche|\p{L}+day)(?:,? \d[^;]*)?$`)
)

const longestDay = 40 // bytes of "ce mercredi 24 septembre 2025"

// joinedDays makes one of two days that follow each other, and of a day and the one until which
// something lasts: "ce samedi 16 et ce dimanche 17 mai", "part le 4 et y restera jusqu'au 13".
func joinedDays(all []timex.Mention, line string) []timex.Mention {
	const reach = 90 // bytes between a day and the last one
	joined := all[:0]
	for _, m := range all {
		if k := len(joined) - 1; k >= 0 && joined[k].End == "" && (m.End == "" || m.Weekday) && joined[k].Sentence == m.Sentence && joined[k].To < m.From &&
			len(joined[k].Start) == len(m.Start) && joined[k].Start < m.Start {
			between := line[joined[k].To:m.From]
			if beginsAndEnds(line[joined[k].Sentence.From:joined[k].From], between) {
				joined[k].End = m.Start
				continue
			} else if len(m.Start) < len(time.DateOnly) {
				joined = append(joined, m)
				continue
			}
			if away := joined[k].Today == m.Today && m.Start <= timex.DaysAfter(joined[k].Start, longestEvent) && comesAndGoes(line[joined[k].Sentence.From:joined[k].From], between); away || m.Start == timex.DaysAfter(joined[k].Start, 1) && (andDay.MatchString(between) || between == ", " && m.End == timex.DaysAfter(m.Start, 1)) || !joined[k].Since && len(between) < reach && (m.Until && staysThere.MatchString(between) || goesThrough.MatchString(between)) {
				joined[k].End = cmp.Or(m.End, m.Start)
				continue
			}
		}
		joined = append(joined, m)
	}
	return joined
}

// beginsAndEnds tells whether something is said before a time to begin then, and not to have begun, and before the next one to end:
// "beginning in 2031 and ending in 2036", « débutera le 3 mai et s’achèvera le 5 mai ».
func beginsAndEnds(before, between string) bool {
	const reach, most = 60, 60 // bytes
	return len(between) <= most && startsAt.MatchString(lex.Tail(before, reach)) && endsAt.MatchString(between)
}

var (
	startsAt = lex.Lazy(`(?i)(?:^|[\s(])(?:begin(?:s|ning)?|start(?:s|ing)?|commenc(?:e|es|ing|ent|era|eront|ant)|open(?:s|ing)|début(?:e|ent|era|eront|ant)|démarr(?:e|ent|era|eront|ant)|s[’']ouvr(?:e|ira|ant))\s[^.;,]{0,20}$`)
	endsAt   = lex.Lazy(`(?i)^[^.;,\d]{0,14},? (?:and|et|puis|but|to|pour) (?:[^.;,\d]{0,14} )?(?:end(?:s|ing)?|finish(?:es|ing)?|conclud(?:es?|ing)|clos(?:es?|ing)|s[’']ach[eè]v\p{L}+|se (?:termin|conclu|cl[oô]tur)\p{L}+|(?:se )?termin\p{L}+|prend(?:ra|re)? fin|fini\p{L}*) (?:[^.;,\d]{0,14} )?$`)
)

// comesAndGoes tells whether somebody is said before a day to leave on it, and before the next one to be back, or
// to arrive and to leave again: "leaves on 4 May for Rome and returns on 7 May".
func comesAndGoes(before, between string) bool {
	const reach, most = 80, 120 // bytes
	if len(between) > most {
		return false
	}
	before = lex.Tail(before, reach)
	return goesAway.MatchString(before) && isBack.MatchString(between) || comesIn.MatchString(before) && goesAgain.MatchString(between)
}

var (
	goesAway  = lex.Lazy(`(?i)\b(?:leaves?|leaving|left|departs?|departed|fl(?:y|ies|ew)|sets? off|part|partira|est partie?|quitte|quittera|a quitté|s[’']envole|s[’']envolera|s[’']est envolée?)\s[^.;,]*$`)
	isBack    = lex.Lazy(`(?i)^[^.;]*\b(?:return(?:s|ing|ed)?|comes? (?:back|home)|(?:is|be) back|rentre|rentrera|rentrant|revient|reviendra|regagne|regagnera|de retour)\b[^.;,]*$`)
	comesIn   = lex.Lazy(`(?i)\b(?:arriv(?:e|es|ed|ing|era|é|ée)|lands?|landed|atterri(?:t|ra)?)\b[^.;,]*$`)
	goesAgain = lex.Lazy(`(?i)^[^.;]*\b(?:leav(?:e|es|ing)|left|departs?|departed|repart|repartira|quitte|quittera|reprend(?:ra)? l[’']avion|s[’']envole(?:ra)?)\b[^.;,]*$`)
)

// What stands between days.
var (
	andDay      = lex.Lazy(`(?i)^,? (?:et|and)(?: (?:le|ce|on))?(?: (?:\p{L}+di|dimanche|\p{L}+day),?)? ?$`)
	staysThere  = lex.Lazy(`(?i)(?:^,? (?:et |and )?|(?:rest|séjourn|demeur|ira|dur|prolong|poursui|s[’\x27]étend|stay|remain|last|run|continu)\p{L}*\s[^.;]{0,20})(?:jusqu[’']au|until|till)(?: (?:\p{L}+di|dimanche|\p{L}+day),?)? ?$`)
	goesThrough = lex.Lazy(`(?i)^\)?\s[^.;,]{0,60}through(?: to)?(?: \p{L}+day,?)? ?$`)
)

// pass remembers a mention in a paragraph for those behind it.
func (t *timeline) pass(m timex.Mention, paragraph int) {
	if len(m.Start) == len(time.DateOnly) && !m.Loose {
		t.last, t.at = m.Start, paragraph
	}
}

// mention resolves a date in a line; it has no start where that cannot be done.
func (t *timeline) mention(f timex.Found, line string) (m timex.Mention) {
	m = timex.Mention{Span: f.Span, Loose: f.Loose, Setting: f.Setting}
	day, published := t.d.day()
	if f.Present && published {
		f.From.Y, f.From.M = day.Year(), int(day.Month())
		if f.To.D > 0 {
			f.To.Y, f.To.M = f.From.Y, f.From.M
		}
	}
	if f.Step != 0 || f.From.M == 0 && f.From.D > 0 {
		if f.Step != 0 {
			m.Start = timex.DaysAfter(t.last, f.Step)
		} else if f.To.D > 0 {
			m.Start, m.End = t.nextDays(f.From.D, f.To.D)
		} else {
			m.Start = t.nearestDay(f.From.D, line[f.Span.From:f.Span.To])
		}
		return m
	}
	switch {
	case f.Lagged && published:
		f.From.Y = day.Year() + f.Lag
	case f.From.Y == 0 && f.Same:
		f.From.Y = cmp.Or(t.said, t.year)
	case f.From.Y == 0 && f.Following && t.last != "":
		last, _ := time.Parse(time.DateOnly, t.last)
		f.From.Y = max(last.Year(), t.said)
		if f.From.Y == last.Year() && f.From.String() <= t.last {
			f.From.Y++
		}
	case f.From.Y == 0 && t.year < t.latest && f.Side() > 0 && t.d.aboutPublished() == "":
		return timex.Mention{} // what lies ahead is in no year that lies behind
	case f.From.Y == 0:
		if f.From.Y = t.d.nearestYear(f.From, f.To, t.year, timex.SideOf(line, f)); !published || !nextTo(f.From, day) { // else a slip in the day of the week
			f.From.Y = timex.OnWeekday(line, f.Span, f.From, f.From.Y)
		}
		if at := f.From; !published && f.Side() > 0 && at.String() < t.past {
			at.Y++
			f.From.Y = at.Y
		}
	default:
		t.said = f.From.Y
		if f.From.M > 0 {
			t.year = f.From.Y
		}
	}
	if f.To.M > 0 && f.To.Y == 0 || f.Lagged {
		if f.To.Y = f.From.Y; f.To.M > 0 && f.To.M < f.From.M { // "les 31 décembre et 1er janvier"
			f.To.Y++
		}
	}
	if f.From.Y == 0 || !f.From.Valid() || !f.To.Valid() {
		return timex.Mention{}
	}
	m.Start, m.End = f.From.String(), f.To.String()
	if m.End != "" && m.End <= m.Start {
		m.End = ""
	}
	return m
}

// nextTo tells whether a date lies within some days of another.
func nextTo(at timex.Date, day time.Time) bool {
	const near = 10 * 24 * time.Hour
	return at.D > 0 && time.Date(at.Y, time.Month(at.M), at.D, 0, 0, 0, 0, time.UTC).Sub(day).Abs() <= near
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
	weekday, named := timex.WeekdayOf(lex.Fold(said))
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
func (d *Document) saidAgain(all []findings, i int, title timex.Mention) bool {
	const near = 4 // paragraphs
	for _, f := range all[i+1 : min(len(all), i+1+near)] {
		if slices.ContainsFunc(f.mentions, func(m timex.Mention) bool { return m.Start == title.Start }) {
			return true
		}
	}
	return false
}

// dayFollows tells whether the next paragraphs have a day or a month of the bare year that title i
// names.
func dayFollows(all []findings, i int, title timex.Mention) bool {
	const near = 4 // paragraphs
	return len(title.Start) == len("2006") && title.End == "" && slices.ContainsFunc(all[i+1:min(len(all), i+1+near)], func(f findings) bool {
		return slices.ContainsFunc(f.mentions, func(m timex.Mention) bool { return strings.HasPrefix(m.Start, title.Start+"-") })
	})
}
