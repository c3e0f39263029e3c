package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// run runs a command by its ID.
func (s *stage) run(t *testing.T, id string) {
	t.Helper()
	for _, c := range s.table() {
		if c.id == id {
			c.run()
			return
		}
	}
	t.Fatalf("no command %q", id)
}

// Bold is a step of its own, is typed on, and shows without its stars when the
// card is left.
func TestFormatWhileEditing(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	s.Select("a")
	card := w.views.card("a")
	card.Edit(widgets.Body, 3, 9) // "accord"
	field := card.Field(widgets.Body)
	test.Type(field.Input(), "pacte")
	field.Select(3, 8)
	w.run(t, "bold")
	body := func() string { st, _ := model.Get[model.Stake](s.Briefing(), "a"); return st.Body }
	if body() != "Un **pacte** est attendu." {
		t.Fatalf("the body is %q", body())
	}
	if from, to := field.Selection(); body()[from:to] != "pacte" || !card.Tools.Visible() {
		t.Errorf("selected is %d to %d", from, to)
	}
	if label, _ := s.Doc.UndoLabel(); label != "Bold" {
		t.Errorf("the step is called %q", label)
	}
	field.Leave()
	if f := card.Content().Look.Blocks; len(f) != 1 || len(f[0].Runs) != 3 || !f[0].Runs[1].Bold || card.Tools.Visible() {
		t.Errorf("the card shows %+v", f)
	}
	if err := s.Undo(); err != nil || body() != "Un pacte est attendu." {
		t.Errorf("after undo %q, %v", body(), err)
	}
	w.run(t, "bold")
	if body() != "Un pacte est attendu." {
		t.Error("a text that is not edited is formatted")
	}
}

func TestFormattedReadsAsThePrint(t *testing.T) {
	if f := formatted("Rien à mettre en forme (sauf 2.1).\nDeux.", "fr"); f != nil {
		t.Errorf("plain text has %+v", f)
	}
	f := formatted("1. *un*\n- [deux](https://a.b)\n\n> trois\na) quatre", "en")
	if len(f) != 5 || f[0].Lead != "1." || !f[0].Runs[0].Italic || f[1].Lead != "•" || !f[1].Runs[0].Link ||
		len(f[2].Runs) != 0 || !f[3].Quoted || f[4].Lead != "" {
		t.Errorf("%+v", f)
	}
}

// What a new annotation would stand on follows the changes of its text, and is said where the
// annotation is written.
func TestThePassageToAnnotateFollowsTheText(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	say := func(body string) {
		t.Helper()
		if err := s.Type("a", "body", body); err != nil {
			t.Fatal(err)
		}
	}
	say("À Oslo, un accord est attendu.")
	s.Select("a")
	card := w.views.card("a")
	card.Edit(widgets.Body, 0, 0)
	card.Field(widgets.Body).Select(0, 2) // "À"
	says := func(want string) {
		t.Helper()
		w.win.Canvas().Focus(w.inspector.remarks.entry)
		st, _ := model.Get[model.Stake](s.Briefing(), "a")
		at := w.annotatable()
		if got := st.Body[at.From:at.To]; got != want || w.inspector.remarks.entry.PlaceHolder != "On “"+want+"”" {
			t.Errorf("the field says %q, and the annotation would stand on %q, not %q", w.inspector.remarks.entry.PlaceHolder, got, want)
		}
	}
	w.run(t, "link")
	says("https://")
	st, _ := model.Get[model.Stake](s.Briefing(), "a")
	say("Demain, " + st.Body)
	says("https://")
}
