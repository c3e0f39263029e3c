package article

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
)

// findDuration takes the first dates in the lead that stand with the visit, a
// range before a day.
func (d *Document) findDuration(found []findings, lead []leadSentence, meeting bool) {
	v, month := &d.Visit, ""
	for _, s := range lead {
		if meeting && !s.meets() && !visitWord.MatchString(s.text) || !meeting && !visitWord.MatchString(s.text) && !receiveWord.MatchString(s.text) && !receivedBy.MatchString(s.text) {
			continue
		}
		if start, end := d.betweenWeekdays(s.text); start != "" {
			v.Start, v.End = start, end
			return
		}
		for _, ranges := range []bool{true, false} {
			for _, m := range found[s.i].mentions {
				if m.from < s.at.from || m.to > s.at.to || len(m.start) < len("2006-01") || m.since && !m.today || m.loose || ranges && m.end == "" {
					continue
				}
				if m.today && m.weekday && m.start < d.Published && arriving.MatchString(s.text) {
					m.start = daysAfter(m.start, 7)
				}
				if m.end == "" && visitEnded.MatchString(s.text[:m.from-s.at.from]) {
					v.End = cmp.Or(v.End, m.start)
					continue
				}
				if m.end == "" && m.today && saidOn.MatchString(s.text[:m.from-s.at.from]) {
					continue // on which it was told
				}
				if m.end == "" && cameBack.MatchString(s.text[:m.from-s.at.from]) {
					continue // the visit lies before it
				}
				if m.today && m.start > d.Published && arrived.MatchString(s.text[:m.from-s.at.from]) {
					m.start = daysAfter(m.start, -7)
				}
				if m.since { // "has been in Rome since Tuesday"
					v.Start, v.End = m.start, cmp.Or(lastDay(s, found[s.i].mentions, m), v.End)
					return
				}
				if m.end == "" && m.to <= s.at.to && untilWord.MatchString(s.text[:m.from-s.at.from]) {
					if m.today && m.start < d.Published {
						m.start = daysAfter(m.start, 7)
					}
					v.End = cmp.Or(v.End, m.start) // its last day: the first one may still come
					if first := weekdayUntil.FindStringSubmatch(s.text[:m.from-s.at.from]); first != nil {
						v.Start = weekdayBefore(v.End, fold(first[1]))
						return
					}
					continue
				}
				if last, err := time.Parse(time.DateOnly, m.start); err == nil && m.end == "" && m.days < -1 {
					v.Start, v.End = last.AddDate(0, 0, 1+m.days).Format(time.DateOnly), m.start
					return
				}
				if len(m.start) == len("2006-01") && m.end == "" {
					if !d.bygone(m) {
						month = cmp.Or(month, m.start) // another sentence may tell the days
					}
					continue
				}
				v.Start, v.End = m.start, cmp.Or(m.end, v.End)
				if n := dayOfVisit(s.text); n > 1 && m.end == "" {
					v.Start, v.End = daysAfter(m.start, 1-n), m.start
					return
				}
				if l := (line{text: s.text, lang: d.lang, words: words(s.text)}); dayOfVisit(s.text) == 1 && m.end == "" && l.days(span{0, len(s.text)}) > 1 {
					v.End = daysAfter(v.Start, l.days(span{0, len(s.text)})-1)
					return
				}
				if v.End == "" && len(m.start) == len("2006-01-02") {
					if long := v.Type == model.VisitState || v.Type == model.VisitOfficial; !long || m.days > 1 || !arrivalWord.MatchString(s.text[:m.from-s.at.from]) {
						v.End = m.start
					}
					if end := lastDay(s, found[s.i].mentions, m); end > v.Start {
						v.End = end
					} else if m.days > 1 {
						v.End = daysAfter(v.Start, m.days-1)
					} else if n := staysFor(lead); n > 1 && (m.tense > 0 || beginsWord.MatchString(s.text)) {
						v.End = daysAfter(v.Start, n-1)
					}
				}
				return
			}
		}
	}
	if v.Start == "" && v.End == "" && !meeting {
		v.Start, v.End = d.daysOfProgramme()
	}
	if v.Start == "" && v.End == "" {
		v.Start = month
	}
	if v.Start == "" && v.End == "" && v.Type != "" && !meeting {
		v.Start, v.End = d.dayOfRecord(found, lead)
	}
}

// bygone tells whether a month lies too far from the day of publication for the visit to be in it.
func (d *Document) bygone(m mention) bool {
	const far = 180 // days
	published := d.aboutPublished()
	return published != "" && (m.start+"-28" < daysAfter(published, -far))
}

// arrivalWord stands before the first day of a visit whose last one is not told.
var arrivalWord = lazy(`(?i)(?:\barriv(?:ed|es|e|era|ée?|ent|ing)\b|\barrivée? |\barrivé )[^.;]{0,60}$`)

// dayOfVisit returns which day of a visit a sentence says that it is: "au deuxième jour de
// sa visite", 0 where it does not.
func dayOfVisit(sentence string) int {
	if !strings.Contains(sentence, "jour") && !strings.Contains(sentence, " day ") {
		return 0
	}
	if m := ordinalDay.FindStringSubmatch(sentence); m != nil {
		return ordinalWords[fold(m[1])]
	}
	return 0
}

var (
	ordinalDay   = lazy(`(?i)(?:au|on the|le)\s(premier|first|deuxième|second|troisième|quatrième|third|fourth)\s(?:jour|day)\s(?:d[’']une|de|of)\s(?:(?:sa|son|la|a|his|her|the|their)\s)?(?:\S+\s){0,2}(?:visite?|trip|tour|déplacement|séjour)`)
	ordinalWords = map[string]int{"premier": 1, "first": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "third": 3, "quatrieme": 4, "fourth": 4}
)

// weekdayUntil is the first day of a visit in front of its last one: "from Tuesday until 11 May".
var weekdayUntil = lazy(`(?i)(?:^|\s)(?:from|du|de|с|со)\s(\p{L}+)\s(?:until|till|to|through|au|à|jusqu[’']au|по|до)\s$`)

// weekdayBefore returns the last day of a name that is not behind an ISO 8601 date, "" where it
// is the name of none.
func weekdayBefore(date, name string) string {
	day, err := time.Parse(time.DateOnly, date)
	of, ok := weekdays[name]
	if err != nil || !ok {
		return ""
	}
	return day.AddDate(0, 0, -int((7+day.Weekday()-of)%7)).Format(time.DateOnly)
}

// arriving says in the present that somebody is about to come.
var arriving = lazy(`(?i)(?:^|\s)(?:прибывает|прилетает|приезжает|arrives (?:in|on)|lands (?:in|on)|arrive (?:à|en|au))\s`)

// visitEnded stands before the day on which a visit is said to have ended.
var visitEnded = lazy(`(?i)(?:\b(?:visit|trip|tour) (?:ended|concluded)|\b(?:visite|séjour|déplacement|voyage) (?:a pris fin|s[’']est achevée?)|(?:^|\s)(?:визит|поездка)\s(?:\p{L}+\s)?завершил(?:ся|ась))\s[^.;,]{0,20}$`)

// saidOn stands before the day on which something was only said.
var saidOn = lazy(`(?i)(?:^|\s)(?:said|says|announced|confirmed|stated|told \S+|a (?:annoncé|déclaré|indiqué|précisé|confirmé|fait savoir)|ont (?:annoncé|indiqué)|appris|сообщил\p{L}*|заявил\p{L}*|объявил\p{L}*)\s(?:ce |le |в |on )?$`)

// cameBack stands before the day on which somebody is home again.
var cameBack = lazy(`(?i)\b(?:returned|came (?:home|back)|flew (?:home|back)|rentrée?s?|revenue?s?)\s[^.;,]{0,40}$|(?:^|\s)вернул\p{L}+\s[^.;,]{0,40}$`)

// arrived stands before a day that lies behind, whatever else a sentence has ahead.
var arrived = lazy(`(?i)\b(?:arrivée?s?|arrived|landed|rentrée?s?) (?:on )?$`)

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
		ends := visitWord.MatchString(s.text) && endWord.MatchString(s.text)
		if stays := stayWord.MatchString(s.text); !ends && !stays && !itinerary.MatchString(s.text) {
			continue
		}
		for _, m := range found[s.i].mentions {
			if _, weekday := weekdayOf(fold(d.Line(d.Paragraphs[s.i])[m.from:m.to])); weekday && m.today && m.start < v.Start {
				m.start = daysAfter(m.start, 7)
			}
			at := max(0, min(m.from-s.at.from, len(s.text)))
			if !ends && !untilWord.MatchString(s.text[:at]) && !itinerary.MatchString(s.text[:at]) || ends && d.endsElsewhere(s.text[:at]) {
				continue
			}
			last, err := time.Parse(time.DateOnly, m.start)
			if err == nil && m.from >= s.at.from && m.to <= s.at.to && m.end == "" && last.After(first) && last.Before(first.AddDate(0, 0, longest)) {
				v.End = m.start
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
	all := sightings(words(before[m[1]:]), d.Lang)
	return len(all) > 0 && all[0].from == 0 && all[0].kind == byCity && all[0].country != d.Visit.host
}

// endsIn stands before the place where something ends.
var endsIn = lazy(`(?i)(?:conclu\p{L}+|ends?|ended|finish\p{L}*|s[’']ach\p{L}+|prend\p{L}* fin|se termin\p{L}+|заверш\p{L}+)\s(?:in|at|à|en|в)\s`)

// tourBegins stands before a day on which something longer than the visit began.
var tourBegins = lazy(`(?i)\b(?:began|begun|started|entamée?|commencée?|débutée?)\s[^.;]{0,40}$`)

// stayWord says that somebody is there for some time.
var stayWord = whole(`продлится|lasts?|will last|runs?|continues?|se poursui(?:t|vra)|dure|durera|restera|reste|séjournera?|stays?|will stay|remains?|will remain|останется|пробудет`)

var endWord = whole(`s[’']achève|s[’']achèvera|s[’']est achevée?|prend fin|prendra fin|se termine|se terminera|se conclut|ends|will end|leaves|departs|flies home|repart|repartira|quitte|quittera|concludes|will conclude|wraps up|winds up`)

// findFirstDay takes for the start the day on which the visitor is said to have arrived,
// where the visit is dated by a later one: "since her arrival on Tuesday".
func (d *Document) findFirstDay(found []findings, lead []leadSentence) {
	const longest = 14 // days that a visit takes at most
	v := &d.Visit
	if v.Start == "" || v.End != v.Start {
		return
	}
	for _, s := range lead {
		for _, m := range found[s.i].mentions {
			if m.from >= s.at.from && m.to <= s.at.to && m.end == "" && m.start < v.Start && m.start >= daysAfter(v.Start, -longest) && hisArrival.MatchString(s.text[:m.from-s.at.from]) {
				v.Start = m.start
				return
			}
		}
	}
}

// hisArrival stands before the day on which a visitor arrived.
var hisArrival = lazy(`(?i)(?:(?:since|after|upon|on|depuis|dès|après|à) (?:his|her|their|son|leur) (?:arrival|arrivée)|после прибытия) (?:[^\s,.;]+ ){0,4}$`)

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
		latest = daysAfter(v.Start, longestWay)
	}
	for _, s := range lead {
		if !visitWord.MatchString(s.text) {
			continue
		}
		for _, m := range found[s.i].mentions {
			if !m.loose && m.from >= s.at.from && m.to <= s.at.to && len(m.start) == len("2006-01-02") && m.start <= latest && v.Start <= m.end && m.end <= daysAfter(m.start, longest) {
				v.Start, v.End = m.start, m.end
				return
			}
		}
	}
}

const longestWay = 2 // days between leaving home and a visit

// leavesHome tells whether the day that is known of a visit is that of leaving for it.
func (d *Document) leavesHome(found []findings, lead []leadSentence) bool {
	return slices.ContainsFunc(lead, func(s leadSentence) bool {
		return slices.ContainsFunc(found[s.i].mentions, func(m mention) bool {
			return m.from >= s.at.from && m.to <= s.at.to && m.start == d.Visit.Start && setsOff.MatchString(s.text[:m.from-s.at.from])
		})
	})
}

// setsOff stands before the day on which somebody leaves home.
var setsOff = lazy(`(?i)(?:s[’']envol\p{L}+|décoll\p{L}+|\bpart(?:ira|ir|ant)?|\bleav\p{L}+|\bfl(?:ies|y|ying)|\bdepart\p{L}*|\bsets? off|вылета\p{L}*|вылетит)\s[^.;]{0,40}$`)

// daysAfter returns the date some days behind an ISO 8601 date, "" behind anything else.
func daysAfter(date string, days int) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return ""
	}
	return day.AddDate(0, 0, days).Format(time.DateOnly)
}

// staysFor returns how many days the lead says that somebody stays, 0 where it does not.
func staysFor(lead []leadSentence) int {
	for _, s := range lead {
		if m := staying.FindStringSubmatch(s.text); m != nil {
			said := m[1] + m[2] + m[3] + m[4] // all but one are empty
			if n := int(words(said)[0].number); n > 0 {
				return n
			}
			n, _ := strconv.Atoi(said)
			return n
		}
	}
	return 0
}

var staying = lazy(`(?i)\b(?:stay(?:s|ing)?|remains?|lasts?|lasted|stayed|(?:rest|dur|séjourn|pass)er(?:a|ai|ont)|spends?|spending|spent|fl(?:ies|ew) in|passé|restée?|séjourné|passe|reste|séjourne|dure)\s(?:[^\s,.;]+\s){0,3}?(\p{L}+|\d{1,2})\s(?:days|jours)\b|(?:^|\s)(?:продлится|продлился|продлилась|длится|пробудет|пробыл[аи]?|провед[её]т|провел[аи]?|провёл|займ[её]т)\s(?:[^\s,.;]+\s){0,3}?(\p{L}+|\d{1,2})\s(?:дня|дней|день|суток)|,? (?:pour|for|pendant|durant) (\p{L}+) (?:jours|days)\b|(?:^|\s)(?:over|за|рассчитан\p{L}? на|на) (\p{L}+) (?:days|дня|дней)[\s,.]`)

// beginsWord says that a visit begins.
var beginsWord = whole(`arriv\p{L}+|lands?|landed|touche[sd] down|begins?|began|starts?|started|opens|entam\p{L}+|débute|commence|descend\p{L}*|will|прибу\p{L}+|прибы\p{L}+|прилет\p{L}+|нач\p{L}+`)

// betweenWeekdays returns the first and the last day of a visit that a sentence has last
// from one day of the week to another, next to the day of publication.
func (d *Document) betweenWeekdays(sentence string) (start, end string) {
	day, err := time.Parse(time.DateOnly, d.Published)
	if _, named := weekdayOf(strings.ToLower(sentence)); err != nil || !named {
		return "", ""
	}
	m := fromDayToDay.FindStringSubmatch(sentence)
	if m == nil {
		return "", ""
	}
	from, ok := weekdayOf(fold(m[1]))
	if !ok {
		return "", ""
	}
	day = day.AddDate(0, 0, -int((7+day.Weekday()-from)%7))
	if aheadWord.MatchString(sentence) && day.Format(time.DateOnly) < d.Published {
		day = day.AddDate(0, 0, 7)
	}
	return day.Format(time.DateOnly), weekdayAfter(day, fold(m[2]))
}

var (
	fromDayToDay = lazy(`(?i)\b(?:from|between|de|du)\s(\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s(?:to|until|till|through|and|à|au)\s(\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b`)
	aheadWord    = whole(`will|is to|are to|is due|plans|\p{L}+(?:era|eront|ira|dra)|attendue?|prochain`)
)

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

// thenWord stands between the days of two stops.
var thenWord = whole(`puis|then`)

// untilWord stands before the last day of a visit.
var untilWord = lazy(`(?i)(?:^|[\s(])(?:jusqu[’']au|jusqu[’']à|until|till|through|to|по|до)\s$`)

// lastDay returns the day behind the first one that a sentence says the visit lasts
// until, "" for none. A day of the week is the next one of that name.
func lastDay(s leadSentence, mentions []mention, first mention) string {
	const week = 7 // days
	for _, m := range mentions {
		if m.from < first.to || m.to > s.at.to || m.end != "" || len(m.start) != len("2006-01-02") ||
			!untilWord.MatchString(s.text[:m.from-s.at.from]) && !thenWord.MatchString(s.text[first.to-s.at.from:m.from-s.at.from]) {
			continue
		}
		for m.weekday && m.start > daysAfter(first.start, week) {
			m.start = daysAfter(m.start, -week)
		}
		if m.weekday && m.start <= first.start {
			m.start = daysAfter(m.start, week)
		}
		return m.start
	}
	return ""
}

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
		l := line{text: d.Line(p), lang: d.lang, words: words(d.Line(p))}
		for _, m := range l.dates() {
			if first, err := time.Parse(time.DateOnly, start); err == nil && m.from.y == 0 {
				m.from.y = first.Year() // of the day before it
			}
			switch {
			case m.from.y == 0 || m.from.d == 0 || !m.from.valid() || !m.to.valid():
			case dateline && m.to != (date{}):
				return m.from.String(), m.to.String()
			case (!dateline || p.Type == model.ParagraphByline) && isDateline(l.text, l.words) && opensWithWeekday(l.words):
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
	for _, p := range d.Paragraphs {
		text := d.Line(p)
		if !p.body() || !strings.ContainsAny(clip(text, longestOpening), "0123456789") {
			continue
		}
		head := clip(text, longestTitle)
		l := line{text: head, lang: d.lang, words: words(head)}
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
