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
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
