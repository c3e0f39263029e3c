package article

import (
	"fmt"
	"strings"
	"testing"
)

// The days of a programme are events, each told by what it begins with.
func TestDaysOfProgramme(t *testing.T) {
	d, err := Parse("a.txt", []byte("Visite officielle de la ministre du Chili\n\nDu 23 au 25 mars 2026, la ministre Sofia Larrain se rend à Paris.\n\nProgramme\n\nLundi 23 mars\n\n- 9 h 30 : Accueil à l’aéroport\n- 11 h : Entretien\n\nMardi 24 mars\n\n- 10h00 – signature de l’accord sur les diplômes\n\nVolet togolais (du 26 au 28 mars)\n\n- Visite du port\n\nUn mot de la fin\n\nLa ministre remercie ses hôtes.\n"), Options{Published: "2026-03-10"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range d.Events {
		got = append(got, fmt.Sprintf("%s p%d %s", e.Start, e.Passages[0].Paragraph, e.What))
	}
	want := []string{"2026-03-23 p2 Du 23 au 25 mars 2026, la ministre Sofia Larrain se rend à Paris", "2026-03-23 p4 Accueil à l’aéroport", "2026-03-24 p7 Signature de l’accord sur les diplômes", "2026-03-26 p9 Volet togolais"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A day is an event where a part of it stands between, too; a line that names the day again is one
// event with it.
func TestPartsOfDays(t *testing.T) {
	const text = "Programme of the visit\n\nMonday, 9 March 2026\n\nMorning\n\nTour of the Harbour\n\nVisit to the Shipyard\n\nAfternoon\n\nFarewell at the Palace\n\nTuesday, 10 March 2026\n\nOn 10 March the President opens the fisheries fair in Bergen and speaks to those who have built it.\n"
	d, err := Parse("a.txt", []byte(text), Options{Published: "2026-03-01"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range d.Events {
		got = append(got, fmt.Sprintf("%s p%d", e.Start, e.Passages[0].Paragraph))
	}
	if want := "2026-03-09 p2, 2026-03-10 p9"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

// A stage of a tour has its days in its heading, in brackets or not.
func TestDaysOfStages(t *testing.T) {
	const body = "\n\nLe ministre y a visité un port, et il a parlé avec des pêcheurs de la côte et des îles du nord.\n\n"
	d, err := Parse("a.txt", []byte("Le ministre en tournée\n\nVisite au Bénin du 3 au 5 mai 2029"+body+body+body+body+"Accra (8 et 9 mai 2029)"+body+"Un plan du 5 au 7 mai 2029 qui reste secret"+body), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range d.Events {
		got = append(got, e.Start+"/"+e.End+" "+e.What)
	}
	if want := "2029-05-03/2029-05-05 Visite au Bénin, 2029-05-08/2029-05-09 Accra"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

// A day of a programme may be counted, and leave its month to the day before it.
func TestCountedDays(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"The King of Tonga in Peru: programme\n\nDay 1 - Tuesday, June 29th\n\n- Arrival at the airport of Lima\n- Dinner at the hotel\n\nDay 2 - Wednesday 30th\n\n- Wreath at the monument\n- Tour of the harbour\n- Talks with the minister\n\nDay 3 - Thursday 1st\n\n- Visit to the school\n- Farewell\n",
			"2027-06-29 p2 Arrival at the airport of Lima; 2027-06-30 p5 Wreath at the monument; 2027-07-01 p9 Visit to the school"},
		{"Visite du président au Pérou : programme\n\nJour 1 – mardi 29 juin\n\n- Arrivée à l’aéroport de Lima\n- Dîner à l’hôtel\n\nJour 2 – mercredi 30\n\n- Gerbe au monument\n- Visite du port\n- Entretien avec la ministre\n\nJour 3 – jeudi 1er\n\n- Visite d’une école\n- Départ\n",
			"2027-06-29 p2 Arrivée à l’aéroport de Lima; 2027-06-30 p5 Gerbe au monument; 2027-07-01 p9 Visite d’une école"},
		{"Visite du président au Pérou : programme\n\nPremier jour : 29 juin 2027\n\n- Arrivée à l’aéroport de Lima\n- Dîner à l’hôtel\n\nDeuxième jour : 30 juin 2027\n\n- Gerbe au monument\n- Visite du port\n",
			"2027-06-29 p2 Arrivée à l’aéroport de Lima; 2027-06-30 p5 Gerbe au monument"},
	} {
		d, err := Parse("a.txt", []byte(tt.text), Options{Published: "2027-06-20"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range d.Events {
			got = append(got, fmt.Sprintf("%s p%d %s", e.Start, e.Passages[0].Paragraph, e.What))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s\nwant\n%s", strings.Join(got, "; "), tt.want)
		}
	}
}
