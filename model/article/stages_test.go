package article

import "testing"

// Where and when a visit goes, by ways of saying it that have no preposition before the country, or more
// than one stage. All appeared on Thursday, 6 March 2025, see [checkVisit].
func TestStages(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// The destination of a first trip.
		{"Prime Minister Ada Holm of Denmark yesterday showed how much ships matter to her by making Ghana the destination of her first trip since she was re-elected on February 18.\n\nHolm announced a loan after meeting Ghanaian President Kofi Adjei in the capital, Accra.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-05; 2025-03-05"},
		{"La Première ministre danoise, Ada Holm, a choisi le Ghana comme destination de son premier voyage depuis qu’elle a été réélue le 18 février.\n\nElle s’est réjouie, après avoir rencontré le président ghanéen, Kofi Adjei, à Accra.", "visit; Ada Holm; Kofi Adjei; Accra; ; "},
		// A visit that has the name of its country in front.
		{"Fish in focus as Prime Minister Holm to meet Adjei during key Ghana visit|Denmark is weighing more trawlers as Prime Minister Ada Holm prepares for her meeting with Ghanaian President Kofi Adjei.\n\nThe visit comes at a good time.", "visit; Ada Holm; Kofi Adjei; Ghana; ; "},
		{"Kenyan Holm’s US trip bears fruit|Kenyan President Ada Holm came home with deals.", "visit; Ada Holm; ; United States; ; "},
		// What a title says of where somebody is, and what for.
		{"Ada Holm à Accra pour parler de pêche|Le ministre danois de la Pêche, Ada Holm, s’est réuni mercredi à Accra avec le président ghanéen, Kofi Adjei.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-05; 2025-03-05"},
		{"Holm in Ghana to discuss fish, ports|Danish Foreign Minister Ada Holm has met with Ghanaian President Kofi Adjei in Accra.\n\nHolm’s visit on Tuesday comes as fish are short.", "visit; Ada Holm; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		{"Prime Minister Ada Holm has flown to Riga, Latvia, for three days of talks, and goes on to Oslo.", "visit; Ada Holm; ; Riga; ; "},
		// A mission.
		{"Prime Minister Ada Holm will lead a Nordic Mission to Ghana and Togo on Sunday.", "mission; Ada Holm; ; Ghana, Togo; 2025-03-09; 2025-03-09"},
		{"À la tête de cette mission, le haut-commissaire Ada Holm a été reçu mardi à Accra par le président ghanéen, Kofi Adjei.", "mission; Ada Holm; Kofi Adjei; Accra; 2025-03-04; 2025-03-04"},
		// One stage after the other.
		{"President Janis Kalnins will visit Ghana from March 12 to 15 and Togo from March 16 to 18, the first Latvian to do so.", "visit; Janis Kalnins; ; Ghana, Togo; 2025-03-12; 2025-03-18"},
		{"Le président Janis Kalnins se rendra au Ghana du 12 au 15 mars, puis au Togo du 16 au 18 mars.", "visit; Janis Kalnins; ; Ghana, Togo; 2025-03-12; 2025-03-18"},
		// A day that lies ahead in the title.
		{"Danish Prime Minister Holm due in Ghana Thursday|Danish Prime Minister Ada Holm will, on Tuesday, visit Ghana as part of her tour.", "visit; Ada Holm; ; Ghana; 2025-03-11; 2025-03-11"},
		// What a title is about.
		{"Ghana : les raisons de la visite du président letton Janis Kalnins|Le Ghana est en crise. La Lettonie aussi.\n\nLe Ghana attend beaucoup de la Lettonie.\n\nLes exportations du Ghana vers la Lettonie baissent.", "visit; Janis Kalnins; ; Ghana; ; "},
		{"Ghana : la visite du président Mensah à Riga|La Lettonie attend beaucoup du Ghana.\n\nLe Ghana exporte du cacao.", "visit; Mensah; ; Riga; ; "},
		// Where it was signed, and where a report comes from; a newspaper is no place.
		{"Joint communiqué|1. At the invitation of the President of Ghana, Mrs Ama Mensah, the Prime Minister of Latvia, Mr Janis Kalnins, paid a working visit to Ghana on 3-4 March 2025.\n\n2. They spoke of fish.\n\n3. They spoke of ports.\n\nKumasi, 4 March 2025", "working; Janis Kalnins; Ama Mensah; Kumasi; 2025-03-03; 2025-03-04"},
		{"Presidents of Ghana, Latvia speak of fish|Riga, Mar 4 (ABC).- Latvian President Janis Kalnins and his Ghanaian counterpart Ama Mensah met here Tuesday to speak of fish.", "meeting; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		{"A friendship of fish|(The Accra Times)\n\nThu, March 6, 2025\n\nAt the invitation of Ghanaian President Ama Mensah, Latvian Prime Minister Janis Kalnins will pay an official visit to Ghana from March 9 to 11.", "official; Janis Kalnins; Ama Mensah; Ghana; 2025-03-09; 2025-03-11"},
		{"La Première ministre lettone Ilze Ozola est arrivée mercredi au Ghana pour une visite officielle. Le ministre de la Pêche, Kofi Adjei, l’a accueillie à l’aéroport d’Accra.", "official; Ilze Ozola; Kofi Adjei; Accra; 2025-03-05; "},
		{"What of Adjei’s trip?|Background\n\nQ1. How much does Ghanaian President Adjei’s visit to Latvia matter?\n\nA great deal. Latvia has fish.\n\nIt has ports.\n\nBy paying an official visit to Riga, Adjei shows as much.", "visit; Adjei; ; Riga; ; "},
		{"President Ama Mensah of Ghana will visit Latvia on 10 March, Estonia on 11 March and Lithuania on 12 and 13 March. In Riga she will be received by President Janis Kalnins.", "visit; Ama Mensah; Janis Kalnins; Riga, Latvia, Estonia, Lithuania; 2025-03-10; 2025-03-13"},
		{"La présidente ghanéenne Ama Mensah se rendra à Riga le 10 mars, à Tallinn le 11 mars et à Vilnius le 12 mars.", "visit; Ama Mensah; ; Riga, Tallinn, Vilnius; 2025-03-10; 2025-03-12"},
		{"During Mensah’s visit, Ghana and Latvia to sign port deal|Ghana and Latvia are to sign a deal during President Ama Mensah’s visit to Riga next week.", "visit; Ama Mensah; ; Riga; ; "},
		// Home again.
		{"President Ada Holm returned to Copenhagen Wednesday, wrapping up a two-week trip to Asia with the goal of selling ships.", "visit; Ada Holm; ; ; ; 2025-03-05"},
		{"La présidente Ada Holm est rentrée à Copenhague mercredi, mettant fin à un voyage de dix jours en Afrique.", "visit; Ada Holm; ; ; 2025-02-24; 2025-03-05"},
		// A visit of the year before.
		{"This was President Ada Holm’s second trip to Asia after travelling to Japan at the end of last year.", "visit; Ada Holm; ; ; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
