package lex

import "testing"

// A part of a country is of it, and a longer name is not that of the shorter one in it.
func TestPartsOfCountries(t *testing.T) {
	for text, want := range map[string]string{
		"Le ministre est allé en Bavière.":                                                                       "Allemagne",
		"The minister left Scotland on Monday.":                                                                  "Royaume-Uni",
		"The minister left New South Wales on Monday.":                                                           "Australie",
		"Britain said that the talks will go on.":                                                                "Royaume-Uni",
		"The US President met us.":                                                                               "États-Unis",
		"Us, too. Give us US$ 5, 6 M$ US, 7 US dollars":                                                          "",
		"L’EAU : un atelier se tiendra dans la région.":                                                          "",
		"The islands of the Indian Ocean, the South China Sea, the Gulf of Guinea, New Mexico.":                  "",
		"Les îles de l’océan Indien, la mer de Chine, le golfe du Mexique, la mer du Japon, le Nouveau-Mexique.": "",
		"Du golfe de Guinée au Ghana, par la mer, la Norvège vend du poisson.":                                   "GhanaNorvège",
		"Индийский океан и Японское море.":                                                                       "",
		"Kristina Georgieva et Irakli Holm parlent de pêche avec Anthony Albanese.":                              "",
		"Le ministre albanais a reçu un Géorgien.":                                                               "AlbanieGéorgie",
		"The Salvadoran minister spoke with an Iraqi.":                                                           "SalvadorIrak",
	} {
		got := ""
		for _, s := range Sightings(Words(text), "fr") {
			got += Loaded().Countries[s.Country].Fr
		}
		if got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}
