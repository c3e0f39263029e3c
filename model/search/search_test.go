package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/enjeux/enjeux/model"
)

func briefing(t testing.TB, bodies ...string) *model.Briefing {
	t.Helper()
	b := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	add := func(n model.Node, parent model.ID) {
		e, err := model.Insert(b, n, parent, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	add(model.Section{Head: model.Head{ID: "s"}, Title: "Économie"}, "v")
	for i, body := range bodies {
		add(model.Stake{Head: model.Head{ID: model.ID(rune('a' + i))}, Title: "Enjeu", Body: body}, "s")
	}
	return b
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		q    Query
		want string // what is found, parted by bars
	}{
		{"L’énergie et l'Energie", Query{Text: "energie"}, "énergie|Energie"},
		{"L’énergie et l'Energie", Query{Text: "l'energie"}, "L’énergie|l'Energie"},
		{"L’énergie et l'Energie", Query{Text: "Energie", Exact: true}, "Energie"},
		{"50\u202f000 tonnes", Query{Text: "50 000"}, "50\u202f000"},
		{"accord, accords, désaccord", Query{Text: "accord", Words: true}, "accord"},
		{"aaaa", Query{Text: "aa"}, "aa|aa"},
		{"e\u0301te\u0301", Query{Text: "ete"}, "e\u0301te\u0301"},
		{"le 21 juin, le 3 mai", Query{Text: `\d+`, Regexp: true}, "21|3"},
		{"L’Énergie et l'energie", Query{Text: `l'énerg\w+`, Regexp: true}, "L’Énergie|l'energie"},
		{"50\u202f000 t, 3 Étés", Query{Text: `\d+ (\d+|[eé]te\S)`, Regexp: true}, "50\u202f000|3 Étés"},
		{"énergie, energie", Query{Text: `\benerg\w+`, Regexp: true, Exact: true}, "energie"},
		{"rien", Query{Text: "x*", Regexp: true}, ""},
		{"rien", Query{}, ""},
	} {
		found, err := Find(briefing(t, c.text), c.q, "")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range found {
			if m.Node == "a" && m.Field == "body" {
				got = append(got, m.Text[m.From:m.To])
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%+v in %q: %q, want %q", c.q, c.text, s, c.want)
		}
	}
	if _, err := Find(briefing(t, "x"), Query{Text: "(", Regexp: true}, ""); err == nil {
		t.Error("a broken expression found something")
	}
}

// all spares no match.
func all(Match) bool { return false }

func TestReplace(t *testing.T) {
	b := briefing(t, "Un accord, deux accords.", "Aucun Accord")
	edits, matches, err := Replace(b, Query{Text: "accord"}, "texte", all)
	if err != nil || len(edits) != 2 || len(matches) != 3 {
		t.Fatal(edits, matches, err)
	}
	after, err := (model.Transaction{Edits: edits}).Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	if s, _ := model.Get[model.Stake](after, "a"); s.Body != "Un texte, deux textes." {
		t.Error(s.Body)
	}
	accented := briefing(t, "Un traité négocié (1)")
	edits, _, err = Replace(accented, Query{Text: `(traite) (signe|negocie) (x)?`, Regexp: true}, "$2 : $1$3", all)
	if err != nil || len(edits) != 1 {
		t.Fatal(edits, err)
	}
	if after, err = edits[0].Apply(accented); err != nil {
		t.Fatal(err)
	}
	if s, _ := model.Get[model.Stake](after, "a"); s.Body != "Un négocié : traité(1)" {
		t.Error(s.Body)
	}
	edits, _, err = Replace(b, Query{Text: `(\w+) accords`, Regexp: true}, "$1 traités", all)
	if err != nil || len(edits) != 1 {
		t.Fatal(edits, err)
	}
	if after, err = edits[0].Apply(b); err != nil {
		t.Fatal(err)
	}
	if s, _ := model.Get[model.Stake](after, "a"); s.Body != "Un accord, deux traités." {
		t.Error(s.Body)
	}
}

// What stands between two replacements is not touched.
func TestReplaceLeavesWhatIsBetween(t *testing.T) {
	b := briefing(t, "Un accord sur le canal, puis un accord.")
	edits, _, err := Replace(b, Query{Text: "accord"}, "texte", all)
	if err != nil || len(edits) != 1 {
		t.Fatal(edits, err)
	}
	after, err := edits[0].Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := model.Get[model.Stake](after, "a")
	r := edits[0].Map().Range(model.Range{Node: "a", Field: "body", From: 17, To: 22})
	if got := s.Body[r.From:r.To]; got != "canal" {
		t.Errorf("“canal” is now %q of %q", got, s.Body)
	}
}

// Whatever the text, what is found is a passage of it, and no two overlap.
func TestFoundPassages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aàeé'’ \u0301\u202fßİŉx")), 0, 12, -1).Draw(t, "text")
		q := Query{Text: rapid.StringOfN(rapid.RuneFrom([]rune("aàeé' \u0301sx")), 1, 3, -1).Draw(t, "query"),
			Exact: rapid.Bool().Draw(t, "exact"), Words: rapid.Bool().Draw(t, "words")}
		at := 0
		for _, m := range q.folded(text, "") {
			if m.From < at || m.From >= m.To || m.To > len(text) || !utf8.ValidString(text[m.From:m.To]) {
				t.Fatalf("%q in %q: [%d,%d) after %d", q.Text, text, m.From, m.To, at)
			}
			at = m.To
		}
	})
}

// The number of a group ends where its digits do, $$ is a dollar, and ^ stands for the
// beginning of each paragraph.
func TestReplaceByGroups(t *testing.T) {
	for _, c := range []struct{ text, find, with, want string }{
		{"Oslo 3", `(oslo) (\d)`, "$2e$1s", "3eOslos"},
		{"Oslo 3", `(\d)`, "$$1", "Oslo $1"},
		{"Oslo 3", `(\d)`, "$1$1a $$$1", "Oslo 33a $3"},
		{"- Oslo\n- Bergen - Bodø", `^- `, "* ", "* Oslo\n* Bergen - Bodø"},
		{"Oslo,\nBergen,", `,$`, ".", "Oslo.\nBergen."},
	} {
		b := briefing(t, c.text)
		edits, _, err := Replace(b, Query{Text: c.find, Regexp: true}, c.with, all)
		if err != nil || len(edits) != 1 {
			t.Fatal(edits, err)
		}
		after, err := edits[0].Apply(b)
		if err != nil {
			t.Fatal(err)
		}
		if s, _ := model.Get[model.Stake](after, "a"); s.Body != c.want {
			t.Errorf("%q by %q gives %q, want %q", c.find, c.with, s.Body, c.want)
		}
	}
}

// Of the alternatives of an expression, the one that is a whole word is found.
func TestWholeWordsOfAnExpression(t *testing.T) {
	for find, want := range map[string]string{
		`finlandais|finlandaise`: "finlandaise finlandais",
		`finlandaise?`:           "finlandaise finlandais",
		`\(\d+\)`:                "(2) (3)",
		`\w+le`:                  "parle",
	} {
		found, err := Find(briefing(t, "La Finlandaise parle (2), finlandais (3), lente"), Query{Text: find, Regexp: true, Words: true}, "")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range found {
			got = append(got, strings.ToLower(m.Text[m.From:m.To]))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q finds %q, want %q", find, s, want)
		}
	}
}
