package article

import "testing"

// What is received, accompanied or dated in a sentence without being the visit. All appeared on Thursday, 6 March
// 2025, see [checkVisit].
func TestBesideTheVisit(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Who receives a thing is no host.
		{"On Tuesday, Prime Minister Ada Holm, during her visit to Latvia, spoke of fish. Prime Minister Holm received the support of the leaders.", "visit; Ada Holm; ; Latvia; 2025-03-04; 2025-03-04"},
		{"En visite en Lettonie mardi, la Première ministre Ada Holm a parlé de pêche. La Première ministre Ada Holm a reçu le soutien de tous.", "visit; Ada Holm; ; Lettonie; 2025-03-04; 2025-03-04"},
		// Companies that come along make no mission.
		{"Le président Kofi Adjei s’est entretenu mardi avec son homologue letton, au premier jour de sa visite à Riga où il est accompagné de deux ministres et d’une importante délégation d’hommes d’affaires.", "visit; Kofi Adjei; ; Riga; 2025-03-04; 2025-03-04"},
		{"A delegation of businessmen from Ghana visited Riga on Tuesday.", "mission; ; ; Riga; 2025-03-04; 2025-03-04"},
		{"Une délégation d’entrepreneurs ghanéens s’est rendue mardi à Riga.", "mission; délégation d’entrepreneurs ghanéens; ; Riga; 2025-03-04; 2025-03-04"},
		// The day on which somebody took office.
		{"President Kofi Adjei – elected as his country’s leader on 2 February 2025 – visited Latvia to speak of fish.", "visit; Kofi Adjei; ; Latvia; ; "},
		{"La présidente Ama Mensah, élue le 2 février 2025, a visité la Lettonie pour parler de pêche.", "visit; Ama Mensah; ; Lettonie; ; "},
		// What was done many years ago, or in a year that was spoken of.
		{"Joint Statement|President Anna Kowalski is honoured to welcome Prime Minister Ama Mensah of Ghana. Eighty years ago, Polish pilots arrived in Ghana.", "meeting; Ama Mensah; Anna Kowalski; ; ; "},
		{"What the Holm–Adjei summit brings|The two met in Riga last week. In 2017 Adjei came to Denmark. In the same year, Holm paid a state visit to Ghana.", "meeting; ; ; Riga; ; "},
		// They spoke by telephone: nobody went anywhere.
		{"Entretien téléphonique entre les ministres du Ghana et de la Lettonie|Le ministre Kofi Adjei s’est entretenu par téléphone avec le ministre letton Janis Kalnins. Le ministre Kalnins a parlé de ses visites au Togo et au Bénin.", "meeting; ; ; ; ; "},
		// Here for talks is on a visit.
		{"Latvian foreign minister in Accra for bilateral talks|Latvian Minister for Foreign Affairs Janis Kalnins will visit Ghana today.", "visit; Janis Kalnins; ; Accra; 2025-03-06; 2025-03-06"},
		// How long it takes, from its first day on.
		{"La présidente Ama Mensah séjourne depuis mardi à Riga. Elle effectue une visite d’amitié et de travail de 48 heures.", "working; Ama Mensah; ; Riga; 2025-03-04; 2025-03-05"},
		{"Trade Minister Janis Kalnins is set to arrive in Accra on 11 March. According to the ministry, the delegation will stay in Accra from 11 to 13 March.", "visit; Janis Kalnins; ; Accra; 2025-03-11; 2025-03-13"},
		{"Foreign Minister Janis Kalnins arrived in Accra on Tuesday for an official visit. He is scheduled to return on Thursday.", "official; Janis Kalnins; ; Accra; 2025-03-04; 2025-03-06"},
		// A country by the adjective of it.
		{"President Ama Mensah paid a visit to the Slovak Republic on Tuesday.", "visit; Ama Mensah; ; Slovak Republic; 2025-03-04; 2025-03-04"},
		{"La présidente Ama Mensah s’est rendue mardi en République slovaque.", "visit; Ama Mensah; ; Slovaquie; 2025-03-04; 2025-03-04"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
