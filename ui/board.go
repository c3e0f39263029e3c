package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// board is the view of all sections side by side, each a lane of cards that show
// their titles.
type board struct {
	cards
	box    fyne.CanvasObject
	scroll *container.Scroll
	row    *fyne.Container
	lanes  []*lane
}

// lane is one section of the board.
type lane struct {
	section model.ID
	head    *widgets.Row
	list    *widgets.Column
	box     fyne.CanvasObject
}

func newBoard(w *Window, s *Session) *board {
	p := &board{cards: cards{w: w, s: s, brief: true}, row: container.New(laneLayout{})}
	p.in = p.column
	p.scroll = container.NewHScroll(p.row)
	p.box = container.NewStack(widgets.NewBackground(widgets.ColorCanvas), p.scroll)
	return p
}

func (p *board) content() fyne.CanvasObject { return p.box }

// column is the lane of a stake, or of the open section.
func (p *board) column(stake model.ID) *widgets.Column {
	section := p.s.Section()
	if stake != "" {
		section = p.s.Briefing().Parent(stake)
	}
	for _, l := range p.lanes {
		if l.section == section {
			return l.list
		}
	}
	return nil
}

func (p *board) newLane(section model.ID) *lane {
	l := &lane{section: section}
	l.head = widgets.NewRow(widgets.RowContent{}, func() { p.s.Select(section) })
	l.head.OnMenu = func(abs fyne.Position) { p.s.Select(section); p.w.popUp(abs, p.w.sidebar.sectionMenu(section)) }
	l.head.OnKey = p.w.functionKey
	l.list = p.newColumn()
	l.list.Margin, l.list.Gap = 8, 8
	l.list.OnMoved = func(id, before string) { p.move(model.ID(id), section, model.ID(before)) }
	l.list.OnDragOver = func(_ string, abs fyne.Position) { p.dragOver(l, abs) }
	l.list.OnDropOutside = func(id string, abs fyne.Position) bool { return p.drop(l, model.ID(id), abs) }
	l.list.OnDragDone = p.dragDone
	l.list.SetFooter(widgets.NewAddRow(lang.T("+ Add a stake"), widgets.ColorCanvas, func() {
		p.s.Select(section)
		p.w.onAddStake()
	}))
	l.box = container.NewBorder(container.NewPadded(l.head), nil, nil, nil, l.list)
	return l
}

func (p *board) changed(b *model.Briefing, m model.Map) {
	touched, relist := relists(b, m)
	if relist {
		p.list()
	}
	for _, l := range p.lanes {
		if !relist && !touched[l.section] {
			continue
		}
		sec, _ := model.Get[model.Section](b, l.section)
		l.head.Set(widgets.RowContent{Text: b.Number(l.section) + " " + sec.Title, Dot: domainColor(sec.Domain),
			Count: fmt.Sprint(model.Count[model.Stake](b, l.section))})
		for _, id := range stakes(b, l.section) {
			if relist || touched[id] {
				l.list.Update(string(id))
			}
		}
	}
}

// list brings the lanes to the sections that there are, keeping those that stay.
func (p *board) list() {
	b := p.s.Briefing()
	before := make(map[model.ID]*lane)
	for _, l := range p.lanes {
		before[l.section] = l
	}
	p.lanes, p.row.Objects = nil, nil
	for _, id := range sections(b) {
		l := before[id]
		if l == nil {
			l = p.newLane(id)
		}
		l.list.SetItems(names(stakes(b, id)))
		p.lanes = append(p.lanes, l)
		p.row.Add(l.box)
	}
	p.row.Refresh()
	p.scroll.Refresh()
}

func (p *board) selected() {
	for i, l := range p.lanes {
		l.head.SetSelected(l.section == p.s.Section())
		p.frame(l.list.Items())
		if l.section == p.s.Section() {
			l.list.ScrollTo(string(p.s.Stake()))
			p.reveal(i)
		}
	}
}

// reveal scrolls sideways until a lane is in view.
func (p *board) reveal(i int) {
	o := p.lanes[i].box
	left, right := o.Position().X, o.Position().X+o.Size().Width
	x := p.scroll.Offset.X
	x = min(x, left)
	x = max(x, right-p.scroll.Size().Width)
	p.scroll.ScrollToOffset(fyne.NewPos(max(0, x), 0))
}

// dragOver shows where a card from another lane would land.
func (p *board) dragOver(from *lane, abs fyne.Position) {
	p.w.sidebar.dragOver(abs)
	for _, l := range p.lanes {
		if l != from {
			l.list.Hint(abs)
		}
	}
}

func (p *board) drop(from *lane, id model.ID, abs fyne.Position) bool {
	for _, l := range p.lanes {
		if before, ok := l.list.InsertionAt(abs); ok && l != from {
			p.move(id, l.section, model.ID(before))
			return true
		}
	}
	return p.onDropOutside(id, abs)
}

func (p *board) dragDone() {
	for _, l := range p.lanes {
		l.list.Unhint()
	}
	p.w.sidebar.dragDone()
}

// laneLayout gives each lane the same width and the full height; what does not
// fit is scrolled to.
type laneLayout struct{}

const laneWidth, laneMargin = 270, 12

func (laneLayout) MinSize(lanes []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(laneWidth*len(lanes)+2*laneMargin), 200)
}

func (laneLayout) Layout(lanes []fyne.CanvasObject, s fyne.Size) {
	width := min(max(laneWidth, (s.Width-2*laneMargin)/float32(max(1, len(lanes)))), 420)
	for i, l := range lanes {
		l.Move(fyne.NewPos(laneMargin+float32(i)*width, 0))
		l.Resize(fyne.NewSize(width, s.Height))
	}
}

// counted has nothing to show: the lanes name no words.
func (p *board) counted() {}
