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

// findDuration takes the first dates in the lead that stand with the visit, a
// range before a day.
func (d *Document) findDuration(found []findings, lead []leadSentence, meeting bool) {
	v, month := &d.Visit, ""
	for _, s := range lead {
		if meeting && !s.meets() && !s.says(visitWord) || !meeting && !s.says(visitWord) && s.receiving() == nil && s.wasReceived() == nil {
			continue
		}
		if start, end := d.betweenWeekdays(s.text); start != "" {
			v.Start, v.End = start, end
			return
		}
		if first, last := d.daysOfStops(s, found[s.i].mentions); !meeting && last != "" {
			v.Start, v.End = first, last
			return
		}
		for _, ranges := range []bool{true, false} {
			for _, m := range found[s.i].mentions {
				if d.ofElse(s, m, meeting) || len(m.End) == len("2006-01") || m.Since && !m.Today || ranges && m.End == "" {
					continue
				}
				if m.OneDay() && comesLater(s, found[s.i].mentions, m) || ofTour(s, found[s.i].mentions, m) {
					continue
				}
				if m.Today && m.Weekday && m.Start < d.Published && s.says(arriving) {
					m.Start = timex.DaysAfter(m.Start, 7)
				}
				if m.End == "" && visitEnded.MatchString(s.text[:m.From-s.at.From]) {
					v.End = cmp.Or(v.End, m.Start)
					continue
				}
				if behind := s.text[m.To-s.at.From:]; m.End == "" && (backThen.MatchString(behind) || endedIt.MatchString(behind) || hasEnded.MatchString(s.text[:m.From-s.at.From]) && ownVisitBehind.MatchString(behind)) {
					v.End = cmp.Or(v.End, m.Start)
					continue
				}
				if m.End == "" && timex.CameBack.MatchString(s.text[:m.From-s.at.From]) {
					v.End = cmp.Or(v.End, m.Start) // the visit lies before it
					continue
				}
				if m.Today && m.Start > d.Published && hasArrived.MatchString(s.text[:m.From-s.at.From]) {
					m.Start, m.End = timex.DaysAfter(m.Start, -7), timex.DaysAfter(m.End, -7)
				}
				if m.Since { // "has been in Rome since Tuesday"
					v.Start, v.End = m.Start, cmp.Or(lastDay(s, found[s.i].mentions, m), v.End, d.dayBefore(s, found[s.i].mentions, m))
					if n := cmp.Or(d.length(s), d.daysLong(s, lead)); v.End == "" && n > 0 && n <= longestStay {
						v.End = timex.DaysAfter(v.Start, n-1)
					}
					return
				}
				if m.End == "" && m.To <= s.at.To && (untilWord.MatchString(s.text[:m.From-s.at.From]) || strings.HasPrefix(s.text[m.From-s.at.From:], "до ")) {
					if m.Today && m.Start < d.Published {
						m.Start = timex.DaysAfter(m.Start, 7)
					}
					v.End = cmp.Or(v.End, m.Start) // its last day: the first one may still come
					if first := weekdayUntil.FindStringSubmatch(s.text[:m.From-s.at.From]); first != nil {
						v.Start = weekdayBefore(v.End, lex.Fold(first[1]))
						return
					}
					continue
				}
				if last, err := time.Parse(time.DateOnly, m.Start); err == nil && m.End == "" && m.Days < -1 {
					v.Start, v.End = last.AddDate(0, 0, 1+m.Days).Format(time.DateOnly), m.Start
					return
				}
				if len(m.Start) == len(time.DateOnly) && m.Start < d.Published && month > d.Published {
					continue // of something before it
				}
				if len(m.Start) == len("2006-01") && m.End == "" {
					if !d.bygone(m) {
						month = cmp.Or(month, m.Start) // another sentence may tell the days
					}
					continue
				}
				v.Start, v.End = m.Start, cmp.Or(d.lastStage(s, found[s.i].mentions, m), v.End)
				nth := dayOfVisit(s.text)
				if m.Start == d.Published {
					nth = cmp.Or(nth, dayOfVisit(lead[0].text))
				}
				if nth > 1 && m.End == "" {
					v.Start, v.End = timex.DaysAfter(m.Start, 1-nth), m.Start
					return
				}
				if days := d.daysLong(s, lead); nth == 1 && m.End == "" && days > 1 {
					v.End = timex.DaysAfter(v.Start, days-1)
					return
				}
				if v.End == "" && len(m.Start) == len("2006-01-02") {
					long := v.Type == model.VisitState || v.Type == model.VisitOfficial
					before := s.text[:m.From-s.at.From]
					arrives := arrivalWord.MatchString(before) || hasCome.MatchString(s.text[m.To-s.at.From:])
					open := long || d.goesOn(found, m.Start) || asPartOfTour.MatchString(strings.TrimRight(s.text, ".")) || s.says(someDays)
					if only := arrives && open || justBegun(m, found, lead); !only || m.Days > 0 {
						v.End = m.Start
					}
					if end := lastDay(s, found[s.i].mentions, m); end > v.Start {
						v.End = end
					} else if m.Days > 1 {
						v.End = timex.DaysAfter(v.Start, m.Days-1)
					} else if n := staysFor(lead); n > 1 && (m.Tense > 0 || s.says(beginsWord)) {
						v.End = timex.DaysAfter(v.Start, n-1)
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
	if v.Start == "" && meeting {
		v.Start = d.headOfRecord()
		v.End = v.Start
	}
	if v.Start == "" && v.End == "" && (v.Type == model.VisitPlain || v.Type == "" && !meeting) { // a speech to a guest; a visit of state may have begun before it
		v.Start = d.headOfRecord()
	}
	if v.Start == "" && v.End == "" && !meeting {
		v.Start, v.End = d.dayOfRecord(found, lead)
	}
}

// ofElse tells whether a date stands outside of a sentence, or is of something else than a visit, or a
// meeting, that the sentence tells of.
func (d *Document) ofElse(s leadSentence, m timex.Mention, meeting bool) bool {
	if m.From < s.at.From || m.To > s.at.To || m.Loose || len(m.Start) < len("2006-01") || m.End > timex.DaysAfter(m.Start, longestEvent) && len(m.Start) == len(time.DateOnly) {
		return true
	}
	before, behind := s.text[:m.From-s.at.From], s.text[min(len(s.text), m.To-s.at.From):]
	clause := s.find(beforeVisit)
	switch {
	case strings.TrimSpace(s.text[len(before):len(s.text)-len(behind)]) == "", s.besideClause(len(before)): // of those who are visited
	case clause != nil && len(before) >= clause[1]: // on which something was done before it
	case meeting && !s.meets() && m.Start > d.Published && d.Paragraphs[s.i].Type != model.ParagraphTitle: // on which somebody goes elsewhere
	case aheadOf.MatchString(d.Line(d.Paragraphs[s.i])[s.at.From:m.From]): // on which something else begins
	case sinceThen.MatchString(before), tookOffice.MatchString(before), tookPlace.MatchString(before): // on which what came before began
	case stampedOn.MatchString(before), longBehind(s, len(before)): // on which the source was changed, or what came before was
	case m.End == "" && m.Today && (saidOn.MatchString(before) || saidThen.MatchString(behind)): // on which it was told
	default:
		return false
	}
	return true
}

// stampedOn stands before the day on which a source was published or changed.
var stampedOn = lex.Lazy(`(?i)(?:^|[\s(])(?:(?:last |first )?(?:updated|published|posted|modified)|(?:dernière )?mise? à jour|publiée?|mise? en ligne)(?: on| le)?\s?:\s?$`)

// longBehind tells whether a day at a byte of a sentence on a visit is that of what it comes so long after: "his visit, a
// week after attending the summit on".
func longBehind(s leadSentence, at int) bool {
	visit, m := s.find(visitWord), longAfterIt.FindStringIndex(s.text[:at])
	return visit != nil && m != nil && visit[1] <= m[0]+1
}

var longAfterIt = lex.Lazy(`(?i)\s(?:(?:days?|weeks?|months?|fortnight|years?|hours?|jours?|semaines?|mois|ans?|heures?|peu(?: de temps)?|shortly|soon|just|right|hot|juste|immédiatement|aussitôt|lendemain) (?:after|following|après)|(?:the day|au lendemain|dans la foulée) (?:after|d[eu’'])) [^.;,]{1,160}?(?:(?:\son|,? le|,? on| d[eu])\s)?$`)

// sinceThen stands before the day since which somebody is what he or she is: "the first trip since she was
// re-elected on".
var sinceThen = lex.Lazy(`(?i)\s(?:since (?:he|she|they|being|becoming|taking|winning|his|her|their)|depuis (?:qu[’'](?:il|elle|ils|elles)|(?:son|sa|leur) (?:élection|réélection|entrée|arrivée|accession|investiture|prise)))\s[^.;]{0,60}$`)

// tookOffice stands before the day on which somebody got the office that he or she holds: "Holm, who was elected on".
var tookOffice = lex.Lazy(`(?i)(?:,|[–—(]|\bwho|\bqui)\s?(?:was |has been |est |a été )?(?:(?:re-?)?elected|sworn in|appointed|named|took office|(?:ré)?élue?|investie?|nommée?|entrée? en fonctions?)\s(?:[^,;.–—]{0,60}\s)?(?:(?:on|le|the)\s)?$`)

// tookPlace stands before the day on which something else was, behind which the visit is told: "After the vote, which
// took place on".
var tookPlace = lex.Lazy(`(?i)^(?:after|following|suite à|suite au|après|à la suite d[eu’'])\s?[^.;]{1,80}, (?:which (?:took place|was held|happened)|(?:qui|laquelle) (?:a|avait|ont) eu lieu|qui s[’'](?:est|était|étaient|sont) (?:déroulée?s?|tenue?s?)|held) (?:(?:on|le) )?$`)

// aheadOf stands before the day of what is still to come: "has left for Riga ahead of the talks on".
var aheadOf = lex.Lazy(`(?i)\s(?:ahead of|in advance of|en amont d[eu’']|en vue d[eu’']|in view of|in preparation for|(?:en préparation|pour la préparation) d[eu’']|à la veille d[eu’']|en prévision d[eu’'])[^.;,]{1,80}$`)

// dayBefore returns the day in front of that since which somebody is there, on which something is done
// there, "" for none: "received on Wednesday the king, who has been there since Monday".
func (d *Document) dayBefore(s leadSentence, mentions []timex.Mention, since timex.Mention) string {
	for _, m := range mentions {
		if m.From >= s.at.From && m.To <= since.From && m.OneDay() && m.Start > since.Start && m.Start <= d.Published {
			return m.Start
		}
	}
	return ""
}

const longestEvent = 31 // days that what somebody comes for takes at most

// comesLater tells whether a sentence has somebody come on a day behind another one, which is
// that of something else: "elected on Sunday, she arrived on Tuesday".
func comesLater(s leadSentence, mentions []timex.Mention, first timex.Mention) bool {
	const next = 3 // days that a sentence has behind the first
	if comesOn(s.text[:first.From-s.at.From]) {
		return false
	}
	k := slices.IndexFunc(mentions, func(m timex.Mention) bool { return m.From >= first.To })
	for n := k; k >= 0 && n < min(len(mentions), k+next) && mentions[n].To <= s.at.To; n++ {
		if m := mentions[n]; m.OneDay() && len(m.Start) == len(time.DateOnly) && comesOn(s.text[first.To-s.at.From:m.From-s.at.From]) {
			return true
		}
	}
	return false
}

// ofTour tells whether days from one to another are those of a tour, of which a sentence has the visitor arrive
// somewhere on a day of its own: "landed in Lima on Sunday as part of a tour from 2 to 9 May".
func ofTour(s leadSentence, mentions []timex.Mention, m timex.Mention) bool {
	return m.End != "" && m.From >= s.at.From && m.To <= s.at.To && asPartOfTour.MatchString(s.text[:m.From-s.at.From]) && slices.ContainsFunc(mentions, func(day timex.Mention) bool {
		return day.From >= s.at.From && day.To <= m.From && day.OneDay() && comesOn(s.text[:day.From-s.at.From])
	})
}

// asPartOfTour stands before the days of a tour.
var asPartOfTour = lex.Lazy(`(?i)\s(?:dans le cadre|au cours|lors) d(?:e |’|')(?:une|sa|son) (?:\p{L}+ )?(?:tournée|périple)[^.;]*$|\s(?:as part of|on|during) (?:an?|his|her) (?:[\p{L}-]+ ){0,3}tour[^.;]*$`)

// someDays says that a visit is longer than a day.
var someDays = lex.Whole(`(?:de|pour|pendant) (?:quelques|plusieurs) jours|(?:a few|several) days|multi-day`)

// bygone tells whether a date lies too far from the day of publication for the visit to be in it.
func (d *Document) bygone(m timex.Mention) bool {
	const far = 180 // days
	oldest := timex.DaysAfter(cmp.Or(d.aboutPublished(), d.dated), -far)
	return len(oldest) >= len(m.Start) && m.Start < oldest[:len(m.Start)]
}

// arrivalWord stands before the first day of a visit whose last one is not told.
var arrivalWord = lex.Lazy(`(?i)(?:\barriv(?:ed|es|e|era|ée?|ent|ing)\b|\b(?:landed|touched down|atterri)\b|\barrivée? |\barrivé )[^.;]{0,160}$`)

// hasCome stands behind such a day.
var hasCome = lex.Lazy(`(?i)^,?\s[^.;]{0,60}\s(?:arrived|landed|touched down|(?:est|sont) arrivée?s?|a atterri|ont atterri)\s`)

// goesOn tells whether the text has the visitor do something on a later day, up to that of publication.
func (d *Document) goesOn(found []findings, day string) bool {
	who := lastWord(d.Visit.Visitor)
	return who != "" && slices.ContainsFunc(d.lead(wholeText), func(s leadSentence) bool {
		return strings.Contains(s.text, who) && slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool {
			return m.From >= s.at.From && m.From <= s.at.From+len("on the ") && len(m.Start) == len(day) && m.Start > day && m.Start <= d.Published
		})
	})
}

// justBegun tells whether the lead says of a day that the visit has begun on it.
func justBegun(day timex.Mention, found []findings, lead []leadSentence) bool {
	return slices.ContainsFunc(lead, func(s leadSentence) bool {
		return s.says(hasBegun) && slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool {
			return m.From >= s.at.From && m.To <= s.at.To && m.Start == day.Start
		})
	})
}

// hasBegun says that a visit has begun, and not that it is over.
var hasBegun = lex.Whole(`s[’']est envolée?|(?:est|sont) partie?s?|embark(?:s|ed)|commences|entame|(?:est|sont) arrivée?s?|(?:a|ont) (?:atterri|foulé le sol|entamé|débuté|commencé)|(?:has|have) (?:begun|started|landed|arrived|kicked off)`)

// daysLong returns how many days a sentence, or else another of the lead that tells of the visit, says
// that it takes, 0 where none does.
func (d *Document) daysLong(s leadSentence, lead []leadSentence) int {
	for _, t := range slices.Concat([]leadSentence{s}, lead) {
		l := lineOf(t.text, d.lang, lex.Words(t.text))
		if n := l.Days(lex.Span{From: 0, To: len(t.text)}); n > 1 && n <= longestStay && (t.i == s.i || t.says(visitWord)) {
			return n
		}
	}
	return 0
}

// dayOfVisit returns which day of a visit a sentence says that it is: "au deuxième jour de
// sa visite", 0 where it does not.
func dayOfVisit(sentence string) int {
	if !strings.Contains(sentence, "jour") && !strings.Contains(lex.Fold(sentence), " day ") {
		return 0
	}
	if m := ordinalDay.FindStringSubmatch(sentence); m != nil {
		return ordinalWords[lex.Fold(m[1])]
	}
	return 0
}

var (
	ordinalDay = lex.Lazy(`(?i)(?:au|le|the|his|her|conclu\p{L}+|wrap\p{L}+ up|ends?|spen\p{L}+|open\p{L}*|beg[iau]n\p{L}*)\s(premier|first|deuxième|second|troisième|quatrième|third|` +
		`fourth)\s(?:jour|day)\s(?:d[’']une|de|of)\s(?:(?:sa|son|la|a|his|her|the|their)\s)?(?:\S+\s){0,3}(?:visite?|` +
		`trip|tour|déplacement|séjour)`)
	ordinalWords = map[string]int{"premier": 1, "first": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "third": 3, "quatrieme": 4, "fourth": 4}
)

// weekdayUntil is the first day of a visit in front of its last one: "from Tuesday until 11 May".
var weekdayUntil = lex.Lazy(`(?i)(?:^|\s)(?:from|du|de|с|со)\s(\p{L}+)\s(?:until|till|to|through|au|à|jusqu[’']au|по|до)\s$`)

// weekdayBefore returns the last day of a name that is not behind an ISO 8601 date, "" where it
// is the name of none.
func weekdayBefore(date, name string) string {
	day, err := time.Parse(time.DateOnly, date)
	of, ok := timex.Weekdays[name]
	if err != nil || !ok {
		return ""
	}
	return day.AddDate(0, 0, -int((7+day.Weekday()-of)%7)).Format(time.DateOnly)
}

// arriving says in the present that somebody is about to come.
var arriving = lex.Lazy(`(?i)(?:^|\s)(?:прибывает|прилетает|приезжает|arrives (?:in|on)|lands (?:in|on)|arrive (?:à|en|au))\s`)

// visitEnded stands before the day on which a visit is said to have ended.
var visitEnded = lex.Lazy(`(?i)(?:\b(?:visit|trip|tour) (?:[^.;]{1,80} )?(?:ended|ends|concluded|concludes|(?:is|` +
	`was) to end)|\b(?:visite|séjour|déplacement|voyage) (?:[^.;]{1,80} )?(?:a pris fin|prend(?:ra)? fin|` +
	`s[’']est achevée?|s[’']ach[eè]v\p{L}+|se termin\p{L}+)|, qui (?:s[’']achèv\p{L}+|se termin\p{L}+|prend(?:ra)? fin)|` +
	`, which (?:ends|concludes)|(?:^|\s)(?:визит|поездка)\s(?:\p{L}+\s)?завершил(?:ся|ась))\s[^.;,]{0,20}$`)

// saidOn stands before the day on which something was only said.
var saidOn = lex.Lazy(`(?i)(?:^|\s)(?:said|says|announces|announced|confirmed|stated|told \S+|annonce|indique|précise|` +
	`rapporte|a (?:annoncé|déclaré|indiqué|précisé|confirmé|fait savoir)|ont (?:annoncé|indiqué)|appris|сообщил\p{L}*|` +
	`заявил\p{L}*|объявил\p{L}*)\s(?:(?:in|via|on|dans|sur|par)\s(?:[\p{L}-]+\s){1,3}?(?:post|statement|interview|tweet|message|release|article|column|letter|communiqué|entretien|publication|tribune|lettre)\s)?(?:ce |le |в |on )?$`)

// saidThen stands behind such a day.
var saidThen = lex.Lazy(`(?i)^\s(?:announced|announces|named|designated|a (?:annoncé|désigné|nommé))\s`)

// beforeVisit opens a sentence on what is done ahead of a visit.
var beforeVisit = lex.Lazy(`(?i)^(?:ahead of|in advance of|before|en amont d[eu’']|à la veille d[eu’']|avant|en prévision d[eu’'])\s?[^,;.]*\b(?:visite?|trip|déplacement|voyage|tour|tournée)\b[^,;.]*,\s`)

// backThen stands behind the day on which somebody goes home after a visit.
var backThen = lex.Lazy(`(?i)^[^.;]{0,140}\s(?:(?:a|ont) regagné|(?:est|sont) (?:rentrée?s?|revenue?s?)|returned|(?:came|flew) (?:home|back))\s[^.;]{0,60}(?:après une?|après sa|after an?|after his|after her)\s`)

var (
	// endedIt stands behind the day on which somebody is said to have ended a visit: "today concluded his visit".
	endedIt = lex.Lazy(`(?i)^,? (?:has |a )?(?:` + endedWords + `) ` + ofVisitor)
	// hasEnded and ownVisitBehind stand around it: "a achevé mercredi sa visite".
	hasEnded       = lex.Lazy(`(?i)\s(?:` + endedWords + `)\s(?:on |ce )?$`)
	ownVisitBehind = lex.Lazy(`(?i)^,? ` + ofVisitor)
)

const (
	endedWords = `concluded|concludes|wrapped up|wraps up|ended|ends|completed|completes|achevé|achève|conclu|conclut|terminé|termine|clôturé|clôture`
	ofVisitor  = `(?:his|her|their|an?|the|sa|son|leur|une?|la|le) (?:[\p{L}\d’'-]+ ){0,4}?(?:visite?|trip|tour|tournée|voyage|déplacement|séjour|mission)[\s,.]`
)

// staysFor returns how many days the lead says that somebody stays, 0 where it does not.
func staysFor(lead []leadSentence) int {
	for _, s := range lead {
		if m := staying.FindStringSubmatch(s.text); m != nil {
			said := m[1] + m[2] + m[3] + m[4] // all but one are empty
			if n := int(lex.Words(said)[0].Number); n > 0 {
				return n
			}
			n, _ := strconv.Atoi(said)
			return n
		}
	}
	return 0
}

var staying = lex.Lazy(`(?i)\b(?:stay(?:s|ing)?|remains?|lasts?|lasted|stayed|(?:rest|dur|séjourn|pass)er(?:a|ai|ont)|` +
	`spends?|spending|spent|fl(?:ies|ew) in|passé|restée?|séjourné|passe|reste|séjourne|` +
	`dure)\s(?:[^\s,.;]+\s){0,3}?(\p{L}+|\d{1,2})\s(?:days|jours)\b|(?:^|\s)(?:продлится|продлился|продлилась|длится|` +
	`пробудет|пробыл[аи]?|провед[её]т|провел[аи]?|провёл|займ[её]т)\s(?:[^\s,.;]+\s){0,3}?(\p{L}+|\d{1,2})\s(?:дня|дней|` +
	`день|суток)|,? (?:pour|for|pendant|durant) (\p{L}+) (?:jours|days)\b|(?:^|\s)(?:over|за|рассчитан\p{L}? на|` +
	`на) (\p{L}+) (?:days|дня|дней)[\s,.]`)

// beginsWord says that a visit begins.
var beginsWord = lex.Whole(`arriv\p{L}+|lands?|landed|touche[sd] down|begins?|began|starts?|started|opens|entam\p{L}+|` +
	`débute|commence|descend\p{L}*|will|прибу\p{L}+|прибы\p{L}+|прилет\p{L}+|нач\p{L}+`)

// betweenWeekdays returns the first and the last day of a visit that a sentence has last
// from one day of the week to another, next to the day of publication.
func (d *Document) betweenWeekdays(sentence string) (start, end string) {
	day, err := time.Parse(time.DateOnly, d.Published)
	if _, named := timex.WeekdayOf(strings.ToLower(sentence)); err != nil || !named {
		return "", ""
	}
	m := fromDayToDay.FindStringSubmatch(sentence)
	if m == nil {
		return "", ""
	}
	from, ok := timex.WeekdayOf(lex.Fold(m[1]))
	if !ok {
		return "", ""
	}
	day = day.AddDate(0, 0, -int((7+day.Weekday()-from)%7))
	if aheadWord.MatchString(sentence) && day.Format(time.DateOnly) < d.Published {
		day = day.AddDate(0, 0, 7)
	}
	return day.Format(time.DateOnly), timex.WeekdayAfter(day, lex.Fold(m[2]))
}

var (
	fromDayToDay = lex.Lazy(`(?i)\b(?:from|between|de|du)\s(\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|` +
		`dimanche)\s(?:to|until|till|through|and|à|au)\s(\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b`)
	aheadWord = lex.Whole(`will|is to|are to|is due|plans|\p{L}+(?:era|eront|ira|dra)|attendue?|prochain|travels|heads|flies|se rend|se rendent|s[’']envolent?`)
)

// dayOfRecord returns the day of publication for both, where the paragraph that first speaks of the
// visit, or of what the visitor does there, tells what was done "today"; for the start only where the
// visit is said to begin.
func (d *Document) dayOfRecord(found []findings, lead []leadSentence) (start, end string) {
	for _, s := range lead {
		told := d.Visit.Type != "" && visitWord.MatchString(d.Line(d.Paragraphs[s.i]))
		there := d.actsThere(s)
		begins := beginsNow.MatchString(d.Line(d.Paragraphs[s.i]))
		if !d.Paragraphs[s.i].Body() || !told && !there && !begins {
			continue
		}
		for _, m := range found[s.i].mentions {
			if begins && m.Today && m.Start == d.Published {
				return m.Start, ""
			}
			if m.Start == d.Published && (told && m.Today || there && m.From >= s.at.From && m.To <= s.at.To) {
				return m.Start, m.Start
			}
		}
		break
	}
	return "", ""
}

// beginsNow says that a visit is in its first days.
var beginsNow = lex.Lazy(`(?i)\b(?:visit|trip) to [^.;,]{1,40} (?:begins|opens|kicks off)\s|\b(?:visite|déplacement|voyage) (?:[^.;,]{1,40} )?(?:en|au|aux|à) [^.;,]{1,40} (?:marque le début d|ouvre|entame|débute|commence)`)

// lastDay returns the day behind the first one that a sentence says the visit lasts
// until, "" for none. A day of the week is the next one of that name.
func lastDay(s leadSentence, mentions []timex.Mention, first timex.Mention) string {
	const week = 7 // days
	for _, m := range mentions {
		if m.From < first.To || m.To > s.at.To || m.End != "" || len(m.Start) != len("2006-01-02") || saidOn.MatchString(s.text[:m.From-s.at.From]) ||
			!untilWord.MatchString(s.text[:m.From-s.at.From]) && !thenWord.MatchString(s.text[first.To-s.at.From:m.From-s.at.From]) {
			continue
		}
		for m.Weekday && m.Start > timex.DaysAfter(first.Start, week) {
			m.Start = timex.DaysAfter(m.Start, -week)
		}
		if m.Weekday && m.Start <= first.Start {
			m.Start = timex.DaysAfter(m.Start, week)
		}
		return m.Start
	}
	return ""
}
