package widgets

import (
	"regexp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const (
	tableHeadHeight = 32
	tableRowLeast   = 30
	tablePadX       = 9
	tablePadY       = 7
	tableLines      = 12 // of words in a cell; more give way to an ellipsis
	tableChipGap    = 4
)

// tableRow is a row of a [Table].
type tableRow struct {
	widget.BaseWidget
	table   *Table
	id      string
	hovered bool
	drawn   *tableRowRenderer
}

func newTableRow(t *Table, id string) *tableRow {
	r := &tableRow{table: t, id: id}
	r.ExtendBaseWidget(r)
	return r
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (r *tableRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved does nothing.
func (r *tableRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (r *tableRow) MouseOut() { r.hovered = false; r.Refresh() }

// Tapped puts the cursor on a cell, and edits the one that it is on.
func (r *tableRow) Tapped(e *fyne.PointEvent) {
	t := r.table
	column, again := r.columnAt(e.Position.X), t.focused && t.row == r.id
	again = again && t.column == column
	if t.focused && extending() {
		t.extend(r.id)
		t.Focus()
		return
	}
	t.SetCursor(r.id, column)
	if t.row != r.id {
		return // what is edited elsewhere cannot stay
	}
	t.Focus()
	if tag, under, ok := r.drawn.chip(e.Position); ok {
		tag.OnTapped(originOf(r).Add(under))
		return
	}
	if again {
		t.OnEdit(r.id, column)
	}
}

// TappedSecondary asks for the menu of a cell.
func (r *tableRow) TappedSecondary(e *fyne.PointEvent) {
	column := r.columnAt(e.Position.X)
	if !r.table.picked(r.id) {
		r.table.SetCursor(r.id, column)
	}
	if (r.table.row == r.id || r.table.picked(r.id)) && r.table.OnMenu != nil {
		r.table.Focus()
		r.table.OnMenu(r.id, column, e.AbsolutePosition)
	}
}

func (r *tableRow) columnAt(x float32) int {
	xs := r.table.edges(r.Size().Width)
	for i := 1; i < len(xs)-1; i++ {
		if x < xs[i] {
			return i - 1
		}
	}
	return len(xs) - 2
}

// CreateRenderer implements [fyne.Widget].
func (r *tableRow) CreateRenderer() fyne.WidgetRenderer {
	d := &tableRowRenderer{of: r, back: &canvas.Rectangle{}, line: &canvas.Rectangle{}, frame: &canvas.Rectangle{CornerRadius: 2}}
	r.drawn = d
	d.Refresh()
	return d
}

type tableRowRenderer struct {
	of                *tableRow
	back, line, frame *canvas.Rectangle
	cells             []tableCell
	objects           []fyne.CanvasObject
	width, height     float32 // that the cells are placed for
}

// A tableCell is what is drawn of a cell, and was drawn from.
type tableCell struct {
	over  int // cells beside it that are empty, which its words stand in as well
	lines []*canvas.Text
	chips []tableChip
}

// A tableChip is a chip of a cell, and where it is beside the corner of the words. It is
// no widget: the keyboard comes to the table, and Enter in its cell offers what it does.
type tableChip struct {
	tag  Tag
	back *canvas.Rectangle
	text *canvas.Text
	at   fyne.Position
	size fyne.Size
}

func tableChipWidth(t Tag) float32 {
	return fyne.MeasureText(t.Text, SmallSize, fyne.TextStyle{}).Width + 2*chipPad
}

// Width is that of a column in which the words stand on one line, and the chips under each
// other.
func (c CellContent) Width() float32 {
	width := fyne.MeasureText(c.Text, TextSize, fyne.TextStyle{}).Width
	for _, t := range c.Tags {
		width = max(width, tableChipWidth(t))
	}
	return width + 2*tablePadX + 1
}

func (r *tableRowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tableRowRenderer) Destroy()                     {}

func (r *tableRowRenderer) MinSize() fyne.Size {
	if w := r.of.Size().Width; w != r.width {
		r.fill(w)
	}
	return fyne.NewSize(r.of.table.least(), r.height)
}

func (r *tableRowRenderer) Layout(s fyne.Size) {
	if s.Width != r.width {
		r.fill(s.Width)
	}
	r.place(s)
}

// Refresh takes contents and colours anew.
func (r *tableRowRenderer) Refresh() {
	r.fill(r.of.Size().Width)
	r.place(r.of.Size())
	canvas.Refresh(r.of)
}

// fill makes what is drawn in a width, and finds how high that is.
func (r *tableRowRenderer) fill(width float32) {
	t := r.of.table
	xs := t.edges(width)
	r.width, r.height = width, tableRowLeast
	r.objects = append(r.objects[:0], r.back, r.line)
	r.cells = r.cells[:0]
	line := lineHeight(TextSize, fyne.TextStyle{})
	for i := range t.columns {
		content := t.Cell(r.of.id, i)
		var cell tableCell
		if content.Faint && !r.edited(i) {
			cell.over = r.empty(i + 1)
		}
		w := xs[i+1+cell.over] - xs[i] - 2*tablePadX
		h := float32(0)
		if r.edited(i) {
			t.field.Resize(fyne.NewSize(w+2*fieldPad, t.field.Size().Height))
			h = t.field.MinSize().Height - 2*fieldPad
			r.objects = append(r.objects, t.field)
		} else if content.Text != "" {
			ink := ColorInk
			if content.Faint {
				ink = ColorMuted
			}
			for _, words := range linesOf(content.Text, w) {
				text := &canvas.Text{}
				write(text, words, TextSize, fyne.TextStyle{}, ink)
				cell.lines = append(cell.lines, text)
				r.objects = append(r.objects, text)
			}
			h = float32(len(cell.lines)) * line
		}
		x, y := float32(0), h
		for _, tag := range content.Tags {
			chip := tableChip{tag: tag, back: &canvas.Rectangle{CornerRadius: chipHeight / 2.0}, text: &canvas.Text{}}
			cw := min(tableChipWidth(tag), w)
			if x > 0 && x+cw > w {
				x, y = 0, y+chipHeight+tableChipGap
			}
			chip.at, chip.size = fyne.NewPos(x, y), fyne.NewSize(cw, chipHeight)
			k := kinds[tag.Kind]
			write(chip.text, ellipsis(tag.Text, cw-2*chipPad+1, SmallSize, fyne.TextStyle{}), SmallSize, fyne.TextStyle{}, k.text)
			chip.back.FillColor = Color(k.back)
			x, h = x+cw+tableChipGap, y+chipHeight
			cell.chips = append(cell.chips, chip)
			r.objects = append(r.objects, chip.back, chip.text)
		}
		r.cells = append(r.cells, cell)
		r.height = max(r.height, h+2*tablePadY)
	}
	r.objects = append(r.objects, r.frame)
}

// empty counts the cells from a column on in which nothing is.
func (r *tableRowRenderer) empty(from int) (n int) {
	t := r.of.table
	for i := from; i < len(t.columns) && !r.edited(i); i++ {
		if c := t.Cell(r.of.id, i); c.Text != "" || len(c.Tags) > 0 {
			break
		}
		n++
	}
	return n
}

// edited tells whether the field stands in a cell.
func (r *tableRowRenderer) edited(column int) bool {
	t := r.of.table
	return t.field != nil && t.row == r.of.id && t.column == column
}

// joint stands behind a hyphen between letters, where a narrow cell may break a word.
const joint = "\u200b"

var hyphens = regexp.MustCompile(`(\pL-)(\pL)`)

// linesOf breaks the words of a cell.
func linesOf(text string, width float32) (lines []string) {
	text = hyphens.ReplaceAllString(text, "${1}"+joint+"${2}")
	whole := func(part string) string { return strings.ReplaceAll(part, joint, "") }
	r := rulerOf(text, TextSize, fyne.TextStyle{})
	measure := measureWith(TextSize, fyne.TextStyle{})
	r.width = func(from, to int) float32 { return measure(whole(text[from:to])) }
	breaks := func(text string, at int) bool {
		return strings.HasPrefix(text[at:], joint) || breaksForReading(text, at)
	}
	for _, l := range wrap(text, width, r, breaks) {
		if len(lines) == tableLines {
			lines[tableLines-1] = cut(lines[tableLines-1], width, TextSize, fyne.TextStyle{})
			break
		}
		lines = append(lines, whole(text[l.from:l.to]))
	}
	return lines
}

// corner is where the words of a cell begin, or its chips where it has none.
func (r *tableRowRenderer) corner(column int, xs []float32) fyne.Position {
	y := float32(tablePadY)
	if len(r.cells[column].lines) == 0 {
		y = (tableRowLeast - chipHeight) / 2.0
	}
	return fyne.NewPos(xs[column]+tablePadX, y)
}

// chip returns what stands at a position in the row, and where it is.
func (r *tableRowRenderer) chip(at fyne.Position) (tag Tag, under fyne.Position, ok bool) {
	xs := r.of.table.edges(r.of.Size().Width)
	for i, cell := range r.cells {
		for _, c := range cell.chips {
			p := r.corner(i, xs).Add(c.at)
			if at.X >= p.X && at.Y >= p.Y && at.X < p.X+c.size.Width && at.Y < p.Y+c.size.Height && c.tag.OnTapped != nil {
				return c.tag, p.AddXY(0, c.size.Height), true
			}
		}
	}
	return tag, under, false
}

func (r *tableRowRenderer) place(s fyne.Size) {
	t := r.of.table
	xs := t.edges(s.Width)
	put(r.back, 0, 0, s.Width, s.Height)
	put(r.line, 0, s.Height-1, s.Width, 1)
	r.line.FillColor = Color(ColorLine)
	r.back.FillColor = Color(ColorPaper)
	here := t.row == r.of.id
	switch {
	case here, t.picked(r.of.id):
		r.back.FillColor = Color(ColorSelected)
	case r.of.hovered:
		r.back.FillColor = Color(ColorHover)
	}
	line := lineHeight(TextSize, fyne.TextStyle{})
	for i, cell := range r.cells {
		x, w := xs[i]+tablePadX, xs[i+1]-xs[i]-2*tablePadX
		if r.edited(i) {
			put(t.field, x-fieldPad, tablePadY-fieldPad, w+2*fieldPad, t.field.MinSize().Height)
		}
		for k, text := range cell.lines {
			at := x
			if t.columns[i].Right {
				at = x + max(0, w-text.MinSize().Width)
			}
			put(text, at, tablePadY+float32(k)*line, w, line)
		}
		for k := range cell.chips {
			chip := &cell.chips[k]
			p := r.corner(i, xs).Add(chip.at)
			put(chip.back, p.X, p.Y, chip.size.Width, chip.size.Height)
			m := chip.text.MinSize()
			put(chip.text, p.X+chipPad, p.Y+(chipHeight-m.Height)/2, m.Width, m.Height)
		}
	}
	show(r.frame, here && len(xs) > t.column+1)
	if here && len(xs) > t.column+1 {
		end := t.column + 1 + r.cells[t.column].over
		put(r.frame, xs[t.column], 0, xs[end]-xs[t.column], s.Height-1)
		r.frame.FillColor, r.frame.StrokeColor, r.frame.StrokeWidth = hollow(ColorAccent), Color(ColorAccent), 1
		if t.focused || t.field != nil {
			r.frame.StrokeWidth = 2
		}
	}
}
