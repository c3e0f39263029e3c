package article

import (
	"testing"

	"github.com/enjeux/enjeux/model"
)

func TestArranges(t *testing.T) {
	for line, want := range map[string]bool{
		"09h30 : Transfert à l’hôtel": true,
		"10:00 Check-in":              true,
		"– Installation":              true,
		"12h30 : Pause":               true,
		"11 a.m. Coffee break":        true,
		"08 heures 15 : Départ de la délégation vers la gare":                        true,
		"18:30 – Return to the hotel":                                                true,
		"19h00 Temps libre":                                                          true,
		"18 heures : Interview accordée à la radio nationale":                        true,
		"Interview with national television":                                         true,
		"The full text of the statement follows.":                                    true,
		"Le texte intégral de la charte est présenté ci-dessous.":                    true,
		"A draft programme is attached.":                                             true,
		"18h20 : Départ pour Riga":                                                   false,
		"09:00 Arrival in Riga":                                                      false,
		"Installation de panneaux solaires":                                          false,
		"Pause dans les combats":                                                     false,
		"Return to the negotiating table":                                            false,
		"Travel to Europe has become dearer.":                                        false,
		"The text of the treaty names three ports.":                                  false,
		"Venue: Old Customs House, Riga":                                             true,
		"(RSVP by 3 March)":                                                          true,
		"Open coverage":                                                              true,
		"Photographers wishing to attend must be accredited with the palace.":        true,
		"This briefing is on background.":                                            true,
		"Lieu : ancienne douane de Riga":                                             true,
		"Les journalistes souhaitant assister à la cérémonie s’inscrivent avant 9 h": true,
		"Arrivée de la ministre (séance photo)":                                      true,
		"MODERATOR:  Good morning, all. Our ambassador in Riga will speak first, on the ports and on trade, and each of you who raises a hand on the line will have a question afterwards; those in the room come last, as ever.": true,
		"Modératrice : merci à tous d’être là.":               true,
		"With that, I’ll hand it over to the ambassador.":     true,
		"Arrival of the media at the palace":                  true,
		"They spend the night at the castle of Riga":          true,
		"Nuit à l’hôtel":                                      true,
		"Toute presse":                                        true,
		"Hors presse":                                         true,
		"Pool images (agence et télévision)":                  true,
		"Images seulement, dans la cour":                      true,
		"No press":                                            true,
		"Toute la presse de Riga en parle depuis deux jours.": false,
		"Hors presse écrite, les médias sont publics.":        false,
		"The moderator: a part of every reactor.":             false,
		"Power was handed over to the new president.":         false,
		"The ministers opened the port for ships.":            false,
		"L’ambassadrice de Lettonie, accréditée auprès du Ghana, a remis ses lettres.": false,
		"The two ministers signed an agreement on the press.":                          false,
		"The media of both countries are to exchange programmes.":                      false,
		"Les médias des deux pays échangeront des programmes.":                         false,
		"Il a été reçu au lieu de rendez-vous.":                                        false,
	} {
		if got := arranges(line); got != want {
			t.Errorf("%s: %v, want %v", line, got, want)
		}
	}
}

// The hours between the first and the last of a programme at which somebody only comes or goes are no matter
// of politics; a ceremony, and whom they meet, is.
func TestHoursOnTheWay(t *testing.T) {
	for text, want := range map[string][]string{
		"Programme of the visit to Fiji\n\n9:00 Arrival in Suva\n\n10:00 Departure of the Queen from the pottery works\n\n10:30 am: The Queen arrives at the Old Market\n\n11:00 Arrival at the Town Hall, meeting with the mayor\n\n12.00 pm: Emplane for Nadi\n\n13:00 Joint photograph of the heads of state\n\n13:30 Signing of the guest book\n\n20:00 State dinner in honour of the Queen\n\n22:00 Departure\n": {
			model.Politics, model.Other, model.Other, model.Politics, model.Other, model.Politics, model.Politics, model.Politics, model.Politics},
		"Programme de la visite aux Fidji\n\n9h00 : Arrivée à Suva\n\n10h00 : Départ de la reine de la poterie\n\n10h30 : Arrivée au vieux marché\n\n11h00 : Honneurs militaires\n\n12h00 : Embarquement pour Nadi\n\n13h00 : Photo de famille\n\n13h30 : Signature du livre d’or\n\n20h00 : Dîner d’État\n\n22h00 : Départ\n": {
			model.Politics, model.Other, model.Other, model.Politics, model.Other, model.Politics, model.Politics, model.Politics, model.Politics},
	} {
		d, err := Parse("a.txt", []byte(text), Options{})
		if err != nil || len(d.Paragraphs) != len(want)+1 {
			t.Fatal(d, err)
		}
		for i, domain := range want {
			if p := d.Paragraphs[i+1]; p.Domain != domain {
				t.Errorf("%q: %s, want %s", d.Line(p), p.Domain, domain)
			}
		}
	}
}

// What belongs to a domain by one word of it.
func TestWordsOfDomains(t *testing.T) {
	for text, want := range map[string]string{
		"The prime minister hopes that the talks on NAFTA will end by spring, an adviser said.": model.Economy,
		"Les discussions sur l’ALENA reprendront au printemps, a dit un conseiller.":            model.Economy,
		"They were the first to call for a no-fly zone over the north of the country.":          model.Security,
		"Les deux présidents ont parlé de la question syrienne et de l’effusion de sang.":       model.Security,
		"The minister asked how market access for beef and raw materials could be had.":         model.Economy,
		"The two presidents agreed to build an oil refinery in the south.":                      model.Energy,
		"Le président a signé le livre d’or, avant l’échange de cadeaux.":                       model.Politics,
	} {
		d, err := Parse("a.txt", []byte(text), Options{})
		if err != nil || d.Paragraphs[0].Domain != want {
			t.Errorf("%q: %s, want %s", text, d.Paragraphs[0].Domain, want)
		}
	}
}
