package article

import "testing"

func TestArranges(t *testing.T) {
	for line, want := range map[string]bool{
		"Venue: Old Customs House, Riga": true,
		"(RSVP by 3 March)":              true,
		"Open coverage":                  true,
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
