package article

import "testing"

// Who is at home, by the place, by a seat or by an office. All appeared on Thursday, 6 March 2025, see [checkVisit].
func TestAtHome(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// The office that is at home at a seat.
		{"Fact sheet|President Ama Hale and Prime Minister Erik Lund met at the White House on Tuesday and spoke of fish.", "meeting; Erik Lund; Ama Hale; White House; 2025-03-04; 2025-03-04"},
		{"Le Premier ministre Erik Lund et le président Alain Verdier se sont réunis mardi à l’Élysée.", "meeting; Erik Lund; Alain Verdier; Élysée; 2025-03-04; 2025-03-04"},
		{"Prime Minister Ada Holm and President Kofi Adjei held talks at 10 Downing Street on Tuesday.", "meeting; Kofi Adjei; Ada Holm; 10 Downing Street; 2025-03-04; 2025-03-04"},
		{"President Ama Hale and President Kofi Adjei met at the White House on Tuesday.", "meeting; ; ; White House; 2025-03-04; 2025-03-04"},
		// Who opens a meeting in a city of his or her own country visits nobody.
		{"Dialogue|Au début de la réunion du dialogue Lettonie-Ghana, la ministre des Affaires étrangères de Lettonie, Ilze Ozola, a pris la parole mardi à Riga.", "meeting; ; ; Riga; 2025-03-04; 2025-03-04"},
		// The only one who governs the country, whom one who governs, too, is said to come to.
		{"Déplacement de la Première ministre au Ghana|La Première ministre danoise Ada Holm se rendra au Ghana les 10 et 11 mars.\n\n10 h : Arrivée de la Première ministre à la résidence de M. Kofi Adjei, président de la République du Ghana", "visit; Ada Holm; Kofi Adjei; Ghana; 2025-03-10; 2025-03-11"},
		// On which something else took place.
		{"Suite à l’élection de la présidente, qui a eu lieu le 2 mars 2025 au Ghana, la présidente ghanéenne Ama Mensah a effectué une visite officielle en Lettonie le 5 mars 2025.", "official; Ama Mensah; ; Lettonie; 2025-03-05; 2025-03-05"},
		{"Following the election in Ghana, which took place on 2 March 2025, President Ama Mensah paid an official visit to Latvia on 5 March 2025.", "official; Ama Mensah; ; Latvia; 2025-03-05; 2025-03-05"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// The city of a visit of which the lead tells the country. All appeared on Thursday, 6 March 2025, see [checkVisit].
func TestOneCity(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Ghana and Latvia have raised their relations. The step was told in a joint statement signed in Riga after talks between President Ama Mensah of Ghana and Prime Minister Janis Kalnins of Latvia.", "meeting; Ama Mensah; Janis Kalnins; Riga; ; "},
		{"(Agence) Riga – Le président ghanéen Kofi Adjei a entamé jeudi en Lettonie une visite officielle de trois jours.", "official; Kofi Adjei; ; Riga; 2025-03-06; 2025-03-08"},
		{"President Ama Mensah is on a state visit to Latvia. She arrived in Riga on Tuesday.", "state; Ama Mensah; ; Riga; 2025-03-04; "},
		{"President Ama Mensah is on a state visit to Latvia. A port in Liepaja will be built, and a consulate in Riga is to open.", "state; Ama Mensah; ; Latvia; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
