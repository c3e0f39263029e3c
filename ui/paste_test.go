package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// tap presses the chip with these words under an object.
func tapChip(t *testing.T, w *stage, row, words string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.inspector.facts.column.Object(row)) {
		if c, ok := o.(*widgets.Chip); ok && c.Text() == words {
			test.Tap(c)
			return
		}
	}
	t.Fatalf("no chip %q", words)
}

// A table of a spreadsheet becomes facts as one step, and what it could not be
// read of is told.
func TestATableIsPasted(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	w.inspector.show(tabFacts)
	title := annexTitle + string(model.KindEvent)
	tapChip(t, w, title, "paste a table")
	if len(w.dialogs) != 1 || len(all[model.Event](s.Briefing())) != 0 {
		t.Fatal("nothing says that the clipboard is empty")
	}
	w.clear()
	w.app.fyne.Clipboard().SetContent("Date\tÉvénement\n22/06/2025\tEntretien\nbientôt\tRien\n21/06/2025\tArrivée\n")
	tapChip(t, w, title, "paste a table")
	w.confirm()
	w.app.fyne.Clipboard().SetContent("Date\tÉvénement\tTémoin\n23/06/2025\tDîner\tBureau\n")
	tapChip(t, w, title, "paste a table")
	if !slices.ContainsFunc(under[*widgets.Sentence](w), func(s *widgets.Sentence) bool {
		return strings.HasSuffix(s.Text, "Columns that “Chronology” has no place for: Témoin.")
	}) {
		t.Error("a column is left out, and nothing says so")
	}
	w.clear()
	titles := func() string {
		var words []string
		for e := range model.Children[model.Event](s.Briefing(), "v") {
			words = append(words, e.What)
		}
		return strings.Join(words, " ")
	}
	if titles() != "Entretien Arrivée" || len(s.Doc.Steps()) != 1 {
		t.Fatalf("added %q in %d steps", titles(), len(s.Doc.Steps()))
	}
	if c := timeline(s.Briefing()); len(c.Moments) != 2 || c.Moments[0].At != 0 || c.Moments[1].At != 1 {
		t.Errorf("the timeline is %+v", c)
	}
}

// The rows that a table added are shown, and selected, be they out of view.
func TestPastedRowsAreSelected(t *testing.T) {
	var facts []model.Node
	for range 40 {
		facts = append(facts, model.Event{Start: "2024", What: "Entretien"})
	}
	w, p := tabled(t, facts...)
	p.head("what")
	w.app.fyne.Clipboard().SetContent("Date\tWhat\n22/06/2025\tA\n21/06/2025\tB\n")
	p.onShortcut(&fyne.ShortcutPaste{Clipboard: w.app.fyne.Clipboard()})
	w.confirm()
	var words []string
	for _, id := range p.facts() {
		words = append(words, p.node(string(id)).(model.Event).What)
	}
	if got := strings.Join(words, " "); got != "A B" {
		t.Fatalf("selected is %q", got)
	}
	if at, size, ok := p.table.CellAt(p.cursorRow(), 0); !ok || at.Y < 0 || at.Y+size.Height > w.win.Canvas().Size().Height {
		t.Errorf("the first of them stands at %v", at)
	}
	if w.status.message.Text() != "2 rows added." {
		t.Errorf("said is %q", w.status.message.Text())
	}
	w.onUndo()
	if len(p.table.Rows()) != 41 {
		t.Errorf("%d rows after an undo", len(p.table.Rows()))
	}
}

// What a table would add is shown with the date of each figure.
func TestAPastedFigureIsDated(t *testing.T) {
	w := window(t)
	w.app.fyne.Clipboard().SetContent("Indicateur\tValeur\tUnité\tAnnée\nCommerce\t456\tM€\t2024\n")
	for _, a := range annexes() {
		if a.kind == model.KindFigure {
			w.onPasteTable(a)
		}
	}
	if !slices.ContainsFunc(under[*widgets.Line](w), func(l *widgets.Line) bool { return strings.HasSuffix(l.Text(), " · 2024") }) {
		t.Error("the year is not shown")
	}
}

// The bars compare the figures of one unit.
func TestBarsOfFigures(t *testing.T) {
	w := window(t)
	if err := w.session.AddFacts([]model.Node{model.Figure{What: "blé", Value: 50, Unit: "tonne"}, model.Figure{What: "part", Value: 900, Unit: "percent"},
		model.Figure{What: "urée", Value: 20, Max: 25, Unit: "tonne"}}); err != nil {
		t.Fatal(err)
	}
	got := bars(w.session.Briefing(), idsOf[model.Figure](w.session.Briefing()))
	if len(got) != 2 || got[0].Part != 1 || got[1].Part != 0.5 || got[1].Name != "urée" {
		t.Errorf("%+v", got)
	}
}

// A clipboard without text empties no cell and no field, and says so; a row that is left
// out is shown by the cells that say something.
func TestPastingNothing(t *testing.T) {
	lang.Set(lang.English)
	w, p := tabled(t, model.Event{Start: "2024", What: "Entretien"})
	p.table.SetCursor(p.table.Rows()[0], 2)
	p.table.Focus()
	for _, text := range []string{"", " \n"} {
		w.app.fyne.Clipboard().SetContent(text)
		w.runCommand(t, "paste")
		if n := p.node(p.table.Rows()[0]).(model.Event); n.What != "Entretien" {
			t.Errorf("after %q the cell says %q", text, n.What)
		}
	}
	w.app.fyne.Clipboard().SetContent("Date\tWhat\n22/06/2025\tA\nnever\t\n")
	w.runCommand(t, "paste")
	if !slices.ContainsFunc(under[*widgets.Sentence](w), func(s *widgets.Sentence) bool { return strings.HasSuffix(s.Text, "or a text: never") }) {
		t.Error("what is left out is not shown by its words alone")
	}
	w.typed(fyne.KeyEscape)

	w.goTo("a")
	w.views.edit(model.Range{Node: "a", Field: "body", From: 0, To: 2})
	before, _ := model.Get[model.Stake](w.session.Briefing(), "a")
	w.app.fyne.Clipboard().SetContent("")
	w.runCommand(t, "paste")
	if after, _ := model.Get[model.Stake](w.session.Briefing(), "a"); after.Body != before.Body || w.status.message.Text() != "There is no text in the clipboard." {
		t.Errorf("the text is %q, and said is %q", after.Body, w.status.message.Text())
	}
}
