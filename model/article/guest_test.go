package article

import "testing"

// Who visits whom is found by all that speaks for it where no rule knows the way in which it is said.
func TestLikeliestGuestAndHost(t *testing.T) {
	for _, c := range []struct{ text, guest, host, at string }{
		{"Slovénie – Le Premier ministre slovène Luka Zorman recevait, ce mardi 4 mars, le président ghanéen Kofi Adjei au château de Brdo à Ljubljana. Les deux hommes d’État ont surtout parlé de pêche.\nÀ l’issue de leurs entretiens, Luka Zorman a annoncé que la Slovénie ouvrirait un consulat.\n",
			"Kofi Adjei", "Luka Zorman", "Slovénie"},
		{"Slovenian Defence Minister Luka Zorman and his Ghanaian counterpart Kofi Adjei signed a document on training at the second Slovenian-Ghanaian council of ministers in Ljubljana on Tuesday.\nAt a joint press conference later, Luka Zorman said the talks included preparations for the summit in Accra in July.\n",
			"Kofi Adjei", "Luka Zorman", "Slovenia"},
		// Who of the host country is spoken of with the guest, where no word says that he or she receives.
		{"KOPER – Ghanaian President Kofi Adjei and Prime Minister of Slovenia Luka Zorman discussed fisheries during a March 4 meeting at the castle of Brdo near Ljubljana.\nAdjei spoke of his first state visit to Slovenia.\n",
			"Kofi Adjei", "Luka Zorman", "Slovenia"},
		{"H.E. Luka Zorman, Prime Minister of Slovenia, and H.E. Kofi Adjei, President of the Republic of Ghana, held a friendly dialogue on the occasion of President Adjei’s visit to Slovenia from 2 to 4 March 2025.\n",
			"Kofi Adjei", "Luka Zorman", "Slovenia"},
		{"Carnet de route du ministre ghanéen en Europe centrale\nLe ministre ghanéen des Affaires étrangères Kofi Adjei rencontre son homologue slovène Luka Zorman le 4 mars 2025 à Ljubljana.\nLe ministre ghanéen des Affaires étrangères, Kofi Adjei, a achevé cette semaine sa tournée en Slovénie et en Croatie.\n",
			"Kofi Adjei", "Luka Zorman", "Slovénie"},
		// A counterpart whom another sentence names.
		{"En visite officielle en Slovénie, le président du Ghana, Kofi Adjei, s’est entretenu lundi avec son homologue slovène. Le président Luka Zorman a parlé de pêche.\n",
			"Kofi Adjei", "Luka Zorman", "Slovénie"},
		{"President Kofi Adjei of Ghana arrived in Ljubljana on Monday on an official visit to Slovenia, where he met with his Slovenian counterpart. President Luka Zorman spoke of fish.\n",
			"Kofi Adjei", "Luka Zorman", "Slovenia"},
		// Who is visited first, and not who is called on elsewhere.
		{"Le président ghanéen Kofi Adjei s’est rendu en Slovénie. Il a commencé sa visite par un échange avec le Premier ministre de Slovénie Luka Zorman. Ensuite, il s’est entretenu avec la présidente de Slovénie Ana Kranjc.\n",
			"Kofi Adjei", "Luka Zorman", "Slovénie"},
		{"Le 4 mars, en Croatie, le ministre ghanéen Kofi Adjei rencontrera son homologue Ivo Babic, avant de faire une visite de courtoisie au président Marko Horvat.\nLe 5 mars, le ministre Adjei se rendra en Slovénie. Il y fera une visite de travail.\n",
			"Kofi Adjei", "", "Slovénie"},
		// Who is received at the airport is no host, nor who receives there.
		{"President Adjei received in Ljubljana by Prime Minister Zorman\nPresident Kofi Adjei of Ghana arrived in Ljubljana on Tuesday on a state visit to Slovenia. He was received by Prime Minister Luka Zorman.\n",
			"Kofi Adjei", "Luka Zorman", "Slovenia"},
		{"JOINT PRESS CONFERENCE WITH PRIME MINISTER LUKA ZORMAN OF SLOVENIA\nLjubljana\n4 March 2025\nPRESIDENT ADJEI: Thank you, Prime Minister Zorman, for your hospitality. This is my first visit to Slovenia.\n",
			"Adjei", "Luka Zorman", "Slovenia"},
		// Who welcomes in a record, is asked in an interview, or has the rest of an office behind it.
		{"Transcript: President Zorman, Ghanaian President Adjei meet the press\nLjubljana Castle\nPRESIDENT ZORMAN: Thank you very much. It is a great pleasure to welcome President Adjei to Ljubljana. Ghana is a friend of Slovenia.\n",
			"Adjei", "Zorman", "Slovenia"},
		{"Relations Slovénie-Ghana : entretien avec Kofi Adjei, ministre du Commerce\nLe ministre ghanéen du Commerce, Kofi Adjei, se confie à « La Journée ».\nLa Journée : Que vous inspire ce déplacement en Slovénie, compte tenu de l’évolution récente des relations entre les deux pays ? Certains parlent même d’une crise, mais rien n’est venu le confirmer. Que pourriez-vous nous en dire ?\nKofi Adjei : La Slovénie est une amie.\n",
			"Kofi Adjei", "", "Slovénie"},
		{"ACCRA, le 4 mars 2025 – Le ministre des Relations internationales et ministre responsable de la Condition rurale, Kofi Adjei, revient d’une mission en Slovénie.\n",
			"Kofi Adjei", "", "Slovénie"},
	} {
		d, err := Parse("a.txt", []byte(c.text), Options{Published: "2025-03-05"})
		if err != nil {
			t.Fatal(err)
		}
		if v := d.Visit; v.Visitor != c.guest || v.Host != c.host || v.HostCountry != c.at {
			t.Errorf("%q: guest %q, host %q of %q", c.text[:60], v.Visitor, v.Host, v.HostCountry)
		}
	}
}

// Nobody is taken for a guest in a text on no visit, however many are named in it.
func TestNoGuestInvented(t *testing.T) {
	for _, text := range []string{
		"Trade between Ghana and Slovenia grew by 12 percent in 2024\nGhana exported cocoa for 84 million euros, Slovenian Economy Minister Luka Zorman said.\nGhanaian Trade Minister Kofi Adjei put the figure at 90 million.\n",
		"Madame la Ministre,\nJ’ai l’honneur d’appeler votre attention sur le port de Koper. Le président ghanéen Kofi Adjei et le Premier ministre slovène Luka Zorman en ont approuvé les plans.\nVeuillez agréer, Madame la Ministre, l’expression de ma haute considération.\n",
		"President Luka Zorman spoke by phone today with President Kofi Adjei of Ghana. They discussed fisheries in the Adriatic.\n",
		"Slovenian Foreign Minister Luka Zorman met Ghanaian Foreign Minister Kofi Adjei on the margins of the conference in Geneva. They discussed fisheries.\n",
		"La Cour des comptes de Slovénie publie son rapport\nLe ministre des Finances Luka Zorman a reçu le rapport. L’ambassadeur du Ghana Kofi Adjei n’a pas souhaité le commenter.\n",
	} {
		d, err := Parse("a.txt", []byte(text), Options{Published: "2025-03-05"})
		if err != nil {
			t.Fatal(err)
		}
		if v := d.Visit; v.Visitor != "" || v.Host != "" {
			t.Errorf("%q: guest %q, host %q", text[:60], v.Visitor, v.Host)
		}
	}
}

// A guest and a host are of two countries: where that of one is not known, it is the other of the two that the text
// is about.
func TestCountriesOfTwo(t *testing.T) {
	c := &cast{members: []actor{{Person: Person{country: 3}}, {Person: Person{country: -1}}, {Person: Person{country: 9}}}, most: []int{3, 5}}
	for _, two := range []struct{ i, j, of, at int }{{0, 1, 3, 5}, {1, 0, 5, 3}, {0, 2, 3, 9}, {1, 2, -1, 9}} {
		if of, at := c.countriesOf(two.i, two.j); of != two.of || at != two.at {
			t.Errorf("countries of %d and %d: %d and %d", two.i, two.j, of, at)
		}
	}
}
