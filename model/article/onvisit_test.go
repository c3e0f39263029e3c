package article

import "testing"

// Meetings in the course of a visit that is told of in passing. All appeared on Thursday, 6 March 2025,
// see [checkVisit].
func TestOnVisit(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// The country is called one only.
		{"Denmark will lend Ghana 20 million euros, after Prime Minister Ada Holm held talks with her Ghanaian counterpart Kofi Adjei.\n\nPrime Minister Holm, who is on a three-day visit to the West African country, said that Denmark will help Ghana.\n\nBoth spoke of fish.\n\nHolm, who arrived here on March 4 on the second leg of her tour, spoke to the parliament of Ghana.", "visit; Ada Holm; Kofi Adjei; Ghana; 2025-03-04; 2025-03-06"},
		{"Le Danemark va prêter 20 millions d’euros au Ghana, après un entretien du Premier ministre Jens Holm avec son homologue ghanéen, Kofi Adjei.\n\nLe Premier ministre danois Jens Holm, qui effectue une visite de trois jours dans ce pays d’Afrique de l’Ouest, a parlé de pêche avec son homologue ghanéen, Kofi Adjei.", "visit; Jens Holm; Kofi Adjei; Ghana; ; "},
		// Further down.
		{"Prime Minister Ada Holm and Ghanaian President Kofi Adjei agreed on Tuesday to fish together.\n\nThe two saw four deals signed after their talks.\n\nOne is on ports.\n\nAnother is on ships.\n\nHolm arrived in the Ghanaian capital Accra Monday afternoon on a two-day official visit to the West African nation.", "official; Ada Holm; Kofi Adjei; Accra; 2025-03-03; 2025-03-04"},
		{"Premier Wei Lanbo and Ghanaian President Kofi Adjei held talks on Tuesday.\n\nThe two spoke of fish.\n\nWei arrived in the Ghanaian capital Accra on Monday on a two-day visit.", "visit; Wei Lanbo; Kofi Adjei; Accra; 2025-03-03; 2025-03-04"},
		{"La ministre ghanéenne de la Pêche, Ama Mensah, a eu un entretien mardi avec le ministre letton de la Pêche, Janis Kalnins.\n\nLes ports en étaient l’objet.\n\nLes navires aussi.\n\nIl y a été question de quais.\n\nPour sa part, le ministre letton de la Pêche, qui est en visite officielle à Accra, a remercié les pêcheurs.", "official; Janis Kalnins; Ama Mensah; Accra; 2025-03-04; 2025-03-04"},
		// The visit of somebody else.
		{"President Kofi Adjei of Ghana and President Janis Kalnins of Latvia met on Tuesday.\n\nThey spoke of fish.\n\nAnd of ships.\n\nAnd of ports.\n\nPresident Ada Holm, who is on a visit to Peru, sent word.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
