package article

import (
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
)

// daysOfProgramme returns the first and the last day of a visit whose programme has a
// dateline with a range below its title, or days for headings.
func (d *Document) daysOfProgramme() (start, end string) {
	const head = 4 // paragraphs
	bylines := false
	for i, p := range d.Paragraphs {
		dateline := (p.Type == model.ParagraphByline || p.Type == model.ParagraphTitle || p.Type == model.ParagraphHeading && titlesVisit.MatchString(d.Line(p))) && i < head
		if !dateline && p.Type != model.ParagraphHeading && p.Type != model.ParagraphByline || p.To-p.From > longestTitle {
			continue
		}
		ofDay := !dateline || p.Type == model.ParagraphByline
		text := d.Line(p)
		if m := behindDay.FindStringIndex(text); m != nil && ofDay { // the place of that day
			text = text[:m[0]]
		}
		l := lineOf(text, d.lang, words(text))
		for _, m := range l.dates() {
			if first, err := time.Parse(time.DateOnly, start); err == nil && m.from.y == 0 {
				m.from.y = first.Year() // of the day before it
			} else if m.from.y == 0 && m.from.d > 0 && ofDay && opensWithWeekday(l.words) {
				m.from.y = d.nearestYear(m.from, 0, 0)
			}
			switch {
			case m.from.y == 0 || m.from.d == 0 || !m.from.valid() || !m.to.valid():
			case dateline && m.to != (date{}):
				return m.from.String(), m.to.String()
			case ofDay && isDateline(l.text, l.words) && opensWithWeekday(l.words):
				if start == "" {
					start = m.from.String()
				}
				end = m.from.String()
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
		if !p.body() || !strings.ContainsAny(clip(text, longestOpening), "0123456789") {
			continue
		}
		head := clip(text, longestTitle)
		l := lineOf(head, d.lang, words(head))
		all := l.dates()
		if len(all) == 0 || all[0].span.from > longestOpening || all[0].from.d == 0 || all[0].to != (date{}) || !all[0].from.valid() || !dayRunIn.MatchString(head[all[0].span.to:]) {
			continue
		}
		if all[0].span.from > 0 && !opensWithWeekday(l.words) {
			continue
		}
		day := all[0].from
		if day.y == 0 {
			day.y = d.nearestYear(day, 0, 0)
		}
		if start == "" {
			start = day.String()
		}
		end = day.String()
	}
	if start == end || end < start || end > daysAfter(start, longestStay) {
		return "", ""
	}
	return start, end
}

const longestOpening = 14 // bytes of the day of the week in front of a date

// dayRunIn stands behind a date that opens a line of a programme.
var dayRunIn = lazy(`^(?:\s?[.:–—]|\s-)\s`)

// programmeDay returns the date of heading i, where it is a day of a programme, on which happens
// what the first line below says, or a stage behind which its days stand ("Lima (du 3 au 5 mai)").
func (d *Document) programmeDay(v *vocabulary, i int) (f findings) {
	p := d.Paragraphs[i]
	if text := d.Line(p); i+1 >= len(d.Paragraphs) || !d.Paragraphs[i+1].body() || len(text) > longestTitle || !strings.ContainsAny(text, "0123456789") {
		return f
	}
	l := readLine(v, d.Line(p), d.lang)
	dates := l.dates()
	if len(dates) != 1 || dates[0].from.d == 0 {
		return f
	}
	all := span{0, len(l.text)}
	if stage := stageDays.ReplaceAllString(l.text[:dates[0].span.from], ""); stage != "" && dates[0].to.d > 0 && strings.TrimRight(l.text[dates[0].span.to:], ") ") == "" {
		dates[0].setting = setting{sentence: all, what: upperFirst(clean(stage))}
		return findings{dates: dates, sentences: []span{all}}
	}
	if !opensWithWeekday(l.words) || !isDateline(l.text, l.words) {
		return f
	}
	first := d.Line(d.Paragraphs[i+1])
	first = first[bulletMark(first):]
	dates[0].setting = setting{sentence: all, what: upperFirst(clean(clip(timeOfDay.ReplaceAllString(first, ""), longestTitle)))}
	return findings{dates: dates, sentences: []span{all}}
}

// stageDays leads from a stage to its days.
var stageDays = lazy(`[ \x{a0},:–—-]*\(?(?i:\b(?:du|des|les|from|on))?\s*$`)

// timeOfDay opens a line of a programme.
var timeOfDay = lazy(`^(?:(?i:à|at|в)\s)?\d{1,2}(?:\s?(?i:h|heures?|[:.])\s?(?:\d\d)?|` +
	`\s?(?i:[ap]\.?m\.?))(?:\s?(?i:[ap]\.?m\.?))?(?:\s?[-–]\s?\d{1,2}\s?(?i:h|[:.])\s?(?:\d\d)?)?\s?[:–—-]?\s*`)
