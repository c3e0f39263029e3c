package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// entry is Fyne's own, without its undo, its menu and its frame: what a field
// wants to decide comes back to the field.
type entry struct {
	widget.Entry
	field   *TextField
	standIn *standIn // nil where it never rested
	shift   bool     // is held
}

// AcceptsTab is false: Tab moves on, as everywhere in the window, but where the field
// has a use for it.
func (e *entry) AcceptsTab() bool { return e.field.OnTab != nil }

// KeyDown follows Shift, as KeyUp does.
func (e *entry) KeyDown(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = true
	}
	e.Entry.KeyDown(k)
}

// KeyUp is told with KeyDown.
func (e *entry) KeyUp(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = false
	}
	e.Entry.KeyUp(k)
}

func (e *entry) FocusGained() {
	e.field.wake()
	e.Entry.FocusGained()
	Reveal(e.field)
	e.field.onFocus(true)
}

func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.field.onFocus(false)
}

func (e *entry) TypedRune(r rune) {
	e.Entry.TypedRune(r)
	call(e.field.OnTyped)
}

func (e *entry) TypedKey(k *fyne.KeyEvent) {
	f := e.field
	if f.OnKey != nil && f.OnKey(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape:
		f.Leave()
	case desktop.KeyMenu:
		f.Menu()
	case fyne.KeyTab:
		if f.OnTab != nil {
			f.OnTab(e.shift)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.SingleLine {
			f.onReturn()
			return
		}
		e.Entry.TypedKey(k)
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut leaves to Fyne what moves the caret and what the clipboard does,
// and gives everything else to the field's parent.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	f := e.field
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		call(f.OnUndo)
		return
	case *fyne.ShortcutRedo:
		call(f.OnRedo)
		return
	case *desktop.CustomShortcut:
		switch s.KeyName {
		case fyne.KeyHome, fyne.KeyEnd:
			f.leap(s.KeyName == fyne.KeyEnd, s.Modifier&fyne.KeyModifierShift != 0)
			return
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
			if s.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierShortcutDefault || s.Modifier == fyne.KeyModifierAlt {
				break
			}
			f.forward(s)
			return
		default:
			f.forward(s)
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

func (e *entry) TappedSecondary(p *fyne.PointEvent) {
	if e.field.OnMenu != nil {
		e.field.OnMenu(p.AbsolutePosition)
	}
}

// Undo and Redo of the entry would change the text behind the document's back.
func (e *entry) Undo() {}

// Redo does nothing, as Undo.
func (e *entry) Redo() {}

func call(f func()) {
	if f != nil {
		f()
	}
}
