package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// findOnlyVisitor takes the one person whom a document names at all for the
// visitor, where the visit is that of his or her office ("the Minister's visit").
func (d *Document) findOnlyVisitor(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || meeting || len(d.People) != 1 {
		return
	}
	p := d.People[0]
	role := lex.Words(p.Role)
	if len(role) == 0 || p.Name == v.Host || p.country >= 0 && p.country == v.host {
		return
	}
	for _, s := range lead {
		if d.Paragraphs[s.i].N > p.Passage.Paragraph && s.says(visitWord) &&
			slices.ContainsFunc(lex.Words(s.text), func(w lex.Word) bool { return w.Folded == role[0].Folded }) {
			v.Visitor = p.Name
		}
	}
}

// findArrived takes for the visitor of whom the lead says right behind the name to have
// come: "Marie Holm, arrivée au Sénégal lundi", "the minister, who is on a visit to Oslo".
func (d *Document) findArrived(lead []leadSentence) {
	for _, s := range lead {
		for _, p := range s.people {
			if d.Visit.Visitor == "" && cameTo.MatchString(s.text[p.To:]) {
				d.Visit.Visitor = d.fullName(p.Name)
			}
		}
	}
}

// cameTo stands behind the name of somebody who is on a visit.
var cameTo = lex.Lazy(`(?i)^,\s(?:(?:qui (?:est|se trouve) )?(?:arrivée?|en (?:visite|déplacement|` +
	`séjour)(?: \p{L}+){0,2}) (?:à|au|aux|en)|en (?:visite|déplacement)(?: (?:d[’'][eé]tat|de travail|officielle?|de \p{L}+ jours))?[.,;]|on (?:a|an) (?:[\p{L}-]+ ){0,3}(?:visit|trip)[.,;]|who (?:is|has been) (?:on (?:a|an|his|her) (?:[\p{L}-]+ ){0,3}(?:visit|` +
	`trip) to|visiting)|who (?:has )?arrived in|currently visiting)(?:\s|$)`)

// findLeader takes for the visitor who leads a delegation, where the lead says it of one
// whose visit it tells of: "a delegation went to Lima. Led by Senator Kervella, it met".
func (d *Document) findLeader(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || !meeting && v.Type != model.VisitMission && !slices.ContainsFunc(lead, func(s leadSentence) bool { return s.says(visitWord) }) {
		return
	}
	const soon = 2 // sentences behind one that has an office visit
	officer := slices.IndexFunc(lead, func(s leadSentence) bool {
		visit := s.find(visitWord)
		return visit != nil && len(s.offices) > 0 && s.offices[0].To <= visit[0]+1
	})
	for i, s := range lead {
		m := s.find(ledBy)
		if m == nil || officer >= 0 && i > officer+soon {
			continue
		}
		for _, p := range s.people {
			if meeting && !d.leadsAbroad(s, m[0]) {
				break
			}
			if p.From >= m[1]-1 && !strings.ContainsAny(s.text[m[1]-1:p.From], ";:") && d.called(p) != v.Host && (p.country < 0 || p.country != v.host) {
				v.Visitor = d.called(p)
				return
			}
		}
	}
}

// leadsAbroad tells whether a sentence on a meeting names in front of byte at another
// country than that of the city which it is in.
func (d *Document) leadsAbroad(s leadSentence, at int) bool {
	of := countryIn(s.text[:at])
	return of >= 0 && slices.ContainsFunc(lex.Sightings(lex.Words(s.text), d.Lang), func(c lex.Sighting) bool {
		return c.Kind == lex.ByCity && c.Country != of && placed.MatchString(s.text[:c.From])
	})
}

var ledBy = lex.Whole(`(?:conduit|dirigé|mené|emmené|présidé)e?s? par|(?:led|headed) by|(?:head|leader) of (?:the|its|` +
	`their) delegation,|che(?:f|ffe) de (?:la|sa|leur) délégation,|глава делегации,?|во главе делегации\s?[–—-]|` +
	`во главе со?|возглавля\p{L}+|возглавил\p{L}?`)

// findPossessor takes the one person whom the lead has named by then for the visitor,
// where it speaks of "his visit" or "sa mission".
func (d *Document) findPossessor(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || meeting {
		return
	}
	name := ""
	for _, s := range lead {
		m := s.find(ownVisit)
		if m == nil && s.says(pronounFirst) {
			m = s.find(visitWord)
		}
		for _, p := range s.people {
			if m != nil && p.From > m[0] {
				break
			}
			if met := s.find(metWith); met != nil && m != nil && p.From >= met[0] && s.metOnOwnVisit(met[1]-1, m[0]+1) {
				continue // who is met on it
			}
			if full := d.fullName(p.Name); name != "" && full != name || p.country >= 0 && p.country == v.host || full == v.Host {
				return
			} else {
				name = full
			}
		}
		if m != nil {
			v.Visitor = name
			return
		}
	}
}

var ownVisit = lex.Whole(`(?:his|her) (?:\p{L}+[ -]){0,3}(?:visit|trip|tour|travel|stay)|(?:sa|cette) (?:\p{L}+ )?(?:visite|` +
	`mission|tournée)|(?:son|ce) (?:\p{L}+ )?(?:déplacement|voyage|séjour)|mission qu[’'](?:elle|il)`)

// findNamelessVisitor takes for the visitor an office that the lead says visits, where
// nobody is named with it ("the president of Uzbekistan travels to", "la visite du Premier
// ministre"): of another country than the host's, and not who invites or receives.
func (d *Document) findNamelessVisitor(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || meeting {
		return
	}
	for k, s := range lead {
		m := s.find(visitWord)
		if m == nil || s.receiving() != nil || lex.Capitals(s.text) { // a line in capitals names nobody
			continue
		}
		m[0] += len(s.text[m[0]:]) - len(strings.TrimLeft(s.text[m[0]:], " ")) // what stands around a whole word is matched too
		for _, p := range s.offices {
			if anyHolder.MatchString(s.text[:p.From]) {
				continue
			}
			if p.country >= 0 && p.country != v.host && v.VisitorCountry == "" && sentBy.MatchString(s.text[:p.From]) {
				v.VisitorCountry = lex.Loaded().Countries[p.country].Name(d.Lang)
			}
			before := p.To <= m[0] && m[0]-p.To <= max(len(s.text)/2, nearVisit) && !aside.MatchString(s.text[:p.From]) || m[0] < opensClause && behindComing.MatchString(s.text[m[1]:max(m[1], p.From)])
			if p.country >= 0 && p.country == v.host || v.Host != "" && d.called(p) == v.Host || sentBy.MatchString(s.text[:p.From]) || !before && (p.From < m[0] || !isVisitOf(s.text[m[0]:p.From])) {
				continue
			}
			v.Visitor = d.called(p)
			if name := cmp.Or(d.holder(p, p.country), d.nameGoesOn(s.text[p.To:]), d.nameWithin(p.Role, s.text[p.To:])); name != "" && name != v.Host {
				v.Visitor = name
			}
			if v.Visitor == p.Role {
				v.Visitor = cmp.Or(d.namedNext(lead[k+1:]), v.Visitor)
			}
			if p.country >= 0 {
				v.VisitorCountry = lex.Loaded().Countries[p.country].Name(d.Lang)
			}
			return
		}
	}
}

// anyHolder stands before an office that is that of nobody in particular: "the first visit of a | president of Peru".
var anyHolder = lex.Lazy(`(?i)(?:^|\s)(?:d[’']une?|of an?|by an?|par une?|qu[’']une?)\s(?:[\p{L}-]+\s)?$`)

// nameWithin returns the name of a monarch that an office ends in, or that stands behind it, "" for none: "roi du
// Danemark Frederik", "roi du Danemark, Frederik,".
func (d *Document) nameWithin(role, behind string) string {
	m := crownedName.FindStringSubmatch(role)
	if m == nil && crowned.MatchString(role) {
		m = crownedBehind.FindStringSubmatch(behind)
	}
	if m == nil || len(lex.Sightings(lex.Words(m[1]), d.Lang)) > 0 {
		return ""
	}
	return m[1]
}

const crown = `(?i)^(?:roi|reine|king|queen|empereur|impératrice|emperor|empress|grand[- ]duke?|grande?-duch?esse|prince)`

var (
	crowned       = lex.Lazy(crown + `(?:\s|$)`)
	crownedName   = lex.Lazy(crown + ` (?:des?|du|de la|of|of the) [\p{L} ’'-]+ ((?-i:\p{Lu}\p{Ll}+(?: [IVX]+)?))$`)
	crownedBehind = lex.Lazy(`^, (\p{Lu}\p{Ll}+(?: [IVX]+)?),\s`)
)

// nameGoesOn returns the name that stands behind an office and the last words of it: "responsible for | Rural
// Areas, Ada Holm, ", "" for none.
func (d *Document) nameGoesOn(behind string) string {
	m := restOfOffice.FindString(behind)
	if m == "" {
		return ""
	}
	rest := behind[len(m):]
	end, n := nameRun(rest, tokens(lex.Clip(rest, longestTitle)))
	if n < 2 || !strings.HasPrefix(rest[end:], ",") {
		return ""
	}
	if name, ok := opensWithName(rest, end); ok && len(lex.Sightings(lex.Words(name), d.Lang)) == 0 {
		return d.fullName(name)
	}
	return ""
}

// restOfOffice is what an office that was cut short goes on with.
var restOfOffice = lex.Lazy(`^(?: [\p{L}’'-]+){0,3}, `)

// findIntroduced takes for the visitor who is named behind the clause that opens a sentence on a
// visit: "After two days in Riga, Ada Holm goes on to Vilnius".
func (d *Document) findIntroduced(lead []leadSentence, meeting bool) {
	v := &d.Visit
	for _, s := range lead {
		clause, visit := s.find(introduces), s.find(visitWord)
		if v.Visitor != "" || meeting || clause == nil || visit == nil || clause[1] > visit[0] {
			continue
		}
		if name, ok := opensWithName(s.text[clause[1]:], visit[0]-clause[1]); ok && d.fullName(name) != v.Host {
			v.Visitor = d.fullName(name)
		}
	}
}

// sentBy stands before an office whose envoy visits.
var sentBy = lex.Whole(`(?:envoy|representative|messenger) of(?: the)?|(?:envoyée?|émissaire|représentante?) (?:spéciale? |personnel(?:le)? )?(?:du|de la|de l[’']|de)`)

// namedNext returns the name that opens the sentence behind one on an office, which says
// more of its holder: "The Danish minister arrived on Monday. Ada Holm went …".
func (d *Document) namedNext(lead []leadSentence) string {
	if len(lead) == 0 || d.Paragraphs[lead[0].i].Type == model.ParagraphTitle || len(lead[0].people) > 0 && lead[0].people[0].From == 0 && lead[0].people[0].Role != "" || pronoun.MatchString(lead[0].text) {
		return ""
	}
	if len(lead[0].people) > 0 && lead[0].people[0].From == 0 { // "Dame Ada Holm met …"
		return d.called(lead[0].people[0])
	}
	text := lead[0].text
	end, _ := nameRun(text, tokens(lex.Clip(text, longestTitle)))
	if name, ok := opensWithName(text, end); ok && d.fullName(name) != d.Visit.Host && len(lex.Sightings(lex.Words(name), d.Lang)) == 0 && end+1 < len(text) && text[end] == ' ' && !lex.StartsUpper(text[end+1:]) {
		return d.fullName(name)
	}
	return ""
}

const opensClause = 12 // bytes in front of the word for a visit in the clause that opens a sentence

// behindComing stands between that word and who came: "En débarquant à Lima le 3, le président …".
var behindComing = lex.Lazy(`(?i)^[^,;.]{0,60},\s(?:le |la |l[’']|the |son |sa )?$`)

const nearVisit = 20 // bytes between an office and what it is said to do

// aside stands before an office that is not what a sentence speaks of.
var aside = lex.Lazy(`(?i)(?:^|[\s’'])(?:(?:avec|par|with|by|auprès|from|invitation|с|со|для|guest of)\s(?:[^\s]+\s){0,2}|accompa\p{L}+\s.*)$`)

// findVisitorCountry takes the country of the visitor's office, or else the
// other country that the document speaks of, when there is clearly one.
func (d *Document) findVisitorCountry(lead []leadSentence) {
	v := &d.Visit
	for _, p := range d.People {
		if p.Name == v.Visitor && p.country >= 0 && p.country != v.host {
			v.VisitorCountry = lex.Loaded().Countries[p.country].Name(d.Lang)
			return
		}
	}
	for _, p := range d.People {
		for _, s := range lead {
			for _, o := range s.offices {
				if p.Name == v.Visitor && o.country >= 0 && o.country != v.host && v.VisitorCountry == "" && slices.Equal(withoutCountry(o.Role), withoutCountry(p.Role)) {
					v.VisitorCountry = lex.Loaded().Countries[o.country].Name(d.Lang)
				}
			}
		}
	}
	if v.host < 0 || v.VisitorCountry != "" || v.Type == model.VisitMeeting {
		return
	}
	count := d.countries
	best, second := -1, 0
	for c, n := range count {
		if c == v.host {
			continue
		}
		if best < 0 || n > count[best] {
			if best >= 0 {
				second = max(second, count[best])
			}
			best = c
		} else {
			second = max(second, n)
		}
	}
	nameless := !slices.ContainsFunc(d.People, func(p Person) bool { return d.nominative(p.Name) == v.Visitor })
	if best >= 0 && (count[best] >= 2 || nameless) && count[best] >= 2*second {
		v.VisitorCountry = lex.Loaded().Countries[best].Name(d.Lang)
	}
}

// isVisitOf tells whether the words between the word for a visit and somebody make it his or hers.
func isVisitOf(between string) bool {
	return visitOf.MatchString(ofKind.ReplaceAllString(between, ""))
}

// ofKind says in French what a visit is, and not whose.
var ofKind = lex.Lazy(`(?i)\sd(?:e\s|[’'])(?:[ée]tat|amitié|affaires|courtoisie|études?|travail|\p{L}+\sjours)`)

var visitOf = lex.Lazy(`(?i)^[^\p{L}]*\p{L}+(?:\s[\p{L}’'.-]+){0,3}\s(?:of|by|from|de|du|d[’']|par|que)(?:\s(?:the|la|le|l[’']|son|his|her))?[\s\p{L}.]{0,30}$`)
