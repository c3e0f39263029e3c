package article

import "testing"

// Of several days in a sentence, the visit begins on that of the arrival, and ends on that of
// leaving. All appeared on Thursday, 6 March 2025, see [checkVisit].
func TestDayOfComing(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Another day stands in front of it.
		{"La nouvelle présidente du Chili, Elena Soto, élue dimanche dernier, est arrivée mardi matin à Quito pour une visite de travail de 72 heures.", "working; Elena Soto; ; Quito; 2025-03-04; 2025-03-06"},
		{"Le Premier ministre norvégien Erik Lund, réélu lundi, a atterri mercredi à Accra, où il effectue une visite officielle.", "official; Erik Lund; ; Accra; 2025-03-05; "},
		{"President Ana Rusu of Moldova, sworn in last Friday, arrived on Tuesday in Riga for a two-day working visit.", "working; Ana Rusu; ; Riga; 2025-03-04; 2025-03-05"},
		{"Prime Minister Erik Lund of Norway, who won a vote of confidence on Monday, landed on Wednesday in Lima for a state visit.", "state; Erik Lund; ; Lima; 2025-03-05; "},
		// Another visit does.
		{"Après une visite effectuée, au Pérou, du 24 au 27 février, le président du Ghana, Kofi Adjei, est arrivé, ce mercredi, 5 mars, à Vienne, pour une autre visite officielle de deux jours.", "official; Kofi Adjei; ; Vienne; 2025-03-05; 2025-03-06"},
		{"Après un séjour à Doha du 1er au 3 mars, la ministre islandaise du Commerce, Kristín Jónsdóttir, se rend vendredi à Rabat.", "visit; Kristín Jónsdóttir; ; Rabat; 2025-03-07; 2025-03-07"},
		{"After a visit to Chile from 24 to 27 February, President Kofi Adjei of Ghana arrived in Vienna on Wednesday for a two-day official visit.", "official; Kofi Adjei; ; Vienna; 2025-03-05; 2025-03-06"},
		{"Following her trip to Doha on 1 March, Trade Minister Helga Strand of Norway will visit Rabat on 7 March.", "visit; Helga Strand; ; Rabat; 2025-03-07; 2025-03-07"},
		// The tour, of which it is a stage, began before.
		{"Cinq accords ont été signés mercredi à Lomé, à l’occasion de la visite d’État du président Elias Moser.\n\nLa visite du président autrichien s’inscrit dans une tournée dans la région, entamée lundi à Accra.", "state; Elias Moser; ; Lomé; 2025-03-05; 2025-03-05"},
		{"Five agreements were signed in Lomé on Wednesday during the state visit of President Elias Moser of Austria.\n\nThe visit is part of a tour of the region that began on Monday in Accra.", "state; Elias Moser; ; Lomé; 2025-03-05; 2025-03-05"},
		// It is expected, for so many days.
		{"Après le Bénin, le président autrichien est attendu ce 9 mars à Lomé. Durant son séjour de trois jours, Elias Moser signera cinq accords.", "visit; Elias Moser; ; Lomé; 2025-03-09; 2025-03-11"},
		{"The Austrian president is expected in Lomé on 9 March. During his three-day stay, Elias Moser will sign five agreements.", "visit; Elias Moser; ; Lomé; 2025-03-09; 2025-03-11"},
		// So many hours.
		{"La Première ministre lettone, Ilze Kalna, a entamé mardi une visite de travail de 24 heures au Ghana.", "working; Ilze Kalna; ; Ghana; 2025-03-04; 2025-03-04"},
		{"Le président ghanéen Kofi Adjei est arrivé mardi à Vienne pour une visite officielle de vingt-quatre heures.", "official; Kofi Adjei; ; Vienne; 2025-03-04; 2025-03-04"},
		{"President Kofi Adjei of Ghana arrived in Vienna on Tuesday for a 48-hour official visit.", "official; Kofi Adjei; ; Vienna; 2025-03-04; 2025-03-05"},
		// When it leaves again.
		{"Kofi Adjei est arrivé en Autriche, ce 1er mars, pour une visite d’État.\n\nLe président ghanéen prendra part au forum de Vienne avant de regagner Accra le 9 mars prochain.", "state; Kofi Adjei; ; Autriche; 2025-03-01; 2025-03-09"},
		{"Le président ghanéen, Kofi Adjei, effectue une visite de travail à Vienne ce 5 mars 2025. Le programme prévoit un déjeuner avant le départ de Kofi Adjei prévu pour le 6 mars 2025 à 7 h 30.", "working; Kofi Adjei; ; Vienne; 2025-03-05; 2025-03-06"},
		{"President Kofi Adjei of Ghana arrived in Vienna on 4 March for a state visit. He will attend the trade forum before flying back to Accra on 8 March.", "state; Kofi Adjei; ; Vienna; 2025-03-04; 2025-03-08"},
		// It came on a day before the first that a length leaves.
		{"Le président ghanéen Kofi Adjei a achevé ce jeudi une visite d’État de trois jours en Autriche.\n\nArrivé lundi à Vienne, il s’est rendu mardi à Linz.", "state; Kofi Adjei; ; Vienne; 2025-03-03; 2025-03-06"},
		// Nobody says when it ends.
		{"Trade Minister Joan Fuller will speak of fish on her tour of Latvia and Estonia, which commences today.", "visit; Joan Fuller; ; Latvia, Estonia; 2025-03-06; "},
		{"La ministre du Commerce Lise Arnaud entame ce jeudi un déplacement en Lettonie.", "visit; Lise Arnaud; ; Lettonie; 2025-03-06; "},
		{"Le président ghanéen Kofi Adjei s’est envolé pour l’Autriche mardi dernier.", "visit; Kofi Adjei; ; Autriche; 2025-03-04; "},
		{"Le président ghanéen Kofi Adjei a rencontré mercredi le président autrichien Elias Moser, lors de sa visite officielle de deux jours en Autriche.", "official; Kofi Adjei; Elias Moser; Autriche; 2025-03-05; "},
		{"President Kofi Adjei of Ghana met Austrian President Elias Moser on Wednesday during a three-day official visit to Austria.", "official; Kofi Adjei; Elias Moser; Austria; 2025-03-05; "},
		{"Le président ghanéen Kofi Adjei effectue une visite d’État à Vienne depuis ce matin jeudi 6 mars.", "state; Kofi Adjei; ; Vienne; 2025-03-06; "},
		{"Le président ghanéen Kofi Adjei s’est rendu mercredi à Vienne pour une visite officielle.", "official; Kofi Adjei; ; Vienne; 2025-03-05; "},
		{"President Kofi Adjei of Ghana flew to Vienna on Wednesday for a state visit.", "state; Kofi Adjei; ; Vienna; 2025-03-05; "},
		// It is of one day.
		{"Le président ghanéen Kofi Adjei a effectué mercredi une visite officielle à Vienne.", "official; Kofi Adjei; ; Vienne; 2025-03-05; 2025-03-05"},
		{"La ministre lettone Ilze Kalna s’est rendue mercredi à Accra pour une visite de travail.", "working; Ilze Kalna; ; Accra; 2025-03-05; 2025-03-05"},
		{"President Kofi Adjei of Ghana and President Elias Moser of Austria spoke of fish during a Mar. 4 meeting at the Hofburg in Vienna.\n\nAdjei praised his first state visit to Austria.", "state; Kofi Adjei; Elias Moser; Vienna; 2025-03-04; "},
		// Its days are told further down.
		{"Ghana secures a loan during President Kofi Adjei’s state visit to Austria|Ghana has secured a loan, President Kofi Adjei said after signing it on Thursday during his state visit to Austria.\n\nHe spoke of ports.\n\nOf fish, too.\n\nMr Adjei is on his first state visit abroad, from March 4 to 7.", "state; Kofi Adjei; ; Austria; 2025-03-04; 2025-03-07"},
		// It ended that day.
		{"RIGA, March 6 – The Prime Minister, Kofi Adjei, today concluded his first official visit to Latvia.", "official; Kofi Adjei; ; Riga; ; 2025-03-06"},
		{"Le Premier ministre ghanéen, Kofi Adjei, a achevé ce jeudi sa première visite officielle en Lettonie.", "official; Kofi Adjei; ; Lettonie; ; 2025-03-06"},
		// A line of its own has it, at the head of a record.
		{"Prime Minister Adjei and President Kalnins at a joint press conference in Riga|On his first visit to Latvia, Prime Minister Kofi Adjei of Ghana spoke of fish.\n\n- Transcript of press conference\n\n- Tuesday, 4 March 2025\n\nHe was received by President Janis Kalnins.", "visit; Kofi Adjei; Janis Kalnins; Riga; 2025-03-04; "},
		// Several days are not spent at a seat.
		{"Le roi Oskar et la reine Ida ont entamé ce jeudi une visite d’État de trois jours en France. Ils seront reçus à Matignon par le Premier ministre, et à l’Élysée par le président Verdier.", "state; Oskar; Verdier; France, Matignon, Élysée; 2025-03-06; 2025-03-08"},
		{"King Oskar of Norway begins a three-day state visit to the United States today. President Hale will receive him at the White House.", "state; Oskar; Hale; White House; 2025-03-06; 2025-03-08"},
		// Which day of it today is.
		{"Queen Ingrid Concludes Second Day of State Visit to Chile|Queen Ingrid of Denmark planted a tree today as part of the State Visit to Chile.", "state; Ingrid; ; Chile; 2025-03-05; 2025-03-06"},
		{"La reine Ingrid du Danemark a planté un arbre ce jeudi, au troisième jour de sa visite d’État au Chili.", "state; Ingrid; ; Chili; 2025-03-04; 2025-03-06"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}
