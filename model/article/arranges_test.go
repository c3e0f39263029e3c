package article

import "testing"

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
