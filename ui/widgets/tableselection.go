package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Selected are the rows between the one that a selection began on and the cursor's, both
// among them, as they stand; nil without a row.
func (t *Table) Selected() []string {
	to := t.at()
	if to < 0 {
		return nil
	}
	from := slices.Index(t.rows.ids, t.anchor)
	if from < 0 {
		from = to
	}
	return slices.Clone(t.rows.ids[min(from, to) : max(from, to)+1])
}

// Select selects the rows from one to another, which the cursor goes to.
func (t *Table) Select(from, to string) {
	t.SetCursor(to, t.column)
	if t.row != to {
		return // what is in a field cannot stay
	}
	if t.anchor = from; from == to {
		t.anchor = ""
	}
	t.rows.UpdateAll()
}

// SelectAll selects every row, and leaves the cursor where it can be at the end.
func (t *Table) SelectAll() {
	if ids := t.rows.ids; len(ids) > 0 {
		t.Select(ids[0], ids[len(ids)-1])
	}
}

// extend selects up to a row.
func (t *Table) extend(to string) {
	from := t.anchor
	if from == "" {
		from = t.row
	}
	t.Select(from, to)
}

// deselect leaves the cursor's row alone.
func (t *Table) deselect() {
	if t.anchor != "" {
		t.anchor = ""
		t.rows.UpdateAll()
	}
}

// picked tells whether a row is among several that are selected.
func (t *Table) picked(id string) bool {
	return t.anchor != "" && slices.Contains(t.Selected(), id)
}

// extending tells whether Shift is held while the pointer presses.
func extending() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// ColumnLeast is how narrow a column may be, in units: a chip, or a number of three digits.
const ColumnLeast = 44

// Widen makes a column so much wider, or narrower down to its least; what is left of the
// width is shared by the others.
func (t *Table) Widen(column int, by float32) {
	xs := t.edges(t.body.Size().Width)
	c := &t.columns[column]
	c.Width, c.Least, c.Share = max(ColumnLeast, xs[column+1]-xs[column]+by), 0, 0
	t.rows.UpdateAll()
	t.body.Refresh()
	if t.OnWidened != nil {
		t.OnWidened(column, c.Width)
	}
}
