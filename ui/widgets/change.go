package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Change is a difference between two texts: what differs, and the words.
type Change struct {
	pressable
	head, text *Prose
}

// NewChange makes a change; a nil onTapped makes it one that is only read.
func NewChange(head, text string, look Look, onTapped func()) *Change {
	c := &Change{head: NewProse(head, TextSize, fyne.TextStyle{}, ColorMuted), text: NewProse("", TextSize, fyne.TextStyle{}, ColorInk)}
	if text == "" {
		c.head.color = ColorInk
	}
	c.text.Set(text, look)
	c.OnTapped = onTapped
	c.ExtendBaseWidget(c)
	return c
}

// Head is what differs.
func (c *Change) Head() string { return c.head.Text() }

const (
	changeSide = 6
	changePad  = 6
)

// CreateRenderer implements [fyne.Widget].
func (c *Change) CreateRenderer() fyne.WidgetRenderer {
	back := &canvas.Rectangle{CornerRadius: 6}
	return newDrawing(c,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			head := c.head.MinSize().Height
			put(c.head, changeSide, changePad, s.Width-2*changeSide, head)
			put(c.text, changeSide, changePad+head, s.Width-2*changeSide, s.Height-head-2*changePad)
		},
		func() fyne.Size {
			width := max(c.Size().Width, 200) - 2*changeSide
			c.head.Resize(fyne.NewSize(width, c.head.Size().Height))
			height := c.head.MinSize().Height + 2*changePad
			if c.text.Text() != "" {
				c.text.Resize(fyne.NewSize(width, c.text.Size().Height))
				height += c.text.MinSize().Height
			}
			return fyne.NewSize(200, height)
		},
		func() {
			paintRow(back, false, c.hovered && c.OnTapped != nil, c.focused, false)
			show(c.text, c.text.Text() != "")
		},
		back, c.head, c.text)
}
