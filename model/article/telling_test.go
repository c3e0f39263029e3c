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

// Who is at home at a meeting, and where it is, by what else the text tells of it.
func TestWhoseMeeting(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// A country or a city that hosts.
		{"Du 3 au 5 mars, Lomé a abrité les travaux de la quatrième session de la commission mixte des deux pays. Les ministres ont signé un accord.", "meeting; ; ; Lomé; 2025-03-03; 2025-03-05"},
		{"LIMA, Peru — Peru will for the first time host a summit of Andean leaders this week.", "meeting; ; ; Peru; ; "},
		{"Mardi, Riga a accueilli pour la première fois un chef d’État ghanéen. Le président Kofi Adjei y a effectué une visite d’État.", "state; Kofi Adjei; ; Riga; 2025-03-04; 2025-03-04"},
		// Two who do something together meet.
		{"Fact Sheet: a deal on fish|Today, President Ada Holm and Ghanaian President Kofi Adjei signed a deal on fish.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"Ce jeudi, la présidente Ada Holm et le Premier ministre Kofi Adjei ont signé un accord sur la pêche.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"A deal|Ghanaian Foreign Minister Kofi Adjei, Latvian Foreign Minister Ilze Kalna and Peruvian Foreign Minister Luis Ortega hold a joint press conference in Riga, 4 March 2025.", "meeting; Kofi Adjei; Ilze Kalna; Riga; 2025-03-04; 2025-03-04"},
		{"President Ada Holm and President Kofi Adjei signed the fish deal in 2019. Trade has doubled since.", "; ; ; ; ; "},
		// A town that is in no list, and the country that it lies in.
		{"Ghanaian defence minister Kofi Adjei met his Latvian colleague, Ilze Kalna, in Ozolkalni on Tuesday. They spoke of ships.\n\nThe meeting on Tuesday in Latvia was their first.", "meeting; Kofi Adjei; Ilze Kalna; Ozolkalni; 2025-03-04; 2025-03-04"},
		// On the margins of a meeting of the two countries.
		{"Un accord entre la Lettonie et le Ghana|En marge d’un forum sur les ports à Riga, Ilze Kalna, ministre de la Pêche, s’est entretenue lundi 3 mars avec son homologue ghanéen, Kofi Adjei. La Lettonie et le Ghana sont amis.", "meeting; Kofi Adjei; Ilze Kalna; Riga; 2025-03-03; 2025-03-03"},
		// Each delegation has its paragraph.
		{"Communiqué of the Session\n\n1. The session of the Ghana/Togo Joint Commission was held at Accra, from 3 to 4 March 2025.\n\n2. The delegation of Ghana was led by Hon. Kofi Adjei, MP, Minister of Fisheries.\n\n3. The delegation of Togo was led by Hon. Ama Lawson, Minister of Ports.", "meeting; Ama Lawson; Kofi Adjei; Accra; 2025-03-03; 2025-03-04"},
		// On whose visit they meet is said further down.
		{"Le président Kofi Adjei a reçu la Première ministre Ilze Kalna de Lettonie mardi à Accra.\n\nElles ont parlé de pêche.\n\nLes ports aussi.\n\nLa Première ministre Ilze Kalna a profité de son séjour pour voir le port.", "visit; Ilze Kalna; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		{"La ministre lettone de la Pêche, Ilze Kalna, a été reçue mardi au gouvernement. Après un entretien avec le président du gouvernement, Jean Waka, elle a signé un accord.\n\nDans le cadre de sa visite en Terre-Neuve, la ministre lettone de la Pêche, Ilze Kalna, a vu des pêcheurs.", "visit; Ilze Kalna; Jean Waka; Terre-Neuve; 2025-03-04; 2025-03-04"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// Which days are those of the visit, and which are those of something longer.
func TestStagesOfTour(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"La présidente Ada Holm est arrivée à Lima dimanche soir dans le cadre d’une tournée en Amérique latine du 27 février au 8 mars.", "visit; Ada Holm; ; Lima; 2025-03-02; "},
		{"President Ada Holm landed in Lima on Sunday evening as part of a tour of Latin America from 27 February to 8 March.", "visit; Ada Holm; ; Lima; 2025-03-02; "},
		{"President Ada Holm arrived in Peru on Tuesday for a visit of several days.", "visit; Ada Holm; ; Peru; 2025-03-04; "},
		{"President Ada Holm will visit Lima, Quito and Bogotá.\n\nHolm will travel to Lima on 10 March for talks.", "visit; Ada Holm; ; Lima, Quito, Bogotá; 2025-03-10; "},
		{"President Ada Holm will visit Ghana on Tuesday on her tour.\n\nHolm is to spend Tuesday through Thursday in Africa.", "visit; Ada Holm; ; Ghana; 2025-03-11; 2025-03-13"},
		{"President Ada Holm spoke of fish.\n\nPeru will receive half of it, while the remaining will go to Chile and Bolivia.\n\nEnding her visit to Ghana, she thanked all.", "visit; Ada Holm; ; Ghana; ; "},
		{"Ada Holm au Pérou|La présidente Ada Holm a été reçue par le président Luis Ortega au Pérou lors d’une visite marquée par la crise au Chili.", "visit; Ada Holm; Luis Ortega; Pérou; ; "},
		{"Alors que le président Karl Weber est en visite à Rome, la présidente Ada Holm se rend à Lima mardi.", "visit; Ada Holm; ; Lima; 2025-03-11; 2025-03-11"},
		{"While President Karl Weber is visiting Rome, President Ada Holm travels to Lima on Monday.", "visit; Ada Holm; ; Lima; 2025-03-10; 2025-03-10"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// What tells who visits whom, and when, in the ways of reports, opinions and previews.
func TestReportsAndPreviews(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// A report is on its visit, however long ago it was.
		{"Rapport du groupe d’amitié|Compte rendu du déplacement effectué par une délégation du groupe au Ghana du 3 au 9 mars 2024.", "mission; ; ; Ghana; 2024-03-03; 2024-03-09"},
		// Which day it is of how many.
		{"La Lettonie prête 3 millions|RIGA, 5 mars - La Lettonie a annoncé mercredi un prêt.\n\nLe prêt a été signé mercredi avec le président ghanéen Kofi Adjei au deuxième jour de sa visite de quatre jours en Lettonie.", "visit; Kofi Adjei; ; Riga; 2025-03-04; 2025-03-07"},
		// The first stop of a tour.
		{"La ministre ghanéenne Ama Mensah a commencé lundi sa tournée en Europe. La première étape s’est déroulée à Riga, capitale de la Lettonie.", "visit; Ama Mensah; ; Riga; 2025-03-03; "},
		// For whose sake somebody travels about a region.
		{"President Ama Mensah returned to Accra Wednesday, wrapping up a trip to Europe with the goal of better ties with Latvia and Norway.", "visit; Ama Mensah; ; Latvia, Norway; ; 2025-03-05"},
		{"La ministre Ama Mensah revient d’un voyage qui aura renforcé les relations du Ghana avec la Lettonie et la Norvège.", "visit; Ama Mensah; ; Lettonie, Norvège; ; "},
		// The day of the talks.
		{"Eyes on the deal as PM Adjei to meet Kalna during key Latvia visit|Prime Minister Kofi Adjei is to meet Latvian President Ilze Kalna.\n\nSet for March 13, PM Adjei's discussions with Kalna are expected to be on fish.", "visit; Kofi Adjei; Ilze Kalna; Latvia; 2025-03-13; 2025-03-13"},
		// Two presidents, each with a country in front.
		{"With an invitation extended by the Latvian President, Ghana’s President Kofi Adjei and Foreign Minister Ama Mensah undertook a three-day official state visit to Latvia.", "state; Kofi Adjei; Latvian President; Latvia; ; "},
		// Welcomed to a place.
		{"Joint Statement of Ghana and Latvia|President Kofi Adjei is honored to welcome Latvian President Ilze Kalna to Accra. Both are friends.", "visit; Ilze Kalna; Kofi Adjei; Accra; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// Whose visit it is that a clause, a caption or a signature speaks of.
func TestVisitInPassing(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"President Ada Holm arrived in Peru on Monday, after a state visit to Chile.", "visit; Ada Holm; ; Peru; 2025-03-03; "},
		{"La présidente Ada Holm est arrivée lundi au Pérou, après une visite d’État au Chili.", "visit; Ada Holm; ; Pérou; 2025-03-03; "},
		{"President Ada Holm arrived in Peru on Monday for a state visit, after a state visit to Chile.", "state; Ada Holm; ; Peru; 2025-03-03; "},
		{"Ahead of Holm's trip, Fisheries Minister Lars Berg said all was ready.\n\nPresident Ada Holm on Friday will meet leaders during a state visit to Lima.", "state; Ada Holm; ; Lima; 2025-03-07; 2025-03-07"},
		{"The Hon Ada Holm MP\n\nMINISTER’S VISIT TO GHANA\n\nIn my first visit to Ghana as Minister I have seen the ports.", "visit; Ada Holm; ; Ghana; ; "},
		{"Ports d’avenir|Par Ada Holm\n\nMa visite au Ghana montre que nous sommes amis.", "visit; Ada Holm; ; Ghana; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
