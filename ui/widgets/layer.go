package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Layer shows what is being dragged. It lies over the window's content, in a
// stack, and no click or pointer notices it.
type Layer struct {
	widget.BaseWidget
	ghost  fyne.CanvasObject
	sheet  *canvas.Rectangle // stands for what has no ghost of its own
	holder *fyne.Container
}

// NewLayer makes an empty layer.
func NewLayer() *Layer {
	l := &Layer{sheet: &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, holder: &fyne.Container{}}
	l.ExtendBaseWidget(l)
	return l
}

// show shows what is dragged, and how many things they are when more than one.
func (l *Layer) show(ghost fyne.CanvasObject, size fyne.Size, count int) {
	l.ghost = ghost
	if ghost == nil {
		l.ghost = l.sheet
		l.sheet.FillColor, l.sheet.StrokeColor = faded(Color(ColorPaper), 0.8), Color(ColorAccent)
	}
	l.ghost.Resize(size)
	if ghost != nil {
		l.ghost.Resize(fyne.NewSize(size.Width, ghost.MinSize().Height))
	}
	if count > 1 {
		l.ghost = counted(l.ghost, count)
	}
	l.holder.Objects = []fyne.CanvasObject{l.ghost}
	canvas.Refresh(l)
}

// counted is a ghost with a number on its corner.
func counted(ghost fyne.CanvasObject, count int) fyne.CanvasObject {
	text, back := &canvas.Text{}, &canvas.Rectangle{CornerRadius: 11}
	write(text, fmt.Sprint(count), TextSize, fyne.TextStyle{Bold: true}, ColorOnAccent)
	back.FillColor = Color(ColorAccent)
	m, width := text.MinSize(), ghost.Size().Width
	badge := max(22, m.Width+12)
	put(back, width-badge/2, -11, badge, 22)
	put(text, width-m.Width/2, -m.Height/2, m.Width, m.Height)
	return &fyne.Container{Objects: []fyne.CanvasObject{ghost, back, text}}
}

func (l *Layer) moveTo(abs fyne.Position) {
	if l.ghost != nil {
		l.ghost.Move(abs.Subtract(originOf(l)))
	}
}

func (l *Layer) clear() {
	l.ghost = nil
	l.holder.Objects = nil
	canvas.Refresh(l)
}

// CreateRenderer implements [fyne.Widget].
func (l *Layer) CreateRenderer() fyne.WidgetRenderer {
	return newDrawing(l,
		func(s fyne.Size) { l.holder.Resize(s) },
		func() fyne.Size { return fyne.Size{} },
		func() {},
		l.holder)
}

// tipWidth is how wide the words of a tip are at most.
const tipWidth = 380

// showTip shows a few words at a position on the canvas, moved into view, and returns what
// shows them.
func (l *Layer) showTip(words string, abs fyne.Position) fyne.CanvasObject {
	back := &canvas.Rectangle{CornerRadius: 4}
	back.FillColor = Color(ColorInk)
	tip := &fyne.Container{Objects: []fyne.CanvasObject{back}}
	size := fyne.NewSize(0, 4)
	for _, line := range wrap(words, tipWidth, rulerOf(words, SmallSize, fyne.TextStyle{}), breaksForReading) {
		text := &canvas.Text{}
		write(text, words[line.from:line.to], SmallSize, fyne.TextStyle{}, ColorPaper)
		m := text.MinSize()
		put(text, 8, size.Height, m.Width, m.Height)
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
		tip.Add(text)
	}
	put(back, 0, 0, size.Width+16, size.Height+4)
	tip.Resize(back.Size())
	at := abs.Subtract(originOf(l))
	tip.Move(fyne.NewPos(max(4, min(at.X, l.Size().Width-back.Size().Width-4)), at.Y))
	l.ghost = tip
	l.holder.Objects = []fyne.CanvasObject{tip}
	canvas.Refresh(l)
	return tip
}

// Carrying tells whether something is shown.
func (l *Layer) Carrying() bool { return l.ghost != nil }

// Carry shows a few words beside the pointer, as what is dragged; none takes them
// away.
func (l *Layer) Carry(words string, abs fyne.Position) {
	if words == "" {
		l.clear()
		return
	}
	text, back := &canvas.Text{}, &canvas.Rectangle{CornerRadius: 6, StrokeWidth: 1}
	write(text, ellipsis(words, 320, TextSize, fyne.TextStyle{}), TextSize, fyne.TextStyle{}, ColorInk)
	back.FillColor, back.StrokeColor = Color(ColorSelected), Color(ColorAccent)
	m := text.MinSize()
	put(back, 0, 0, m.Width+20, m.Height+12)
	put(text, 10, 6, m.Width, m.Height)
	ghost := &fyne.Container{Objects: []fyne.CanvasObject{back, text}}
	ghost.Resize(back.Size())
	l.ghost = ghost
	l.holder.Objects = []fyne.CanvasObject{ghost}
	l.moveTo(abs.AddXY(12, 10))
	canvas.Refresh(l)
}
