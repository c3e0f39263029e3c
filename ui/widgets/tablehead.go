package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// tableHead names a column. A press, or Enter, has the rows stand in its order; the
// arrows go along the heads, and down into the cells; + and - make the column wider and
// narrower.
type tableHead struct {
	pressable
	table *Table
	index int
	name  string
	right bool
	order int // 1 the rows stand in the order of the column, -1 in the opposite one
}

func newTableHead(t *Table, index int, c TableColumn) *tableHead {
	h := &tableHead{table: t, index: index, name: c.Name, right: c.Right}
	h.OnTapped = func() {
		if t.OnHead != nil && t.Close(true) {
			t.OnHead(index)
		}
	}
	h.ExtendBaseWidget(h)
	return h
}

// tableArrow is the room for the arrow of a head.
const tableArrow = 13

// HeadWidth is what a column needs for its name, and the arrow behind it.
func HeadWidth(name string) float32 { return NameWidth(name) + tableArrow }

// NameWidth is what a column needs for its name.
func NameWidth(name string) float32 {
	return fyne.MeasureText(name, SmallSize, fyne.TextStyle{Bold: true}).Width + 2*tablePadX
}

// TypedKey implements [fyne.Focusable].
func (h *tableHead) TypedKey(k *fyne.KeyEvent) {
	by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[k.Name]
	switch to := h.index + by; {
	case k.Name == fyne.KeyDown:
		h.table.Focus()
		h.table.SetCursor(h.table.row, h.index)
	case by != 0 && to >= 0 && to < len(h.table.heads):
		focus(h.table.heads[to], nil)
	default:
		h.pressable.TypedKey(k)
	}
}

// TypedRune implements [fyne.Focusable].
func (h *tableHead) TypedRune(r rune) {
	const step = 16 // units
	if by := map[rune]float32{'+': step, '-': -step}[r]; by != 0 {
		h.table.Widen(h.index, by)
	}
}

// Cursor says that the head can be clicked.
func (h *tableHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements [fyne.Widget].
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	back, line, text, arrow := &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Text{}, &canvas.Text{}
	bold := fyne.TextStyle{Bold: true}
	return newDrawing(h,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(line, 0, s.Height-1, s.Width, 1)
			w := s.Width - 2*tablePadX
			if h.order != 0 {
				w -= tableArrow
			}
			text.Text = ellipsis(h.name, w, SmallSize, bold)
			m, a, x := text.MinSize(), arrow.MinSize(), float32(tablePadX)
			if h.right {
				x += max(0, w-m.Width)
			}
			put(text, x, (s.Height-m.Height)/2, m.Width, m.Height)
			put(arrow, x+m.Width+4, (s.Height-a.Height)/2, a.Width, a.Height)
		},
		func() fyne.Size { return fyne.NewSize(2*tablePadX, tableHeadHeight) },
		func() {
			ink := ColorMuted
			if h.order != 0 || h.hovered {
				ink = ColorInk
			}
			write(text, h.name, SmallSize, bold, ink)
			write(arrow, map[int]string{1: "▲", -1: "▼"}[h.order], SmallSize-2, fyne.TextStyle{}, ColorAccent)
			back.FillColor, back.StrokeColor, back.StrokeWidth = Color(ColorCanvas), Color(ColorAccent), 0
			line.FillColor = Color(ColorLine)
			if h.hovered {
				back.FillColor = Color(ColorHover)
			}
			if h.focused {
				back.StrokeWidth = 2
			}
		},
		back, line, text, arrow)
}
