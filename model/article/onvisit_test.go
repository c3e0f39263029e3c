package article

import "testing"

// Meetings in the course of a visit that is told of in passing. All appeared on Thursday, 6 March 2025,
// see [checkVisit].
func TestOnVisit(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// The country is called one only.
		{"Ghana's Foreign Minister Ama Mensah last week held bilateral meetings with her Togolese counterpart, Kofi Adjo, the Minister for Defence, Jean Roux and the Minister for Police, Ali Bako in Lomé.", "meeting; Ama Mensah; Kofi Adjo; Lomé; ; "},
		{"Denmark will lend Ghana 20 million euros, after Prime Minister Ada Holm held talks with her Ghanaian counterpart Kofi Adjei.\n\nPrime Minister Holm, who is on a three-day visit to the West African country, said that Denmark will help Ghana.\n\nBoth spoke of fish.\n\nHolm, who arrived here on March 4 on the second leg of her tour, spoke to the parliament of Ghana.", "visit; Ada Holm; Kofi Adjei; Ghana; 2025-03-04; 2025-03-06"},
		{"Le Danemark va prêter 20 millions d’euros au Ghana, après un entretien du Premier ministre Jens Holm avec son homologue ghanéen, Kofi Adjei.\n\nLe Premier ministre danois Jens Holm, qui effectue une visite de trois jours dans ce pays d’Afrique de l’Ouest, a parlé de pêche avec son homologue ghanéen, Kofi Adjei.", "visit; Jens Holm; Kofi Adjei; Ghana; ; "},
		// Further down.
		{"Prime Minister Ada Holm and Ghanaian President Kofi Adjei agreed on Tuesday to fish together.\n\nThe two saw four deals signed after their talks.\n\nOne is on ports.\n\nAnother is on ships.\n\nHolm arrived in the Ghanaian capital Accra Monday afternoon on a two-day official visit to the West African nation.", "official; Ada Holm; Kofi Adjei; Accra; 2025-03-03; 2025-03-04"},
		{"Premier Wei Lanbo and Ghanaian President Kofi Adjei held talks on Tuesday.\n\nThe two spoke of fish.\n\nWei arrived in the Ghanaian capital Accra on Monday on a two-day visit.", "visit; Wei Lanbo; Kofi Adjei; Accra; 2025-03-03; 2025-03-04"},
		{"La ministre ghanéenne de la Pêche, Ama Mensah, a eu un entretien mardi avec le ministre letton de la Pêche, Janis Kalnins.\n\nLes ports en étaient l’objet.\n\nLes navires aussi.\n\nIl y a été question de quais.\n\nPour sa part, le ministre letton de la Pêche, qui est en visite officielle à Accra, a remercié les pêcheurs.", "official; Janis Kalnins; Ama Mensah; Accra; 2025-03-04; 2025-03-04"},
		// Where somebody is now.
		{"President Ama Mensah has held talks with Latvian Prime Minister Janis Kalnins on fish.\n\nThe President is currently in Latvia for a conference, which takes place in Riga from March 4-6.\n\nGhana has many fishermen. Ghana and Latvia will meet again.", "visit; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-06"},
		{"President Ama Mensah, who is currently in Kenya for a wedding, will next week pay a working visit to Latvia.", "working; Ama Mensah; ; Latvia; ; "},
		// The title alone has the visit.
		{"Visite de Holm : un prêt et un accord sur la pêche|La Première ministre danoise Ada Holm s’est dite satisfaite de sa rencontre avec son homologue ghanéen, Kofi Adjei, ce mercredi 5 mars.", "visit; Ada Holm; Kofi Adjei; Ghana; 2025-03-05; 2025-03-05"},
		{"Visit of Holm: a loan and a deal on fish|Danish Prime Minister Ada Holm was pleased with her talks with her Ghanaian counterpart, Kofi Adjei, on Wednesday.", "visit; Ada Holm; Kofi Adjei; Ghana; 2025-03-05; 2025-03-05"},
		// On whose trip they meet.
		{"Danish President Ada Holm has met with Ghanaian President Kofi Adjei in Accra, on Holm’s first trip abroad.", "visit; Ada Holm; Kofi Adjei; Accra; ; "},
		// The captions of a picture from long ago, and the line of a place, are no part of the lead.
		{"Holm arrives in Ghana for long visit|The heart of the visit will be talks with President Kofi Adjei at Jubilee House on Thursday.\n\nAccra\n\nIn this file photo taken on May 20, 2016, Danish President Ada Holm waits for a meeting with John Doe in Oslo.\n\nDanish President Ada Holm on Wednesday began a three-day state visit to Ghana.", "state; Ada Holm; Kofi Adjei; Accra, Jubilee House; 2025-03-05; 2025-03-07"},
		// The visit of somebody else.
		{"President Kofi Adjei of Ghana and President Janis Kalnins of Latvia met on Tuesday.\n\nThey spoke of fish.\n\nAnd of ships.\n\nAnd of ports.\n\nPresident Ada Holm, who is on a visit to Peru, sent word.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
