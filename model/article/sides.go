package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Who is at home at a meeting of more than two.

// findAtHome tells host from visitor of a meeting of two and more, each of a country of his or her
// own: who is of that which they meet in is at home.
func (d *Document) findAtHome(lead []leadSentence) {
	v := &d.Visit
	home := d.meetingCountry(lead)
	if home < 0 {
		home = d.meetingCountry(d.lead(onVisitLatest))
	}
	for _, s := range lead {
		if home < 0 || v.Visitor != "" || v.Host != "" || len(s.people) < 2 || !s.says(meetingWord) && !s.actTogether() || s.says(onMargins) {
			continue
		}
		of := map[int]standing{}
		for _, p := range s.people {
			of[p.country] = p
		}
		host, ok := of[home]
		if _, unknown := of[-1]; !ok || unknown || len(of) != len(s.people) {
			continue
		}
		guest := s.people[0]
		if guest.country == home {
			guest = s.people[1]
		}
		v.Visitor, v.Host = d.called(guest), d.called(host)
		v.host, v.HostCountry = home, d.countryNamed(home)
	}
}

// findInOrder tells host from visitor of a meeting of two of whom no country is told, in a joint statement
// whose title names two countries: in the order in which they are named.
func (d *Document) findInOrder(lead []leadSentence) {
	v := &d.Visit
	if v.Visitor != "" || v.Host != "" || len(lead) == 0 || lead[0].i != 0 || !lead[0].says(jointStatement) {
		return
	}
	two := lex.Sightings(lex.Words(lead[0].text), d.Lang)
	if len(two) != 2 || two[0].Country == two[1].Country || two[0].Kind != lex.ByName || two[1].Kind != lex.ByName {
		return
	}
	home := d.meetingCountry(lead)
	for _, s := range lead[1:] {
		if !s.says(meetingWord) || s.says(onMargins) || len(s.people) != 2 || s.people[0].country >= 0 || s.people[1].country >= 0 || !andOnly[lex.Fold(strings.TrimSpace(s.text[s.people[0].To:s.people[1].From]))] {
			continue
		}
		for k, of := range two {
			if of.Country == home {
				v.Host, v.Visitor = d.called(s.people[k]), d.called(s.people[1-k])
				v.host, v.HostCountry = home, d.countryNamed(home)
				return
			}
		}
	}
}

var jointStatement = lex.Whole(`joint (?:\p{L}+[’']? )?(?:statement|declaration|communiqué)|(?:déclaration|communiqué) (?:conjointe?|commune?)`)

// findCochairs takes the two who preside over a meeting together: who is known to be from
// elsewhere than the city of it visits the other.
func (d *Document) findCochairs(lead []leadSentence) {
	v := &d.Visit
	home := d.meetingCountry(lead)
	for _, s := range lead {
		m := s.find(cochaired)
		if home < 0 || m == nil {
			continue
		}
		pair := s.people
		if name, to := d.nameBehind(s, m[1]); name != "" {
			k := slices.IndexFunc(pair, func(p standing) bool { return p.From >= m[1] })
			if k < 0 {
				k = len(pair)
			}
			pair = slices.Insert(slices.Clone(pair), k, standing{Person{Name: name, country: -1}, lex.Span{From: m[1], To: to}})
		}
		switch k := slices.IndexFunc(pair, func(p standing) bool { return p.From > m[0] }); {
		case k == 2 && !passively.MatchString(s.text[m[0]:m[1]]):
			pair = pair[:k] // others met besides
		case k >= 0 && len(pair) > k+2:
			pair = pair[k : k+2] // others had a part in it
		}
		for k, guest := range pair {
			if len(pair) != 2 {
				break
			}
			if host := pair[1-k]; guest.country != home && (host.country == home || guest.country >= 0 && host.country < 0) {
				v.Visitor, v.Host = d.called(guest), d.called(host)
				v.host, v.HostCountry = home, d.countryNamed(home)
				return
			}
		}
	}
}

// passively ends what is done by those who are named behind it.
var passively = lex.Lazy(`(?i)\s(?:by|par)\P{L}*$`)

var cochaired = lex.Whole(`co-?chaired(?: by)?|co-?présid\p{L}+(?: par)?`)

// findChair takes for the host of a summit who is said to hold it or to preside over it.
func (d *Document) findChair(lead []leadSentence) {
	for _, s := range lead {
		m := s.find(chairedBy)
		if m == nil || !s.says(meetingWord) && !s.says(sitting) {
			continue
		}
		for _, p := range s.people {
			if p.From >= m[1]-1 && p.From <= m[1]+len("the ") && !d.isVisitor(p) {
				d.setHost(p)
				return
			}
		}
	}
}

// findRepresented takes for the visitor of a meeting who stands for the side that is not at home there:
// "the Union was represented by President Adjei".
func (d *Document) findRepresented(lead []leadSentence) {
	v := &d.Visit
	home := d.meetingCountry(lead)
	for _, s := range lead {
		m := s.find(representedBy)
		if home < 0 || m == nil || v.Visitor != "" || d.sees(s.text[:m[0]], home) {
			continue
		}
		for _, p := range s.people {
			if p.From >= m[1]-1 && p.country != home && d.called(p) != v.Host {
				v.Visitor = d.called(p)
				if v.host < 0 {
					v.host, v.HostCountry = home, d.countryNamed(home)
				}
				break
			}
		}
	}
}

var representedBy = lex.Whole(`(?:était|étaient|est|sera|fut) représentée?s? par|(?:was|were|is|will be) represented by`)

// sitting is what has a meeting of its own name.
var sitting = lex.Whole(`council|committee|commission|dialogue|session|conseil|comité`)

var chairedBy = lex.Whole(`sous (?:la présidence|l[’']égide) (?:de|du|de la)|under the (?:auspices|presidency|chairmanship) of|présidée? par|(?:hosted|chaired|convened|convoked) by|accueillie? par|à l[’']initiative (?:de|du|de la)`)

// findSides tells host from visitor of a meeting of two whom the lead names in different sentences, or one of them
// without a country, by where they meet: who is of that country is at home.
func (d *Document) findSides(lead []leadSentence) {
	v := &d.Visit
	home, city := d.venueCountry(lead)
	if home < 0 || v.Visitor != "" || v.Host != "" {
		return
	}
	var host, guest, other string // of the country they meet in, of another, of none that is told
	for _, s := range lead {
		if s.says(onMargins) {
			return
		}
		for _, p := range s.people {
			if !governs(lex.Words(p.Role)) && !homologue.MatchString(p.Role) {
				continue
			}
			country := p.country
			if country < 0 {
				country = d.countryOf(p.Name)
			}
			switch name := d.titled(p); {
			case country == home:
				host = cmp.Or(host, name)
			case country >= 0:
				guest = cmp.Or(guest, name)
			default:
				other = cmp.Or(other, name)
			}
		}
	}
	if host == "" && (guest == "" || !slices.Contains(d.mostNamed(), home)) {
		return
	}
	if host = cmp.Or(host, other); host != other {
		guest = cmp.Or(guest, other)
	}
	if host == "" || guest == "" || SameName(host, guest) {
		return
	}
	v.Visitor, v.Host = guest, host
	v.host, v.HostCountry = home, d.countryNamed(home)
	if city != "" {
		v.Places = []string{city}
	}
}

// venueCountry returns the country of the city that a meeting is said to be held in, or that of the city, with its
// country, which stands at the head of a record or of a report of it, and that city; -1 for none.
func (d *Document) venueCountry(lead []leadSentence) (country int, city string) {
	for _, s := range lead {
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if c.Kind == lex.ByCity && (s.says(meetingWord) || s.actTogether()) && placed.MatchString(s.text[:c.From]) && !signedIn.MatchString(s.text[:c.From]) {
				return c.Country, ""
			}
		}
	}
	const head = 5 // paragraphs
	for _, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		if m := cityInCountry.FindStringSubmatch(d.Line(p)); m != nil && p.To-p.From < longestTitle {
			if c := countryCalled(m[2]); c >= 0 {
				return c, m[1]
			}
		}
	}
	return -1, ""
}

// cityInCountry is a city with its country in brackets.
var cityInCountry = lex.Lazy(`(?:^|[|,;] )(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) \((\p{Lu}[^()]{2,40})\)(?:[.,]|$)`)
