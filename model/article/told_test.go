package article

import "testing"

// A report may come late to the visit that it is of, or tell of the coming and the going in
// one sentence each. All appeared on Thursday, 12 March 2026.
func TestToldBelow(t *testing.T) {
	const silent = "Le marché aux poissons s’éveille.\n\nOn y parle fort.\n\nLes prix montent.\n\nLes bateaux rentrent.\n\n"
	const quiet = "The fish market wakes.\n\nPeople are loud there.\n\nPrices rise.\n\nBoats come home.\n\n"
	for _, c := range []struct{ name, lang, text, kind, visitor, country, start, end string }{
		{"all of it further on", "fr", silent + "Le ministre hongrois Janos Kiss s’est rendu en Norvège du 2 au 4 mars 2026, pour une visite de travail.", "working", "Janos Kiss", "Norvège", "2026-03-02", "2026-03-04"},
		{"a visit of years ago", "fr", silent + "Le ministre hongrois Janos Kiss s’est rendu en Norvège du 2 au 4 mars 2019, pour une visite de travail.", "", "", "", "", ""},
		{"ahead in Russian", "ru", "Рыбный рынок просыпается.\n\nТам шумно.\n\nЦены растут.\n\nЛодки идут домой.\n\nВ понедельник в Осло с двухдневным рабочим визитом прилетит премьер-министр Венгрии Янош Кишш.", "working", "Янош Кишш", "", "2026-03-16", "2026-03-17"},
		{"comes and goes", "en", "Minister Kiss concludes official visit to Norway\n\nThe talks in Oslo were long.\n\nThe minister, who landed on Tuesday with seven officials, flies home on Friday.", "official", "", "Norway", "2026-03-10", "2026-03-13"},
		{"comes and stays", "en", "Minister Kiss on three-day official visit to Norway\n\nThe talks in Oslo were long.\n\nThe minister landed on Tuesday with seven officials.", "official", "", "Norway", "2026-03-10", "2026-03-12"},
		{"another goes", "en", "Minister Kiss on official visit to Norway\n\nThe minister landed on Tuesday with seven officials.\n\n" + quiet + "A trawler left in May 2025.", "official", "", "Norway", "2026-03-10", ""},
	} {
		d, err := Parse("a.txt", []byte(c.text), Options{Lang: c.lang, Published: "2026-03-12"})
		if err != nil {
			t.Fatal(err)
		}
		v := d.Visit
		if v.Type != c.kind || c.visitor != "" && v.Visitor != c.visitor || v.Start != c.start || v.End != c.end || v.HostCountry != c.country {
			t.Errorf("%s: %q, visitor %q, country %q, %q to %q", c.name, v.Type, v.Visitor, v.HostCountry, v.Start, v.End)
		}
	}
}
