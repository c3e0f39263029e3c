package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// tabled shows the table of some facts, which the briefing has as one step.
func tabled(t *testing.T, facts ...model.Node) (*stage, *annexView) {
	t.Helper()
	lang.Set(lang.English)
	w := window(t)
	if err := w.session.AddFacts(facts); err != nil {
		t.Fatal(err)
	}
	w.showFacts(facts[0].Kind())
	return w, w.facts()
}

// says is the words of a column, row by row.
func (p *annexView) says(field string) string {
	var all []string
	for _, id := range p.table.Rows() {
		for i, c := range p.columns {
			if c.field == field && !c.source && id != draftRow {
				all = append(all, p.cell(id, i).Text)
			}
		}
	}
	return strings.Join(all, ", ")
}

// head presses the head of a column.
func (p *annexView) head(field string) {
	i := slices.IndexFunc(p.columns, func(c factColumn) bool { return c.field == field })
	p.table.HeadOf(i).(fyne.Tappable).Tapped(nil)
}

// keys hands keys to what has the keyboard.
func (s *stage) keys(names ...fyne.KeyName) {
	for _, name := range names {
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// letters types words: the first letter may give the keyboard to a field.
func (s *stage) letters(words string) {
	for _, r := range words {
		s.win.Canvas().Focused().TypedRune(r)
	}
}

// What an annex draws stands over its table, whichever was open before, and leaves no gap
// to one that draws nothing.
func TestTheTableBeginsUnderWhatIsDrawn(t *testing.T) {
	w, p := tabled(t, model.Figure{Value: 1, Unit: "tonne", What: "Wheat"}, model.Figure{Value: 2, Unit: "tonne", What: "Urea"},
		model.Figure{Value: 3, Unit: "tonne", What: "Fuel"})
	w.settle()
	for range 2 {
		for i, a := range p.annexes {
			p.open(i)
			top, bottom := p.table.Position().Y, p.body.Objects[1].MinSize().Height
			if gap := top - bottom; gap < 0 || gap > 8 {
				t.Errorf("%s: the table begins %g under the head", a.name, gap)
			}
		}
	}
}

// An annex that is wider than its room begins with its first columns, whichever was open
// before, as far as the cell of the keyboard lets it.
func TestAnAnnexBeginsAtItsLeft(t *testing.T) {
	w, p := tabled(t, model.Figure{Value: 1, Unit: "tonne", What: "Wheat"}, model.Engagement{Start: "2025-06-21", End: "2025-06-22", What: "Talks", Location: "Kazan", With: "the minister"})
	w.settle()
	p.body.Resize(fyne.NewSize(500, 600))
	sideways := func() float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(p.table.HeadOf(0)).X - fyne.CurrentApp().Driver().AbsolutePositionForObject(p.table).X
	}
	of := func(k model.Kind) int { return slices.IndexFunc(p.annexes, func(a annex) bool { return a.kind == k }) }
	p.open(of(model.KindEngagement))
	p.table.SetCursor(p.table.Rows()[0], len(p.columns)-1)
	if sideways() == 0 {
		t.Fatal("the programme fits")
	}
	p.open(of(model.KindFigure))
	if x := sideways(); x != 0 {
		t.Errorf("the figures begin at %g", x)
	}
	p = newAnnexView(p.w, p.s)
	p.body.Resize(fyne.NewSize(500, 600))
	for _, o := range test.LaidOutObjects(p.body) {
		if s, ok := o.(*container.Scroll); ok && s.Offset.X != 0 {
			t.Errorf("the figures that are opened first begin at %g", s.Offset.X)
		}
	}
}

// In a narrow window an annex has its tabs on one line, and its columns give what they have
// no use for to what a fact is about, so that all of them are seen.
func TestAnAnnexFitsANarrowWindow(t *testing.T) {
	lang.Set(lang.French)
	defer lang.Set(lang.English)
	w := window(t)
	var all []model.Node
	for i := range 9 {
		all = append(all, model.Figure{Value: 2e6, Word: "dollars", Unit: "USD", What: "Huile enrichie, un don d’octobre", Bilateral: true}, model.Event{Start: "2024", What: "Venue"},
			model.Agreement{What: "Accord"}, model.Person{Name: "A. Diop"}, model.Engagement{What: fmt.Sprint("Entretien ", i)}, model.Source{Title: "Note"})
	}
	if err := w.session.AddFacts(all); err != nil {
		t.Fatal(err)
	}
	w.win.Resize(fyne.NewSize(1280, 800))
	w.build()
	w.showFacts(model.KindFigure)
	w.settle()
	p := w.facts()
	driver := fyne.CurrentApp().Driver()
	if first, last := p.tabs.Tab(0), p.tabs.Tab(5); driver.AbsolutePositionForObject(first).Y != driver.AbsolutePositionForObject(last).Y {
		t.Error("the tabs stand on several lines")
	}
	last := p.table.HeadOf(len(p.columns) - 1)
	if end := last.Position().X + last.Size().Width; end > p.table.Size().Width+1 {
		t.Errorf("the columns end at %v of %v", end, p.table.Size().Width)
	}
	if what := p.table.HeadOf(p.lead()).Size().Width; what < 170 {
		t.Errorf("what is counted has %v", what)
	}
}

// The names of columns are read in full in a window of 1280, in French, also of those
// that nothing stands in.
func TestTheNamesOfColumnsAreRead(t *testing.T) {
	w, _ := tabled(t, model.Figure{Value: 2e6, Word: "dollars", Unit: "USD", What: "Huile enrichie, un don d’octobre", Bilateral: true})
	lang.Set(lang.French)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.build()
	w.showFacts(model.KindFigure)
	w.settle()
	p := w.facts()
	for i, c := range p.columns {
		if head := p.table.HeadOf(i).Size().Width; head < widgets.NameWidth(c.Name) {
			t.Errorf("%q has %v, and takes %v", c.Name, head, widgets.NameWidth(c.Name))
		}
	}
}

// What can be done with a source is read in full, and a date stands on one line.
func TestAColumnIsAsWideAsWhatItSays(t *testing.T) {
	for code, date := range map[string]string{lang.English: "2025-06-26", lang.French: "2025-02-26"} {
		w, p := tabled(t, model.Source{Title: "Note", Published: date}, model.Event{Start: date, What: "Venue"})
		lang.Set(code)
		w.build()
		for _, kind := range []model.Kind{model.KindSource, model.KindEvent} {
			w.showFacts(kind)
			p = w.facts()
			for i, c := range p.columns {
				if said := p.cell(p.table.Rows()[0], i).Width(); (c.source || c.answer == aDate) && p.table.HeadOf(i).Size().Width < said {
					t.Errorf("%s, %s: %v for what takes %v", code, c.Name, p.table.HeadOf(i).Size().Width, said)
				}
			}
		}
	}
	lang.Set(lang.English)
}

// A unit is shown in the words of its source, which another one that is written replaces.
func TestAUnitIsShownInWords(t *testing.T) {
	w, p := tabled(t, model.Figure{Value: 290, Unit: "scholarship", Word: "bourses", What: "Licence"}, model.Figure{Value: 2, Unit: "USD", What: "Don"})
	if got := p.says("unit"); got != "bourses, USD" {
		t.Errorf("the units are %s", got)
	}
	column := slices.IndexFunc(p.columns, func(c factColumn) bool { return c.field == "unit" })
	p.fill(p.table.Rows()[0], column, "étudiants")
	f, _ := model.Get[model.Figure](w.session.Briefing(), model.ID(p.table.Rows()[0]))
	if f.Unit != "étudiants" || f.Word != "" || p.says("unit") != "étudiants, USD" {
		t.Errorf("%q %q is shown in %s", f.Unit, f.Word, p.says("unit"))
	}
}

// Bars compare figures of one unit, be it no known one.
func TestBarsCompareOneUnit(t *testing.T) {
	w, p := tabled(t, model.Figure{Value: 12, Word: "trains", What: "Livrés"}, model.Figure{Value: 30, Word: "gares", What: "Ouvertes"},
		model.Figure{Value: 9, Word: "gares", What: "Prévues"})
	all := bars(w.session.Briefing(), idsOf[model.Figure](w.session.Briefing()))
	if len(all) != 2 || all[0].Part != 1 || all[1].Part != 0.3 {
		t.Errorf("%s: %v", p.says("what"), all)
	}
}

// What can be chosen in a column stands on one line of it.
func TestAChoiceFitsItsColumn(t *testing.T) {
	w, p := tabled(t, model.Person{Name: "A. Karvadec", Role: "minister", Side: "visitor"})
	w.settle()
	row := func() float32 {
		_, size, _ := p.table.CellAt(p.table.Rows()[0], 0)
		return size.Height
	}
	high := row()
	p.fill(p.table.Rows()[0], slices.IndexFunc(p.columns, func(c factColumn) bool { return c.field == "side" }), "")
	w.settle()
	if row() < high {
		t.Errorf("a row is %v high with a side, %v without", high, row())
	}
}

// Where there is little room, the rows of an annex have it, and not what stands around them.
func TestALowAnnexShowsItsRows(t *testing.T) {
	_, p := tabled(t, model.Event{Start: "2025-06-21", What: "Summit"}, model.Event{Start: "2025-06-28", What: "Talks"})
	for _, height := range []float32{300, 700, 300} {
		p.body.Resize(fyne.NewSize(340, height))
		hint := p.body.Objects[2]
		if low := height == 300; p.chart.Visible() == low || hint.Visible() == low || p.table.Size().Height < rowsLeast {
			t.Errorf("%v high, the rows have %v, what is drawn: %t, the hint: %t", height, p.table.Size().Height, p.chart.Visible(), hint.Visible())
		}
		if end := p.table.Position().Y + p.table.Size().Height; hint.Visible() && end > hint.Position().Y || end > height {
			t.Errorf("%v high, the rows end at %v, the hint begins at %v", height, end, hint.Position().Y)
		}
	}
}

// A column that no fact has a use for leaves its room to the others, until it is written
// in.
func TestAnEmptyColumnIsNarrow(t *testing.T) {
	w, p := tabled(t, model.Event{Start: "2025-06-21", What: "Summit"}, model.Event{Start: "2025-06-28", What: "Talks"})
	w.settle()
	width := func(field string) float32 {
		i := slices.IndexFunc(p.columns, func(c factColumn) bool { return c.field == field })
		return p.table.HeadOf(i).Size().Width
	}
	from, to, what := width("start"), width("end"), width("what")
	if to > from/2 || to < widgets.HeadWidth("To")-1 {
		t.Errorf("no event has an end, and its column is %v wide beside %v", to, from)
	}
	p.table.SetCursor(p.table.Rows()[0], 1)
	p.write(p.table.Rows()[0], 1, "")
	if width("end") != from {
		t.Errorf("an end is written in a column %v wide", width("end"))
	}
	p.table.Close(false)
	p.fill(p.table.Rows()[0], 1, "2025-06-22")
	w.settle()
	if width("end") != from || width("what") >= what {
		t.Errorf("an end stands in a column %v wide, beside %v and %v", width("end"), from, width("what"))
	}
}

// The name of every column can be read, whether or not facts have a use for it: a long one
// where there is room, a short one always.
func TestHeadsOfColumnsAreNotCut(t *testing.T) {
	w, _ := tabled(t, model.Source{Title: "Note", Published: "2025-06-17"}, model.Figure{Value: 12, What: "Wheat"},
		model.Event{Start: "2025-06-21", What: "Summit"}, model.Agreement{What: "Treaty"}, model.Person{Name: "Ana"}, model.Engagement{What: "Talks"})
	t.Cleanup(func() { lang.Set(lang.English) })
	for _, tongue := range []string{lang.English, lang.French} {
		w.setLanguage(tongue)
		w.showFacts(model.KindEvent)
		p := w.facts()
		for _, width := range []float32{480, 1145} {
			p.body.Resize(fyne.NewSize(width, 600))
			for i, a := range p.annexes {
				p.open(i)
				for k, c := range p.columns {
					if got := p.table.HeadOf(k).Size().Width; got < widgets.NameWidth(c.Name) && (width > 480 || got < emptyMost) {
						t.Errorf("%s, %v wide: %q has %v of %v", a.name, width, c.Name, got, widgets.NameWidth(c.Name))
					}
				}
			}
		}
	}
}

// A head sorts what is looked at, one way, the other way and not at all; the briefing
// has another order only when that is kept, as one step.
func TestFactsAreSortedToLookAt(t *testing.T) {
	figure := func(value float64, what string) model.Figure { return model.Figure{Value: value, What: what} }
	w, p := tabled(t, figure(3, "trois"), figure(0, "rien"), figure(12, "douze"), figure(1, "Un"))
	inBriefing := func() string {
		var all []string
		for f := range model.Children[model.Figure](w.session.Briefing(), "v") {
			all = append(all, f.What)
		}
		return strings.Join(all, ", ")
	}
	for _, c := range []struct{ field, want string }{
		{"value", "Un, trois, douze, rien"}, {"value", "douze, trois, Un, rien"}, {"value", "trois, rien, douze, Un"},
		{"what", "douze, rien, trois, Un"}, {"value", "Un, trois, douze, rien"},
	} {
		if p.head(c.field); p.says("what") != c.want {
			t.Errorf("by %s: %s, want %s", c.field, p.says("what"), c.want)
		}
	}
	if inBriefing() != "trois, rien, douze, Un" || len(w.session.Doc.Steps()) != 1 {
		t.Fatalf("to look is to change: %s", inBriefing())
	}
	var drawn []string
	for _, bar := range bars(w.session.Briefing(), p.inOrder(w.session.Briefing())) {
		drawn = append(drawn, bar.Name)
	}
	if got := strings.Join(drawn, ", "); got != "Un, trois, douze, rien" {
		t.Errorf("the bars stand as %s", got)
	}
	if p.onKeepOrder(); inBriefing() != "Un, trois, douze, rien" || len(w.session.Doc.Steps()) != 2 {
		t.Errorf("kept as %s", inBriefing())
	}
	if w.onUndo(); inBriefing() != "trois, rien, douze, Un" || p.says("what") != inBriefing() {
		t.Errorf("undone to %s, shown as %s", inBriefing(), p.says("what"))
	}
}

// What is written in the last row is a fact; Tab goes on in the row, Enter to the next
// one; what is no date stays to be mended, and Esc takes back what was typed.
func TestCellsAreWritten(t *testing.T) {
	w, p := tabled(t, model.Event{Start: "2025-06-21", What: "Arrivée"})
	events := func() []model.Node { return all[model.Event](w.session.Briefing()) }
	p.add()
	w.letters("demain ou plus tard")
	w.keys(fyne.KeyReturn)
	if len(events()) != 1 || p.table.Editing() == nil || !strings.Contains(w.status.message.Text(), "is no date") {
		t.Fatalf("%d events, %q", len(events()), w.status.message.Text())
	}
	p.table.Editing().Rewrite("22/06/2025", 0, 0)
	w.keys(fyne.KeyTab)
	if len(events()) != 2 || p.fact() != model.IDOf(events()[1]) || p.tableColumn() != 1 || p.table.Editing() != nil {
		t.Fatalf("%d events, the cursor on %q %d", len(events()), p.cursorRow(), p.tableColumn())
	}
	w.keys(fyne.KeyTab)
	w.letters("Départ")
	w.keys(fyne.KeyReturn)
	if p.cursorRow() != draftRow || p.tableColumn() != 2 {
		t.Errorf("Enter goes to %q %d", p.cursorRow(), p.tableColumn())
	}
	w.keys(fyne.KeyUp, fyne.KeyRight, fyne.KeySpace)
	if e := events()[1].(model.Event); e.Start != "2025-06-22" || e.What != "Départ" || !e.Bilateral {
		t.Errorf("written: %+v", e)
	}
	w.keys(fyne.KeyLeft, fyne.KeyF2)
	_, low, _ := p.table.CellAt(p.cursorRow(), 2)
	w.letters(" tardif" + strings.Repeat(", et ce qui s’en est suivi", 20))
	if _, high, _ := p.table.CellAt(p.cursorRow(), 2); high.Height < 2*low.Height {
		t.Errorf("a row %v high has no room for its field", high.Height)
	}
	w.keys(fyne.KeyEscape)
	if p.table.Editing() != nil || w.win.Canvas().Focused() != fyne.Focusable(p.table) || p.says("what") != "Arrivée, Départ" {
		t.Errorf("Esc leaves %q", p.says("what"))
	}
	w.letters("Fin")
	w.keys(fyne.KeyReturn)
	w.keys(fyne.KeyUp, fyne.KeyUp, fyne.KeyDelete)
	if p.says("what") != ", Fin" {
		t.Errorf("a letter stands for what was there, Del empties: %q", p.says("what"))
	}
	p.remove()
	if p.says("what") != "Fin" || p.cursorRow() != string(model.IDOf(events()[0])) {
		t.Errorf("deleted: %q", p.says("what"))
	}
}

// Tab goes through the cells and on from the last one, back from the first one, and from
// any after Esc: it is never caught.
func TestTabLeavesTheTable(t *testing.T) {
	w, p := tabled(t, model.Person{Name: "A"}, model.Person{Name: "B"})
	for n := 0; p.table.AcceptsTab(); n++ {
		w.keys(fyne.KeyTab)
		if n > 3*len(p.columns) {
			t.Fatal("Tab goes round")
		}
	}
	if row, column := p.table.Cursor(); row != draftRow || column != len(p.columns)-1 {
		t.Errorf("Tab leaves from %q %d", row, column)
	}
	w.keys(fyne.KeyUp)
	if !p.table.AcceptsTab() {
		t.Error("Tab leaves from the middle")
	}
	if w.keys(fyne.KeyEscape); p.table.AcceptsTab() {
		t.Error("Tab is caught after Esc")
	}
}

// Each column of each annex shows what a fact has, and sorts facts with and without it.
func TestEveryColumn(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	full := []model.Node{
		model.Engagement{Start: "2025-06-21T10:30", End: "2025-06-21T12:00", What: "Entretien", Location: "Palais", With: "le ministre"},
		model.Event{Start: "2025-06", End: "2025-07", What: "Sommet", Bilateral: true},
		model.Figure{Value: 1.5, Max: 2, Unit: "percent", What: "part", Date: "2024", Bilateral: true},
		model.Agreement{Status: "signed", What: "Accord", Signatories: []string{"A", "B"}},
		model.Person{Name: "A. B.", Role: "ministre", Side: "host", Participant: true, Organisation: true},
		model.Source{Title: "Note", Origin: "Agence", Published: "2025-06-20"},
	}
	for i, n := range full {
		empty := annexes()[i].blank
		if err := w.session.AddFacts([]model.Node{empty, n}); err != nil {
			t.Fatal(err)
		}
		w.showFacts(n.Kind())
		p := w.facts()
		rows := p.table.Rows()
		for column, c := range p.columns {
			if c.source {
				continue
			}
			if got := p.cell(rows[1], column); got.Text == "" || p.cell(rows[0], column).Text != "" {
				t.Errorf("%s: %q and nothing, shown as %q and %q", c.Name, c.field, got.Text, p.cell(rows[0], column).Text)
			}
			if value, err := c.read(n, c.typed(n)); c.answer != aYesNo && c.answer != aChoice && (err != nil || fmt.Sprint(value) != fmt.Sprint(valueOf(n, c.field))) {
				t.Errorf("%s: %q is read as %v, %v", c.Name, c.typed(n), value, err)
			}
			ids := p.annex().order(w.session.Briefing())
			if got := p.sorted(ids, column, false); got[0] != ids[1] {
				t.Errorf("%s: what is empty comes first", c.Name)
			}
		}
	}
}

// What leads to a fact opens its table at the field; a stake that is selected, or found,
// is shown where it stands.
func TestFactsAreFound(t *testing.T) {
	w, p := tabled(t, model.Person{Name: "A"}, model.Event{Start: "2025", What: "Sommet"})
	event := model.IDOf(all[model.Event](w.session.Briefing())[0])
	w.showView(viewBoard)
	w.goToPassage(model.Range{Node: event, Field: "start"})
	if w.facts() != p || p.fact() != event || p.columns[p.tableColumn()].field != "start" {
		t.Errorf("led to %q %d", p.cursorRow(), p.tableColumn())
	}
	if w.goTo("a"); w.views.shown != viewBoard || w.session.Stake() != "a" {
		t.Errorf("view %d, on %q", w.views.shown, w.session.Stake())
	}
	w.showFacts(model.KindPerson)
	before := w.session.Briefing()
	w.run(t, "delete")
	if model.Count[model.Person](w.session.Briefing(), "v") != 0 || !w.session.Briefing().Live("a") || w.session.Briefing() == before {
		t.Error("deleted is the stake that was selected before, and not the person")
	}
}

// A fact is moved where it stands in the order of the briefing.
func TestAFactIsMoved(t *testing.T) {
	w, p := tabled(t, model.Person{Name: "A"}, model.Person{Name: "B"}, model.Person{Name: "C"})
	w.run(t, "down")
	w.run(t, "down")
	w.run(t, "down")
	if p.says("name") != "B, C, A" {
		t.Error(p.says("name"))
	}
	if w.run(t, "up"); p.says("name") != "B, A, C" {
		t.Error(p.says("name"))
	}
	p.head("name")
	if w.run(t, "up"); w.status.message.Text() == "" || p.says("name") != "A, B, C" {
		t.Error("moved where rows are sorted:", p.says("name"))
	}
}

// A row shows what its fact rests on, and whether somebody accepted it.
func TestARowShowsItsSource(t *testing.T) {
	w, r := reviewed(t, note)
	r.apply()
	w.settle()
	fact := model.IDOf(all[model.Figure](w.session.Briefing())[0])
	w.goToFact(fact, "value")
	p := w.facts()
	tags := p.cell(string(fact), len(p.columns)-1).Tags
	if len(tags) != 2 || tags[0].Text != lang.T("to check") || !strings.HasPrefix(tags[1].Text, "¶ ") {
		t.Fatalf("%+v", tags)
	}
	if tags[1].OnTapped(fyne.Position{}); len(w.dialogs) != 1 {
		t.Error("the source is not opened")
	}
	w.clear()
	if p.fill(string(fact), p.tableColumn(), 13.0); model.Proposed(p.node(string(fact))) {
		t.Error("corrected, and still to check")
	}
}

// Of thousands of rows those are built that can be seen.
func TestAThousandRows(t *testing.T) {
	facts := make([]model.Node, 3000)
	for i := range facts {
		facts[i] = model.Event{Start: fmt.Sprint(1900 + i%100), What: fmt.Sprint("Événement ", i)}
	}
	_, p := tabled(t, facts...)
	p.head("start")
	built := 0
	for _, id := range p.table.Rows() {
		if _, _, ok := p.table.CellAt(id, 0); ok {
			built++
		}
	}
	if built == 0 || built > 120 {
		t.Errorf("%d rows are built", built)
	}
}
