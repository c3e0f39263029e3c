package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

// cancelled is the drag of a section that was given up before the button was
// released: what follows of it means nothing.
const cancelled = model.ID("\x00")

// dragSection shows where a section that is dragged would land.
func (b *sidebar) dragSection(id model.ID, abs fyne.Position) {
	switch b.dragged {
	case cancelled:
		return
	case "":
		if b.w.locks() {
			b.dragged = cancelled
			return
		}
		b.dragged = id
		b.sections[id].Focus() // for Esc to be heard
		b.ticker = eachFrame(b.pull)
	}
	b.at = abs
	sec, _ := model.Get[model.Section](b.s.Briefing(), id)
	b.w.layer.Carry(b.s.Briefing().Number(id)+" "+titleOf(sec), abs)
	before, y := b.landing(abs)
	if before == id || before == b.s.next(id) {
		b.line.Hide()
		return
	}
	b.line.FillColor = theme.Color(widgets.ColorAccent)
	b.line.Move(fyne.NewPos(0, y-2))
	b.line.Resize(fyne.NewSize(b.rows.Size().Width, 3))
	b.line.Show()
	b.line.Refresh()
}

// pull scrolls for as much time, in seconds, as what is dragged stayed near an edge.
func (b *sidebar) pull(seconds float32) {
	if b.dragged != cancelled && b.object.Near(b.at, seconds) {
		b.dragSection(b.dragged, b.at)
	}
}

// rest ends what goes on during a drag.
func (b *sidebar) rest() {
	if b.ticker != nil {
		b.ticker.Stop()
	}
	b.line.Hide()
	b.w.layer.Carry("", fyne.Position{})
}

// landing returns the section before which a drop would land, "" for the end, and
// where that is among the rows.
func (b *sidebar) landing(abs fyne.Position) (before model.ID, y float32) {
	at := abs.Y - b.w.app.fyne.Driver().AbsolutePositionForObject(b.rows).Y
	var last model.ID
	for _, id := range sections(b.s.Briefing()) {
		row := b.sections[id]
		if at < row.Position().Y+row.Size().Height/2 {
			return id, row.Position().Y
		}
		last = id
	}
	end := b.sections[last]
	if last == b.open { // its stakes are listed under it
		if all := stakes(b.s.Briefing(), last); len(all) > 0 && b.stakes[all[min(len(all), maxListed)-1]] != nil {
			end = b.stakes[all[min(len(all), maxListed)-1]]
		}
	}
	return "", end.Position().Y + end.Size().Height
}

// dropSection moves what is dragged to where it was dropped.
func (b *sidebar) dropSection(abs fyne.Position) {
	id := b.dragged
	b.rest()
	b.dragged = ""
	if id == "" || id == cancelled {
		return
	}
	before, _ := b.landing(abs)
	b.w.try(b.s.MoveSection(id, before))
	b.s.Select(id)
}

// endDrag gives the drag up.
func (b *sidebar) endDrag() {
	b.rest()
	b.dragged = cancelled
}
