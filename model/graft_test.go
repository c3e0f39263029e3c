package model

import "testing"

// A copy in another briefing carries citations, annotations and replies, but no visa, and what was
// removed stays behind; a source that is there by its text is named, and one that is not comes.
func TestGraft(t *testing.T) {
	from := New(Visit{Title: "Lima"})
	from, known := from.WithBlob([]byte("Le port de Callao est agrandi."))
	from, foreign := from.WithBlob([]byte("La pêche a repris."))
	from, picture := from.WithBlob([]byte("carte"))
	for _, n := range []Node{
		Section{Head: Head{ID: "s", Place: Place{from.ID(), "m"}}},
		Source{Head: Head{ID: "known", Place: Place{from.ID(), "m"}}, Title: "Port", SHA256: known, Text: known},
		Source{Head: Head{ID: "foreign", Place: Place{from.ID(), "n"}}, Title: "Pêche", SHA256: foreign, Text: foreign},
		Source{Head: Head{ID: "removed", Place: Place{from.ID(), "o"}, Dead: true}, Title: "Ancien", Text: "0"},
		Stake{Head: Head{ID: "a", Place: Place{"s", "m"}}, Title: "Port", Body: "Le port ![carte](blob:" + picture + ")"},
		Citation{Head: Head{ID: "c1", Place: Place{"a", "m"}}, Source: "known", From: 3, To: 7, Quote: "port"},
		Citation{Head: Head{ID: "c2", Place: Place{"a", "n"}}, Source: "foreign", To: 9, Quote: "La pêche"},
		Citation{Head: Head{ID: "c3", Place: Place{"a", "o"}}, Source: "foreign", To: 2, Quote: "La"},
		Citation{Head: Head{ID: "c4", Place: Place{"a", "p"}}, Source: "removed"},
		Annotation{Head: Head{ID: "n", Place: Place{"a", "m"}}, Text: "À dater", Author: "Analyste 2", Anchor: Anchor{Field: "body", From: 3, To: 7, Quote: "port"}},
		Annotation{Head: Head{ID: "gone", Place: Place{"a", "n"}, Dead: true}, Text: "Non"},
		Reply{Head: Head{ID: "r", Place: Place{"n", "m"}}, Text: "Vu"},
		Visa{Head: Head{ID: "v", Place: Place{"a", "m"}}, Status: Approved},
	} {
		from = from.with(n)
	}
	b, _ := New(Visit{Title: "Quito"}).WithBlob([]byte("Le port de Callao est agrandi."))
	for _, n := range []Node{
		Section{Head: Head{ID: "t", Place: Place{b.ID(), "m"}}},
		Source{Head: Head{ID: "own", Place: Place{b.ID(), "m"}}, Title: "Le port", SHA256: known, Text: known},
	} {
		b = b.with(n)
	}
	a, _ := Get[Stake](from, "a")
	a.Status = Draft
	edits, id, err := Graft(b, from, a, "t", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		if b, err = e.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	copied, _ := Get[Stake](b, id)
	if id == "a" || copied.Title != "Port" || copied.Status != Draft || b.Number(id) != "1.1" {
		t.Errorf("copied is %+v", copied)
	}
	var cites []string
	for c := range Children[Citation](b, id) {
		src, _ := Get[Source](b, c.Source)
		passage, _ := b.Passage(c.Source, c.From, c.To)
		cites = append(cites, src.Title+": "+passage)
	}
	if want := []string{"Le port: port", "Pêche: La pêche", "Pêche: La"}; len(cites) != 3 || cites[0] != want[0] || cites[1] != want[1] || cites[2] != want[2] {
		t.Errorf("cited are %q", cites)
	}
	if n := Count[Source](b, b.ID()); n != 2 {
		t.Errorf("there are %d sources", n)
	}
	if _, ok := b.Blob(picture); !ok {
		t.Error("the picture stayed behind")
	}
	if Count[Annotation](b, id) != 1 || Any[Visa](b, id) {
		t.Errorf("%d annotations", Count[Annotation](b, id))
	}
	for n := range Children[Annotation](b, id) {
		if n.Text != "À dater" || n.Author != "Analyste 2" || n.Anchor.Quote != "port" || !Any[Reply](b, n.ID) {
			t.Errorf("annotated is %+v", n)
		}
	}
}

// In its own briefing a copy names the sources that it has, be they removed since.
func TestGraftOnItsOwnBriefing(t *testing.T) {
	b := New(Visit{})
	for _, n := range []Node{
		Section{Head: Head{ID: "s", Place: Place{b.ID(), "m"}}},
		Source{Head: Head{ID: "src", Place: Place{b.ID(), "m"}}, Text: "0"},
		Stake{Head: Head{ID: "a", Place: Place{"s", "m"}}},
		Citation{Head: Head{ID: "c", Place: Place{"a", "m"}}, Source: "src"},
	} {
		b = b.with(n)
	}
	a, _ := Get[Stake](b, "a")
	gone, err := Remove(b, "src")
	if err != nil {
		t.Fatal(err)
	}
	without, _ := gone.Apply(b)
	for _, now := range []*Briefing{b, without} {
		edits, id, err := Graft(now, b, a, "s", "a")
		if err != nil || len(edits) != 2 || edits[0].(Add).Node.(Stake).ID != id || edits[1].(Add).Node.(Citation).Source != "src" {
			t.Errorf("%v, %v", edits, err)
		}
	}
}
