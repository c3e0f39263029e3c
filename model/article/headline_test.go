package article

import (
	"strings"
	"testing"
)

// The title that is proposed is one that can be printed: a seat of those who govern needs an
// article, which no list has, and goes without; the city goes before it.
func TestVisitTitles(t *testing.T) {
	for _, tt := range []struct{ text, title, places string }{
		{"Le président de la République, Alain Verdier, recevra le 12 mars à l’Élysée le président du Kenya, Daniel Otieno.", "Rencontre", "Élysée"},
		{"Reçu à Matignon par le Premier ministre, M. Étienne Roux, le Premier ministre de Géorgie, M. Levan Gelashvili, a effectué une visite de travail à Paris le 10 mars.", "Visite de travail à Paris", "Paris, Matignon"},
		{"Владимир Петров принял 4 марта в Кремле президента Лаоса Тхонглуна Сисулита.", "Rencontre", "Кремль"},
		{"Today, President Joan Hale met with President Duma Okoro at the White House.", "Meeting", "White House"},
		{"Today, President Joan Hale met with President Duma Okoro of Nigeria in Oslo.", "Meeting in Oslo", "Oslo"},
		{"Vice President Ann Cole met today with President Duma Okoro of Nigeria in Washington. She affirmed the partnership of the United States and Nigeria.", "Meeting in the United States", "Washington"},
		{"La ministre norvégienne des Pêches, Ingrid Dahl, a été reçue mardi à Rabat par son homologue marocain, Omar Tazi. Le Maroc et la Norvège coopèrent.", "Rencontre au Maroc", "Rabat"},
	} {
		d, err := Parse("a.txt", []byte(tt.text+"\n"), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		places := strings.Join(d.Visit.Places, ", ")
		if got := d.visitTitle(); got != tt.title || places != tt.places {
			t.Errorf("%s\n got %q in %q\nwant %q in %q", tt.text, got, places, tt.title, tt.places)
		}
	}
}

// A place that is in no list has before it what the text has before it.
func TestTitleOfUnknownPlace(t *testing.T) {
	for text, want := range map[string]string{
		"Visite officielle en Sylvanie\n\nLe ministre se rendra en Sylvanie du 3 au 5 mars 2026.\n":                 "Visite officielle en Sylvanie",
		"Une ministre à Ozolburg\n\nLa ministre effectuera une visite officielle à Ozolburg du 3 au 5 mars 2026.\n": "Visite officielle à Ozolburg",
	} {
		d, err := Parse("n.txt", []byte(text), Options{Published: "2026-01-05"})
		if err != nil {
			t.Fatal(err)
		}
		if d.visitTitle() != want {
			t.Errorf("%q has the title %q", text, d.visitTitle())
		}
	}
}
