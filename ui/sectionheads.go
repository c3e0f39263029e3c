package ui

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

func (b *sidebar) head(section model.ID) *widgets.Row { return b.sections[section] }

func (b *sidebar) near(abs fyne.Position, seconds float32) bool { return b.object.Near(abs, seconds) }

func (b *sidebar) landing(abs fyne.Position) (before model.ID, at fyne.Position, size fyne.Size) {
	y := abs.Y - b.w.app.fyne.Driver().AbsolutePositionForObject(b.rows).Y
	line := func(y float32) (fyne.Position, fyne.Size) {
		return fyne.NewPos(0, y-2), fyne.NewSize(b.rows.Size().Width, lineWidth)
	}
	var last model.ID
	for _, id := range sections(b.s.Briefing()) {
		row := b.sections[id]
		if y < row.Position().Y+row.Size().Height/2 {
			at, size = line(row.Position().Y)
			return id, at, size
		}
		last = id
	}
	end := b.sections[last]
	if last == b.open { // its stakes are listed under it
		if all := stakes(b.s.Briefing(), last); len(all) > 0 && b.stakes[all[min(len(all), maxListed)-1]] != nil {
			end = b.stakes[all[min(len(all), maxListed)-1]]
		}
	}
	at, size = line(end.Position().Y + end.Size().Height)
	return "", at, size
}

func (p *board) head(section model.ID) *widgets.Row {
	return p.lanes[slices.IndexFunc(p.lanes, func(l *lane) bool { return l.section == section })].head
}

// near scrolls the board sideways.
func (p *board) near(abs fyne.Position, seconds float32) bool {
	at, size := abs.Subtract(p.w.app.fyne.Driver().AbsolutePositionForObject(p.scroll)), p.scroll.Size()
	if at.Y < 0 || at.Y >= size.Height {
		return false
	}
	switch {
	case at.X >= 0 && at.X < laneEdge:
		p.scrollTo(p.scroll.Offset.X - laneSpeed*seconds)
	case at.X > size.Width-laneEdge && at.X < size.Width:
		p.scrollTo(p.scroll.Offset.X + laneSpeed*seconds)
	default:
		return false
	}
	return true
}

func (p *board) landing(abs fyne.Position) (before model.ID, at fyne.Position, size fyne.Size) {
	x, width := abs.X-p.w.app.fyne.Driver().AbsolutePositionForObject(p.row).X-laneMargin, p.laneWidth()
	i := min(max(0, int(math.Round(float64(x/width)))), len(p.lanes))
	if i < len(p.lanes) {
		before = p.lanes[i].section
	}
	return before, fyne.NewPos(laneMargin+float32(i)*width-lineWidth/2.0, 0), fyne.NewSize(lineWidth, p.row.Size().Height)
}
