package article

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// findStay finds the first and the last day of a visit of which one at most is known by when
// the visitor is said to come and to go, or how long to stay, in the whole text.
func (d *Document) findStay(found []findings) {
	v := &d.Visit
	if v.Type == model.VisitMeeting && (v.Start == "" || !slices.ContainsFunc(d.lead(leading), func(s leadSentence) bool { return s.says(guestVisit) })) || d.aboutPublished() == "" && len(v.Start) < len(time.DateOnly) || v.Visitor == "" && v.Host == "" && v.host < 0 || v.End != "" && v.End != v.Start && v.Type != model.VisitMeeting && d.toldAtOnce(found) || v.Start != "" && len(v.Start) < len(time.DateOnly) {
		return
	}
	all := d.lead(wholeText)
	one := v.Start == v.End
	if day := v.Start; d.findArrival(found, all) && one && v.End == day && d.findLeaving(found, all) {
		return // what dated the visit was a day in the middle of it
	}
	if v.Start == "" && v.End == "" {
		v.End = d.homecoming(found, all)
	}
	if v.Start == "" && v.End != "" {
		for _, s := range d.lead(leading) {
			if n := d.length(s); n > 1 && n <= longestStay && s.says(visitWord) {
				v.Start = timex.DaysAfter(v.End, 1-n)
				return
			}
		}
	}
	if v.Start == "" || v.End != "" && v.End != v.Start || d.findLeaving(found, all) || d.findGoingOn(found, all) {
		return
	}
	if one := v.End; d.findStaying(found, all) || one != "" {
		return
	}
	for _, s := range all {
		if n := d.length(s); n > 0 && n <= longestStay {
			v.End = timex.DaysAfter(v.Start, n-1)
			return
		}
	}
}

// findNthDay finds the first and the last day of a visit of which one day is known and the lead says which it is
// of how many: "on the second day of his four-day visit".
func (d *Document) findNthDay() {
	v := &d.Visit
	for _, s := range d.lead(leading) {
		nth, all := dayOfVisit(s.text), d.length(s)
		if v.Type != model.VisitMeeting && len(v.Start) == len(time.DateOnly) && (v.Start == v.End || v.End == timex.DaysAfter(v.Start, nth-1)) && nth > 1 && all >= nth && all <= longestStay {
			if v.Start == v.End {
				v.Start = timex.DaysAfter(v.Start, 1-nth)
			}
			v.End = timex.DaysAfter(v.Start, all-1)
			return
		}
	}
}

// findGoingOn takes for the last day of a visit that on which the text last says, at the head of a sentence, that
// the visitor did something, up to the day of publication, or that of the stage which it goes on to.
func (d *Document) findGoingOn(found []findings, all []leadSentence) bool {
	v := &d.Visit
	day := v.Start
	for _, s := range all {
		next := s.says(goesOnTo) && s.says(visitWord)
		for _, m := range found[s.i].mentions {
			if last := cmp.Or(m.End, m.LastDay(), m.Start); next && m.From >= s.at.From && m.To <= s.at.To && !m.Loose && len(last) == len(day) && last > day && last <= timex.DaysAfter(v.Start, longestStay) {
				day = last
			}
			if !next && !d.isAbout(s) {
				continue
			}
			if m.From >= s.at.From && m.From <= s.at.From+len("on the ") && !opensReport.MatchString(s.text[min(len(s.text), m.To-s.at.From):]) && m.OneDay() && len(m.Start) == len(time.DateOnly) && m.Start > day && m.Start <= d.Published && m.Start <= timex.DaysAfter(v.Start, longestStay) {
				day = m.Start
			}
		}
	}
	if v.Type == model.VisitMeeting || v.Start != v.End || day == v.Start {
		return false
	}
	v.End = day
	return true
}

// goesOnTo opens a sentence on the stage of a visit behind another.
var goesOnTo = lex.Lazy(`^(?:Par la suite|Ensuite|Puis|De là|Dans la foulée|Then|Afterwards?|Subsequently|From there),? |^(?:Il|Elle|He|She) (?:se rendra|ira|s[’']envolera|will|is to) (?:ensuite|puis|then) `)

// opensReport stands behind the day at the head of a report, on which it was written: "March 6 (ACCRA) –".
var opensReport = lex.Lazy(`^\s?[(–—-]`)

// isAbout tells whether a sentence begins with the visitor, by name or by office.
func (d *Document) isAbout(s leadSentence) bool {
	const clause = 80 // bytes
	who := lastWord(d.Visit.Visitor)
	for _, p := range s.parties() {
		if p.Name == "" && p.From < clause && p.country >= 0 && p.country == countryCalled(d.Visit.VisitorCountry) {
			return true
		}
	}
	return who != "" && strings.Contains(lex.Clip(s.text, clause), who)
}

// homecoming returns the day on which the visitor is said to be home again as the visit ends, "" for none.
func (d *Document) homecoming(found []findings, all []leadSentence) string {
	for _, s := range all {
		for _, m := range d.daysOf(s, found[s.i].mentions) {
			if m.End == "" && timex.CameBack.MatchString(s.text[:m.From-s.at.From]) && windsUp.MatchString(s.text[m.To-s.at.From:]) {
				return m.Start
			}
		}
	}
	return ""
}

// windsUp stands behind the day of coming home on which a visit ends.
var windsUp = lex.Lazy(`(?i)^,?\s(?:wrapping up|winding up|ending|concluding|capping|rounding off|mettant (?:fin|un terme) à|achevant|concluant|clôturant)\s(?:\p{L}+\s)(?:[\p{L}\p{N}-]+\s){0,4}(?:visite?|trip|tour|tournée|voyage|déplacement|séjour)`)

// length returns how many days a sentence says that somebody stays or something takes, 0 for none.
func (d *Document) length(s leadSentence) int {
	l := lineOf(s.text, d.lang, lex.Words(s.text))
	return cmp.Or(staysFor([]leadSentence{s}), l.Days(lex.Span{From: 0, To: len(s.text)}))
}

// toldAtOnce tells whether the first and the last day of the visit are a range in the text.
func (d *Document) toldAtOnce(found []findings) bool {
	for _, f := range found {
		for _, m := range f.mentions {
			if m.Start == d.Visit.Start && m.End == d.Visit.End && !m.OneDay() && m.Days >= 0 {
				return true
			}
		}
	}
	return false
}

// guestVisit is a visit of more than a meeting.
var guestVisit = lex.Whole(`(?:his|her) (?:\p{L}+[ -]){0,3}visit|(?:his|her) visit|sa (?:\p{L}+ )?visite|` +
	`visite (?:[\p{L}’']+ ){0,5}de (?:\p{L}+|\d+) (?:jours|heures)|during (?:a|an|the) (?:\p{L}+ )?visit|(?:lors|au cours) d[’']une visite|в ходе визита|` +
	`a \p{L}+-day visit|(?:его|её|ее) визит\p{L}*`)

// findStaying finds the last day of a visit that is dated by its first one: the next day, or by
// how long the visitor is said to stay.
func (d *Document) findStaying(found []findings, all []leadSentence) bool {
	v := &d.Visit
	arrival := false // whether the one day is that of the arrival
	for _, s := range all {
		for _, m := range found[s.i].mentions {
			if m.From >= s.at.From && m.To <= s.at.To && m.Start == v.Start && m.End == "" && (s.says(visitWord) || arrivesOn.MatchString(s.text[:m.From-s.at.From])) && nextDay.MatchString(s.text[m.To-s.at.From:]) {
				v.End = timex.DaysAfter(v.Start, 1)
				return true
			}
			if m.From < s.at.From || m.To > s.at.To || m.Start != v.Start || m.End != "" || !arrivesOn.MatchString(s.text[:m.From-s.at.From]) {
				continue
			}
			arrival = true
			l := lineOf(s.text, d.lang, lex.Words(s.text))
			if n := l.Days(lex.Span{From: 0, To: len(s.text)}); n > 1 && n <= longestStay {
				v.End = timex.DaysAfter(v.Start, n-1)
				return true
			}
		}
	}
	for _, s := range all {
		l := lineOf(s.text, d.lang, lex.Words(s.text))
		n := staysFor([]leadSentence{s})
		if n == 0 && arrival && (s.says(ownVisit) || s.says(guestVisit)) {
			n = l.Days(lex.Span{From: 0, To: len(s.text)})
		}
		if n < 2 || n > longestStay {
			continue
		}
		if visit := s.find(visitWord); arrival && (visit != nil || v.Visitor != "" && strings.Contains(s.text, lastWord(v.Visitor)) || s.says(theyStay)) || visit != nil && visit[0] <= 1 {
			v.End = timex.DaysAfter(v.Start, n-1)
			return true
		}
	}
	return false
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

var (
	nextDay  = lex.Lazy(`(?i)(?:^|[\s,])(?:le lendemain|dès le lendemain|the (?:next|following) (?:day|morning|afternoon|evening|night)|на следующий день|наутро)`)
	theyStay = lex.Lazy(`^(?:He|She|They|Il|Elle|Ils|Elles|Он|Она|J[e’'])\P{L}`)
)

// findArrival takes for the first day that on which somebody is said to arrive, shortly
// before the one day that is known of the visit, or before the day of publication.
func (d *Document) findArrival(found []findings, all []leadSentence) bool {
	v := &d.Visit
	known := cmp.Or(v.Start, v.End)
	for _, s := range all {
		days := d.daysOf(s, found[s.i].mentions)
		for k, m := range days {
			if k > 0 && arrivesOn.MatchString(s.text[:days[k-1].From-s.at.From]) {
				break // the first day behind the word is that of it
			}
			if m.Weekday && m.Start <= d.Published && isDue.MatchString(s.text[:m.From-s.at.From]) {
				m.Start = timex.DaysAfter(m.Start, 7)
			}
			if m.Weekday && m.Start > d.Published && hasArrived.MatchString(s.text[:m.From-s.at.From]) {
				m.Start = timex.DaysAfter(m.Start, -7) // whatever else the sentence has ahead
			}
			near := known == "" && m.Start <= d.aboutPublished() || known != "" && m.Start < known && m.Start >= timex.DaysAfter(known, -longestStay)
			if near && d.recent(m) && m.End == "" && comesOn(s.text[:m.From-s.at.From]) {
				v.Start = m.Start
				if known == d.Published && v.End == known { // what is done today need not end it
					v.End = ""
				}
				return true
			}
		}
	}
	return false
}

// findLeaving takes for the last day that on which somebody is said to leave, or the visit
// to end, shortly behind the first.
func (d *Document) findLeaving(found []findings, all []leadSentence) bool {
	v := &d.Visit
	for _, s := range all {
		for _, m := range d.daysOf(s, found[s.i].mentions) {
			if m.Weekday && m.Start <= v.Start {
				m.Start = timex.DaysAfter(m.Start, 7)
			}
			for m.Weekday && m.Start > timex.DaysAfter(v.Start, 7) {
				m.Start = timex.DaysAfter(m.Start, -7)
			}
			if d.endsElsewhere(s.text[:m.From-s.at.From]) {
				continue
			}
			if m.End == "" && m.Start > v.Start && m.Start <= timex.DaysAfter(v.Start, longestStay) && (leavesOn.MatchString(s.text[:m.From-s.at.From]) && !comesOn(s.text[:m.From-s.at.From]) || endsThen.MatchString(s.text[m.To-s.at.From:])) {
				v.End = m.Start
				return true
			}
		}
	}
	return false
}

// comesOn tells whether the day behind some words is that on which a visitor comes, and not that of
// leaving again: "left Rome, where she had arrived on".
func comesOn(before string) bool {
	comes, leaves := arrivesOn.FindStringIndex(before), leavesOn.FindStringIndex(before)
	return comes != nil && (leaves == nil || leaves[0] < comes[0]) && !tourBegan.MatchString(before)
}

// tourBegan stands before the day on which the tour began of which the visit is a stage.
var tourBegan = lex.Lazy(`(?i)\b(?:tournée|périple|tour)\b[^.;]{0,60}\s(?:entamée?|débutée?|commencée?|began|begun|started)\s[^.;]{0,40}$`)

const longestStay = 14 // days that a visit takes at most

// daysOf returns the days that a sentence has, with those of the week that stand bare: since
// the day of publication nothing lies between them and it.
func (d *Document) daysOf(s leadSentence, mentions []timex.Mention) (days []timex.Mention) {
	for _, m := range mentions {
		if m.From >= s.at.From && m.To <= s.at.To && !m.Loose && len(m.Start) == len(time.DateOnly) {
			days = append(days, m)
		}
	}
	day, err := time.Parse(time.DateOnly, d.Published)
	if err != nil {
		return days
	}
	for _, w := range lex.Words(s.text) {
		of, ok := timex.Weekdays[w.Folded]
		at := lex.Span{From: s.at.From + w.From, To: s.at.From + w.To}
		if !ok || slices.ContainsFunc(days, func(m timex.Mention) bool { return m.Overlaps(at) || m.From >= at.To && m.From <= at.To+len(", the ") }) {
			continue
		}
		on := day.AddDate(0, 0, -int((7+day.Weekday()-of)%7))
		days = append(days, timex.Mention{Span: at, Start: on.Format(time.DateOnly), Weekday: true})
	}
	slices.SortFunc(days, func(a, b timex.Mention) int { return a.From - b.From })
	return days
}

// arrivesOn stands before the day on which a visitor comes, leavesOn before that of leaving.
var (
	arrivesOn = lex.Lazy(`(?i)(?:\b(?:visite?|stay|déplacement|séjour)[^.;,]{0,30}(?:, (?:which|qui))?\s(?:began|begun|` +
		`started|commencée?|débutée?|entamée?)\s[^.;:]{0,20}|\b(?:(?:pos|mett)\p{L}* le pied|sets? foot|lands?|` +
		`touch(?:es)? down|flew in(?:to)?|arriv(?:ed|es|e|era|ée?s?|ing)|landed|touched down|flew in|s[’'](?:est|était|` +
		`sont|étaient) rendue?s?|(?:est|sont) venue?s?|attendue?s?|expected in|due in|(?:en )?débarqu(?:ant|ée?|e)|atterri(?:t|ssant)?|entamée?|(?:who|` +
		`that) (?:have|has) [^.;,]{1,60} since|(?:séjourne|effectue|effectuent|est|sont|is|are|have been|has been) (?:[^.;,]{1,40} )?(?:since|` +
		`depuis))[\s,][^.;:]{0,80}|(?:^|\s)(?:étai(?:en)?t venue?s?|прибыл\p{L}*|прилетел\p{L}*|` +
		`[Вв]изит начался)\s[^.;:]{0,50})$`)
	leavesOn = lex.Lazy(`(?i)(?:\b(?:avant (?:de (?:regagner|rentrer|repartir)|(?:le|son) départ)|before (?:his |her |their )?(?:fly|return|head|leav|depart)\p{L}*|(?:lasts?|continues?|runs?|will be (?:here|there)|remains?|stays?|reste|restera|se poursui\p{L}+|dure|` +
		`durera) (?:[^.;:]{0,30} )?(?:until|till|through|jusqu[’'](?:à|au))|leaves?|left|departs?|departed|(?:scheduled|due|expected) to (?:return|leave|depart|fly)|fl(?:y|ies|` +
		`ew) (?:home|back|out)|regagne(?:ra)?|returns? (?:home|to)|rentrera|reviendra|en revient|returning|` +
		`retour (?:est )?prévu|depart(?:ure)?|repart(?:i|ie|ira|ait)?|quitt(?:e|é|era|ait)|repren(?:d|dra) l[’']avion|` +
		`décoll(?:e|é|era)|visit (?:will )?ends?|s[’'](?:achève|achèvera|est achevée?)|prend(?:ra)? fin|se (?:termine|` +
		`terminera|conclut|conclura)|ended|conclude[sd]?|wraps? up)[\s,][^.;:]{0,50}|(?:^|\s)(?:продлится|пробудет|` +
		`останется)\s[^.;:]{0,20}(?:до\s)?$|^(?:She|He|They) (?:then )?(?:fly|flies|goes|` +
		`travels) (?:on )?to [^.;:]{0,30}|(?:^|\s)(?:верн[её]тся|вылет\p{L}*|улет\p{L}*|покин\p{L}*|` +
		`завершит\p{L}*)\s[^.;:]{0,50})$`)

	// hasArrived stands before a day that lies behind.
	hasArrived = lex.Lazy(`(?i)(?:^|\s)(?:arrived|landed|touched down|flew in|began|начал(?:ся|ась)|arrivée?s?|atterri|débarquée?s?|прибыл\p{L}*|прилетел\p{L}*)\s[^.;:]{0,80}$`)

	// isDue stands before a day that lies ahead.
	isDue = lex.Lazy(`(?i)\s(?:is |are )?(?:due|expected|attendue?s?) (?:in|à|en|au|aux)\s[^.;:,]{1,40}$`)

	// endsThen stands behind the last day.
	endsThen = lex.Lazy(`(?i)^\s(?:[^\s,.;]+\s){0,3}(?:улет\p{L}+|вылет\p{L}+|отбуд\p{L}+|отб[ыо]\p{L}+|покин\p{L}+)|` +
		`^,?\s(?:il|elle|ils|elles|she|he|they)\s(?:repart|s[’']envol|quitt|regagn|leaves?|flies|fly|returns?)|` +
		`^[^.;:]{0,40}\b(?:(?:visit|trip|tour) (?:will end|ends|is to end|will conclude|concludes)|(?:visite|voyage|` +
		`déplacement|séjour) (?:s[’']achève|prend(?:ra)? fin|se (?:termine|conclut)))`)
)
