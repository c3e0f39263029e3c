package article

import (
	"testing"

	"github.com/enjeux/enjeux/model"
)

func TestDoubts(t *testing.T) {
	text := "Visite en Ruritanie\n\nDes accords seront signés demain, a-t-on appris, par les ministres des deux pays.\n\n" +
		"Depuis 2023, au titre de l’année académique 2025-2026, la Ruritanie a offert 12 bourses universitaires aux étudiants.\n"
	d, err := Parse("n.txt", []byte(text), Options{Published: "2026-01-05"})
	if err != nil {
		t.Fatal(err)
	}
	found := map[DoubtKind]string{}
	for _, x := range d.Doubts {
		found[x.Kind] = d.Quote(x.Passage)
	}
	if found[Hearsay] != "a-t-on appris" || found[ClashingDates] != "2025-2026" {
		t.Errorf("%q", found)
	}
	b, err := model.Of(d.Nodes(model.NewID), d.Blobs()...)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for s := range model.Children[model.Section](b, b.ID()) {
		for k := range model.Children[model.Stake](b, s.ID) {
			for a := range model.Children[model.Annotation](b, k.ID) {
				if n++; a.Type != model.Verify || a.Printed || !a.Anchor.Whole() && a.Anchor.Quote != k.Body[a.Anchor.From:a.Anchor.To] {
					t.Errorf("%+v", a)
				}
			}
		}
	}
	if n != len(d.Doubts) {
		t.Errorf("%d annotations for %d doubts", n, len(d.Doubts))
	}
}

func TestDoubtfulDomain(t *testing.T) {
	var p Paragraph
	p.weights[1], p.weights[3] = 10, 9
	p.decide()
	if !p.Doubtful() || p.second() != 3 {
		t.Errorf("%t %d", p.Doubtful(), p.second())
	}
	p.weights[3] = 7
	if p.Doubtful() {
		t.Error("7 is near 10")
	}
}
