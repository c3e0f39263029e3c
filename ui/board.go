package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// board is the view of all sections side by side, each a lane of cards that show
// their titles. Lanes far out of view are not built.
type board struct {
	cards
	drag   sectionDrag
	box    fyne.CanvasObject
	scroll *container.Scroll
	row    *fyne.Container
	begin  *offer // where there is no lane
	lanes  []*lane
}

// lane is one section of the board; its parts are nil until it comes near the view.
type lane struct {
	section model.ID
	head    *widgets.Row
	list    *widgets.Column
	box     fyne.CanvasObject
}

func newBoard(w *Window, s *Session) *board {
	p := &board{cards: cards{w: w, s: s, brief: true}}
	p.row = container.New(laneLayout{p})
	p.in = p.column
	p.drag = newSectionDrag(w, p)
	p.begin = newOffer(w)
	p.scroll = container.NewHScroll(container.NewStack(p.row, container.NewWithoutLayout(p.drag.line)))
	p.scroll.OnScrolled = func(fyne.Position) { p.arrange() }
	p.box = container.NewStack(widgets.NewBackground(widgets.ColorCanvas), container.New(boardLayout{p}, p.scroll), p.begin.object)
	return p
}

func (p *board) content() fyne.CanvasObject { return p.box }

func (p *board) leave() { p.drag.endDrag() }

// lane is where a stake stands, or the open section; nil for none.
func (p *board) lane(stake model.ID) *lane {
	section := p.s.Section()
	if stake != "" {
		section = p.s.Briefing().Parent(stake)
	}
	for _, l := range p.lanes {
		if l.section == section {
			return l
		}
	}
	return nil
}

// column is nil while the lane is out of view.
func (p *board) column(stake model.ID) *widgets.Column {
	if l := p.lane(stake); l != nil {
		return l.list
	}
	return nil
}

// furnish makes the parts of a lane.
func (p *board) furnish(l *lane) {
	l.head = widgets.NewRow(widgets.RowContent{}, func() { p.s.Select(l.section) })
	l.head.OnMenu = func(abs fyne.Position) { p.s.Select(l.section); p.w.popUp(abs, p.w.sidebar.sectionMenu(l.section)) }
	l.head.OnKey = func(k *fyne.KeyEvent) bool { return k.Name == fyne.KeyEscape && p.drag.endDrag() || p.w.functionKey(k) }
	p.drag.take(l.head, l.section)
	l.list = p.newColumn()
	l.list.Margin, l.list.Gap = 8, 8
	l.list.OnMoved = func(id, before string) { p.move(model.ID(id), l.section, model.ID(before)) }
	l.list.OnDragOver = func(_ string, abs fyne.Position) { p.dragOver(l, abs) }
	l.list.OnDropOutside = func(id string, abs fyne.Position) bool { return p.drop(l, model.ID(id), abs) }
	l.list.OnDragDone = p.dragDone
	l.list.SetFooter(widgets.NewAddRow(lang.T("+ Add a stake"), widgets.ColorCanvas, func() {
		p.s.Select(l.section)
		p.w.onAddStake()
	}))
	l.box = asRead(container.NewBorder(container.NewPadded(l.head), nil, nil, nil, l.list))
	l.list.SetItems(names(stakes(p.s.Briefing(), l.section)))
	p.fillHead(l)
}

func (p *board) fillHead(l *lane) {
	b := p.s.Briefing()
	sec, _ := model.Get[model.Section](b, l.section)
	l.head.Set(widgets.RowContent{Text: b.Number(l.section) + " " + titleOf(sec), Dot: domainColor(sec.Domain), Form: domainForm(b, l.section),
		Count: said().Number(float64(model.Count[model.Stake](b, l.section)))})
	l.head.SetSelected(l.section == p.s.Section())
}

// built are the lanes near the view.
func (p *board) built() []*lane {
	return slices.DeleteFunc(slices.Clone(p.lanes), func(l *lane) bool { return l.box == nil })
}

func (p *board) changed(b *model.Briefing, m model.Map) {
	if relists(m) {
		p.list()
		return
	}
	touched := touches(b, m)
	for _, l := range p.built() {
		if !touched[l.section] {
			continue
		}
		p.fillHead(l)
		for _, id := range stakes(b, l.section) {
			if touched[id] {
				l.list.Update(string(id))
			}
		}
	}
}

// list brings the lanes to the sections that there are, keeping those that stay.
func (p *board) list() {
	b := p.s.Briefing()
	p.begin.toBegin(p.s)
	before := make(map[model.ID]*lane)
	for _, l := range p.lanes {
		before[l.section] = l
	}
	p.lanes = nil
	for _, id := range sections(b) {
		l := before[id]
		if l == nil {
			l = &lane{section: id}
		}
		p.lanes = append(p.lanes, l)
		if l.box != nil {
			l.list.SetItems(names(stakes(b, id)))
			l.list.UpdateAll() // numbers change with the order
			p.fillHead(l)
		}
	}
	p.arrange()
}

// arrange builds the lanes near the view, and lets go of those far from it, save one
// that is dragged, or that something is dragged out of or typed in.
func (p *board) arrange() {
	width, view := p.laneWidth(), p.scroll.Size().Width
	p.row.Objects = p.row.Objects[:0]
	for i, l := range p.lanes {
		left := laneMargin + float32(i)*width - p.scroll.Offset.X
		near := left+width > -view/2 && left < view*3/2
		switch {
		case near && l.box == nil:
			p.furnish(l)
		case !near && l.box != nil && !l.list.Held() && l.section != p.drag.dragged:
			*l = lane{section: l.section}
		}
		if l.box != nil {
			p.row.Objects = append(p.row.Objects, l.box)
		}
	}
	p.row.Refresh()
	p.scroll.Refresh()
}

func (p *board) selected() {
	at := slices.Index(p.lanes, p.lane(""))
	if at >= 0 {
		p.reveal(at)
	}
	for _, l := range p.built() {
		l.head.SetSelected(l.section == p.s.Section())
		p.frame(l.list)
		if l.section == p.s.Section() {
			l.list.ScrollTo(string(p.s.Stake()))
		}
	}
}

// reveal scrolls sideways until a lane is in view.
func (p *board) reveal(i int) {
	width, view := p.laneWidth(), p.scroll.Size().Width
	left := laneMargin + float32(i)*width
	p.scrollTo(max(min(p.scroll.Offset.X, left-laneMargin), left+width+laneMargin-view))
}

func (p *board) scrollTo(x float32) {
	all := p.row.MinSize().Width
	if x = max(0, min(x, all-p.scroll.Size().Width)); x != p.scroll.Offset.X {
		p.scroll.ScrollToOffset(fyne.NewPos(x, 0))
		p.arrange()
	}
}

// dragOver shows where a card from another lane would land. It is called on every frame.
func (p *board) dragOver(from *lane, abs fyne.Position) {
	p.w.sidebar.dragOver(abs)
	p.near(abs, 1.0/60)
	for _, l := range p.built() {
		if l != from {
			l.list.Hint(abs)
		}
	}
}

// Near an edge the board scrolls sideways, so much a second.
const laneEdge, laneSpeed = 40, 720

func (p *board) drop(from *lane, id model.ID, abs fyne.Position) bool {
	for _, l := range p.built() {
		if before, ok := l.list.InsertionAt(abs); ok && l != from {
			p.move(id, l.section, model.ID(before))
			return true
		}
	}
	return p.onDropOutside(id, abs)
}

func (p *board) dragDone() {
	for _, l := range p.built() {
		l.list.Unhint()
	}
	p.w.sidebar.dragDone()
}

// boardLayout fills the board, and builds the lanes that there is room for.
type boardLayout struct{ p *board }

func (l boardLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (l boardLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	l.p.arrange()
}

// laneLayout gives each lane the same width and the full height; what does not
// fit is scrolled to.
type laneLayout struct{ p *board }

const laneMin, laneMax, laneMargin = 270, 420, 12

func (p *board) laneWidth() float32 {
	return min(max(laneMin, (p.scroll.Size().Width-2*laneMargin)/float32(max(1, len(p.lanes)))), laneMax)
}

func (l laneLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.p.laneWidth()*float32(len(l.p.lanes))+2*laneMargin, 200)
}

func (l laneLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	width := l.p.laneWidth()
	for i, lane := range l.p.lanes {
		if lane.box != nil {
			lane.box.Move(fyne.NewPos(laneMargin+float32(i)*width, 0))
			lane.box.Resize(fyne.NewSize(width, s.Height))
		}
	}
}

// counted has nothing to show: the lanes name no words.
func (p *board) counted() {}
