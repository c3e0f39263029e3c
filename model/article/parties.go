package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// findParties tells visitor from host by who invites, who receives and who goes.
func (d *Document) findParties(lead []leadSentence, meeting bool) {
	v := &d.Visit
	told := false // a visit has been told of: what comes later may be another one
	for _, s := range lead {
		people := s.beforeClaim()
		if m := s.find(invitedBy); m != nil {
			if friend := hisFriend.FindStringIndex(s.text[m[1]:]); friend != nil {
				m[1] += friend[1]
			}
			end := inviterEnd(s.text, m[1], s.parties())
			if name, to := d.nameBehind(s, m[1]); name != "" {
				v.Host, end = cmp.Or(v.Host, name), to
			}
			for _, p := range s.parties() {
				if p.From >= m[0] && p.From < end && v.Host == "" {
					d.setHost(p)
				}
			}
			if k := office.FindStringSubmatchIndex(s.text[m[1]:end]); k != nil && k[2] < 4 && v.Host == "" {
				// A bare "the Chairman" tells nothing: ask for what he is chairman of.
				if role := s.text[m[1]+k[2] : officeEnd(s.text, m[1]+k[3])]; len(lex.Words(role)) > 2 {
					v.Host = strings.Trim(role, " ,.")
				}
			}
			if body := d.invitingBody(s.text[m[1]:]); v.Host == "" && body != "" {
				v.Host = body
				if c := countryIn(body); c >= 0 && v.host < 0 {
					v.host, v.HostCountry = c, d.countryNamed(c)
				}
			}
			people = slices.DeleteFunc(people, func(p standing) bool { return p.From >= m[0] && p.From < end })
		}
		if m := s.find(invites); m != nil && len(people) > 0 {
			if p := people[0]; p.To <= m[0]+1 && m[0]-p.To < nearVisit && v.Host == "" && !d.isVisitor(p) {
				d.setHost(p)
				people = people[1:]
			}
		}
		if m := s.wasReceived(); m != nil {
			if name, to := d.nameBehind(s, m[1]); v.Host == "" && name != "" {
				at := slices.IndexFunc(people, func(p standing) bool { return p.From >= to })
				if at < 0 {
					at = len(people)
				}
				people = slices.Insert(slices.Clone(people), at, standing{Person{Name: name, country: -1}, lex.Span{From: m[1], To: to}})
			}
			people = slices.DeleteFunc(people, func(p standing) bool {
				return p.From >= m[0] && (envoy.MatchString(p.Role) || !isHead(p.Role) && d.headComes(s, m[0])) && s.says(onArrival)
			})
			d.assign(people, m[0], true)
			if name := d.nameEnding(strings.TrimRight(s.text[:m[0]], " \u00a0")); v.Visitor == "" && !slices.ContainsFunc(s.parties(), func(p standing) bool { return p.From < m[0] }) && name != v.Host {
				v.Visitor = name
			}
			for _, p := range s.offices {
				if v.Visitor == "" && len(people) == 0 && p.To <= m[0] && (p.country < 0 || p.country != v.host) && m[0]-p.To < nearLong {
					v.Visitor = d.titled(p)
				}
			}
			if at := hostBody.FindStringIndex(s.text[m[0]:m[1]]); v.Host == "" && at != nil {
				v.Host = d.invitingBody(strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(strings.TrimLeft(s.text[m[1]:], " "), "l’"), "la "), " "))
			}
		} else if m := s.find(hisHost); m != nil && v.Host == "" && slices.ContainsFunc(s.parties(), func(p standing) bool { return p.From >= m[1]-1 }) {
			for _, p := range s.parties() {
				if p.From >= m[1]-1 {
					d.setHost(p)
				} else if p.Name != "" && p.To <= m[0] && v.Visitor == "" {
					v.Visitor = d.called(p)
				}
			}
		} else if m != nil && v.Host == "" && lex.StartsUpper(s.text[m[1]:]) {
			if end, n := nameRun(s.text[m[1]:], tokens(lex.Clip(s.text[m[1]:], longestTitle))); n > 1 {
				v.Host = d.fullName(cleanName(s.text[m[1] : m[1]+end]))
			}
		} else if m := s.receiving(); m != nil && !together(people, m[0]) {
			if s.welcomesThing(m) || !meeting && d.receivesOther(s, people, m[1]) {
				continue
			}
			if told && !meeting { // a delegation received on a visit need not be the visitor's
				people = slices.DeleteFunc(people, func(p standing) bool { return p.From > m[1] && delegation.MatchString(s.text[m[1]:p.From]) })
			}
			d.assign(people, m[0], false)
			if host := d.nameEnding(strings.TrimRight(s.text[:m[0]], " \u00a0")); v.Host == "" && v.Visitor != "" && host != v.Visitor {
				v.Host = host
			}
		} else if m := s.find(visitWord); m != nil && !s.says(sendsThem) && !meeting && v.Visitor == "" && !comesAlong.MatchString(s.text[m[0]:]) && (!told || d.sees(s.text, v.host)) {
			if met := s.find(metWith); met != nil {
				people = slices.DeleteFunc(people, func(p standing) bool {
					return p.From >= met[0] && (m[0] < met[0] || s.metOnOwnVisit(met[1]-1, m[0]+1))
				})
			}
			people = slices.DeleteFunc(people, func(p standing) bool { return inCompany.MatchString(s.text[:p.From]) })
			if clause := s.find(beforeVisit); clause != nil && whoseVisit.MatchString(s.text[:clause[1]]) { // "Ahead of Holm's trip, Minister Berg said"
				people = slices.DeleteFunc(people, func(p standing) bool { return p.From >= clause[1]-1 })
			}
			told = told || len(people) > 0 || d.Paragraphs[s.i].Type != model.ParagraphTitle
			if name, ok := opensWithName(s.text, m[0]); ok && (len(people) == 0 || people[0].From >= len(name)) {
				v.Visitor = name
			}
			if of := s.find(visitBy); of != nil && v.Visitor == "" {
				if name, _ := d.nameBehind(s, of[1]); name != v.Host && !continent.MatchString(name) {
					v.Visitor = name
				}
			}
			if name, ok := nameBehindClause(s.text, m[1]); ok && v.Visitor == "" && len(people) == 0 {
				v.Visitor = d.fullName(name)
			}
			for _, p := range people {
				if v.Visitor == "" && p.From > m[1] && isVisitOf(s.text[m[0]:p.From]) {
					v.Visitor = d.fullName(p.Name)
				}
			}
			// One who is known to be from elsewhere, before one of whom nothing is known.
			for _, known := range []bool{true, false} {
				for _, p := range people {
					if v.Visitor == "" && known == (p.country >= 0) && !(homologue.MatchString(p.Role) && len(people) > 1) && (p.country < 0 || p.country != v.host) && p.Name != v.Host {
						v.Visitor = d.fullName(p.Name)
					}
				}
			}
		}
	}
}

// metOnOwnVisit tells whether who meets somebody, and not who is met, is on the visit between two bytes: "a rencontré
// Ada Holm lors d'une visite", "Il a rencontré Ada Holm lors de sa visite".
func (s leadSentence) metOnOwnVisit(from, to int) bool {
	m := onOwnVisit.FindStringSubmatchIndex(s.text[min(from, to):to])
	return m != nil && (m[2] < 0 || s.says(pronounFirst))
}

// onOwnVisit stands between whom somebody meets and that visit.
var onOwnVisit = lex.Lazy(`(?i)\s(?:lors|au cours|à l[’']occasion|dans le cadre|during|as part of|in the course of)\s?(?:d[e’'] ?)?(?:une|an?|(sa|son|his|her))(?: [\p{L}-]+){0,3} ?$`)

// receivesOther tells whether a sentence has somebody receive, behind a byte, people of whom none is the visitor, whom
// it does not name.
func (d *Document) receivesOther(s leadSentence, people []standing, verb int) bool {
	v := &d.Visit
	if v.Visitor == "" || !d.named(v.Visitor) || strings.Contains(s.text, lastWord(v.Visitor)) || s.says(guestVisit) {
		return false
	}
	return slices.ContainsFunc(people, func(p standing) bool { return p.From >= verb-1 && p.Name != "" && !SameName(d.called(p), v.Visitor) })
}

// findHostOfGuest puts right who was taken for the host by a word that is both in French, though he or she is said to
// come: "le président Adjei et son hôte, Ada Holm".
func (d *Document) findHostOfGuest(lead []leadSentence) {
	v := &d.Visit
	if v.Visitor == "" || !SameName(v.Visitor, v.Host) {
		return
	}
	v.Host = ""
	for _, s := range lead {
		for _, p := range s.people {
			if m := hisGuest.FindStringIndex(s.text[p.To:]); m != nil && strings.Contains(lex.Clip(s.text[p.To+m[1]:], nearLong), lastWord(v.Visitor)) {
				d.setHost(p)
				return
			}
		}
	}
}

// hisGuest stands behind who receives, before who is received.
var hisGuest = lex.Lazy(`^ (?:et son hôte|and his guest|and her guest),?\s`)

// whoseVisit is a clause that says of somebody that a visit is his or hers.
var whoseVisit = lex.Lazy(`\p{Lu}\p{L}+[’']s? (?:[\p{L}-]+ ){0,4}(?:visit|trip|tour)|(?:visite|voyage|déplacement|tournée) (?:[\p{Ll}’-]+ ){0,3}(?:de |du |d[’'])[^,;.]*\p{Lu}`)

// inCompany stands before who is only there with the visitor.
var inCompany = lex.Lazy(`(?i)\s(?:aux côtés|en présence|en compagnie|in the presence|in the company|at the side|alongside)\s(?:[^\s,.;]+\s){0,8}$`)

// sendsThem says that somebody has a delegation go.
var sendsThem = lex.Whole(`(?:announce[sd]?|names?|named|designate[sd]?|sends?|sent|appoint(?:s|ed)?|désign\p{L}+|nomm\p{L}+|envo\p{L}+|dépêch\p{L}+) (?:the designation of )?(?:(?:an?|the|une|la) )?(?:\p{L}+ ){0,2}d[eé]l[eé]gation`)

// headComes tells whether the visitor, or who stands in front of a byte of a sentence, is at the head of a state or of
// a government, whom others meet at the airport only.
func (d *Document) headComes(s leadSentence, at int) bool {
	return slices.ContainsFunc(d.holders(d.Visit.Visitor), func(p Person) bool { return isHead(p.Role) }) ||
		slices.ContainsFunc(s.parties(), func(p standing) bool { return p.To <= at && isHead(p.Role) })
}

// onArrival says that somebody was only met as he or she came.
var onArrival = lex.Whole(`arrival|landing|airport|arrivée|aéroport|descente d[’']avion|à l[’']avion|pied de l[’']avion|aircraft|atterrissage`)

const nearLong = 60 // bytes between an office and by whom its holder is received

// nameEnding returns the full name that a text ends in, "" where it ends in none.
func (d *Document) nameEnding(text string) string {
	from, ok := lastName(text)
	if !ok || lex.Capitals(text[from:]) {
		return ""
	}
	for _, w := range lex.Words(text[from:]) {
		if w.Country() >= 0 || lex.Official[w.Folded] || inRole[w.Folded] || lex.FunctionWords[w.Folded] && !naming[w.Folded] || lex.Longest(w.Topics, []lex.Word{w}) != nil {
			return ""
		}
	}
	return d.fullName(cleanName(text[from:]))
}

// hostBody is what makes a body the host of somebody: being its guest.
var hostBody = lex.Lazy(`(?i)hôte|guest`)

// comesAlong is a journey of somebody who only goes with the visitor.
var comesAlong = lex.Lazy(`(?i)^\P{L}*\p{L}+\s(?:with|alongside|avec)\s(?:the|his|her|him|la|le|sa|son|lui|elle)\b`)

// welcomesThing tells whether what is welcomed at a verb of receiving is nobody: "welcomed its role",
// "welcomed the recent agreement between Peru and Chile for President Ruiz to".
func (s leadSentence) welcomesThing(verb []int) bool {
	if !strings.HasPrefix(lex.Fold(s.text[verb[0]:verb[1]]), "welcom") {
		return false
	}
	for _, p := range s.parties() {
		if p.From > verb[1] {
			if strings.HasPrefix(s.text[p.To:], "’s ") || strings.HasPrefix(s.text[p.To:], "'s ") {
				return true // "welcomed the President’s announcement"
			}
			return ofThing.MatchString(s.text[verb[1]:p.From])
		}
	}
	return !ofGuests.MatchString(s.text[verb[1]:])
}

// ofGuests says of some who have no name that they are people.
var ofGuests = lex.Whole(`delegations?|leaders|ministers|ambassadors|officials|guests?|him|her|them`)

// ofThing stands between the word for what is welcomed and who did it.
var ofThing = lex.Lazy(`(?i)^\s?(?:[^\s,;]+\s){1,6}?(?:between|of|on|for|that)\s`)

// visitBy stands before the name of who comes, where it has no office: "la visite d'Ada Holm".
var visitBy = lex.Lazy(`(?i)(?:^|[\s’'])(?:visite|tournée|déplacement|voyage|séjour|venue|visit|trip|` +
	`tour)(?: (?:officielle?|d[’'][eé]tat|de travail|d[’']amitié|privée?|éclair|official|state|de \p{L}+ jours|` +
	`\p{L}+e))* (?:de |d[’']|que |qu[’']effectue |by |of )`)

// beforeClaim returns the people of a sentence without who only says in it what somebody
// else does: "the minister A said that B would visit".
func (s leadSentence) beforeClaim() []standing {
	people := slices.DeleteFunc(slices.Clone(s.people), func(p standing) bool { return saysSo.MatchString(s.text[:p.From]) })
	if len(people) < 2 {
		return people
	}
	m, visit := s.find(claims), s.find(visitWord)
	if m == nil || visit == nil || m[0] > visit[0] || !slices.ContainsFunc(people, func(p standing) bool { return p.From >= m[0] && p.To <= visit[1] }) {
		return people
	}
	return slices.DeleteFunc(people, func(p standing) bool { return p.To <= m[1] })
}

// saysSo stands before who only says what a sentence tells: ", says former minister A".
var saysSo = lex.Lazy(`(?i)(?:,|[”"’»])\s(?:says?|said|according to|selon|affirme|estime|explique|assure)\s(?:(?:the|le|la|former|ancienne?|l[’'](?:ancienne?\s)?)\s?)*$`)

// onlyAsks stands behind who only asks another about a visit.
var onlyAsks = lex.Lazy(`(?i)^\s(?:interroge|demande|attire|appelle l[’']attention|souhaite|asked|asks|to ask)\s|^,?\s(?:pour (?:sa|une) question|for (?:his|her) question)`)

var claims = lex.Whole(`said(?: that)?|announced that|confirmed that|told \p{L}+ that|(?:a|ont) (?:déclaré|annoncé|confirmé|indiqué|précisé) qu[e’']`)

// hisHost stands in Russian before the name of who received whom was spoken of.
var hisHost = lex.Lazy(`(?i)(?:^|\s)(?:его|её|ее|гост\p{L}+|делегаци\p{L}+(?:\s\p{L}+)?)\s(?:принял|приняла|приняли|` +
	`принимал|принимала|встречал|примет|принимает|встретил|встретила|встретит)\s|(?:^|\s)принимал[аи]?\s(?:его|её|ее|` +
	`гост\p{L}+)\s`)

// together tells whether two people and more stand before a verb of receiving and none
// behind it: then they welcome what was done, and nobody is received.
func together(people []standing, verb int) bool {
	return len(people) > 1 && people[len(people)-1].From < verb
}

// sees tells whether a sentence speaks of a country, by whatever name.
func (d *Document) sees(sentence string, country int) bool {
	return slices.ContainsFunc(lex.Sightings(lex.Words(sentence), d.Lang), func(c lex.Sighting) bool { return c.Country == country })
}

// assign gives the parties on both sides of a verb of receiving their parts.
func (d *Document) assign(people []standing, verb int, passive bool) {
	const opening = 3 // bytes that a sentence may have in front of its first word
	v := &d.Visit
	if passive && len(people) == 2 && people[0].From >= verb && verb < opening {
		people = []standing{people[1], people[0]}
		verb = people[1].From // "Received by A, B came on a visit"
		people[0].From = 0
	}
	for _, p := range people {
		before := p.From < verb
		switch {
		case before != passive && v.Host == "":
			d.setHost(p)
		case before == passive && v.Visitor == "" && d.called(p) != v.Host:
			v.Visitor = d.called(p)
		}
	}
}

// setHost takes somebody for the host, and where nothing is known of the host country,
// that of the office.
func (d *Document) setHost(p standing) {
	v := &d.Visit
	v.Host = d.called(p)
	if p.Name == "" {
		if name := d.holder(p, v.host); name != "" && name != v.Visitor {
			v.Host = name
		}
	}
	if v.host < 0 && p.country >= 0 {
		v.host, v.HostCountry = p.country, lex.Loaded().Countries[p.country].Name(d.Lang)
	}
}

// called returns the fullest name by which the document calls somebody, or the office
// where it has none.
func (d *Document) called(p standing) string {
	if p.Name == "" {
		return p.Role
	}
	return d.fullName(p.Name)
}

// fullName returns the fullest name by which the document calls someone.
func (d *Document) fullName(name string) string {
	first, ok := d.roll.surnames[surname(name)]
	parts := NameParts(name)
	for _, k := range d.roll.sharing(name) {
		if ok && k >= first {
			break
		}
		if within(parts, NameParts(d.People[k].Name)) {
			return d.nominative(d.People[k].Name)
		}
	}
	if ok {
		name = d.People[first].Name
	}
	return d.nominative(name)
}

// nominative returns a Russian name as the text has it elsewhere, where it has a man's in
// the genitive: "визит Кхампхана Сисавата", "Кхампхан Сисават возложил венок".
func (d *Document) nominative(name string) string {
	if d.lang != "ru" {
		return name
	}
	parts := strings.Fields(name)
	for i, part := range parts {
		parts[i] = strings.TrimSuffix(part, "а")
	}
	if plain := strings.Join(parts, " "); strings.Contains(d.Text, plain+" ") || strings.Contains(d.Text, plain+",") {
		return plain
	}
	return name
}
