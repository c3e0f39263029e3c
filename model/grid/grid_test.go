package grid

import (
	"reflect"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

func TestParse(t *testing.T) {
	want := [][]string{{"Date", "Événement"}, {"21/06/2025", "Arrivée, à Moscou"}}
	for name, text := range map[string]string{
		"tabs":       "Date\tÉvénement\r\n\t\r\n21/06/2025\tArrivée, à Moscou\r\n",
		"semicolons": "Date;Événement\n21/06/2025;\"Arrivée, à Moscou\"\n",
		"commas":     "Date,Événement\n21/06/2025,\"Arrivée, à Moscou\"",
		"html":       "<html><TABLE><tr><th>Date</th><th>&Eacute;vénement<tr><td>21/06/2025<td>Arrivée,<br>à <b>Moscou</b></table>",
	} {
		if got := Parse(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q", name, got)
		}
	}
	for _, text := range []string{"", "Une phrase.", "un\ndeux\n", "<table><tr><td>seul</table>"} {
		if got := Parse(text); got != nil {
			t.Errorf("%q is the table %q", text, got)
		}
	}
}

func TestFacts(t *testing.T) {
	for _, c := range []struct {
		kind  model.Kind
		table string
		want  []model.Node
		left  int
	}{
		{model.KindEvent, "Date\tÉvénement\tRemarque\n21 juin 2025\tArrivée\tx\njuin 2024\tVisite\t\nbientôt\tRien\t\n2023\tSommet\t",
			[]model.Node{model.Event{Start: "2025-06-21", What: "Arrivée"}, model.Event{Start: "2024-06", What: "Visite"}, model.Event{Start: "2023", What: "Sommet"}}, 1},
		{model.KindEvent, "Date\tQuoi\n21/06/2025\tArrivée", []model.Node{model.Event{Start: "2025-06-21", What: "Arrivée"}}, 0},
		{model.KindFigure, "Ce qui est compté\tValeur\tÀ la date de\nblé\t12 t\t2024", []model.Node{model.Figure{What: "blé", Value: 12, Unit: "tonne", Word: "t", Date: "2024"}}, 0},
		{model.KindFigure, "Ce qui est compté\tValeur\tÉtat au\norge\t7 t\t2023", []model.Node{model.Figure{What: "orge", Value: 7, Unit: "tonne", Word: "t", Date: "2023"}}, 0},
		{model.KindEvent, "21/06/2025\tArrivée", []model.Node{model.Event{Start: "2025-06-21", What: "Arrivée"}}, 0},
		{model.KindFigure, "Indicateur;Valeur;Unité;Année\nblé;50 000;tonnes;2024\naide;1,5 Md$;;\npart;12 %;;\nsans;;;",
			[]model.Node{model.Figure{What: "blé", Value: 50000, Unit: "tonne", Word: "tonnes", Date: "2024"},
				model.Figure{What: "aide", Value: 1.5e9, Unit: "USD", Word: "$"}, model.Figure{What: "part", Value: 12, Unit: "percent", Word: "%"}}, 1},
		{model.KindAgreement, "Agreement,Status,Signatories\nTrade,signed,\"A; B\"\nVisas,odd,",
			[]model.Node{model.Agreement{What: "Trade", Status: "signed", Signatories: []string{"A", "B"}}}, 1},
		{model.KindPerson, "Nom\tFonction\tDélégation\nA. Traoré\tministre\tcôté visiteur\nS. Lavrov\tministre\tHôte",
			[]model.Node{model.Person{Name: "A. Traoré", Role: "ministre", Side: "visitor"}, model.Person{Name: "S. Lavrov", Role: "ministre", Side: "host"}}, 0},
		{model.KindEngagement, "Date\tHeure\tObjet\tLieu\n22/06/2025\t10h30\tEntretien\tKremlin\n22/06/2025\t18:00\tDîner\t",
			[]model.Node{model.Engagement{Start: "2025-06-22T10:30", What: "Entretien", Location: "Kremlin"}, model.Engagement{Start: "2025-06-22T18:00", What: "Dîner"}}, 0},
	} {
		facts, left := Facts(c.kind, Parse(c.table))
		if !reflect.DeepEqual(facts, c.want) || len(left) != c.left {
			t.Errorf("%s:\n%+v\nwant\n%+v\nleft %q", c.kind, facts, c.want, left)
		}
	}
}

func TestUnused(t *testing.T) {
	for _, c := range []struct {
		kind        model.Kind
		table, want string
	}{
		{model.KindEvent, "Date\tQuoi\tLieu\tVu par\tVide\n21/06/2025\tArrivée\tMoscou\tBureau\t", "Lieu|Vu par"},
		{model.KindEngagement, "Date\tHeure\tObjet\tLieu\n22/06/2025\t10h30\tEntretien\tKremlin", ""},
		{model.KindPerson, "Nom\tTitre\tNom\nA. Traoré\tministre\tAba", "Nom"},
		{model.KindEvent, "21/06/2025\tArrivée\tMoscou\n22/06/2025\tDépart\tMoscou", ""},
	} {
		if got := strings.Join(Unused(c.kind, Parse(c.table)), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.kind, got, c.want)
		}
	}
	if Unused(model.KindEvent, nil) != nil {
		t.Error("no table has columns")
	}
}

func TestValues(t *testing.T) {
	for in, want := range map[string]string{"2025-06-21": "2025-06-21", "1er juin 2025": "2025-06-01", "June 5, 2025": "2025-06-05", "5 June 2025": "2025-06-05",
		"févr. 2024": "2024-02", "2025": "2025", "31.12.2024 9:05": "2024-12-31T09:05", "32/01/2025": "", "2025-13": "", "demain": "", "10:30": "", "2025 10:30": ""} {
		if got, ok := Date(in); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v", in, got, ok)
		}
	}
	for in, want := range map[string]float64{"1 250,5": 1250.5, "1,250.5": 1250.5, "1.250.000": 1250000, "1,250,000": 1250000, "12": 12, "-3,5": -3.5, "2.5": 2.5} {
		if got, ok := number(in); !ok || got != want {
			t.Errorf("%q is %v, %v", in, got, ok)
		}
	}
}

// Numbers are read with whatever space parts their thousands: French has narrow ones that
// do not break, as the window writes them.
func TestThousandsArePartedBySpaces(t *testing.T) {
	for _, space := range []string{" ", "\u00a0", "\u202f", "\u2009", "\t"} {
		if v, unit, _, ok := figure("1" + space + "500" + space + "000 t"); !ok || v != 1.5e6 || unit != "tonne" {
			t.Errorf("%+q: %v %q, %v", space, v, unit, ok)
		}
	}
}

func FuzzFacts(f *testing.F) {
	f.Add("Date\tÉvénement\n21 juin 2025\tArrivée")
	f.Add("Valeur;Objet\n1,5 Md$;aide\n\"")
	f.Add("<table><tr><td>a<td>\x00<tr></table>")
	f.Fuzz(func(t *testing.T, text string) {
		rows := Parse(text)
		for _, kind := range Kinds {
			facts, left := Facts(kind, rows)
			if n := len(facts) + len(left); n > len(rows) || n < len(rows)-1 {
				t.Fatalf("%d rows give %d", len(rows), n)
			}
			for _, n := range facts {
				if e, ok := n.(model.Event); ok && (strings.TrimSpace(e.What) == "" || e.Start == "") {
					t.Fatalf("%+v", e)
				}
			}
		}
	})
}
