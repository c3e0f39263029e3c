package review

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// sound is a French briefing without a fault, with the nodes put into it. A
// citation goes under the node "cited", and a figure that has an ID gets one.
func sound(t testing.TB, v model.Visit, nodes ...model.Node) *model.Briefing {
	t.Helper()
	v.ID = "v"
	if v.Lang == "" {
		v.Lang = "fr"
	}
	b := model.New(v)
	put := func(n model.Node, parent model.ID) {
		e, err := model.Insert(b, n, parent, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	put(model.Source{Head: model.Head{ID: "source"}, Title: "Note"}, "v")
	put(model.Section{Head: model.Head{ID: "section"}, Title: "Politique", Objective: "renouer"}, "v")
	put(model.Stake{Head: model.Head{ID: "stake"}, Title: "Un enjeu", Body: "Un accord est attendu."}, "section")
	for _, n := range nodes {
		parent := model.ID("v")
		switch n := n.(type) {
		case model.Stake:
			parent = "section"
		case model.Annotation:
			parent = "stake"
		case model.Citation:
			parent = "cited"
		case model.Figure:
			put(n, parent)
			if n.ID != "" {
				put(model.Citation{Source: "source"}, n.ID)
			}
			continue
		}
		put(n, parent)
	}
	return b
}

// body is a stake with a text.
func body(s string) model.Stake {
	return model.Stake{Head: model.Head{ID: "cited"}, Title: "Autre", Body: s}
}

var cited = model.Head{ID: "cited"}

// Each rule finds what it should, and nothing in what is right.
func TestRules(t *testing.T) {
	cite := model.Citation{Source: "source"}
	en := model.Visit{Lang: "en"}
	june := model.Visit{Start: "2025-06-21", End: "2025-06-26"}
	long := strings.Repeat("mot ", longestPoints+1)
	for _, c := range []struct {
		name  string
		want  string // kind, severity and words of each finding
		visit model.Visit
		nodes []model.Node
	}{
		{"nothing", "", model.Visit{}, nil},
		{"figure", "unsourced/warning", model.Visit{}, []model.Node{model.Figure{What: "Blé", Value: 3}}},
		{"agreement", "unsourced/warning", model.Visit{}, []model.Node{model.Agreement{What: "Traité"}}},
		{"event", "unsourced/warning", model.Visit{}, []model.Node{model.Event{What: "Sommet", Start: "2024"}}},
		{"cited event", "", model.Visit{}, []model.Node{model.Event{Head: cited, What: "Sommet", Start: "2024"}, cite}},
		{"citation of nothing", "unsourced/warning", model.Visit{}, []model.Node{model.Event{Head: cited, What: "Sommet", Start: "2024"}, model.Citation{Source: "gone"}}},

		{"stake with figures", "unsourced-figures/warning 12 % 50 000 tonnes 3 millions", model.Visit{},
			[]model.Node{body("Une hausse de 12 % sur 50 000 tonnes et 3 millions.")}},
		{"stake with figures and a citation", "", model.Visit{}, []model.Node{body("Une hausse de 12 %."), cite}},
		{"stake with dates", "", model.Visit{}, []model.Node{body("Le 3 mars 2024, à 12 kilos près, article 7.")}},

		{"to verify", "open-question/warning Sûr ?", model.Visit{}, []model.Node{model.Annotation{Type: model.Verify, Text: "Sûr ?"}}},
		{"verified", "", model.Visit{}, []model.Node{model.Annotation{Type: model.Verify, Text: "Sûr ?", Resolved: true}}},
		{"comment", "", model.Visit{}, []model.Node{model.Annotation{Type: model.Comment, Text: "Sûr ?"}}},
		{"status", "unverified/warning", model.Visit{}, []model.Node{model.Stake{Title: "T", Body: "B", Status: model.ToVerify}}},

		{"empty section", "empty-section/warning", model.Visit{}, []model.Node{model.Section{Title: "Culture"}}},
		{"empty stake", "empty-stake/warning", model.Visit{}, []model.Node{model.Stake{Title: "T", Body: " \n"}}},

		{"malformed", "malformed-date/error 2025-02-30", model.Visit{Start: "2025-02-30"}, nil},
		{"in words", "malformed-date/error juin", model.Visit{Date: "juin"}, nil},
		{"precisions", "", model.Visit{Start: "2025", End: "2025-06", Date: "2025-05-01"}, nil},
		{"visit ends first", "end-before-start/error 2025-06-20 2025-06-21", model.Visit{Start: "2025-06-21", End: "2025-06-20"}, nil},
		{"event ends first", "end-before-start/error 2023 2024-01", model.Visit{},
			[]model.Node{model.Event{Head: cited, What: "S", Start: "2024-01", End: "2023"}, cite}},
		{"engagement before", "outside-visit/error 2025-06-20T10:00", june, []model.Node{model.Engagement{What: "E", Start: "2025-06-20T10:00"}}},
		{"engagement after", "outside-visit/error 2025-06-27", june, []model.Node{model.Engagement{What: "E", Start: "2025-06-26", End: "2025-06-27"}}},
		{"engagement within", "", june, []model.Node{model.Engagement{What: "E", Start: "2025-06-26T10:00", End: "2025-06-26T23:30"}, model.Engagement{What: "F"}}},
		{"event before the visit", "", june, []model.Node{model.Event{Head: cited, What: "S", Start: "2024"}, cite}},

		{"contradiction in the words of a source", "contradiction/error Le pont coûtera 60 millions d’euros", model.Visit{}, []model.Node{
			model.Figure{Head: model.Head{ID: "a"}, Value: 4e7, Unit: "EUR", Word: "euros", What: "Le pont coûtera 40 millions d’euros"},
			model.Figure{Head: model.Head{ID: "b"}, Value: 6e7, Unit: "EUR", Word: "euros", What: "Le pont coûtera 60 millions d’euros"}}},
		{"contradiction between those who are named", "contradiction/error Les échanges ont atteint environ 60 millions d’euros en 2024", model.Visit{}, []model.Node{
			model.Figure{Head: model.Head{ID: "a"}, Value: 4e7, Unit: "EUR", Word: "euros", What: "Les échanges ont atteint 40 millions d’euros en 2024, selon les douanes"},
			model.Figure{Head: model.Head{ID: "b"}, Value: 6e7, Unit: "EUR", Word: "euros", What: "Les échanges ont atteint environ 60 millions d’euros en 2024"}}},
		{"figures of two years", "", model.Visit{}, []model.Node{
			model.Figure{Head: model.Head{ID: "a"}, Value: 4e7, Unit: "EUR", Word: "euros", What: "40 millions d’euros d’échanges en 2023"},
			model.Figure{Head: model.Head{ID: "b"}, Value: 6e7, Unit: "EUR", Word: "euros", What: "60 millions d’euros d’échanges en 2024"}}},
		{"contradiction", "contradiction/error ble", model.Visit{}, []model.Node{
			model.Figure{Head: model.Head{ID: "f"}, What: "Blé", Value: 3, Unit: "tonne"},
			model.Figure{Head: model.Head{ID: "g"}, What: "ble", Value: 4, Unit: "tonne"}}},
		{"another unit, another year, the same value", "", model.Visit{}, []model.Node{
			model.Figure{Head: model.Head{ID: "f"}, What: "Blé", Value: 3, Unit: "tonne", Date: "2023"},
			model.Figure{Head: model.Head{ID: "g"}, What: "Blé", Value: 4, Unit: "tonne", Date: "2024"},
			model.Figure{Head: model.Head{ID: "h"}, What: "Blé", Value: 9, Unit: "USD"}, model.Figure{Head: model.Head{ID: "i"}, What: "Blé", Value: 9, Unit: "USD"}}},

		{"acronym", "unknown-acronym/hint OPANO", model.Visit{}, []model.Node{body("La zone OPANO et l’OPANO.")}},
		{"place of a dispatch", "", model.Visit{}, []model.Node{body("OSLO — La ministre arrive.")}},
		{"acronym in brackets", "", model.Visit{}, []model.Node{body("L’Organisation des pêches (OPANO) agit. L’OPANO dit oui.")}},
		{"acronym told in brackets", "", model.Visit{}, []model.Node{body("L’OPANO (une organisation) agit.")}},
		{"acronym told by its initials", "", model.Visit{}, []model.Node{body("Le Programme alimentaire mondial livre ; le PAM paie.")}},
		{"name in capitals where a dispatch begins", "", model.Visit{}, []model.Node{body("OSLO, 28 avril – La visite est courte. Le ministre arrivera à Oslo lundi.")}},
		{"place in capitals", "", model.Visit{Places: []string{"Port-Saïd"}}, []model.Node{body("SAÏD, 28 avril – La visite est courte.")}},
		{"acronym of an organisation in the annex", "unknown-acronym/hint OPANO", model.Visit{}, []model.Node{model.Person{Name: "OPANO", Organisation: true}, body("La zone OPANO et l’OPANO.")}},
		{"initials by chance", "unknown-acronym/hint AES", model.Visit{}, []model.Node{body("Les Affaires étrangères sont avec l’AES.")}},
		{"known, Roman, shouted", "", model.Visit{}, []model.Node{body("L’ONU au XXI siècle, et UNE GRANDE DATE.")}},
		{"surnames", "", model.Visit{}, []model.Node{body("Avec M. LAVROV et Alexandre NOVAK.")}},

		{"two spellings", "two-spellings/warning Lavrof Lavrov", model.Visit{}, []model.Node{
			model.Person{Name: "Sergueï Lavrov"}, body("Avec M. Lavrof, puis M. Lavrof.")}},
		{"two spellings of a place", "two-spellings/warning Bamaok Bamako", model.Visit{}, []model.Node{body("À Bamako, vers Bamaok, par Bamako.")}},
		{"endings and neighbours", "", model.Visit{}, []model.Node{body("Les Maliens, un Malien, en Gambie, en Zambie, des Sénégalais, un Senegalais. Formes et Former.")}},

		{"mixed", "mixed-probability/warning probable confiance elevee", model.Visit{}, []model.Node{
			body("Un report est probable, avec une confiance élevée. Il pleut.")}},
		{"mixed in English", "mixed-probability/warning likely high confidence", en, []model.Node{body("It is likely, with high confidence.")}},
		{"apart", "", model.Visit{}, []model.Node{body("Un report est probable. Notre confiance est grande, avec une confiance élevée.")}},

		{"no blank", "spacing/hint dit:", model.Visit{}, []model.Node{body("Il dit: oui, non; peut-être à 14:30.")}},
		{"no blank in quotes", "spacing/hint «oui»", model.Visit{}, []model.Node{body("Il dit «oui» et http://x.org/a?b.")}},
		{"blanks", "", model.Visit{}, []model.Node{body("Il dit : « oui » ; quoi ? Non\u202f! `a; b'c`")}},
		{"apostrophe", "straight-apostrophe/hint l'accord", model.Visit{}, []model.Node{body("Que l'accord d'hier.")}},
		{"quotation marks", "straight-quotes/hint Un \"accord\"", model.Visit{}, []model.Node{body("Un \"accord\" (\"cadre\"), dit-il, l’\"entente\".")}},
		{"inches, and a mark alone", "", model.Visit{}, []model.Node{body("Un écran de 24\" et un \"mot.\nUn autre\" `\"a\"`")}},
		{"doubled", "doubled-space/hint C’est  fait", model.Visit{}, []model.Node{body("C’est  fait   ici.\n  - liste  ")}},
		{"English", "", en, []model.Node{body("He said: it's done; isn't it?")}},

		{"long points", "long-points/hint 121", model.Visit{}, []model.Node{model.Engagement{What: "E", Points: long}}},
		{"short points", "", model.Visit{}, []model.Node{model.Engagement{What: "E", Points: long[4:]}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			b := sound(t, c.visit, c.nodes...)
			for _, f := range Findings(b) {
				got = append(got, strings.TrimSpace(fmt.Sprint(f.Kind, "/", f.Severity, " ", strings.Join(f.Words, " "))))
				if (f.Fix != nil) != (severities[f.Kind] == Hint && (f.Kind == Spacing || f.Kind == StraightApostrophe || f.Kind == StraightQuotes || f.Kind == DoubledSpace)) {
					t.Errorf("%s has the fix %v", f.Kind, f.Fix)
				}
				if f.Other != "" && f.Other == f.Node && f.Kind == Contradiction {
					t.Errorf("%s is at odds with itself", f.Node)
				}
			}
			if s := strings.Join(got, "\n"); s != c.want {
				t.Errorf("%q\nnot\n%q", s, c.want)
			}
			mended(t, b)
		})
	}
}

// A section without an objective is told when it has stakes.
func TestNoObjective(t *testing.T) {
	b := sound(t, model.Visit{})
	e, _ := model.Write(b, "section", "objective", "")
	b, err := e.Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	if fs := Findings(b); len(fs) != 1 || fs[0].Kind != NoObjective || fs[0].Node != "section" {
		t.Error(fs)
	}
}

// Removed nodes are not looked at.
func TestRemoved(t *testing.T) {
	b := sound(t, model.Visit{}, model.Figure{Head: model.Head{ID: "f"}, What: "Blé"})
	e, err := model.Remove(b, "f")
	if err == nil {
		b, err = e.Apply(b)
	}
	if fs := Findings(b); err != nil || len(fs) > 0 {
		t.Error(fs, err)
	}
}

// mended checks that all fixes together take away what they are for, and that
// there is nothing left to fix then.
func mended(t interface {
	Helper()
	Fatalf(string, ...any)
}, b *model.Briefing) {
	t.Helper()
	after, err := model.Transaction{Edits: Fixes(Findings(b))}.Apply(b)
	if err != nil {
		t.Fatalf("fixes: %v", err)
	}
	for _, f := range Findings(after) {
		if len(f.Fix) > 0 {
			t.Fatalf("%s %q is left", f.Kind, f.Words)
		}
	}
	for _, f := range Findings(b) {
		if f.Fix == nil {
			continue
		}
		alone, err := model.Transaction{Edits: f.Fix}.Apply(b)
		if err != nil {
			t.Fatalf("fix %s: %v", f.Kind, err)
		}
		if slices.ContainsFunc(Findings(alone), func(g Finding) bool { return g.Kind == f.Kind && g.Node == f.Node && g.Field == f.Field }) {
			t.Fatalf("%s %q stays", f.Kind, f.Words)
		}
	}
}

// Whatever the texts say, ranges are passages of them and fixes hold.
func TestAnything(t *testing.T) {
	pieces := []string{"«", "»", " ", "  ", ":", ";", "!", "?", "'", "’", "l'", "é", "e\u0301", "Lavrov", "Lavrof", "OPANO", "(", ")", "`", "12 %", "\u00a0", "\u202f",
		"\n", ".", "- ", "**", "http://a.b/?c", "probable", "confiance élevée", "\t", "œ", "…", "|", "\u200b", "x@y.fr", "14:30", "1er", "[a](https://b.c)", "П", "\\"}
	rapid.Check(t, func(t *rapid.T) {
		words := func(label string) string {
			return strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(pieces), rapid.String()), 0, 20).Draw(t, label), "")
		}
		lang := rapid.SampledFrom([]string{"fr", "en", ""}).Draw(t, "lang")
		b := model.New(model.Visit{Head: model.Head{ID: "v"}, Lang: lang, Start: words("start"), End: words("end"), Title: words("title")})
		for _, n := range []model.Node{model.Section{Head: model.Head{ID: "s"}},
			model.Stake{Head: model.Head{ID: "a"}, Title: words("a"), Body: words("body"), RedLines: words("lines")},
			model.Engagement{What: words("what"), Start: words("from"), Points: words("points")},
			model.Figure{What: words("figure")}, model.Figure{What: words("figure"), Value: 1}, model.Person{Name: words("name")}} {
			parent := model.ID("v")
			if n.Kind() == model.KindStake {
				parent = "s"
			}
			e, err := model.Insert(b, n, parent, "")
			if err == nil {
				b, err = e.Apply(b)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range Findings(b) {
			n, ok := b.Node(f.Node)
			s := model.TextOf(n, f.Field)
			if !ok || f.From < 0 || f.From > f.To || f.To > len(s) ||
				f.From < len(s) && !utf8.RuneStart(s[f.From]) || f.To < len(s) && !utf8.RuneStart(s[f.To]) {
				t.Fatalf("%s stands on %d to %d of %q", f.Kind, f.From, f.To, s)
			}
			if severities[f.Kind] != f.Severity || f.Severity == "" {
				t.Fatalf("%s is a %q", f.Kind, f.Severity)
			}
		}
		mended(t, b)
	})
}

// The sample could go out: what is found in it is what its authors have still to do.
func TestSample(t *testing.T) {
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Findings(b) {
		t.Log(f.Severity, f.Kind, f.Node, f.Words)
		if f.Severity == Error || f.Fix != nil {
			t.Error(f.Kind, f.Node, f.Words)
		}
	}
}

func BenchmarkFindings(b *testing.B) {
	sample, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		b.Fatal(err)
	}
	var bodies []string
	for s := range model.Children[model.Section](sample, sample.ID()) {
		for st := range model.Children[model.Stake](sample, s.ID) {
			bodies = append(bodies, st.Body)
		}
	}
	for _, n := range []int{30, 3000} {
		stakes := make([]model.Node, n)
		for i := range stakes {
			stakes[i] = model.Stake{Title: "Enjeu", Body: bodies[i%len(bodies)]}
		}
		large := sound(b, model.Visit{}, stakes...)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Findings(large)
			}
		})
		b.Run(fmt.Sprint(n, " again"), func(b *testing.B) {
			var p Proofreader
			p.Findings(large)
			for i := 0; b.Loop(); i++ {
				e, _ := model.Write(large, "stake", "body", fmt.Sprint("Un accord est attendu en ", i, "."))
				large, _ = e.Apply(large)
				p.Findings(large)
			}
		})
	}
}
