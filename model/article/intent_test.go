package article

import "testing"

// What two sides, or one for the other, intend to do or will do is a commitment; what somebody does alone, a meeting
// or a journey is none.
func TestWhatSidesIntend(t *testing.T) {
	for text, want := range map[string]string{
		"Ghana and Estonia intend to widen their work on lagoons and to open a sailing school.":                Expected,
		"The Participants intend to further strengthen the exchange of pilots.":                                Expected,
		"Norway plans to provide two tugs to the harbour of Lomé in Togo.":                                     Expected,
		"Both governments are planning to establish a lagoon laboratory.":                                      Expected,
		"King Anders proposed to the Emir of Kuwait to develop a ferry line.":                                  Expected,
		"The minister noted Norway’s readiness to increase sales of boats to Togo.":                            Expected,
		"She reaffirmed Norway’s readiness to help Togo with its fleet.":                                       Agreed,
		"Norway is on track to provide $12 million for the lagoon.":                                            Agreed,
		"The two sides will further deepen their exchanges on coastal waters.":                                 Agreed,
		"Norway and Togo will jointly study a ferry line.":                                                     Agreed,
		"Norway will train forty Togolese pilots.":                                                             Agreed,
		"NORAD is launching a partnership on coastal waters.":                                                  Agreed,
		"A joint committee on ferries will be set up.":                                                         Agreed,
		"Norway and Togo are opening a sailing school.":                                                        Agreed,
		"Les parties ont l’intention d’approfondir leurs échanges sur la lagune.":                              Expected,
		"La Norvège et le Togo entendent également explorer les moyens de relier leurs ports.":                 Expected,
		"La Norvège entend soutenir les pêcheurs togolais.":                                                    Expected,
		"Les deux pays prévoient d’élargir leurs échanges de pilotes.":                                         Expected,
		"Les deux gouvernements souhaitent développer la pêche dans la lagune.":                                Expected,
		"Les deux pays étudieront une liaison par bac.":                                                        Agreed,
		"La Norvège formera quarante pilotes togolais.":                                                        Agreed,
		"Oslo et Lomé vont renforcer leur coopération bilatérale.":                                             Agreed,
		"Une commission mixte de la lagune sera créée à Lomé.":                                                 Agreed,
		"The king announced that Norway would train forty Togolese pilots.":                                    Agreed,
		"La ministre a annoncé que la Norvège enverrait quatre bacs au Togo.":                                  Agreed,
		"The king thought that Norway would train forty Togolese pilots.":                                      "",
		"The ministers announced the launch of a joint lagoon laboratory.":                                     Agreed,
		"The minister announced the launch of his book.":                                                       "",
		"Norway opened its embassy in Lomé in 1978.":                                                           InForce,
		"La Norvège et le Togo ouvrent une représentation diplomatique.":                                       InForce,
		"Norway opened its first exhibition in Lomé in 1978.":                                                  "",
		"The leaders welcomed Norway’s decision to open an embassy in Lomé.":                                   Agreed,
		"They welcomed the decision to open their hearts.":                                                     "",
		"Norway is investing $12 million to train nurses.":                                                     Agreed,
		"• $5 million to support small fishers in the lagoon":                                                  Agreed,
		"India extended a Line of Credit of $500 million to Togo.":                                             Agreed,
		"The envoy handed over ten ambulances to the harbour.":                                                 "",
		"Norway gifted two patrol boats to the Togolese navy.":                                                 Agreed,
		"It was agreed that a team would visit Lomé.":                                                          Agreed,
		"She reaffirmed Norway’s commitment to fund the harbour of Lomé in Togo.":                              Agreed,
		"She praised your commitment to enhance the relations with Togo.":                                      "",
		"Both countries are bound by a defence pact since 1961.":                                               InForce,
		"Les deux parties sont tombées d’accord pour rouvrir le port.":                                         Agreed,
		"Il a été décidé de créer un comité conjoint.":                                                         Agreed,
		"Les visas seront supprimés pour les marins.":                                                          Agreed,
		"Un don de 5 millions d’euros sera accordé au port.":                                                   Agreed,
		"L’accord de pêche signé en 2012 reste en vigueur.":                                                    InForce,
		"La Norvège envisage d’ouvrir une ambassade à Lomé.":                                                   Expected,
		"La Norvège a remis dix ambulances au Togo.":                                                           Agreed,
		"Norway plans to win the regatta.":                                                                     "",
		"The minister intends to meet the king on Monday.":                                                     "",
		"The two leaders will discuss trade and fisheries.":                                                    "",
		"The two leaders intend to meet in Oslo.":                                                              "",
		"The two leaders will meet in Lomé on Monday.":                                                         "",
		"I will open the sailing school in Togo.":                                                              "",
		"We will continue to work in Togo.":                                                                    "",
		"The ferry will help sailors in Togo.":                                                                 "",
		"The regatta, which both sides will launch, is old.":                                                   Agreed,
		"Le ministre entend renforcer son parti.":                                                              "",
		"Le président se rendra à Lomé, où il ouvrira la régate.":                                              "",
		"Les deux ministres évoqueront la pêche et les ports.":                                                 "",
		"La visite renforcera les liens entre la Norvège et le Togo.":                                          "",
		"Les deux parties ne comptent pas ouvrir le port.":                                                     "",
		"Le pays entend développer ses ports.":                                                                 "",
		"Norway intends to provide two tugs to Togo. It will also help Togo to run them.":                      Expected,
		"Norway will train forty Togolese pilots. Norway will help Togo to keep the boats.":                    Agreed,
		"Стороны намерены развивать сотрудничество. The two sides signed an agreement and will strengthen it.": Signed,
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
