package article

import (
	"cmp"
	"slices"
	"time"

	"github.com/enjeux/enjeux/model"
)

// findStay finds the first and the last day of a visit of which one at most is known by when
// the visitor is said to come and to go, or how long to stay, in the whole text.
func (d *Document) findStay(found []findings) {
	v := &d.Visit
	if v.Type == model.VisitMeeting || d.Published == "" || v.Visitor == "" && v.Host == "" && v.host < 0 || v.End != "" && v.End != v.Start || v.Start != "" && len(v.Start) < len(time.DateOnly) {
		return
	}
	all := d.lead(found, wholeText)
	if v.Start == "" || v.Start == v.End {
		d.findArrival(found, all)
	}
	if v.Start == "" || d.findLeaving(found, all) || v.End != "" {
		return
	}
	for _, s := range all {
		l := line{text: s.text, lang: d.lang, words: words(s.text)}
		if n := cmp.Or(staysFor([]leadSentence{s}), l.days(span{0, len(s.text)})); n > 1 && n <= longestStay {
			v.End = daysAfter(v.Start, n-1)
			return
		}
	}
}

// findArrival takes for the first day that on which somebody is said to arrive, shortly
// before the one day that is known of the visit, or before the day of publication.
func (d *Document) findArrival(found []findings, all []leadSentence) {
	v := &d.Visit
	known := cmp.Or(v.Start, v.End)
	for _, s := range all {
		for _, m := range d.daysOf(s, found[s.i].mentions) {
			near := known == "" && m.start <= d.Published || known != "" && m.start < known && m.start >= daysAfter(known, -longestStay)
			if near && d.recent(m) && m.end == "" && arrivesOn.MatchString(s.text[:m.from-s.at.from]) {
				v.Start = m.start
				if known == d.Published { // what is done today need not end it
					v.End = ""
				}
				return
			}
		}
	}
}

// findLeaving takes for the last day that on which somebody is said to leave, or the visit
// to end, shortly behind the first.
func (d *Document) findLeaving(found []findings, all []leadSentence) bool {
	v := &d.Visit
	for _, s := range all {
		for _, m := range d.daysOf(s, found[s.i].mentions) {
			if m.weekday && m.start <= v.Start {
				m.start = daysAfter(m.start, 7)
			}
			if m.end == "" && m.start > v.Start && m.start <= daysAfter(v.Start, longestStay) && (leavesOn.MatchString(s.text[:m.from-s.at.from]) || endsThen.MatchString(s.text[m.to-s.at.from:])) {
				v.End = m.start
				return true
			}
		}
	}
	return false
}

const longestStay = 14 // days that a visit takes at most

// daysOf returns the days that a sentence has, with those of the week that stand bare: since
// the day of publication nothing lies between them and it.
func (d *Document) daysOf(s leadSentence, mentions []mention) (days []mention) {
	for _, m := range mentions {
		if m.from >= s.at.from && m.to <= s.at.to && !m.loose && len(m.start) == len(time.DateOnly) {
			days = append(days, m)
		}
	}
	day, err := time.Parse(time.DateOnly, d.Published)
	if err != nil {
		return days
	}
	for _, w := range words(s.text) {
		of, ok := weekdays[w.folded]
		at := span{s.at.from + w.from, s.at.from + w.to}
		if !ok || slices.ContainsFunc(days, func(m mention) bool { return m.overlaps(at) }) {
			continue
		}
		on := day.AddDate(0, 0, -int((7+day.Weekday()-of)%7))
		days = append(days, mention{span: at, start: on.Format(time.DateOnly), weekday: true})
	}
	slices.SortFunc(days, func(a, b mention) int { return a.from - b.from })
	return days
}

// arrivesOn stands before the day on which a visitor comes, leavesOn before that of leaving.
var (
	arrivesOn = lazy(`(?i)(?:\b(?:arriv(?:ed|es|e|era|ée?s?|ing)|landed|touched down|flew in|(?:en )?débarqu(?:ant|ée?|e)|entamée?|(?:who|that) (?:have|has) [^.;,]{1,30} since|(?:séjourne|est|is|are|have been|has been) [^.;,]{1,40} (?:since|depuis))\b[^.;:]{0,50}|(?:^|\s)(?:прибыл\p{L}*|прилетел\p{L}*)\s[^.;:]{0,50})$`)
	leavesOn  = lazy(`(?i)(?:\b(?:leaves?|left|departs?|departed|fl(?:y|ies|ew) (?:home|back|out)|depart(?:ure)?|repart(?:i|ie|ira|ait)?|quitt(?:e|é|era|ait)|repren(?:d|dra) l[’']avion|décoll(?:e|é|era)|visit (?:will )?ends?|s[’'](?:achève|achèvera|est achevée?)|prend(?:ra)? fin|se (?:termine|terminera|conclut|conclura)|ended|conclude[sd]?|wraps? up)\b[^.;:]{0,50}|(?:^|\s)(?:вылет\p{L}*|улет\p{L}*|покин\p{L}*|завершит\p{L}*)\s[^.;:]{0,50})$`)

	// endsThen stands behind the last day.
	endsThen = lazy(`(?i)^[^.;:]{0,40}\b(?:(?:visit|trip|tour) (?:will end|ends|is to end|will conclude|concludes)|(?:visite|voyage|déplacement|séjour) (?:s[’']achève|prend(?:ra)? fin|se (?:termine|conclut)))`)
)
