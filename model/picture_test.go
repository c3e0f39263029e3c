package model

import (
	"slices"
	"strings"
	"testing"
)

// A copy holds the pictures that it shows and no other blob.
func TestPicturesGoWithTheirCopy(t *testing.T) {
	b := New(Visit{Head: Head{ID: "v"}, Title: "T"})
	b, logo := b.WithBlob([]byte("logo"))
	b, face := b.WithBlob([]byte("face"))
	b, chart := b.WithBlob([]byte("chart"))
	b, secret := b.WithBlob([]byte("secret"))
	v := b.Visit()
	v.Logo = logo
	b = b.with(v)
	under := func(parent, id ID) Head { return Head{ID: id, Place: Place{parent, "m"}} }
	for _, n := range []Node{
		Person{Head: under("v", "p"), Name: "N", Portrait: face},
		Section{Head: under("v", "s"), Title: "S"},
		Stake{Head: under("s", "k"), Title: "K", Body: "Voir\n![La carte](blob:" + chart + " \"Carte\")", RedLines: "![](blob:" + secret + ")"},
	} {
		b = b.with(n)
	}
	for to, want := range map[Audience][]string{Delegation: {logo, face, chart}, Press: {logo, face}} {
		var got []string
		for name := range b.For(to).Blobs() {
			got = append(got, name)
		}
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: has %v, want %v", to, got, want)
		}
	}
	if b.For(Principal) != b {
		t.Error("the principal has not the briefing itself")
	}
}

// What the briefing of a visit says beyond its stakes' bodies survives the file,
// and is not in the file while nobody has filled it in.
func TestFieldsOfAVisit(t *testing.T) {
	under := func(parent, id ID) Head { return Head{ID: id, Place: Place{parent, "m"}} }
	b := New(Visit{Head: Head{ID: "v"}, Title: "T", Lang: "fr", Relation: "Ancienne.", Irritants: "Aucun."})
	for _, n := range []Node{
		Section{Head: under("v", "s"), Title: "S"},
		Stake{Head: under("s", "k"), Title: "K", Objective: "o", Position: "p", Theirs: "t", Arguments: "a", RedLines: "r", PressLine: "l", Defensive: "d", Marking: "m"},
		Stake{Head: under("s", "bare"), Title: "B"},
		Engagement{Head: under("v", "e"), Start: "2025-06-23T10:30", What: "Entretien", Location: "Moscou", Format: "élargi", With: "le ministre", Points: "- dire", Stakes: []ID{"k"}},
		Citation{Head: under("e", "c"), Source: "x"},
		Person{Head: under("v", "p"), Role: "Ministre", Side: "host", Participant: true},
		Agreement{Head: under("v", "g"), What: "Traité", Signatories: []string{"A", "B"}},
		Figure{Head: under("v", "f"), Value: 3, What: "w", Date: "2024", Bilateral: true},
	} {
		var err error
		if b, err = (Add{Node: n}).Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	file := dump(t, b)
	again, err := Decode([]byte(file))
	if err != nil || dump(t, again) != file {
		t.Fatal(err, dump(t, again))
	}
	k, _ := Get[Stake](again, "k")
	e, _ := Get[Engagement](again, "e")
	if k.Theirs != "t" || k.Marking != "m" || e.Location != "Moscou" || e.Stakes[0] != "k" {
		t.Errorf("%+v\n%+v", k, e)
	}
	if n := strings.Count(file, `"objective"`); n != 1 {
		t.Errorf("an empty field is in the file: %d objectives", n)
	}
	want := []string{"title", "body", "objective", "position", "theirs", "arguments", "redLines", "pressLine", "defensive"}
	if got := TextFields(KindStake); !slices.Equal(got, want) {
		t.Errorf("a stake has the texts %v", got)
	}
}
