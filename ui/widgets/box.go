package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Box looks like a field to write in and is pressed like a button: the command
// field of the toolbar, or the place under the cards where another is added.
type Box struct {
	pressable
	Short string // said where there is no room for all of the words; "" cuts them

	text, keys string
	width      float32
	marked     bool
	height     float32
	radius     float32
	back       fyne.ThemeColorName
}

// NewCommandBox makes the command field, with its words and its shortcut.
func NewCommandBox(text, keys string, onTapped func()) *Box {
	return newBox(&Box{text: text, keys: keys, width: 300, height: buttonHeight, radius: 6, back: ColorPaper}, onTapped)
}

// NewAddRow makes the place to add a card, in the colour of what it stands on.
func NewAddRow(text string, back fyne.ThemeColorName, onTapped func()) *Box {
	return newBox(&Box{text: text, width: 120, height: 32, radius: 8, back: back}, onTapped)
}

func newBox(b *Box, onTapped func()) *Box {
	b.OnTapped = onTapped
	b.ExtendBaseWidget(b)
	return b
}

// boxPad is the space at the sides of what a box says, and boxTight where there is little.
const (
	boxPad   = 11
	boxTight = 6
)

// fit is what the box says in a width, how far from its sides, and whether the shortcut
// stands beside it.
func (b *Box) fit(width float32) (said string, pad float32, keys bool) {
	wide := func(text string, size float32) float32 { return fyne.MeasureText(text, size, fyne.TextStyle{}).Width }
	beside := wide(b.keys, SmallSize) + 8
	for _, said := range []string{b.text, b.Short} {
		if said != "" && wide(said, TextSize)+beside+2*boxPad <= width {
			return said, boxPad, true
		}
	}
	said = b.text
	if b.Short != "" {
		said = b.Short
	}
	return ellipsis(said, width-2*boxTight, TextSize, fyne.TextStyle{}), boxTight, false
}

// SetDropTarget frames the box: what is dragged would drop into it.
func (b *Box) SetDropTarget(on bool) { b.set(&b.marked, on) }

// Under says whether a position on the canvas is on the box.
func (b *Box) Under(abs fyne.Position) bool { return inside(b, abs) }

// Cursor says that the box can be clicked.
func (b *Box) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements [fyne.Widget].
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	back := &canvas.Rectangle{CornerRadius: b.radius}
	text, keys := &canvas.Text{}, &canvas.Text{}
	return newDrawing(b,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			said, pad, withKeys := b.fit(s.Width)
			show(keys, withKeys)
			k := keys.MinSize()
			put(keys, s.Width-k.Width-pad, (s.Height-k.Height)/2, k.Width, k.Height)
			text.Text = said
			h := text.MinSize().Height
			put(text, pad, (s.Height-h)/2, s.Width-2*pad, h)
		},
		func() fyne.Size { return fyne.NewSize(b.width, b.height) },
		func() {
			ink := ColorMuted
			if b.hovered {
				ink = ColorInk
			}
			write(text, b.text, TextSize, fyne.TextStyle{}, ink)
			write(keys, b.keys, SmallSize, fyne.TextStyle{}, ColorMuted)
			back.FillColor, back.StrokeColor, back.StrokeWidth = Color(b.back), Color(ColorLine), 1
			switch {
			case b.marked:
				back.FillColor, back.StrokeColor, back.StrokeWidth = Color(ColorSelected), Color(ColorAccent), 2
			case b.focused:
				back.StrokeColor, back.StrokeWidth = Color(ColorAccent), 2
			case b.hovered:
				back.StrokeColor = Color(ColorGrip)
			}
		},
		back, text, keys)
}
