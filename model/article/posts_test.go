package article

import (
	"strings"
	"testing"
)

// Who has a post that is no office of state, who is somebody's husband or wife, and who stands in a list of several of one office.
func TestPosts(t *testing.T) {
	for text, want := range map[string]string{
		"La délégation, composée de MM. Paul Kombe, maire de Sokodé, Jean Malo, directeur des services techniques et Koffi Adjei, chef du bureau de la Jeunesse, était accompagnée par M. Luc Arnal.": "Paul Kombe, maire de Sokodé; Jean Malo, directeur des services techniques; Koffi Adjei, chef du bureau de la Jeunesse; Luc Arnal, ",
		"Elle est accompagnée de trois ministres : Ada Holm (Enseignement supérieur), Otto Lind (Transports) et Ivo Berg (Pêche).":                                                                    "Ada Holm, ministre (Enseignement supérieur); Otto Lind, ministre (Transports); Ivo Berg, ministre (Pêche)",
		"Les souverains sont accompagnés des ministres-présidents wallon Paul Kombe, bruxellois Jean Malo et flamand Luc Arnal.":                                                                      "Paul Kombe, ministre-président wallon; Jean Malo, ministre-président bruxellois; Luc Arnal, ministre-président flamand",
		"Les ministres des Affaires étrangères, Paul Kombe, de la Défense, Jean Malo, et du Commerce, Ana Lopes, étaient présents.":                                                                   "Paul Kombe, ministre des Affaires étrangères; Jean Malo, ministre de la Défense; Ana Lopes, ministre du Commerce",
		"Selon le porte-parole de la présidence, Jean Malo, les deux dirigeants ont parlé du commerce.":                                                                                               "Jean Malo, porte-parole de la présidence",
		"Il a été reçu par Paul Kombe, directeur par intérim de l’Agence des mines, avant de repartir.":                                                                                               "Paul Kombe, directeur par intérim de l’Agence des mines",
		"Le président Jean Malo et son épouse Ana Malo ont visité le port.":                                                                                                                           "Jean Malo, président; Ana Malo, épouse",
		"M. pledged 250 trees for the, ENERGY. Minister Saidov; trees were planted.":                                                                                                                  "Saidov, Minister",
		"La ministre a rencontré Ana Lopes, a indiqué un porte-parole.":                                                                                                                               "",
		"La cérémonie a réuni Mme Ana Lopes, secrétaire de l’Association, et M. Luc Arnal, rédacteur au ministère.":                                                                                   "Ana Lopes, secrétaire de l’Association; Luc Arnal, rédacteur au ministère",
		"C’est ce que confie à Jeune Afrique Karim Zarouali, directeur général de MarinaMed.":                                                                                                         "Karim Zarouali, directeur général de MarinaMed",
		"Le haut-commissaire de l’OMVS, El hadji Moussa Kane, a parlé.":                                                                                                                               "Moussa Kane, haut-commissaire de l’OMVS",
		"Le ministre des Affaires étrangères de Géorgie, D. Zalkalidze, s’est rendu au Japon.":                                                                                                        "D. Zalkalidze, ministre des Affaires étrangères de Géorgie",

		"The delegation is composed of MPs Ada Holm, Otto Lind, Ivo Berg (MP from the opposition) and the Chief of the Speaker's Cabinet, Nils Dahl.":                                                   "Ada Holm, MP; Otto Lind, MP; Ivo Berg, MP from the opposition; Nils Dahl, Chief of the Speaker's Cabinet",
		"\"The aim is to renew our ties,\" said Ada Holm, a spokeswoman for the minister.":                                                                                                              "Ada Holm, spokeswoman for the minister",
		"Otto Lind, the education secretary, is to spend two days in Tartu.":                                                                                                                            "Otto Lind, education secretary",
		"Present were the Minister for Trade Ada Holm, Minister for Towns and Rural Districts, Minister for Churches and Minister for Nordic Affairs Otto Lind and the Ambassador to Norway, Ivo Berg.": "Ada Holm, Minister for Trade; Otto Lind, Minister for Towns and Rural Districts, Minister for Churches and Minister for Nordic Affairs; Ivo Berg, Ambassador to Norway",
		"They met Ada Holm, a spokesman said.":                                                                                                                                               "",
		"Otto Lind, a spokesman for President Ada Holm, said so.":                                                                                                                            "Otto Lind, spokesman for President Ada Holm; Ada Holm, President",
		"President Otto Lind and First Lady, Maria Lind, visited the harbour.":                                                                                                               "Otto Lind, President; Maria Lind, First Lady",
		"Foreign Ministry spokesperson Li Wenhua told reporters that talks went on.":                                                                                                         "Li Wenhua, Foreign Ministry spokesperson",
		"Trade has grown, Ada Holm, Joint Secretary (East Africa) in the Ministry of Trade had said.":                                                                                        "Ada Holm, Joint Secretary",
		"Trade is skewed, an economist at the University of Lagos, Dr Ada Holm, told our correspondent.":                                                                                     "Ada Holm, economist at the University of Lagos",
		"It was headed by Gen. OC Lind and comprised Mr. CD Sharma, Ambassador Alok Prakash and Mr. Ivo Berg.":                                                                               "OC Lind, General; CD Sharma, ; Alok Prakash, Ambassador; Ivo Berg, ",
		"Present were the Government Spokesman Mr. Ivo Berg, the Head of the President's Cabinet, Mrs. Ana Dahl, and the Senior Adviser to the President for International Law Mr. Lev Rus.": "Ivo Berg, Government Spokesman; Ana Dahl, Head of the President's Cabinet; Lev Rus, Adviser to the President for International Law",
		"Former Chairman of Norman Cook India Ltd. spoke of trade.":                                                                                                                          "",
		"The kingdom is a member of the 38-nation Combined Maritime Forces.":                                                                                                                 "",
		"Colombian President Iván Restrepo Thursday met his counterpart.":                                                                                                                    "Iván Restrepo, President",
		"On Economic Growth, Bridge Building, and Institutional Strengthening, the Peruvian leader said notes were compared.":                                                                "",
		"Regional issues, especially in Central America, the Norwegian president noted, were discussed.":                                                                                     "",
		"His Excellency the President of Slovenia Mr. Ivo Berg arrived.":                                                                                                                     "Ivo Berg, President of Slovenia",
		"The Regional Director International for South Asia spoke.":                                                                                                                          "",
	} {
		lead := "The two ministers met and they were pleased with it."
		if strings.ContainsAny(text, "éà") && !strings.Contains(text, " the ") {
			lead = "Les deux ministres se sont rencontrés et ils en sont contents."
		}
		d, err := Parse("a.txt", []byte(lead+"\n\n"+text+"\n\n"+lead+"\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.People {
			got = append(got, p.Name+", "+p.Role)
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s\n%q, want\n%q", text, got, want)
		}
	}
}
