package article

import "testing"

// What the lead does not say is looked for in the whole text; nobody is named where as
// much speaks for two.
func TestLikely(t *testing.T) {
	for _, c := range []struct{ name, text, visitor, host, country string }{
		{"named only further on", "La colonne de berlines entre dans la cour.\n\nLe voyage officiel en Norvège dure trois jours.\n\nOn parle de pêche.\n\nDe ports aussi.\n\n" +
			"Tomas Varga n’est resté que deux jours. Cette visite était attendue.\n\nIl s’est entretenu avec le Premier ministre norvégien, Olav Berg.", "Tomas Varga", "Olav Berg", "Norvège"},
		{"two of whom as much is said", "Le voyage officiel en Norvège dure trois jours.\n\nOn parle de pêche.\n\nDe ports.\n\nDe bois.\n\n" +
			"Tomas Varga est arrivé pour la visite.\n\nJanos Kiss est arrivé pour la visite.", "", "", "Norvège"},
		{"a commission", "Pavel Orlin a réuni à Oslo la commission mixte\n\nLa commission mixte de la Hongrie et de la Norvège s’est tenue à Oslo.\n\nLa Hongrie y tient.\n\nLa Norvège aussi.\n\n" +
			"Le ministre hongrois Janos Kiss y est venu en visite.", "Janos Kiss", "", "Norvège"},
		{"who was received elsewhere", "Le roi de Hongrie, Janos Kiss, fera une visite officielle en Norvège.\n\nOn parle de pêche.\n\nDe ports.\n\nDe bois.\n\n" +
			"L’an dernier, la Hongrie a reçu le ministre norvégien Olav Berg.", "Janos Kiss", "", "Norvège"},
		{"host called so", "Le voyage officiel en Norvège dure trois jours.\n\nAvec son hôte, Olav Berg, Tomas Varga a parlé de pêche.", "", "Olav Berg", "Norvège"},
	} {
		d, err := Parse("a.txt", []byte(c.text), Options{Lang: "fr"})
		if err != nil {
			t.Fatal(err)
		}
		if v := d.Visit; v.Visitor != c.visitor || v.Host != c.host || v.HostCountry != c.country {
			t.Errorf("%s: visitor %q, host %q, country %q", c.name, v.Visitor, v.Host, v.HostCountry)
		}
	}
}
