package ui

import (
	"reflect"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/ui/lang"
)

// Each kind of change, and each kind of conflict, in a sentence.
func TestChangeLines(t *testing.T) {
	lang.Set(lang.English)
	s, _ := open(t)
	note, err := model.Insert(s.Briefing(), model.Annotation{Head: model.Head{ID: "n"}, Text: "Sûr ?",
		Anchor: model.Anchor{Field: "body", From: 3, To: 9, Quote: "accord"}}, "a", "")
	if err == nil {
		err = s.do("", note)
	}
	if err != nil {
		t.Fatal(err)
	}
	base := s.Briefing()
	version := func(edits ...func() error) *model.Briefing {
		s.Doc = model.Open(base, nil)
		for _, e := range edits {
			if err := e(); err != nil {
				t.Fatal(err)
			}
		}
		return s.Briefing()
	}
	set := func(id model.ID, field string, value any) func() error {
		return func() error {
			e, err := model.NewSet(s.Briefing(), id, field, value)
			if err != nil {
				return err
			}
			return s.do("", e)
		}
	}
	move := func(id, to model.ID) func() error { return func() error { return s.Move(id, to, "") } }
	write := func(text string) func() error { return func() error { return s.Type("a", "body", text) } }

	changed := version(write("Un est attendu."), move("b", "s2"), set("c", "priority", 1), set("d", "dead", true), set("n", "resolved", true))
	var lines []string
	changes, err := compare.Diff(base, changed)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range changes {
		lines = append(lines, ChangeLine(c, base, changed))
	}
	want := []string{
		"rewritten: Stake 1.1 “Un”, text: Un [-accord -]est attendu.",
		"restated: Annotation “Sûr ?” on 1.1, passage: “accord” → no passage any more",
		"restated: Annotation “Sûr ?” on 1.1, resolved: nothing → yes",
		"restated: Stake 2.1 “Trois”, priority: nothing → 1",
		"moved: Stake 2.2 “Deux”, before at 1.2",
		"removed: Stake 2.2 “Quatre”",
	}
	if got := strings.Join(lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("%s\nnot\n%s", got, strings.Join(want, "\n"))
	}

	// What the file holds as a code is said in words.
	said := func(field string, value any) string {
		t.Helper()
		to := version(set("v", field, value))
		changes, err := compare.Diff(base, to)
		if err != nil || len(changes) != 1 {
			t.Fatal(changes, err)
		}
		return ChangeLine(changes[0], base, to)
	}
	for want, got := range map[string]string{
		"restated: Visit “Visite”, host’s country: nothing → “Niger”":               said("hostCountry", "Niger"),
		"restated: Visit “Visite”, places: nothing → “Niamey, Agadez”":              said("places", []string{"Niamey", "Agadez"}),
		"restated: Visit “Visite”, kind: nothing → “State visit”":                   said("type", model.VisitState),
		"restated: Visit “Visite”, beginning: nothing → “23\u00a0June\u00a02025”":   said("start", "2025-06-23"),
		"restated: Visit “Visite”, to check: nothing → “host’s country, beginning”": said("proposed", []string{"hostCountry", "start"}),
	} {
		if got != want {
			t.Errorf("%q\nnot\n%q", got, want)
		}
	}

	third := version(func() error {
		e, err := model.Insert(s.Briefing(), model.Section{Head: model.Head{ID: "s3"}, Title: "Énergie"}, "v", "")
		if err != nil {
			return err
		}
		return s.do("", e)
	}, move("b", "s3"), set("c", "priority", 2), write("Un pacte est attendu."), write("Un pacte est attendu demain."))
	merged, conflicts, err := compare.Merge(base, version(move("b", "s2"), set("c", "priority", 1), write("Un traité est attendu.")), third)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, c := range conflicts {
		texts = append(texts, ConflictText(c, merged))
	}
	want = []string{
		"Stake 1.1 “Un”, text: both versions rewrote the same words; those of both are here. One: “Un traité est attendu.”. The other: “Un pacte est attendu demain.”.",
		"Stake 2.1 “Trois”, priority: one version says 1, which was kept, and the other 2.",
		"Stake 2.3 “Deux”: one version moved this under Section 2 “Économie”, which was kept, and the other under Section 3 “Énergie”.",
	}
	if got := strings.Join(texts, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("%s\nnot\n%s", got, strings.Join(want, "\n"))
	}
}

// Where nobody knows what both versions were made from, the words of one are in the merged
// text, and what marks that says so.
func TestMergingWithoutABaseSaysWhichWordsWereKept(t *testing.T) {
	lang.Set(lang.English)
	s, _ := open(t)
	ours := s.Briefing()
	e, _ := model.Write(ours, "a", "title", "Une")
	theirs, err := e.Apply(ours)
	if err != nil {
		t.Fatal(err)
	}
	merged, conflicts, err := compare.Merge(nil, ours, theirs)
	if err != nil || len(conflicts) != 1 {
		t.Fatal(conflicts, err)
	}
	want := "Stake 1.1 “Un”, title: one version says “Un”, which was kept, and the other “Une”."
	if got := ConflictText(conflicts[0], merged); got != want {
		t.Errorf("%s\nnot\n%s", got, want)
	}
}

// Every field that a node has in the file has a name for people.
func TestEveryFieldHasAName(t *testing.T) {
	for _, n := range []model.Node{model.Visit{}, model.Message{}, model.Section{}, model.Stake{}, model.Citation{}, model.Annotation{},
		model.Reply{}, model.Engagement{}, model.Event{}, model.Figure{}, model.Agreement{}, model.Person{}, model.Source{}, model.Visa{}, model.Dismissal{}} {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(n)) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name != "" && name != "-" && name != "id" && wordsForField(name) == "" {
				t.Errorf("%s has no name for %s", n.Kind(), name)
			}
		}
	}
}

// What is cut short ends with a word, and with no full stop before the dots.
func TestShortened(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{
		{"Venue du ministre, M. Karvadec, à Kessoun", 23, "Venue du ministre, M…"},
		{"Venue du ministre des Transports à Kessoun", 27, "Venue du ministre des…"},
		{"Karvadec-de-Saint-Brévin", 10, "Karvadec-…"},
		{"court", 10, "court"},
	} {
		if got := shortened(c.text, c.most); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}

// The words that stand for others stand beside them.
func TestWordsThatReplaceOthers(t *testing.T) {
	text, look := spanned([]compare.Span{{Keep: "Les "}, {Delete: "cinq"}, {Insert: "six"}, {Keep: " jours"}})
	if text != "Les cinq six jours" || text[look.Inserted[0].From:look.Inserted[0].To] != "six" || text[look.Deleted[0].From:look.Deleted[0].To] != "cinq" {
		t.Errorf("%q, %v", text, look)
	}
}
