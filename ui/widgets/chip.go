package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Kind is what a chip says beside its words.
type Kind int

// Kinds of chip. The words always say the same, so that no colour stands alone.
const (
	Neutral Kind = iota
	Good
	Warn
	Alert
)

var kinds = map[Kind]struct{ text, back fyne.ThemeColorName }{
	Neutral: {ColorNeutral, ColorNeutralBack},
	Good:    {ColorGood, ColorGoodBack},
	Warn:    {ColorWarn, ColorWarnBack},
	Alert:   {ColorAlert, ColorAlertBack},
}

// Chip is a short word in a rounded box.
type Chip struct {
	pressable
	text    string
	kind    Kind
	dot     fyne.ThemeColorName
	opacity float32
}

// NewChip makes a chip; a nil onTapped makes it one that is only read.
func NewChip(text string, kind Kind, onTapped func()) *Chip {
	c := &Chip{text: text, kind: kind, opacity: 1}
	c.OnTapped = onTapped
	c.ExtendBaseWidget(c)
	return c
}

// NewDotChip makes a neutral chip with a dot of a colour before its words.
func NewDotChip(text string, dot fyne.ThemeColorName, onTapped func()) *Chip {
	c := NewChip(text, Neutral, onTapped)
	c.dot = dot
	return c
}

// Set gives the chip other words and another kind.
func (c *Chip) Set(text string, kind Kind) {
	c.text, c.kind = text, kind
	c.Refresh()
}

// Text returns the words.
func (c *Chip) Text() string { return c.text }

// Cursor says that the chip can be clicked.
func (c *Chip) Cursor() desktop.Cursor {
	if c.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

const (
	chipHeight = 19
	chipPad    = 8
)

// CreateRenderer implements [fyne.Widget].
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	back, text, dot := &canvas.Rectangle{CornerRadius: chipHeight / 2.0}, &canvas.Text{}, &canvas.Circle{}
	inset := func() float32 {
		if c.dot == "" {
			return chipPad
		}
		return chipPad + 11
	}
	return newDrawing(c,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(dot, chipPad, s.Height/2-3.5, 7, 7)
			text.Text = ellipsis(c.text, s.Width-inset()-chipPad+1, SmallSize, fyne.TextStyle{})
			m := text.MinSize()
			put(text, inset(), (s.Height-m.Height)/2, m.Width, m.Height)
		},
		func() fyne.Size {
			return fyne.NewSize(fyne.MeasureText(c.text, SmallSize, fyne.TextStyle{}).Width+inset()+chipPad, chipHeight)
		},
		func() {
			k := kinds[c.kind]
			write(text, c.text, SmallSize, fyne.TextStyle{}, k.text)
			text.Color = faded(text.Color, c.opacity)
			back.FillColor = faded(Color(k.back), c.opacity)
			back.StrokeWidth, back.StrokeColor = 0, nil
			if c.focused || c.hovered && !c.Disabled() {
				back.StrokeWidth, back.StrokeColor = 1, Color(k.text)
			}
			if c.focused {
				back.StrokeWidth, back.StrokeColor = 2, Color(ColorAccent)
			}
			dot.FillColor = Color(c.dot)
			show(dot, c.dot != "")
		},
		back, dot, text)
}
