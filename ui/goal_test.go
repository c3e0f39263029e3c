package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// The words are those of the whole and of each section, and more than the goal
// is said.
func TestWordGoals(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	if n := wordCounts(s.Briefing()); n["s1"] != 7 || n["v"] != 10 {
		t.Fatalf("counted %v", n)
	}
	for id, goal := range map[model.ID]int{"v": 1500, "s1": 5} {
		if err := s.Set("", id, "goal", goal); err != nil {
			t.Fatal(err)
		}
	}
	w.settle()
	w.status.refresh()
	if said := w.status.words.Text(); said != "10 of 1,500 words" {
		t.Errorf("the status bar says %q", said)
	}
	if said := w.views.view.(*plan).header.facts.Text(); said != "Politics and diplomacy · 2 stakes · 7 of 5 words (too many)" {
		t.Errorf("the section says %q", said)
	}
}

func TestMarksAreNoWords(t *testing.T) {
	for text, want := range map[string]int{
		"«\u202fOui\u202f»\u00a0: l’accord – enfin\u202f!": 4,
		"- **Un** point\n> 2 % d'impôt":                    5,
		"":                                                 0,
		"50\u202f000 élus, 1\u00a0250\u2009000\u00a0euros": 4,
		"en 2026 12\u202fpays":                             4,
	} {
		if n := wordsIn(text); n != want {
			t.Errorf("%q has %d words, not %d", text, n, want)
		}
	}
}

// Typing is corrected where the settings ask for it, and one undo gives back what
// was typed.
func TestAutocorrectIsASetting(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	s.Select("b")
	card := w.views.card("b")
	card.Edit(widgets.Body, 0, 0)
	field := card.Field(widgets.Body)
	body := func() string { st, _ := model.Get[model.Stake](s.Briefing(), "b"); return st.Body }
	test.Type(field.Input(), "l'un ?")
	if body() != "l'un ?" {
		t.Fatalf("without the setting %q", body())
	}
	w.app.fyne.Preferences().SetBool(prefCorrect, true)
	test.Type(field.Input(), " Oui !")
	if body() != "l'un ? Oui\u202f!" {
		t.Fatalf("with the setting %q", body())
	}
	if from, to := field.Selection(); from != len(body()) || to != from {
		t.Errorf("the caret is at %d", from)
	}
	if label, _ := s.Doc.UndoLabel(); label != "Autocorrect" {
		t.Errorf("the step is called %q", label)
	}
	if err := s.Undo(); err != nil || body() != "l'un ? Oui !" {
		t.Errorf("after undo %q, %v", body(), err)
	}
}

func TestTypographyIsFixedOnRequest(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	if err := s.Type("a", "body", "L'\"accord\":  un \"vrai\" succès?"); err != nil {
		t.Fatal(err)
	}
	w.onTypography()
	st, _ := model.Get[model.Stake](s.Briefing(), "a")
	if st.Body != "L’«\u202faccord\u202f»\u00a0: un «\u202fvrai\u202f» succès\u202f?" {
		t.Errorf("the body is %q", st.Body)
	}
	if label, _ := s.Doc.UndoLabel(); label != "Fix typography" {
		t.Errorf("the step is called %q", label)
	}
}

// One word is one, and none counts as the language has it.
func TestOneWordIsNotWords(t *testing.T) {
	defer lang.Set(lang.English)
	for code, want := range map[string]string{lang.English: "0 words, 1 word, 1,842 words", lang.French: "0 mot, 1 mot, 1\u202f842 mots"} {
		lang.Set(code)
		if got := strings.Join([]string{wordsOf(0, 0), wordsOf(1, 0), wordsOf(1842, 0)}, ", "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
