package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/grid"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// annexView is the view of the facts behind the stakes: a table of each annex, edited in
// its cells, with what it draws over it. What the columns are says [annex.columns]; the
// rest is the same for all.
type annexView struct {
	w *Window
	s *Session

	body    *fyne.Container
	tabs    *widgets.Tabs
	actions *fyne.Container
	chart   *fyne.Container
	table   *widgets.Table
	hint    *widgets.Sentence // of its keys

	annexes []annex
	at      int // the annex that is shown
	columns []factColumn
	by      int        // column that the rows are sorted by, -1 for the order of the briefing
	down    bool       // the greatest first
	order   []model.ID // as they were sorted
}

// draftRow is the row under the facts: what is written in it becomes one.
const draftRow = "+"

func newAnnexView(w *Window, s *Session) *annexView {
	p := &annexView{w: w, s: s, annexes: annexes(), by: -1}
	var names []string
	for _, a := range p.annexes {
		names = append(names, a.name)
	}
	p.tabs = widgets.NewTabs(names...)
	p.tabs.OnSelected = func(i int) {
		if i != p.at { // by the user
			p.open(i)
			p.focus()
		}
	}
	p.table = widgets.NewTable()
	p.table.Cell, p.table.OnEdit, p.table.OnTyped, p.table.OnHead = p.cell, p.onEdit, p.onTyped, p.onHead
	p.table.OnMenu = func(id string, _ int, abs fyne.Position) { p.w.popUp(abs, p.rowMenu(id)) }
	p.table.OnKey, p.table.OnShortcut = p.onKey, p.onShortcut
	p.table.OnWidened = p.keepWidth
	p.actions = container.NewHBox()
	p.chart = container.NewStack()
	head := container.NewVBox(p.tabs,
		container.New(layout.NewCustomPaddedLayout(2, 6, 12, 12), container.NewVBox(p.actions, p.chart)))
	p.hint = widgets.NewHint()
	p.body = container.New(annexLayout{p.chart}, widgets.NewBackground(widgets.ColorPaper), head,
		container.New(layout.NewCustomPaddedLayout(0, 0, 6, 6), p.hint), p.table)
	p.open(max(0, slices.IndexFunc(p.annexes, func(a annex) bool { return a.kind == w.annex })))
	return p
}

func (p *annexView) annex() annex { return p.annexes[p.at] }

// open shows an annex, in the order of the briefing.
func (p *annexView) open(i int) {
	p.at, p.by, p.order = i, -1, nil
	p.w.annex = p.annex().kind
	p.columns = p.annex().columns()
	p.table.SetColumns(p.sized(-1))
	p.tabs.Select(i)
	p.list()
	if rows := p.table.Rows(); len(rows) > 0 {
		p.table.SetCursor(rows[0], p.lead())
	}
	if p.w.facts() == p { // and not being made
		p.w.sidebar.selected()
	}
}

// list shows the facts that there are now.
func (p *annexView) list() {
	b := p.s.Briefing()
	rows := names(p.inOrder(b))
	if p.annex().add != "" && p.s.refuse() == nil {
		rows = append(rows, draftRow)
	}
	p.say()
	p.table.Fit(p.sized(-1))
	p.table.SetRows(rows)
	p.table.SetSorted(p.by, p.down)
	for i, a := range p.annexes {
		badge := ""
		if n := a.count(b); n > 0 {
			badge = said().Number(float64(n))
		}
		p.tabs.SetBadge(i, badge, widgets.Neutral)
	}
	p.draw()
	p.act()
}

// say names the keys of the table.
func (p *annexView) say() {
	text := lang.T("Enter edit · Tab next cell · Ctrl+Enter new row · Shift+↑↓ select · Ctrl+Del delete · Ctrl+C, V copy, paste · Esc, Tab leave")
	if p.annex().add == "" {
		text = lang.T("Enter edit · Tab next cell · Shift+↑↓ select · Ctrl+Del delete · Ctrl+C copy · Esc, Tab leave")
	}
	p.hint.SetText(betweenKeys(text))
}

// betweenKeys has the lines of a text that names keys break between two of them.
func betweenKeys(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, " ", "\u00a0"), "\u00a0·\u00a0", "\u00a0· ")
}

// act offers what can be done with the whole table.
func (p *annexView) act() {
	p.actions.Objects = nil
	a := p.annex()
	if slices.Contains(grid.Kinds, a.kind) {
		p.actions.Add(widgets.NewToolButton(lang.T("Paste a table"), func() { p.w.onPasteTable(a) }))
	}
	if p.by >= 0 {
		p.actions.Add(widgets.NewToolButton(lang.T("Keep this order"), p.onKeepOrder))
		p.actions.Add(widgets.NewToolButton(lang.T("Back to the order of the briefing"), func() {
			p.by, p.order = -1, nil
			p.list()
			p.table.Focus()
		}))
	}
	p.actions.Refresh()
	p.fit()
}

// draw draws the events on a line, and the figures as bars in the order of the table.
func (p *annexView) draw() {
	p.chart.Objects = nil
	b := p.s.Briefing()
	switch p.annex().kind {
	case model.KindEvent:
		if c := timeline(b); len(c.Moments) > 1 {
			p.chart.Add(widgets.NewTimeline(c))
		}
	case model.KindFigure:
		if all := bars(b, p.inOrder(b)); len(all) > 1 {
			p.chart.Add(container.New(atMost(128), widgets.NewScroll(widgets.NewBars(all))))
		}
	}
	p.chart.Refresh()
	p.fit()
}

// fit gives the head the height that it needs now, and the table the rest.
func (p *annexView) fit() { p.body.Layout.Layout(p.body.Objects, p.body.Size()) }

// annexLayout sets the table under a head, and over a hint. Where that leaves too
// little to the table, as in large text, it goes without what is drawn and without the hint.
type annexLayout struct{ chart fyne.CanvasObject }

// rowsLeast is the height that a table is left, if need be by what stands around it.
const rowsLeast = 160

// MinSize implements [fyne.Layout].
func (annexLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, table := o[1].MinSize(), o[3].MinSize()
	return fyne.NewSize(max(head.Width, table.Width), head.Height+table.Height)
}

// Layout implements [fyne.Layout].
func (l annexLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	back, head, hint, table := o[0], o[1], o[2], o[3]
	back.Resize(s)
	fit := func(o fyne.CanvasObject) float32 {
		for range 2 { // what wraps knows how high it is once it has its width
			o.Resize(fyne.NewSize(s.Width, o.MinSize().Height))
		}
		return o.MinSize().Height
	}
	top, foot := fit(head), fit(hint)
	if !l.chart.Visible() {
		top += l.chart.MinSize().Height + theme.Padding()
	}
	room := s.Height-top-foot >= rowsLeast
	showOrHide(l.chart, room)
	if showOrHide(hint, room); !room {
		foot = 0
	}
	top = fit(head)
	head.Move(fyne.Position{})
	table.Move(fyne.NewPos(0, top))
	table.Resize(fyne.NewSize(s.Width, max(0, s.Height-top-foot)))
	hint.Move(fyne.NewPos(0, s.Height-foot))
}

// atMost gives a scroll the height of what it holds, up to so much.
type atMost float32

// MinSize implements [fyne.Layout].
func (h atMost) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[0].(*widgets.Scroll).Content.MinSize()
	return fyne.NewSize(m.Width, min(m.Height, float32(h)))
}

// Layout implements [fyne.Layout].
func (atMost) Layout(o []fyne.CanvasObject, s fyne.Size) { o[0].Resize(s) }

func (p *annexView) content() fyne.CanvasObject      { return p.body }
func (p *annexView) column(model.ID) *widgets.Column { return nil }
func (p *annexView) card(model.ID) *widgets.Card     { return nil }
func (p *annexView) edit(model.Range)                {}
func (p *annexView) counted()                        {}
func (p *annexView) leave()                          { p.table.Close(true) }
func (p *annexView) focus()                          { p.w.win.Canvas().Focus(p.table) }
func (p *annexView) selected()                       {}

// changed patches the facts that a change touched, and lists anew when one came or went.
func (p *annexView) changed(b *model.Briefing, m model.Map) {
	kind, touched := p.annex().kind, false
	for _, c := range m {
		n, _ := b.Node(c.Node)
		switch n.(type) {
		case model.Section, model.Stake, model.Annotation, model.Reply, model.Message:
			continue
		}
		if relists(model.Map{c}) {
			p.list()
			return
		}
		p.table.Update(string(c.Node))
		touched = touched || n != nil && n.Kind() == kind
	}
	if m == nil {
		p.list()
	} else if touched {
		p.table.Fit(p.sized(-1))
		p.draw()
	}
}

// cursorRow is the row that the keys act on.
func (p *annexView) cursorRow() string {
	row, _ := p.table.Cursor()
	return row
}

// fact is the fact under the cursor, "" for none.
func (p *annexView) fact() model.ID {
	if row := p.cursorRow(); row != draftRow {
		return model.ID(row)
	}
	return ""
}

// facts are those of the selected rows, as the table shows them.
func (p *annexView) facts() (ids []model.ID) {
	for _, row := range p.table.Selected() {
		if row != draftRow {
			ids = append(ids, model.ID(row))
		}
	}
	return ids
}

// show puts the cursor on a fact, in a field of it or in what says what it is about.
func (p *annexView) show(id model.ID, field string) {
	n, _ := p.s.Briefing().Node(id)
	if c, ok := n.(model.Citation); ok {
		id = model.ParentOf(c)
		n, _ = p.s.Briefing().Node(id)
	}
	if n == nil {
		return
	}
	i := slices.IndexFunc(p.annexes, func(a annex) bool { return a.kind == n.Kind() })
	if i < 0 {
		return
	}
	if i != p.at {
		p.open(i)
	}
	column := slices.IndexFunc(p.columns, func(c factColumn) bool { return !c.source && c.field == field })
	if column < 0 {
		column = p.lead()
	}
	p.table.SetCursor(string(id), column)
}

// goToFact leads to a field of a fact.
func (w *Window) goToFact(id model.ID, field string) {
	n, _ := w.session.Briefing().Node(id)
	if n == nil {
		return
	}
	w.showFacts(n.Kind())
	w.facts().show(id, field)
}
