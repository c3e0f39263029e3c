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
}

// AcceptsTab is false: Tab moves on, as everywhere in the window.
func (e *entry) AcceptsTab() bool { return false }

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
