package article

import "testing"

// What a sentence says of the time of an event may rest on the one before it: the end of a journey,
// the day of an hour; and a year may stand in front of what was done in it.
func TestTimesOfEvents(t *testing.T) {
	for text, want := range map[string]string{
		"Le ministre a entamé lundi 6 juillet 2026 une tournée dans les pays du Golfe.\n\nCette tournée, qui se poursuit jusqu’au 20 juillet, le mènera à Oman.":  "2026-07-06/2026-07-20",
		"The minister began a tour of the Gulf on 6 July 2026.\n\nThe tour, which goes on until 20 July, will take her to Oman.":                                  "2026-07-06/2026-07-20",
		"The minister opened a school in Oslo on 6 July 2026.\n\nThis visit goes on until 20 July, she said in the harbour of the town.":                          "2026-07-06/, 2026-07-20/",
		"The minister began a tour of the Gulf on 6 July 2026, and her friends went home.\n\nThe port will stay closed until 20 July, said those who work there.": "2026-07-06/, 2026-07-20/",
		"La ministre a ouvert l’école ce vendredi 19 juin. Elle avait visité, ce matin, le port de la ville.":                                                     "2026-06-19/, 2026-06-19/",
		"La ministre a ouvert l’école vendredi 12 juin. Elle a visité, ce matin, le port de la ville.":                                                            "2026-06-12/, 2026-06-20/",
		"She has been under scrutiny after a 2004 internal audit revealed a contract with her friend.":                                                            "2004/",
		"She bought a 2004 bottle of wine in the harbour of the town and gave it to her old friend.":                                                              "",
	} {
		d, err := Parse("note.txt", []byte(text), Options{Published: "2026-06-20"})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for k, e := range d.Events {
			if k > 0 {
				got += ", "
			}
			got += e.Start + "/" + e.End
		}
		if got != want {
			t.Errorf("%s\n%s, want %s", text, got, want)
		}
	}
}
