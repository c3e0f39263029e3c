package layout

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/enjeux/enjeux/model"
)

// After any edits, an engine gives the pages that laying out anew gives.
func TestEngineIsPages(t *testing.T) {
	fonts := testFonts(t)
	starts := []*model.Briefing{visit(t), longer(t, 3), sample(t), large(t, 10), model.New(model.Visit{Head: id("v"), Lang: "fr"})}
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SampledFrom(starts).Draw(t, "start")
		e, err := NewEngine(House("fr"), fonts)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := e.Pages(b); err != nil {
			t.Fatal(err)
		}
		for step := range rapid.IntRange(1, 4).Draw(t, "steps") {
			for range rapid.IntRange(1, 3).Draw(t, "edits") {
				b = randomEdit(t, b, step)
			}
			want, err := Pages(b, House("fr"), fonts)
			if err != nil {
				t.Fatal(err)
			}
			if from := rapid.IntRange(-1, 6).Draw(t, "glance at"); from >= 0 {
				seen, whole, err := e.Glance(b, from, from+2)
				if err != nil {
					t.Fatal(err)
				}
				from, to := min(from, len(want)), min(from+2, len(want))
				if whole {
					from, to = 0, len(want)
				}
				if len(seen) != len(want) || from < to && !reflect.DeepEqual(seen[from:to], want[from:to]) {
					t.Fatalf("step %d: a glance sees other pages: %s", step, firstDifference(dump(seen[from:to]), dump(want[from:to])))
				}
				if rapid.Bool().Draw(t, "no more than a glance") {
					continue
				}
			}
			got, err := e.Pages(b)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("step %d: other pages: %s", step, firstDifference(dump(got), dump(want)))
			}
		}
	})
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d is\n%s\nwant\n%s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// randomEdit changes, adds, moves, removes or restores something.
func randomEdit(t *rapid.T, b *model.Briefing, step int) *model.Briefing {
	ids := allNodes(b, b.ID())
	at := rapid.SampledFrom(ids).Draw(t, "node")
	n, _ := b.Node(at)
	var e model.Edit
	var err error
	switch rapid.IntRange(0, 5).Draw(t, "kind of edit") {
	case 0, 1:
		names := model.TextFields(n.Kind())
		if len(names) == 0 {
			return b
		}
		field := rapid.SampledFrom(names).Draw(t, "field")
		text := model.TextOf(n, field)
		switch rapid.IntRange(0, 3).Draw(t, "how") {
		case 0:
			text = ""
		case 1:
			text += " plus"
		default:
			text += strings.Repeat(" Encore une phrase qui prend de la place sur la page.", rapid.IntRange(1, 40).Draw(t, "more"))
		}
		w, ok := model.Write(b, at, field, text)
		if !ok {
			return b
		}
		e = w
	case 2:
		e, err = model.Remove(b, at)
		if at == b.ID() {
			return b
		}
	case 3:
		k := rapid.SampledFrom([]model.Node{model.Section{Title: "Nouvelle"}, model.Stake{Title: "Nouveau", Body: "Texte."}, model.Message{Text: "Point"}, model.Event{Start: "2024", What: "Fait"},
			model.Engagement{What: "Dîner", Points: "- Dire", Stakes: ids[:min(len(ids), 40)]}, model.Citation{Source: "src", Paragraph: step}, model.Person{Name: "N", Participant: true},
			model.Annotation{Type: model.TalkingPoint, Text: "Dire", Printed: true}}).Draw(t, "new")
		e, err = model.Insert(b, k, at, "")
		if err == nil {
			if next, err := e.Apply(b); err == nil {
				return next
			}
		}
		return b
	case 4:
		siblings := []model.ID{""}
		for _, id := range ids {
			if o, _ := b.Node(id); o.Kind() == n.Kind() && id != at {
				siblings = append(siblings, id)
			}
		}
		before := rapid.SampledFrom(siblings).Draw(t, "before")
		parent := b.Parent(at)
		if before != "" {
			parent = b.Parent(before)
		}
		if e, err = model.Move(b, at, parent, before); at == b.ID() {
			return b
		}
	case 5:
		switch n.(type) {
		case model.Stake:
			e, err = model.NewSet(b, at, "priority", step)
		case model.Section:
			e, err = model.NewSet(b, at, "domain", rapid.SampledFrom(model.Domains).Draw(t, "domain"))
		case model.Visit:
			e, err = model.NewSet(b, at, "lang", rapid.SampledFrom([]string{"fr", "en"}).Draw(t, "lang"))
		default:
			return b
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	next, err := e.Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

// allNodes lists a node and the live ones below it.
func allNodes(b *model.Briefing, at model.ID) []model.ID {
	ids := []model.ID{at}
	below := func(id model.ID) { ids = append(ids, allNodes(b, id)...) }
	for n := range model.Children[model.Section](b, at) {
		below(n.ID)
	}
	for n := range model.Children[model.Stake](b, at) {
		below(n.ID)
	}
	for n := range model.Children[model.Message](b, at) {
		below(n.ID)
	}
	for n := range model.Children[model.Engagement](b, at) {
		below(n.ID)
	}
	for n := range model.Children[model.Event](b, at) {
		below(n.ID)
	}
	for n := range model.Children[model.Annotation](b, at) {
		below(n.ID)
	}
	for n := range model.Children[model.Citation](b, at) {
		below(n.ID)
	}
	for n := range model.Children[model.Person](b, at) {
		below(n.ID)
	}
	return ids
}
