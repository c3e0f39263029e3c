package review

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/spell"
)

// reader knows a few words, and no shape for a check mark.
func reader(t testing.TB) *Proofreader {
	t.Helper()
	d, err := spell.Read(strings.NewReader("SET UTF-8\n"),
		strings.NewReader("1\nun\nenjeu\naccord\nest\nattendu\navec\nle\nministre\nde\npolitique\nrenouer\nphoto\nsécurité\n"))
	if err != nil {
		t.Fatal(err)
	}
	checker := spell.NewChecker(d, false)
	return &Proofreader{
		Spelling: func(lang string) *spell.Checker {
			if lang != "fr" {
				return nil
			}
			return checker
		},
		Known: func(word string) bool { return word == "photomaton" },
		Glyphs: func(text string) (all [][2]int) {
			if i := strings.Index(text, "✓"); i >= 0 {
				all = append(all, [2]int{i, i + len("✓")})
			}
			return all
		},
	}
}

func words(found []Finding, k Kind) (all []string) {
	for _, f := range found {
		if f.Kind == k {
			all = append(all, f.Words[0])
		}
	}
	return all
}

// The names of the briefing are known, and the words that the analyst added.
func TestSpelling(t *testing.T) {
	body := "Un acord avec Traoré-Opano, le ministre de Kidal, de Lavrov et photomaton."
	b := sound(t, model.Visit{Places: []string{"Kidal"}}, model.Stake{Head: model.Head{ID: "a"}, Title: "Enjeu", Body: body},
		model.Person{Name: "A. Traoré"}, model.Agreement{What: "Accord", Signatories: []string{"Opano"}})
	b, blob := b.WithBlob([]byte("M. Lavrov est attendu."))
	e, _ := model.NewSet(b, "source", "text", blob)
	b, err := e.Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	p := reader(t)
	found := p.Findings(b)
	if got := strings.Join(words(found, Misspelled), " "); got != "acord et" {
		t.Errorf("misspelled are %q", got)
	}
	for _, f := range found {
		if f.Kind == Misspelled && (f.Node != "a" || body[f.From:f.To] != f.Words[0]) {
			t.Errorf("%+v", f)
		}
	}
	e, _ = model.NewSet(b, "v", "lang", "en")
	if b, _ = e.Apply(b); len(words(p.Findings(b), Misspelled)) > 0 {
		t.Error("a language without a dictionary is checked")
	}
}

func TestMissingGlyphs(t *testing.T) {
	b := sound(t, model.Visit{}, model.Stake{Head: model.Head{ID: "a"}, Title: "Enjeu", Body: "Un accord ✓."})
	var at []Finding
	for _, f := range reader(t).Findings(b) {
		if f.Kind == MissingGlyph {
			at = append(at, f)
		}
	}
	if len(at) != 1 || at[0].Severity != Warning || at[0].From != 10 || at[0].Words[0] != "✓" {
		t.Errorf("%+v", at)
	}
}

// What is read again is only what changed, and the findings are the same as of
// one who reads all for the first time.
func TestReadsOnlyWhatChanged(t *testing.T) {
	b := sound(t, model.Visit{}, model.Stake{Head: model.Head{ID: "a"}, Title: "Enjeu", Body: "Un acord  est attendu"})
	p := reader(t)
	read := 0
	glyphs := p.Glyphs
	p.Glyphs = func(text string) [][2]int { read++; return glyphs(text) }
	p.Findings(b)
	first := read
	e, _ := model.Write(b, "a", "body", "Un acord est atendu")
	b, _ = e.Apply(b)
	found := p.Findings(b)
	if read != first+1 {
		t.Errorf("%d texts were read again", read-first)
	}
	fresh := reader(t).Findings(b)
	if len(found) != len(fresh) || len(words(found, Misspelled)) != 2 || len(words(found, DoubledSpace)) != 0 {
		t.Errorf("%d findings, afresh %d: %+v", len(found), len(fresh), found)
	}
	if len(p.readings) > read {
		t.Errorf("%d texts are remembered", len(p.readings))
	}
}

// A finding that was dismissed is left out until its sentence changes.
func TestDismissal(t *testing.T) {
	b := sound(t, model.Visit{}, model.Stake{Head: model.Head{ID: "a"}, Title: "Enjeu", Body: "Un accord  est attendu. Un autre.", Status: model.ToVerify})
	for _, c := range []struct {
		kind        Kind
		node        model.ID
		field       string
		same, other string // a text that leaves it dismissed, and one that does not
	}{
		{DoubledSpace, "a", "body", "Un accord  est attendu. Rien.", "Un accord  est attendu en juin."},
		{Unverified, "a", "title", "Enjeu", "Enjeu majeur"},
	} {
		one := func(b *model.Briefing) (found []Finding) {
			for _, f := range Open(Findings(b)) {
				if f.Kind == c.kind && f.Node == c.node {
					found = append(found, f)
				}
			}
			return found
		}
		before := one(b)
		if len(before) != 1 {
			t.Fatalf("%s: %+v", c.kind, before)
		}
		add, err := Dismiss(b, before[0], "voulu", "Analyste 1", "2025-06-20T12:00:00Z")
		if err != nil {
			t.Fatal(err)
		}
		after, err := add.Apply(b)
		if err != nil || len(one(after)) != 0 {
			t.Errorf("%s: it is still there, %v", c.kind, err)
		}
		for text, want := range map[string]int{c.same: 0, c.other: 1} {
			if e, ok := model.Write(after, c.node, c.field, text); ok {
				now, _ := e.Apply(after)
				if got := len(one(now)); got != want {
					t.Errorf("%s: %d findings on %q", c.kind, got, text)
				}
			}
		}
	}
}

// A word of the dictionary that has a capital in a source is no name, so that it is wrong
// without its accents.
func TestAnAccentIsMissed(t *testing.T) {
	b := sound(t, model.Visit{}, model.Stake{Head: model.Head{ID: "a"}, Title: "Enjeu", Body: "Un accord de securite avec le ministre Goita."})
	b, blob := b.WithBlob([]byte("Le Ministre de la Sécurité, M. Goïta."))
	e, _ := model.NewSet(b, "source", "text", blob)
	b, err := e.Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(words(reader(t).Findings(b), Misspelled), " "); got != "securite" {
		t.Errorf("misspelled are %q", got)
	}
}
