package compare

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

const body = "Le ministre est attendu à Dakar jeudi. L’accord est prêt."

// plant returns a briefing of two sections: stakes a, b and c in s, d in s2, and
// an annotation n on "Dakar" in a.
func plant(t testing.TB) *model.Briefing {
	t.Helper()
	b := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	head := func(id model.ID) model.Head { return model.Head{ID: id} }
	for _, n := range []struct {
		node   model.Node
		parent model.ID
	}{
		{model.Section{Head: head("s"), Title: "Politique"}, "v"},
		{model.Section{Head: head("s2"), Title: "Sécurité"}, "v"},
		{model.Event{Head: head("e"), Start: "2026-03-02", What: "Arrivée"}, "v"},
		{model.Stake{Head: head("a"), Title: "Un", Body: body}, "s"},
		{model.Stake{Head: head("b"), Title: "Deux"}, "s"},
		{model.Stake{Head: head("c"), Title: "Trois"}, "s"},
		{model.Stake{Head: head("d"), Title: "Quatre"}, "s2"},
		{model.Annotation{Head: head("n"), Type: model.Comment, Text: "Sûr ?", Anchor: on("Dakar")}, "a"},
	} {
		e, err := model.Insert(b, n.node, n.parent, "")
		b = do(t, b, e, err)
	}
	return b
}

// on is the anchor of some words of body.
func on(words string) model.Anchor {
	from := strings.Index(body, words)
	return model.Anchor{Field: "body", From: from, To: from + len(words), Quote: words}
}

func do(t testing.TB, b *model.Briefing, e model.Edit, err error) *model.Briefing {
	t.Helper()
	if err == nil {
		b, err = e.Apply(b)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func set(t testing.TB, b *model.Briefing, id model.ID, field string, value any) *model.Briefing {
	t.Helper()
	e, err := model.NewSet(b, id, field, value)
	return do(t, b, e, err)
}

func move(t testing.TB, b *model.Briefing, id, parent, before model.ID) *model.Briefing {
	t.Helper()
	e, err := model.Move(b, id, parent, before)
	return do(t, b, e, err)
}

func remove(t testing.TB, b *model.Briefing, id model.ID) *model.Briefing {
	t.Helper()
	e, err := model.Remove(b, id)
	return do(t, b, e, err)
}

// replace writes other words into the body of a, one letter at a time as a
// typist would: first the old ones go.
func replace(t testing.TB, b *model.Briefing, old, new string) *model.Briefing {
	t.Helper()
	st, _ := model.Get[model.Stake](b, "a")
	from := strings.Index(st.Body, old)
	if from < 0 {
		t.Fatal(st.Body)
	}
	return do(t, b, model.Text{Node: "a", Field: "body", Delta: model.Splice(st.Body, from, from+len(old), new)}, nil)
}

func dump(t testing.TB, b *model.Briefing) string {
	t.Helper()
	data, err := model.Encode(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// say shows changes as "moved a" and "rewritten a.body: [-jeudi-]{+vendredi+}".
func say(changes []Change) (lines []string) {
	for _, c := range changes {
		line := fmt.Sprint(c.What, " ", c.ID)
		if c.Field != "" {
			line += "." + c.Field
		}
		if c.What == Restated {
			line += fmt.Sprintf(" %s>%s", c.Old, c.New)
		}
		for _, w := range c.Words {
			switch {
			case w.Delete != "":
				line += " [-" + w.Delete + "-]"
			case w.Insert != "":
				line += " {+" + w.Insert + "+}"
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func TestDiff(t *testing.T) {
	old := plant(t)
	for _, c := range []struct {
		name string
		new  *model.Briefing
		want []string
	}{
		{"nothing", old, nil},
		{"a move up", move(t, old, "c", "s", "a"), []string{"moved c"}},
		{"a move down", move(t, old, "a", "s", "c"), []string{"moved a"}},
		{"a move elsewhere", move(t, old, "a", "s2", ""), []string{"moved a"}},
		{"two change places, one moved", move(t, move(t, old, "a", "s", "b"), "b", "s", "a"), []string{"moved a"}},
		{"there and back", move(t, move(t, old, "b", "s2", ""), "b", "s", "c"), nil},
		{"all set again in their order", move(t, move(t, move(t, old, "a", "s", ""), "b", "s", ""), "c", "s", ""), nil},
		{"a section", move(t, old, "s2", "v", "s"), []string{"moved s2"}},
		{"some words", replace(t, old, "jeudi", "vendredi"), []string{"rewritten a.body [-jeudi-] {+vendredi+}"}},
		{"two words in a row", replace(t, old, "attendu à", "reçu de"), []string{"rewritten a.body [-attendu à-] {+reçu de+}"}},
		{"the words of an annotation", replace(t, old, " Dakar", ""), []string{"rewritten a.body [-Dakar -]", `restated n.anchor {}`}},
		{"a field", set(t, old, "b", "priority", 2), []string{"restated b.priority >2"}},
		{"the visit", set(t, old, "v", "host", "Sénégal"), []string{`restated v.host >"Sénégal"`}},
		{"an annex", set(t, old, "e", "end", "2026-03-03"), []string{`restated e.end >"2026-03-03"`}},
		{"a removal takes what is under it", remove(t, old, "s"), []string{"removed s"}},
		{"an annotation is removed", remove(t, old, "n"), []string{"removed n"}},
		{"out of what is removed", remove(t, move(t, old, "a", "s2", ""), "s"), []string{"moved a", "removed s"}},
		{"moved and rewritten", set(t, move(t, old, "a", "s2", ""), "a", "status", "draft"), []string{"moved a", `restated a.status >"draft"`}},
	} {
		changes, err := Diff(old, c.new)
		if err != nil {
			t.Fatal(err)
		}
		got := say(changes)
		for i, line := range got { // the values of an anchor are long
			if strings.HasPrefix(line, "restated n.anchor") {
				got[i] = "restated n.anchor {}"
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
	restored, err := Diff(remove(t, old, "s"), old)
	if got := say(restored); err != nil || !slices.Equal(got, []string{"added s"}) {
		t.Error("a restored section:", got, err)
	}
	add, err := model.Insert(old, model.Section{Head: model.Head{ID: "s3"}, Title: "Énergie"}, "v", "s")
	into := move(t, do(t, old, add, err), "d", "s3", "")
	changes, err := Diff(old, into)
	if got := say(changes); err != nil || !slices.Equal(got, []string{"added s3", "moved d"}) {
		t.Error("into a new section:", got, err)
	}
}

// conflicts shows them as "a.priority: 0 1 2".
func conflicts(all []Conflict) (lines []string) {
	for _, c := range all {
		lines = append(lines, fmt.Sprintf("%s.%s", c.Node, c.Field))
	}
	return lines
}

func TestMerge(t *testing.T) {
	base := plant(t)
	for _, c := range []struct {
		name         string
		ours, theirs func(*model.Briefing) *model.Briefing
		want         func(*model.Briefing) bool
		conflicts    []string
	}{
		{
			"words apart",
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "ministre", "président") },
			func(b *model.Briefing) *model.Briefing {
				return replace(t, replace(t, b, "jeudi", "vendredi"), "prêt", "signé")
			},
			func(b *model.Briefing) bool {
				return bodyOf(b) == "Le président est attendu à Dakar vendredi. L’accord est signé."
			}, nil,
		},
		{
			"the same words twice",
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "jeudi", "vendredi") },
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "jeudi", "vendredi") },
			func(b *model.Briefing) bool { return bodyOf(b) == strings.Replace(body, "jeudi", "vendredi", 1) }, nil,
		},
		{
			"one word by two",
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "jeudi", "vendredi") },
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "jeudi", "samedi") },
			func(b *model.Briefing) bool { return strings.Contains(bodyOf(b), "Dakar vendredi samedi.") }, []string{"a.body"},
		},
		{
			"some words in a row by others",
			func(b *model.Briefing) *model.Briefing {
				return replace(t, b, "est attendu à Dakar jeudi", "part pour Thiès dès jeudi")
			},
			func(b *model.Briefing) *model.Briefing {
				return replace(t, b, "est attendu à Dakar jeudi", "sera reçu à Saint-Louis")
			},
			func(b *model.Briefing) bool {
				return strings.HasPrefix(bodyOf(b), "Le ministre part pour Thiès dès jeudi sera reçu à Saint-Louis. L’accord")
			}, []string{"a.body"},
		},
		{
			"some words in a row, of which one is the same",
			func(b *model.Briefing) *model.Briefing {
				return replace(t, b, "attendu à Dakar jeudi", "reçu à Thiès lundi")
			},
			func(b *model.Briefing) *model.Briefing {
				return replace(t, b, "attendu à Dakar jeudi", "reçu à Kaolack mardi")
			},
			func(b *model.Briefing) bool {
				return strings.HasPrefix(bodyOf(b), "Le ministre est reçu à Thiès lundi Kaolack mardi. L’accord")
			}, []string{"a.body"},
		},
		{
			"words in what was deleted",
			func(b *model.Briefing) *model.Briefing { return replace(t, b, " est attendu à Dakar jeudi", "") },
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "attendu à", "attendu tôt à") },
			func(b *model.Briefing) bool { return strings.Contains(bodyOf(b), "tôt") }, []string{"a.body"},
		},
		{
			"a move and a rewriting",
			func(b *model.Briefing) *model.Briefing { return move(t, b, "a", "s2", "") },
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "jeudi", "vendredi") },
			func(b *model.Briefing) bool { return b.Number("a") == "2.2" && strings.Contains(bodyOf(b), "vendredi") }, nil,
		},
		{
			"two values",
			func(b *model.Briefing) *model.Briefing { return set(t, b, "a", "priority", 1) },
			func(b *model.Briefing) *model.Briefing { return set(t, b, "a", "priority", 2) },
			func(b *model.Briefing) bool { st, _ := model.Get[model.Stake](b, "a"); return st.Priority == 1 },
			[]string{"a.priority"},
		},
		{
			"two places",
			func(b *model.Briefing) *model.Briefing { return move(t, b, "d", "s", "") },
			func(b *model.Briefing) *model.Briefing { return set(t, b, "d", "priority", 2) },
			func(b *model.Briefing) bool { return b.Number("d") == "1.4" }, nil,
		},
		{
			"a removal and a rewriting",
			func(b *model.Briefing) *model.Briefing { return remove(t, b, "s") },
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "jeudi", "vendredi") },
			func(b *model.Briefing) bool { return b.Live("a") && strings.Contains(bodyOf(b), "vendredi") }, []string{"s.dead"},
		},
		{
			"into what is removed",
			func(b *model.Briefing) *model.Briefing { return move(t, b, "a", "s2", "") },
			func(b *model.Briefing) *model.Briefing { return remove(t, b, "s2") },
			func(b *model.Briefing) bool { return b.Number("a") == "2.2" }, []string{"s2.dead"},
		},
		{
			"removed twice",
			func(b *model.Briefing) *model.Briefing { return remove(t, b, "b") },
			func(b *model.Briefing) *model.Briefing { return remove(t, remove(t, b, "b"), "s") },
			func(b *model.Briefing) bool { return !b.Live("b") && !b.Live("s") }, nil,
		},
		{
			"an annotation on a text that changes",
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "Le ministre", "Demain, le ministre") },
			func(b *model.Briefing) *model.Briefing {
				e, err := model.Insert(b, model.Annotation{Head: model.Head{ID: "m"}, Text: "!", Anchor: on("jeudi")}, "a", "")
				return do(t, b, e, err)
			},
			func(b *model.Briefing) bool { return passage(b, "m") == "jeudi" && passage(b, "n") == "Dakar" }, nil,
		},
		{
			"both changed the text before an annotation",
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "Le ministre", "Demain, le ministre") },
			func(b *model.Briefing) *model.Briefing { return replace(t, b, "est attendu", "sera attendu tôt") },
			func(b *model.Briefing) bool { return passage(b, "n") == "Dakar" }, nil,
		},
		{
			"an annotation and its passage deleted",
			func(b *model.Briefing) *model.Briefing { return replace(t, b, " à Dakar", "") },
			func(b *model.Briefing) *model.Briefing { return set(t, b, "n", "resolved", true) },
			func(b *model.Briefing) bool {
				n, _ := model.Get[model.Annotation](b, "n")
				return n.Anchor.Orphan() && n.Resolved && n.Anchor.Quote == "Dakar"
			}, nil,
		},
	} {
		ours, theirs := c.ours(base), c.theirs(base)
		for _, turn := range []struct {
			name         string
			ours, theirs *model.Briefing
		}{{c.name, ours, theirs}, {c.name + ", the other way", theirs, ours}} {
			b, found, err := Merge(base, turn.ours, turn.theirs)
			if err != nil {
				t.Fatal(turn.name, err)
			}
			if got := conflicts(found); !slices.Equal(got, c.conflicts) {
				t.Errorf("%s: conflicts %q, not %q", turn.name, got, c.conflicts)
			}
			if turn.ours == theirs && len(c.conflicts) > 0 {
				continue // the values of ours hold, and those are others
			}
			if !c.want(b) {
				t.Errorf("%s: %s\n%s", turn.name, bodyOf(b), dump(t, b))
			}
		}
	}
}

func bodyOf(b *model.Briefing) string { st, _ := model.Get[model.Stake](b, "a"); return st.Body }

func passage(b *model.Briefing, annotation model.ID) string {
	n, _ := model.Get[model.Annotation](b, annotation)
	return bodyOf(b)[n.Anchor.From:n.Anchor.To]
}

func TestMergeApart(t *testing.T) {
	b := plant(t)
	other := model.New(model.Visit{Title: "Autre", Lang: "fr"})
	if _, _, err := Merge(b, b, other); err == nil {
		t.Error("merged two briefings that have nothing in common")
	}
	ours, theirs := set(t, set(t, b, "b", "priority", 2), "c", "priority", 2), set(t, b, "c", "priority", 1)
	merged, found, err := Merge(nil, ours, theirs) // what they were made from is not known
	if err != nil || !slices.Equal(conflicts(found), []string{"c.priority"}) {
		t.Error(conflicts(found), err)
	}
	if kept, _ := model.Get[model.Stake](merged, "b"); kept.Priority != 2 {
		t.Error("a value that only one has is gone")
	}
}

// What a newer version of the program wrote is compared and merged too.
func TestUnknown(t *testing.T) {
	file := dump(t, plant(t))
	read := func(from, to string) *model.Briefing {
		b, err := model.Decode([]byte(strings.Replace(file, from, to, 1)))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	base := read("", "")
	ours := read(`"title": "Deux"`, `"title": "Deux", "mood": {"b": 1}`)
	theirs := read(`"nodes": [`, `"aims": 3, "nodes": [`)
	changes, err := Diff(base, ours)
	if err != nil || !slices.Equal(say(changes)[:1], []string{"restated b.mood >" + string(changes[0].New)}) {
		t.Error(say(changes), err)
	}
	merged, found, err := Merge(base, ours, theirs)
	if err != nil || len(found) > 0 || !strings.Contains(dump(t, merged), `"aims": 3`) || !strings.Contains(dump(t, merged), `"mood": {`) {
		t.Error(found, err, dump(t, merged))
	}
}

func TestMark(t *testing.T) {
	base := plant(t)
	ours := set(t, set(t, base, "a", "priority", 1), "e", "start", "2026-03-04")
	theirs := set(t, set(t, base, "a", "priority", 2), "e", "start", "2026-03-05")
	b, found, err := Merge(base, ours, theirs)
	if err != nil {
		t.Fatal(err)
	}
	both := func(c Conflict) string { return fmt.Sprintf("%s %s %s", c.Field, c.Ours, c.Theirs) }
	b, err = Mark(b, found, "Fusion", both)
	if err != nil {
		t.Fatal(err)
	}
	texts := func(on model.ID) (all []string) {
		for n := range model.Children[model.Annotation](b, on) {
			if n.Type == model.Verify {
				all = append(all, n.Text)
			}
		}
		return all
	}
	if got := texts("a"); !slices.Equal(got, []string{"priority 1 2"}) {
		t.Error(got)
	}
	if got := texts("s"); !slices.Equal(got, []string{`start "2026-03-04" "2026-03-05"`}) {
		t.Error("what stands on no node that can be annotated:", got)
	}
	twice, err := Mark(b, found, "Fusion", both)
	if err != nil || model.Count[model.Annotation](twice, "a") != 3 {
		t.Error("marked again:", err)
	}
	bare := model.New(model.Visit{Title: "V", Lang: "fr"})
	bare, err = Mark(bare, []Conflict{{Node: bare.ID(), Kind: model.KindVisit, Field: "host"}}, "Fusion", both)
	if err != nil || model.Count[model.Section](bare, bare.ID()) != 1 {
		t.Error("a briefing without sections:", err)
	}
}

func TestSpans(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", "[]"},
		{"", "un", `[{"insert":"un"}]`},
		{"un", "", `[{"delete":"un"}]`},
		{"un deux trois", "un trois", `[{"keep":"un "},{"delete":"deux "},{"keep":"trois"}]`},
		{"un deux.", "un deux !", `[{"keep":"un deux"},{"delete":"."},{"insert":" !"}]`},
		{"a b c d", "x y z d", `[{"delete":"a b c"},{"insert":"x y z"},{"keep":" d"}]`},
	} {
		got, err := json.Marshal(Words(c.old, c.new))
		if err != nil || string(got) != c.want {
			t.Errorf("%q to %q: %s, not %s", c.old, c.new, got, c.want)
		}
	}
}
