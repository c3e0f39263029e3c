package article

import "testing"

func TestArranges(t *testing.T) {
	for line, want := range map[string]bool{
		"Venue: Old Customs House, Riga": true,
		"(RSVP by 3 March)":              true,
		"Open coverage":                  true,
		"Photographers wishing to attend must be accredited with the palace.":          true,
		"This briefing is on background.":                                              true,
		"Lieu : ancienne douane de Riga":                                               true,
		"Les journalistes souhaitant assister à la cérémonie s’inscrivent avant 9 h":   true,
		"Arrivée de la ministre (séance photo)":                                        true,
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
