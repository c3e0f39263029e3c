package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model"
)

// A column of a table.
type column struct {
	title string
	width Pt // of the column, the gap to the next one included
}

const columnGap = 12

// A table stacks rows whose cells stand in columns.
type table struct {
	t       *typesetter
	columns []column
	pad     Pt   // above and below the text of a row
	names   bool // the first column says what the rows are about
	tag     *Tag
	head    *slice
}

func (t *typesetter) table(columns []column, pad Pt) *table {
	return &table{t: t, columns: columns, pad: pad}
}

// titles stacks the head of the table, which each page repeats.
func (tb *table) titles(s *stack) {
	c, z := tb.t.style.Colors, tb.t.style.Sizes
	k := ink{font: SansSemiBold, size: z.Tiny - 0.6, color: c.Muted, track: 0.35, plain: true}
	tb.tag = s.element(Table)
	tr := tb.tag.child(TableRow)
	var items []Item
	x := Pt(0)
	for i, col := range tb.columns {
		th := tr.child(TableHead)
		if col.title == "" {
			items = append(items, Text{At: Point{x, 10}, Tag: th}) // a cell all the same
		}
		for _, l := range tb.t.lines([]span{{text: upper(col.title), ink: k}}, tb.cell(i), titled) {
			for _, run := range l.texts {
				run.At.X += x
				run.At.Y += 10
				run.Tag = th
				items = append(items, run)
			}
			break
		}
		x += col.width
	}
	items = append(items, Box{Rect: Rect{0, 15.4, tb.t.style.width(), 0.7}, Fill: 0x98A2B3})
	h := s.add(slice{height: 16.1, fixture: &fixture{items: items}})
	head := *h
	head.space, head.fixture = 0, &fixture{items: furniture(items)} // it is read once
	tb.head = &head
	s.keep = true
}

// cell is the measure of a column.
func (tb *table) cell(i int) Pt {
	if i == len(tb.columns)-1 {
		return tb.columns[i].width
	}
	return tb.columns[i].width - columnGap
}

// The most lines of a row that stay together; a taller row would leave pages half empty.
const wholeRow = 24

// portrayed stacks a row behind the portrait of a person, or room for one.
func (tb *table) portrayed(s *stack, p model.Person, cells [][]span) {
	sl := tb.row(s, p.ID, slices.Insert(cells, 0, s.of(p.ID, "", "", s.cellInk()))...)
	cell := sl.items[0].(Text).Tag // the first cell, which is empty
	face, ok := s.portrait(p, cell)
	if !ok {
		return
	}
	if more := face.H + 2*tb.pad - sl.height; more > 0 {
		rule := len(sl.items) - 1
		box := sl.items[rule].(Box)
		box.Y += more
		sl.items[rule] = box
		sl.height += more
	}
	face.Y = tb.pad
	sl.items[0] = face
}

// keepRows keeps the second row with the first, and the last with the one before:
// no page holds a single row of a table or a list that goes on on another.
func (s *stack) keepRows(i, n int) { s.keep = n > 1 && (i == 0 || i == n-2) }

// row stacks a row of cells, and a thin rule below it.
func (tb *table) row(s *stack, node model.ID, cells ...[]span) *slice {
	size := cells[0][0].ink.size
	leading := size * 1.38
	if tb.tag == nil {
		tb.tag = s.element(Table)
	}
	tr := tb.tag.child(TableRow)
	set := make([][]line, len(cells))
	tags := make([]*Tag, len(cells))
	n := 1
	for i, cell := range cells {
		if tags[i] = tr.child(TableCell); tb.names && i == 0 {
			tags[i].Role = RowHead
		}
		set[i] = tb.t.lines(elements(cell, tags[i], tb.t.lang), tb.cell(i), ragged)
		n = max(n, len(set[i]))
	}
	var first *slice
	for from := 0; from < n; from += wholeRow {
		to := min(n, from+wholeRow)
		sl := slice{fixture: &fixture{head: tb.head}}
		y := Pt(0)
		if from == 0 {
			y = tb.pad
		}
		x := Pt(0)
		for i, ls := range set {
			if from == 0 && len(ls) == 0 {
				sl.items = append(sl.items, Text{At: Point{x, y}, Tag: tags[i]}) // a cell all the same
			}
			for k := from; k < min(to, len(ls)); k++ {
				l := ls[k]
				dy := y + Pt(k-from)*leading + baseline(leading, size)
				for _, run := range tagged(l.texts, tags[i]) {
					run.At.X += x
					run.At.Y += dy
					sl.items = append(sl.items, run)
				}
				for _, ref := range l.links {
					ref.X += x
					ref.Y += dy
					sl.links = append(sl.links, ref)
				}
				sl.notes = append(sl.notes, l.notes...)
			}
			x += tb.columns[i].width
		}
		sl.height = y + Pt(to-from)*leading
		if to == n {
			sl.height += tb.pad
			sl.items = append(sl.items, Box{Rect: Rect{0, sl.height - 0.6, tb.t.style.width(), 0.6},
				Fill: tb.t.style.Colors.Line, Range: model.Range{Node: node}})
		}
		p := s.add(sl)
		if first == nil {
			first = p
		}
	}
	return first
}
