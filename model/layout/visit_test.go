package layout

import (
	"fmt"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// visit is a briefing that has each of the fields of a visit and of its stakes.
func visit(t testing.TB) *model.Briefing {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Title: "Visite de travail à Lisbonne", Type: model.VisitWorking, Lang: "fr",
		Visitor: "Ministre des Affaires étrangères", HostCountry: "Portugal", Start: "2026-03-09", End: "2026-03-10",
		Service: "Direction d’Europe", Version: "2", Copy: "4 sur 20", Marking: "Diffusion restreinte",
		Relation:  "Les deux pays se consultent chaque année depuis 1998. Le commerce progresse sans dépasser encore 3 % de nos échanges.\nLa coopération en mer est la plus active.",
		Irritants: "- la pêche au large des côtes ;\n- la reconnaissance des diplômes."})}
	p.add(model.Source{Head: id("src"), Title: "Note de la direction"}, "v")
	cite := func(parent string, n int) {
		p.add(model.Citation{Head: id(parent + "c"), Source: "src", Paragraph: n}, model.ID(parent))
	}
	p.add(model.Message{Head: id("m1"), Text: "Résultat recherché : un accord sur la pêche avant l’été."}, "v")
	p.add(model.Section{Head: id("s1"), Title: "Pêche et mer", Domain: model.Economy, Objective: "conclure avant l’été."}, "v")
	p.add(model.Stake{Head: id("k1"), Title: "Un accord de pêche", Domain: model.Economy, Status: model.Reviewed, Priority: 1, Likelihood: "likely", Confidence: "moderate",
		Marking: "Confidentiel", Objective: "obtenir un calendrier.", Body: "Les quotas actuels prennent fin en décembre. La négociation porte sur trois espèces.",
		Position:  "Un accord de cinq ans, avec une révision à mi-parcours et un comité scientifique commun.\nUn contrôle partagé en mer.",
		Theirs:    "Un accord de deux ans, sans comité. La partie portugaise met en avant l’emploi dans ses ports et le prix du carburant, qui pèse sur les petits armements.",
		Arguments: "- la ressource se reconstitue ;\n- le contrôle coûte moins à deux.", RedLines: "Pas d’accord sans contrôle en mer.",
		PressLine: "« Les discussions avancent dans un bon esprit. »", Defensive: "L’incident de janvier est clos ; l’enquête a été remise aux deux parties."}, "s1")
	cite("k1", 2)
	p.add(model.Annotation{Head: id("a1"), Type: model.TalkingPoint, Text: "La mer nous unit.", Printed: true}, "k1")
	p.add(model.Reply{Head: id("r1"), Author: "Relecture", Text: "À alléger."}, "a1")
	p.add(model.Stake{Head: id("k2"), Title: "Contrôle en mer", Position: "Des patrouilles communes."}, "s1")
	p.add(model.Stake{Head: id("k3"), Title: "Rien encore"}, "s1")
	p.add(model.Engagement{Head: id("g1"), Start: "2026-03-09T18:30", What: "Arrivée", Location: "Aéroport"}, "v")
	p.add(model.Engagement{Head: id("g2"), Start: "2026-03-10T09:00", End: "2026-03-10T10:15", What: "Entretien avec le ministre de la Mer", Location: "Ministère",
		Format: "élargi", With: "le ministre de la Mer", Points: "- Nous tenons à un accord de cinq ans.\n- Le comité scientifique en est la clef.\nMerci de votre accueil.", Stakes: []model.ID{"k1"}}, "v")
	cite("g2", 3)
	p.add(model.Engagement{Head: id("g3"), What: "Point de presse", Format: "à confirmer"}, "v")
	for _, n := range []model.Person{
		{Head: id("p1"), Name: "Ministre des Affaires étrangères", Role: "Chef de la délégation", Side: "visitor", Participant: true},
		{Head: id("p2"), Role: "Directeur d’Europe", Side: "visitor", Participant: true},
		{Head: id("p3"), Role: "Ministre de la Mer", Side: "host", Participant: true},
		{Head: id("p4"), Name: "Rui", Role: "Journaliste"},
		{Head: id("p5"), Name: "Banque des ports", Role: "bailleur", Organisation: true},
	} {
		p.add(n, "v")
	}
	p.add(model.Event{Head: id("e1"), Start: "2024-05", What: "Consultations à Paris", Bilateral: true}, "v")
	p.add(model.Event{Head: id("e2"), Start: "2025-10-02", What: "Entretien en marge d’un sommet", Bilateral: true}, "v")
	cite("e2", 5)
	p.add(model.Event{Head: id("e3"), Start: "2026-01", What: "Incident en mer"}, "v")
	p.add(model.Figure{Head: id("f1"), Value: 3, Unit: "percent", What: "Part dans nos échanges", Date: "2025", Bilateral: true}, "v")
	p.add(model.Agreement{Head: id("g"), Status: "expected", What: "Accord de pêche", Signatories: []string{"Ministre de la Mer", "Ministre des Affaires étrangères"}}, "v")
	return p.b
}

// What nobody filled in has no heading, and what is filled in is printed.
func TestEmptyFieldsHaveNoHeading(t *testing.T) {
	all := dump(lay(t, visit(t)))
	for _, want := range []string{"NOTRE POSITION", "LEUR POSITION", "ARGUMENTS", "LIGNES ROUGES", "LIGNE DE PRESSE", "SI ÉVOQUÉ", "CONFIDENTIEL", "FICHE 1",
		`Lundi 9\u00a0mars\u00a02026`, "Dernières rencontres", "POINTS D’IRRITATION", "Signataires", "Délégation du visiteur", "Organisations", "Banque des ports", `9\u00a0h – 10\u00a0h\u00a015`} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is on no page", want)
		}
	}
	if n := strings.Count(all, `"NOTRE POSITION"`); n != 2 {
		t.Errorf("our position has %d headings, for two stakes that have one", n)
	}
	bare := dump(lay(t, sample(t)))
	for _, not := range []string{"NOTRE POSITION", "LEUR POSITION", "ARGUMENTS", "LIGNES ROUGES", "LIGNE DE PRESSE", "SI ÉVOQUÉ", "Programme", "Participants", "La relation", "Éléments de langage", "Points défensifs"} {
		if strings.Contains(bare, `"`+not) {
			t.Errorf("%q heads nothing", not)
		}
	}
	if strings.Contains(all, "À alléger") {
		t.Error("a reply is printed beside a printed annotation")
	}
}

// An agreement whose state nobody gave is not taken for one in the state above it.
func TestAgreementWithoutState(t *testing.T) {
	p := &planter{t, visit(t)}
	p.add(model.Agreement{Head: id("g9"), What: "Accord sans état"}, "v")
	if !strings.Contains(dump(lay(t, p.b)), `"–" g9`) {
		t.Error("nothing says that its state is not known")
	}
}

// Two columns stand beside each other, and each keeps to its half.
func TestColumns(t *testing.T) {
	style := House("fr")
	middle := style.Margins.Left + style.width()/2
	for _, p := range lay(t, visit(t)) {
		for _, it := range p.Items {
			v, ok := it.(Text)
			if !ok || v.Range.Node != "k1" {
				continue
			}
			end := v.At.X
			for _, g := range v.Glyphs {
				end += Pt(g.Advance)
			}
			if v.Range.Field == "position" && end > middle || v.Range.Field == "theirs" && v.At.X < middle {
				t.Errorf("%q goes from %.1f to %.1f", v.String(), v.At.X, end)
			}
		}
	}
}

// A sheet of talking points takes a page as long as its text can be set smaller.
func TestSheetTakesAPage(t *testing.T) {
	pages := func(lines int) (n int) {
		b := visit(t)
		edit, ok := model.Write(b, "g2", "points", strings.Repeat("- Nous tenons à un accord de cinq ans et à son comité scientifique.\n", lines))
		if !ok {
			t.Fatal("nothing to write")
		}
		b, err := edit.Apply(b)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range lay(t, b) {
			for _, it := range p.Items {
				if v, ok := it.(Text); ok && v.Range.Node == "g2" && v.Range.Field == "points" {
					n++
					break
				}
			}
		}
		return n
	}
	if n := pages(24); n != 1 {
		t.Errorf("24 points take %d pages", n)
	}
	if n := pages(100); n < 2 {
		t.Errorf("100 points take %d pages: some are lost", n)
	}
}

// Key points that have a page to themselves and leave most of it white are set
// larger; beside contents that are short they are not.
func TestKeyPointsAloneAreLarge(t *testing.T) {
	size := func(b *model.Briefing) (size Pt) {
		for _, p := range lay(t, b) {
			for _, it := range p.Items {
				if v, ok := it.(Text); ok && v.Range.Node == "m1" && v.Range.Field == "text" {
					size = v.Size
				}
			}
		}
		return size
	}
	text := House("fr").Sizes.Text
	short := visit(t)
	if got := size(short); got != text {
		t.Errorf("above the contents they are %v points", got)
	}
	p := &planter{t, short}
	for i := range 40 {
		p.add(model.Stake{Head: id(fmt.Sprint("more", i)), Title: "Un enjeu de plus"}, "s1")
	}
	if got := size(p.b); got != text*largePoints {
		t.Errorf("alone they are %v points", got)
	}
	for i := range 12 {
		p.add(model.Message{Head: id(fmt.Sprint("m", i+2)), Text: strings.Repeat("Un message qui prend deux lignes au moins. ", 5)}, "v")
	}
	if got := size(p.b); got != text {
		t.Errorf("a page full of them is set in %v points", got)
	}
}
