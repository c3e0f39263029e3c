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

// Who visits and who receives, told in passing or late. All appeared on Thursday, 6 March 2025, see [checkVisit].
func TestToldInPassing(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// The only one who governs the country that is visited.
		{"Ghana to get a loan|Ghana signed five accords on Monday during the state visit of President Ama Mensah to Latvia. “We will share fish,” she said.\n\nLatvian Prime Minister Kalnins offered a loan.\n\nIt was told with the Latvian prime minister beside her.", "state; Ama Mensah; Kalnins; Latvia; 2025-03-03; 2025-03-03"},
		// Met among others.
		{"La ministre danoise des Armées, Ada Holm, a commencé mardi sa tournée dans la région. La première étape était à Accra, capitale du Ghana, où elle a rencontré le commandant de la mission danoise, puis le président ghanéen, Kofi Adjei.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-04; "},
		{"Fisheries Minister Ada Holm will visit Accra on 11 March. She is to meet with Ghanaian advisers, including Chief Adviser Kofi Adjei.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-11; 2025-03-11"},
		// Met at the airport by an ambassador, and a counterpart who does not come.
		{"ACCRA: Foreign Minister Janis Kalnins is in Accra to exchange views with his Ghanaian counterpart Kofi Adjei on fish during his two-day official visit. On his arrival, the foreign minister was received by Ambassador Ilze Ozola.", "official; Janis Kalnins; Kofi Adjei; Accra; ; "},
		// His guest, by a word that is both.
		{"Ghana : arrivée de Ada Holm pour une visite officielle|Mme Ada Holm qui effectue une visite officielle dans le pays a été accueillie par une foule.\n\nIl est prévu un tête-à-tête entre le chef de l’État ghanéen Kofi Adjei et son hôte Ada Holm.", "official; Ada Holm; Kofi Adjei; Ghana; ; "},
		// A delegation that is received, or led.
		{"The Minister of Trade, Kofi Adjei, on Tuesday welcomed a delegation of fishermen from Latvia.", "meeting; delegation of fishermen from Latvia; Kofi Adjei; ; 2025-03-04; 2025-03-04"},
		{"Le ministre du Commerce, Kofi Adjei, a reçu mardi à Accra une délégation de pêcheurs lettons.", "meeting; délégation de pêcheurs lettons; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		{"Latvia sends a trade delegation|A delegation of Latvian companies has left Riga for Ghana. Headed by Minister Ilze Ozola, the delegation will see the ports.", "mission; Ilze Ozola; ; Ghana; ; "},
		// A visit of those who meet, by what is said of it further down.
		{"The President of the Republic met the President of Ghana|The President of the Republic Mr Janis Kalnins met on Tuesday at the Presidential Palace with the President of Ghana, Ms Ama Mensah.\n\nThey spoke of fish.\n\nA lunch followed.\n\nMusic was heard.\n\n“It is a pleasure to welcome Ms Mensah to Latvia. Ms Mensah’s visit, being the first visit of a President of Ghana to Latvia, honours us.”", "visit; Ama Mensah; Janis Kalnins; Latvia; 2025-03-04; 2025-03-04"},
		{"Le président ghanéen Kofi Adjei a été reçu lundi par le Premier ministre letton Janis Kalnins.\n\nMardi, le président ghanéen a vu des ports.\n\nKofi Adjei a déclaré que sa visite avait été utile.", "visit; Kofi Adjei; Janis Kalnins; Lettonie; 2025-03-03; 2025-03-04"},
		// The kind is that of a later stage.
		{"La Première ministre Ada Holm se rendra au Ghana. Elle sera à Accra le 11 mars.\n\nElle se rendra ensuite à Riga, en Lettonie, dans le cadre d’une visite officielle.", "visit; Ada Holm; ; Accra; 2025-03-11; 2025-03-11"},
		// Days of the title.
		{"Activities of the Minister in Ghana, 3-5 March|Fisheries Minister Ada Holm arrived in Accra in the evening of Monday, 3 March.", "visit; Ada Holm; ; Accra; 2025-03-03; 2025-03-05"},
		// Said to be visiting, of the country that stands in front.
		{"Ghanaian President Kofi Adjei met with visiting US Secretary of State Ada Holm in Accra, capital of Ghana, on Tuesday.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		// Who is met elsewhere is no host.
		{"La présidente danoise, Ada Holm, entame le 11 mars une tournée qui la conduira au Ghana et au Togo. À Accra, elle parlera de pêche. Elle s’envolera ensuite pour le Togo, où un entretien est prévu avec son homologue Ayawa Mensah à Lomé.", "visit; Ada Holm; ; Accra, Ghana, Togo; 2025-03-11; "},
		// Who attend something together meet where it is.
		{"President Janis Kalnins and President Kofi Adjei of Ghana attended the fish forum in Accra on Tuesday.", "meeting; Janis Kalnins; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		// A building of a city, and a session before this one.
		{"Les travaux de la onzième session de la Commission mixte ont débuté mardi au Centre international de conférences de Riga.", "meeting; ; ; Riga; 2025-03-04; "},
		{"Deux ans après la première session de la commission à Riga, les experts se sont réunis mardi à Accra.", "meeting; ; ; Accra; 2025-03-04; 2025-03-04"},
		// What a body is called is nobody’s name.
		{"Prime Minister Ama Mensah had a meeting with Speaker of the Grand National Assembly of Latvia Janis Kalnins in Riga on Tuesday as part of her official visit to Latvia.", "official; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// How long somebody is there.
		{"Latvian Minister of Fisheries Janis Kalnins will visit Ghana today. He will be here till 8 March to speak of fish.", "visit; Janis Kalnins; ; Ghana; 2025-03-06; 2025-03-08"},
		{"La présidente du Ghana, Ama Mensah, séjourne depuis hier mercredi 5 mars 2025 à Riga. Présente en Lettonie pour une visite d’amitié et de travail de 48 heures, elle a parlé de pêche.", "working; Ama Mensah; ; Riga; 2025-03-05; 2025-03-06"},
		// It goes on to another stage.
		{"La Première ministre Ada Holm se rendra au Ghana. Elle sera à Accra le 11 mars.\n\nPar la suite, la Première ministre se rendra à Lomé, au Togo, les 13 et 14 mars.", "visit; Ada Holm; ; Accra; 2025-03-11; 2025-03-14"},
		// A city at the head, without its accent or with the agency.
		{"A Riga, le troisième sommet du Ghana et de la Lettonie s’est achevé mardi.", "meeting; ; ; Riga; 2025-03-04; 2025-03-04"},
		{"Adjei and the Latvian minister speak of fish|Accra-GNA\n\nSpeaker Kofi Adjei received Latvian Minister Janis Kalnins on Tuesday. Ghana and Latvia will share fish.", "meeting; Janis Kalnins; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		// An agency need not be where the talks are.
		{"KUMASI – Danish King Harald pays an official visit to Ghana on March 6-7. Talks in Accra will be on fish.", "official; Harald; ; Accra; 2025-03-06; 2025-03-07"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
