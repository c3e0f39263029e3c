package article

import (
	"cmp"
	"time"

	"github.com/enjeux/enjeux/model"
)

// findDuration takes the first dates in the lead that stand with the visit, a
// range before a day.
func (d *Document) findDuration(found []findings, lead []leadSentence, meeting bool) {
	v := &d.Visit
	for _, s := range lead {
		if meeting && !s.meets() && !visitWord.MatchString(s.text) || !meeting && !visitWord.MatchString(s.text) && !receiveWord.MatchString(s.text) && !receivedBy.MatchString(s.text) {
			continue
		}
		for _, ranges := range []bool{true, false} {
			for _, m := range found[s.i].mentions {
				if m.from < s.at.from || m.to > s.at.to || len(m.start) < len("2006-01") || m.since || m.loose || ranges && m.end == "" {
					continue
				}
				if m.end == "" && m.to <= s.at.to && untilWord.MatchString(s.text[:m.from-s.at.from]) {
					v.End = cmp.Or(v.End, m.start) // its last day: the first one may still come
					continue
				}
				if last, err := time.Parse(time.DateOnly, m.start); err == nil && m.end == "" && m.days < -1 {
					v.Start, v.End = last.AddDate(0, 0, 1+m.days).Format(time.DateOnly), m.start
					return
				}
				v.Start, v.End = m.start, cmp.Or(m.end, v.End)
				if v.End == "" && len(m.start) == len("2006-01-02") {
					if long := v.Type == model.VisitState || v.Type == model.VisitOfficial; !long || m.days > 1 || !arrivalWord.MatchString(s.text[:m.from-s.at.from]) {
						v.End = m.start
					}
					if end := lastDay(s, found[s.i].mentions, m.to); end > v.Start {
						v.End = end
					} else if first, err := time.Parse(time.DateOnly, v.Start); err == nil && m.days > 1 {
						v.End = first.AddDate(0, 0, m.days-1).Format(time.DateOnly)
					}
				}
				return
			}
		}
	}
	if v.Start == "" && v.End == "" && !meeting {
		v.Start, v.End = d.daysOfProgramme()
	}
	if v.Start == "" && v.End == "" && v.Type != "" && !meeting {
		v.Start, v.End = d.dayOfRecord(found, lead)
	}
}

// arrivalWord stands before the first day of a visit whose last one is not told.
var arrivalWord = lazy(`(?i)(?:\barriv(?:ed|es|e|era|ée?|ent|ing)\b|\barrivée? |\barrivé )[^.;]{0,60}$`)

// findLastDay takes for the end the day on which a later sentence of the lead says that
// the visit ends.
func (d *Document) findLastDay(found []findings, lead []leadSentence) {
	const longest = 14 // days that a visit takes at most
	v := &d.Visit
	first, err := time.Parse(time.DateOnly, v.Start)
	if err != nil || v.End != "" && v.End != v.Start {
		return
	}
	for _, s := range lead {
		if !visitWord.MatchString(s.text) || !endWord.MatchString(s.text) {
			continue
		}
		for _, m := range found[s.i].mentions {
			last, err := time.Parse(time.DateOnly, m.start)
			if err == nil && m.from >= s.at.from && m.to <= s.at.to && m.end == "" && last.After(first) && last.Before(first.AddDate(0, 0, longest)) {
				v.End = m.start
				return
			}
		}
	}
}

var endWord = whole(`s[’']achève|s[’']achèvera|s[’']est achevée?|prend fin|prendra fin|se termine|se terminera|se conclut|ends|will end|concludes|will conclude|wraps up|winds up`)

// dayOfRecord returns the day of publication for both, where the paragraph that first
// speaks of the visit tells what was done "today".
func (d *Document) dayOfRecord(found []findings, lead []leadSentence) (start, end string) {
	for _, s := range lead {
		if d.Paragraphs[s.i].body() && visitWord.MatchString(d.Line(d.Paragraphs[s.i])) {
			for _, m := range found[s.i].mentions {
				if m.today && m.start == d.Published {
					return m.start, m.start
				}
			}
			break
		}
	}
	return "", ""
}

// untilWord stands before the last day of a visit.
var untilWord = lazy(`(?i)\b(?:jusqu[’']au|until|till|through|to|по|до)\s$`)

// lastDay returns the day behind a byte of its paragraph that a sentence says the
// visit lasts until, "" for none.
func lastDay(s leadSentence, mentions []mention, behind int) string {
	for _, m := range mentions {
		if m.from >= behind && m.to <= s.at.to && m.end == "" && len(m.start) == len("2006-01-02") && untilWord.MatchString(s.text[:m.from-s.at.from]) {
			return m.start
		}
	}
	return ""
}

// daysOfProgramme returns the first and the last day of a visit whose programme has a
// dateline with a range below its title, or days for headings.
func (d *Document) daysOfProgramme() (start, end string) {
	const head = 4 // paragraphs
	for i, p := range d.Paragraphs {
		dateline := p.Type == model.ParagraphByline && i < head
		if !dateline && p.Type != model.ParagraphHeading || p.To-p.From > longestTitle {
			continue
		}
		l := line{text: d.Line(p), lang: d.lang, words: words(d.Line(p))}
		for _, m := range l.dates() {
			switch {
			case m.from.y == 0 || m.from.d == 0 || !m.from.valid() || !m.to.valid():
			case dateline && m.to != (date{}):
				return m.from.String(), m.to.String()
			case !dateline && isDateline(l.text, l.words) && opensWithWeekday(l.words):
				if start == "" {
					start = m.from.String()
				}
				end = m.from.String()
			}
		}
	}
	return start, end
}
