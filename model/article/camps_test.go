package article

import (
	"strings"
	"testing"
)

// Whose side somebody is on of whom no country is told.
func TestCamps(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Whom the visitor meets, and who receives.
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025. He met with President Kofi Adjei and Trade Minister Ama Mensah in Accra.", "Janis Kalnins visitor; Kofi Adjei host; Ama Mensah host"},
		{"Le ministre letton Janis Kalnins s’est rendu au Ghana le 4 mars 2025. Il a été reçu par le président Kofi Adjei et s’est entretenu avec son homologue Joseph Owusu.", "Janis Kalnins visitor; Kofi Adjei host; Joseph Owusu host"},
		{"Latvian Foreign Minister Janis Kalnins arrived in Ghana on 4 March 2025 at the invitation of Prime Minister Kofi Adjei.", "Janis Kalnins visitor; Kofi Adjei host"},
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025. He will be meeting with Trade Minister Ama Mensah in Accra.", "Janis Kalnins visitor; Ama Mensah host"},
		// Who comes along.
		{"Latvian Prime Minister Janis Kalnins visits Ghana on 4 March 2025, accompanied by Trade Minister Ilze Ozola and Health Minister Peteris Krumins.", "Janis Kalnins visitor; Ilze Ozola visitor; Peteris Krumins visitor"},
		{"Le Premier ministre letton Janis Kalnins visite le Ghana le 4 mars 2025, accompagné de la ministre du Commerce, Ilze Ozola.", "Janis Kalnins visitor; Ilze Ozola visitor"},
		{"Latvian Prime Minister Janis Kalnins visits Ghana on 4 March 2025. Trade Minister Ilze Ozola and Health Minister Peteris Krumins, who travel with him, spoke of fish.", "Janis Kalnins visitor; Ilze Ozola visitor; Peteris Krumins visitor"},
		// The lists of the sides.
		{"Latvian Prime Minister Janis Kalnins visited Ghana on 4 March 2025.\n\nPresent on the Ghanaian side were Trade Minister Ama Mensah and Health Minister Joseph Owusu. On the Latvian side were Justice Minister Ilze Ozola and Trade Minister Peteris Krumins.", "Janis Kalnins visitor; Ama Mensah host; Joseph Owusu host; Ilze Ozola visitor; Peteris Krumins visitor"},
		{"Le ministre letton Janis Kalnins a visité le Ghana le 4 mars 2025.\n\nUn dîner a réuni des membres du gouvernement ghanéen : la ministre du Commerce, Ama Mensah, et le ministre de la Santé, Joseph Owusu.", "Janis Kalnins visitor; Ama Mensah host; Joseph Owusu host"},
		// Beside somebody, and in the service of somebody.
		{"Le ministre letton Janis Kalnins visite le Ghana le 4 mars 2025.\n\nLe président du Ghana, Kofi Adjei, et la Première ministre, Ama Mensah, en sont contents.", "Janis Kalnins visitor; Kofi Adjei host; Ama Mensah host"},
		{"Le ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. Il a vu le président ghanéen Kofi Adjei et son ministre du Commerce Joseph Owusu.", "Janis Kalnins visitor; Kofi Adjei host; Joseph Owusu host"},
		// The other one who holds the office.
		{"President Janis Kalnins of Latvia will visit Ghana on 4 March 2025. President Adjei spoke of fish on Monday.", "Janis Kalnins visitor; Adjei host"},
		// The country that the text is from need not be named.
		{"Prime Minister Ada Holm received the Prime Minister of Ghana, Kofi Adjei, in Oslo on 4 March 2025.\n\nThe Minister of Trade, Nora Lind, spoke of fish.", "Ada Holm host; Kofi Adjei visitor; Nora Lind host"},
		{"Ghanaian Foreign Minister Kofi Adjei visited Latvia on 4 March 2025. He was joined by the Minister of Trade, Ama Mensah, and the Secretary for Fisheries, Joseph Owusu.", "Kofi Adjei visitor; Ama Mensah visitor; Joseph Owusu visitor"},
		{"On 4 March 2025, a Ghanaian delegation led by Fisheries Minister Kofi Adjei, Trade Secretary Ama Mensah, and Deputy Health Minister Joseph Owusu visited Riga, Latvia.", "Kofi Adjei visitor; Ama Mensah visitor; Joseph Owusu visitor"},
		// Married to one of them.
		{"King Harald and Queen Ingrid will pay a state visit to Ghana on 4 March 2025.", "Harald visitor; Ingrid visitor"},
		// Of several countries that somebody goes to.
		{"Latvian Foreign Minister Janis Kalnins will visit Ghana and Togo from 4 to 7 March 2025. In Lomé he will meet Togolese President Afi Lawson.", "Janis Kalnins visitor; Afi Lawson host"},
		// Who speaks for a ministry of a country.
		{"Latvian Foreign Minister Janis Kalnins visits Ghana on 4 March 2025. Ghanaian Foreign Ministry spokesman Joseph Owusu said that fish was on the table.", "Janis Kalnins visitor; Joseph Owusu host"},
		{"Le ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. Ama Mensah, ministre du Commerce, de la Pêche et du Tourisme du Ghana, a parlé de poisson.", "Janis Kalnins visitor; Ama Mensah host"},
		// Who stands for a country.
		{"Le ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. Le Ghana y était représenté par la ministre du Commerce, Ama Mensah, et le ministre de la Santé, Joseph Owusu.", "Janis Kalnins visitor; Ama Mensah host; Joseph Owusu host"},
		// Who signs for a side, who is of a delegation, and whom somebody looks forward to meeting.
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025.\n\nSignatory from Ghana: Mr. Joseph Owusu, Secretary for Fisheries\n\nSignatory from Latvia: Ms. Ilze Ozola, Secretary to the Cabinet", "Janis Kalnins visitor; Joseph Owusu host; Ilze Ozola visitor"},
		{"Latvian Prime Minister Janis Kalnins visits Ghana on 4 March 2025. His delegation has two hundred members. This could include Baltic Fish Chairman Peteris Krumins and Riga Ports Chairwoman Ilze Ozola.", "Janis Kalnins visitor; Peteris Krumins visitor; Ilze Ozola visitor"},
		{"Latvian Foreign Minister Janis Kalnins visits Ghana on 4 March 2025. Mr Kalnins looks forward to meeting with President Kofi Adjei and hopes to meet Speaker Ama Mensah.", "Janis Kalnins visitor; Kofi Adjei host; Ama Mensah host"},
		{"Le Premier ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. La ministre du Commerce, Ilze Ozola, est du voyage.", "Janis Kalnins visitor; Ilze Ozola visitor"},
		{"Le Premier ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. Font partie de la délégation la ministre du Commerce, Ilze Ozola, et le ministre de la Santé, Peteris Krumins.", "Janis Kalnins visitor; Ilze Ozola visitor; Peteris Krumins visitor"},
		// Whom a list below a line names, and whom the delegation of somebody has in it.
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025. Kalnins was accompanied by a large delegation comprising:\n\n- Mr Peteris Krumins, Minister of Finance;\n\n- Ms Ilze Ozola, Minister of Trade.\n\nPresident Kofi Adjei received the guests.", "Janis Kalnins visitor; Peteris Krumins visitor; Ilze Ozola visitor; Kofi Adjei host"},
		{"Le ministre letton Janis Kalnins s’est rendu au Ghana le 4 mars 2025.\n\nLa délégation ghanéenne était composée de deux personnes :\n\n- Mme Ama Mensah, ministre du Commerce ;\n\n- M. Joseph Owusu, ministre de la Santé.", "Janis Kalnins visitor; Ama Mensah host; Joseph Owusu host"},
		{"Latvian Prime Minister Janis Kalnins visits Ghana on 4 March 2025. Kalnins’s entourage includes Trade Minister Ilze Ozola and Health Minister Peteris Krumins.", "Janis Kalnins visitor; Ilze Ozola visitor; Peteris Krumins visitor"},
		{"Latvian Prime Minister Janis Kalnins visits Ghana on 4 March 2025. The delegation led by Kalnins will comprise Trade Minister Ilze Ozola and Health Minister Peteris Krumins.", "Janis Kalnins visitor; Ilze Ozola visitor; Peteris Krumins visitor"},
		{"Le Premier ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. La délégation qui l’accompagne est composée de la ministre du Commerce, Ilze Ozola, et du ministre de la Santé, Peteris Krumins.", "Janis Kalnins visitor; Ilze Ozola visitor; Peteris Krumins visitor"},
		// Of two who signed, of whom one is known.
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025. A deal on fish was signed by the Minister of Trade, Ms Ama Mensah, and the Minister of Trade of Latvia, Ms Ilze Ozola.", "Janis Kalnins visitor; Ama Mensah host; Ilze Ozola visitor"},
		{"Le ministre letton Janis Kalnins s’est rendu au Ghana le 4 mars 2025. Un accord a été signé par la ministre lettone du Commerce, Ilze Ozola, et la directrice du port de Tema, Ama Mensah.", "Janis Kalnins visitor; Ilze Ozola visitor; Ama Mensah host"},
		{"Le ministre letton Janis Kalnins s’est rendu au Ghana le 4 mars 2025. Deux accords ont été signés, pour la partie ghanéenne par Ama Mensah, ministre du Commerce.", "Janis Kalnins visitor; Ama Mensah host"},
		// The other head of a state, where the visitor is a minister of it, and whom a programme has somebody meet.
		{"Latvian Foreign Minister Janis Kalnins met Ghana’s President Kofi Adjei in Accra on 4 March 2025. President Ozola sent a letter on fish.", "Janis Kalnins visitor; Kofi Adjei host; Ozola visitor"},
		{"Latvian Foreign Minister Janis Kalnins visits Ghana on 4 March 2025.\n\n11.00 am: Meeting with Trade Minister Ama Mensah at the port", "Janis Kalnins visitor; Ama Mensah host"},
		// Who speaks for whom was told of last.
		{"Le ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. La présidence ghanéenne s’en réjouit. Selon son porte-parole Joseph Owusu, le poisson sera au menu.", "Janis Kalnins visitor; Joseph Owusu host"},
		{"Latvian Prime Minister Janis Kalnins visits Ghana on 4 March 2025. Trade Minister Ilze Ozola had arrived earlier in Accra.", "Janis Kalnins visitor; Ilze Ozola visitor"},
		{"Le Premier ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. La ministre du Commerce, Ama Mensah, fera partie de la délégation du Ghana.", "Janis Kalnins visitor; Ama Mensah host"},
		{"Le ministre letton Janis Kalnins visite le Ghana le 4 mars 2025. À Tema, il s’est entretenu, en marge d’une foire, avec la ministre de la Pêche, Ama Mensah.", "Janis Kalnins visitor; Ama Mensah host"},
		// Of a third country, or of none.
		{"President Janis Kalnins of Latvia will visit Ghana on 4 March 2025. In Peru, President Soto spoke of fish.", "Janis Kalnins visitor; Soto "},
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025. He met with the Director-General of UNESCO, Ada Holm.", "Janis Kalnins visitor; Ada Holm "},
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025 and met with President Kofi Adjei. On the margins of a fair he met with Trade Minister Elena Soto.", "Janis Kalnins visitor; Kofi Adjei host; Elena Soto "},
		// Who is sent to a country is not of it.
		{"Latvian Foreign Minister Janis Kalnins visited Ghana on 4 March 2025. Ambassador to Ghana Ilze Ozola spoke of fish.", "Janis Kalnins visitor; Ilze Ozola visitor"},
	} {
		d, err := Parse("a.txt", []byte(tt.text), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.People {
			got = append(got, p.Name+" "+p.Side)
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%s\n%q, want %q", tt.text, got, tt.want)
		}
	}
}

// A title may have words in it that are taken for somebody else.
func TestSidesWithinATitle(t *testing.T) {
	const text = "Latvian Prime Minister Janis Kalnins visits Ghana on 4 March 2025.\n\nAlso present are, among others, Minister for Fisheries Ilze Ozola, Minister for Towns and " +
		"Coastal Districts, Minister for Parish Affairs and Minister for Baltic Cooperation Karlis Berzins and Latvia’s Ambassador to Ghana, Peteris Krumins."
	if _, err := Parse("a.txt", []byte(text), Options{Published: "2025-03-06"}); err != nil {
		t.Fatal(err)
	}
}
