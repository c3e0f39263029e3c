package article

import "testing"

// Nobody comes to the other where both go to a third place, or nowhere. All appeared on Thursday, 6 March 2025, see
// [checkVisit].
func TestThirdPlaces(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"President Ama Mensah met today with Prime Minister Erik Lund of Sweden on the sidelines of the Oceans Conference in Lisbon. They spoke of fish.", "meeting; ; ; Lisbon; 2025-03-06; 2025-03-06"},
		{"Prime Minister Erik Lund met the President of Ghana, Ama Mensah, at the margins of the UN General Assembly in New York on Tuesday.", "meeting; ; ; New York; 2025-03-04; 2025-03-04"},
		{"Le Premier ministre Paul Vasseur a rencontré mardi le président ghanéen Kofi Adjei en marge du Sommet de la Francophonie à Erevan, en Arménie.", "meeting; ; ; Erevan; 2025-03-04; 2025-03-04"},
		{"La ministre lettone Ilze Ozola s’est entretenue lundi avec son homologue ghanéen Kofi Adjei en marge de l’Assemblée générale des Nations unies.", "meeting; ; ; ; 2025-03-03; 2025-03-03"},
		// Who receives at home is the host, whatever takes place besides.
		{"President Anna Kowalski hosted Prime Minister Erik Lund of Sweden at the Presidential Palace in Warsaw on Monday, on the sidelines of the Security Forum.", "meeting; Erik Lund; Anna Kowalski; Warsaw; 2025-03-03; 2025-03-03"},
		// By screen.
		{"Fact sheet|Today, President Hale will host Ama Mensah, President of Ghana, for a virtual bilateral meeting.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"Foreign Minister Ilze Ozola held a virtual meeting with her Ghanaian counterpart Kofi Adjei on Tuesday.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
		{"La présidente Ama Mensah et le Premier ministre suédois Erik Lund se sont entretenus mardi par visioconférence.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
		// To what visit somebody is invited at a meeting is not its kind.
		{"La présidente Ama Mensah a rencontré mardi à Riga le président letton Janis Kalnins. Elle l’a invité à effectuer une visite d’État au Ghana.", "meeting; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		{"Une rencontre entre la présidente Ama Mensah et le président letton, Janis Kalnins, a eu lieu mardi à Dubaï, en marge du Sommet de l’eau. L’invitation de la présidente pour une visite officielle en Lettonie a été acceptée. « Ce sera une visite d’État », a-t-elle dit.", "meeting; ; ; Dubaï; 2025-03-04; 2025-03-04"},
		// Both are there for something else.
		{"Ghana-Latvia Foreign Ministers’ Meeting|On March 5, Ms. Ama Mensah, Minister for Foreign Affairs of Ghana, who is visiting Da Nang, Viet Nam, to attend the Ministerial Meeting, held a foreign ministers’ meeting with H.E. Mr. Janis Kalnins, Minister for Foreign Affairs of the Republic of Latvia.", "meeting; ; ; Da Nang, Viet Nam; 2025-03-05; 2025-03-05"},
		{"La ministre ghanéenne Ama Mensah, qui est à Hanoï pour participer au sommet, s’est entretenue avec le ministre letton Janis Kalnins mardi.", "meeting; ; ; Hanoï; 2025-03-04; 2025-03-04"},
		{"Latvian Foreign Minister Ilze Ozola, who is visiting Accra to attend the fisheries forum, held talks with President Kofi Adjei of Ghana on Tuesday.", "visit; Ilze Ozola; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		{"Ghana–Latvia bilateral relations|Ghana and Latvia have been friends since 1992. President Ama Mensah visited Latvia in 2004.", "; ; ; ; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
