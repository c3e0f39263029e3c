package article

import (
	"cmp"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// The days of the week that a text tells of within a stay.

const (
	longestWeek = 6 // days behind the first one within which the name of a day says which it is
	stayOpens   = 4 // paragraphs within which a stay is told
)

// daysOfStay returns the first and the last day of the first range of days that the text tells with its
// year near its beginning, if they are of one week, "" for none.
func (d *Document) daysOfStay() (first, last string) {
	for _, p := range d.Paragraphs[:min(stayOpens, len(d.Paragraphs))] {
		if text := d.Line(p); p.datable() && strings.ContainsAny(text, "0123456789") {
			l := lineOf(text, d.lang, lex.Words(text))
			for _, f := range l.Dates() {
				first, last = f.From.String(), f.To.String()
				if len(first) == len(time.DateOnly) && first < last && last <= timex.DaysAfter(first, longestWeek) {
					return first, last
				}
			}
		}
	}
	return "", ""
}

// weekdaysOf returns the days that a line names by those of the week, in a text that does not say when
// it appeared but tells of a stay: those that are in it.
func (l *line) weekdaysOf(first, last string) (all []timex.Mention) {
	for _, m := range l.Relative(last) {
		if m.Start > last {
			m.Start = timex.DaysAfter(m.Start, -7)
		}
		if m.Weekday && m.End == "" && m.Start >= first && m.Start <= last {
			all = append(all, m)
		}
	}
	return all
}

// keepInStay takes a day of the week that was thought to lie ahead for that within the stay which the
// text tells to have begun, or right behind it: the text is older than its day of publication.
func (d *Document) keepInStay(all []findings) {
	first, last := "", ""
	for i, f := range all {
		for k := range f.mentions {
			switch m := &f.mentions[k]; {
			case first == "" && i < stayOpens && m.Weekday && m.Days > 1 && m.End != "" && m.Tense <= 0 && m.End <= timex.DaysAfter(m.Start, longestWeek):
				first, last = m.Start, timex.DaysAfter(m.End, 1)
			case first != "" && m.Weekday && m.End == "" && m.Start > last:
				if before := timex.DaysAfter(m.Start, -7); before > first && before <= last && d.Paragraphs[i].Type != model.ParagraphTitle {
					m.Start = before
				}
			}
		}
	}
}

// keepInQuotations takes what somebody who is quoted calls today for the day that the text opens with, where
// that lies shortly before the day of publication: what was said then is told of it.
func (d *Document) keepInQuotations(all []findings) {
	const lately = 3 // days
	opens := ""
	for i, f := range all[:min(stayOpens, len(all))] {
		for _, m := range f.mentions {
			if opens == "" && d.Paragraphs[i].datable() && !m.Quoted && !m.Loose && m.End == "" && len(m.Start) == len(time.DateOnly) {
				opens = m.Start
			}
		}
	}
	if opens == "" || opens >= d.Published || opens < timex.DaysAfter(d.Published, -lately) {
		return
	}
	for _, f := range all {
		for k := range f.mentions {
			if m := &f.mentions[k]; m.Quoted && m.Start == d.Published {
				m.Start, m.Near, m.Announces = opens, nil, false
			}
		}
	}
}

// keepInProgramme takes a day of the week that lies ahead for the one of its name which the text has written
// before it, farther ahead: "will be received on Monday 13 May. On Monday, he will also see the port".
func (d *Document) keepInProgramme(all []findings) {
	const far = 42 // days from publication
	type days struct{ first, last string }
	var ahead []days
	for i, f := range all {
		for k := range f.mentions {
			m := &f.mentions[k]
			if !m.Weekday {
				last := cmp.Or(m.End, m.Start)
				if !m.Today && !m.Loose && len(m.Start) == len(time.DateOnly) && m.Start > d.Published && m.Start <= timex.DaysAfter(d.Published, far) && last <= timex.DaysAfter(m.Start, longestWeek) {
					ahead = append(ahead, days{m.Start, last})
				}
				continue
			}
			if m.End != "" || m.Start < d.Published || m.Tense <= 0 || nextDayOf.MatchString(d.Line(d.Paragraphs[i])[m.From:m.To]) {
				continue
			}
			for j := len(ahead) - 1; j >= 0; j-- {
				day := m.Start
				for day < ahead[j].first {
					day = timex.DaysAfter(day, 7)
				}
				if day <= ahead[j].last {
					m.Start, m.Near = day, nil
					break
				}
			}
		}
	}
}

// nextDayOf is the name of a day with what tells which one it is.
var nextDayOf = lex.Lazy(`(?i)^next |prochain$`)

// keepInWeek takes a day of the week on which something is to be done, and that was thought to be the day of
// publication or one of those before the days from one to another which the text says to lie ahead, for the one of
// its name that is among them: "is to spend Wednesday through Friday there", read on a Friday.
func (d *Document) keepInWeek(all []findings) {
	first, last := "", ""
	for _, f := range all {
		for _, m := range f.mentions {
			if first == "" && m.Weekday && m.Start > d.Published && m.End != "" && m.End <= timex.DaysAfter(m.Start, longestWeek) {
				first, last = m.Start, m.End
			}
		}
	}
	if first == "" || d.Published == "" {
		return
	}
	for _, f := range all {
		for k := range f.mentions {
			m := &f.mentions[k]
			if next := timex.DaysAfter(m.Start, 7); m.Weekday && m.End == "" && m.Tense >= 0 && m.Start <= d.Published && next >= first && next <= last {
				m.Start = next
			}
		}
	}
}
