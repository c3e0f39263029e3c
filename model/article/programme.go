package article

import (
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// daysOfProgramme returns the first and the last day of a visit whose programme has a
// dateline with a range below its title, or days for headings.
func (d *Document) daysOfProgramme() (start, end string) {
	const head = 4 // paragraphs
	bylines := false
	for i, p := range d.Paragraphs {
		dateline := (p.Type == model.ParagraphByline || p.Type == model.ParagraphTitle || p.Type == model.ParagraphHeading && blocks.TitlesVisit.MatchString(d.Line(p))) && i < head
		if !dateline && p.Type != model.ParagraphHeading && p.Type != model.ParagraphByline || p.To-p.From > longestTitle {
			continue
		}
		ofDay := !dateline || p.Type == model.ParagraphByline
		text := d.Line(p)
		if m := behindDay.FindStringIndex(text); m != nil && ofDay { // the place of that day
			text = text[:m[0]]
		}
		l := lineOf(text, d.lang, lex.Words(text))
		for _, m := range l.Dates() {
			if first, err := time.Parse(time.DateOnly, start); err == nil && m.From.Y == 0 {
				m.From.Y = first.Year() // of the day before it
			} else if m.From.Y == 0 && m.From.D > 0 && ofDay && blocks.OpensWithWeekday(l.Words) {
				m.From.Y = d.nearestYear(m.From, m.To, 0, 0)
			}
			switch {
			case m.From.Y == 0 || m.From.D == 0 || !m.From.Valid() || !m.To.Valid():
			case dateline && m.To != (timex.Date{}):
				return m.From.String(), m.To.String()
			case ofDay && blocks.IsDateline(l.Text, l.Words) && blocks.OpensWithWeekday(l.Words):
				if start == "" {
					start = m.From.String()
				}
				end = m.From.String()
				bylines = bylines || p.Type == model.ParagraphByline
			}
		}
	}
	if bylines && start == end { // the date of the source
		return "", ""
	}
	if start == "" {
		return d.daysOfLines()
	}
	return start, end
}

// daysOfLines returns the first and the last day that lines of a programme open with ("14
// September. Arrival …"), if there are two and more.
func (d *Document) daysOfLines() (start, end string) {
	const longest = 1000 // lines
	for _, p := range d.Paragraphs[:min(longest, len(d.Paragraphs))] {
		text := d.Line(p)
		if !p.Body() || !strings.ContainsAny(lex.Clip(text, longestOpening), "0123456789") {
			continue
		}
		head := lex.Clip(text, longestTitle)
		l := lineOf(head, d.lang, lex.Words(head))
		all := l.Dates()
		if len(all) == 0 || all[0].Span.From > longestOpening || all[0].From.D == 0 || all[0].To != (timex.Date{}) || !all[0].From.Valid() || !dayRunIn.MatchString(head[all[0].Span.To:]) {
			continue
		}
		if all[0].Span.From > 0 && !blocks.OpensWithWeekday(l.Words) {
			continue
		}
		day := all[0].From
		if day.Y == 0 {
			day.Y = d.nearestYear(day, timex.Date{}, 0, 0)
		}
		if start == "" {
			start = day.String()
		}
		end = day.String()
	}
	if start == end || end < start || end > timex.DaysAfter(start, longestStay) {
		return "", ""
	}
	return start, end
}

const longestOpening = 14 // bytes of the day of the week in front of a date

// dayRunIn stands behind a date that opens a line of a programme.
var dayRunIn = lex.Lazy(`^(?:\s?[.:–—]|\s-)\s`)

// isChronicle tells whether headings are the days of a chronology: two or more open with a whole date.
func (d *Document) isChronicle(v *lex.Vocabulary) bool {
	n := 0
	for _, p := range d.Paragraphs {
		text := d.Line(p)
		if p.Type != model.ParagraphHeading || len(text) > longestTitle || !strings.ContainsAny(text, "0123456789") {
			continue
		}
		if dates := readLine(v, text, d.lang).Dates(); len(dates) == 1 && headsDay(text, dates[0]) {
			n++
		}
	}
	return n > 1
}

// headsDay tells whether a line opens with a whole date, and has no more than where that was: "Jan. 9, 2031: Oslo".
func headsDay(line string, f timex.Found) bool {
	rest := strings.TrimLeft(line[f.Span.To:], " \u00a0")
	return f.Span.From == 0 && f.From.Y > 0 && f.From.D > 0 && (rest == "" || strings.IndexAny(rest, ":–—-,(") == 0)
}

// programmeDay returns the date of heading i, where it is a day of a programme or of a chronology, on which happens
// what the first line below says, or a stage behind which its days stand ("Lima (du 3 au 5 mai)").
func (d *Document) programmeDay(v *lex.Vocabulary, i int) (f findings) {
	p := d.Paragraphs[i]
	below := i + 1
	if below < len(d.Paragraphs) && d.Paragraphs[below].Type == model.ParagraphHeading {
		below++ // a part of the day
	}
	if text := d.Line(p); below >= len(d.Paragraphs) || !d.Paragraphs[below].Body() || len(text) > longestTitle || !strings.ContainsAny(text, "0123456789") {
		return f
	}
	counted := blocks.DayCount(d.Line(p))
	l := readLine(v, d.Line(p)[counted:], d.lang)
	dates := l.Dates()
	if len(dates) != 1 || dates[0].From.D == 0 {
		return f
	}
	all := lex.Span{From: 0, To: counted + len(l.Text)}
	if stage := stageDays.ReplaceAllString(l.Text[:dates[0].Span.From], ""); stage != "" && dates[0].To.D > 0 && strings.TrimRight(l.Text[dates[0].Span.To:], ") ") == "" {
		dates[0].Setting = timex.Setting{Sentence: all, What: lex.UpperFirst(lex.Clean(stage))}
		return findings{dates: dates, sentences: []lex.Span{all}}
	}
	monthless := dates[0].From.M == 0 && strings.Trim(l.Text[dates[0].Span.To:], "): ") == ""
	if !(d.chronicle && headsDay(l.Text, dates[0])) && (!blocks.OpensWithWeekday(l.Words) && counted == 0 || !blocks.IsDateline(l.Text, l.Words) && !monthless) {
		return f
	}
	first := d.Line(d.Paragraphs[below])
	if slices.ContainsFunc(lineOf(first, d.lang, lex.Words(first)).Dates(), func(m timex.Found) bool { return m.From.D == dates[0].From.D && m.From.M == dates[0].From.M }) {
		return f // it says itself when
	}
	first = first[blocks.BulletMark(first):]
	dates[0].Span.From += counted
	dates[0].Span.To += counted
	dates[0].Setting = timex.Setting{Sentence: all, What: lex.UpperFirst(lex.Clean(lex.Clip(timeOfDay.ReplaceAllString(first, ""), longestTitle)))}
	return findings{dates: dates, sentences: []lex.Span{all}}
}

// stageDays leads from a stage to its days.
var stageDays = lex.Lazy(`[ \x{a0},:–—-]*\(?(?i:\b(?:du|des|les|from|on))?\s*$`)

// timeOfDay opens a line of a programme.
var timeOfDay = lex.Lazy(`^(?:(?i:à|at|в)\s)?\d{1,2}(?:\s?(?i:h|heures?|[:.])\s?(?:\d\d)?|` +
	`\s?(?i:[ap]\.?m\.?))(?:\s?(?i:[ap]\.?m\.?))?(?:\s?[-–]\s?\d{1,2}\s?(?i:h|[:.])\s?(?:\d\d)?)?\s?[:–—-]?\s*`)
