package article

import "testing"

// The last day of a visit rests on the sentence that says how long it takes, or on which day
// of the week it ends, where no other has the date.
func TestTheLastDayRestsOnASentence(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Visite en Norvège\n\nOSLO, 28 avril 2025 – Le président de la Finlande, Alexander Stubb, arrivera lundi 5 mai à Oslo pour une visite officielle. Il y restera trois jours.\n\n" +
			"Il rencontrera le Premier ministre.", "Il y restera trois jours."},
		{"Visite en Norvège\n\nOSLO, 28 avril 2025 – Le président de la Finlande, Alexander Stubb, effectuera une visite officielle en Norvège, qui commence le 5 mai.\n\n" +
			"Il quittera Oslo mercredi.", "Il quittera Oslo mercredi."},
		{"Visit to Norway\n\nOSLO, April 28, 2025 – President Alexander Stubb of Finland arrives in Oslo on Monday, May 5, for an official visit. He will stay for three days.\n\n" +
			"He meets the prime minister.", "He will stay for three days."},
	} {
		d, err := Parse("x.txt", []byte(c.text), Options{Published: "2025-04-28"})
		if err != nil {
			t.Fatal(err)
		}
		if d.Visit.Start != "2025-05-05" || d.Visit.End != "2025-05-07" {
			t.Fatalf("the visit is from %s to %s", d.Visit.Start, d.Visit.End)
		}
		at, ok := d.Mention("end", d.Visit.End)
		if got := d.Quote(at); !ok || got != c.want {
			t.Errorf("it ends on %s by %q, want %q", d.Visit.End, got, c.want)
		}
	}
}
