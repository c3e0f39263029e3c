package article

import "testing"

// What stands beside a visit is not taken for it: relations that are defined, what is received from
// somebody, a dinner by somebody, the day of a message.
func TestBesideVisit(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Peru–Ghana relations are the bilateral relations between Peru and Ghana.\n\nThe two have had relations since 1968.\n\n- Ada Holm, Foreign Minister of Peru, paid an official visit to Ghana from 3–4 March 2025.", "; ; ; ; ; "},
		{"Les relations entre le Pérou et le Ghana désignent les relations diplomatiques entre la république du Pérou et la république du Ghana.\n\nLa présidente Ada Holm a effectué une visite officielle à Accra le 3 mars 2025.", "; ; ; ; ; "},
		{"President Ada Holm of Peru spoke of the support that Peru has received from Ghana in talks with President Kofi Adjei on Monday in Accra.", "meeting; Ada Holm; Kofi Adjei; Accra; 2025-03-03; 2025-03-03"},
		{"On March 3, Prime Minister Ada Holm, visiting Ghana, held talks with Mr. Kofi Adjei, President of Ghana. Prime Minister Holm attended a dinner hosted by President Adjei.", "visit; Ada Holm; Kofi Adjei; Ghana; 2025-03-03; 2025-03-03"},
		{"Prime Minister Ada Holm calls her visit to Ghana an opportunity.\n\nShe will also meet fishermen.\n\n“This visit will be of use to both,” she said in a LinkedIn post yesterday.\n\nHolm arrived in Accra today for a two-day official visit to Ghana.", "visit; Ada Holm; ; Ghana; 2025-03-06; 2025-03-07"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// Names begin with letters, or end in a word that institutions have, and behind a country of several words.
func TestNamesAtTheEdge(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"External Affairs Minister S Devanathan visited Oslo on Monday.", "visit; S Devanathan; ; Oslo; 2025-03-03; 2025-03-03"},
		{"The Indian Minister H. E. S R Devan visited Oslo on Monday.", "visit; S R Devan; ; Oslo; 2025-03-03; 2025-03-03"},
		{"Le Premier ministre, M Karim Amadou, s’est rendu à Riga lundi.", "visit; Karim Amadou; ; Riga; 2025-03-03; 2025-03-03"},
		{"Minister Ada White visited Oslo on Monday, the White House said.", "visit; Ada White; ; Oslo, White House; 2025-03-03; 2025-03-03"},
		{"South Korean President Kim Min arrived in Riga on Monday.", "visit; Kim Min; ; Riga; 2025-03-03; 2025-03-03"},
		{"New Zealand Foreign Minister visited Oslo on Monday.", "visit; New Zealand Foreign Minister; ; Oslo; 2025-03-03; 2025-03-03"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// Who speaks at a dinner for a guest receives on the day of the speech, whatever the title calls it.
func TestSpeechForGuest(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"President R K Devan’s Address at the State Dinner for Latvian President Ada Kalnina|3 March 2025\n\nYour Excellency, President Ada Kalnina\n\nLadies and gentlemen,\n\n1. It gives me great pleasure, Madam President, to welcome you back to Singapore.", "visit; Ada Kalnina; R K Devan; Singapore; 2025-03-03; "},
		{"Toast porté par le président Kofi Adjei en l’honneur de la présidente de Lettonie, Ada Kalnina|Accra, lundi 3 mars 2025\n\nMadame la Présidente,\n\nNous sommes très heureux.", "visit; Ada Kalnina; Kofi Adjei; Accra; 2025-03-03; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
