package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// plan is the middle of the window: the open section as a column of cards under
// its title and objective.
type plan struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject

	header  *sectionHeader
	column  *widgets.Column
	empty   *widget.Label
	section model.ID // the one that is shown
}

func newPlan(w *Window, s *Session) *plan {
	p := &plan{w: w, s: s}
	p.header = newSectionHeader(p)
	p.column = widgets.NewColumn(func(id string) fyne.CanvasObject { return p.newCard(model.ID(id)) })
	p.column.Refill = func(id string, o fyne.CanvasObject) { p.fill(o.(*widgets.Card), model.ID(id)) }
	p.column.Layer = w.layer
	p.column.Above = p.header.object
	p.column.OnMoved = p.onMoved
	p.column.OnDragOver = func(_ string, abs fyne.Position) { w.sidebar.dragOver(abs) }
	p.column.OnDropOutside = p.onDropOutside
	p.column.OnDragDone = w.sidebar.dragDone
	p.empty = widget.NewLabel("")
	p.empty.Alignment = fyne.TextAlignCenter
	p.empty.Importance = widget.LowImportance
	add := widgets.NewAddRow(lang.T("+ Add a stake"), widgets.ColorCanvas, w.onAddStake)
	p.column.SetFooter(add)
	p.object = container.NewStack(widgets.NewBackground(widgets.ColorCanvas),
		container.NewBorder(p.header.object, nil, nil, nil, container.NewStack(p.column, container.NewCenter(p.empty))))
	return p
}

// changed patches the cards that a change touched, and the list when it
// changed what stands in it.
func (p *plan) changed(b *model.Briefing, m model.Map) {
	if m == nil || p.section != p.s.Section() {
		p.show()
		return
	}
	relist := false
	touched := make(map[model.ID]bool)
	for _, c := range m {
		switch {
		case c.Field == "place" || c.Field == "dead" || c.Field == "":
			relist = true
		}
		// A stake, or what hangs on one: annotations, citations, replies.
		for id := c.Node; id != ""; id = b.Parent(id) {
			touched[id] = true
		}
	}
	if relist {
		p.list()
		return
	}
	if touched[p.section] {
		p.header.refresh()
	}
	for _, id := range stakes(b, p.section) {
		if touched[id] {
			p.column.Update(string(id))
		}
	}
}

// show opens the section that the selection is in.
func (p *plan) show() {
	p.section = p.s.Section()
	p.list()
	p.column.ScrollToTop()
	p.selected()
}

func (p *plan) list() {
	b := p.s.Briefing()
	p.header.refresh()
	var ids []string
	for _, id := range stakes(b, p.section) {
		ids = append(ids, string(id))
	}
	p.column.SetItems(ids)
	p.column.UpdateAll() // numbers change with the order
	p.empty.SetText("")
	if p.section == "" {
		p.empty.SetText(lang.T("Import a document, or add a section, to begin."))
	} else if len(ids) == 0 {
		p.empty.SetText(lang.T("No stake in this section yet."))
	}
}

// selected frames the selected card and brings it into view.
func (p *plan) selected() {
	if p.section != p.s.Section() {
		p.show()
		return
	}
	stake := p.s.Stake()
	for _, id := range p.column.Items() {
		if c := p.card(model.ID(id)); c != nil {
			c.SetSelected(model.ID(id) == stake)
		}
	}
	p.column.ScrollTo(string(stake))
	p.header.refresh()
}

// card returns the card of a stake, nil when it is out of view and not built.
func (p *plan) card(id model.ID) *widgets.Card {
	c, _ := p.column.Object(string(id)).(*widgets.Card)
	return c
}

// edit opens a text of a stake.
func (p *plan) edit(id model.ID, field string) {
	part := widgets.Body
	if field == "title" {
		part = widgets.Title
	}
	if c := p.card(id); c != nil {
		text := c.Content().Body
		from := len(text)
		if part == widgets.Title {
			text, from = c.Content().Title, 0
		}
		c.Edit(part, from, len(text))
	}
}

func (p *plan) onMoved(id, before string) {
	p.w.try(p.s.Move(model.ID(id), p.section, model.ID(before)))
	p.s.Select(model.ID(id))
}

// onDropOutside moves a card onto the section of the sidebar that it was
// dropped on.
func (p *plan) onDropOutside(id string, abs fyne.Position) bool {
	section := p.w.sidebar.drop(abs)
	if section == "" {
		return false
	}
	p.w.try(p.s.Move(model.ID(id), section, ""))
	p.s.Select(model.ID(id))
	return true
}
