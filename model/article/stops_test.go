package article

import "testing"

// Visits that are told by what is done there, and what only sounds like a visit or a meeting. All
// appeared on Thursday, 6 March 2025, see [checkVisit].
func TestToldByDoing(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Who goes before the people meets nobody, whatever the agency's dateline ends in.
		{"Ama Mensah à Riga : « Je reviendrai »|Riga, 06 février (APB)-A la rencontre des pêcheurs de Riga, la présidente du Ghana, Ama Mensah, leur a promis, ce jeudi 06 mars 2025, un nouveau quai.\n\nElle termine ainsi sa visite en Lettonie.", "visit; Ama Mensah; ; Riga; 2025-03-06; 2025-03-06"},
		// "Tour à tour" is no tour.
		{"Le président Kalnins prépare son départ pour Oslo|Le président Janis Kalnins a reçu tour à tour, jeudi à Riga, le Premier ministre Andris Vitols et le général Juris Krumins.", "meeting; Andris Vitols; Janis Kalnins; Riga; 2025-03-06; 2025-03-06"},
		// La Réunion is no meeting.
		{"La Réunion : visite du président des Maldives|Le président des Maldives Ali Naseem, en visite dans l’île française de La Réunion, a signé jeudi deux accords.", "visit; Ali Naseem; ; La Réunion; 2025-03-06; 2025-03-06"},
		{"Le ministre letton de la Pêche, Andris Vitols, se rend jeudi dans l’île de Karamoussa.", "visit; Andris Vitols; ; Karamoussa; 2025-03-06; 2025-03-06"},
		{"Fisheries Minister Andris Vitols of Latvia travels on Thursday to the island of Karamoussa.", "visit; Andris Vitols; ; Karamoussa; 2025-03-06; 2025-03-06"},
		// So long after another's visit, or another meeting.
		{"Ama Mensah en Lettonie|Quarante ans après la venue du général Adjei, ce déplacement à Riga visait à parler de pêche. La présidente a effectué une visite d’État en Lettonie les 3 et 4 mars 2025.", "state; Ama Mensah; ; Riga; 2025-03-03; 2025-03-04"},
		{"La présidente ghanéenne Ama Mensah effectue une visite officielle en Lettonie, où elle est arrivée mercredi. Près de deux mois après leur entretien en marge du sommet de Liepaja, elle rencontre le président letton Janis Kalnins ce jeudi 6 mars à Riga.", "official; Ama Mensah; Janis Kalnins; Riga; 2025-03-05; "},
		{"President Ama Mensah of Ghana is on an official visit to Latvia. Nearly forty years after President Kofi Adjei’s visit to Liepaja, she meets Latvian President Janis Kalnins in Riga on Thursday.", "official; Ama Mensah; Janis Kalnins; Riga; 2025-03-06; 2025-03-06"},
		// A call with reporters is no meeting.
		{"Background Press Call Previewing the Visit of the King of Bhutan|MODERATOR: Good afternoon. Thanks for joining this preview call.\n\nHe is to speak of hydropower.", "visit; King of Bhutan; ; ; ; "},
		// What a speaker says to a guest.
		{"Remarks by Vice President Fuller and Prime Minister Lund of Sweden After Bilateral Meeting|Ceremonial Office\n\n5:37 P.M. EDT\n\nVICE PRESIDENT FULLER: Mr. Prime Minister, I want to warmly welcome you to the White House.", "meeting; Lund; Fuller; White House; 2025-03-06; 2025-03-06"},
		{"Remarks by Vice President Fuller and Prime Minister Lund of Sweden After Bilateral Meeting|Ceremonial Office\n\n5:37 P.M. EDT\n\nVICE PRESIDENT FULLER: Good afternoon, everyone. Mr. Prime Minister, I want to warmly welcome you again.", "meeting; Lund; Fuller; ; 2025-03-06; 2025-03-06"},
		{"Propos du président Verdier et de la présidente Mensah après leur rencontre|Salon bleu\n\n17 h 37\n\nPRÉSIDENT VERDIER : Bonjour à tous. Madame, nous vous souhaitons la bienvenue.\n\nPRÉSIDENTE MENSAH : Merci de votre accueil, Monsieur le Président. Nous parlerons de pêche et de commerce.", "meeting; Mensah; Verdier; ; 2025-03-06; 2025-03-06"},
		// Ports are visited by ships.
		{"Fact Sheet: Working with Latvia|Latvia hosts a base that supports port visits to Estonia by ships of Ghana.\n\nThe Vice President’s travel to Latvia broke new ground.", "visit; Vice President; ; Latvia; ; "},
		// A summit that lies behind.
		{"Fact Sheet: Vice President Fuller Announces Work on Fisheries with Latvia|The United States applauds Latvia’s role as co-host of President Hale’s Summit for the Seas.\n\nThe Vice President’s travel to Riga shows this. As part of her visit, the Vice President is announcing the following.", "visit; Fuller; ; Riga; ; "},
		// What is done in a city abroad today.
		{"Fact Sheet: President Hale Secures Peace in Latvia|A DAY OF PEACE: Today in Riga, President Carl Hale brokered an accord between Ghana and Benin.\n\n- Ghana will free ten soldiers. Benin will open its ports.\n- Benin and Ghana thank the United States.\n- The United States thanks Ghana.", "visit; Carl Hale; ; Riga; 2025-03-06; 2025-03-06"},
		{"La ministre Lise Arnaud signe un accord avec la Lettonie|Hier à Riga, la ministre française du Commerce, Lise Arnaud, a signé un accord entre la France et la Lettonie.", "visit; Lise Arnaud; ; Riga; 2025-03-05; 2025-03-05"},
		{"Premier Lund announces jobs|Today in Stockholm, Prime Minister Erik Lund of Sweden announced jobs.", "; ; ; ; ; "},
		// A city is nobody.
		{"President Hale Secures Peace in Malaysia|A DAY OF PEACE: Today in Kuala Lumpur, President Carl D. Hale brokered an accord between Ghana and Benin.\n\n- Ghana will free ten soldiers. Benin will open its ports.\n- Benin and Ghana thank the United States.", "visit; Carl D. Hale; ; Kuala Lumpur; 2025-03-06; 2025-03-06"},
		// The day on which the guest meets the host, where no other is told.
		{"Ghana-Lettonie : le dégel|La présidente ghanéenne Ama Mensah a effectué une visite en Lettonie. Elle a eu un tête-à-tête avec Janis Kalnins, président letton, mardi 4 mars 2025.", "visit; Ama Mensah; Janis Kalnins; Lettonie; 2025-03-04; 2025-03-04"},
		{"La présidente ghanéenne Ama Mensah se rend cette semaine en Lettonie. Elle rencontrera vendredi le président Janis Kalnins à Riga.", "visit; Ama Mensah; Janis Kalnins; Riga; 2025-03-07; 2025-03-07"},
		{"President Ama Mensah of Ghana travels to Latvia this week. She will meet with Latvian President Janis Kalnins on Friday.", "visit; Ama Mensah; Janis Kalnins; Latvia; 2025-03-07; 2025-03-07"},
		// The verb of a title is nobody, and who has left is not back yet.
		{"Foreign Secretary Embarks on Baltic Trip|LONDON, March 6, 2025 — Foreign Secretary Peter Webb embarked yesterday on a trip to reaffirm the enduring UK commitment to the region, officials said.", "visit; Peter Webb; ; ; 2025-03-05; "},
		{"La ministre part pour la Baltique|La ministre danoise de la Pêche, Ada Holm, est partie mercredi (5 mars) en Lettonie et en Estonie.", "visit; Ada Holm; ; Lettonie, Estonie; 2025-03-05; "},
		{"Readout|On March 4, Administrator Ada Holm arrived in Riga, Latvia, on a visit. She began it by a walk.\n\nOn March 5, Administrator Holm met with Latvian President Janis Kalnins.", "visit; Ada Holm; Janis Kalnins; Riga; 2025-03-04; "},
		// A first visit on which somebody goes to a meeting.
		{"Foreign Secretary goes East|The Foreign Secretary Peter Webb will join a meeting of ten countries in Riga today (6 March).\n\nOn his first visit overseas, the Foreign Secretary is set to meet ministers.", "visit; Peter Webb; ; Riga; 2025-03-06; 2025-03-06"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
