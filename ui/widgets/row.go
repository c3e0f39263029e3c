package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// RowContent is what a row shows.
type RowContent struct {
	Text   string
	Count  string              // at the right end
	Dot    fyne.ThemeColorName // before the text; none where empty
	Form   int                 // of the dot: a disc, a ring, a square, a hollow one, and round
	Indent int                 // levels
	Faint  bool                // of less weight than the others
	Head   bool                // of more, over what it heads
}

// Row is an entry of the sidebar.
type Row struct {
	pressable
	OnKey  func(*fyne.KeyEvent) bool // first refusal of keys
	OnDrag func(abs fyne.Position)   // dragged by its left end to a position on the canvas; nil: it stays
	OnDrop func(abs fyne.Position)   // and dropped there
	Tip    Tip                       // with the whole text, where that is cut

	content          RowContent
	selected, marked bool
	cut              bool // the text is
	grip             *grip
}

// NewRow makes a row.
func NewRow(content RowContent, onTapped func()) *Row {
	r := &Row{content: content}
	r.grip = newGrip(r.onGrip, func(fyne.KeyModifier) { r.Tapped(nil) })
	r.grip.quiet, r.grip.onHover = true, r.Refresh
	r.OnTapped = onTapped
	r.ExtendBaseWidget(r)
	return r
}

// Set gives the row what it shows.
func (r *Row) Set(content RowContent) {
	if r.content != content {
		r.content = content
		r.Refresh()
	}
}

// Content returns what the row shows.
func (r *Row) Content() RowContent { return r.content }

// SetSelected tints the row and sets its text bold.
func (r *Row) SetSelected(selected bool) { r.set(&r.selected, selected) }

// SetDropTarget frames the row: what is dragged would drop into it.
func (r *Row) SetDropTarget(on bool) { r.set(&r.marked, on) }

// TypedKey presses the row on Space and Enter.
func (r *Row) TypedKey(k *fyne.KeyEvent) {
	if r.OnKey == nil || !r.OnKey(k) {
		r.pressable.TypedKey(k)
	}
}

// Focus gives the row the keyboard.
func (r *Row) Focus() { focus(r, nil) }

func (r *Row) onGrip(phase dragPhase, abs fyne.Position) {
	switch phase {
	case dragged:
		r.OnDrag(abs)
	case dropped:
		r.OnDrop(abs)
	}
}

// MouseIn shows the text that is cut, after a while.
func (r *Row) MouseIn(e *desktop.MouseEvent) {
	r.pressable.MouseIn(e)
	if r.cut {
		r.Tip.Await(r, r.content.Text)
	}
}

// MouseOut ends that.
func (r *Row) MouseOut() {
	r.pressable.MouseOut()
	r.Tip.Withdraw()
}

// Tapped presses the row.
func (r *Row) Tapped(e *fyne.PointEvent) {
	r.Tip.Withdraw()
	r.pressable.Tapped(e)
}

// Cursor says that the row can be clicked.
func (r *Row) Cursor() desktop.Cursor { return desktop.PointerCursor }

const (
	rowHeight  = 30
	rowInside  = 28 // of an indented row
	rowPad     = 8
	rowDot     = 8
	rowIndent  = 18
	rowDotText = 16
)

// CreateRenderer implements [fyne.Widget].
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	back, dot := &canvas.Rectangle{CornerRadius: 6}, &canvas.Rectangle{}
	text, count := &canvas.Text{}, &canvas.Text{}
	style := func() fyne.TextStyle {
		return fyne.TextStyle{Bold: r.content.Head || r.selected && r.content.Indent == 0}
	}
	return newDrawing(r,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(r.grip, 0, 0, rowPad+rowDotText-2, s.Height)
			x := rowPad + float32(r.content.Indent)*rowIndent
			if r.content.Dot != "" {
				put(dot, x, (s.Height-rowDot)/2, rowDot, rowDot)
				x += rowDotText
			}
			c := count.MinSize()
			put(count, s.Width-rowPad-c.Width, (s.Height-c.Height)/2, c.Width, c.Height)
			text.Text = ellipsis(r.content.Text, s.Width-x-rowPad-c.Width-8, TextSize, style())
			r.cut = text.Text != r.content.Text
			h := text.MinSize().Height
			put(text, x, (s.Height-h)/2, s.Width-x-rowPad-c.Width, h)
		},
		func() fyne.Size {
			if r.content.Indent > 0 {
				return fyne.NewSize(80, rowInside)
			}
			return fyne.NewSize(80, rowHeight)
		},
		func() {
			ink := ColorInk
			switch {
			case r.content.Faint:
				ink = ColorMuted
			case r.content.Indent > 0 && !r.selected:
				ink = ColorNeutral
			}
			write(text, text.Text, TextSize, style(), ink)
			write(count, r.content.Count, TextSize, fyne.TextStyle{}, ColorMuted)
			paintDot(dot, r.content.Dot, r.content.Form)
			show(dot, r.content.Dot != "" && !(r.grip.hovered || r.grip.dragging))
			show(r.grip, r.OnDrag != nil)
			paintRow(back, r.selected, r.hovered, r.focused, r.marked)
			if r.selected {
				count.Color = Color(ColorInk)
			}
		},
		back, dot, text, count, r.grip)
}

// paintDot shows a dot in one of its forms, so that no colour alone tells it from another.
func paintDot(dot *canvas.Rectangle, name fyne.ThemeColorName, form int) {
	dot.FillColor, dot.StrokeColor, dot.StrokeWidth, dot.CornerRadius = Color(name), Color(name), 0, rowDot/2
	if form%4 >= 2 {
		dot.CornerRadius = 0
	}
	if form%2 == 1 {
		dot.FillColor, dot.StrokeWidth = hollow(name), 2
	}
}

// paintRow shows the states of what can be chosen from a list.
func paintRow(back *canvas.Rectangle, selected, hovered, focused, marked bool) {
	back.FillColor, back.StrokeWidth = color.Transparent, 0 // which Fyne does not draw
	switch {
	case selected, marked:
		back.FillColor = Color(ColorSelected)
	case hovered:
		back.FillColor = Color(ColorHover)
	case focused:
		back.FillColor = hollow(ColorAccent)
	}
	if focused || marked {
		back.StrokeWidth, back.StrokeColor = 2, Color(ColorAccent)
	}
}

// ellipsis cuts a text that is wider than a width.
func ellipsis(text string, width, size float32, style fyne.TextStyle) string {
	measure := measureWith(size, style)
	if width <= 0 || text == "" || measure(text) <= width {
		return text
	}
	return cut(text, width, size, style)
}

// cut is a text that goes on elsewhere, ending in an ellipsis within a width.
func cut(text string, width, size float32, style fyne.TextStyle) string {
	room := max(1, width-measureWith(size, style)("…"))
	return text[:fitting(text, span{0, len(text)}, room, rulerOf(text, size, style))] + "…"
}
