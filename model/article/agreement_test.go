package article

import "testing"

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
	} {
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
}
