package model

import "testing"

func TestRenew(t *testing.T) {
	b := New(Visit{Title: "Visite"})
	b, logo := b.WithBlob([]byte("logo"))
	b, old := b.WithBlob([]byte("source"))
	v := b.Visit()
	v.Logo = logo
	b = b.with(v)
	for _, n := range []Node{
		Section{Head: Head{ID: "s", Place: Place{b.ID(), "m"}}, Title: "Politique"},
		Stake{Head: Head{ID: "a", Place: Place{"s", "m"}}, Title: "Un"},
		Stake{Head: Head{ID: "gone", Place: Place{"s", "n"}, Dead: true}, Title: "Deux"},
		Engagement{Head: Head{ID: "e", Place: Place{b.ID(), "m"}}, What: "Entretien", Stakes: []ID{"a", "gone"}},
		Annotation{Head: Head{ID: "n", Place: Place{"a", "m"}}, Text: "À revoir"},
		Reply{Head: Head{ID: "r", Place: Place{"n", "m"}}, Text: "Vu"},
	} {
		b = b.with(n)
	}
	c := Renew(b, func(n Node) bool { return n.Kind() != KindAnnotation })
	var kinds []Kind
	for n := range c.Nodes() {
		kinds = append(kinds, n.Kind())
		if _, was := b.Node(IDOf(n)); was {
			t.Errorf("the %s kept its ID", n.Kind())
		}
	}
	if len(kinds) != 4 {
		t.Fatalf("kept %q", kinds)
	}
	for s := range Children[Section](c, c.ID()) {
		for st := range Children[Stake](c, s.ID) {
			for e := range Children[Engagement](c, c.ID()) {
				if len(e.Stakes) != 1 || e.Stakes[0] != st.ID {
					t.Errorf("the engagement names %q, the stake is %q", e.Stakes, st.ID)
				}
			}
		}
	}
	if _, ok := c.Blob(logo); !ok {
		t.Error("the logo is lost")
	}
	if _, ok := c.Blob(old); ok {
		t.Error("a blob that nothing names is kept")
	}
}
