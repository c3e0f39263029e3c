package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// plan is the view of one section: its cards under its title and objective.
type plan struct {
	cards
	box fyne.CanvasObject

	header  *sectionHeader
	list    *widgets.Column
	empty   *widget.Label   // says that nothing is there
	begin   *fyne.Container // offers what to begin with
	section model.ID        // the one that is shown
}

func newPlan(w *Window, s *Session) *plan {
	p := &plan{cards: cards{w: w, s: s}}
	p.header = newSectionHeader(w, s, 0, func() model.ID { return p.section })
	p.in, p.list = p.column, p.newColumn()
	p.list.MaxWidth = textWidthMost
	head := container.New(measure{p.list.Margin, p.list.MaxWidth}, p.header.object)
	p.list.Above = head
	p.list.OnMoved = func(id, before string) { p.move(model.ID(id), p.section, model.ID(before)) }
	p.empty = widget.NewLabel("")
	p.empty.Alignment = fyne.TextAlignCenter
	p.empty.Importance = widget.LowImportance
	p.begin = container.NewCenter(container.NewHBox(widgets.NewPrimaryButton(lang.T("Import a document…"), w.onImport),
		widgets.NewToolButton(lang.T("+ Add a section"), func() { w.try(s.AddSection()) })))
	p.list.SetFooter(widgets.NewAddRow(lang.T("+ Add a stake"), widgets.ColorCanvas, w.onAddStake))
	p.box = container.NewStack(widgets.NewBackground(widgets.ColorCanvas),
		container.NewBorder(head, nil, nil, nil, container.NewStack(p.list, container.NewCenter(container.NewVBox(p.empty, p.begin)))))
	return p
}

func (p *plan) content() fyne.CanvasObject            { return p.box }
func (p *plan) column(stake model.ID) *widgets.Column { return p.list }

// changed patches the cards that a change touched, and the list when it
// changed what stands in it.
func (p *plan) changed(b *model.Briefing, m model.Map) {
	if p.section != p.s.Section() {
		p.show()
		return
	}
	if relists(m) {
		p.fillList()
		return
	}
	touched := touches(b, m)
	if touched[p.section] {
		p.header.refresh()
	}
	for _, id := range stakes(b, p.section) {
		if touched[id] {
			p.list.Update(string(id))
		}
	}
}

// show opens the section that the selection is in.
func (p *plan) show() {
	p.section = p.s.Section()
	p.fillList()
	p.list.ScrollToTop()
	p.selected()
}

func (p *plan) fillList() {
	p.header.refresh()
	ids := names(stakes(p.s.Briefing(), p.section))
	p.list.SetItems(ids)
	p.list.UpdateAll() // numbers change with the order
	p.empty.SetText("")
	p.begin.Hide()
	if p.section == "" {
		p.begin.Show()
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
	p.frame(p.list)
	p.list.ScrollTo(string(p.s.Stake()))
	p.header.refresh()
}

func (p *plan) counted() { p.header.refresh() }

// textWidthMost bounds the cards in a wide window: longer lines, of more than a
// hundred letters, lose the eye on its way back.
const textWidthMost = 760

// measure is the layout of what stands as wide as the cards under it, in the middle.
type measure struct{ margin, most float32 }

// MinSize implements [fyne.Layout].
func (m measure) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*m.margin, 0)
}

// Layout implements [fyne.Layout].
func (m measure) Layout(o []fyne.CanvasObject, s fyne.Size) {
	width := min(s.Width-2*m.margin, m.most)
	o[0].Move(fyne.NewPos((s.Width-width)/2, 0))
	o[0].Resize(fyne.NewSize(width, s.Height))
}
