package article

import "testing"

// Speeches in which who speaks receives, or is received. All appeared on Thursday, 6 March 2025, see
// [checkVisit].
func TestAddresses(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"HM The King’s speech at the state banquet on the occasion of the State Visit from Latvia|The Royal Palace, Oslo\n\n(Check against delivery)\n\nMr President, Mrs Kalnina, Your Excellencies,\n\nIt is good to see so many of you.\n\nThe Queen and I are delighted to welcome President Janis Kalnins and Mrs Kalnina to Norway.", "state; Janis Kalnins; King; Oslo; ; "},
		{"Toast by President Ama Mensah at the dinner for the state visit|Mr President,\n\nLadies and gentlemen,\n\nWe warmly welcome President Janis Kalnins to Accra.", "state; Janis Kalnins; Ama Mensah; Accra; ; "},
		{"Allocution du président Kofi Adjei au dîner d’État|Madame la Présidente,\n\nMesdames, Messieurs,\n\nC’est un grand honneur d’accueillir la présidente Elena Soto au Ghana.", "meeting; Elena Soto; Kofi Adjei; Ghana; ; "},
		{"Discours du président Adjei au sommet de la pêche|Le président Kofi Adjei a pris la parole au sommet de la pêche, mardi à Riga.\n\nMonsieur Janis Kalnins, Président de la Lettonie,\n\nMesdames, Messieurs,\n\nJe tiens à remercier le président Janis Kalnins pour la chaleur de son accueil.", "meeting; Kofi Adjei; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		{"Speech by Prime Minister Ada Holm at the Fisheries Summit|The Prime Minister spoke at the Fisheries Summit in Riga on Tuesday.\n\nDear colleagues,\n\nLet me thank President Janis Kalnins for his warm hospitality.", "meeting; Ada Holm; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// Thanks for something else.
		{"Speech by Prime Minister Ada Holm at the opening of the port|Dear friends,\n\nI thank President Janis Kalnins for his advice.", "; ; ; ; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
