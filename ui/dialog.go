package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// show shows a dialog of at least a size, which Esc closes as Cancel does. Then
// closed is called, if it is not nil.
func (w *Window) show(d dialog.Dialog, width, height float32, closed func()) {
	w.dialogs = append(w.dialogs, d)
	d.Show() // first: a file dialog has no size and no closing before
	d.SetOnClosed(func() {
		w.dialogs = slices.DeleteFunc(w.dialogs, func(o dialog.Dialog) bool { return o == d })
		if closed != nil {
			closed()
		}
	})
	d.Resize(fyne.NewSize(width, min(height, w.win.Canvas().Size().Height-40)))
}

// inset is the title of a dialog over its content: Fyne puts it into the corner.
func inset(title string) string { return "\u2002" + title }

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
	w *Window
}

func (w *Window) newList(length int, text func(i int) string, chosen func(i int)) *list {
	l := &list{w: w}
	l.Length = func() int { return length }
	l.CreateItem = func() fyne.CanvasObject { return widget.NewLabel("") }
	l.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*widget.Label).SetText(text(i)) }
	l.OnHighlighted, l.OnSelected = l.Select, chosen
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey leaves the dialog with Esc; the rest moves through the list.
func (l *list) TypedKey(k *fyne.KeyEvent) {
	if k.Name != fyne.KeyEscape || !l.w.escape() {
		l.List.TypedKey(k)
	}
}

// field is an entry of a dialog.
type field struct {
	widget.Entry
	w *Window
}

func (w *Window) newField(text string) *field {
	f := &field{w: w}
	f.ExtendBaseWidget(f)
	f.SetText(text)
	return f
}

// newPassword is a field that hides what is typed.
func (w *Window) newPassword() *field {
	f := &field{w: w}
	f.Password = true
	f.ExtendBaseWidget(f)
	return f
}

// newFields is a field of several lines.
func (w *Window) newFields(text string, rows int) *field {
	f := w.newField(text)
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.SetMinRowsVisible(rows)
	return f
}

// TypedKey leaves the dialog with Esc; the rest is typing.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	if k.Name != fyne.KeyEscape || !f.w.escape() {
		f.Entry.TypedKey(k)
	}
}
