package model

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// plant returns a briefing of one section with two stakes; the first carries
// an annotation on the bytes between < and > of body.
func plant(t testing.TB, body string) *Briefing {
	t.Helper()
	from := strings.IndexByte(body, '<')
	body = strings.Replace(body, "<", "", 1)
	to := strings.IndexByte(body, '>')
	body = strings.Replace(body, ">", "", 1)
	b := New(Visit{Head: Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	nodes := []Node{
		Section{Head: Head{ID: "s"}, Title: "Politique"},
		Section{Head: Head{ID: "s2"}, Title: "Sécurité"},
		Stake{Head: Head{ID: "a"}, Title: "Un", Body: body, Domains: []string{Energy}},
		Stake{Head: Head{ID: "b"}, Title: "Deux", Body: "autre"},
	}
	parents := []ID{"v", "v", "s", "s"}
	if from >= 0 {
		nodes = append(nodes, Annotation{Head: Head{ID: "n"}, Text: "?", Anchor: Anchor{"body", from, to, body[from:to]}})
		parents = append(parents, "a")
	}
	for i, n := range nodes {
		add, err := Insert(b, n, parents[i], "")
		if err == nil {
			b, err = add.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// passage shows the body of stake a with the annotation's anchor marked.
func passage(b *Briefing) string {
	a, _ := Get[Stake](b, "a")
	n, ok := Get[Annotation](b, "n")
	if !ok {
		return a.Body
	}
	return a.Body[:n.Anchor.From] + "<" + a.Body[n.Anchor.From:n.Anchor.To] + ">" + a.Body[n.Anchor.To:]
}

// check applies an edit and checks four things: what it gives, that its inverse
// gives back what was, that both survive JSON, and that its map follows the anchor.
func check(t *testing.T, before *Briefing, e Edit, want func(*Briefing) bool) *Briefing {
	t.Helper()
	was := dump(t, before)
	after, err := e.Apply(before)
	if err != nil {
		t.Fatal(err)
	}
	if dump(t, before) != was {
		t.Error("the edit changed the briefing that it was applied to")
	}
	if !want(after) {
		t.Errorf("after the edit: %s\n%s", passage(after), dump(t, after))
	}
	inv, err := e.Invert(before)
	if err != nil {
		t.Fatal(err)
	}
	for _, edit := range []Edit{e, inv} {
		data, err := json.Marshal(Transaction{Edits: []Edit{edit}})
		if err != nil {
			t.Fatal(err)
		}
		var tr Transaction
		if err := json.Unmarshal(data, &tr); err != nil || !reflect.DeepEqual(tr.Edits[0], edit) {
			t.Errorf("JSON: %v\n%#v\n%#v", err, tr.Edits, edit)
		}
	}
	back, err := inv.Apply(after)
	if err != nil {
		t.Fatal(err)
	}
	if got := dump(t, back); got != was && !strings.Contains(got, `"dead": true`) {
		t.Errorf("the inverse gives\n%s\nand not\n%s", got, was)
	}
	if n, ok := Get[Annotation](before, "n"); ok {
		r := e.Map().Range(Range{"a", "body", n.Anchor.From, n.Anchor.To})
		if m, _ := Get[Annotation](after, "n"); m.Anchor.From != r.From || m.Anchor.To != r.To {
			t.Errorf("the map gives %v, the anchor is at %v", r, m.Anchor)
		}
	}
	return after
}

func dump(t testing.TB, b *Briefing) string {
	t.Helper()
	data, err := Encode(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestText(t *testing.T) {
	for _, c := range []struct{ before, old, new, after string }{
		{"un <deux> trois", "un", "zéro", "zéro <deux> trois"},
		{"un <deux> trois", "trois", "", "un <deux> "},
		{"un <deux> trois", "deux", "dix-deux", "un <dix-deux> trois"},
		{"un <deux> trois", "deux", "", "un <> trois"},
		{"un <deux> trois", "n deux t", "", "u<>rois"},
		{"un <deux> trois", "n de", "--", "u--<ux> trois"},
		{"un <deux> trois", "ux tr", "!", "un <de!>ois"},
		{"un <deux> trois", "un deux trois", "é", "é<>"},
		{"<été>", "té", "tude", "<étude>"},
		{"<é>", "é", "è", "è<>"},
	} {
		b := plant(t, c.before)
		a, _ := Get[Stake](b, "a")
		e, ok := Write(b, "a", "body", strings.Replace(a.Body, c.old, c.new, 1))
		if !ok {
			t.Fatal("nothing to write")
		}
		check(t, b, e, func(b *Briefing) bool { return passage(b) == c.after })
	}
}

func TestTextInside(t *testing.T) {
	b := plant(t, "un <deux> trois")
	e := Text{Node: "a", Field: "body", Delta: Splice("un deux trois", 5, 5, "ÉÉ")}
	check(t, b, e, func(b *Briefing) bool { return passage(b) == "un <deÉÉux> trois" })
}

func TestSet(t *testing.T) {
	b := plant(t, "un <deux>")
	set := func(id ID, field string, v any) Edit {
		e, err := NewSet(b, id, field, v)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	stake := func(b *Briefing) Stake { s, _ := Get[Stake](b, "a"); return s }
	check(t, b, set("a", "priority", 2), func(b *Briefing) bool { return stake(b).Priority == 2 })
	check(t, b, set("a", "domains", []string{Culture, Other}), func(b *Briefing) bool { return len(stake(b).Domains) == 2 })
	check(t, b, set("v", "places", []string{"Moscou"}), func(b *Briefing) bool { return b.Visit().Places[0] == "Moscou" })
	check(t, b, set("a", "dead", true), func(b *Briefing) bool { return Count[Stake](b, "s") == 1 && b.Number("b") == "1.1" })

	move, err := Move(b, "a", "s2", "")
	if err != nil {
		t.Fatal(err)
	}
	check(t, b, move, func(b *Briefing) bool { return b.Number("a") == "2.1" && b.Number("b") == "1.1" })
	if move, err = Move(b, "b", "s", "a"); err != nil {
		t.Fatal(err)
	}
	check(t, b, move, func(b *Briefing) bool { return b.Number("a") == "1.2" && b.Number("b") == "1.1" })
}

func TestAdd(t *testing.T) {
	b := plant(t, "un")
	add, err := Insert(b, Stake{Title: "Trois"}, "s", "b")
	if err != nil {
		t.Fatal(err)
	}
	check(t, b, add, func(b *Briefing) bool { return b.Number(add.Node.head().ID) == "1.2" && b.Number("b") == "1.3" })
}

func TestRefused(t *testing.T) {
	b := plant(t, "un <deux>")
	for name, e := range map[string]Edit{
		"no such node":          Set{Node: "x", Field: "title", New: json.RawMessage(`""`)},
		"no such field":         Set{Node: "a", Field: "colour", New: json.RawMessage(`""`)},
		"a text is not set":     Set{Node: "a", Field: "body", New: json.RawMessage(`""`)},
		"wrong type":            Set{Node: "a", Field: "priority", New: json.RawMessage(`"one"`)},
		"under itself":          Set{Node: "s", Field: "place", New: json.RawMessage(`{"parent":"a","rank":"1"}`)},
		"nowhere":               Set{Node: "s", Field: "place", New: json.RawMessage(`{"parent":"x","rank":"1"}`)},
		"bad rank":              Set{Node: "a", Field: "place", New: json.RawMessage(`{"parent":"s","rank":"é"}`)},
		"the visit":             Set{Node: "v", Field: "dead", New: json.RawMessage(`true`)},
		"identity":              Set{Node: "a", Field: "id", New: json.RawMessage(`"b"`)},
		"taken":                 Add{Node: Stake{Head: Head{ID: "a", Place: Place{"s", "1"}}}},
		"second visit":          Add{Node: Visit{Head: Head{ID: "w", Place: Place{"v", "1"}}}},
		"anchor off":            Set{Node: "n", Field: "anchor", New: json.RawMessage(`{"field":"body","from":2,"to":99}`)},
		"other words":           Text{Node: "a", Field: "body", Delta: Delta{{Delete: "deux"}}},
		"past the end":          Text{Node: "a", Field: "body", Delta: Delta{{Retain: 99}}},
		"two forms":             Text{Node: "a", Field: "body", Delta: Delta{{Retain: 1, Insert: "x"}}},
		"negative":              Text{Node: "a", Field: "body", Delta: Delta{{Retain: -1}}},
		"inside a rune":         Text{Node: "s2", Field: "title", Delta: Delta{{Retain: 2}, {Insert: "x"}}},
		"not UTF-8":             Text{Node: "a", Field: "body", Delta: Delta{{Insert: "\xff"}}},
		"a register is no text": Text{Node: "a", Field: "domain", Delta: Delta{{Insert: "x"}}},
	} {
		was := dump(t, b)
		if _, err := e.Apply(b); err == nil {
			t.Errorf("%s: applied", name)
		}
		if dump(t, b) != was {
			t.Errorf("%s: changed", name)
		}
	}
}

// FuzzTransaction reads what a journal or a colleague could send: it is refused,
// or it applies, can be undone, can be rebased and is the same when written.
func FuzzTransaction(f *testing.F) {
	b := plant(f, "un <deux> trois")
	move, err := Move(b, "a", "s2", "")
	if err != nil {
		f.Fatal(err)
	}
	add, err := Insert(b, Annotation{Type: Comment, Anchor: Anchor{"body", 3, 7, "deux"}}, "a", "")
	if err != nil {
		f.Fatal(err)
	}
	text, _ := Write(b, "a", "body", "un trois")
	for _, e := range []Edit{move, add, text} {
		data, err := json.Marshal(Transaction{ID: "t", Edits: []Edit{e}})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"edits":[{"text":{"node":"a","field":"body","delta":[{"retain":1,"insert":"x","delete":"n"}]}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var tr Transaction
		if json.Unmarshal(data, &tr) != nil {
			return
		}
		again, err := json.Marshal(tr)
		if err != nil {
			t.Fatal(err)
		}
		var back Transaction
		if err := json.Unmarshal(again, &back); err != nil {
			t.Fatal(err)
		}
		after, inverse, err := tr.perform(b)
		if err != nil {
			return
		}
		if _, err := (Transaction{Edits: inverse}).Apply(after); err != nil {
			t.Fatalf("%s cannot be undone: %v", data, err)
		}
		late, _ := tr.Rebase(text.Map())
		other, err := text.Apply(b)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := late.Apply(other); err != nil {
			t.Fatalf("%s does not stand after a colleague's change: %v", data, err)
		}
	})
}
