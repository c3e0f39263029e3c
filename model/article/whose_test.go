package article

import "testing"

// Whose visit it is, and whose it is not. All appeared on Thursday, 6 March 2025, see [checkVisit].
func TestWhoseVisit(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Who only owns something goes nowhere, and who is named by the last name with a visit of his own does.
		{"Accra Seeks Closer Ties|Ghana’s Trade Minister Kofi Adjei today said that fish is one of President Mensah’s highest priorities. Adjei’s visit to Latvia begins a weeklong trip to Europe.", "visit; Kofi Adjei; ; Latvia; 2025-03-06; "},
		{"Accra Seeks Closer Ties|Fish is one of President Mensah’s highest priorities, and a visit to Latvia is planned.", "visit; ; ; Latvia; ; "},
		// A journey of another year.
		{"La Lettonie réalise une mission au Ghana|Du 12 au 14 mars, le gouvernement de la Lettonie réalisera une mission au Ghana dans le domaine de la pêche. Y prendront part la ministre de la Pêche, Ada Kalnina, et le ministre du Port, Andris Vitols.\n\nDepuis la mission économique conduite par le premier ministre Janis Krumins en 2021, les échanges ont doublé.", "mission; Ada Kalnina; ; Ghana; 2025-03-12; 2025-03-14"},
		{"Latvia to Hold a Mission to Ghana|From 12 to 14 March, the Government of Latvia will carry out a mission to Ghana in the field of fisheries. Taking part will be Fisheries Minister Ada Kalnina and Ports Minister Andris Vitols.\n\nSince the trade mission led by Prime Minister Janis Krumins in 2021, trade has doubled.", "mission; Ada Kalnina; ; Ghana; 2025-03-12; 2025-03-14"},
		// Who presides over a ceremony of welcome receives.
		{"Le président letton Janis Kalnins a présidé mardi à Riga la cérémonie d’accueil de son homologue ghanéenne Ama Mensah, en visite officielle en Lettonie du 4 au 6 mars.", "official; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-06"},
		{"Le Premier ministre Janis Kalnins a présidé mardi à Riga la cérémonie d’accueil de son homologue ghanéenne Ama Mensah et de son époux, en visite officielle en Lettonie du 4 au 6 mars.", "official; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-06"},
		{"President Janis Kalnins presided on Tuesday in Riga over the welcome ceremony for his Ghanaian counterpart Ama Mensah, who is on an official visit to Latvia from 4 to 6 March.", "official; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-06"},
		// Of a summit of two sides, those who stand for them.
		{"L’Union africaine et la Lettonie s’entendent|L’Union africaine et la Lettonie ont tenu les 4 et 5 mars à Riga leur premier sommet.\n\nIls ont parlé de poisson.\n\nL’Union africaine était représentée par le président de la Commission, Kofi Adjei, sous l’égide du Premier ministre Janis Kalnins.\n\nLe président danois Karl Holm, en visite d’État en Lettonie, doit signer mercredi un accord.", "meeting; Kofi Adjei; Janis Kalnins; Riga; 2025-03-04; 2025-03-05"},
		{"The African Union and Latvia Agree|The African Union and Latvia held their first summit on 4 and 5 March in Riga.\n\nThey spoke of fish.\n\nThe African Union was represented by Commission President Kofi Adjei, under the auspices of Prime Minister Janis Kalnins.\n\nDanish President Karl Holm, who is on a state visit to Latvia, is to sign an accord.", "meeting; Kofi Adjei; Janis Kalnins; Riga; 2025-03-04; 2025-03-05"},
		// Since when somebody has been there.
		{"Le président letton Janis Kalnins a reçu ce mercredi 5 mars 2025 la présidente ghanéenne Ama Mensah qui effectue une visite en Lettonie depuis mardi.", "visit; Ama Mensah; Janis Kalnins; Lettonie; 2025-03-04; 2025-03-05"},
		{"President Janis Kalnins of Latvia received on Wednesday 5 March 2025 President Ama Mensah of Ghana, who has been in Latvia since Tuesday.", "visit; Ama Mensah; Janis Kalnins; Latvia; 2025-03-04; 2025-03-05"},
		// Of two who preside together, who is of the country of the city is at home.
		{"Joint Statement on the Dialogue|Latvian Foreign Minister Janis A. Kalnins and Omani Second Deputy Prime Minister and Fisheries Minister Sheikh Salim al-Rashid al-Nasri co-chaired the second Latvia-Oman Dialogue on March 4, 2025, in Riga.", "meeting; Sheikh Salim al-Rashid al-Nasri; Janis A. Kalnins; Riga; 2025-03-04; 2025-03-04"},
		{"Rencontre avec la présidente Ama Mensah|Président Holm : Je remercie la présidente et le peuple ghanéen pour leur hospitalité.\n\nMa visite suit une longue amitié.", "meeting; Holm; Ama Mensah; ; ; "},
		// Who thanks the people for their hospitality is the guest.
		{"Administrator Ada Holm’s Remarks After Meeting with President Ama Mensah of Ghana|Administrator Holm: It is an honour to be here today, and I’d like to thank the President and the people of Ghana for your hospitality.\n\nMy visit is part of a long friendship.", "meeting; Ada Holm; Ama Mensah; Ghana; ; "},
		{"L’Union africaine et la Lettonie s’entendent|L’Union africaine et la Lettonie ont tenu les 4 et 5 mars à Riga leur premier sommet. La Lettonie s’en réjouit.\n\nOn a parlé de poisson.\n\nLa Lettonie a un port.\n\nLe Danemark aussi.\n\nLe Danemark pêche.\n\nLe président danois Karl Holm, en visite d’État en Lettonie, doit signer un accord. Karl Holm est arrivé lundi.", "meeting; ; ; Riga; 2025-03-04; 2025-03-05"},
		{"The African Union and Latvia Agree|The African Union and Latvia held their first summit on 4 and 5 March in Riga. Latvia was glad.\n\nThey spoke of fish.\n\nLatvia has a port.\n\nSo has Denmark.\n\nDenmark fishes.\n\nDanish President Karl Holm, who is on a state visit to Latvia, is to sign an accord. Karl Holm arrived on Monday.", "meeting; ; ; Riga; 2025-03-04; 2025-03-05"},
		// A country that receives others is the host.
		{"Un sommet pour la mer|La Lettonie accueille mardi un sommet de huit pays de la mer.", "meeting; ; ; Lettonie; 2025-03-11; 2025-03-11"},
		{"A Summit for the Sea|Latvia hosts a summit of eight nations of the sea on Tuesday.", "meeting; ; ; Latvia; 2025-03-11; 2025-03-11"},
		{"Conférence de presse|Merci de votre visite. La Lettonie ne reçoit plus de gaz.", "; ; ; ; ; "},
		{"Press Conference|Thank you for your visit. Latvia receives no more gas.", "; ; ; ; ; "},
		// A visit of a day ends on it.
		{"Le président ghanéen Kofi Adjei effectue une visite d’État de près de 24 heures à Riga depuis ce jeudi 6 mars.", "state; Kofi Adjei; ; Riga; 2025-03-06; 2025-03-06"},
		{"President Kofi Adjei of Ghana has been in Riga on a 24-hour state visit since Wednesday.", "state; Kofi Adjei; ; Riga; 2025-03-05; 2025-03-05"},
		// Where somebody without an office is on a visit.
		{"La Lettonie et l’Estonie, où Adjei est en visite cette semaine, sont deux des membres du club entrés le 1er janvier.\n\nLe marché s’éveille.\n\nOn y parle fort.\n\nLes prix montent.\n\nAdjei se rendra du 7 au 9 mars en Estonie.", "visit; Adjei; ; Lettonie, Estonie; ; 2025-03-09"},
		{"Latvia and Estonia, where Adjei is on a visit this week, are two of the members that joined the club on 1 January.\n\nThe market wakes.\n\nPeople are loud there.\n\nPrices rise.\n\nAdjei will travel to Estonia from 7 to 9 March.", "visit; Adjei; ; Latvia, Estonia; ; 2025-03-09"},
		{"Déclaration sur le dialogue|Le ministre letton des Affaires étrangères Janis Kalnins et le vice-Premier ministre et ministre des Affaires étrangères omanais Cheikh Salim al-Rachid al-Nasri ont coprésidé mardi à Riga le deuxième dialogue entre la Lettonie et Oman.", "meeting; Cheikh Salim al-Rachid al-Nasri; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// Who opens an embassy, and is received there.
		{"Mme Holm soigne les liens|Ada Holm a inauguré mercredi la nouvelle ambassade danoise à Riga, capitale de la Lettonie. Reçue par le Premier ministre et le ministre de la Pêche lettons, elle a parlé de ports.", "visit; Ada Holm; Premier ministre et le ministre de la Pêche lettons; Riga; 2025-03-05; 2025-03-05"},
		{"Danish Embassy Opens|Ada Holm opened the new Danish embassy in Riga, the capital of Latvia, on Wednesday. Received by the Prime Minister of Latvia, she spoke of ports.", "visit; Ada Holm; Prime Minister of Latvia; Riga; 2025-03-05; 2025-03-05"},
		// The last day, by the first and how long it takes.
		{"Dîner pour le roi Harald|Harald a été accueilli mercredi soir par Ama Mensah pour un dîner à Accra, au premier jour d’une visite d’État.\n\nLe roi est arrivé à 20 h, en un temps fort d’une visite de trois jours.", "state; Harald; Ama Mensah; Accra; 2025-03-05; 2025-03-07"},
		{"Dinner for King Harald|King Harald was welcomed on Wednesday by President Ama Mensah of Ghana for a dinner in Accra, on the first day of a state visit.\n\nThe dinner was the high point of a three-day visit.", "state; Harald; Ama Mensah; Accra; 2025-03-05; 2025-03-07"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
