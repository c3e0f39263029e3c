package article

import (
	"strings"
	"testing"
)

// Whom a sentence names, with which office: in the ways that texts of either language have.
func TestPeopleWithTheirOffices(t *testing.T) {
	for lang, cases := range map[string][]struct{ text, want string }{
		"fr": {
			{"MM. Nicolas Morand et Rajesh Singhal ont eu des entretiens.", "Nicolas Morand; Rajesh Singhal"},
			{"Les présidents Paul Kombe et Jean Malo ont signé un accord.", "Paul Kombe, président; Jean Malo, président"},
			{"La session s’est tenue sous l’égide des premiers ministres des deux pays, M. Yaya Ould Hadem et M. Modibo Konta.", "Yaya Ould Hadem, premier ministre; Modibo Konta, premier ministre"},
			{"Le chef de l’exécutif burkinabè, Paul Kaba Thiola, a reçu la délégation.", "Paul Kaba Thiola, chef de l’exécutif burkinabè"},
			{"L’Union y était par la présidente de la Commission, Helga von der Lanz (à gauche), et le roi.", "Helga von der Lanz, présidente de la Commission"},
			{"Le ministre Juan Serna de la Défense est arrivé à Lima.", "Juan Serna, ministre"},
			{"La Première dame Ana Lopes a parlé.", "Ana Lopes, Première dame"},
			{"Il a vu son homologue malien, Abdou Diopa, à Bamako.", "Abdou Diopa, homologue malien"},
			{"Son Excellence Paul Kombe, Président de la République et Chef du Gouvernement du Togo, Son Excellence, Dr Jean Malo, Président du Bénin, et le roi ont parlé.", "Paul Kombe, Président de la République; Jean Malo, Président du Bénin"},
			{"Le Président du Togo, Monsieur Moshé KOFI, et Mme Gila KOFI arriveront à Oslo lundi soir.", "Moshé KOFI, Président du Togo; Gila KOFI"},
			{"Le secrétaire général du ministère des Affaires étrangères et de la Communauté nationale à l’étranger, Amar Kofi, a reçu son homologue.", "Amar Kofi, secrétaire général du ministère des Affaires étrangères et de la Communauté nationale à l’étranger"},
			{"Le secrétaire d’Etat à l’Industrie Paul Kofi sera du voyage.", "Paul Kofi, secrétaire d’Etat à l’Industrie"},
			{"La secrétaire d’État à la Pêche Ada Kofi sera du voyage.", "Ada Kofi, secrétaire d’État à la Pêche"},
		},
		"en": {
			{"His Excellency Paul Kombe, President of the Republic, Minister of Fisheries of Togo, His Excellency Jean Malo, President of Benin, and others spoke.", "Paul Kombe, President of the Republic; Jean Malo, President of Benin"},
			{"Messrs Otto Holt and Ivo Lind met at the base.", "Otto Holt; Ivo Lind"},
			{"Prime Ministers John Keel and Julia Gilmore met in Queenstown.", "John Keel, Prime Minister; Julia Gilmore, Prime Minister"},
			{"The delegation was led by Hon. Rosa Nghidi, MP, Minister of Home Affairs.", "Rosa Nghidi, Minister of Home Affairs"},
			{"The delegation was led by Hon. Rosa E. Nghidi, MP, Acting Minister of Home Affairs.", "Rosa E. Nghidi, Minister of Home Affairs"},
			{"She met her German colleague, Helga von der Lanz, at the base.", "Helga von der Lanz, colleague"},
			{"She met her German counterpart, Maria van den Berg, at the base.", "Maria van den Berg, counterpart"},
			{"The Undersecretary of International Economic Relations Claudia Sanhez shook hands.", "Claudia Sanhez, Undersecretary of International Economic Relations"},
			{"President Joko “Jokowa” Widoda flew to Nairobi.", "Joko “Jokowa” Widoda, President"},
			{"It was co-chaired by Bjorn Seibel, Head of Cabinet of the Commission President, and Amos Hochman, U.S. Special Presidential Coordinator.",
				"Bjorn Seibel, Head of Cabinet of the Commission President; Amos Hochman, Coordinator"},
			{"The Chairman of the Central Committee of the Togolese Communist Party, Bo Lindqvist, came.", "Bo Lindqvist, Chairman of the Central Committee of the Togolese Communist Party"},
			{"The president of the Norwegian Red Cross, Ivo Berg, met the king.", "Ivo Berg, president of the Norwegian Red Cross"},
			{"The chairman of the Harbour Board (HBL), Otto Lind, signed it.", "Otto Lind, chairman of the Harbour Board (HBL)"},
			{"A spokesman for the Norwegian Air Force said so in Lomé.", ""},
			{"4.25 pm: Harbour Ashram and Lagoon Event in Lomé", ""},
			{"The Prime Ministers spoke of the friendship shared by Viet Nam and New Zealand for many years.", ""},
			{"The Duke meets the Mayor of Lomé, Town Hall Square, at noon.", ""},
			{"The plane landed at 6:50 a.m. Western Togo Time, behind the Lomé Passenger Bus.", ""},
			{"They met at the Ministers Lagoon Hotel with Deputy Ministers and Senior Officials.", ""},
		},
	} {
		lead := map[string]string{"fr": "Les deux ministres se sont rencontrés et ils en sont contents.", "en": "The two ministers met and they were pleased with it."}[lang]
		for _, tt := range cases {
			d, err := Parse("a.txt", []byte(lead+"\n\n"+tt.text+"\n\n"+lead), Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range d.People {
				got = append(got, strings.TrimSuffix(p.Name+", "+p.Role, ", "))
			}
			if got := strings.Join(got, "; "); got != tt.want {
				t.Errorf("%s\n%q, want %q", tt.text, got, tt.want)
			}
		}
	}
}

// An office ends where it is told what its holder did, or where that of somebody else begins.
func TestOfficesEnd(t *testing.T) {
	for text, want := range map[string]string{
		"Dr. Ada Holm, Foreign Minister of Estonia paid an official visit to Ghana from 5 to 6 April.":      "Ada Holm | Foreign Minister of Estonia",
		"Ilse Brandt, ministre de la Culture s’est entretenue lundi avec son homologue.":                    "Ilse Brandt | ministre de la Culture",
		"Elle a été reçue en présence du président de la Cour, de la vice-présidente du Sénat Ilse Brandt.": "Ilse Brandt | vice-présidente du Sénat",
		"Le vice-premier ministre et ministre de la Défense, Kofi Adjei, l’a reçue.":                        "Kofi Adjei | vice-premier ministre et ministre de la Défense",
		"Le président de la République, le général Kofi Adjei, l’a reçue.":                                  "Kofi Adjei | président de la République, le général",
	} {
		d, err := Parse("a.txt", []byte("Note\n\n"+text+"\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.People {
			got = append(got, p.Name+" | "+p.Role)
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// What only leads from one office to the next is no part of it, and a form of address is none.
func TestWholeOffice(t *testing.T) {
	for role, want := range map[string]string{
		"ambassadeur du Togo au Gabon, et":               "ambassadeur du Togo au Gabon",
		"sénatrice et présidente du groupe, l’honorable": "sénatrice et présidente du groupe",
		"Leurs Excellences":                              "",
		"Minister of State (Trade)":                      "Minister of State (Trade)",
	} {
		if got := wholeOffice(role); got != want {
			t.Errorf("%q is %q, want %q", role, got, want)
		}
	}
}
