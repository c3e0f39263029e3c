package article

import (
	"slices"
	"strings"
	"testing"
)

// The days of a visit that no one sentence tells of are those for which most speaks. All appeared on
// Thursday, 6 March 2025.
func TestLikelyDays(t *testing.T) {
	for _, tt := range []struct{ text, start, end string }{
		// The day stands in the title, or in what is said beside the visit.
		{"Avis aux médias : itinéraire du président pour le vendredi 7 mars 2025|Le président Janis Kalnins prendra part à une cérémonie d’accueil de la présidente du Ghana, Ama Mensah.", "2025-03-07", "2025-03-07"},
		{"Media advisory: the President’s itinerary for Friday, March 7, 2025|President Janis Kalnins will meet the President of Ghana, Ama Mensah, at the port.", "2025-03-07", "2025-03-07"},
		{"Ama Mensah en route pour Riga|La présidente ghanéenne est en visite en Lettonie.\n\nL’avion a décollé d’Accra le 5 mars.\n\nDu 5 au 8 mars, elle verra les ports et les chantiers.", "2025-03-05", "2025-03-08"},
		{"Ama Mensah on her way to Riga|The Ghanaian president is on a visit to Latvia.\n\nHer plane left Accra on 5 March.\n\nFrom 5 to 8 March she will see ports and shipyards.", "2025-03-05", "2025-03-08"},
		// What is told of other days is no day of it.
		{"Présidente en visite|La présidente Ama Mensah visite Riga.\n\nLe port a été construit en 1998. Une école a ouvert en mai 2024.", "", ""},
		{"President on a visit|President Ama Mensah visits Riga.\n\nThe port was built in 1998. A school opened in May 2024.", "", ""},
		{"President Uma Okello has left for Accra in advance of her talks with the president of the region on Monday.", "", ""},
		{"President Uma Okello is visiting Riga and Liepaja this week.\n\nShe sees a port on Friday.", "", ""},
	} {
		d, err := Parse("a.txt", []byte(strings.ReplaceAll(tt.text, "|", "\n\n")+"\n"), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		if v := d.Visit; v.Start != tt.start || v.End != tt.end {
			t.Errorf("%s\n got %q to %q\nwant %q to %q", tt.text, v.Start, v.End, tt.start, tt.end)
		}
	}
}

// What is learnt is what the days of most texts have in common.
func TestLearningDays(t *testing.T) {
	told := func(ranges bool) *stay {
		st := &stay{days: []dayClue{{day: "2025-03-04"}, {day: "2025-03-05"}, {day: "2025-03-07"}}}
		st.days[1].is(clueVisit, true)
		st.days[2].is(clueFar, true)
		if ranges {
			st.between("2025-03-05", "2025-03-07", 1, true)
		}
		return st
	}
	lessons := slices.Concat(slices.Repeat([]dayLesson{{stay: told(true), start: "2025-03-05", end: "2025-03-07"}}, 20), slices.Repeat([]dayLesson{{stay: told(false), start: "2025-03-05", end: "2025-03-05"}}, 20))
	w := learnDays(lessons)
	for _, l := range lessons {
		if start, end := l.stay.likeliest(w); start != l.start || end != l.end {
			t.Fatalf("%s to %s, want %s to %s: %+v", start, end, l.start, l.end, w)
		}
	}
	if start, end := told(true).likeliest(&dayWorth{}); start != "" || end != "" {
		t.Errorf("%s to %s of nothing that was learnt", start, end)
	}
}
