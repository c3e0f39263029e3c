package ui

import (
	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
)

// probed tells what the table of facts shows, for a test that drives it.
func (p *annexView) probed(st *State, area func(string, fyne.Position, fyne.Size), box func(string, fyne.CanvasObject)) {
	for i, a := range p.annexes {
		box("annex "+string(a.kind), p.tabs.Tab(i))
	}
	row, column := p.table.Cursor()
	st.Fact, st.Field, st.Writing, st.Rows = model.ID(row), p.columns[column].field, p.table.Editing() != nil, p.table.Rows()
	for i, c := range p.columns {
		box("by "+c.field, p.table.HeadOf(i))
		for _, id := range st.Rows {
			if at, size, ok := p.table.CellAt(id, i); ok {
				area("cell "+id+" "+c.field, at, size)
			}
		}
	}
}
