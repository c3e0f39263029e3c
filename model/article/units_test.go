package article

import "testing"

// A unit of a text in French has the name of that in English.
func TestFrenchUnitsAreCanonical(t *testing.T) {
	checkSentences(t, map[string][]sentence{"fr": {
		{"Trois ententes et cinq avenants ont été signés à Lima.", "", "3 agreement, 5 agreement"},
		{"L’Allemagne rendra quatre crânes et 12 masques, et livrera six grues.", "", "4 skull, 12 mask, 6 crane"},
		{"Le Japon y a ouvert 14 ambassades et envoyé 40 agents consulaires.", "", "14 embassy, 40 person"},
		{"Le pays a formé 47 professionnels, restauré 12 édifices et prévu 30 activités.", "", "47 person, 12 building, 30 activity"},
		{"Le port emploie 400 frontaliers et fait escorter ses hôtes par 38 motards.", "", "400 person, 38 person"},
		{"Le pays a reçu 3 000 tables-bancs et 25 machines à coudre.", "", "3000 desk, 25 sewing machine"},
	}})
}

// Dollars of a French text are those of Canada where it names that country, and the United States hardly or not.
func TestDollarsOfCanada(t *testing.T) {
	checkSentences(t, map[string][]sentence{"fr": {
		{"Le Canada verse 80 millions de dollars et prête 35 000 dollars.", "", "8e+07 CAD, 35000 CAD"},
		{"Le Canada et les États-Unis versent 80 millions de dollars.", "", "8e+07 USD"},
		{"Le Pérou verse 80 millions de dollars.", "", "8e+07 USD"},
	}})
}

// Whose francs they are, the countries say that the text names.
func TestFrancsOfCountries(t *testing.T) {
	checkSentences(t, map[string][]sentence{"fr": {
		{"Le Gabon lève 45 milliards de francs CFA.", "", "4.5e+10 XAF"},
		{"La Suisse verse 80 millions de francs, dont 1,2 million de francs par an.", "", "8e+07 CHF, 1.2e+06 CHF/year"},
		{"La Guinée, la Guinée et la Suisse versent 80 millions de francs.", "", "8e+07 GNF"},
	}})
}

// An acronym is the unit that it stands for, where the text says so.
func TestAcronymsOfUnits(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"en": {
			{"Some 28,300 overseas Fijian workers (OFWs) live there. The pact helps 4,000 OFWs.", "", "28300 worker, 4000 worker"},
			{"It would buy up to 12 SMRs. A Small Modular Reactor (SMR) costs more.", "", "12 reactor"},
			{"The team has 12 LWVs, and a Lower Wage Index (LWV).", "", "12 LWV"},
		},
	})
}

// Names that say how many belong to what bears them are no figures.
func TestGroupsByNumber(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"La ministre a ouvert le collège du groupe des huit à Suva.", "", ""},
			{"Les États membres du Groupe des Vingt y siègent, dit la ministre.", "", ""},
			{"La ministre a reçu un groupe de douze à Suva.", "", "12 person"},
		},
		"en": {
			{"The minister joined the Group of Twelve in Suva.", "", ""},
			{"The minister met a group of twelve.", "", "12 person"},
		},
	})
}
