package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/widgets"
)

// show shows a dialog of at least a size, which Esc closes as Cancel does. Then
// closed is called, if it is not nil.
func (w *Window) show(d *modal, width, height float32, closed func()) {
	w.dialogs = append(w.dialogs, d)
	d.Show()
	d.SetOnClosed(func() {
		w.dialogs = slices.DeleteFunc(w.dialogs, func(o hider) bool { return o == d })
		widgets.Forget()
		if closed != nil {
			closed()
		}
	})
	room := w.win.Canvas().Size()
	for range 2 { // what wraps knows how high it is once it has its width
		d.Resize(fyne.NewSize(min(width, room.Width-40), min(height, room.Height-40)))
	}
	if w.win.Canvas().Focused() == nil {
		w.win.Canvas().FocusNext()
	}
}

// A hider is what lies over the window until it is hidden.
type hider interface{ Hide() }

// escape closes the dialog on top, and says whether there was one.
func (w *Window) escape() bool {
	if len(w.dialogs) == 0 {
		return false
	}
	w.dialogs[len(w.dialogs)-1].Hide()
	return true
}

// list is a list of a dialog: its arrows choose, and Esc leaves the dialog.
type list struct {
	widget.List
	onEnter func() // nil: Enter chooses, as Space does
	focused bool
}

func newList(length func() int, text func(i int) string, chosen func(i int)) *list {
	l := newRows(length, func() fyne.CanvasObject { return widget.NewLabel("") },
		func(i int, o fyne.CanvasObject) { o.(*widget.Label).SetText(text(i)) })
	l.OnHighlighted, l.OnSelected = l.Select, chosen
	return l
}

// newRows is a list of rows that look as the caller says.
func newRows(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *list {
	l := &list{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements [fyne.Widget].
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	r := framed(l.List.CreateRenderer(), widgets.ColorGrip, func() bool { return false }, func() fyne.ThemeColorName {
		if l.focused {
			return widgets.ColorAccent
		}
		return ""
	})
	r.inset = 0
	return r
}

// FocusGained implements [fyne.Focusable].
func (l *list) FocusGained() {
	l.focused = true
	l.List.FocusGained()
	l.Refresh()
}

// FocusLost implements [fyne.Focusable].
func (l *list) FocusLost() {
	l.focused = false
	l.List.FocusLost()
	l.Refresh()
}

// TypedKey moves through the list.
func (l *list) TypedKey(k *fyne.KeyEvent) {
	enter := k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter
	switch {
	case enter && l.onEnter != nil:
		l.onEnter()
	case enter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case !widgets.PassOn(l, k):
		l.List.TypedKey(k)
	}
}

// field is an entry.
type field struct {
	widget.Entry
	OnFocus func() // the keyboard came to it; nil: nobody asks
	focused bool
}

func newField(text string) *field {
	f := &field{}
	f.ExtendBaseWidget(f)
	f.SetText(text)
	return f
}

// newPassword is a field that hides what is typed.
func newPassword() *field {
	f := &field{}
	f.Password = true
	f.ExtendBaseWidget(f)
	return f
}

// newFields is a field of several lines.
func newFields(text string, rows int) *field {
	f := newField(text)
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.SetMinRowsVisible(rows)
	return f
}

// AcceptsTab is false: Tab leads on from a field of several lines, too.
func (f *field) AcceptsTab() bool { return false }

// CreateRenderer implements [fyne.Widget]: the frame is a ring while the field has the
// keyboard, which Fyne shows by another colour of a line that stays as thin.
func (f *field) CreateRenderer() fyne.WidgetRenderer {
	r := framed(f.Entry.CreateRenderer(), widgets.ColorGrip, func() bool { return false }, func() fyne.ThemeColorName {
		if f.focused {
			return widgets.ColorAccent
		}
		return ""
	})
	r.inset = 1
	g := &grounded{r, f}
	g.shade()
	return g
}

// grounded draws a field that cannot be filled in on the ground and in the frame of a list
// that cannot be chosen from: Fyne leaves it the ground of the others, in a stronger frame.
type grounded struct {
	*framing
	field *field
}

func (g *grounded) shade() {
	if !g.field.Disabled() {
		return
	}
	ground, filled := g.Objects()[0].(*canvas.Rectangle)
	frame, drawn := g.Objects()[1].(*canvas.Rectangle)
	if filled && drawn {
		ground.FillColor, frame.StrokeColor = theme.Color(theme.ColorNameDisabledButton), widgets.Color(widgets.ColorGrip)
	}
}

// Refresh implements [fyne.WidgetRenderer].
func (g *grounded) Refresh() {
	g.framing.Refresh()
	g.shade()
}

// FocusGained implements [fyne.Focusable].
func (f *field) FocusGained() {
	f.focused = true
	f.Entry.FocusGained()
	widgets.Reveal(f)
	if f.OnFocus != nil {
		f.OnFocus()
	}
}

// FocusLost implements [fyne.Focusable].
func (f *field) FocusLost() {
	f.focused = false
	f.Entry.FocusLost()
}

// TypedKey is typing.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	if !widgets.PassOn(f, k) {
		f.Entry.TypedKey(k)
	}
}
