package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Invitation frames what something may be dropped on from another program, with a few
// words on it. Such a drag has the pointer to itself: where the pointer moves here, the
// drag has ended without a word, and the invitation goes.
type Invitation struct {
	widget.BaseWidget
	words string
}

// NewInvitation makes one that is hidden.
func NewInvitation(words string) *Invitation {
	i := &Invitation{words: words}
	i.ExtendBaseWidget(i)
	i.Hide()
	return i
}

// MouseIn hides it, as MouseMoved does.
func (i *Invitation) MouseIn(*desktop.MouseEvent) { i.Hide() }

// MouseMoved is told with MouseIn.
func (i *Invitation) MouseMoved(*desktop.MouseEvent) { i.Hide() }

// MouseOut does nothing.
func (i *Invitation) MouseOut() {}

// CreateRenderer implements [fyne.Widget].
func (i *Invitation) CreateRenderer() fyne.WidgetRenderer {
	frame, back, text := &canvas.Rectangle{StrokeWidth: 3}, &canvas.Rectangle{CornerRadius: 8}, &canvas.Text{}
	return newDrawing(i,
		func(s fyne.Size) {
			put(frame, 1, 1, s.Width-2, s.Height-2)
			m := text.MinSize()
			put(back, (s.Width-m.Width)/2-20, (s.Height-m.Height)/2-12, m.Width+40, m.Height+24)
			put(text, (s.Width-m.Width)/2, (s.Height-m.Height)/2, m.Width, m.Height)
		},
		func() fyne.Size { return fyne.Size{} },
		func() {
			frame.FillColor, frame.StrokeColor, back.FillColor = hollow(ColorAccent), Color(ColorAccent), Color(ColorAccent)
			write(text, i.words, 15, fyne.TextStyle{Bold: true}, ColorOnAccent)
		},
		frame, back, text)
}
