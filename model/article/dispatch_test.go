package article

import "testing"

// Visits as newspapers and ministries of French-speaking countries tell them.
func TestDispatches(t *testing.T) {
	for _, tt := range []struct{ text, want string }{ // kind; visitor; host; places; start; end
		{"La ministre des Relations internationales, Marie Biron, revient d’une mission qui aura renforcé les relations du Québec avec le Togo.\n\nElle s’est rendue à Lomé du 2 au 4 mars.", "mission; Marie Biron; ; Lomé; 2025-03-02; 2025-03-04"},
		{"La ministre du Développement, Marie Biron, a réaffirmé son appui au terme de sa première mission officielle en Afrique.\n\nElle a salué les efforts du pays.\n\nL’aide sera versée sur cinq ans.\n\nLe projet nourrira des écoliers.\n\nLa ministre Biron s’est rendue cette semaine au Togo, au Bénin et au Ghana, pour rencontrer les chefs d’État.", "mission; Marie Biron; ; Togo, Bénin, Ghana; ; "},
		{"Le président Paul Vasseur a quitté en fin de soirée Lomé où il avait partagé un repas avec les soldats.\n\nSa visite au Togo, la première, a duré à peine 24 heures.", "visit; Paul Vasseur; ; Lomé; ; "},
		{"Le ministre délégué au Commerce effectue une visite de trois jours au Togo (4 – 6 mars). Il y verra des entreprises.\n\nLes échanges croissent.\n\nLe Premier ministre togolais, Komi Adjo, recevra en sa présence, le 6 mars, une délégation d’entreprises conduite par Jean Roux, président de la chambre de commerce.", "visit; ministre délégué au Commerce; Komi Adjo; Togo; 2025-03-04; 2025-03-06"},
		{"Au Togo, le président Paul Vasseur a atterri ce matin à 10h30 à Lomé. Le chef de l’État français s’est entretenu avec son homologue togolais Komi Adjo.", "visit; Paul Vasseur; Komi Adjo; Lomé; 2025-03-06; "},
		{"Le président togolais Komi Adjo a foulé le sol ghanéen ce jeudi. Son arrivée à Accra marque une étape.", "visit; Komi Adjo; ; Accra; 2025-03-06; "},
		// The head of whose readers a report names without a country.
		{"LOMÉ — Le président de la République, M. Kofi Adjei, a coprésidé, mardi au siège de la Présidence de la République, avec la présidente de la République de Norvège, Mme Ada Holm, la cérémonie de signature de six accords.", "meeting; Ada Holm; Kofi Adjei; Lomé; 2025-03-04; 2025-03-04"},
		{"LOMÉ — Le président de la République, M. Kofi Adjei, a coprésidé, mardi, avec la ministre de la Pêche, Mme Ama Mensah, la cérémonie de signature de six accords.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
		{"Accueilli en grande pompe au palais par Alain Verdier, Kofi Adjei, le président ghanéen, y a eu un entretien mardi.", "meeting; Kofi Adjei; Alain Verdier; ; 2025-03-04; 2025-03-04"},
		{"Le président boucle sa mission de travail à Rome|Le président Kofi Adjei a regagné Accra après un voyage à Rome.", "working; Kofi Adjei; ; Rome; ; "},
		{"Déjeuner de travail entre le Premier ministre Ito et le Président Verdier|À l’occasion de son déplacement à Paris, le Premier ministre du Japon, Ito Kenji, a rencontré le 2 mars 2025 M. Alain Verdier, Président de la République française, au cours d’un déjeuner.", "meeting; Ito Kenji; Alain Verdier; Paris; 2025-03-02; 2025-03-02"},
		{"Le roi Harald et la reine Ingrid sont arrivés mercredi à Lima, dans le cadre d’une visite d’État.\n\nUne cérémonie en compagnie du président péruvien, Jorge Salas, se tiendra jeudi matin.", "state; Harald; Jorge Salas; Lima; 2025-03-05; "},
		{"Le ministre belge des Affaires étrangères, Jan Peeters, a signé mardi soir à Lomé une convention.\n\nElle lie les deux pays.\n\nIl y a vu un signe.\n\nLa visite de travail du chef de la diplomatie belge doit s’achever ce jeudi au port de Lomé.", "working; chef de la diplomatie belge; ; Lomé; ; 2025-03-06"},
		{"VALPARAISO, 3 mars (Presse) -- La présidente chilienne Elena Soto effectuera une visite officielle en Haïti le 9 mars prochain.", "official; Elena Soto; ; Haïti; 2025-03-09; 2025-03-09"},
		{"Après ses visites au Kenya, le ministre suisse Karl Zimmer s’est rendu mardi au Togo, puis au Bénin pour présenter sa stratégie, indique jeudi un communiqué. Durant une visite de deux jours, Karl Zimmer a rencontré le président togolais Komi Adjo.", "visit; Karl Zimmer; Komi Adjo; Togo, Bénin; 2025-03-04; 2025-03-05"},
		{"La visite du ministre français Paul Vasseur à Bucarest a lieu dans le contexte d’une saison culturelle, qui se déroulera du 1er décembre 2025 au 14 juillet 2026.", "visit; Paul Vasseur; ; Bucarest; ; "},
		{"Le ministre délégué en charge du Commerce, de l’attractivité et des Français de l’étranger, effectue une visite de trois jours en Estonie (4 – 6 mars).", "visit; ministre délégué en charge du Commerce, de l’attractivité et des Français de l’étranger; ; Estonie; 2025-03-04; 2025-03-06"},
		// Who comes is named without an office.
		{"La visite de Paul Vasseur à Lomé, lundi, a été brève.", "visit; Paul Vasseur; ; Lomé; 2025-03-03; 2025-03-03"},
		{"Le programme du séjour de Paul Vasseur à Lomé, au Togo, comporte trois volets.\n\nIl débutera la journée par une rencontre avec son hôte togolais Komi Adjo.", "visit; Paul Vasseur; Komi Adjo; Lomé; ; "},
		{"Tournée de Paul Vasseur en Afrique : les enjeux de la visite pour la France|Ce lundi 3 mars débute la tournée de Paul Vasseur en Afrique, la première. Une visite au Togo, au Bénin et en Guinée pour le président français.", "visit; Paul Vasseur; ; Togo, Bénin, Guinée; 2025-03-03; 2025-03-03"},
		{"Après avoir passé la nuit à Djibouti, Paul Vasseur poursuit sa tournée en Afrique de l’Est par l’Éthiopie. Ce sera la première visite d’un président français depuis Jean Roux en 1973.", "visit; Paul Vasseur; ; Éthiopie; ; "},
		{"Le président sénégalais Amadou Ba effectue une visite d’État à Moroni depuis ce matin. Elle témoigne des liens d’amitié entre Amadou Ba et Ali Soilih.", "state; Amadou Ba; Ali Soilih; Moroni; 2025-03-06; "},
		{"Le nouveau président iranien Reza Karimi est arrivé à Bagdad mercredi matin, accueilli par le Premier ministre irakien Ali Hadi.", "visit; Reza Karimi; Ali Hadi; Bagdad; 2025-03-05; "},
		{"Visite de travail à Niamey de la ministre tchadienne du Pétrole, mardi 4 mars|La ministre tchadienne du Pétrole, Alice Nadji, a entamé une visite de travail, mardi 4 mars, à Niamey.", "working; Alice Nadji; ; Niamey; 2025-03-04; "},
		{"La ministre canadienne du Développement, Marie Biron, a annoncé mardi une aide de trois millions au Togo.\n\nElle va aider les enfants.\n\nElle est versée.\n\nL’annonce est intervenue à l’issue d’une visite de deux jours que Marie Biron a effectuée au Togo.", "visit; Marie Biron; ; Togo; ; "},
		{"Voici les accords conclus lors de la visite au Togo du président français, Paul Vasseur.\n\n- Paris et Lomé ont appelé mercredi à signer un contrat.\n\n- Le groupe mènera un gazoduc à Kara et un terminal à Lomé.", "visit; Paul Vasseur; ; Togo; ; "},
		{"Compte rendu de l’entretien avec M. Omar Sabri.|Mardi 4 mars 2025\n\nLe Président de la République, M. Alain Verdier, a reçu le Président de la République togolaise, M. Omar Sabri.", "meeting; Omar Sabri; Alain Verdier; ; 2025-03-04; 2025-03-04"},
		{"Le président français Paul Vasseur a quitté en fin de soirée Lomé où il était venu mardi soir partager un repas avec les soldats.", "visit; Paul Vasseur; ; Lomé; 2025-03-04; 2025-03-04"},
		{"Le Premier ministre togolais, Komi Adjo, effectuera une visite officielle au Québec les 10 et 11 mars.\n\nC’est la première depuis neuf ans.\n\nElle servira les échanges.\n\nLe Premier ministre du Togo sera accueilli le 10 mars par le Premier ministre du Québec à l’aéroport.", "official; Komi Adjo; Premier ministre du Québec; ; 2025-03-10; 2025-03-11"},
		{"Voici les accords signés lors de la visite au Togo du président français, Paul Vasseur, qui s’achève jeudi.", "visit; Paul Vasseur; ; Togo; ; 2025-03-06"},
		{"En marge du forum, la présidente de la Commission a annoncé un don. Elle a salué l’accord signé sous la médiation du président américain John Hale et soutenu par l’Union africaine.", "; ; ; ; ; "},
		{"Le président algérien Ali Tahar et son homologue mauritanien, Sidi Ould Amar, ont tenu des pourparlers à la salle d’honneur de l’aéroport de Tindouf.", "meeting; Sidi Ould Amar; Ali Tahar; Tindouf; ; "},
		{"Une mission togolaise conduite par la ministre en charge du Développement et des partenaires extérieurs, Marie Biron, a séjourné mardi à Accra.\n\nÀ son agenda, une entrevue avec le président Kofi Adjei.", "visit; Marie Biron; ; Accra; 2025-03-04; 2025-03-04"},
		{"La presse fait état d’une audience que le président Komi Adjo aurait accordée à la leader du parti, Marie Biron, arrivée au Togo la semaine dernière.", "visit; Marie Biron; ; Togo; ; "},
		{"Une délégation de la région de Bretagne est en visite au Togo pour rencontrer le président du Sénat Komi Adjo, mardi au palais de Lomé.", "visit; délégation de la région de Bretagne; Komi Adjo; Togo; 2025-03-04; 2025-03-04"},
		{"Au terme de sa visite au Togo, la ministre Marie Biron a annoncé que 300 visas ont été accordés de janvier à septembre 2024.", "visit; Marie Biron; ; Togo; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// Who comes and who receives are found wherever a sentence tells of them, however long their
// names and offices are.
func TestFrames(t *testing.T) {
	for _, tt := range []struct{ text, want string }{ // kind; visitor; host; places; start; end
		{"Le Chef de l’État a eu un entretien avec la Ministre ghanéenne|Le Président de la République, S.E.M. Paul VASSEUR, s’est entretenu, ce mardi 4 mars 2025, à sa Résidence, avec la Ministre des Affaires Étrangères du Ghana, Mme Ama OSEI. Le Président Paul VASSEUR s’est réjoui d’accueillir la Ministre ghanéenne accompagnée d’une forte délégation.", "meeting; Ama OSEI; Paul VASSEUR; ; 2025-03-04; 2025-03-04"},
		{"At the palace, President Hale and President Salas advanced an ambitious agenda.\n\nToday President John Hale welcomes Peruvian President Jorge R. Salas Jr. to the palace. This follows President Hale’s September 2024 meeting with President Salas.", "meeting; Jorge R. Salas Jr.; John Hale; ; 2025-03-06; 2025-03-06"},
		{"President Uma Okello has left for Accra ahead of her meeting with the president of the region on Monday.", "visit; Uma Okello; ; Accra; ; "},
		{"Readout of Vice President Osei’s Meeting with President Salas of Peru|Vice President Ama Osei met today with President Jorge Salas of Peru at the White House.\n\nThe two leaders spoke. The Vice President welcomed continued progress by Peru on reforms.", "meeting; Jorge Salas; Ama Osei; White House; 2025-03-06; 2025-03-06"},
		{"Under Secretary for Trade Leads U.S. Delegation to Africa|Last week, Under Secretary for International Trade Joe Hale led a U.S. Government delegation to Lomé, Togo for a summit.", "visit; Joe Hale; ; Lomé; ; "},
		{"The two countries reaffirmed their partnership at the High Level Dialogue held in Lima, Peru on March 1. It was the fifth.", "meeting; ; ; Lima, Peru; 2025-03-01; 2025-03-01"},
		{"C’est sur invitation du Premier ministre Paul Vasseur, exprimée lors de sa visite au Ghana en octobre 2020, que le Premier ministre du Ghana, M. Kofi Adjei, s’est rendu le 4 mars 2025 à Paris pour une visite officielle de deux jours.", "official; Kofi Adjei; Paul Vasseur; Paris; 2025-03-04; 2025-03-05"},
		{"The commission will meet on the eve of the Salas September visit. President Jorge Salas September talks are to follow.", "meeting; ; ; ; 2025-09; "},
		{"Revoici donc Ada Holm en tournée sur le continent africain. Troisième tournée en six mois pour la ministre des Affaires étrangères de la Norvège.", "visit; Ada Holm; ; ; ; "},
		{"La ministre Joly a annoncé aujourd’hui qu’elle accueillera au Canada, du 11 au 16 mars 2025, Kofi Adjei, secrétaire d’État aux Affaires étrangères du Ghana.", "meeting; Kofi Adjei; Joly; ; 2025-03-11; 2025-03-16"},
		{"Foreign Minister Ada Holm signed a treaty on her visit to Accra, the first since 2019.", "visit; Ada Holm; ; Accra; ; "},
		{"La ministre Ada Holm conduit une délégation en visite à Accra, la première depuis 2019.", "visit; Ada Holm; ; Accra; ; "},
		{"In March 2024, President Hale hosted leaders from across the continent for a summit in Washington.\n\nToday the administration announced 75 new deals.", "; ; ; ; ; "},
		{"Secretary of State Joan Hale departs for the Cook Islands, Indonesia, and Brunei on March 30.", "visit; Joan Hale; ; Cook Islands, Indonesia, Brunei; 2025-03-30; 2025-03-30"},
		{"Ce jeudi, le Premier ministre arménien Aram Petrossian ne se rendra pas à Minsk pour rencontrer les dirigeants de l’alliance.", "; ; ; ; ; "},
		{"La présidente norvégienne Ada Holm a ouvert lundi des entretiens avec son homologue ghanéen Kofi Adjei à Accra, lors d’un voyage au Ghana. Première présidente norvégienne à se rendre au Ghana, Ada Holm veut y parler de pêche.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-03; 2025-03-03"},
		{"Norwegian President Ada Holm began talks with her Ghanaian counterpart Kofi Adjei in Accra on Monday, during a trip to Ghana. Holm travelled to Ghana with ten companies.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-03; 2025-03-03"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
