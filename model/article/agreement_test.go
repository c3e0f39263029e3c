package article

import (
	"fmt"
	"strings"
	"testing"
)

// checkStates compares the states of the agreements of a text, one behind another, with those wanted.
func checkStates(t *testing.T, text, want string) {
	t.Helper()
	d, err := Parse("a.txt", []byte("Note\n\n"+text+"\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, a := range d.Agreements {
		got += a.Status
	}
	if got != want {
		t.Errorf("%s: %q, want %q", text, got, want)
	}
}

// An agreement is what binds two sides: not what is denied, what somebody set up alone, or a treaty
// that is only named; and its state is its own, not that of what it will bring.
func TestStatesOfAgreements(t *testing.T) {
	for text, want := range map[string]string{
		"The ministers signed a fisheries agreement that will open forty lakes to both fleets.":               Signed,
		"The two sides agreed to a truce that shall cover the strait, too.":                                   Agreed,
		"They also announce a memorandum of understanding on ferries that will link four ports.":              Agreed,
		"Both leaders agreed to launch a forum, which will help to reach the goals of the Tallinn Agreement.": Agreed,
		"The envoys will witness the signing of two agreements.":                                              Expected,
		"La présidente rencontrera le roi pour un entretien et la signature d’un accord de pêche.":            Expected,
		"La présidente espère vendre du bois, selon l’accord conclu par son prédécesseur.":                    Signed,
		"Signature d’une convention de pêche, qui procurera du travail aux deux rives.":                       Signed,
		"Ils entendent présenter une convention qui sera signée en mai.":                                      Expected,
		"The two countries have established a joint commission on the lagoon.":                                Agreed,
		"No agreement was signed on the lagoon.":                                                              "",
		"Aucun accord n’a été signé à Tartu.":                                                                 "",
		"The talks did not lead to a formal agreement, the envoy said as negotiations ended.":                 "",
		"They signed not only a fisheries agreement but a loan.":                                              Signed,
		"Estonia has a strong and established relationship with Ghana.":                                       "",
		"She established the largest shipyard of the lagoon.":                                                 "",
		"The visit re-established that bridge.":                                                               "",
		"Le roi sera salué par le chef du protocole.":                                                         "",
		"The militia launched an attack on the port.":                                                         "",
		"The minister signed a letter of intent on ferries.":                                                  Signed,
		"The shipyard and the port signed a plan for six tugs.":                                               Signed,
		"Both sides concluded talks on a fisheries agreement.":                                                Agreed,
		"Des contrats de quais ont été conclus à Riga.":                                                       Agreed,
		"The leaders agreed to expedite negotiations on the Baltic Ferry Agreement.":                          Expected,
		"Ghana welcomed the entry into force of the Lagoon Agreement, signed in 2019.":                        InForce,
		"Le Sénat doit encore ratifier l’accord de pêche signé en 2021.":                                      Signed,
		"La signature de l’accord de pêche est attendue en mai.":                                              Expected,
		"10 h 30 : signature de l’accord de pêche":                                                            Expected,
		"Les missions ont permis de conclure un accord de pêche.":                                             Signed,
		"Under another deal, the port will receive four tugs.":                                                Agreed,
		"This deal will strengthen both fleets.":                                                              "",
		"The mayors looked forward to the first meeting under the lagoon treaty.":                             "",
		"They agreed to stay in close touch.":                                                                 "",
		"Ils sont convenus de rester en contact.":                                                             "",
		"Les ministres ont convenu de l’importance de la pêche.":                                              "",
		"Les ministres ont convenu que la lagune est belle.":                                                  "",
		"Les ministres ont convenu que la prochaine réunion se tiendrait à Tartu.":                            Agreed,
		"The envoys commit to work together on the lagoon.":                                                   "",
		"Les deux parties ont en outre convenu d’ouvrir une école de voile.":                                  Agreed,
		"Nous avons décidé de créer un fonds commun de pêche.":                                                Agreed,
		"La ville a décidé de fermer le port.":                                                                "",
		"Il a annoncé que l’Estonie avait décidé d’inviter dix pêcheurs ghanéens.":                            Agreed,
		"La ministre a annoncé l’envoi de trois navires.":                                                     Agreed,
		"Estonia announced $12 million for the lagoon.":                                                       Agreed,
		"The minister announced that she was tired.":                                                          "",
		"Le Croissant-Rouge a promis 300 filets.":                                                             Agreed,
		"Estonia will give €4 million to the harbour school.":                                                 Agreed,
		"L’Estonie financera l’école du port.":                                                                Agreed,
		"L’entretien a porté sur deux navires.":                                                               "",
		"The envoy shares a strong commitment to the lagoon.":                                                 "",
		"Elle a rappelé l’engagement de l’Estonie à hauteur de 5 millions d’euros.":                           Agreed,
		"The governments of Ghana and Estonia will establish a joint commission on the lagoon.":               Expected,
		"The initiative launched in 2013 is a mechanism of the lagoon.":                                       "",
		"Ce geste est un signe fort pour le programme de pêche.":                                              "",
		"Министры подписали дорожную карту по рыболовству.":                                                   Signed,
		"Стороны договорились открыть школу в Тарту.":                                                         Agreed,
		"La Norvège et le Togo ont décidé de rétablir leurs relations diplomatiques.":                         Agreed,
		"Le ministre signait lundi avec l’ambassadeur la convention de financement du port.":                  Signed,
		"Un accord a été trouvé avec la délégation sur la pêche.":                                             Agreed,
		"La Norvège a bouclé un accord de libre-échange avec le Togo.":                                        Agreed,
		"Both ministers signed a document on the lagoon.":                                                     Signed,
		"Both sides met to facilitate the signing of more agreements.":                                        Expected,
		"The president is committed to the development of the port.":                                          "",
		"Both countries have set a target for launching ferries by 2026.":                                     Agreed,
		"The Heads of State applauded the signing of the Lagoon Agreement on ferries, which will ease trade.": Signed,
		"Both parliaments adopted a roadmap on ferries.":                                                      Agreed,
		"(b) whether any treaty was signed with Ghana; and":                                                   "",
		"Was an agreement on ferries signed at Tartu?":                                                        "",
		"Will the agreement on ferries be signed at Tartu?":                                                   Expected,
		"Le roi a conclu une série d’accords avec le Togo.":                                                   Signed,
		"La mission aura mené à la signature de trois accords de pêche.":                                      Signed,
		"L’essor des bacs a conduit les deux villes, en mai 2021, à signer un accord de pêche.":               Signed,
		"Il cherche à conduire les deux villes à signer un accord de pêche.":                                  Expected,
		"The Lab will provide training in 5G to the fleet.":                                                   "",
		"The government is committed to keeping crabs out of the lagoon.":                                     "",
		"Both sides remain committed to bringing light to the harbour.":                                       Agreed,
		"• The Harbour Board will launch a $3 million programme on ferries.":                                  Agreed,
		"Norway announced plans to buy $7 million worth of Estonian boats.":                                   Expected,
		"The king announced the intention of Norway to enter into a memorandum on ferries.":                   Expected,
		"Les deux villes ont signé une déclaration d’intention sur les bacs.":                                 Signed,
		"Both sides agreed to work toward the early conclusion of a fisheries agreement.":                     Expected,
		"The envoys agreed that the line will greatly contribute to trade.":                                   "",
		"The envoys agreed that the line will open in May.":                                                   Agreed,
		"Norway will stay committed to reform of the lagoon.":                                                 "",
		"Norway decided to resume four loans to the harbour.":                                                 Agreed,
		"Norway offered to help Togo with its harbour schools.":                                               Expected,
		"The friendship between Norway and Togo will work wonders.":                                           "",
		"The ministers pledged to work on ferries and signed the agreement on visas.":                         Signed,
	} {
		checkStates(t, text, want)
	}
}

// An agreement that is told of again is one fact; what has become firmer since is told anew.
func TestAgreementsToldAgain(t *testing.T) {
	for text, want := range map[string]int{
		"Ghana and Estonia signed a fisheries agreement.\nThe agreement was signed in Tartu.":                                                                                1,
		"Un accord de pêche a été signé à Tartu.\nAu sortir de la signature de cet accord, le roi souriait.":                                                                 1,
		"Ghana signed a contract for a shipyard at Tema.\nThe shipyard contract was signed by both ministers.":                                                               1,
		"Ghana and Estonia agreed to double ferry crossings by 2031.\n“Ghana and Estonia have agreed to double ferry crossings,” the king said.":                             1,
		"Ghana signed a Memorandum of Understanding on fishing.\nAfter the memorandum signing ceremony, the ministers opened a bank.":                                        1,
		"Deux accords de pêche ont été signés.\nLe document a été signé à Tartu par les deux ministres.":                                                                     1,
		"Un accord de pêche a été signé.\nAprès la signature des documents, le roi a visité le port.":                                                                        1,
		"Treize accords ont été signés lundi.\n13 accords signés à Tartu sur la pêche et les bacs":                                                                           1,
		"Un accord de pêche a été signé.\nLes ministres ont signé un document sur les bacs.":                                                                                 2,
		"Ghana signed a fisheries agreement.\nThe agreement on visas was signed later.":                                                                                      2,
		"Les deux pays négocient un accord de pêche.\nL’accord a été signé lundi.":                                                                                           2,
		"Ghana and Estonia signed an agreement on fisheries.\nGhana and Estonia signed a memorandum on schools.\nThe ministers agreed to open a sailing club on the lagoon.": 3,
	} {
		d, err := Parse("a.txt", []byte("Note\n\n"+text+"\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Agreements) != want {
			t.Errorf("%s: %v, want %d", text, d.Agreements, want)
		}
	}
}

// A new agreement is held against the last forty and no more, so that the time stays linear.
func TestAgreementsToldAgainFarBehind(t *testing.T) {
	text := "Ghana and Estonia signed a fisheries agreement.\n"
	for i := range 41 {
		text += fmt.Sprintf("Country%d and Land%d agreed to build bridge%d over river%d.\n", i, i, i, i)
	}
	d, err := Parse("a.txt", []byte("Note\n\n"+text+"Ghana and Estonia signed a fisheries agreement.\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := 43; len(d.Agreements) != want {
		t.Errorf("%d agreements, want %d", len(d.Agreements), want)
	}
}

// What is said of an agreement stands by itself: without what ties its sentence to the one before, and
// with its subject.
func TestWordingOfAgreements(t *testing.T) {
	for text, want := range map[string]string{
		"S’agissant de la pêche, trois accords ont été signés à Tartu.": "Trois accords ont été signés à Tartu",
		"S’y ajoutera la signature d’un accord de pêche.":               "La signature d’un accord de pêche",
		"To that end, both sides signed a fisheries agreement.":         "Both sides signed a fisheries agreement",
		"7. Both sides signed a fisheries agreement.":                   "Both sides signed a fisheries agreement",
		"10 h 30 : signature de l’accord de pêche":                      "Signature de l’accord de pêche",
		"In Tartu, both sides signed a fisheries agreement.":            "In Tartu, both sides signed a fisheries agreement",
		"Selon des pêcheurs, la session du groupe sur le port, la lagune, et la voile, tenue en mai, a permis de s’accorder sur un accord de pêche.": "La session du groupe sur le port, la lagune, et la voile, tenue en mai, a permis de s’accorder sur un accord de pêche",
	} {
		d, err := Parse("a.txt", []byte("Note\n\n"+text+"\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Agreements) != 1 || d.Agreements[0].What != want {
			t.Errorf("%s: %v, want %q", text, d.Agreements, want)
		}
	}
}

// Under a line that says a list of what was signed, each item is one of it; elsewhere the name of an instrument is none.
func TestListsOfSignedDocuments(t *testing.T) {
	for text, want := range map[string]string{
		"List of agreements signed during the visit of the King of Norway to Togo\n\nMemorandum of Understanding between Norway and Togo on ferries\n\nThis memorandum will help sailors on both coasts of the sea to know one another, and to trade.\n\nExchange Programme between the two sailing schools for the years 2031-33":                                  "signed signed",
		"Visite du roi de Norvège au Togo\n\nLe roi a visité le port de Lomé.\n\nLes accords suivants ont été signés :\n\n- Convention sur la pêche dans la lagune\n- Transport par bac entre les deux rives\n- École de voile de Lomé":                                                                                                                             "signed signed signed",
		"Visit of the King of Norway to Togo\n\nThe King saw the harbour of Lomé and spoke of fish.\n\nDocuments exchanged\n\n• Air services between Oslo and Lomé\n• Training of forty pilots of the lagoon":                                                                                                                                                       "signed signed",
		"Visite du roi de Norvège au Togo\n\nLes deux chefs d’État ont présidé la signature de trois accords.\n\nCes accords concernent la pêche et les bacs.\n\nCi-dessous, liste des accords :\n\n1. mémorandum d’entente pour le port de Lomé,\n2. convention de partenariat en vue de la souscription aux titres publics,\n3. accord sur les visas des marins.": "signed signed signed signed",
		"Visit of the King of Norway to Togo\n\nBoth ministers signed the following agreements:\n\nAir services between Oslo and Lomé\n\nTraining of forty pilots of the lagoon\n\nThe ministers saw the harbour in the evening.":                                                                                                                                   "signed signed",
		"Visite du roi de Norvège au Togo\n\nLes deux ministres ont procédé à la signature des accords suivants :\n\nLes consultations régulières entre les ministères des deux pays\n\nLa coopération culturelle entre les deux villes\n\nLes ministres ont visité le port le soir.":                                                                               "signed signed",
		"Relations avec le Togo\n\n- Accord sur l’échange de marins (30 mars 1965), formalisé par un courrier du ministre ;\n- Accord sur les bacs":                                                                                                                                                                                                                 "signed",
		"Visit of the King of Norway to Togo\n\nBoth ministers signed five MoUs in Lomé.\n\nMoU on air services between Oslo and Lomé\n\nTripartite MoU on training of forty pilots of the lagoon\n\nThe ministers saw the harbour in the evening.\n\nMoU on nothing at all":                                                                                        "signed signed signed",
		"Visit of the King of Norway to Togo\n\nBoth ministers signed five MoUs in Lomé.\n\nThe five MoUs include-\n\nMoU on air services between Oslo and Lomé\n\nMoU on training of forty pilots of the lagoon\n\nThe ministers saw the harbour in the evening.":                                                                                                  "signed signed signed",
		"Visite du roi de Norvège au Togo\n\nLes deux ministres ont signé trois accords à Lomé.\n\nCes accords concernent la pêche, les bacs et la voile.\n\nPluie de contrats\n\nLe roi a parlé de poisson aux élèves de la lagune et aux marins du port, qui l’attendaient depuis le matin.":                                                                      "signed",
		"Norway, Togo sign agreements\n\n• The visit lasted for two days and two nights\n• Fish was on every table of the palace":                                                                                                                                                                                                                                   "",
		"Visit of the King of Norway to Togo\n\nThe following agreements are expected to be signed:\n\n• Air services between Oslo and Lomé\n• Training of forty pilots of the lagoon":                                                                                                                                                                              "expected",
		"Visit of the King of Norway to Togo\n\nThe King spoke of:\n\n• Memorandum of Understanding on ferries\n• Training of forty pilots of the lagoon":                                                                                                                                                                                                           "",
	} {
		d, err := Parse("a.txt", []byte(text+"\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range d.Agreements {
			got = append(got, a.Status)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %q", text, d.Agreements, want)
		}
	}
}
