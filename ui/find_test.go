package ui

import (
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

func TestFindAndReplaceIsOneStep(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	if err := s.Type("c", "body", "Des Accords, un accord."); err != nil {
		t.Fatal(err)
	}
	steps := len(s.Doc.Steps())
	w.onFind()
	w.fields()[0].SetText("accord")
	w.fields()[1].SetText("texte")
	w.settle()
	if n := len(w.inspector.preview.hits); n != 3 {
		t.Errorf("%d matches are marked on the pages", n)
	}
	for words, deaf := range map[string]bool{"nowhere": true, "accord": false} {
		w.fields()[0].SetText(words)
		w.settle()
		for _, b := range under[*button](w) {
			if b.Text == "Replace all" && b.Disabled() != deaf {
				t.Errorf("%q: the button is deaf: %v", words, b.Disabled())
			}
		}
	}
	w.fields()[0].SetText("accord")
	w.settle()
	w.press(t, "Replace all")
	body := func(id model.ID) string { st, _ := model.Get[model.Stake](s.Briefing(), id); return st.Body }
	if body("a") != "Un texte est attendu." || body("c") != "Des textes, un texte." {
		t.Errorf("replaced: %q, %q", body("a"), body("c"))
	}
	if got := len(s.Doc.Steps()); got != steps+1 {
		t.Errorf("%d steps", got-steps)
	}
	if err := s.Undo(); err != nil || body("c") != "Des Accords, un accord." {
		t.Error("not undone", err)
	}
}

// A match stands on one line, whatever lines its text has.
func TestAMatchIsShownOnOneLine(t *testing.T) {
	for in, want := range map[string]string{"un\ndeux": "un deux", "un deux\ntrois quatre": "un deux tr…"} {
		if got := cut(in, 10, false); got != want {
			t.Errorf("%q is shown as %q, want %q", in, got, want)
		}
	}
}

func TestAMatchLeadsToItsPlace(t *testing.T) {
	w := window(t)
	w.goToPassage(model.Range{Node: "c", Field: "title", From: 0, To: 2})
	if w.session.Stake() != "c" {
		t.Error("selected", w.session.Selection())
	}
	if part, editing := w.views.card("c").Editing(); !editing || part != 0 {
		t.Error("the title is not opened")
	}
}
