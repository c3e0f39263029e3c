package article

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// findHostCountry takes the first country or city that a visit is said to go to.
func (d *Document) findHostCountry(lead []leadSentence) {
	told := false
	for _, s := range lead {
		m := s.find(visitWord)
		if m == nil || told && s.says(pronounFirst) && flownOn.MatchString(lex.Clip(s.text, m[1])) { // "She flies to Rome on Friday"
			continue
		}
		told = true
		received := s.receiving()
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if s.isHome(c) || s.isVisitors(c) {
				continue
			}
			if c.Region || warIn.MatchString(lex.Tail(s.text[:c.From], nearVisit)) {
				continue
			}
			if c.Kind == lex.ByCity && received != nil && len(s.parties()) > 0 && c.From > received[1] && placed.MatchString(s.text[:c.From]) {
				d.Visit.host = c.Country // "welcomed the President to the White House for a visit"
				d.Visit.HostCountry = d.countryNamed(c.Country)
				return
			}
			capital := c.Kind == lex.ByAdjective && (inCapital.MatchString(s.text[:c.From]) || strings.HasPrefix(s.text[c.To:], " capital"))
			if capital && d.namesCountry(c.Country) {
				d.Visit.host, d.Visit.HostCountry = c.Country, d.countryNamed(c.Country)
				return
			}
			if c.Kind == lex.ByName && s.goesThere(c, d.Lang) {
				d.Visit.host, d.Visit.HostCountry = c.Country, d.countryAs(s.text[c.From:c.To], c.Country)
				return
			}
			if (c.Kind == lex.ByCity && placed.MatchString(s.text[:c.From]) || c.Kind == lex.ByName && toward.MatchString(s.text[:c.From])) && c.To < m[0] && onVisit.MatchString(s.text[c.To:]) {
				d.Visit.host, d.Visit.HostCountry = c.Country, d.countryNamed(c.Country)
				return
			}
			russian := d.lang == "ru" && lex.StartsUpper(s.text[c.From:]) // a country there in any case is known by its stem
			if c.Kind == lex.ByAdjective && !russian || c.To < m[0] && !russian || !toward.MatchString(s.text[:c.From]) && !(c.Kind == lex.ByCity && isVisited.MatchString(s.text[c.To:]) && !s.officeAt(c.From)) {
				continue
			}
			d.Visit.host = c.Country
			if name := s.text[c.From:c.To]; c.Kind == lex.ByName && lex.StartsUpper(name) && !lex.Capitals(name) {
				d.Visit.HostCountry = d.countryAs(name, c.Country)
			} else {
				d.Visit.HostCountry = d.countryNamed(c.Country)
			}
			return
		}
	}
	d.findTitleCountry(lead)
	if v := &d.Visit; v.host < 0 && slices.ContainsFunc(lead, func(s leadSentence) bool { return s.says(ownComing) }) {
		if v.host = d.meetingCountry(lead); v.host >= 0 { // what somebody goes to on his visit
			v.HostCountry = d.countryNamed(v.host)
		}
	}
}

// findTopicCountry takes for the host country that which a title on a visit has in front, where nobody in it is of
// that country: "Ghana : les raisons de la visite du président Kalnins".
func (d *Document) findTopicCountry(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		if v.host >= 0 || d.Paragraphs[s.i].Type != model.ParagraphTitle || !s.says(visitWord) {
			continue
		}
		all := lex.Sightings(lex.Words(s.text), d.Lang)
		if len(all) == 0 || all[0].Kind != lex.ByName || !opensClauseWith.MatchString(s.text[:all[0].From]) || !isTopic.MatchString(s.text[all[0].To:]) || d.countries[all[0].Country] < enough {
			continue
		}
		if slices.ContainsFunc(all[1:], func(c lex.Sighting) bool { return c.Kind != lex.ByAdjective || c.Country == all[0].Country }) || len(s.parties()) == 0 ||
			slices.ContainsFunc(s.parties(), func(p standing) bool {
				return p.country == all[0].Country || p.Name != "" && d.countryOf(p.Name) == all[0].Country
			}) {
			continue
		}
		v.host, v.HostCountry = all[0].Country, d.countryNamed(all[0].Country)
	}
}

// isTopic stands behind what a title is about.
var isTopic = lex.Lazy(`^[\s\x{a0}\x{202f}]?[:|–—]\s`)

// goesThere tells whether a country is that of a visit by what stands around its name: "her key Ghana
// visit", "making Ghana the destination of her first trip".
func (s leadSentence) goesThere(c lex.Sighting, lang string) bool {
	before, behind := s.text[:c.From], s.text[c.To:]
	return lang == "en" && ownsVisit.MatchString(before) && visitThere.MatchString(behind) || chooses.MatchString(before) && asDestination.MatchString(behind)
}

// isVisitors tells whether a country is that of who is said to be visiting: "met visiting US Secretary of State Holm".
func (s leadSentence) isVisitors(c lex.Sighting) bool {
	return strings.HasSuffix(s.text[:c.From], "visiting ") && slices.ContainsFunc(s.parties(), func(p standing) bool { return p.From <= c.To+1 && p.To > c.To+1 })
}

// isHome tells whether a country, or a city, is that to which a sentence has somebody come back from a visit.
func (s leadSentence) isHome(c lex.Sighting) bool {
	return timex.CameBack.MatchString(s.text[:c.From]) && fromThere.MatchString(s.text[c.To:])
}

// fromThere stands behind the home to which somebody comes back from a visit.
var fromThere = lex.Lazy(`(?i)^[^.;]{0,40}\s(?:wrapping up|winding up|ending|concluding|from|after|d[’'’e]\s?une|après|au terme d[’'’e]\s?une|mettant fin à)\s`)

var (
	ownsVisit  = lex.Lazy(`(?i)(?:[’']s?|\b(?:his|her|their|key|upcoming|maiden|with|during|ahead of))\s$`)
	visitThere = lex.Lazy(`^\s(?:(?:state|official|working)\s)*(?:visit|trip)(?:[\s,.;:]|$)`)

	// chooses stands before the destination that somebody has chosen, asDestination behind it.
	chooses       = lex.Lazy(`(?i)\s(?:mak(?:es?|ing)|made|chose|choos(?:es|ing)|chosen|pick(?:s|ed)|fai(?:t|sant|re) d[eu’']|choisi(?:t|r|ssant)?)\s?(?:the |la |le |les |l[’'])?$`)
	asDestination = lex.Lazy(`(?i)^,?\s(?:(?:as|comme|pour|for)\s)?(?:the|his|her|their|la|sa|son|leur)?\s?(?:[\p{L}’'-]+\s){0,6}?(?:destination|visite?|trip|voyage|déplacement)(?:[\s,.]|$)`)
)

// mostNamed returns the two countries that are named in most paragraphs, where all others
// are named in fewer than half as many.
func (d *Document) mostNamed() []int {
	all := slices.SortedFunc(maps.Keys(d.countries), func(a, b int) int {
		return cmp.Or(cmp.Compare(d.countries[b], d.countries[a]), cmp.Compare(a, b))
	})
	if len(all) < 2 || len(all) > 2 && 2*d.countries[all[2]] > d.countries[all[1]] {
		return nil
	}
	return all[:2]
}

// findTitleCountry takes the country that the title has something happen in, where the
// text says that it is in a city of that country and speaks of a visit by its kind.
func (d *Document) findTitleCountry(lead []leadSentence) {
	v := &d.Visit
	if v.Type == "" {
		return
	}
	in := -1
	for _, s := range lead {
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			title := d.Paragraphs[s.i].Type == model.ParagraphTitle
			switch {
			case title && c.Kind == lex.ByName && in < 0 && toward.MatchString(s.text[:c.From]):
				in = c.Country
				v.HostCountry = d.countryAs(s.text[c.From:c.To], c.Country)
			case !title && c.Kind == lex.ByCity && c.Country == in && placed.MatchString(s.text[:c.From]):
				v.host = in
				return
			}
		}
	}
	v.HostCountry = ""
	// A city in the title is enough where the visit is said to be of a kind.
	for _, s := range lead {
		if d.Paragraphs[s.i].Type != model.ParagraphTitle || v.Type == model.VisitMeeting {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if c.Kind == lex.ByCity && placed.MatchString(s.text[:c.From]) {
				v.host, v.HostCountry = c.Country, d.countryNamed(c.Country)
				return
			}
		}
	}
}

// findReceiver takes for the host the country of the office that receives
// somebody, when it is named without a person: "the Danish prime minister will
// receive".
func (d *Document) findReceiver(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := s.receiving()
		if v.host >= 0 || m == nil || s.wasReceived() != nil {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if c.Kind == lex.ByCity && c.From > m[1] && len(s.people) > 0 && placed.MatchString(s.text[:c.From]) {
				v.host, v.HostCountry = c.Country, d.countryNamed(c.Country) // "welcomed the President to Accra"
				return
			}
			if to := strings.TrimSuffix(s.text[:c.From], "the "); c.From > m[1] && c.Kind == lex.ByName && len(s.people) > 0 && c.From > s.people[len(s.people)-1].To && strings.HasSuffix(to, " to ") && onlyDay.MatchString(s.text[c.To:]) {
				v.host, v.HostCountry = c.Country, d.countryNamed(c.Country) // "welcomed the President to India"
				return
			}
		}
		for _, c := range lex.Sightings(lex.Words(s.text[:m[0]]), d.Lang) {
			if k := slices.IndexFunc(s.parties(), func(p standing) bool { return p.From >= c.To && p.To <= m[0] }); k >= 0 && strings.Contains(s.text[c.To:s.parties()[k].From], ",") {
				continue // of a clause in front: "A day after Danish protests, the President received"
			}
			rest := s.text[c.To:]
			subject := c.Kind == lex.ByName && leadsIn.MatchString(s.text[:c.From]) && len(lex.Words(s.text[c.To:m[0]])) <= 1 && s.comesBehind(m[1]) // "Canada today welcomed the King"
			if subject || c.Kind == lex.ByAdjective || strings.HasPrefix(rest, "’s ") || strings.HasPrefix(rest, "'s ") {
				v.host = c.Country
				v.HostCountry = d.countryNamed(c.Country)
				break
			}
		}
	}
}

// comesBehind tells whether somebody, or some who meet, are named behind a byte: a country receives gas, too.
func (s leadSentence) comesBehind(at int) bool {
	all := s.parties()
	return len(all) > 0 && all[len(all)-1].From >= at-1 || meetingWord.MatchString(s.text[at:]) || delegation.MatchString(s.text[at:])
}

// leadsIn is the article of a country that opens a sentence, if it has one.
var leadsIn = lex.Lazy(`^(?:The |L[’']|La |Le |Les )?$`)

// warIn stands before the country of a war that somebody travels about.
var warIn = lex.Lazy(`(?i)(?:guerre|conflit|crise|invasion|combats|war|conflict|crisis|fighting|война|войны|конфликт\p{L}*)\s(?:en|au|dans|in|в|на)\s(?:l[’'])?$`)

// onlyDay stands behind the country that somebody is welcomed to.
var onlyDay = lex.Lazy(`(?i)^(?:[.,;]|\s(?:today|yesterday|on|this|for|in|as|during|at|last)[\s,.]|$)`)

var toward = lex.Lazy(`(?i)(?:(?:^|[\s(’'])(?:(?:left|leaves|leave|leaving|depart\p{L}*|set off)\s(?:\S+\s){0,4}for|` +
	`(?:quitt\p{L}+|s[’']envol\p{L}+|par[st]\p{L}*|embarqu\p{L}+|décoll\p{L}+|repar[st]\p{L}*)\s(?:\S+\s){0,4}pour|` +
	`tournée\s(?:\S+\s){0,6}par|в|во|посет\p{L}+(?:\sс\s\p{L}+\sвизитом)?|en|au|aux|à|dans|vers|to|in|tours?\sof|visit|visits|visite(?:r|ra|nt)?|visité|visitant|` +
	`visited|visiting)\s(?:the\s|la\s|le\s|les\s|l[’'])?)` +
	`(?:(?:république|royaume|fédération|confédération|sultanat|émirat|principauté|grand-duché|state|republic|` +
	`kingdom|federation|confederation|sultanate|emirate|principality|grand duchy|` +
	`commonwealth)(?:\s\p{L}+){0,2}?\s(?:de la\s|de l[’']|de\s|du\s|d[’']|des\s|of\s(?:the\s)?))?$`)

// onVisit stands behind the city that somebody is in on a visit.
var onVisit = lex.Lazy(`(?i)^(?:\s(?:on|ce|le)\s[^\s,.;]+|\s\p{L}+)?,?\s(?:à l[’']occasion de|lors de|au cours de|pendant|durant|during|on the occasion of)\s(?:la|sa|cette|the|his|her|their|this)\s(?:[\p{L}’']+[ -]){0,3}(?:visite?|trip)|^\s(?:lors|au cours|à l[’']occasion) d[’']une\s(?:\p{L}+\s){0,2}visite|^\s(?:une|sa|leur|an?|his|her|their)\s(?:\p{L}+[ -]){0,3}(?:visite?|trip|mission|déplacement|` +
	`séjour)|^\s(?:(?:since|depuis|from|until|jusqu\p{L}+|for|pour)\s[^,.;]{1,30}\s)?(?:on (?:an? |his |her |their )|` +
	`pour (?:une? |sa )|en |dans le cadre d[’'e]\s?(?:une )?)(?:\p{L}+[ -]){0,3}(?:visit|trip|tour|visite|mission|` +
	`déplacement)`)

// isVisited stands behind a Russian city that somebody visits.
var isVisited = lex.Lazy(`^\s(?:с\s(?:\p{L}+\s){1,2}визитом\s)?посе[тщ]`)

// pronounFirst is a sentence on somebody who was spoken of.
var pronounFirst = lex.Lazy(`^(?:She|He|They|Il|Elle|Ils|Он|Она)\s`)

var inCapital = lex.Lazy(`(?i)\b(?:la|sa) capitale $`)
