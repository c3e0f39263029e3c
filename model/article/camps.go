package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Whose side somebody is on: the visitor's, or the host's.

const visitorSide, hostSide = "visitor", "host"

// other returns the other one of two sides, "" for none.
func other(side string) string {
	return map[string]string{visitorSide: hostSide, hostSide: visitorSide}[side]
}

// A said is a sentence that names somebody, and where; before is the index of who is named last in
// front, -1 for nobody.
type said struct {
	text string
	lex.Span
	before int
}

// A siding tells the sides of the people of a document.
type siding struct {
	*Document
	visitor int      // country, -1 when it is not known
	stops   []int    // the countries that the visit is said to go to, beside the host's
	named   [][]said // the sentences that name each of the people
}

// takeSides says who is of the visitor's side and who of the host's: by country, or where none
// is told of somebody, by what the sentences and the office say.
func (d *Document) takeSides(found []findings) {
	s := siding{Document: d, visitor: countryCalled(d.Visit.VisitorCountry)}
	for _, p := range d.Visit.Places {
		if c := countryCalled(p); c >= 0 {
			s.stops = append(s.stops, c)
		}
	}
	d.addParty(found, d.Visit.Visitor)
	d.addParty(found, d.Visit.Host)
	s.named = make([][]said, len(d.People))
	if p := s.person(d.Visit.Visitor); s.visitor < 0 && p != nil && p.country != d.Visit.host {
		s.visitor = p.country
	} else if delegation.MatchString(d.Visit.Visitor) && s.visitor < 0 {
		s.visitor = countryIn(d.Visit.Visitor)
	}
	guest, host := s.lead(d.Visit.Visitor), s.lead(d.Visit.Host)
	for i := range d.People {
		p := &d.People[i]
		p.Role = withoutDeeds(p.Role)
		switch {
		case i == guest:
			p.Side = visitorSide
		case i == host:
			p.Side = hostSide
		case p.country >= 0:
			p.Side = s.sideOfPeople(p.country)
		case married(*p, d.Visit.Visitor):
			p.Side = visitorSide
		case married(*p, d.Visit.Host):
			p.Side = hostSide
		case p.visits < 0:
		case p.visits == s.visitor: // who came there is from the other side
			p.Side = hostSide
		case p.visits == d.Visit.host:
			p.Side = visitorSide
		}
	}
	s.inSentences(found)
	if d.Visit.Visitor != "" || d.Visit.VisitorCountry != "" {
		s.ofHeads()
		s.atHome()
	}
	s.polish()
}

// lead returns the index of who has the name of the visitor or the host as it is written, or else in other words; -1 for none.
func (d *siding) lead(name string) int {
	if k := slices.IndexFunc(d.People, func(p Person) bool { return inCase(p.Name) == inCase(name) }); k >= 0 {
		return k
	}
	for _, k := range d.roll.sharing(name) {
		if SameName(d.People[k].Name, name) {
			return int(k)
		}
	}
	return -1
}

// at returns the index of the one of a name, -1 for none.
func (d *siding) at(name string) int {
	for _, w := range NameParts(name) {
		if all := d.roll.words[w]; len(all) > 0 {
			if p := d.People[all[0]]; SameName(p.Name, name) || surname(p.Name) == surname(name) && !otherFirst(p.Name, name) {
				return int(all[0])
			}
		}
	}
	return -1
}

// person returns the one of a name, nil for none.
func (d *siding) person(name string) *Person {
	if k := d.at(name); k >= 0 {
		return &d.People[k]
	}
	return nil
}

// sideOf returns the side of one who stands in a sentence.
func (d *siding) sideOf(p standing) string {
	if q := d.person(p.Name); q != nil {
		return q.Side
	}
	return d.sideOfPeople(p.country)
}

// sideOfPeople returns the side of those of a country.
func (d *siding) sideOfPeople(country int) string {
	switch {
	case country < 0:
		return ""
	case country == d.visitor:
		return visitorSide
	case country == d.Visit.host, slices.Contains(d.stops, country):
		return hostSide
	}
	return ""
}

// sideOfCountry returns the side of the country that a text names first.
func (d *siding) sideOfCountry(text string) string {
	for _, c := range lex.Sightings(lex.Words(text), d.Lang) {
		if c.Kind != lex.ByCity {
			return d.sideOfPeople(c.Country)
		}
	}
	return ""
}

// inSentences reads the sides of those of no known country from sentences on lists, company and meetings.
func (d *siding) inSentences(found []findings) {
	list := "" // the side of those in the list that a line has opened
	for i, f := range found {
		line := d.Line(d.Paragraphs[i])
		if !f.listsSomebody(d.Paragraphs[i], line) {
			list = ""
		}
		below := list
		list = cmp.Or(d.sideBelow(d.Paragraphs[i], line, f), list)
		for k := 0; k < len(f.people); {
			of := f.people[k].sentence
			text := line[of.From:of.To]
			var people []standing
			for ; k < len(f.people) && f.people[k].sentence == of; k++ {
				people = append(people, f.people[k].standing)
			}
			last := -1
			for n, p := range people {
				if at := d.at(p.Name); at >= 0 {
					d.named[at] = append(d.named[at], said{text, p.Span, last})
					last = at
					d.findOffice(&d.People[at], text[:p.From])
					if q := &d.People[at]; q.Side == "" && q.country < 0 && (d.Visit.Visitor != "" || d.Visit.VisitorCountry != "") {
						q.Side = cmp.Or(below, d.sideHere(text, people, n))
						if n == 0 && q.Side == "" && whose.MatchString(text[:p.From]) {
							q.Side = d.sideLastTold(line[:of.From])
						}
					}
				}
			}
		}
	}
}

// sideHere returns the side that a sentence gives the kth of its people.
func (d *siding) sideHere(text string, people []standing, k int) string {
	const near = 40 // bytes
	p := people[k]
	if m := postedTo.FindStringIndex(text[p.From:p.To]); m != nil { // "ambassador to Peru"
		return other(d.sideOfCountry(text[p.From+m[0] : p.To]))
	}
	if diplomat.MatchString(p.Role) {
		return "" // of whom and to whom is not told
	}
	at := func(cue *lex.Pattern) []int {
		m := cue.LastStringIndex(text[:p.From])
		if m == nil || possessive(firstOf(text[p.To:])) > 0 || !d.listed(text, m[1], people[:k+1]) {
			return nil
		}
		return m
	}
	if m := at(ofSide); m != nil {
		return d.sideOfCountry(text[m[0]:m[1]])
	}
	if m := at(ledDelegation); m != nil {
		leader := slices.IndexFunc(people, func(q standing) bool { return q.To > m[1] })
		return cmp.Or(d.sideOfCountry(text[m[0]:m[1]]), d.sideOf(people[leader]))
	}
	if m := at(representedBy); m != nil && len(lex.Sightings(lex.Words(text[:m[0]]), d.Lang)) == 1 {
		return d.sideOfCountry(text[:m[0]])
	}
	if m := at(inCompanyOf); m != nil && !homologue.MatchString(p.Role) {
		return d.sideOfSubject(text, people, m[0])
	}
	if side := d.sideOfDelegation(text, people, k); side != "" {
		return side
	}
	if m := at(signedBy); m != nil && k+1 < len(people) && d.listed(text, m[1], people[:k+2]) {
		return other(d.sideOf(people[k+1])) // "signed by Minister A and Minister B"
	} else if m != nil && k > 0 && people[k-1].From >= m[1] {
		return other(d.sideOf(people[k-1]))
	}
	if m := goesToo.FindStringIndex(text[p.To:]); m != nil && d.listed(text, p.To, append(slices.Clone(people[k:]), standing{Span: lex.Span{From: p.To + m[0], To: len(text)}})) {
		if rest := text[p.To+m[1]-1:]; delegation.MatchString(text[p.To : p.To+m[1]]) {
			return cmp.Or(d.sideOfCountry(rest), visitorSide)
		}
		return visitorSide
	}
	if k > 0 && consort.MatchString(p.Role) && !consort.MatchString(people[k-1].Role) && people[k-1].To <= p.From && andOnly[lex.Fold(strings.Trim(text[people[k-1].To:p.From], ", "))] {
		return d.sideOf(people[k-1]) // "King Olav and Queen Sonja"
	}
	if onMargins.MatchString(text) || d.namesThird(text) || ofOrganisation(p.Role) {
		return ""
	}
	if homologue.MatchString(p.Role) {
		return other(d.sideOfSubject(text, people, p.From))
	}
	if k > 0 && p.From-people[k-1].To < near && whose.MatchString(text[:p.From]) {
		return d.sideOf(people[k-1])
	}
	for _, cue := range []*lex.Pattern{metWith, meetsMore, receivedBy} {
		if m := at(cue); m != nil {
			return other(d.sideOfSubject(text, people, m[0]))
		}
	}
	if k > 0 && people[k-1].To <= p.From && !d.leads(people[k-1]) && !sameOffice(people[k-1].Role, p.Role) && andOnly[lex.Fold(strings.Trim(text[people[k-1].To:p.From], ", "))] {
		return d.sideOf(people[k-1]) // "the president of Laos, A, and the prime minister, B"
	}
	for _, cue := range []*lex.Pattern{metWith, receiveWord} {
		if m := cue.FindStringIndex(text[p.To:]); m != nil && m[0] < nearVisit && !andOnly[lex.Fold(strings.Trim(text[p.To:p.To+m[0]], ", "))] && k+1 < len(people) && d.listed(text, p.To+m[1], people[:k+2]) {
			return other(d.sideOf(people[k+1]))
		}
	}
	return ""
}

// leads tells whether somebody is the visitor or the host himself or herself.
func (d *siding) leads(p standing) bool {
	return p.Name != "" && (d.isVisitor(p) || surname(p.Name) == surname(d.Visit.Host))
}

// sideOfSubject returns the side of who is named last before a byte of a sentence and is not met or in company
// there, the visitor's for nobody.
func (d *siding) sideOfSubject(text string, people []standing, at int) string {
	for k, p := range slices.Backward(people) {
		if p.To > at+1 {
			continue
		}
		from := 0
		if k > 0 {
			from = people[k-1].To
		}
		if gap := text[min(from, p.From):p.From]; !metWith.MatchString(gap) && !meetsMore.MatchString(gap) && !receivedBy.MatchString(gap) && !inCompanyOf.MatchString(gap) {
			return d.sideOf(p)
		}
	}
	return visitorSide
}

// listed tells whether nothing but a list of the people leads from a byte of a sentence to the last of them.
func (d *siding) listed(text string, from int, people []standing) bool {
	const most = 110 // bytes from one to the next
	first := from
	for _, p := range people {
		if p.To <= from {
			continue
		}
		gap := withThem.ReplaceAllString(text[from:max(from, p.From)], " ")
		if from == first {
			gap = strings.Replace(gap, ":", "", 1) // "three ministers: …"
		}
		if len(gap) > most || strings.ContainsAny(gap, ";:") || from > first && closedList.MatchString(gap) || slices.ContainsFunc(lex.Words(gap), func(w lex.Word) bool { return w.Verb && !lex.Participles[w.Folded] || relative[w.Folded] }) {
			return false
		}
		from = p.To
	}
	return true
}

// namesThird tells whether a sentence names a country that is neither the visitor's nor the host's.
func (d *siding) namesThird(text string) bool {
	return d.visitor >= 0 && d.Visit.host >= 0 && slices.ContainsFunc(lex.Sightings(lex.Words(text), d.Lang), func(c lex.Sighting) bool {
		return c.Country >= 0 && d.sideOfPeople(c.Country) == "" && !c.Region
	})
}

// closedList is the end of a list with one who has no name: "and other guests, ".
var closedList = lex.Lazy(`(?i)^,?\s(?:and|et)\s(?:other|several|various|a number|d[’']autres|plusieurs|certains)\s[^,]*,`)

// relative are the pronouns that go on with a clause of its own.
var relative = lex.Set("who whom which that qui que dont")

var (
	// withThem adds to a list.
	withThem = lex.Lazy(`(?i)\s(?:ainsi que|as well as)\s`)
	// postedTo stands in an office between it and the country that its holder is sent to.
	postedTo = lex.Lazy(`(?i)^(?:ambassador|ambassad(?:eur|rice)|(?:high )?commissioner|consul)\s(?:\p{L}+\s)?(?:to|in|au|aux|en|auprès)\s`)
	diplomat = lex.Lazy(`(?i)^(?:ambassador|ambassad(?:eur|rice)|(?:high )?commissioner|consul)`)
	// ofSide stands, with a country, before the list of a side.
	ofSide = lex.Lazy(`(?i)(?:signator(?:y|ies)|signed|signataires?|signé) (?:from|for|on behalf of|pour|de la part de|au nom de) (?:the |la |le |l[’'])?[\p{Lu}][\p{L}\s-]{2,25}?[\s\x{a0}]?(?:,|:|by|par)|(?:on|from|for|representing) the [\p{Lu}][\p{L}\s-]{2,25} side,?(?: (?:were|was|included|attended|participated))?|(?:du|pour la|pour le|la|le) (?:côté|partie) [\p{L}\s-]{3,30}?(?:,| par| étaient| était| comprenait)|` +
		`[\p{Lu}][\p{L}-]{2,20} delegation (?:\p{L}+ )?(?:included?s?|comprise[sd]|consist(?:s|ed) of|was composed of)|délégation [\p{L}-]{3,20} (?:comprenait|comprend|comptait|compte|était composée|se composait|incluait)|(?:membres du gouvernement|members of the) [\p{L}-]{3,20}(?: government| cabinet)?[\s\x{a0}\x{202f}]?:`)
	// meetsMore stands before whom somebody meets, as metWith does.
	meetsMore = lex.Whole(`looks? forward to (?:meeting|talks)(?: with)?|(?:plans?|hopes?|wants?|expects?|intends?) to (?:also )?meet(?: with)?|for (?:meetings|talks|discussions) with|(?:will|to) also meet(?: with)?|` +
		`rencontr(?:e|ent|eront|era|aient|ait)|ont rencontré|s[’']entretiendr(?:a|ont) (?:également |aussi |ensuite )?avec|s[’']entretenir (?:\p{L}+ )?avec|s[’'](?:est|était|sont) (?:\p{L}+ )?entretenue?s?,? [^.;:]{1,90}, avec|rencontrer|ren(?:d|du|dra|dront) une visite (?:de courtoisie )?(?:à|au)|entrevues? (?:\p{L}+ )?avec|reçue?s? (?:en audience )?par|audience avec|(?:à|sur) l[’']invitation de|at the invitation of|an invitation from|audience with|held? (?:\p{L}+ ){0,3}(?:meetings?|talks|discussions) with|call(?:ing)? on|hosted by|meet with|(?:meetings?|talks|discussions|luncheon|lunch|dinner) with|(?:entretiens?|rencontres?|déjeuner|dîner) avec|(?:be|is|are|was|were) meeting(?: with)?|greeted by`)
	// whose stands before an office that is called that of somebody.
	whose = lex.Lazy(`(?i)(?:^|[\s’'])(?:his|her|their|its|son|sa|leur)\s(?:own\s)?(?:(?:husband|wife|spouse|partner|daughter|son|épouse|époux|mari|femme|fille|fils|conjointe?),?\s)?$`)
)
