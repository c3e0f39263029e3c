package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/search"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
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

// The words of a colleague's annotation are the colleague's: they are found, are not
// struck, and stay when all is replaced.
func TestAReplacementLeavesColleaguesTheirWords(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	s.Author = "Analyste 2"
	theirs, err := s.Annotate(model.Range{Node: "a"}, model.Comment, "Cet accord est ancien.")
	if err != nil {
		t.Fatal(err)
	}
	s.Author = "Analyste 1"
	own, err := s.Annotate(model.Range{Node: "a"}, model.Comment, "Quel accord ?")
	if err != nil {
		t.Fatal(err)
	}
	find := func(words string) (said string, replaces bool) {
		w.fields()[0].SetText(words)
		w.settle()
		for _, l := range under[*widget.Label](w) {
			if strings.Contains(l.Text, "match") {
				said = l.Text
			}
		}
		for _, b := range under[*button](w) {
			replaces = replaces || b.Text == "Replace all" && !b.Disabled()
		}
		return said, replaces
	}
	w.onFind()
	w.fields()[1].SetText("texte")
	if said, replaces := find("Cet accord"); said != "1 match · 1 in the annotation of a colleague, which stays" || replaces {
		t.Errorf("%q, can be replaced: %v", said, replaces)
	}
	find("accord")
	w.press(t, "Replace all")
	for id, want := range map[model.ID]string{theirs: "Cet accord est ancien.", own: "Quel texte ?"} {
		if a, _ := model.Get[model.Annotation](s.Briefing(), id); a.Text != want {
			t.Errorf("the annotation is %q, want %q", a.Text, want)
		}
	}
}

// To replace by nothing is to delete: the matches are shown struck before.
func TestAReplacementByNothingIsShownFirst(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	if err := w.session.Type("c", "body", "Des Accords, un accord."); err != nil {
		t.Fatal(err)
	}
	body := func() string { st, _ := model.Get[model.Stake](w.session.Briefing(), "c"); return st.Body }
	struck := func() (all int) {
		for _, p := range under[*widgets.Prose](w) {
			all += len(p.Look().Deleted)
		}
		return all
	}
	w.onFind()
	w.fields()[0].SetText("accord")
	w.settle()
	if n := struck(); n != 0 {
		t.Errorf("%d matches are struck, though nothing is to be replaced", n)
	}
	w.press(t, "Replace all")
	if got := body(); got != "Des Accords, un accord." {
		t.Fatalf("deleted unseen: %q", got)
	}
	if n := struck(); n != 3 || w.win.Canvas().Focused() != fyne.Focusable(w.fields()[1]) {
		t.Errorf("%d matches are struck, and the keyboard is at %T", n, w.win.Canvas().Focused())
	}
	w.fields()[1].OnSubmitted("")
	if got := body(); got != "Des Accords, un accord." {
		t.Fatalf("deleted by Enter in the empty field: %q", got)
	}
	w.press(t, "Delete all")
	if got := body(); got != "Des s, un ." {
		t.Errorf("left: %q", got)
	}
	w.onReplace()
	w.fields()[0].SetText("Un")
	w.settle()
	if struck() == 0 {
		t.Error("the dialog that was opened to replace strikes nothing")
	}
}

// The words that were looked for last are there again, to be typed over.
func TestFindBeginsWithTheLastWords(t *testing.T) {
	w := window(t)
	w.onFind()
	w.fields()[0].SetText("accord")
	w.settle()
	w.escape()
	w.onFind()
	if got := w.fields()[0].SelectedText(); got != "accord" {
		t.Errorf("selected is %q", got)
	}
}

// A match stands on one line, whatever lines its text has, between whole words.
func TestAMatchIsShownOnOneLine(t *testing.T) {
	for in, want := range map[string][2]string{"un\ndeux": {"un deux", "un deux"}, "un deux\ntrois quatre": {"un deux…", "… quatre"},
		"Kessoun-Mirelle": {"Kessoun-Mi…", "un-Mirelle"}} {
		if got := [2]string{cut(in, 10, false), cut(in, 10, true)}; got[0] != want[0] || !strings.HasSuffix(got[1], want[1]) {
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

// TestAMatchIsReadToItsEnd has words on both sides of a match, and a long replacement.
func TestAMatchIsReadToItsEnd(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	words := strings.Repeat("une phrase de longueur moyenne ", 4)
	if err := w.session.Type("c", "body", words+"accord "+words); err != nil {
		t.Fatal(err)
	}
	w.onReplace()
	w.fields()[0].SetText("accord une")
	w.fields()[1].SetText("convention d’application et une")
	w.settle()
	for _, p := range under[*widgets.Prose](w) {
		if strings.Contains(p.Text(), "application") {
			if wide := fyne.MeasureText(p.Text(), widgets.TextSize, fyne.TextStyle{}).Width; wide > p.Size().Width || !strings.HasSuffix(p.Text(), "…") {
				t.Errorf("%q is %v wide in a row of %v", p.Text(), wide, p.Size().Width)
			}
			return
		}
	}
	t.Error("nothing is shown of it")
}

// In a narrow window the words around a match are fewer, and none is cut.
func TestWhatIsFoundFitsANarrowWindow(t *testing.T) {
	w := window(t)
	w.win.Resize(fyne.NewSize(640, 400))
	if err := w.session.Type("a", "body", strings.Repeat("Un accord de pêche est attendu par les deux pays riverains. ", 6)); err != nil {
		t.Fatal(err)
	}
	w.onFind()
	w.fields()[0].SetText("pays")
	w.settle()
	n := 0
	for _, row := range under[*container.Clip](w) {
		line := row.Content.(*fyne.Container).Objects[0].(*widgets.Prose)
		if need, room := fyne.MeasureText(line.Text(), widgets.TextSize, fyne.TextStyle{}).Width, row.Size().Width; need > room {
			t.Errorf("%q needs %g of %g", line.Text(), need, room)
		}
		n++
	}
	if n == 0 {
		t.Error("nothing is found")
	}
}

// F3 goes from match to match of what was looked for last, and round, without the dialog.
func TestMatchesAreSteppedThrough(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	if w.onMatch(+1); len(w.dialogs) != 1 {
		t.Fatal("nothing was looked for, and nothing asks")
	}
	w.escape()
	w.found = search.Query{Text: "e"}
	all, err := search.Find(w.session.Briefing(), w.found, "")
	if err != nil || len(all) < 3 {
		t.Fatal(len(all), err)
	}
	for _, step := range []struct{ by, want int }{{-1, len(all) - 1}, {+1, 0}, {+1, 1}, {+1, 2}, {-1, 1}} {
		for w.escape() { // what shows the cover
		}
		w.onMatch(step.by)
		if w.settle(); w.hit != all[step.want].Range {
			t.Errorf("%+d leads to %v, want %v", step.by, w.hit, all[step.want].Range)
		}
	}
	if w.found.Text = "xyzzy"; w.status.message.Text() == "0 matches" {
		t.Error("there are matches")
	}
	for w.escape() {
	}
	w.onMatch(+1)
	if w.settle(); w.status.message.Text() != "0 matches" {
		t.Errorf("of no match, it says %q", w.status.message.Text())
	}
}

// A match whose check is taken off stays as it is; that, and how many approvals a replacement
// takes away, is said before and after.
func TestMatchesAreLeftOnDemand(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	if err := s.Type("c", "body", "Des accords, un accord."); err != nil {
		t.Fatal(err)
	}
	for _, id := range []model.ID{"a", "c"} {
		if err := s.Grant(id, model.Approved); err != nil {
			t.Fatal(err)
		}
	}
	body := func(id model.ID) string { st, _ := model.Get[model.Stake](s.Briefing(), id); return st.Body }
	checks := func() (all []*check) {
		for _, c := range under[*check](w) {
			if c.Text == "" && c.Visible() {
				all = append(all, c)
			}
		}
		return all
	}
	count := func() (said string) {
		for _, l := range under[*widget.Label](w) {
			if strings.Contains(l.Text, "match") {
				said = l.Text
			}
		}
		return said
	}
	w.onFind()
	w.fields()[0].SetText("accord")
	w.settle()
	if n := len(checks()); n != 0 {
		t.Errorf("nothing is to be replaced, and there are %d checks", n)
	}
	w.fields()[1].SetText("texte")
	w.settle()
	if got := count(); len(checks()) != 3 || got != "3 matches · 2 approvals will be void" {
		t.Fatalf("%d checks, %q", len(checks()), got)
	}
	checks()[0].SetChecked(false)
	checks()[2].SetChecked(false)
	if got := count(); got != "3 matches · 2 left as they are · 1 approval will be void" {
		t.Error(got)
	}
	w.fields()[1].SetText("pacte") // what is left is so whatever comes in its place
	w.settle()
	w.press(t, "Replace all")
	if body("a") != "Un accord est attendu." || body("c") != "Des pactes, un accord." {
		t.Errorf("replaced: %q, %q", body("a"), body("c"))
	}
	if got := w.status.message.Text(); got != "1 replacement · 1 approval void" {
		t.Error(got)
	}
	w.onFind()
	w.fields()[0].SetText("accords")
	w.fields()[1].SetText("x")
	w.settle()
	for _, c := range checks() {
		if !c.Checked {
			t.Error("what was left of other words is left of these")
		}
	}
}

// A replacement of very many matches is prepared while the window goes on, and is one step.
func TestALongReplacementHoldsNothingUp(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	if err := w.session.Type("a", "body", strings.Repeat("un accord ", many)); err != nil {
		t.Fatal(err)
	}
	body := func() string { st, _ := model.Get[model.Stake](w.session.Briefing(), "a"); return st.Body }
	before, steps := body(), len(w.session.Doc.Steps())
	w.onReplace()
	w.fields()[0].SetText("accord")
	w.fields()[1].SetText("texte")
	w.settle()
	w.fields()[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if body() != before {
		t.Error("it is done on the main thread")
	}
	w.settle()
	if body() != strings.Repeat("un texte ", many) || len(w.session.Doc.Steps()) != steps+1 {
		t.Errorf("after %d steps the body begins with %.20q", len(w.session.Doc.Steps())-steps, body())
	}
	if said := lang.N(many, "%d replacement", "%d replacements"); w.status.message.Text() != said || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("it says %q", w.status.message.Text())
	}
}
