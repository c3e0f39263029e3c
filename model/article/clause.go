package article

import (
	"slices"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A visit that only a clause tells of: "Togo and Benin, where Ada Holm is on a visit, …".

// whereOn is the clause behind some countries, with who is there.
var whereOn = lex.Lazy(`,? (?:où|where) ((?:\p{L}+ ){0,3}?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}) (?:est|se trouve|is|has been) (?:actuellement |currently )?` +
	`(?:en (?:visite|déplacement|tournée)|on (?:an?|his|her) (?:[\p{L}-]+ ){0,3}(?:visit|trip|tour))(?:[ ,.][^,;.]*)?`)

// findWhereOn takes for the places those countries behind which such a clause stands, the first for the
// host country, and for the visitor who is named in it.
func (d *Document) findWhereOn(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := whereOn.FindStringSubmatchIndex(s.text)
		if m == nil {
			continue
		}
		gone := d.countriesBefore(s.text, m[0])
		if len(gone) == 0 {
			continue
		}
		v.host, v.HostCountry = gone[0].Country, s.text[gone[0].From:gone[0].To]
		for _, c := range gone {
			v.Places = append(v.Places, s.text[c.From:c.To])
		}
		name := s.text[m[2]:m[3]]
		if k := slices.IndexFunc(s.people, func(p standing) bool { return p.From < m[3] && m[2] < p.To }); k >= 0 {
			v.Visitor = d.called(s.people[k])
		} else if lex.StartsUpper(name) && len(lex.Sightings(lex.Words(name), d.Lang)) == 0 {
			v.Visitor = d.fullName(cleanName(name))
		}
		return
	}
}

// countriesBefore returns the countries that a sentence names one after the other in front of a byte.
func (d *Document) countriesBefore(sentence string, at int) (gone []lex.Sighting) {
	for _, c := range slices.Backward(lex.Sightings(lex.Words(sentence[:at]), d.Lang)) {
		if c.Kind != lex.ByName || len(gone) == 0 && c.To != at || len(gone) > 0 && !alsoGone.MatchString(article.ReplaceAllString(sentence[c.To:gone[0].From], " ")) {
			break
		}
		gone = slices.Insert(gone, 0, c)
	}
	return gone
}

// article ends what stands in front of the French name of a country.
var article = lex.Lazy(`\s(?:l[’']|la\s|le\s|les\s)$`)

// besideClause tells whether a byte of a sentence lies outside of the clause that tells of the visit.
func (s leadSentence) besideClause(at int) bool {
	m := s.find(whereOn)
	return m != nil && (at < m[0] || at >= m[1])
}
