package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// ToolButton is a button of the toolbar: an icon, a word, or both.
type ToolButton struct {
	pressable
	Tip   string // shown on Layer when the pointer rests on the button
	Layer *Layer

	text    string
	icon    fyne.Resource
	primary bool
	chosen  bool
	bare    bool
	tip     Tip
}

// NewToolButton makes a button with a word.
func NewToolButton(text string, onTapped func()) *ToolButton {
	return newToolButton(text, nil, onTapped)
}

// NewPrimaryButton makes the one button that is filled with the accent.
func NewPrimaryButton(text string, onTapped func()) *ToolButton {
	b := newToolButton(text, nil, onTapped)
	b.primary = true
	return b
}

// NewIconButton makes a button with an SVG icon in currentColor, and a tip.
func NewIconButton(icon fyne.Resource, tip string, onTapped func()) *ToolButton {
	b := newToolButton("", icon, onTapped)
	b.Tip = tip
	return b
}

// NewPlainButton makes a button without a border, for panels.
func NewPlainButton(text string, onTapped func()) *ToolButton {
	b := newToolButton(text, nil, onTapped)
	b.bare = true
	return b
}

// NewPlainIconButton makes a button with an SVG icon in currentColor and a tip,
// without a border.
func NewPlainIconButton(icon fyne.Resource, tip string, onTapped func()) *ToolButton {
	b := NewIconButton(icon, tip, onTapped)
	b.bare = true
	return b
}

func newToolButton(text string, icon fyne.Resource, onTapped func()) *ToolButton {
	b := &ToolButton{text: text, icon: icon}
	b.OnTapped = onTapped
	b.ExtendBaseWidget(b)
	return b
}

// Text returns the word.
func (b *ToolButton) Text() string { return b.text }

// SetText changes the word.
func (b *ToolButton) SetText(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// SetChosen shows the button as the one in force of several.
func (b *ToolButton) SetChosen(chosen bool) { b.set(&b.chosen, chosen) }

// SetEnabled lets the button be pressed or not.
func (b *ToolButton) SetEnabled(enabled bool) { b.set(&b.disabled, !enabled) }

// Cursor says whether the button can be clicked.
func (b *ToolButton) Cursor() desktop.Cursor {
	if b.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Tapped presses the button.
func (b *ToolButton) Tapped(e *fyne.PointEvent) {
	b.tip.Withdraw()
	b.pressable.Tapped(e)
}

// MouseIn shows the tip after a while.
func (b *ToolButton) MouseIn(e *desktop.MouseEvent) {
	b.pressable.MouseIn(e)
	b.tip.Layer = b.Layer
	b.tip.Await(b, b.Tip)
}

// MouseOut takes the tip away.
func (b *ToolButton) MouseOut() {
	b.pressable.MouseOut()
	b.tip.Withdraw()
}

const (
	buttonHeight = 28
	buttonPad    = 10
	iconSize     = 16
)

// CreateRenderer implements [fyne.Widget].
func (b *ToolButton) CreateRenderer() fyne.WidgetRenderer {
	back, ring := &canvas.Rectangle{CornerRadius: 6}, &canvas.Rectangle{CornerRadius: 6 - innerRing}
	text, icon := &canvas.Text{}, newIcon()
	inset := func() float32 {
		switch {
		case b.icon == nil:
			return buttonPad
		case b.text == "":
			return 6 + iconSize
		}
		return 6 + iconSize + 6
	}
	return newDrawing(b,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(ring, innerRing, innerRing, s.Width-2*innerRing, s.Height-2*innerRing)
			put(icon.Raster, 6, (s.Height-iconSize)/2, iconSize, iconSize)
			m := text.MinSize()
			x := inset()
			if b.icon == nil {
				x = (s.Width - m.Width) / 2
			}
			put(text, x, (s.Height-m.Height)/2, m.Width, m.Height)
		},
		func() fyne.Size {
			w := inset() + 6
			if b.text != "" {
				w = inset() + text.MinSize().Width + buttonPad
			}
			return fyne.NewSize(w, buttonHeight)
		},
		func() {
			ink, fill, stroke := b.colors()
			write(text, b.text, TextSize, fyne.TextStyle{Bold: b.chosen}, ink)
			back.FillColor, back.StrokeColor, back.StrokeWidth = fill, stroke, 1
			if b.focused && !b.primary {
				back.StrokeColor, back.StrokeWidth = Color(ColorAccent), 2
			}
			paintInnerRing(ring, b.focused && b.primary)
			icon.set(b.icon, ink)
		},
		back, ring, text, icon.Raster)
}

// colors returns the colours of the button as it is now.
func (b *ToolButton) colors() (ink fyne.ThemeColorName, fill, stroke color.Color) {
	ink, fill, stroke = ColorInk, Color(ColorPaper), Color(ColorLine)
	if b.bare {
		fill, stroke = color.Transparent, color.Transparent
	}
	switch {
	case b.disabled && b.primary:
		return ColorDisabled, Color(ColorNeutralBack), Color(ColorLine)
	case b.disabled:
		return ColorDisabled, fill, stroke
	case b.primary && b.hovered:
		return ColorOnAccent, faded(Color(ColorAccent), 0.88), color.Transparent
	case b.primary:
		return ColorOnAccent, Color(ColorAccent), color.Transparent
	case b.chosen:
		return ColorAccent, Color(ColorSelected), Color(ColorAccent)
	case b.hovered:
		return ink, Color(ColorHover), Color(ColorLine)
	}
	return ink, fill, stroke
}
