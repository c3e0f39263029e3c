package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/widgets"
)

// sectionDrag is the drag of a section by its head, with a line where it would land.
type sectionDrag struct {
	w       *Window
	among   heads
	line    *canvas.Rectangle
	dragged model.ID        // "" for none
	at      fyne.Position   // where the pointer is with it, on the canvas
	ticker  *fyne.Animation // scrolls meanwhile
}

// heads are what sections are dragged among: the sidebar, or the lanes of the board.
type heads interface {
	head(section model.ID) *widgets.Row
	near(abs fyne.Position, seconds float32) bool // scrolls near an edge, and says whether it is

	// landing returns the section before which a drop would land, "" for the end, and
	// where the line for it is.
	landing(abs fyne.Position) (before model.ID, at fyne.Position, size fyne.Size)
}

func newSectionDrag(w *Window, among heads) sectionDrag {
	line := &canvas.Rectangle{CornerRadius: 1.5}
	line.Hide()
	return sectionDrag{w: w, among: among, line: line}
}

// cancelled is the drag of a section that was given up before the button was
// released: what follows of it means nothing.
const cancelled = model.ID("\x00")

// lineWidth is that of the line where a section would land.
const lineWidth = 3

// take lets a section be dragged by a row.
func (d *sectionDrag) take(row *widgets.Row, id model.ID) {
	row.OnDrag = func(abs fyne.Position) { d.dragSection(id, abs) }
	row.OnDrop = d.dropSection
}

// dragSection shows where a section that is dragged would land.
func (d *sectionDrag) dragSection(id model.ID, abs fyne.Position) {
	switch d.dragged {
	case cancelled:
		return
	case "":
		if d.w.locks() {
			d.dragged = cancelled
			return
		}
		d.dragged = id
		d.among.head(id).Focus() // for Esc to be heard
		d.ticker = eachFrame(d.pull)
	}
	d.at = abs
	s := d.w.session
	sec, _ := model.Get[model.Section](s.Briefing(), id)
	d.w.layer.Carry(s.Briefing().Number(id)+" "+titleOf(sec), abs)
	before, at, size := d.among.landing(abs)
	if before == id || before == s.next(id) {
		d.line.Hide()
		return
	}
	d.line.FillColor = theme.Color(widgets.ColorAccent)
	d.line.Move(at)
	d.line.Resize(size)
	d.line.Show()
	d.line.Refresh()
}

// pull scrolls for as much time, in seconds, as what is dragged stayed near an edge.
func (d *sectionDrag) pull(seconds float32) {
	if d.dragged != cancelled && d.among.near(d.at, seconds) {
		d.dragSection(d.dragged, d.at)
	}
}

// rest ends what goes on during a drag.
func (d *sectionDrag) rest() {
	if d.ticker != nil {
		d.ticker.Stop()
	}
	d.line.Hide()
	d.w.layer.Carry("", fyne.Position{})
}

// dropSection moves what is dragged to where it was dropped.
func (d *sectionDrag) dropSection(abs fyne.Position) {
	id := d.dragged
	d.rest()
	d.dragged = ""
	if id == "" || id == cancelled {
		return
	}
	before, _, _ := d.among.landing(abs)
	d.w.try(d.w.session.MoveSection(id, before))
	d.w.session.Select(id)
}

// endDrag gives the drag up, and tells whether there was one.
func (d *sectionDrag) endDrag() bool {
	if d.dragged == "" {
		return false
	}
	d.rest()
	d.dragged = cancelled
	return true
}
