package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// findParties tells visitor from host by who invites, who receives and who goes.
func (d *Document) findParties(lead []leadSentence, meeting bool) {
	v := &d.Visit
	told := false // a visit has been told of: what comes later may be another one
	for _, s := range lead {
		people := slices.Clone(s.people)
		if m := invitedBy.FindStringIndex(s.text); m != nil {
			end := inviterEnd(s.text, m[1], people)
			for _, p := range people {
				if p.from >= m[0] && p.from < end && v.Host == "" {
					v.Host = d.fullName(p.Name)
				}
			}
			if k := office.FindStringSubmatchIndex(s.text[m[1]:end]); k != nil && k[2] < 4 && v.Host == "" {
				// A bare "the Prime Minister" tells nothing: ask for what he is minister of.
				if role := s.text[m[1]+k[2] : officeEnd(s.text, m[1]+k[3])]; len(words(role)) > 2 {
					v.Host = strings.Trim(role, " ,.")
				}
			}
			people = slices.DeleteFunc(people, func(p standing) bool { return p.from >= m[0] && p.from < end })
		}
		if m := receivedBy.FindStringIndex(s.text); m != nil {
			d.assign(people, m[0], true)
			if rest := strings.TrimLeft(s.text[m[1]:], " \u00a0"); v.Host == "" && startsUpper(rest) {
				if end, n := nameRun(rest, tokens(clip(rest, longestTitle))); n > 1 && !capitals(rest[:end]) && !slices.ContainsFunc(words(rest[:end]), func(w word) bool { return w.country() >= 0 }) {
					v.Host = d.fullName(cleanName(rest[:end]))
				}
			}
		} else if m := hisHost.FindStringIndex(s.text); m != nil && v.Host == "" && startsUpper(s.text[m[1]:]) {
			if end, n := nameRun(s.text[m[1]:], tokens(clip(s.text[m[1]:], longestTitle))); n > 1 {
				v.Host = d.fullName(cleanName(s.text[m[1] : m[1]+end]))
			}
		} else if m := receiveWord.FindStringIndex(s.text); m != nil && !together(people, m[0]) {
			d.assign(people, m[0], false)
		} else if m := visitWord.FindStringIndex(s.text); m != nil && !meeting && v.Visitor == "" && (!told || d.sees(s.text, v.host)) {
			if met := metWith.FindStringIndex(s.text); met != nil {
				people = slices.DeleteFunc(people, func(p standing) bool { return p.from >= met[0] && m[0] < met[0] })
			}
			told = told || len(people) > 0 || d.Paragraphs[s.i].Type != model.ParagraphTitle
			if name, ok := opensWithName(s.text, m[0]); ok {
				v.Visitor = name
			}
			for _, p := range people {
				if v.Visitor == "" && p.from > m[1] && visitOf.MatchString(s.text[m[0]:p.from]) {
					v.Visitor = d.fullName(p.Name)
				}
			}
			// One who is known to be from elsewhere, before one of whom nothing is known.
			for _, known := range []bool{true, false} {
				for _, p := range people {
					if v.Visitor == "" && known == (p.country >= 0) && (p.country < 0 || p.country != v.host) && p.Name != v.Host {
						v.Visitor = d.fullName(p.Name)
					}
				}
			}
		}
	}
}

// hisHost stands in Russian before the name of who received whom was spoken of.
var hisHost = lazy(`(?i)(?:^|\s)(?:его|её|ее|гостя)\s(?:принял|приняла|примет|принимает)\s`)

// together tells whether two people and more stand before a verb of receiving and none
// behind it: then they welcome what was done, and nobody is received.
func together(people []standing, verb int) bool {
	return len(people) > 1 && people[len(people)-1].from < verb
}

// findOnlyVisitor takes the one person whom a document names at all for the
// visitor, where the visit is that of his or her office ("the Minister's visit").
func (d *Document) findOnlyVisitor(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || meeting || len(d.People) != 1 {
		return
	}
	p := d.People[0]
	role := words(p.Role)
	if len(role) == 0 || p.Name == v.Host || p.country >= 0 && p.country == v.host {
		return
	}
	for _, s := range lead {
		if d.Paragraphs[s.i].N > p.Passage.Paragraph && visitWord.MatchString(s.text) &&
			slices.ContainsFunc(words(s.text), func(w word) bool { return w.folded == role[0].folded }) {
			v.Visitor = p.Name
		}
	}
}

// findSurname takes for the visitor whom a sentence on a visit opens with by the last
// name alone ("Adewale, who arrived for a state visit").
func (d *Document) findSurname(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || meeting {
		return
	}
	const first = 3 // words of the sentence
	for _, s := range lead {
		m := visitWord.FindStringIndex(s.text)
		if m == nil || d.Paragraphs[s.i].Type == model.ParagraphTitle {
			continue
		}
		all := words(clip(s.text, m[0]))
		for _, w := range all[:min(first, len(all))] {
			for _, p := range d.People {
				if w.capital && len(w.folded) > 2 && surname(p.Name) == w.folded && p.Name != v.Host && (p.country < 0 || p.country != v.host) {
					v.Visitor = p.Name
					return
				}
			}
		}
	}
}

// findPossessor takes the one person whom the lead has named by then for the visitor,
// where it speaks of "his visit" or "sa mission".
func (d *Document) findPossessor(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || meeting {
		return
	}
	name := ""
	for _, s := range lead {
		m := ownVisit.FindStringIndex(s.text)
		for _, p := range s.people {
			if m != nil && p.from > m[0] {
				break
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

var ownVisit = whole(`(?:his|her) (?:\p{L}+[ -]){0,3}(?:visit|trip|tour|travel)|(?:sa|cette) (?:\p{L}+ )?(?:visite|mission|tournée)|(?:son|ce) (?:\p{L}+ )?(?:déplacement|voyage|séjour)|mission qu[’'](?:elle|il)`)

// sees tells whether a sentence speaks of a country, by whatever name.
func (d *Document) sees(sentence string, country int) bool {
	return slices.ContainsFunc(sightings(words(sentence), d.Lang), func(c sighting) bool { return c.country == country })
}

// opensWithName returns the name that opens a sentence, when nothing but a few
// words stand between it and the visit: "X en visite officielle", "X arrived".
func opensWithName(text string, visit int) (string, bool) {
	const between = 30 // bytes
	all := tokens(clip(text, 100))
	if len(all) == 0 || office.MatchString(clip(text, visit)) {
		return "", false
	}
	first := fold(text[all[0][0]:all[0][1]])
	if official[first] || functionWords[first] || inRole[first] || honorific[first] || countryOfWord(first) >= 0 {
		return "", false
	}
	end, n := nameRun(text, all)
	if capitals(text[:end]) { // a line in capitals shows no names
		return "", false
	}
	for _, w := range words(text[:end]) {
		if official[w.folded] || longest(w.topics, []word{w}) != nil {
			return "", false
		}
	}
	if n < 2 || visit < end || visit-end > between || strings.ContainsAny(text[end:visit], ".,;:") {
		return "", false
	}
	return cleanName(text[:end]), true
}

// inviterEnd returns where the words for who invites end: at a comma that is
// not within an office, or where the next person or verb begins.
func inviterEnd(text string, from int, people []standing) int {
	for _, p := range people {
		if p.from >= from && p.from < from+4 {
			return p.to
		}
	}
	k := strings.IndexAny(text[from:], ",;.")
	if k < 0 {
		return len(text)
	}
	// "the Custodian of the Two Holy Mosques, King …": the name comes with a second office.
	for _, p := range people {
		if text[from+k] == ',' && p.from > from+k && p.from <= from+k+len(", the ") && strings.HasPrefix(text[p.to:], ",") &&
			!anotherOffice(text[from+k+1:], tokens(clip(text[from+k+1:], 40))) {
			return p.to
		}
	}
	return from + k
}

// assign gives the parties on both sides of a verb of receiving their parts.
func (d *Document) assign(people []standing, verb int, passive bool) {
	v := &d.Visit
	for _, p := range people {
		before := p.from < verb
		switch {
		case before != passive && v.Host == "":
			v.Host = d.fullName(p.Name)
			if v.host < 0 && p.country >= 0 {
				v.host, v.HostCountry = p.country, lists().countries[p.country].name(d.Lang)
			}
		case before == passive && v.Visitor == "":
			v.Visitor = d.fullName(p.Name)
		}
	}
}

// findMet takes for the host whom the visitor is said to meet: someone of the host
// country, or of no other who governs.
func (d *Document) findMet(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if meeting || v.Host != "" || v.Visitor == "" {
		return
	}
	for _, s := range lead {
		m := metWith.FindStringIndex(s.text)
		if m == nil {
			continue
		}
		for _, p := range s.people {
			role := words(p.Role)
			if p.from < m[1] || strings.ContainsAny(s.text[m[1]:p.from], ",;") && !homologue.MatchString(s.text[m[1]:p.from]) || d.fullName(p.Name) == v.Visitor || len(role) == 0 && !homologue.MatchString(s.text[m[1]:p.to]) {
				continue
			}
			if v.host >= 0 && (p.country == v.host || p.country < 0 && (len(role) == 0 || ofState[role[0].folded] || role[0].folded == "chef" || homologue.MatchString(p.Role))) {
				v.Host = d.fullName(p.Name)
			}
			return
		}
	}
}

var homologue = whole(`homologue|counterpart|collègue`)

var metWith = whole(`s[’']est entretenue? (?:\p{L}+ )?avec|s[’']entretiendra (?:\p{L}+ )?avec|doit s[’']entretenir avec|entretien (?:\p{L}+ )?avec|(?:a|aura|a également) eu (?:des |un |plusieurs )?(?:\p{L}+ )?entretiens? avec|rencontrera|a rencontré|met(?: with)?|will meet(?: with)?|meets(?: with)?|held (?:\p{L}+ )?(?:talks|discussions|a meeting) with|will hold (?:\p{L}+ )?(?:talks|discussions) with|talks (?:in \p{Lu}\p{L}+ )?with|en tête-à-tête avec`)

// findReceiver takes for the host the country of the office that receives
// somebody, when it is named without a person: "the Danish prime minister will
// receive".
func (d *Document) findReceiver(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := receiveWord.FindStringIndex(s.text)
		if v.host >= 0 || m == nil || receivedBy.MatchString(s.text) {
			continue
		}
		for _, c := range sightings(words(s.text[:m[0]]), d.Lang) {
			if rest := s.text[c.to:]; c.kind == byAdjective || strings.HasPrefix(rest, "’s ") || strings.HasPrefix(rest, "'s ") {
				v.host = c.country
				if d.namesCountry(c.country) {
					v.HostCountry = lists().countries[c.country].name(d.Lang)
				}
				break
			}
		}
	}
}

// fullName returns the fullest name by which the document calls someone.
func (d *Document) fullName(name string) string {
	for _, p := range d.People {
		if surname(p.Name) == surname(name) || within(nameParts(name), nameParts(p.Name)) {
			return d.nominative(p.Name)
		}
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

// findVisitorCountry takes the country of the visitor's office, or else the
// other country that the document speaks of, when there is clearly one.
func (d *Document) findVisitorCountry() {
	v := &d.Visit
	for _, p := range d.People {
		if p.Name == v.Visitor && p.country >= 0 && p.country != v.host {
			v.VisitorCountry = lists().countries[p.country].name(d.Lang)
			return
		}
	}
	if v.host < 0 || v.Type == model.VisitMeeting {
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
	if best >= 0 && count[best] >= 2 && count[best] >= 2*second {
		v.VisitorCountry = lists().countries[best].name(d.Lang)
	}
}

// countCountries counts how often the document names each country.
func (d *Document) countCountries(found []findings) {
	d.countries = map[int]int{}
	for _, f := range found {
		for _, c := range f.countries {
			d.countries[c]++
		}
	}
}

// namesCountry tells whether the document names a country, and not only a city of it.
func (d *Document) namesCountry(c int) bool { return d.countries[c] > 0 }

// francs are the currencies of that name, by the French name of who has them. The two
// CFA francs, of West and of Central Africa, are of one value.
var francs = map[string]string{"Bénin": "XOF", "Burkina Faso": "XOF", "Côte d'Ivoire": "XOF", "Guinée-Bissau": "XOF", "Mali": "XOF", "Niger": "XOF", "Sénégal": "XOF", "Togo": "XOF",
	"Cameroun": "XAF", "Congo": "XAF", "Gabon": "XAF", "Guinée équatoriale": "XAF", "République centrafricaine": "XAF", "Tchad": "XAF",
	"Suisse": "CHF", "Guinée": "GNF", "Rwanda": "RWF", "République démocratique du Congo": "CDF"}

// franc returns which franc a document speaks of, or which CFA franc: that of the
// countries which it names most; known when it names none, or two as often.
func (d *Document) franc(cfa bool, known string) string {
	named := make(map[string]int)
	for c, n := range d.countries {
		if code := francs[lists().countries[c].fr]; code != "" && (!cfa || code[0] == 'X') {
			named[code] += n
		}
	}
	best := known
	for code, n := range named {
		if n > named[best] {
			best = code
		}
	}
	for code, n := range named {
		if code != best && n == named[best] {
			return known
		}
	}
	return best
}
