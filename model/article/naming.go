package article

import "github.com/enjeux/enjeux/model/article/lex"

// countCountries counts how often the document names each country, and notes which by their names.
func (d *Document) countCountries(found []findings) {
	d.countries, d.outright = map[int]int{}, map[int]bool{}
	for _, f := range found {
		for _, c := range f.countries {
			d.countries[c]++
		}
		for _, c := range f.outright {
			d.outright[c] = true
		}
	}
}

// namesCountry tells whether the document names a country, and not only a city of it.
func (d *Document) namesCountry(c int) bool { return d.countries[c] > 0 }

// countryNamed returns the name of a country as the head of the document writes it, or
// else the list has it; "" where the document names only a city of it.
func (d *Document) countryNamed(c int) string {
	const head = 10 // paragraphs
	if !d.namesCountry(c) {
		return ""
	}
	for _, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		line := d.Line(p)
		if d.lang == "ru" || lex.Capitals(line) {
			continue
		}
		for _, s := range lex.Sightings(lex.Words(line), d.Lang) {
			if name := line[s.From:s.To]; s.Country == c && s.Kind == lex.ByName && lex.StartsUpper(name) && !lex.Capitals(name) {
				return d.countryAs(name, c)
			}
		}
	}
	return lex.Loaded().Countries[c].Name(d.Lang)
}

// countryAs returns the name of a country as it is written, or as the list has it where that are but two
// letters, "US", or in French what nobody calls it for short: "République gabonaise".
func (d *Document) countryAs(name string, c int) string {
	if len(name) > 2 && (d.Lang != "fr" || countryCalled(name) >= 0) {
		return name
	}
	return lex.Loaded().Countries[c].Name(d.Lang)
}
