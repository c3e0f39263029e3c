package article

import "testing"

// Where a text is silent nothing is found, and no day of something else is one of the visit. All
// appeared on Thursday, 6 March 2025, see [checkVisit].
func TestNoVisitIsInvented(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"La croissance est attendue à 3 % en Italie en 2025.", "; ; ; ; ; "},
		{"Growth is expected in Europe this year, the bank said on Tuesday.", "; ; ; ; ; "},
		{"Rain is expected in Oslo on Friday.", "; ; ; ; ; "},
		{"De fortes pluies sont attendues à Accra vendredi.", "; ; ; ; ; "},
		{"Rome et Accra ont signé un accord de pêche.", "; ; ; ; ; "},
		{"In 2019, President Hale visited Norway. The two countries signed a treaty on Tuesday.", "; ; ; ; ; "},
		{"En 2019, la présidente Ama Mensah s’est rendue en Norvège. Les deux pays ont signé un traité mardi.", "; ; ; ; ; "},
		{"Le président Kofi Adjei s’est rendu à Riga en mai 2023. Depuis, les échanges ont doublé.", "; ; ; ; ; "},
		{"President Kofi Adjei visited Riga in May 2023. Trade has doubled since.", "; ; ; ; ; "},
		{"Ahead of the king’s state visit to Chile next month, ministers signed a fisheries accord in Oslo on Tuesday.", "state; king; ; Chile; ; "},
		{"À la veille de la visite d’État du roi au Chili, les ministres ont signé mardi à Oslo un accord de pêche.", "state; roi; ; Chili; ; "},
		{"Les présidents Karl Weber et Ama Mensah se sont entretenus mardi par téléphone.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
		{"Les ministres chargés de l’Eau, de la Pêche et du Port Autonome ont vu mardi la Société Nationale et la Banque Centrale.", "; ; ; ; ; "},
		{"The ministers of Trade, Blue Economy and Rural Affairs and Water Resources spoke of fish.", "; ; ; ; ; "},
		{"The accord was agreed at the Lima Summit in November 2024 and signed on Tuesday.", "; ; ; ; ; "},
		// The visit of a former year, in a text on something else.
		{"Relations that last|Our relations are good. Thanks to an official visit of President of Ghana Kofi Adjei in 2012 to Peru, our relations have mutual trust and close positions on many regional issues.", "; ; ; ; ; "},
		{"Des relations qui durent|Nos relations sont bonnes. Grâce à la visite officielle du président du Ghana, Kofi Adjei, au Pérou en 2012, les deux pays ont des positions proches.", "; ; ; ; ; "},
		{"Mission économique au Sénégal|Du 3 au 5 mars 2025, une mission économique s’est rendue au Sénégal. En 1975, le roi Olav a effectué une visite d’État dans ce pays d’Afrique de l’Ouest. Les entreprises ont rencontré leurs partenaires.", "mission; ; ; Sénégal; 2025-03-03; 2025-03-05"},
		{"President visits|President Kofi Adjei of Ghana is on a state visit to Peru, with which relations were established in 1965. He met President Ada Holm in Lima.", "state; Kofi Adjei; Ada Holm; Lima; ; "},
		{"Le président du Ghana au Pérou|Le président du Ghana, Kofi Adjei, effectue une visite officielle dans un pays où il avait été ambassadeur en 1998. Il a rencontré au Pérou la présidente Ada Holm.", "official; Kofi Adjei; Ada Holm; Pérou; ; "},
		// Who is posted in a country visits none.
		{"Interview with Ada Holm, Ambassador of Ghana to Peru|How are relations? Good. The state visit of President Kofi Adjei to Lima gave them a new start.", "; ; ; ; ; "},
		{"Entretien avec S.E. Mme Ada Holm, ambassadrice du Ghana au Pérou|Les relations sont bonnes. La visite d’État du président Kofi Adjei à Lima leur a donné un nouvel élan.", "; ; ; ; ; "},
		// Who talks about something meets nobody.
		{"Minister talks about fish|Foreign Minister Ada Holm talked about relations in an interview with us. We have common approaches.", "; ; ; ; ; "},
		// The day on which a text was changed, and that of what came so long before.
		{"Africa trip Updated: 2025-03-04 22:04|President Ada Holm will make a visit to several African countries. She will visit Ghana first, and then Togo.", "visit; Ada Holm; ; Ghana; ; "},
		{"The visit of the minister|Prime Minister Ada Holm is set to visit New Delhi next week for talks with her counterpart, less than a fortnight after attending the inauguration of his third term on March 2, reports the agency. Holm will be in India on March 12-13, and her meetings are scheduled for the second day.", "visit; Ada Holm; ; New Delhi; 2025-03-12; 2025-03-13"},
		{"Le voyage du président|Le voyage du président Paul Vasseur au Gabon intervient peu de temps après le renouvellement de l’Assemblée, le 3 mars 2025. Il se rendra au Gabon le 12 mars.", "visit; Paul Vasseur; ; Gabon; 2025-03-12; 2025-03-12"},
		// On many journeys of one year.
		{"Dossier : Visites officielles à l’étranger 2024|Ada Holm\n\nDurant son année présidentielle, Ada Holm a multiplié les voyages à l’étranger. Lors de sa visite à Accra (juillet), elle a été reçue par le président Kofi Adjei.", "; ; ; ; ; "},
		{"Ada Holm|En 2024, la présidente Ada Holm a effectué de nombreux voyages à l’étranger. Au mois de mars, elle a effectué une visite officielle de quatre jours au Ghana. Elle y a rencontré le président Kofi Adjei.", "; ; ; ; ; "},
		{"Ada Holm|In 2024 President Ada Holm made many trips abroad. In March she paid an official visit of four days to Ghana, where she met President Kofi Adjei.", "; ; ; ; ; "},
		// On what was done in a month.
		{"Activités présidentielles du mois de février 2025|Le président a reçu la présidente Ada Holm et le Premier ministre Kofi Adjei. Il a effectué plusieurs visites sur le terrain à Accra.", "; ; ; ; ; "},
		// A chronology, and a king of old.
		{"Timeline: Ghanaian diplomacy under Kofi Adjei|ACCRA, March 6 (ABC) – Ghana entered a new era in 2018 with several meetings with leaders.\n\nJan. 9, 2018: Riga\n\nAdjei visits Latvia.", "; ; ; ; ; "},
		{"Visit|I am honoured to host The Right Honourable Kofi Adjei, the Ghanaian Prime Minister, and his wife Ama, for a three-day state visit.\n\nWe held bilateral talks.\n\nI thank the PM for accepting my invitation. He has come on the anniversary of the Battle of Adwa, where King Olav defeated the Danes in 1096.", "state; Kofi Adjei; ; ; ; "},
		// The note of an embassy has its own name first.
		{"Embassy of Ghana|Lima\n\nGhana–Peru Bilateral Relations\n\nAll three presidents have visited Peru: President Kofi Adjei in April 1982 and President Ama Mensah in May 2003.", "; ; ; ; ; "},
		// A chapter on relations is on no visit,
		{"2.3 Les relations entre la Suisse et le Ghana|La visite d’État du président suisse, Karl Weber, au Ghana, du 3 au 5 mars 2025, leur a donné de l’ampleur.", "; ; ; ; ; "},
		{"C. L’AVENIR DES RELATIONS SUISSE-GHANA|La visite d’État du président suisse, Karl Weber, au Ghana, du 3 au 5 mars 2025, leur a donné de l’ampleur.", "; ; ; ; ; "},
		// nor is a list of the visits of years, or of many guests.
		{"Ghana and Latvia|Ghana and Latvia are friends. Official visits have strengthened their ties:\n\n- The official visit of President Janis Kalnins to Accra in 1999\n\n- President Ama Mensah visited Riga in 2017.\n\n- The visit of Foreign Minister Ilze Ozola to Accra in May 2021", "; ; ; ; ; "},
		{"Asie|* 24/05/2022 – Visite de travail du président de la République, Accra, Ghana\n\n* 05/11/2023 – Rencontres bilatérales, Riga, Lettonie\n\n* 14/02/2024 – Visite d’État du président de la République, Oslo, Norvège", "; ; ; ; ; "},
		{"Visits of foreign dignitaries to Ghana|Foreign Minister Ilze Ozola of Latvia visited Ghana from 3 to 5 February 2025.\n\nForeign Minister Ada Holm of Denmark visited Ghana from 13 to 14 January 2025.", "; ; ; ; ; "},
		{"Visites de personnalités étrangères|La ministre lettone Ilze Ozola s’est rendue au Ghana du 3 au 5 février 2025.", "; ; ; ; ; "},
		// But what a visit has behind it is a list, too.
		{"Latvian president in Accra|President Janis Kalnins of Latvia visits Ghana on 4 March 2025. Visits so far:\n\n- President Ama Mensah visited Riga in 1999.\n\n- President Janis Kalnins visited Accra in 2017.\n\n- President Ama Mensah visited Riga in May 2021.", "visit; Janis Kalnins; ; Accra; 2025-03-04; 2025-03-04"},
		// Those do not meet whom a text only says to have met often.
		{"Les deux présidents, Ama Mensah et Janis Kalnins, se sont rencontrés à sept reprises depuis 2007. Leurs positions sont proches.", "; ; ; ; ; "},
		{"The two presidents, Ama Mensah and Janis Kalnins, have met several times since 2007. They share their views.", "; ; ; ; ; "},
		{"Les ministres se voient régulièrement. Ils se sont entretenus trois fois cette année.", "; ; ; ; ; "},
		// Nor is a visit one of the past, or of who is only addressed or married.
		{"An interview with the ambassador|Latvia has changed, says Ilze Ozola.\n\nThe then President Ama Mensah visited Latvia. What came of it?\n\nFish, and more.", "; ; ; ; ; "},
		{"Your Excellency, dear colleagues,|Secretary Adjei, welcome back to Riga. We value your visit to Latvia. The Ghanaians are our friends.", "visit; ; ; Riga; ; "},
		{"The King of Ghana welcomed the President of Latvia, Ilze Ozola, and her husband, Mr. Janis Ozols, in Accra for a state visit.", "state; Ilze Ozola; King of Ghana; Accra; ; "},
		// What there is to find.
		{"Kofi Adjei à Riga : un partenariat renforcé|Le président ghanéen a entamé ce mercredi une visite de deux jours en Lettonie. Il a été reçu par Janis Kalnins, le président letton.", "visit; Kofi Adjei; Janis Kalnins; Riga; 2025-03-05; 2025-03-06"},
		{"Ilze Kalna in Accra: a new start|The Latvian prime minister began a two-day visit to Ghana on Wednesday.", "visit; Ilze Kalna; ; Accra; 2025-03-05; 2025-03-06"},
		{"Prime Minister Luis Ortega touched down in Accra late on Wednesday ahead of a two-day official visit.", "official; Luis Ortega; ; Accra; 2025-03-05; 2025-03-06"},
		{"The trade commissioner, Valda Berzina, travels to Hanoi from Sunday to Wednesday.", "visit; Valda Berzina; ; Hanoi; 2025-03-09; 2025-03-12"},
		{"La commissaire au Commerce, Valda Berzina, se rend à Hanoï de dimanche à mercredi.", "visit; Valda Berzina; ; Hanoï; 2025-03-09; 2025-03-12"},
		// Each day of a programme has its places.
		{"Déplacement de la ministre|Programme\n\nLundi 10 mars – Grenoble\n\n9 h : Visite du port\n\nMardi 11 mars – Lorient et Vitré\n\n10 h : Visite d’une usine", "visit; ; ; Grenoble, Lorient, Vitré; 2025-03-10; 2025-03-11"},
		{"Programme of the visit of Minister Helga Strand|Monday 10 March – Bergen\n\n9 am: Tour of the port\n\nTuesday 11 March – Vardø\n\n10 am: Visit to a plant", "visit; Helga Strand; ; Bergen, Vardø; 2025-03-10; 2025-03-11"},
		// What ends elsewhere is the tour.
		{"La ministre Helga Strand a entamé lundi à Lima une visite officielle. Sa tournée s’achève à Quito le 9 mars.", "official; Helga Strand; ; Lima; 2025-03-03; "},
		{"Minister Helga Strand began an official visit to Peru on Monday. Her tour ends in Quito on 9 March.", "official; Helga Strand; ; Peru; 2025-03-03; 2025-03-03"},
		// Who is on a visit is said behind the name.
		{"Le président letton Janis Kalnins a rencontré à Riga la présidente Ama Mensah, en visite d’État.", "state; Ama Mensah; Janis Kalnins; Riga; ; "},
		{"President Janis Kalnins of Latvia met in Riga on Monday with President Ama Mensah, on a state visit.", "state; Ama Mensah; Janis Kalnins; Riga; 2025-03-03; 2025-03-03"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
