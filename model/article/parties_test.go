package article

import "testing"

// Who visits and who receives, by the frames of their sentences. All appeared on Thursday, 6 March
// 2025, see [checkVisit].
func TestFramesOfParties(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// On a visit, somebody meets another.
		{"La présidente ghanéenne Ama Mensah qui effectue une visite d’État et rencontré son homologue letton Janis Kalnins à Riga.", "state; Ama Mensah; Janis Kalnins; Riga; ; "},
		{"Le ministre Karl Weber, en visite de travail à Tunis, a vu le président tunisien Sami Gharbi.", "working; Karl Weber; Sami Gharbi; Tunis; ; "},
		{"Le président Kofi Adjei qui effectue une visite d’Etat et rencontré son homologue letton Janis Kalnins à Riga.", "state; Kofi Adjei; Janis Kalnins; Riga; ; "},
		// Whoever stands beside the visitor visits nobody.
		{"Kofi Adjei de retour d’Oman|La présence du président ghanéen Kofi Adjei en Oman a marqué la fête nationale.\n\nUn séjour de plusieurs jours, lors duquel il a assisté, aux côtés de Son Altesse Cheikh Salim Al Nasri, à un défilé à Mascate.", "visit; Kofi Adjei; ; Mascate; ; "},
		{"During the visit to Riga, in the presence of Queen Ingrid of Denmark, President Kofi Adjei of Ghana opened a bridge.", "visit; Kofi Adjei; ; Riga; ; "},
		// Who invites is at home where the other is to come.
		{"President Ronald Hale and Prime Minister Giulia Marini held their first meeting yesterday in Washington.\n\nThe United States and Italy will work together.\n\nBoth spoke of fish.\n\nThe United States and Italy speak of gas.\n\nPresident Hale accepted Prime Minister Marini’s invitation to pay an official visit to Italy.", "meeting; Giulia Marini; ; Washington; 2025-03-05; 2025-03-05"},
		{"Le Premier ministre Karl Weber et la présidente Ama Mensah ont eu hier un entretien à Accra.\n\nL’Autriche et le Ghana feront front commun.\n\nOn a parlé de pêche.\n\nLe Ghana y tient.\n\nAma Mensah a accepté l’invitation du Premier ministre Karl Weber à effectuer une visite en Autriche.", "meeting; Karl Weber; ; Accra; 2025-03-05; 2025-03-05"},
		// Two under one office, of two countries, or of one.
		{"Des entretiens entre les présidents letton et ghanéen, Janis Kalnins et Ama Mensah, se sont déroulés mardi au palais Blanc de Riga.", "meeting; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		{"The Latvian and Ghanaian foreign ministers, Janis Kalnins and Ama Mensah, held talks in Riga on Tuesday.", "meeting; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		{"Presidents Janis Kalnins of Latvia and Ama Mensah of Ghana met in Accra on Tuesday.", "meeting; Janis Kalnins; Ama Mensah; Accra; 2025-03-04; 2025-03-04"},
		{"Les ministres ghanéens des Finances et du Commerce, Ama Mensah et Kofi Adjei, ont entamé mardi une visite de deux jours en Lettonie.", "visit; Ama Mensah; ; Lettonie; 2025-03-04; 2025-03-05"},
		{"Ghanaian ministers Ama Mensah and Kofi Adjei arrived in Riga on Tuesday for a two-day visit.", "visit; Ama Mensah; ; Riga; 2025-03-04; 2025-03-05"},
		// The seat of whom they meet at.
		{"Ama Mensah, présidente du Ghana, et Olga Berzina, ministre des Finances de Lettonie, ont eu un entretien mardi à la résidence du chef de l’État ghanéen.", "meeting; Olga Berzina; Ama Mensah; Ghana; 2025-03-04; 2025-03-04"},
		{"President Janis Kalnins of Latvia and Ghana’s trade minister, Ama Mensah, held talks on Tuesday at the Latvian president’s residence.", "meeting; Ama Mensah; Janis Kalnins; Latvia; 2025-03-04; 2025-03-04"},
		// Known by the country alone.
		{"Ghana’s Ama Mensah has begun a visit to Latvia, and plans to meet President Janis Kalnins in Riga.\n\nNo Ghanaian PM has come before.", "visit; Ama Mensah; Janis Kalnins; Riga; ; "},
		// Received by somebody who has no office.
		{"Dans son bureau du ministère de la Planification et du Budget, Kofi Owusu Adjei a reçu l’ambassadrice de Lettonie, Olga Berzina.", "meeting; Olga Berzina; Kofi Owusu Adjei; ; ; "},
		{"In her office at the ministry, Ama Serwaa Mensah received the ambassador of Latvia, Olga Berzina.", "meeting; Olga Berzina; Ama Serwaa Mensah; ; ; "},
		// Who leads a delegation that is named for an occasion.
		{"President Hale announced a Presidential Delegation to Ghana to attend the inauguration of President Ama Mensah on March 12, 2025, in Accra.\n\nJoan Fuller, Secretary of Labor, will lead the delegation.", "visit; Joan Fuller; ; Accra; 2025-03-12; 2025-03-12"},
		{"Le président a désigné une délégation officielle au Ghana pour l’investiture de la présidente Ama Mensah, le 12 mars 2025 à Accra.\n\nLise Arnaud, ministre du Travail, conduira la délégation.", "visit; Lise Arnaud; ; Accra; 2025-03-12; 2025-03-12"},
		{"Retour de Dubaï|C’est mardi que le président de la République, conduisant la délégation du gouvernement, est rentré après un séjour de plusieurs jours en Oman.\n\nOn y a parlé de pêche.\n\nDe ports aussi.\n\nLe président de la République, Kofi Adjei, y a vu ses pairs.", "visit; Kofi Adjei; ; Oman; ; 2025-03-04"},
		// Over so many days somewhere.
		{"Over three days in Ghana, Defense Secretary Joan Fuller has met with local leaders.", "visit; Joan Fuller; ; Ghana; ; "},
		{"En deux jours au Ghana, la ministre Lise Arnaud a vu tous les chefs de parti.", "visit; Lise Arnaud; ; Ghana; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
