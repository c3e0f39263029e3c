package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Line shows words in one line, without space around them; what there is no room
// for gives way to an ellipsis.
type Line struct {
	widget.BaseWidget
	text  string
	size  float32
	style fyne.TextStyle
	color fyne.ThemeColorName
}

// NewLine makes a line of a size, a style and a colour.
func NewLine(text string, size float32, style fyne.TextStyle, color fyne.ThemeColorName) *Line {
	l := &Line{text: text, size: size, style: style, color: color}
	l.ExtendBaseWidget(l)
	return l
}

// Set gives the line other words.
func (l *Line) Set(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// Text returns the words of the line.
func (l *Line) Text() string { return l.text }

// CreateRenderer implements [fyne.Widget].
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	text := &canvas.Text{}
	return newDrawing(l,
		func(s fyne.Size) {
			text.Text = ellipsis(l.text, s.Width, l.size, l.style)
			h := text.MinSize().Height
			put(text, 0, (s.Height-h)/2, s.Width, h)
		},
		func() fyne.Size {
			size := fyne.MeasureText(l.text, l.size, l.style)
			return fyne.NewSize(min(size.Width, 200), size.Height)
		},
		func() { write(text, l.text, l.size, l.style, l.color) },
		text)
}
