package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/grid"
	"github.com/enjeux/enjeux/ui/lang"
)

// shifted hands keys to the table with Shift held.
func (p *annexView) shifted(names ...fyne.KeyName) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	p.table.KeyDown(shift)
	for _, name := range names {
		p.table.TypedKey(&fyne.KeyEvent{Name: name})
	}
	p.table.KeyUp(shift)
}

// Rows that are selected together move, and are deleted, as one step each; what is done
// to one alone is done to one alone.
func TestRowsAreSelected(t *testing.T) {
	w, p := tabled(t, model.Event{Start: "2021", What: "a"}, model.Event{Start: "2022", What: "b"},
		model.Event{Start: "2023", What: "c"}, model.Event{Start: "2024", What: "d"})
	p.focus()
	steps := func() int { return len(w.session.Doc.Steps()) }
	was := steps()
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() { p.shifted(fyne.KeyDown) }, "a, b, c, d"},
		{func() { p.move(+1) }, "c, a, b, d"},
		{func() { p.move(+1) }, "c, d, a, b"},
		{func() { p.move(+1) }, "c, d, a, b"},
		{func() { p.move(-1) }, "c, a, b, d"},
		{func() { w.keys(fyne.KeyDown); p.move(-1) }, "c, a, d, b"}, // the cursor alone
		{func() { p.shifted(fyne.KeyUp, fyne.KeyUp); p.remove() }, "b"},
		{w.onUndo, "c, a, d, b"},
		{func() { p.onShortcut(&fyne.ShortcutSelectAll{}); p.remove() }, ""},
		{w.onUndo, "c, a, d, b"},
	} {
		if c.do(); p.says("what") != c.want {
			t.Fatalf("%s, want %s", p.says("what"), c.want)
		}
	}
	if steps() != was+5 { // four moves, and what can be done again
		t.Errorf("%d steps, want 5", steps()-was)
	}
}

// Rows are copied as a table that spreadsheets read, and that makes the same facts when
// it is pasted, in both languages.
func TestRowsAreCopied(t *testing.T) {
	facts := []model.Node{
		model.Event{Start: "2025-06-21", End: "2025-06-26", What: "Visite « à la \"russe\" »"}, model.Event{Start: "2024-11", What: "Visite, préparée"},
		model.Figure{Value: 1.5e9, Max: 2e9, Unit: "USD", Word: "USD", What: "Prêts"}, model.Figure{Value: 12.5, Unit: "percent", Word: "percent", What: "Part"},
		model.Agreement{What: "Accord", Status: "signed", Signatories: []string{"MAE", "MID"}},
		model.Person{Name: "A. Diop", Role: "ministre", Side: "visitor"}, model.Person{Name: "B", Role: "chef", Side: "host"}, model.Person{Name: "Banque des ports", Organisation: true},
		model.Engagement{Start: "2025-06-21T10:30", End: "2025-06-21T11:00", What: "Entretien", Location: "Moscou", With: "M. L."},
	}
	for _, code := range []string{lang.French, lang.English} {
		w, p := tabled(t, facts...)
		lang.Set(code)
		for _, kind := range grid.Kinds {
			w.showFacts(kind)
			p = w.facts()
			p.open(p.at) // its heads in this language
			p.onShortcut(&fyne.ShortcutSelectAll{})
			want := p.annex().list(w.session.Briefing())
			p.copyRows(p.facts())
			text := w.app.fyne.Clipboard().Content()
			got, left := grid.Facts(kind, grid.Parse(text))
			if len(got) != len(want) || len(left) > 0 {
				t.Errorf("%s %s: %d facts of %d, %q left, of %q", code, kind, len(got), len(want), left, text)
				continue
			}
			for i := range got {
				for _, c := range p.columns {
					if !c.source && c.shown(got[i]) != c.shown(want[i]) && c.field != "bilateral" && c.field != "participant" {
						t.Errorf("%s %s %s: %q, want %q", code, kind, c.field, c.shown(got[i]), c.shown(want[i]))
					}
				}
			}
		}
	}
	lang.Set(lang.English)
}

// A column that is made wider stays so when the table is opened again, and the others
// give way; it does not vanish.
func TestColumnsAreWidened(t *testing.T) {
	w, p := tabled(t, model.Event{Start: "2021", What: "a"})
	width := func(column int) float32 {
		_, size, _ := w.facts().table.CellAt(w.facts().table.Rows()[0], column)
		return size.Width
	}
	w.settle()
	was, lead := width(0), width(p.lead())
	p.table.HeadOf(0).(fyne.Focusable).TypedRune('+')
	if width(0) != was+16 || width(p.lead()) >= lead {
		t.Errorf("%v, %v: want %v, less than %v", width(0), width(p.lead()), was+16, lead)
	}
	p.table.Widen(0, -1000)
	if narrow := width(0); narrow < 40 || narrow >= was {
		t.Errorf("narrowed to %v", narrow)
	}
	p.table.Widen(0, 100)
	wide := width(0)
	w.showFacts(model.KindFigure)
	w.showFacts(model.KindEvent)
	if w.settle(); width(0) != wide {
		t.Errorf("opened again at %v, want %v", width(0), wide)
	}
	if strings.Join(p.table.Rows(), "") == "" {
		t.Error("no rows")
	}
}
