package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/ui/lang"
)

// The history says of what a field was chosen, and what.
func TestTheHistorySaysWhatWasChosen(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	p := &cards{w: w.Window, s: w.session}
	label := func(m *fyne.MenuItem) string {
		t.Helper()
		m.Action()
		text, _ := w.session.Doc.UndoLabel()
		return text
	}
	if got := label(p.priorityMenu("b").Items[1]); got != "1.2 · Priority 2" {
		t.Errorf("it says %q", got)
	}
	label(p.likelihoodMenu("b").Items[3])
	if got := label(p.likelihoodMenu("b").Items[0]); got != "1.2 · Likelihood: None" {
		t.Errorf("it says %q", got)
	}
	w.session.Select("a")
	w.session.Toggle("b")
	if got := label(p.confidenceMenu("b").Items[3]); got != "2 stakes · High confidence" {
		t.Errorf("it says %q", got)
	}
}

// Steps of the circuit that a comparison lists are told from each other.
func TestAVisaIsToldFromOthers(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	old := w.session.Briefing()
	for _, status := range []string{model.Reviewed, model.Approved} {
		if err := w.session.Grant("a", status); err != nil {
			t.Fatal(err)
		}
	}
	changes, err := compare.Diff(old, w.session.Briefing())
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, c := range changes {
		said = append(said, ChangeLine(c, old, w.session.Briefing()))
	}
	for _, want := range []string{"added: Visa “Reviewed · Analyste 1 · 18 Jun 2025", "added: Visa “Approved · Analyste 1 · 18 Jun 2025"} {
		if !strings.Contains(strings.Join(said, "\n"), want) {
			t.Errorf("%q is not said in %q", want, said)
		}
	}
}

// What a match stands in is cut after a word, and no stop is left before the dots.
func TestWhatAMatchStandsInIsCut(t *testing.T) {
	for want, got := range map[string]string{
		" à Brest…":        cut(" à Brest ; accord signé sur place", 13, false),
		" à Kiel…":         cut(" à Kiel, puis ailleurs", 10, false),
		"… puis ailleurs.": cut("à Kiel, puis ailleurs.", 16, true),
		"à Kiel.":          cut("à Kiel.", 16, false),
	} {
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// The views stand in the menu in the order of their keys.
func TestTheViewsStandInTheOrderOfTheirKeys(t *testing.T) {
	w := window(t)
	var keys []string
	for _, c := range w.table() {
		if c.menu == menuView && c.group == 1 {
			keys = append(keys, keyText(c.keys))
		}
	}
	if got := strings.Join(keys, " "); got != "Ctrl+Alt+1 Ctrl+Alt+2 Ctrl+Alt+3 Ctrl+Alt+4 Ctrl+Alt+5" {
		t.Errorf("they are %s", got)
	}
}

// The hint under a table says what can be done in that one, and breaks between two keys.
func TestTheHintIsOfTheTable(t *testing.T) {
	lang.Set(lang.French)
	w := window(t)
	for kind, adds := range map[model.Kind]bool{model.KindEvent: true, model.KindSource: false} {
		w.showFacts(kind)
		w.settle()
		hint := w.facts().hint.Text
		if strings.Contains(hint, "nouvelle\u00a0ligne") != adds || strings.Contains(hint, "coller") != adds {
			t.Errorf("%s: %q", kind, hint)
		}
		for _, part := range strings.Split(hint, " ") {
			if part != "" && !strings.HasSuffix(part, "·") && !strings.HasSuffix(hint, part) {
				t.Errorf("%s: a line may end after %q", kind, part)
			}
		}
	}
}
