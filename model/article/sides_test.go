package article

import (
	"slices"
	"testing"
)

// Who is at home at a meeting, and who comes. All appeared on Thursday, 6 March 2025, see [checkVisit].
func TestSides(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Of three and more, who is of the country of the city.
		{"Joint Readout of Trilateral Meeting|Fisheries Minister Ama Mensah of Ghana, Fisheries Minister Janis Kalnins of Latvia, and Fisheries Minister Ada Holm of Denmark gathered on 4 March 2025 in Riga, Latvia to speak of fish.", "meeting; Ama Mensah; Janis Kalnins; Riga, Latvia; 2025-03-04; 2025-03-04"},
		{"Réunion trilatérale|La ministre ghanéenne Ama Mensah, le ministre letton Janis Kalnins et la ministre danoise Ada Holm se sont réunis mardi à Riga.", "meeting; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// Of two who preside, though nothing is known of the other.
		{"Joint Readout of the Task Force|On 4 March 2025, the Union and the task force on fish met in Riga. The meeting was co-chaired by Bjorn Eklund, Head of Cabinet of the Commission President, and Janis Kalnins, Latvian Minister of Fisheries, and with the help of Ada Holm, Danish Minister of Trade.", "meeting; Bjorn Eklund; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// Who presides receives the delegation of another.
		{"Brussels, 4 March 2025|On 4 March in Brussels, the Union and Ghana held the eighth meeting of the Association Council. The Council was chaired by the High Representative, Mr Carlos Ruiz. The Prime Minister of Ghana, Mr Kofi Adjei, led the delegation of Ghana.", "meeting; Kofi Adjei; Carlos Ruiz; Brussels; 2025-03-04; 2025-03-04"},
		// The Pope is at home.
		{"Ama Mensah a eu aujourd’hui l’honneur de rencontrer le pape Pie au Vatican. La présidente ghanéenne y est restée une heure.", "meeting; Ama Mensah; Pie; Vatican; 2025-03-06; 2025-03-06"},
		{"President Ama Mensah of Ghana met Pope Pius at the Vatican on Tuesday.", "meeting; Ama Mensah; Pius; Vatican; 2025-03-04; 2025-03-04"},
		// Who receives at the seat of a country is at home there, whatever else takes place.
		{"Entretien avec Ama Mensah, Première ministre du Ghana|La présidente Claire Maurel s’est entretenue avec Ama Mensah, Première ministre du Ghana, ce mercredi au palais de l’Élysée, en marge de l’ouverture d’un musée.", "meeting; Ama Mensah; Claire Maurel; Élysée; 2025-03-05; 2025-03-05"},
		{"Le Premier ministre Luca Bassi a rencontré mardi le président letton, Janis Kalnins, au palais Chigi.", "meeting; Janis Kalnins; Luca Bassi; palais Chigi; 2025-03-04; 2025-03-04"},
		{"Meeting with Ama Mensah, President of Ghana|President Elena Soto met with Ama Mensah, President of Ghana, at the Casa Rosada on Tuesday, on the margins of a fair.", "meeting; Ama Mensah; Elena Soto; Casa Rosada; 2025-03-04; 2025-03-04"},
		{"Le président Igor Orlov s’est entretenu mardi avec le président letton, Janis Kalnins, au Kremlin.", "meeting; Janis Kalnins; Igor Orlov; Kremlin; 2025-03-04; 2025-03-04"},
		// A visit to somebody.
		{"Maroc/Danemark : la visite du roi Harald au roi Hassan|Le roi Harald a dit au revoir au roi Hassan. La visite était la première du roi du Danemark au Maroc.", "visit; Harald; Hassan; Maroc; ; "},
		// The delegation of a group.
		{"Groupe d’amitié|Compte rendu du déplacement effectué par une délégation du groupe d’amitié en Lettonie du 1er au 3 mars 2025", "mission; ; ; Lettonie; 2025-03-01; 2025-03-03"},
		// What is opened in a city is not where the visit goes.
		{"En visite en Lettonie les 3 et 4 mars, la ministre danoise Ada Holm a salué les progrès.\n\nParmi les annonces : l’ouverture d’un consulat à Riga.", "visit; Ada Holm; ; Lettonie; 2025-03-03; 2025-03-04"},
		// Who receives, a day after what others did, and where he goes next.
		{"Le président Adjei parle de pêche|Au lendemain de manifestations lettones, le président Kofi Adjei a reçu le Premier ministre Joseph Owusu. Rien n’a été dit à l’issue de la rencontre. Le chef de l’État se rendra samedi à Oslo.", "meeting; Joseph Owusu; Kofi Adjei; ; ; "},
		{"A day after Latvian protests, President Kofi Adjei received Prime Minister Joseph Owusu. No statement followed the meeting. He travels to Oslo on Saturday.", "meeting; Joseph Owusu; Kofi Adjei; ; ; "},
		// Received where a report of an agency comes from.
		{"ACCRA, le 06/03/2025 - La présidente Ama Mensah a reçu le Premier ministre letton, Janis Kalnins.", "meeting; Janis Kalnins; Ama Mensah; Accra; ; "},
		{"ACCRA, March 5 (ABC) – President Ama Mensah received Latvian Prime Minister Janis Kalnins.", "meeting; Janis Kalnins; Ama Mensah; Accra; ; "},
		// Whom somebody signs with on a visit.
		{"En visite officielle en Lettonie du 4 au 6 mars, le président Adjei a signé avec le président Kalnins un accord de pêche.", "official; Adjei; Kalnins; Lettonie; 2025-03-04; 2025-03-06"},
		// In a joint statement, as its title names the countries.
		{"Ghana – Latvia Joint Leaders’ Statement|President Ama Mensah and President Janis Kalnins held their first official meeting on Tuesday in Accra, where they spoke of fish. Ghana and Latvia will share it.", "meeting; Janis Kalnins; Ama Mensah; Accra; 2025-03-04; 2025-03-04"},
		{"Déclaration conjointe Ghana – Lettonie|La présidente Ama Mensah et le président Janis Kalnins se sont entretenus mardi à Riga. Le Ghana et la Lettonie partageront le poisson.", "meeting; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// Named in different sentences, or one without a country: who is of the country they meet in.
		{"Danish President: cabinet meeting a success|12:40 | Zadrun (Latvia), Mar. 4.\n\nPresident Ada Holm on Tuesday said that the third Danish-Latvian cabinet had done well.\n\nThe meeting took place in Zadrun and was the first of the two.\n\nJoined by her counterpart, Latvian President Janis Kalnins, Holm spoke of fish. Denmark and Latvia will share it.", "meeting; Ada Holm; Janis Kalnins; Zadrun; 2025-03-04; 2025-03-04"},
		{"Conférence de presse conjointe avec la Présidente du Ghana|Conférence de presse conjointe de M. Paul VASSEUR, Président de la République, et de Mme Ama MENSAH, Présidente du Ghana.\n\nPalais d’Osu, Accra (Ghana)\n\nMardi 4 mars 2025\n\nLA PRESIDENTE – Je viens de rencontrer le Président. Ce fut un bel entretien entre le Ghana et la France.", "meeting; Paul VASSEUR; Ama MENSAH; Accra; 2025-03-04; 2025-03-04"},
		// A third country’s city makes neither of two at home.
		{"La ministre Ada Holm parle de pêche|Le sommet d’Accra a permis à Ada Holm, présidente du Danemark, de parler de pêche avec la Lettonie. Il en a été question lors de sa rencontre avec Janis Kalnins, le Premier ministre.", "meeting; ; ; ; ; "},
		// A source on relations is on no visit.
		{"Relations bilatérales|La Suisse et le Ghana sont amis.\n\nLe président suisse, Karl Weber, a fait une visite d’État au Ghana du 3 au 5 mars 2025.", "; ; ; ; ; "},
		{"Bilateral relations between Switzerland and Ghana|Switzerland and Ghana are friends.\n\nSwiss President Karl Weber paid a state visit to Ghana from 3 to 5 March 2025.", "; ; ; ; ; "},
		// Who meet further down.
		{"Ghana, Latvia share the fish|Both countries signed a deal.\n\nGhana will have four ships and Latvia two.\n\nThe ships are new.\n\nGhanaian fisheries minister Ama Mensah met her Latvian colleague, Janis Kalnins, in Riga on Tuesday.", "meeting; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// Nothing but the word.
		{"Relations Suisse–Ghana|Les relations sont anciennes. La Suisse et le Ghana ont conclu deux accords, sur la pêche (1972) et sur la tenue de consultations politiques (2015).", "; ; ; ; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// A list in which an office of several parts stands before its holder is read like any other.
func TestSidesWhereNamesOverlap(t *testing.T) {
	const text = `Programme of the state visit of the President of Togo to Norway

King Anders welcomes the President of Togo, HE Afi Mensah, at Oslo.
Also present are Minister for Transport Thomas Berg, Minister for Cities and Rural Districts, Minister for Church Affairs and Minister for Nordic Cooperation Ole Dal and Norway’s Ambassador to Togo, Erik Lund Holm.
`
	d, err := Parse("a.txt", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Afi Mensah", "Ole Dal"} {
		if !slices.ContainsFunc(d.People, func(p Person) bool { return p.Name == name }) {
			t.Errorf("%v, want %s among them", d.People, name)
		}
	}
}
