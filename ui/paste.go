package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/grid"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// title is the name of an annex, and what can be done with its list.
func (f *facts) title(a annex) fyne.CanvasObject {
	l := widget.NewLabel(a.name)
	l.TextStyle.Bold = true
	actions := container.NewHBox()
	if slices.Contains(grid.Kinds, a.kind) {
		actions.Add(widgets.NewChip(lang.T("paste a table"), widgets.Neutral, func() { f.w.onPasteTable(a) }))
	}
	actions.Add(widgets.NewChip(lang.T("as a table"), widgets.Neutral, func() { f.w.showFacts(a.kind) }))
	return container.NewBorder(nil, nil, nil, container.NewCenter(actions), l)
}

// onPasteTable reads the table in the clipboard as facts of an annex, shows what
// comes of it, and adds it as one step when that is confirmed.
func (w *Window) onPasteTable(a annex) {
	table := grid.Parse(w.app.fyne.Clipboard().Content())
	facts, left := grid.Facts(a.kind, table)
	if len(facts) == 0 {
		w.choose(lang.T("Paste a table"), lang.T("The clipboard holds no table that can be read as “%s”. Copy the cells in your spreadsheet, with the row that names the columns, and try again.", a.name),
			choice{lang.T("OK"), widget.HighImportance, func() {}})
		return
	}
	const most = 100 // that are shown before they are added
	rows := container.New(layout.NewCustomPaddedVBoxLayout(10))
	for _, n := range facts[:min(len(facts), most)] {
		lead, text := a.say(n)
		rows.Add(container.New(layout.NewCustomPaddedVBoxLayout(1), widgets.NewLine(lead, widgets.TextSize, fyne.TextStyle{Bold: true}, widgets.ColorInk),
			widgets.NewLine(text, widgets.TextSize, fyne.TextStyle{}, widgets.ColorInk)))
	}
	if len(facts) > most {
		rows.Add(widgets.NewLine("…", widgets.TextSize, fyne.TextStyle{}, widgets.ColorMuted))
	}
	foot := lang.N(len(facts), "%d row will be added.", "%d rows will be added.")
	if len(left) > 0 {
		foot += " " + lang.N(len(left), "%d row is left out, for want of a date, a number or a text:", "%d rows are left out, for want of a date, a number or a text:") +
			" " + shortened(strings.Join(nonEmpty(left[0]...), " | "), 60)
	}
	if unused := grid.Unused(a.kind, table); len(unused) > 0 {
		foot += " " + lang.T("Columns that “%s” has no place for: %s.", a.name, strings.Join(unused, ", "))
	}
	content := container.NewBorder(nil, widgets.NewSentence(foot), nil, nil, widgets.NewReading(widgets.NewScroll(container.New(layout.NewCustomPaddedLayout(4, 8, 6, 14), rows))))
	w.confirm(lang.T("Paste a table: %s", a.name), lang.T("Add"), content, 620, 480, func() { w.addPasted(a, facts) })
}

// addPasted adds the facts of a table, says so, and shows them where tables are shown: the
// rows selected, the first of them in view.
func (w *Window) addPasted(a annex, facts []model.Node) {
	if err := w.session.AddFacts(facts); err != nil {
		w.fail(err)
		return
	}
	if w.facts() != nil {
		w.showFacts(a.kind)
		all := a.order(w.session.Briefing())
		first, last := string(all[len(all)-len(facts)]), string(all[len(all)-1])
		table := w.facts().table
		table.Select(first, last)
		table.Select(last, first)
	}
	w.status.offer(lang.N(len(facts), "%d row added.", "%d rows added."), lang.T("Undo"), w.onUndo)
}

// onPasteAnywhere asks which annex the table in the clipboard is for.
func (w *Window) onPasteAnywhere() {
	var all []option
	for _, a := range annexes() {
		if slices.Contains(grid.Kinds, a.kind) {
			all = append(all, option{a.name, "", func() { w.onPasteTable(a) }})
		}
	}
	w.pick(lang.T("Paste a table into…"), all)
}

// AddFacts adds facts to their annex, as one step.
func (s *Session) AddFacts(facts []model.Node) error {
	b := s.Briefing()
	var edits []model.Edit
	for _, n := range facts {
		e, err := model.Insert(b, n, b.ID(), "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			return err
		}
		edits = append(edits, e)
	}
	return s.do(lang.T("Paste a table"), edits...)
}
