package model

import (
	"slices"
	"testing"
)

// Every field of every kind says who may see it, and nothing else does.
func TestAudiencesAreComplete(t *testing.T) {
	for _, n := range kinds {
		k := n.Kind()
		for name := range fieldsOf(k) {
			if _, ok := audiences[k][name]; !ok && name != "place" && name != "dead" {
				t.Errorf("%s.%s has no audience: say in audience.go who may see it", k, name)
			}
		}
	}
	for k, of := range audiences {
		for name := range of {
			if _, ok := fields[k][name]; !ok {
				t.Errorf("%s has no field %s", k, name)
			}
		}
	}
}

// copied returns a briefing in which each thing is withheld from someone.
func copied() *Briefing {
	place := func(parent ID) Head { return Head{ID: NewID(), Place: Place{parent, "m"}} }
	under := func(parent, id ID) Head { return Head{ID: id, Place: Place{parent, "m"}} }
	dead := under("v", "dead")
	dead.Dead = true
	b := New(Visit{Head: Head{ID: "v"}, Title: "T", Version: "3", Marking: "SECRET", Visitor: "Ada", Host: "Bo", Proposed: []string{"host"}})
	for _, n := range []Node{
		Message{under("v", "message"), "point"},
		Section{Head: under("v", "section"), Title: "S", Objective: "aim"},
		Section{Head: dead, Title: "removed"},
		Stake{Head: under("section", "stake"), Title: "K", Body: "body", Likelihood: "likely"},
		Annotation{Head: under("stake", "printed"), Type: Comment, Author: "A", Text: "said", Printed: true},
		Annotation{Head: under("stake", "internal"), Type: Comment, Text: "unsaid"},
		Reply{Head: under("printed", "reply"), Text: "answer"},
		Citation{Head: under("stake", "citation"), Source: "source", Paragraph: 2, Quote: "quote"},
		Source{Head: under("v", "source"), Title: "note", SHA256: "00"},
		Event{Head: under("v", "event"), Start: "2025", What: "visit"},
		Event{Head: under("v", "found"), Start: "2024", What: "rumour", Proposed: true},
		Agreement{Head: under("v", "signed"), Status: "signed", What: "treaty"},
		Agreement{Head: under("v", "expected"), Status: "expected", What: "loan"},
		Unknown{Head: place("v"), kind: "later"},
	} {
		b = b.with(n)
	}
	b, _ = b.WithBlob([]byte("original"))
	return b
}

func TestFor(t *testing.T) {
	b := copied()
	if b.For(Principal) != b {
		t.Error("the principal has not the briefing itself")
	}
	for to, want := range map[Audience][]ID{
		Delegation: {"citation", "event", "expected", "found", "message", "printed", "section", "signed", "source", "stake", "v"},
		Press:      {"event", "signed", "v"},
	} {
		c := b.For(to)
		var ids []ID
		way{twig: c.nodes.root}.leaves(func(l *leaf) {
			ids = append(ids, l.id())
		})
		slices.Sort(ids)
		if !slices.Equal(ids, want) {
			t.Errorf("%s: has %v, want %v", to, ids, want)
		}
		for range c.Blobs() {
			t.Errorf("%s: has a source's document", to)
		}
		if c.Visit().Marking != "SECRET" || c.ID() != "v" {
			t.Errorf("%s: the visit is %+v", to, c.Visit())
		}
	}
	c := b.For(Delegation)
	if a, _ := Get[Annotation](c, "printed"); a.Author != "" || a.Text != "said" {
		t.Errorf("the delegation's annotation is %+v", a)
	}
	if v := b.For(Press).Visit(); v.Visitor != "Ada" || v.Host != "" || len(v.Proposed) > 0 {
		t.Errorf("the visit of the press: %+v", v)
	}
	if b.Visit().Version != "3" || b.For(Press).Visit().Version != "" {
		t.Error("the version is not the delegation's")
	}
}

// What stands on a field that is withheld tells of it.
func TestForAnchors(t *testing.T) {
	defer func(of map[string]Audience) { audiences[KindStake] = of }(audiences[KindStake])
	audiences[KindStake] = map[string]Audience{"title": Delegation}
	b := copied().with(Annotation{Head: Head{ID: "on", Place: Place{"stake", "n"}}, Printed: true, Anchor: Anchor{Field: "body", To: 4}})
	if _, ok := Get[Annotation](b.For(Delegation), "on"); ok {
		t.Error("an annotation on a withheld text is there")
	}
}

func TestAudienceOf(t *testing.T) {
	for _, name := range Audiences() {
		if a, ok := AudienceOf(name); !ok || a.String() != name {
			t.Errorf("%s is %v", name, a)
		}
	}
	if _, ok := AudienceOf("minister"); ok {
		t.Error("there is no such audience")
	}
}
