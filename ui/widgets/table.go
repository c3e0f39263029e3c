package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Table shows rows of cells under heads. It builds the rows that can be seen and no
// others, each as high as its words ask for; rows are named by ids. It has the keyboard
// as one control: the arrows and Tab go from cell to cell, Enter edits the one that the
// cursor is on. What is in a cell and what comes of an edit is its owner's.
type Table struct {
	widget.BaseWidget

	Cell       func(id string, column int) CellContent
	OnEdit     func(id string, column int)              // Enter, F2, or a click on the cell that the cursor is on
	OnTyped    func(id string, column int, letter rune) // a letter that the cell is to hold instead
	OnMenu     func(id string, column int, abs fyne.Position)
	OnHead     func(column int)                        // a head was pressed
	OnKey      func(k *fyne.KeyEvent, row string) bool // first refusal of keys that do not move the cursor
	OnShortcut func(fyne.Shortcut)
	OnWidened  func(column int, width float32) // by the user, or narrower

	columns []TableColumn
	rows    *Column
	heads   []*tableHead
	edgings []*divider // between the heads, to be dragged
	body    *fyne.Container
	scroll  *container.Scroll // sideways, where the columns need more than there is

	row    string // that the cursor is on, "" for none
	column int
	anchor string     // the other end of several rows that are selected, "" for none
	field  *TextField // of the cell that is edited, nil for none
	done   func(text string) bool

	focused, shift, leaving bool
}

// A TableColumn is so wide, and takes a share of the width that is left; where there is
// too little for all, it gives way down to its least.
type TableColumn struct {
	Name  string
	Width float32
	Least float32 // 0 is Width
	Share float32
	Right bool // its cells are numbers, which stand at the right
}

// CellContent is what a cell shows: words, and chips under them.
type CellContent struct {
	Text  string
	Faint bool // the words are no content, but say what may be written there
	Tags  []Tag
}

// NewTable makes a table without rows.
func NewTable() *Table {
	t := &Table{}
	t.rows = NewColumn(func(id string) fyne.CanvasObject { return newTableRow(t, id) })
	t.rows.Refill = func(_ string, o fyne.CanvasObject) { o.(*tableRow).Refresh() }
	t.rows.Margin, t.rows.Gap, t.rows.Head = 0, 0, 0
	t.body = container.New(tableBody{t})
	t.scroll = container.NewHScroll(t.body)
	t.ExtendBaseWidget(t)
	return t
}

// SetColumns gives the table other columns; what is edited is given up.
func (t *Table) SetColumns(columns []TableColumn) {
	t.Close(false)
	t.columns, t.column, t.heads, t.edgings, t.anchor = slices.Clone(columns), 0, nil, nil, ""
	t.body.Objects = []fyne.CanvasObject{t.rows}
	for i, c := range columns {
		h := newTableHead(t, i, c)
		t.heads = append(t.heads, h)
		t.body.Objects = append(t.body.Objects, h)
	}
	for i := range columns {
		d := newDivider(func(by float32) { t.Widen(i, by) }, func() {})
		t.edgings = append(t.edgings, d)
		t.body.Objects = append(t.body.Objects, d)
	}
	t.rows.SetItems(nil)
	t.row = ""
	t.Refresh()
	t.scroll.ScrollToOffset(fyne.Position{})
}

// Fit gives the columns other widths; the rest stays as it is.
func (t *Table) Fit(columns []TableColumn) {
	if !slices.Equal(t.columns, columns) {
		t.columns = slices.Clone(columns)
		t.rows.UpdateAll()
		t.body.Refresh()
	}
}

// SetRows shows these rows, in this order. A cursor whose row is gone goes to the one
// that stands where it stood.
func (t *Table) SetRows(ids []string) {
	at := slices.Index(t.rows.ids, t.row)
	if !slices.Contains(ids, t.anchor) {
		t.anchor = ""
	}
	if t.field != nil && !slices.Contains(ids, t.row) {
		t.Close(false)
	}
	t.rows.SetItems(ids)
	if len(ids) == 0 {
		t.row = ""
	} else if !slices.Contains(ids, t.row) {
		t.row = ids[max(0, min(at, len(ids)-1))]
	}
	t.rows.UpdateAll()
}

// Rows are the ids shown.
func (t *Table) Rows() []string { return t.rows.Items() }

// Update shows a row as it is now; UpdateAll does so for all.
func (t *Table) Update(id string) { t.rows.Update(id) }

// UpdateAll shows every row as it is now.
func (t *Table) UpdateAll() { t.rows.UpdateAll() }

// SetSorted marks the head of the column that the rows stand in the order of; -1 is none.
func (t *Table) SetSorted(column int, down bool) {
	for i, h := range t.heads {
		order := 0
		if i == column && down {
			order = -1
		} else if i == column {
			order = 1
		}
		if h.order != order {
			h.order = order
			h.Refresh()
		}
	}
}

// Cursor is the cell that the keys act on.
func (t *Table) Cursor() (row string, column int) { return t.row, t.column }

// SetCursor puts the cursor on a cell and brings it into view; no other row is selected
// then.
func (t *Table) SetCursor(row string, column int) {
	if (row != t.row || column != t.column) && !t.Close(true) {
		return // what is in the field cannot stay
	}
	t.deselect()
	was := t.row
	t.row, t.column = row, max(0, min(column, len(t.columns)-1))
	for _, id := range []string{was, row} {
		if o := t.rows.Object(id); o != nil {
			o.Refresh()
		}
	}
	t.rows.ScrollTo(row)
	t.revealColumn()
}

// revealColumn scrolls sideways until the cursor's column can be seen.
func (t *Table) revealColumn() {
	t.body.Resize(t.body.MinSize().Max(t.scroll.Size())) // it may still be as wide as other columns were
	xs := t.edges(t.body.Size().Width)
	if t.column+1 >= len(xs) || t.scroll.Size().Width == 0 { // not laid out yet
		return
	}
	x, view := t.scroll.Offset.X, t.scroll.Size().Width
	if to := max(min(x, xs[t.column]), xs[t.column+1]-view); to != x {
		t.scroll.ScrollToOffset(fyne.NewPos(to, 0))
	}
}

// Focus gives the table the keyboard.
func (t *Table) Focus() { focus(t, nil) }

// CellAt is where a cell is on the canvas, and its size; false where it is not built.
func (t *Table) CellAt(row string, column int) (fyne.Position, fyne.Size, bool) {
	o := t.rows.Object(row)
	xs := t.edges(t.body.Size().Width)
	if o == nil || column+1 >= len(xs) {
		return fyne.Position{}, fyne.Size{}, false
	}
	return originOf(o).AddXY(xs[column], 0), fyne.NewSize(xs[column+1]-xs[column], o.Size().Height), true
}

// HeadOf is the head of a column.
func (t *Table) HeadOf(column int) fyne.CanvasObject { return t.heads[column] }

// edges are where columns begin and the last one ends, in a width.
func (t *Table) edges(width float32) []float32 {
	asked, shares := float32(0), float32(0)
	for _, c := range t.columns {
		asked, shares = asked+c.Width, shares+c.Share
	}
	left := max(0, width-asked)
	kept := float32(1) // of what columns can give away
	if least := t.least(); asked > least {
		kept = max(0, min(1, (width-least)/(asked-least)))
	}
	xs := []float32{0}
	for i, c := range t.columns {
		w := c.least() + kept*(c.Width-c.least())
		if shares > 0 {
			w += left * c.Share / shares
		}
		xs = append(xs, xs[i]+w)
	}
	return xs
}

// least is the width that the columns cannot do without.
func (t *Table) least() (width float32) {
	for _, c := range t.columns {
		width += c.least()
	}
	return width
}

func (c TableColumn) least() float32 {
	if c.Least == 0 {
		return c.Width
	}
	return min(c.Least, c.Width)
}

// CreateRenderer implements [fyne.Widget].
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	return newDrawing(t,
		func(s fyne.Size) { put(t.scroll, 0, 0, s.Width, s.Height) },
		func() fyne.Size { return fyne.NewSize(200, tableHeadHeight+2*tableRowLeast) },
		func() { t.body.Refresh() },
		t.scroll)
}

// tableBody is the layout of the heads over the rows.
type tableBody struct{ t *Table }

// MinSize implements [fyne.Layout].
func (b tableBody) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(b.t.least(), tableHeadHeight+2*tableRowLeast)
}

// Layout implements [fyne.Layout].
func (b tableBody) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	xs := b.t.edges(s.Width)
	for i, h := range b.t.heads {
		put(h, xs[i], 0, xs[i+1]-xs[i], tableHeadHeight)
		put(b.t.edgings[i], xs[i+1]-dividerWidth/2.0, 0, dividerWidth, tableHeadHeight)
	}
	put(b.t.rows, 0, tableHeadHeight, s.Width, s.Height-tableHeadHeight)
}
