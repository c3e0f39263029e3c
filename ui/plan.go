package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// plan is the view of one section: its cards under its title and objective.
type plan struct {
	cards
	box fyne.CanvasObject

	header  *sectionHeader
	top     *fyne.Container // holds the header, unless that scrolls
	scrolls bool            // the header, with the cards
	over    float32         // the space over the list that the other way has
	list    *widgets.Column
	begin   *offer   // where nothing is there
	section model.ID // the one that is shown
}

func newPlan(w *Window, s *Session) *plan {
	p := &plan{cards: cards{w: w, s: s}}
	p.header = newSectionHeader(w, s, 0, func() model.ID { return p.section })
	p.in, p.list = p.column, p.newColumn()
	p.list.MaxWidth = textWidthMost
	p.top = container.New(measure{p.list.Margin, p.list.MaxWidth}, p.header.object)
	p.list.Above = p.top
	p.list.OnMoved = func(id, before string) { p.move(model.ID(id), p.section, model.ID(before)) }
	p.begin = newOffer(w)
	p.list.SetFooter(widgets.NewAddRow(lang.T("+ Add a stake"), widgets.ColorCanvas, w.onAddStake))
	under := container.New(headed{p}, p.top, container.NewStack(p.list, p.begin.object))
	p.header.resized = func() { under.Layout.Layout(under.Objects, under.Size()) }
	p.box = container.NewStack(widgets.NewBackground(widgets.ColorCanvas), under)
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
	if !p.begin.toBegin(p.s) && len(ids) == 0 {
		p.begin.say(lang.T("No stake in this section yet."))
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

// headed is the layout of a plan: the cards under the header, or the header with the cards
// where it takes too much of the room, as a long title does in large letters.
type headed struct{ p *plan }

// tallest is the part of the room that a header takes that stays over the cards.
const tallest = 1.0 / 3

// MinSize implements [fyne.Layout].
func (l headed) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, cards := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(head.Width, cards.Width), head.Height+cards.Height)
}

// Layout implements [fyne.Layout].
func (l headed) Layout(o []fyne.CanvasObject, s fyne.Size) {
	l.p.fit(s)
	head := o[0].MinSize().Height
	o[0].Resize(fyne.NewSize(s.Width, head))
	if head > 0 {
		head += theme.Padding()
	}
	o[1].Move(fyne.NewPos(0, head))
	o[1].Resize(fyne.NewSize(s.Width, s.Height-head))
}

// fit has the header stay over the cards, or scroll with them, in a room of a size.
func (p *plan) fit(s fyne.Size) {
	head := p.header.object
	_, width := measure{p.list.Margin, p.list.MaxWidth}.in(s.Width)
	head.Resize(fyne.NewSize(width, head.Size().Height)) // its lines depend on its width
	if scrolls := head.Visible() && head.MinSize().Height > s.Height*tallest; scrolls != p.scrolls {
		p.scrolls = scrolls
		p.top.RemoveAll()
		p.list.Head, p.over = p.over, p.list.Head
		if !scrolls {
			p.list.SetHeader(nil)
			p.top.Add(head)
		}
		if f := widgets.FocusedField(p.w.win.Canvas()); scrolls && (f == p.header.title || f == p.header.objective) {
			p.list.ScrollToTop()
		}
	}
	if p.scrolls {
		p.list.SetHeader(head)
	}
}

// measure is the layout of what stands as wide as the cards under it, in the middle.
type measure struct{ margin, most float32 }

// MinSize implements [fyne.Layout].
func (m measure) MinSize(all []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range all {
		size = size.Max(o.MinSize().AddWidthHeight(2*m.margin, 0))
	}
	return size
}

// Layout implements [fyne.Layout].
func (m measure) Layout(all []fyne.CanvasObject, s fyne.Size) {
	x, width := m.in(s.Width)
	for _, o := range all {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, s.Height))
	}
}

// in returns where it begins in a room of a width, and how wide it is.
func (m measure) in(room float32) (x, width float32) {
	width = min(room-2*m.margin, m.most)
	return (room - width) / 2, width
}
