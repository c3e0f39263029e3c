package article

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// findHostCountry takes the first country or city that a visit is said to go to.
func (d *Document) findHostCountry(lead []leadSentence) {
	told := false
	for _, s := range lead {
		m := s.find(visitWord)
		if m == nil || told && s.says(pronounFirst) && flownOn.MatchString(clip(s.text, m[1])) { // "She flies to Rome on Friday"
			continue
		}
		told = true
		received := s.receiving()
		for _, c := range sightings(words(s.text), d.Lang) {
			if c.region || warIn.MatchString(tail(s.text[:c.from], nearVisit)) {
				continue
			}
			if c.kind == byCity && received != nil && len(s.people) > 0 && c.from > received[1] && placed.MatchString(s.text[:c.from]) {
				d.Visit.host = c.country // "welcomed the President to the White House for a visit"
				d.Visit.HostCountry = d.countryNamed(c.country)
				return
			}
			capital := c.kind == byAdjective && (inCapital.MatchString(s.text[:c.from]) || strings.HasPrefix(s.text[c.to:], " capital"))
			if capital && d.namesCountry(c.country) {
				d.Visit.host, d.Visit.HostCountry = c.country, d.countryNamed(c.country)
				return
			}
			if c.kind == byCity && c.to < m[0] && placed.MatchString(s.text[:c.from]) && onVisit.MatchString(s.text[c.to:]) {
				d.Visit.host, d.Visit.HostCountry = c.country, d.countryNamed(c.country)
				return
			}
			russian := d.lang == "ru" && startsUpper(s.text[c.from:]) // a country there in any case is known by its stem
			if c.kind == byAdjective && !russian || c.to < m[0] && !russian || !toward.MatchString(s.text[:c.from]) && !(c.kind == byCity && isVisited.MatchString(s.text[c.to:]) && !s.officeAt(c.from)) {
				continue
			}
			d.Visit.host = c.country
			if name := s.text[c.from:c.to]; c.kind == byName && startsUpper(name) && !capitals(name) {
				d.Visit.HostCountry = s.text[c.from:c.to]
			} else {
				d.Visit.HostCountry = d.countryNamed(c.country)
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
		for _, c := range sightings(words(s.text), d.Lang) {
			title := d.Paragraphs[s.i].Type == model.ParagraphTitle
			switch {
			case title && c.kind == byName && in < 0 && toward.MatchString(s.text[:c.from]):
				in = c.country
				v.HostCountry = s.text[c.from:c.to]
			case !title && c.kind == byCity && c.country == in && placed.MatchString(s.text[:c.from]):
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
		for _, c := range sightings(words(s.text), d.Lang) {
			if c.kind == byCity && placed.MatchString(s.text[:c.from]) {
				v.host, v.HostCountry = c.country, d.countryNamed(c.country)
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
		for _, c := range sightings(words(s.text), d.Lang) {
			if c.kind == byCity && c.from > m[1] && len(s.people) > 0 && placed.MatchString(s.text[:c.from]) {
				v.host, v.HostCountry = c.country, d.countryNamed(c.country) // "welcomed the President to Accra"
				return
			}
			if to := strings.TrimSuffix(s.text[:c.from], "the "); c.from > m[1] && c.kind == byName && len(s.people) > 0 && c.from > s.people[len(s.people)-1].to && strings.HasSuffix(to, " to ") && onlyDay.MatchString(s.text[c.to:]) {
				v.host, v.HostCountry = c.country, d.countryNamed(c.country) // "welcomed the President to India"
				return
			}
		}
		for _, c := range sightings(words(s.text[:m[0]]), d.Lang) {
			if k := slices.IndexFunc(s.parties(), func(p standing) bool { return p.from >= c.to && p.to <= m[0] }); k >= 0 && strings.Contains(s.text[c.to:s.parties()[k].from], ",") {
				continue // of a clause in front: "A day after Danish protests, the President received"
			}
			rest := s.text[c.to:]
			subject := c.kind == byName && strings.TrimPrefix(s.text[:c.from], "The ") == "" && len(words(s.text[c.to:m[0]])) <= 1 // "Canada today welcomed"
			if subject || c.kind == byAdjective || strings.HasPrefix(rest, "’s ") || strings.HasPrefix(rest, "'s ") {
				v.host = c.country
				v.HostCountry = d.countryNamed(c.country)
				break
			}
		}
	}
}

// warIn stands before the country of a war that somebody travels about.
var warIn = lazy(`(?i)(?:guerre|conflit|crise|invasion|combats|war|conflict|crisis|fighting|война|войны|конфликт\p{L}*)\s(?:en|au|dans|in|в|на)\s(?:l[’'])?$`)

// onlyDay stands behind the country that somebody is welcomed to.
var onlyDay = lazy(`(?i)^(?:[.,;]|\s(?:today|yesterday|on|this|for|in|as|during|at|last)[\s,.]|$)`)

var toward = lazy(`(?i)(?:(?:^|[\s(’'])(?:(?:left|leaves|leave|leaving|depart\p{L}*|set off)\s(?:\S+\s){0,4}for|` +
	`(?:quitt\p{L}+|s[’']envol\p{L}+|par[st]\p{L}*|embarqu\p{L}+|décoll\p{L}+|repar[st]\p{L}*)\s(?:\S+\s){0,4}pour|` +
	`tournée\s(?:\S+\s){0,6}par|в|во|посет\p{L}+(?:\sс\s\p{L}+\sвизитом)?|en|au|aux|à|dans|vers|to|in|tours?\sof|visit|visits|` +
	`visited|visiting)\s(?:the\s|la\s|le\s|les\s|l[’'])?)` +
	`(?:(?:république|royaume|fédération|confédération|sultanat|émirat|principauté|grand-duché|state|republic|` +
	`kingdom|federation|confederation|sultanate|emirate|principality|grand duchy|` +
	`commonwealth)(?:\s\p{L}+){0,2}?\s(?:de la\s|de l[’']|de\s|du\s|d[’']|des\s|of\s(?:the\s)?))?$`)

// onVisit stands behind the city that somebody is in on a visit.
var onVisit = lazy(`(?i)^(?:\s(?:on|ce|le)\s[^\s,.;]+|\s\p{L}+)?,?\s(?:à l[’']occasion de|lors de|au cours de|pendant|durant|during|on the occasion of)\s(?:la|sa|cette|the|his|her|their|this)\s(?:[\p{L}’']+[ -]){0,3}(?:visite?|trip)|^\s(?:une|sa|leur|an?|his|her|their)\s(?:\p{L}+[ -]){0,3}(?:visite?|trip|mission|déplacement|` +
	`séjour)|^\s(?:(?:since|depuis|from|until|jusqu\p{L}+|for|pour)\s[^,.;]{1,30}\s)?(?:on (?:an? |his |her |their )|` +
	`pour (?:une? |sa )|en |dans le cadre d[’'e]\s?(?:une )?)(?:\p{L}+[ -]){0,3}(?:visit|trip|tour|visite|mission|` +
	`déplacement)`)

// isVisited stands behind a Russian city that somebody visits.
var isVisited = lazy(`^\s(?:с\s(?:\p{L}+\s){1,2}визитом\s)?посе[тщ]`)

// pronounFirst is a sentence on somebody who was spoken of.
var pronounFirst = lazy(`^(?:She|He|They|Il|Elle|Ils|Он|Она)\s`)

var inCapital = lazy(`(?i)\b(?:la|sa) capitale $`)
