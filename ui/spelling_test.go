package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// underlined are the words of a card with a wave beneath.
func (s *stage) underlined(id model.ID) (words []string) {
	c := s.views.card(id).Content()
	for _, r := range c.Look.Faults {
		words = append(words, c.Body[r.From:r.To])
	}
	return words
}

// misspell gives a stake a body with wrong words, and has it reviewed.
func misspell(t *testing.T) *stage {
	t.Helper()
	lang.Set(lang.English)
	w := window(t)
	w.session.Select("a")
	if err := w.session.Type("a", "body", "Un acord avec le ministere de Ségouville."); err != nil {
		t.Fatal(err)
	}
	w.settle()
	return w
}

// Wrong words are underlined after the review, follow the text as it is typed on,
// and a correction is a step of its own.
func TestMisspeltWordsAreUnderlined(t *testing.T) {
	w := misspell(t)
	if got := w.underlined("a"); !slices.Equal(got, []string{"acord", "ministere", "Ségouville"}) {
		t.Fatalf("underlined are %q", got)
	}
	card := w.views.card("a")
	card.Edit(widgets.Body, 0, 0)
	card.Field(widgets.Body).Input().TypedRune('É')
	if got := w.underlined("a"); !slices.Equal(got, []string{"acord", "ministere", "Ségouville"}) {
		t.Errorf("after a key, before the review: %q", got)
	}
	body := card.Content().Body
	menu := w.views.view.(*plan).textMenu("a", "body", len("ÉUn ac"))
	if menu.Items[0].Label != "accord" {
		t.Fatalf("the menu begins with %q", menu.Items[0].Label)
	}
	menu.Items[0].Action()
	if got := card.Content().Body; got == body || got[:len("ÉUn accord avec")] != "ÉUn accord avec" {
		t.Errorf("corrected to %q", got)
	}
	if label, _ := w.session.Doc.UndoLabel(); label != "Correct “acord”" {
		t.Errorf("the step is called %q", label)
	}
}

// A word that was added is right from then on, in the next session too.
func TestLearnedWords(t *testing.T) {
	w := misspell(t)
	w.learn("Ségouville")
	w.settle()
	if got := w.underlined("a"); !slices.Equal(got, []string{"acord", "ministere"}) {
		t.Errorf("underlined are %q", got)
	}
	if kept := w.app.fyne.Preferences().StringList(prefWords); !slices.Equal(kept, []string{"Ségouville"}) {
		t.Errorf("kept are %q", kept)
	}
}

// What is dismissed goes to the list of what is, and comes back from there.
func TestFindingsAreDismissed(t *testing.T) {
	w := misspell(t)
	p := w.inspector.checks
	if len(p.column.Items()) > 0 {
		t.Error("the list is made before it can be seen")
	}
	w.inspector.show(tabChecks)
	all := len(p.column.Items())
	i := slices.IndexFunc(p.found, func(f review.Finding) bool { return f.Kind == review.Misspelled })
	w.onDismiss(p.found[i])
	reason := w.fields()[0]
	test.Type(reason, "un nom")
	reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	w.settle()
	if got := w.underlined("a"); !slices.Equal(got, []string{"ministere", "Ségouville"}) || len(p.column.Items()) != all-1 {
		t.Errorf("underlined are %q, %d of %d listed", got, len(p.column.Items()), all)
	}
	p.which.SetSelectedIndex(checksDismissed)
	if ids := p.column.Items(); len(ids) != 1 || p.at[ids[0]].Words[0] != "acord" {
		t.Fatalf("dismissed are %q", ids)
	}
	d, _ := model.Get[model.Dismissal](w.session.Briefing(), p.at[p.column.Items()[0]].Dismissed)
	if said := dismissalLine(d); said != "un nom · Analyste 1 · 18 Jun 2025 10:00" {
		t.Errorf("it says %q", said)
	}
	if err := w.session.Remove(d.ID); err != nil {
		t.Fatal(err)
	}
	w.settle()
	if got := w.underlined("a"); len(got) != 3 || len(p.column.Items()) != 0 {
		t.Errorf("underlined are %q", got)
	}
}

func TestFindingsSayWhy(t *testing.T) {
	for _, k := range review.Kinds() {
		if findingWhy(k) == "" {
			t.Errorf("%s does not say why", k)
		}
	}
}

// offered are the words of the menu that is open.
func (s *stage) offered() (words []string) {
	for _, o := range under[*canvas.Text](s) {
		words = append(words, strings.TrimSpace(o.Text))
	}
	return words
}

// The menu of a card that is only read has the corrections of the word under the pointer.
func TestTheMenuOfACardCorrects(t *testing.T) {
	w := misspell(t)
	card := w.views.card("a")
	origin := w.app.fyne.Driver().AbsolutePositionForObject(card)
	over := func(at int) fyne.Position {
		for y := origin.Y; y < origin.Y+card.Size().Height; y += 4 {
			for x := origin.X + 40; x < origin.X+card.Size().Width; x += 2 {
				if of, ok := card.BodyAt(fyne.NewPos(x, y)); ok && of == at {
					return fyne.NewPos(x, y)
				}
			}
		}
		t.Fatalf("byte %d is nowhere", at)
		return origin
	}
	for at, offers := range map[int]bool{len("Un ac"): true, len("Un acord av"): false} {
		card.TappedSecondary(&fyne.PointEvent{AbsolutePosition: over(at)})
		if words := w.offered(); slices.Contains(words, "accord") != offers || !slices.Contains(words, "Status") {
			t.Errorf("at %d it offers %q", at, words)
		}
		w.clear()
	}
}

// In a text the menu is that of the text, at the caret, with the corrections of the
// word that was just typed.
func TestTheMenuOfATextByKeyboard(t *testing.T) {
	w := misspell(t)
	card := w.views.card("a")
	end := len("Un acord")
	card.Edit(widgets.Body, end, end)
	for name, ask := range map[string]func(){"Shift+F10": w.onMenu, "the key for menus": func() { w.typed(desktop.KeyMenu) }} {
		ask()
		if w.win.Canvas().Overlays().Top() == nil {
			t.Fatalf("%s shows no menu", name)
		}
		words := w.offered()
		if !slices.Contains(words, "accord") || !slices.Contains(words, "Add “acord” to the dictionary") {
			t.Errorf("%s offers %q", name, words)
		}
		w.clear()
		card.Edit(widgets.Body, end, end)
	}
}

// Where nothing is like a word, the menu still begins with what can be chosen.
func TestTheMenuOfAWordBeginsWithAChoice(t *testing.T) {
	w := window(t)
	for _, word := range []string{"acord", "xqzxqzxqzxqz"} {
		if items := w.corrections(model.Range{}, word); items[0].Disabled || items[0].Action == nil {
			t.Errorf("the menu of %q begins with %q", word, items[0].Label)
		}
	}
}
