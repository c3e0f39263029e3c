package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Who visits and who receives, by ways of saying it that need more than one sentence.

// findNamed replaces a visitor who is called by an office by the name that the document has
// for the holder: that of an interview, of an apposition, of who has a counterpart there, or is said to be there.
func (d *Document) findNamed() {
	v := &d.Visit
	if v.Type == model.VisitMeeting || v.Visitor != "" && d.named(v.Visitor) {
		return
	}
	all := d.lead(wholeText)
	name := cmp.Or(d.interviewed(all), d.apposed(all), d.receivedByName(all))
	if name == "" && v.Visitor != "" {
		name = cmp.Or(d.holder(standing{Person: Person{Role: v.Visitor}}, countryCalled(v.VisitorCountry)), d.withCounterpart(all))
	}
	if name == "" && v.Visitor != "" {
		office := v.Visitor
		v.Visitor = ""
		d.findLikely()
		if name, v.Visitor = v.Visitor, office; !d.mayHold(name, office) {
			return
		}
	}
	if name != "" && name != v.Host {
		v.Visitor = name
	}
}

// named tells whether somebody is called by a name, and not by an office.
func (d *Document) named(who string) bool {
	return len(d.holders(who)) > 0 || !office.MatchString(who+" ") && !slices.ContainsFunc(lex.Words(who), func(w lex.Word) bool { return lex.Official[w.Folded] || inRole[w.Folded] || w.Cues != nil })
}

// mayHold tells whether somebody may hold an office: it is said to be that one, of the
// visitor's country, or none is.
func (d *Document) mayHold(name, office string) bool {
	of := withoutCountry(office)
	for _, p := range d.holders(name) {
		if own := withoutCountry(p.Role); len(own) == 0 || len(of) == 0 || own[0] != of[0] || p.country < 0 || p.country != countryCalled(d.Visit.VisitorCountry) {
			return false
		}
	}
	return true
}

// interviewed returns who speaks in an interview that the title has a quotation of, where the
// lead tells of a journey of who was asked: "Ada Holm : « … »".
func (d *Document) interviewed(all []leadSentence) string {
	for _, s := range all {
		if d.Paragraphs[s.i].Type != model.ParagraphTitle {
			continue
		}
		if d.isInterview(s, all) {
			of := s.find(interviewOf)
			k := slices.IndexFunc(s.people, func(p standing) bool { return p.From >= of[1]-1 && p.From < of[1]+nearVisit })
			if k >= 0 && slices.ContainsFunc(d.lead(leading), func(t leadSentence) bool { return t.says(thisVisit) }) {
				return d.called(s.people[k])
			}
		}
		m := s.find(quotesHim)
		if m == nil {
			return ""
		}
		end, n := nameRun(s.text, tokens(s.text[:m[0]]))
		name := cleanName(s.text[:min(end, m[0])])
		if n < 2 || end < m[0] || lex.Capitals(name) {
			return ""
		}
		visits := d.Visit.Visitor != "" // who is called by an office
		gave := slices.ContainsFunc(all, func(t leadSentence) bool {
			visits = visits || t.i < s.i+interviewLead && slices.ContainsFunc(t.offices, func(p standing) bool { return d.Visit.host < 0 || p.country != d.Visit.host })
			return t.i < s.i+interviewLead && t.says(gaveInterview)
		})
		if gave && visits {
			return d.fullName(name)
		}
		return ""
	}
	return ""
}

// isInterview tells whether a title is that of an interview which the lead says somebody gave.
func (d *Document) isInterview(title leadSentence, lead []leadSentence) bool {
	return d.Paragraphs[title.i].Type == model.ParagraphTitle && title.says(interviewOf) && slices.ContainsFunc(lead, func(t leadSentence) bool {
		return t.i <= title.i+interviewLead && t.says(gaveInterview)
	})
}

const interviewLead = 3 // paragraphs

var (
	quotesHim = lex.Lazy(`[\s\x{a0}\x{202f}]?[:–-][\s\x{a0}\x{202f}]?[«“"‘']`)
	// interviewOf stands in a title before who was asked, thisVisit in a question or in an answer.
	interviewOf   = lex.Whole(`(?:entretien|interview)(?: exclusi\p{L}+)? (?:avec|with|with the|de|of)`)
	thisVisit     = lex.Whole(`(?:ce|cette|votre|ma|mon|this|your|my) (?:\p{L}+ ){0,2}(?:déplacement|visite?|voyage|trip)`)
	gaveInterview = lex.Lazy(`(?i)\b(?:se confie|in an interview|dans (?:une interview|un entretien)|nous a reçue?s?|nous a accordé|a répondu à (?:nos|nos quelques) questions|` +
		`s[’']est confiée?|a accordé un entretien|spoke to|sat down with|talks to|told (?:us|the)|answered our)\b|` +
		`(?:ответил\p{L}* на (?:наши )?вопросы|дал\p{L}? интервью|рассказал\p{L}*)`)
)

// apposed returns who stands beside a word that stands for the visitor: "the envoy, former
// minister Ada Holm, said".
func (d *Document) apposed(all []leadSentence) string {
	v := &d.Visit
	for _, s := range all {
		m := s.find(guestWord)
		if m == nil {
			continue
		}
		for _, p := range s.people {
			near := p.From >= m[1]-1 && !strings.ContainsAny(s.text[m[1]-1:p.From], ",;:.") && len(lex.Words(s.text[m[1]-1:p.From])) <= mostOfCountry
			if near && d.called(p) != v.Host && (p.country < 0 || p.country != v.host) {
				return d.called(p)
			}
		}
		rest := s.text[m[1]:]
		if end, n := nameRun(rest, tokens(lex.Clip(rest, longestTitle))); n > 1 && lex.StartsUpper(rest) && !lex.Capitals(rest[:end]) && !slices.ContainsFunc(lex.Words(rest[:end]), func(w lex.Word) bool { return w.Country() >= 0 }) {
			if name := d.fullName(cleanName(rest[:end])); name != v.Host {
				return name
			}
		}
	}
	return ""
}

// receivedByName returns the name, without an office, of who opens the first sentence of the body, which says that he or
// she was received: "Ada Holm a été reçue en grande pompe".
func (d *Document) receivedByName(all []leadSentence) string {
	for _, s := range all {
		if !d.Paragraphs[s.i].Body() {
			continue
		}
		m := s.wasReceived()
		if m == nil {
			m = s.find(withPomp)
		}
		if m != nil {
			if name, ok := opensWithName(s.text, m[0]); ok && d.fullName(name) != d.Visit.Host {
				return d.fullName(name)
			}
		}
		return ""
	}
	return ""
}

// withPomp says of somebody to be received, and not by whom.
var withPomp = lex.Lazy(`(?:a|ont|avait|avaient) été (?:reçue?s?|accueillie?s?) en grande pompe,`)

// guestWord stands for the visitor, before the comma behind which the name stands.
var guestWord = lex.Lazy(`(?i)(?:^|[\s“"«(])(?:the (?:special |visiting )?(?:envoy|visitor|guest|minister)|` +
	`head of (?:the|its) (?:\p{L}+ )?delegation|who heads the delegation|l[’'](?:émissaire|envoyée?)(?: spéciale?)?|` +
	`le visiteur(?: du jour)?|la visiteuse(?: du jour)?|che(?:f|ffe) de (?:la )?délégation|глава делегации|спецпосланник|` +
	`посланник|гость|гостья),\s`)

// findTour takes the countries that the visitor is said to go to, where they are more than one, or
// further down where the lead says of none: "Ada Holm s'est rendue au Togo, au Bénin et au Ghana".
func (d *Document) findTour() {
	v := &d.Visit
	if v.Visitor == "" || v.Type == model.VisitMeeting {
		return
	}
	d.findFirstStop()
	paragraphs := leading
	if v.host < 0 {
		paragraphs = wholeText
	}
	for _, s := range d.lead(paragraphs) {
		m := s.find(visitWord)
		if m == nil || v.host < 0 && !strings.Contains(s.text[:m[0]], lastWord(v.Visitor)) {
			continue
		}
		gone := d.countriesGone(s.text, m[0])
		if len(gone) == 0 || v.host >= 0 && (len(gone) < 2 || gone[0].Country != v.host) {
			continue
		}
		if v.host < 0 {
			v.host, v.HostCountry = gone[0].Country, s.text[gone[0].From:gone[0].To]
		}
		for _, c := range gone {
			if name := s.text[c.From:c.To]; !slices.Contains(v.Places, name) {
				v.Places = append(v.Places, name)
			}
		}
		return
	}
}

// dropHostOfStop leaves out who receives at one of many stops.
func (d *Document) dropHostOfStop() {
	const many = 4
	v, stops := &d.Visit, map[int]bool{}
	for _, p := range v.Places {
		for _, c := range lex.Sightings(lex.Words(p), d.Lang) {
			stops[c.Country] = true
		}
	}
	if len(stops) >= many {
		v.Host = ""
	}
}

// findFirstStop takes for the host country of a tour that of its first stage, where the lead names it.
func (d *Document) findFirstStop() {
	v := &d.Visit
	for _, s := range d.lead(leading) {
		m := s.find(firstStop)
		if m == nil || v.host >= 0 {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if c.From >= m[1]-1 && c.Country != countryCalled(v.VisitorCountry) && (c.Kind == lex.ByCity && placed.MatchString(s.text[:c.From]) || c.Kind == lex.ByName && (toward.MatchString(s.text[:c.From]) || capitalOf.MatchString(s.text[:c.From]))) {
				v.host, v.HostCountry = c.Country, d.countryNamed(c.Country)
				v.Places = []string{s.text[c.From:c.To]}
				break
			}
		}
	}
}

var (
	firstStop = lex.Whole(`(?:la|sa) première (?:étape|halte)|first (?:stop|leg|stage)`)
	// capitalOf stands before the country whose capital a city is.
	capitalOf = lex.Lazy(`(?i), (?:la |the )?(?:capitale d(?:u |e la |es |e l[’']|e |[’'])|capital of (?:the )?)$`)
)

// countriesGone returns the countries that a sentence, from some byte on, says somebody goes to, one
// after the other.
func (d *Document) countriesGone(sentence string, from int) (gone []lex.Sighting) {
	for _, c := range lex.Sightings(lex.Words(sentence), d.Lang) {
		also := len(gone) > 0 && alsoGone.MatchString(sentence[gone[len(gone)-1].To:c.From])
		if c.Kind == lex.ByName && c.From >= from && c.Country != countryCalled(d.Visit.VisitorCountry) && (also || len(gone) == 0 && (toward.MatchString(sentence[:c.From]) || d.Visit.host < 0 && tiesWith.MatchString(sentence[:c.From]) || amongThem.MatchString(sentence[from:c.From]))) {
			gone = append(gone, c)
		}
	}
	return gone
}

// tiesWith stands before the first of the countries for whose sake somebody travels about a region.
var tiesWith = lex.Lazy(`(?i)\s(?:relations|liens|coopération|partenariats?|ties|links|cooperation|partnerships?)\s(?:[^\s.;]+\s){0,7}?(?:with|avec)\s(?:the\s|le\s|la\s|les\s|l[’'])?$`)

// amongThem stands before the first of some countries that make up a region.
var amongThem = lex.Lazy(`(?i)\s(?:pays|countries|états|states|nations|capitales|capitals)[^.;]{0,40}(?:\s(?:dont|` +
	`notamment|à savoir|soit|including|namely)|\s?:|,)\s(?:le |la |les |l[’']|the )?$`)

// findLateHost looks through the whole text for who is called the host, who invited, or who was
// with the visitor, where the lead names none.
func (d *Document) findLateHost() {
	v := &d.Visit
	if v.Host != "" || v.Visitor == "" || v.Type == model.VisitMeeting {
		return
	}
	all := d.lead(wholeText)
	d.findOwnHost(all)
	if v.Host == v.Visitor {
		v.Host = ""
	}
	for _, s := range all {
		m := s.find(invites)
		if m == nil || v.Host != "" {
			continue
		}
		for _, p := range s.parties() {
			if p.To <= m[0]+1 && m[0]-p.To < nearVisit && d.mayHost(p) && !d.isVisitor(p) {
				d.setHost(p)
				break
			}
		}
	}
	for _, s := range all {
		m := s.wasReceived()
		if m == nil || v.Host != "" || !d.speaksOf(s, m[0]) {
			continue
		}
		for _, p := range s.parties() {
			if p.From >= m[1]-1 && p.From <= m[1]+len("the ") && d.mayHost(p) && !d.isVisitor(p) {
				d.setHost(p)
				break
			}
		}
	}
	if v.Host == "" {
		d.findNamedBeside(all)
	}
	for _, s := range all[:min(len(all), nearLead)] {
		m := s.find(besideHim)
		if m == nil || v.Host != "" || v.host < 0 {
			continue
		}
		for _, p := range s.people {
			if p.From >= m[1]-1 && p.country == v.host && !d.isVisitor(p) {
				d.setHost(p)
				break
			}
		}
	}
	if v.Host == "" {
		d.findMet(d.lead(leading)) // of a country that was found since
	}
	d.findGoverning()
	for _, s := range d.lead(leading) {
		m := s.find(hostedBy)
		if m == nil || v.Host != "" || slices.ContainsFunc(s.parties(), func(p standing) bool { return p.From >= m[1] && p.From < m[1]+4 }) {
			continue
		}
		if body := d.invitingBody(s.text[m[1]:]); body != "" {
			v.Host = body
		}
	}
}

// findGoverning takes for the host of a visit to one country the only one of those who govern it that the text names,
// and speaks of more than once, or where it tells of a visit, a meeting or an agreement of one who governs, too.
func (d *Document) findGoverning() {
	v := &d.Visit
	if v.Host != "" || v.host < 0 || slices.ContainsFunc(v.Places, func(p string) bool { c := countryCalled(p); return c >= 0 && c != v.host }) {
		return
	}
	var host Person
	for _, p := range d.People {
		if p.country != v.host || !governs(lex.Words(p.Role)) || SameName(p.Name, v.Visitor) {
			continue
		}
		if host.Name != "" && !SameName(p.Name, host.Name) {
			return
		}
		host = p
	}
	spoken, met := 0, false // sentences
	for _, s := range d.lead(wholeText) {
		if host.Name != "" && slices.ContainsFunc(s.parties(), func(p standing) bool {
			return p.Name != "" && SameName(p.Name, host.Name) || p.Name == "" && p.country == v.host && strings.Contains(lex.Fold(p.Role), lex.Fold(host.Role))
		}) {
			spoken++
			met = met || s.says(visitWord) || s.meets() || s.says(agreeTogether) && strings.Contains(s.text, lastWord(v.Visitor))
		}
	}
	peers := slices.ContainsFunc(d.holders(v.Visitor), func(p Person) bool { return governs(lex.Words(p.Role)) }) &&
		!slices.ContainsFunc(d.People, func(p Person) bool { // whose country is not told
			return p.country < 0 && sameOffice(p.Role, host.Role) && !SameName(p.Name, v.Visitor) && !SameName(p.Name, host.Name)
		})
	if spoken >= enough || met && peers && isHead(host.Role) {
		v.Host = host.Name
	}
}

// agreeTogether says that some agree.
var agreeTogether = lex.Whole(`(?:sont|étaient) convenue?s|ont (?:décidé|adopté|signé|publié)|agreed|decided|adopted|signed|issued|договорились|подписали`)

// speaksOf tells whether what stands in front of a byte of a sentence is the visitor, by name, by a
// pronoun or by an office of the same country.
func (d *Document) speaksOf(s leadSentence, at int) bool {
	return strings.Contains(s.text[:at], lastWord(d.Visit.Visitor)) || s.says(pronounFirst) || slices.ContainsFunc(s.offices, func(p standing) bool {
		return p.To <= at+1 && p.country >= 0 && p.country == countryCalled(d.Visit.VisitorCountry)
	})
}

const nearLead = 20 // sentences in which somebody beside the visitor is the host

// besideHim stands before who is with the visitor.
var besideHim = lex.Whole(`à ses côtés|at (?:his|her) side|beside (?:him|her)|flanked by|aux côtés d(?:e|u)|en compagnie d(?:e|u)|in the company of|рядом с (?:ним|ней)`)

// hostedBy stands before a body that has the visitor as its guest.
var hostedBy = lex.Lazy(`(?i)\b(?:hosted|invited) by (?:the )?|\b(?:accueillie?s?|invitée?s?) par (?:la |le |l[’'])?`)

func (d *Document) isVisitor(p standing) bool {
	return p.Name != "" && surname(p.Name) == surname(d.Visit.Visitor)
}

// invites stands behind who invited the visitor.
var invites = lex.Lazy(`(?i)(?:^|\s)(?:(?:had |has |have )?(?:extended|issued|sent) (?:the|an|this|his|her) invitation|` +
	`(?:had |has )?invited (?:him|her|them|us)|(?:a|avait) (?:lancé|adressé|transmis|formulé) (?:l[’']|une |` +
	`cette )invitation|(?:l|nous|m)[’' ]?(?:a|avait|avons) invitée?s?|(?:его|её|ее|нас) пригласил|` +
	`,? qui l[’'](?:accueill\p{L}+|a accueillie?|a reçue?|recevait|attendait)|,? who (?:received|welcomed|greeted|` +
	`hosted) (?:him|her|them)|for (?:his|her|their) (?:kind )?invitation|pour son (?:aimable )?invitation|за приглашение)`)

// findNamedBeside takes for the host who is named with the visitor by "and", both of one
// office: "les présidents A et B ont signé".
func (d *Document) findNamedBeside(all []leadSentence) {
	v := &d.Visit
	last := lastWord(v.Visitor)
	for _, s := range all {
		m := s.find(bothOf)
		if m == nil || !strings.Contains(s.text[m[1]:], last) {
			continue
		}
		pair := d.pairOf(s.text[m[1]:])
		if !slices.ContainsFunc(pair, func(p string) bool { return surname(p) == surname(v.Visitor) }) {
			continue // "a deal between Norway and Iran"
		}
		for _, p := range pair {
			if surname(p) != surname(v.Visitor) && !slices.ContainsFunc(d.holders(p), func(q Person) bool { return q.country >= 0 && q.country == d.countryOf(v.Visitor) }) {
				v.Host = d.fullName(p)
				return
			}
		}
	}
}

// countryOf returns the country that somebody is named with, -1 for none.
func (d *Document) countryOf(name string) int {
	for _, p := range d.holders(name) {
		if p.country >= 0 {
			return p.country
		}
	}
	return -1
}

// bothOf stands before two names: an office in the plural, or "between".
var bothOf = lex.Lazy(`(?i)(?:^|[\s’'])(?:présidents|ministres(?: des affaires étrangères)?|souverains|chefs d[’']état|` +
	`presidents|prime ministers|(?:foreign )?ministers|leaders|entre|between|президенты|министры(?: иностранных дел)?|` +
	`премьер-министры|премьеры|лидеры|между)\s`)

// pairOf returns the two names that a text opens with, joined by "and"; none when it does not.
func (d *Document) pairOf(text string) []string {
	first, _ := nameRun(text, tokens(lex.Clip(text, longestTitle)))
	for _, and := range []string{" et ", " and ", " и "} {
		if rest, ok := strings.CutPrefix(text[first:], and); ok && first > 0 {
			if second, n := nameRun(rest, tokens(lex.Clip(rest, longestTitle))); n > 0 {
				return []string{cleanName(text[:first]), cleanName(rest[:second])}
			}
		}
	}
	return nil
}
