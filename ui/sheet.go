package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// sheet is the panel of what a stake says beside its body: its status and how it is
// judged, objective, positions, arguments, red lines, and what is said to whom. What is
// empty is not printed.
type sheet struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject

	box    *fyne.Container
	head   *widgets.Line
	whose  *widgets.Line // under the choices, where they are of several stakes: whose the texts are
	none   *widget.Label // says that no stake is selected
	rows   *fyne.Container
	fields map[string]*widgets.TextField
	chosen map[string]*dropdown
}

// parts are the fields of the sheet, in the order of the print.
func parts() []struct{ field, label string } {
	return []struct{ field, label string }{
		{"objective", lang.T("Objective")},
		{"position", lang.T("Our position")},
		{"theirs", lang.T("Their position")},
		{"arguments", lang.T("Arguments")},
		{"redLines", lang.T("Red lines (the principal’s alone)")},
		{"pressLine", lang.T("Line to take with the press")},
		{"defensive", lang.T("If they raise it")},
	}
}

func newSheet(w *Window, s *Session) *sheet {
	p := &sheet{w: w, s: s, fields: make(map[string]*widgets.TextField)}
	p.head = widgets.NewLine("", widgets.TitleSize, fyne.TextStyle{Bold: true}, widgets.ColorInk)
	p.rows = container.New(layout.NewCustomPaddedVBoxLayout(8))
	var choices fyne.CanvasObject
	p.chosen, choices = newChoices(w, s)
	p.whose = widgets.NewLine("", widgets.TitleSize, fyne.TextStyle{Bold: true}, widgets.ColorInk)
	p.rows.Add(choices)
	p.rows.Add(container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), p.whose))
	for _, part := range parts() {
		f := widgets.NewTextField(widgets.TextSize, fyne.TextStyle{})
		f.Rest()
		f.MinRows = 2
		f.OnEdited = func(_, text string) { w.try(s.Type(s.Stake(), part.field, text)) }
		f.OnSelected = func(from, to int) {
			w.passage = model.Range{Node: s.Stake(), Field: part.field, From: from, To: to}
		}
		panel := widgets.NewFieldPanel()
		f.OnFocus = func() { panel.SetRinged(true) }
		f.OnDone = func() { panel.SetRinged(false) }
		f.OnKey = w.leaving(f)
		f.OnUndo, f.OnRedo = w.onUndo, w.onRedo
		f.OnTyped = func() { w.autocorrect(f) }
		f.OnResized = func() { p.rows.Refresh() }
		p.fields[part.field] = f
		p.rows.Add(underLabel(part.label, container.NewStack(panel, container.New(layout.NewCustomPaddedLayout(3, 3, 8, 8), f))))
	}
	p.box = container.New(layout.NewCustomPaddedLayout(8, 10, 14, 14), container.NewBorder(p.head, nil, nil, nil,
		container.New(layout.NewCustomPaddedLayout(10, 0, 0, 0), p.rows)))
	p.none = widget.NewLabel(lang.T("Select a stake to fill in its sheet."))
	p.none.Alignment, p.none.Importance = fyne.TextAlignCenter, widget.LowImportance
	p.object = container.NewStack(widgets.NewScroll(p.box), container.NewCenter(p.none))
	return p
}

// onSheet shows the sheet of the stake, to be gone on with.
func (w *Window) onSheet() {
	w.inspector.show(tabSheet)
	if w.session.Stake() != "" {
		field := parts()[0].field
		end := len(w.inspector.sheet.fields[field].Text())
		w.inspector.sheet.focus(model.Range{Node: w.session.Stake(), Field: field, From: end, To: end})
	}
}

// focus gives a field of the sheet the keyboard, and selects the passage in a text.
func (p *sheet) focus(at model.Range) {
	if f := p.fields[at.Field]; f != nil {
		f.FocusOn(p.w.win.Canvas())
		f.Select(at.From, at.To)
	} else if f := p.chosen[at.Field]; f != nil {
		p.w.win.Canvas().Focus(f)
	}
}

// refresh shows the selected stake.
func (p *sheet) refresh() {
	b := p.s.Briefing()
	st, ok := model.Get[model.Stake](b, p.s.Stake())
	if !ok {
		p.head.Set("")
		p.rows.Hide()
		p.none.Show()
		return
	}
	name, all := b.Number(st.ID)+"  "+titleOf(st), p.s.Stakes()
	p.head.Set(name)
	p.whose.Set(name)
	p.rows.Objects[1].Hide()
	if len(all) > 1 {
		p.head.Set(severalSelected(len(all)))
		p.rows.Objects[1].Show()
	}
	p.rows.Show()
	p.none.Hide()
	for _, c := range chosenFields() {
		p.chosen[c.field].say(c.of(b, all))
	}
	for name, f := range p.fields {
		f.SetText(model.TextOf(st, name))
	}
}

// changed patches the sheet when a change touched a selected stake.
func (p *sheet) changed(m model.Map) {
	if m == nil {
		p.refresh()
	}
	for _, c := range m {
		if p.s.Selected(c.Node) || c.Field == "place" || c.Field == "dead" {
			p.refresh()
			return
		}
	}
}
