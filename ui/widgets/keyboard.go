package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Keyboard gives the keys to a list whose rows come and go, framed while it has
// the focus. Tab leaves it.
type Keyboard struct {
	widget.BaseWidget
	OnKey      func(k *fyne.KeyEvent, shift bool)
	OnRune     func(rune)
	OnShortcut func(fyne.Shortcut)
	OnFocus    func() // the keys came or went

	content        fyne.CanvasObject
	focused, shift bool
}

// NewKeyboard puts what it holds under the keys.
func NewKeyboard(content fyne.CanvasObject) *Keyboard {
	k := &Keyboard{content: content}
	k.ExtendBaseWidget(k)
	return k
}

// FocusGained shows where the keyboard is.
func (k *Keyboard) FocusGained() { k.focus(true) }

// FocusLost ends it.
func (k *Keyboard) FocusLost() { k.focus(false) }

func (k *Keyboard) focus(on bool) {
	k.focused, k.shift = on, false
	k.Refresh()
	call(k.OnFocus)
}

// Focused says whether the keys are here.
func (k *Keyboard) Focused() bool { return k.focused }

// TypedRune hands a letter on.
func (k *Keyboard) TypedRune(r rune) {
	if k.OnRune != nil {
		k.OnRune(r)
	}
}

// TypedKey hands a key on, with whether Shift is held.
func (k *Keyboard) TypedKey(e *fyne.KeyEvent) {
	if k.OnKey != nil {
		k.OnKey(e, k.shift)
	}
}

// TypedShortcut hands a shortcut on.
func (k *Keyboard) TypedShortcut(s fyne.Shortcut) {
	if k.OnShortcut != nil {
		k.OnShortcut(s)
	}
}

// KeyDown and KeyUp follow Shift, which [fyne.KeyEvent] does not tell.
func (k *Keyboard) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		k.shift = true
	}
}

// KeyUp is told with KeyDown.
func (k *Keyboard) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		k.shift = false
	}
}

// CreateRenderer implements [fyne.Widget].
func (k *Keyboard) CreateRenderer() fyne.WidgetRenderer {
	frame := &canvas.Rectangle{}
	return newDrawing(k,
		func(s fyne.Size) {
			put(k.content, 0, 0, s.Width, s.Height)
			put(frame, 0, 0, s.Width, s.Height)
		},
		func() fyne.Size { return k.content.MinSize() },
		func() {
			frame.FillColor, frame.StrokeWidth, frame.StrokeColor = hollow(ColorAccent), 1, faded(Color(ColorAccent), 0.5)
			show(frame, k.focused)
		},
		k.content, frame)
}
