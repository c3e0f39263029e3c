package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Focusable    = (*Table)(nil)
	_ fyne.Tabbable     = (*Table)(nil)
	_ fyne.Shortcutable = (*Table)(nil)
	_ desktop.Keyable   = (*Table)(nil)
)

// FocusGained shows where the keyboard is.
func (t *Table) FocusGained() { t.setFocused(true) }

// FocusLost ends it.
func (t *Table) FocusLost() { t.setFocused(false) }

func (t *Table) setFocused(on bool) {
	t.focused, t.shift, t.leaving = on, false, false
	if o := t.rows.Object(t.row); o != nil {
		o.Refresh()
	}
}

// AcceptsTab implements [fyne.Tabbable]. Tab goes from cell to cell, and on from the
// last one, back from the first one, and from any after Esc.
func (t *Table) AcceptsTab() bool {
	ids, at := t.rows.ids, t.at()
	switch {
	case t.leaving, at < 0:
		return false
	case t.shift:
		return at > 0 || t.column > 0
	}
	return at < len(ids)-1 || t.column < len(t.columns)-1
}

func (t *Table) at() int { return slices.Index(t.rows.ids, t.row) }

// TypedRune hands a letter on, which the cell is to hold instead.
func (t *Table) TypedRune(r rune) {
	if t.row != "" && r != ' ' && t.OnTyped != nil {
		t.OnTyped(t.row, t.column, r)
	}
}

// TypedShortcut hands a shortcut on.
func (t *Table) TypedShortcut(s fyne.Shortcut) {
	if t.OnShortcut != nil {
		t.OnShortcut(s)
	}
}

// TypedKey moves the cursor, and edits.
func (t *Table) TypedKey(k *fyne.KeyEvent) {
	page := max(1, int(t.rows.Size().Height/tableRowLeast)-1)
	t.leaving = k.Name == fyne.KeyEscape
	switch k.Name {
	case fyne.KeyUp:
		if !t.shift && t.at() <= 0 && len(t.heads) > 0 {
			focus(t.heads[t.column], nil)
			return
		}
		t.step(-1)
	case fyne.KeyDown:
		t.step(+1)
	case fyne.KeyPageUp:
		t.Step(-page, 0)
	case fyne.KeyPageDown:
		t.Step(+page, 0)
	case fyne.KeyLeft:
		t.Step(0, -1)
	case fyne.KeyRight:
		t.Step(0, +1)
	case fyne.KeyHome:
		t.SetCursor(t.row, 0)
	case fyne.KeyEnd:
		t.SetCursor(t.row, len(t.columns)-1)
	case fyne.KeyTab:
		t.next()
	default:
		if t.row == "" || t.OnKey != nil && t.OnKey(k, t.row) {
			return
		}
		switch k.Name {
		case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2, fyne.KeySpace:
			t.OnEdit(t.row, t.column)
		default:
			PassOn(t, k)
		}
	}
}

// KeyDown follows Shift, as KeyUp does.
func (t *Table) KeyDown(k *fyne.KeyEvent) { t.shifted(k, true) }

// KeyUp is told with KeyDown.
func (t *Table) KeyUp(k *fyne.KeyEvent) { t.shifted(k, false) }

func (t *Table) shifted(k *fyne.KeyEvent, down bool) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		t.shift = down
	}
}

// Step moves the cursor by rows and columns, as far as there are any.
func (t *Table) Step(rows, columns int) {
	ids := t.rows.ids
	if len(ids) == 0 {
		return
	}
	at := max(0, min(t.at()+rows, len(ids)-1))
	if rows != 0 && at == 0 {
		t.rows.ScrollToTop()
	}
	t.SetCursor(ids[at], t.column+columns)
}

// step goes up or down, and with Shift selects the rows on the way.
func (t *Table) step(by int) {
	if at := t.at() + by; t.shift && at >= 0 && at < len(t.rows.ids) {
		t.extend(t.rows.ids[at])
	} else if !t.shift {
		t.Step(by, 0)
	}
}

// next goes to the next cell, over the end of the row, or with Shift to the one before.
func (t *Table) next() {
	by := 1
	if t.shift {
		by = -1
	}
	cells := len(t.columns)
	to := t.at()*cells + t.column + by
	if to >= 0 && to < cells*len(t.rows.ids) {
		t.SetCursor(t.rows.ids[to/cells], to%cells)
	}
}

// Edit opens a field in the cell under the cursor with a text, and the caret at its end.
// What is in it when it is left goes to done, which tells whether it can stay: Enter then
// goes down, Tab to the next cell; Esc leaves it as it was.
func (t *Table) Edit(text string, done func(text string) bool) {
	t.Close(false)
	f := NewTextField(TextSize, fyne.TextStyle{})
	f.SingleLine = true
	f.SetText(text)
	t.field, t.done = f, done
	f.OnReturn = func() { t.leave(func() { t.Step(+1, 0) }) }
	f.OnTab = func(back bool) {
		t.leave(func() {
			t.shift = back
			t.next()
			t.shift = false
		})
	}
	f.OnKey = func(k *fyne.KeyEvent) bool {
		if k.Name == fyne.KeyEscape {
			t.Close(false)
			t.Focus()
			return true
		}
		return false
	}
	f.OnResized = t.resized
	f.OnDone = func() { t.Close(true) }
	if t.rows.Object(t.row) == nil { // out of view
		t.field = nil
		return
	}
	t.resized()
	f.host = func() fyne.Canvas { return canvasOf(t) }
	f.Focus()
	f.Select(len(text), len(text))
}

// Editing is the field of the cell that is edited, nil for none.
func (t *Table) Editing() *TextField { return t.field }

func (t *Table) leave(then func()) {
	if t.Close(true) {
		t.Focus()
		then()
	}
}

// Close ends the edit of a cell, and tells whether what was typed could stay, where it
// is to be kept: otherwise the field is left open.
func (t *Table) Close(keep bool) bool {
	f := t.field
	if f == nil {
		return true
	}
	t.field = nil // done may come back here
	if keep && !t.done(f.Text()) {
		t.field = f
		return false
	}
	f.OnDone = nil
	if c := canvasOf(f); c != nil && f.Focused() {
		c.Unfocus()
	}
	t.resized()
	return true
}

// resized gives the row under the cursor the height that it asks for now.
func (t *Table) resized() {
	if o := t.rows.Object(t.row); o != nil {
		o.Refresh()
	}
	t.rows.Resized(t.row)
	t.rows.ScrollTo(t.row)
}
