package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// StatusItem is a few words of the status bar.
type StatusItem struct {
	pressable
	text string
	kind Kind
	dot  bool
}

// NewStatusItem makes an item; a nil onTapped makes it one that is only read.
func NewStatusItem(text string, onTapped func()) *StatusItem {
	i := &StatusItem{text: text}
	i.OnTapped = onTapped
	i.ExtendBaseWidget(i)
	return i
}

// Set changes the words and the colour that goes with them, and says whether a
// dot of that colour stands before them.
func (i *StatusItem) Set(text string, kind Kind, dot bool) {
	if i.text != text || i.kind != kind || i.dot != dot {
		i.text, i.kind, i.dot = text, kind, dot
		i.Refresh()
	}
}

// Text returns the words of the item.
func (i *StatusItem) Text() string { return i.text }

// Cursor says whether the item can be clicked.
func (i *StatusItem) Cursor() desktop.Cursor {
	if i.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

const statusSize = 12

// CreateRenderer implements [fyne.Widget].
func (i *StatusItem) CreateRenderer() fyne.WidgetRenderer {
	text, dot, ring := &canvas.Text{}, &canvas.Circle{}, &canvas.Rectangle{CornerRadius: 4, StrokeWidth: 2}
	inset := func() float32 {
		if i.dot {
			return 13
		}
		return 0
	}
	return newDrawing(i,
		func(s fyne.Size) {
			put(ring, -4, 2, s.Width+8, s.Height-4)
			put(dot, 0, s.Height/2-4, 8, 8)
			text.Text = ellipsis(i.text, s.Width-inset(), statusSize, text.TextStyle)
			m := text.MinSize()
			put(text, inset(), (s.Height-m.Height)/2, m.Width, m.Height)
		},
		func() fyne.Size {
			return fyne.MeasureText(i.text, statusSize, fyne.TextStyle{}).AddWidthHeight(inset(), 4)
		},
		func() {
			ink := kinds[i.kind].text
			if i.kind == Neutral {
				ink = ColorMuted
			}
			dot.FillColor = Color(ink)
			if i.hovered && !i.Disabled() {
				ink = ColorInk
			}
			write(text, i.text, statusSize, fyne.TextStyle{}, ink)
			show(dot, i.dot)
			ring.FillColor, ring.StrokeColor = hollow(ColorAccent), Color(ColorAccent)
			show(ring, i.focused)
		},
		ring, dot, text)
}

// StatusBar is the line at the foot of the window. How high it is hangs on its width and
// on what it says: who changes that lays out anew what it stands in.
type StatusBar struct {
	widget.BaseWidget
	Message *Prose            // told in full
	Action  fyne.CanvasObject // that goes with the message; nil: none

	left, right, spare []fyne.CanvasObject
	below              float32 // height of the message under the rest, 0 where it stands beside it
}

// NewStatusBar makes the bar with what stands at its left and at its right. Where
// there is no room for all, what is spare goes, the first first, and then the message goes
// under the rest, or what is last at the left is cut.
func NewStatusBar(left, right []fyne.CanvasObject, spare ...fyne.CanvasObject) *StatusBar {
	b := &StatusBar{left: left, right: right, spare: spare, Message: NewProse("", statusSize, fyne.TextStyle{}, ColorMuted)}
	b.ExtendBaseWidget(b)
	return b
}

const (
	statusHeight = 26
	statusGap    = 20
	statusPad    = 12
	statusLines  = 5 // over the lines of a message that stands under the rest, and under them
)

// CreateRenderer implements [fyne.Widget].
func (b *StatusBar) CreateRenderer() fyne.WidgetRenderer {
	back, line := &canvas.Rectangle{}, &canvas.Rectangle{}
	objects := slices.Concat([]fyne.CanvasObject{back, line, b.Message}, b.left, b.right)
	if b.Action != nil {
		objects = append(objects, b.Action)
	}
	return newDrawing(b,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(line, 0, 0, s.Width, 1)
			end := s.Width - statusPad
			for i := len(b.right) - 1; i >= 0; i-- {
				if o := b.right[i]; o.Visible() {
					w := o.MinSize().Width
					put(o, end-w, 1, w, statusHeight-1)
					end -= w + statusGap
				}
			}
			said, does := b.told()
			beside := b.spend(end - said - does)
			if !beside {
				b.spend(end)
			}
			x := float32(statusPad)
			for _, o := range b.left {
				if o.Visible() {
					w := max(0, min(o.MinSize().Width, end-x))
					put(o, x, 1, w, statusHeight-1)
					x += w + statusGap
				}
			}
			b.tell(x, s.Width, beside || said == 0)
		},
		func() fyne.Size { return fyne.NewSize(200, statusHeight+b.below) },
		func() { back.FillColor, line.FillColor = Color(ColorPaper), Color(ColorLine) },
		objects...)
}

// told is what the message takes in a line, and what can be done about it, with the gaps
// before them.
func (b *StatusBar) told() (said, does float32) {
	if b.Message.text != "" {
		said = fyne.MeasureText(b.Message.text, statusSize, fyne.TextStyle{}).Width + 1 + statusGap // by less, the last word may wrap
	}
	if b.Action != nil && b.Action.Visible() {
		does = b.Action.MinSize().Width + statusGap
	}
	return said, does
}

// spend shows as much of what is spare as has room until end with the rest of the left,
// and tells whether that has.
func (b *StatusBar) spend(end float32) bool {
	asked := float32(statusPad)
	for _, o := range b.left {
		if o.Visible() || slices.Contains(b.spare, o) {
			asked += o.MinSize().Width + statusGap
		}
	}
	for _, o := range b.spare {
		show(o, asked <= end+statusGap)
		if !o.Visible() {
			asked -= o.MinSize().Width + statusGap
		}
	}
	return asked <= end+statusGap
}

// tell places the message, and what can be done about it: at x, or on lines of their own.
func (b *StatusBar) tell(x, width float32, beside bool) {
	said, does := b.told()
	said = max(0, said-statusGap)
	top := float32(0)
	if b.below = 0; !beside {
		x, top = statusPad, statusHeight-statusLines
		said = max(0, min(said, width-2*statusPad-does))
	}
	b.Message.Resize(fyne.NewSize(said, b.Message.Size().Height))
	h, line := b.Message.MinSize().Height, lineHeight(statusSize, fyne.TextStyle{})
	if !beside {
		b.below = h + statusLines
	}
	y := top + (statusHeight-line)/2
	put(b.Message, x, y, said, h)
	if b.Action != nil {
		put(b.Action, x+said+statusGap, top+1, max(0, does-statusGap), statusHeight-1)
	}
}
