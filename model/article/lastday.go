package article

import (
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// The first and the last day of a visit of which a sentence has given one.

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
		ends := s.says(visitWord) && s.says(endWord)
		if stays := s.says(stayWord); !ends && !stays && !s.says(itinerary) {
			continue
		}
		for _, m := range found[s.i].mentions {
			if _, weekday := timex.WeekdayOf(lex.Fold(d.Line(d.Paragraphs[s.i])[m.From:m.To])); weekday && m.Today && m.Start < v.Start {
				m.Start = timex.DaysAfter(m.Start, 7)
			}
			at := max(0, min(m.From-s.at.From, len(s.text)))
			if !ends && !untilWord.MatchString(s.text[:at]) && !itinerary.MatchString(s.text[:at]) || ends && d.endsElsewhere(s.text[:at]) {
				continue
			}
			last, err := time.Parse(time.DateOnly, m.Start)
			if err == nil && m.From >= s.at.From && m.To <= s.at.To && m.End == "" && last.After(first) && last.Before(first.AddDate(0, 0, longest)) {
				v.End = m.Start
				return
			}
		}
	}
}

// endsElsewhere tells whether what is said to end, in front of a day, ends in a city that is not
// of the host country: a tour goes on.
func (d *Document) endsElsewhere(before string) bool {
	m := endsIn.FindStringIndex(before)
	if m == nil {
		m := tourBegins.FindStringIndex(before)
		return m != nil && !endWord.MatchString(before[m[0]:])
	}
	all := lex.Sightings(lex.Words(before[m[1]:]), d.Lang)
	return len(all) > 0 && all[0].From == 0 && all[0].Kind == lex.ByCity && all[0].Country != d.Visit.host
}

// endsIn stands before the place where something ends.
var endsIn = lex.Lazy(`(?i)(?:conclu\p{L}+|ends?|ended|finish\p{L}*|s[’']ach\p{L}+|prend\p{L}* fin|se termin\p{L}+|заверш\p{L}+)\s(?:in|at|à|en|в)\s`)

// tourBegins stands before a day on which something longer than the visit began.
var tourBegins = lex.Lazy(`(?i)\b(?:began|begun|started|entamée?|commencée?|débutée?)\s[^.;]{0,40}$`)

// stayWord says that somebody is there for some time.
var stayWord = lex.Whole(`продлится|lasts?|will last|runs?|continues?|se poursui(?:t|vra)|dure|durera|restera|reste|` +
	`séjournera?|stays?|will stay|remains?|will remain|останется|пробудет`)

var endWord = lex.Whole(`s[’']achève|s[’']achèvera|s[’']est achevée?|prend fin|prendra fin|se termine|se terminera|` +
	`se conclut|ends|will end|leaves|departs|flies home|repart|repartira|quitte|quittera|concludes|will conclude|` +
	`wraps up|winds up`)

// findRange takes for a visit of one day so far the range around that day which another
// sentence of the lead gives it.
func (d *Document) findRange(found []findings, lead []leadSentence) {
	const longest = 14 // days that a visit takes at most
	v := &d.Visit
	if v.End != "" && v.End != v.Start {
		return
	}
	latest := v.Start // on which the visit begins
	if d.leavesHome(found, lead) {
		latest = timex.DaysAfter(v.Start, longestWay)
	}
	for _, s := range lead {
		if !s.says(visitWord) && !s.says(spendsDays) && (v.Type == model.VisitMeeting || d.Paragraphs[s.i].Type != model.ParagraphTitle) {
			continue
		}
		for _, m := range found[s.i].mentions {
			if !m.Loose && !ofTour(s, found[s.i].mentions, m) && m.From >= s.at.From && m.To <= s.at.To && len(m.Start) == len("2006-01-02") && m.Start <= latest && v.Start <= m.End && m.End <= timex.DaysAfter(m.Start, longest) {
				v.Start, v.End = m.Start, m.End
				return
			}
		}
	}
}

// findRangeBelow takes for a visit of one day so far the range around that day which a sentence below the lead gives
// the visitor’s: "Adjei is on a state visit from 14 to 17 January".
func (d *Document) findRangeBelow(found []findings) {
	v := &d.Visit
	if v.Type == model.VisitMeeting || v.Visitor == "" || len(v.Start) != len(time.DateOnly) || v.End != "" && v.End != v.Start {
		return
	}
	for _, s := range d.lead(wholeText) {
		if s.behind < leading || !s.says(visitWord) || !strings.Contains(s.text, lastWord(v.Visitor)) {
			continue
		}
		for _, m := range found[s.i].mentions {
			if m.From >= s.at.From && m.To <= s.at.To && !d.ofElse(s, m, false) && len(m.Start) == len(time.DateOnly) && m.Start <= v.Start && v.Start <= m.End && m.End <= timex.DaysAfter(m.Start, longestStay) {
				v.Start, v.End = m.Start, m.End
				return
			}
		}
	}
}

// spendsDays says that somebody is somewhere for some days.
var spendsDays = lex.Whole(`(?:to|will) (?:spend|stay)|spends|passer(?:a|ont)|séjourner(?:a|ont)`)

const longestWay = 2 // days between leaving home and a visit

// leavesHome tells whether the day that is known of a visit is that of leaving for it.
func (d *Document) leavesHome(found []findings, lead []leadSentence) bool {
	return slices.ContainsFunc(lead, func(s leadSentence) bool {
		return slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool {
			return m.From >= s.at.From && m.To <= s.at.To && m.Start == d.Visit.Start && setsOff.MatchString(s.text[:m.From-s.at.From])
		})
	})
}

// setsOff stands before the day on which somebody leaves home.
var setsOff = lex.Lazy(`(?i)(?:s[’']envol\p{L}+|décoll\p{L}+|\bpart(?:ira|ir|ant)?|\bleav\p{L}+|\bfl(?:ies|y|ying)|` +
	`\bdepart\p{L}*|\bsets? off|вылета\p{L}*|вылетит)\s[^.;]{0,40}$`)
