package ui

import (
	"cmp"
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
	if sortings(a.kind) != nil {
		var sort *widgets.Chip
		sort = widgets.NewChip(lang.T("sort…"), widgets.Neutral, func() { f.w.popUpAt(sort, f.sortMenu(a)) })
		actions.Add(sort)
	}
	return container.NewBorder(nil, nil, nil, container.NewCenter(actions), l)
}

func (f *facts) sortMenu(a annex) *fyne.Menu {
	m := fyne.NewMenu("")
	for _, by := range sortings(a.kind) {
		m.Items = append(m.Items, fyne.NewMenuItem(by.name, func() { f.w.try(f.s.Sort(a.list(f.s.Briefing()), by)) }))
	}
	return m
}

// A sorting is an order of facts.
type sorting struct {
	name    string
	compare func(a, b model.Node) int
}

// sortings are the orders that the facts of a kind can be put in.
func sortings(k model.Kind) []sorting {
	by := func(name string, key func(model.Node) string) sorting {
		return sorting{name, func(a, b model.Node) int { return cmp.Compare(fold(key(a)), fold(key(b))) }}
	}
	start := by(lang.T("By date"), func(n model.Node) string {
		switch n := n.(type) {
		case model.Event:
			return n.Start
		case model.Engagement:
			return n.Start
		}
		return n.(model.Figure).Date
	})
	text := by(lang.T("By name"), func(n model.Node) string {
		if p, ok := n.(model.Person); ok {
			return p.Name
		}
		return model.TextOf(n, "what")
	})
	switch k {
	case model.KindEngagement, model.KindEvent:
		return []sorting{start, text}
	case model.KindFigure:
		return []sorting{{lang.T("The greatest first"), func(a, b model.Node) int {
			f, g := a.(model.Figure), b.(model.Figure)
			return cmp.Or(cmp.Compare(f.Unit, g.Unit), cmp.Compare(g.Value, f.Value))
		}}, text, start}
	case model.KindAgreement:
		states := []string{"in-force", "signed", "agreed", "expected", ""}
		return []sorting{{lang.T("By state"), func(a, b model.Node) int {
			return cmp.Compare(slices.Index(states, a.(model.Agreement).Status), slices.Index(states, b.(model.Agreement).Status))
		}}, text}
	case model.KindPerson:
		return []sorting{text, by(lang.T("By side"), func(n model.Node) string { return n.(model.Person).Side })}
	}
	return nil
}

// Sort puts the facts of an annex in an order, as one step.
func (s *Session) Sort(facts []model.Node, by sorting) error {
	sorted := slices.Clone(facts)
	slices.SortStableFunc(sorted, by.compare)
	same := func(a, b model.Node) bool { return model.IDOf(a) == model.IDOf(b) }
	if slices.EqualFunc(sorted, facts, same) {
		return nil
	}
	b := s.Briefing()
	var edits []model.Edit
	for _, n := range sorted {
		e, err := model.Move(b, model.IDOf(n), model.ParentOf(n), "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			return err
		}
		edits = append(edits, e)
	}
	return s.do(lang.T("Sort"), edits...)
}

// onPasteTable reads the table in the clipboard as facts of an annex, shows what
// comes of it, and adds it as one step when that is confirmed.
func (w *Window) onPasteTable(a annex) {
	facts, left := grid.Facts(a.kind, grid.Parse(w.app.fyne.Clipboard().Content()))
	if len(facts) == 0 {
		w.choose(lang.T("Paste a table"), lang.T("The clipboard holds no table that can be read as “%s”. Copy the cells in your spreadsheet, with the row that names the columns, and try again.", a.name),
			choice{lang.T("OK"), widget.HighImportance, func() {}})
		return
	}
	rows := container.New(layout.NewCustomPaddedVBoxLayout(10))
	for _, n := range facts {
		lead, text := a.say(n)
		rows.Add(container.New(layout.NewCustomPaddedVBoxLayout(1), widgets.NewLine(lead, widgets.TextSize, fyne.TextStyle{Bold: true}, widgets.ColorInk),
			widgets.NewLine(text, widgets.TextSize, fyne.TextStyle{}, widgets.ColorInk)))
	}
	foot := lang.N(len(facts), "%d row will be added.", "%d rows will be added.")
	if len(left) > 0 {
		foot += " " + lang.N(len(left), "%d row is left out, for want of a date, a number or a text:", "%d rows are left out, for want of a date, a number or a text:") +
			" " + shortened(strings.Join(left[0], " | "), 60)
	}
	content := container.NewBorder(nil, wrapped(foot), nil, nil, widgets.NewReading(widgets.NewScroll(container.New(layout.NewCustomPaddedLayout(4, 8, 6, 14), rows))))
	w.confirm(lang.T("Paste a table: %s", a.name), lang.T("Add"), content, 620, 480, func() { w.try(w.session.AddFacts(facts)) })
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
