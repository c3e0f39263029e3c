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
