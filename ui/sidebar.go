package ui

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// sidebar is the left of the window: the visit, the sections with the stakes of
// the open one, and the annexes.
type sidebar struct {
	sectionDrag
	w      *Window
	s      *Session
	object *widgets.Scroll

	title         *widgets.Sentence
	facts, counts *widget.Label
	rows          *fyne.Container
	all           *widgets.Row
	sections      map[model.ID]*widgets.Row
	stakes        map[model.ID]*widgets.Row
	annexes       map[model.Kind]*widgets.Row
	lists         []annex
	open          model.ID // the section whose stakes are listed
	target        model.ID // the section that a drag is over
}

func newSidebar(w *Window, s *Session) *sidebar {
	b := &sidebar{w: w, s: s, lists: annexes(), rows: container.New(layout.NewCustomPaddedVBoxLayout(1))}
	b.title = widgets.NewSentence("")
	b.title.Style.Bold, b.title.TextSize, b.title.Most = true, theme.Size(theme.SizeNameSubHeadingText), 3
	small := func() *widget.Label {
		l := widget.NewLabel("")
		l.Importance, l.SizeName, l.Truncation = widget.LowImportance, theme.SizeNameCaptionText, fyne.TextTruncateEllipsis
		return l
	}
	b.facts, b.counts = small(), small()
	visit := &tappable{title: b.title, tip: widgets.Tip{Layer: w.layer}, onTapped: w.onVisit, content: container.New(layout.NewCustomPaddedLayout(0, 0, rowInset, 0),
		container.New(layout.NewCustomPaddedVBoxLayout(-8), b.title, b.facts, b.counts))}
	visit.ExtendBaseWidget(visit)
	b.sectionDrag = newSectionDrag(w, b)
	b.object = widgets.NewScroll(container.New(layout.NewCustomPaddedLayout(8, 12, 8, 8),
		container.NewVBox(visit, container.NewStack(b.rows, container.NewWithoutLayout(b.line)))))
	return b
}

// changed shows what a change touched; most are only counts and titles.
func (b *sidebar) changed(br *model.Briefing, m model.Map) {
	if relists(m) || b.open != b.s.Section() {
		b.list()
		b.fill()
		b.reveal()
		return
	}
	for _, c := range m {
		if c.Node == br.ID() {
			b.fillVisit()
		}
		if c.Field == "status" {
			b.fillCounts()
		}
	}
	for id := range touches(br, m) {
		b.fillRow(id)
	}
}

func (b *sidebar) list() {
	br := b.s.Briefing()
	b.open = b.s.Section()
	b.sections, b.stakes, b.annexes = make(map[model.ID]*widgets.Row), make(map[model.ID]*widgets.Row), make(map[model.Kind]*widgets.Row)
	b.all = widgets.NewRow(widgets.RowContent{}, func() { b.w.showView(viewWhole) })
	b.rows.Objects = []fyne.CanvasObject{caption(lang.T("SECTIONS"), rowInset), b.all}
	for _, id := range sections(br) {
		row := widgets.NewRow(widgets.RowContent{}, func() { b.show(id) })
		row.OnMenu = func(abs fyne.Position) { b.s.Select(id); b.w.popUp(abs, b.sectionMenu(id)) }
		row.OnKey = func(k *fyne.KeyEvent) bool { return b.onKey(id, k) }
		b.take(row, id)
		row.Tip.Layer = b.w.layer
		b.sections[id] = row
		b.rows.Add(row)
		if id != b.open {
			continue
		}
		for st := range model.IDs[model.Stake](br, id) {
			if len(b.stakes) == maxListed {
				b.rows.Add(widgets.NewRow(widgets.RowContent{Text: lang.T("%d more…", model.Count[model.Stake](br, id)-maxListed), Indent: 1}, b.w.onPalette))
				break
			}
			row := widgets.NewRow(widgets.RowContent{}, func() { b.s.Select(st); b.w.leaveFacts() })
			row.Tip.Layer = b.w.layer
			b.stakes[st] = row
			b.rows.Add(row)
		}
	}
	b.rows.Add(container.New(layout.NewCustomPaddedLayout(4, 0, 0, 0),
		widgets.NewAddRow(lang.T("+ Add a section"), widgets.ColorPaper, func() { b.w.try(b.s.AddSection()) })))
	b.rows.Add(caption(lang.T("ANNEXES"), rowInset))
	for _, a := range b.lists {
		row := widgets.NewRow(widgets.RowContent{}, func() { b.w.showFacts(a.kind) })
		b.annexes[a.kind] = row
		b.rows.Add(row)
	}
	for _, o := range b.rows.Objects {
		if row, ok := o.(*widgets.Row); ok && row.OnKey == nil {
			row.OnStep = func(by int) { b.step(row, by) }
		}
	}
	b.tint()
}

// step leads from a row to another one, so many further down, as far as there are any.
func (b *sidebar) step(from *widgets.Row, by int) {
	var rows []*widgets.Row
	at := 0
	for _, o := range b.rows.Objects {
		if row, ok := o.(*widgets.Row); ok {
			if row == from {
				at = len(rows)
			}
			rows = append(rows, row)
		}
	}
	rows[min(max(at+by, 0), len(rows)-1)].Focus()
}

// focus gives the keyboard to the row of what is open.
func (b *sidebar) focus() {
	row := cmp.Or(b.stakes[b.s.Stake()], b.sections[b.open], b.all)
	switch b.w.views.shown {
	case viewWhole:
		row = b.all
	case viewAnnex:
		row = b.annexes[b.w.annex]
	}
	row.Focus()
}

// rowInset brings a label to where the texts of the rows begin.
const rowInset = 2

// maxListed bounds the stakes that the sidebar lists; the cards show all.
const maxListed = 60

func caption(text string, left float32) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.Importance, l.SizeName, l.TextStyle.Bold = widget.LowImportance, theme.SizeNameCaptionText, true
	return container.New(layout.NewCustomPaddedLayout(8, 0, left, 0), l)
}

// fill shows titles, numbers and counts as they are now.
func (b *sidebar) fill() {
	br := b.s.Briefing()
	b.fillVisit()
	b.fillCounts()
	for id := range b.sections {
		b.fillRow(id)
	}
	for id := range b.stakes {
		b.fillRow(id)
	}
	for _, a := range b.lists {
		b.annexes[a.kind].Set(widgets.RowContent{Text: a.name, Count: said().Number(float64(a.count(br)))})
	}
}

func (b *sidebar) fillVisit() {
	v := b.s.Briefing().Visit()
	b.title.SetText(v.Title)
	b.facts.SetText(visitFacts(v))
	b.facts.Hidden = b.facts.Text == "" // or an empty line parts the title from the counts
}

// fillRow shows a section or a stake, if it has a row.
func (b *sidebar) fillRow(id model.ID) {
	br := b.s.Briefing()
	if row := b.sections[id]; row != nil {
		sec, _ := model.Get[model.Section](br, id)
		row.Set(widgets.RowContent{Text: br.Number(id) + " " + titleOf(sec), Dot: domainColor(sec.Domain), Form: domainForm(br, id),
			Count: said().Number(float64(model.Count[model.Stake](br, id)))})
	}
	if row := b.stakes[id]; row != nil {
		st, _ := model.Get[model.Stake](br, id)
		row.Set(widgets.RowContent{Text: br.Number(id) + " " + titleOf(st), Indent: 1})
	}
}

// fillCounts counts the stakes and their states.
func (b *sidebar) fillCounts() {
	br := b.s.Briefing()
	total := total(br)
	b.all.Set(widgets.RowContent{Text: lang.T("All sections"), Count: said().Number(float64(total))})
	if total <= maxAtOnce {
		b.fillStates(total, statesOf(br))
		return
	}
	b.w.app.background(func() {
		n := statesOf(br)
		fyne.Do(func() {
			if b.s.Briefing() == br { // or a later count is on its way
				b.fillStates(total, n)
			}
		})
	})
}

// total is how many stakes there are.
func total(br *model.Briefing) (n int) {
	for _, sec := range sections(br) {
		n += model.Count[model.Stake](br, sec)
	}
	return n
}

// maxAtOnce is how many stakes are looked through at once; more would hold a frame up.
const maxAtOnce = 1000

// statesOf counts the stakes in each state.
func statesOf(br *model.Briefing) map[string]int {
	n := make(map[string]int)
	for _, sec := range sections(br) {
		for st := range model.Children[model.Stake](br, sec) {
			n[st.Status]++
		}
	}
	return n
}

func (b *sidebar) fillStates(total int, n map[string]int) {
	parts := []string{lang.N(total, "%d stake", "%d stakes")}
	if approved := n[model.Approved]; approved > 0 {
		parts = append(parts, lang.N(approved, "%d stake approved", "%d approved"))
	}
	if verify := n[model.ToVerify]; verify > 0 {
		parts = append(parts, lang.T("%d to verify", verify))
	}
	b.counts.SetText(strings.Join(parts, " · "))
}

// visitFacts is the line under the title: who goes where, and when.
func visitFacts(v model.Visit) string {
	var parts []string
	switch {
	case v.VisitorCountry != "" && v.HostCountry != "":
		parts = append(parts, v.VisitorCountry+" → "+v.HostCountry)
	case v.VisitorCountry+v.HostCountry != "":
		parts = append(parts, v.VisitorCountry+v.HostCountry)
	}
	if dates := said().Dates(v.Start, v.End); dates != "" {
		parts = append(parts, dates)
	}
	if len(parts) == 0 {
		return visitType(v.Type)
	}
	return strings.Join(parts, " · ")
}

// selected shows the selection, and brings it into view.
func (b *sidebar) selected() {
	if b.open != b.s.Section() {
		b.list()
		b.fill()
	} else {
		b.tint()
	}
	b.reveal()
}

// reveal brings the selected row into view.
func (b *sidebar) reveal() {
	if row := cmp.Or(b.stakes[b.s.Stake()], b.sections[b.open]); row != nil {
		b.object.Reveal(row)
	}
}

// tint marks what is selected.
func (b *sidebar) tint() {
	whole := b.w.views != nil && b.w.views.shown == viewWhole
	facts := b.w.views != nil && b.w.views.shown == viewAnnex
	b.all.SetSelected(whole)
	for id, row := range b.sections {
		row.SetSelected(id == b.open && !whole && !facts)
	}
	for kind, row := range b.annexes {
		row.SetSelected(facts && kind == b.w.annex)
	}
	for id, row := range b.stakes {
		row.SetSelected(b.s.Selected(id))
	}
}

// show selects a section; from the plan of all of them it leads to its own.
func (b *sidebar) show(section model.ID) {
	b.s.Select(section)
	b.w.leaveFacts() // it may be selected already
	if b.w.views.shown == viewWhole {
		b.w.showView(viewPlan)
	}
}

// onKey moves through the sections with the arrows.
func (b *sidebar) onKey(id model.ID, k *fyne.KeyEvent) bool {
	if k.Name == fyne.KeyEscape && b.endDrag() {
		return true
	}
	by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[k.Name]
	near := b.s.sibling(id, by)
	if by == 0 {
		return b.w.functionKey(k)
	}
	if near == "" {
		return true
	}
	b.s.Select(near)
	if row := b.sections[near]; row != nil {
		row.Focus()
	}
	return true
}

func (b *sidebar) sectionMenu(id model.ID) *fyne.Menu {
	m := menuOf(b.w.table(), "stake", "annotation", "", "sectionup", "sectiondown", "", "duplicate", "delete")
	domain := fyne.NewMenuItem(lang.T("Domain"), nil)
	domain.ChildMenu = fyne.NewMenu("")
	sec, _ := model.Get[model.Section](b.s.Briefing(), id)
	for _, d := range model.Domains {
		item := fyne.NewMenuItem(domainName(d), func() { b.w.try(b.s.Set(lang.T("Domain"), id, "domain", d)) })
		item.Checked = d == sec.Domain
		domain.ChildMenu.Items = append(domain.ChildMenu.Items, item)
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), domain)
	return m
}

// dragOver frames the section that a card is over, and scrolls near the edges. It is
// called on every frame.
func (b *sidebar) dragOver(abs fyne.Position) {
	b.object.Near(abs, 1.0/60)
	if over := b.drop(abs); over != b.target {
		b.mark(false)
		b.target = over
		b.mark(true)
	}
}

func (b *sidebar) mark(on bool) {
	if row := b.sections[b.target]; row != nil {
		row.SetDropTarget(on)
	}
}

func (b *sidebar) dragDone() {
	b.mark(false)
	b.target = ""
}

// drop returns the section at a position, "" for none. It asks Fyne only once where
// things are on the canvas: that is a walk through all of it.
func (b *sidebar) drop(abs fyne.Position) model.ID {
	at := abs.Subtract(b.w.app.fyne.Driver().AbsolutePositionForObject(b.rows))
	if at.X < 0 || at.X >= b.rows.Size().Width {
		return ""
	}
	for id, row := range b.sections {
		if y := at.Y - row.Position().Y; y >= 0 && y < row.Size().Height {
			return id
		}
	}
	return ""
}

// tappable makes what says what the visit is answer to a click.
type tappable struct {
	widget.BaseWidget
	onTapped func()
	content  fyne.CanvasObject
	title    *widgets.Sentence // which may be cut
	tip      widgets.Tip       // that says it all then
}

func (t *tappable) Tapped(*fyne.PointEvent) {
	t.tip.Withdraw()
	t.onTapped()
}

// MouseIn shows the title that is cut, after a while.
func (t *tappable) MouseIn(*desktop.MouseEvent) {
	if t.title.Cut() {
		t.tip.Await(t.title, t.title.Text)
	}
}

// MouseMoved does nothing.
func (t *tappable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes it away.
func (t *tappable) MouseOut() { t.tip.Withdraw() }

func (t *tappable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }
