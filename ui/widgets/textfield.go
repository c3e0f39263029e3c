package widgets

import (
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TextField edits a text in place: no frame, as high as the text, and the text at
// the very place where a [Prose] of the same size would show it, [FieldPad] away
// from each edge. It keeps no undo of its own. Offsets are bytes.
type TextField struct {
	widget.BaseWidget

	SingleLine bool // Enter leaves, and a pasted line break becomes a space
	MinRows    int  // the least height in lines; 0 is 1

	OnEdited   func(old, new string)     // the user changed the text
	OnTyped    func()                    // a letter was typed; OnEdited came before
	OnSelected func(from, to int)        // the caret or the selection moved
	OnFocus    func()                    // the field got the keyboard
	OnDone     func()                    // Esc, Enter in a single line, or the focus went elsewhere
	OnReturn   func()                    // Enter in a single line; without it Enter leaves
	OnTab      func(back bool)           // Tab, with Shift or not; nil: Tab moves on, as everywhere
	OnKey      func(*fyne.KeyEvent) bool // first refusal of every key; true: it is dealt with
	OnShortcut func(fyne.Shortcut)       // what the field has no use for; nil: the canvas gets it
	OnUndo     func()                    // Ctrl+Z
	OnRedo     func()                    // Ctrl+Y
	OnMenu     func(abs fyne.Position)   // the secondary button
	OnResized  func()                    // the text takes more or fewer lines than before
	OnScrolled func(*fyne.ScrollEvent)   // the mouse wheel over the field

	host    func() fyne.Canvas // which canvas it is on, before its first frame
	entry   *entry
	rest    *Prose // shown as long as the field rests
	size    float32
	last    string // the text that OnEdited last spoke of
	anchor  int    // where the selection began, in runes
	from    int
	to      int
	rows    int
	silent  bool
	focused bool
	clicked time.Time // when a click opened the field
}

// FieldPad is the space around the text of a TextField.
const FieldPad float32 = fieldPad

// NewTextField makes a field for a text of this size and style.
func NewTextField(size float32, style fyne.TextStyle) *TextField {
	f := &TextField{size: size, rows: 1}
	f.entry = &entry{field: f}
	f.entry.MultiLine, f.entry.Wrapping, f.entry.TextStyle = true, fyne.TextWrapWord, style
	f.entry.ExtendBaseWidget(f.entry)
	f.entry.OnChanged = f.onChanged
	f.entry.OnCursorChanged = f.onCursor
	f.ExtendBaseWidget(f)
	return f
}

// Text returns the text.
func (f *TextField) Text() string { return f.entry.Text }

// SetText shows another text without an OnEdited, the caret staying between the
// letters that it stood between.
func (f *TextField) SetText(text string) {
	old := f.entry.Text
	if old == text {
		return
	}
	from, to := moved(old, text, f.from), moved(old, text, f.to)
	if f.rest != nil {
		f.entry.Text, f.last, f.from, f.to = text, text, from, to
		f.entry.Refresh()
		f.measure()
		return
	}
	f.silent = true
	f.entry.SetText(text)
	f.last = text
	f.setSelection(from, to)
	f.silent = false
	f.measure()
}

// SetPlaceHolder sets what an empty field shows.
func (f *TextField) SetPlaceHolder(text string) {
	if f.rest != nil {
		f.entry.PlaceHolder = text
		f.entry.Refresh()
		return
	}
	f.entry.SetPlaceHolder(text)
	f.measure()
}

// FocusedField returns the field that has the keyboard on a canvas, nil for none.
func FocusedField(c fyne.Canvas) *TextField {
	if e, ok := c.Focused().(*entry); ok {
		return e.field
	}
	return nil
}

// Rewrite changes the text as if the user had typed it, and selects a range of
// bytes of it.
func (f *TextField) Rewrite(text string, from, to int) {
	f.wake()
	f.entry.SetText(text)
	f.setSelection(from, to)
	if f.OnSelected != nil {
		f.OnSelected(f.from, f.to)
	}
}

// leap sets the caret to the end of the text or to its start, and takes what is
// between there and where the selection began with it.
func (f *TextField) leap(end, selecting bool) {
	to := 0
	if end {
		to = len(f.entry.Text)
	}
	from := to
	if selecting {
		from = len(string([]rune(f.entry.Text)[:f.anchor]))
	}
	f.setSelection(min(from, to), max(from, to))
	if f.OnSelected != nil {
		f.OnSelected(f.from, f.to)
	}
}

// Selection returns the selected bytes; both are the caret where nothing is.
func (f *TextField) Selection() (from, to int) { return f.from, f.to }

// Select selects a range of bytes, with the caret at its end.
func (f *TextField) Select(from, to int) {
	if f.rest != nil {
		f.from, f.to = from, to // when it wakes
		return
	}
	f.silent = true
	f.setSelection(from, to)
	f.silent = false
}

// Focus gives the field the keyboard. It must be shown already.
func (f *TextField) Focus() { focus(f.entry, f.host) }

// FocusOn gives the field the keyboard on a canvas that has not shown it yet.
func (f *TextField) FocusOn(c fyne.Canvas) { c.Focus(f.entry) }

// Focused says whether the field has the keyboard.
func (f *TextField) Focused() bool { return f.focused }

// Input is what Fyne's canvas focuses.
func (f *TextField) Input() fyne.Focusable { return f.entry }

// Menu asks for the menu at the caret, and tells whether there is one.
func (f *TextField) Menu() bool {
	if f.OnMenu == nil {
		return false
	}
	f.wake()
	const within = 4 // the line that the caret stands in
	f.OnMenu(originOf(f.entry).Add(f.entry.CursorPosition()).AddXY(0, lineHeight(f.size, f.entry.TextStyle)-within))
	return true
}

// Leave gives the keyboard back.
func (f *TextField) Leave() {
	if c := canvasOf(f.entry); c != nil && c.Focused() == fyne.Focusable(f.entry) {
		c.Unfocus()
		return
	}
	f.onFocus(false)
}

// TypedShortcut does in the field what a menu of the window asks for.
func (f *TextField) TypedShortcut(s fyne.Shortcut) {
	f.wake()
	f.entry.TypedShortcut(s)
}

func (f *TextField) onFocus(gained bool) {
	if f.focused == gained {
		return
	}
	f.focused = gained
	if gained {
		call(f.OnFocus)
	} else {
		call(f.OnDone)
	}
}

func (f *TextField) onReturn() {
	if f.OnReturn != nil {
		f.OnReturn()
		return
	}
	f.Leave()
}

func (f *TextField) forward(s fyne.Shortcut) {
	if f.OnShortcut != nil {
		f.OnShortcut(s)
	} else if c, ok := canvasOf(f.entry).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (f *TextField) onChanged(text string) {
	if f.silent {
		return
	}
	if f.SingleLine && strings.ContainsAny(text, "\n\r") {
		f.silent = true
		text = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(text)
		f.entry.SetText(text)
		f.silent = false
	}
	old := f.last
	f.last = text
	f.measure()
	if f.OnEdited != nil && old != text {
		f.OnEdited(old, text)
	}
}

// onCursor finds the selection, of which Fyne tells only the words and one end.
func (f *TextField) onCursor() {
	if f.silent {
		return
	}
	runes := []rune(f.entry.Text)
	caret := min(f.entry.CursorTextOffset(), len(runes))
	words := []rune(f.entry.SelectedText())
	from, to := caret, caret
	if n := len(words); n == 0 {
		f.anchor = caret
	} else {
		before := caret >= n && string(runes[caret-n:caret]) == string(words)
		after := caret+n <= len(runes) && string(runes[caret:caret+n]) == string(words)
		if before && (!after || f.anchor <= caret) {
			from = caret - n
		} else if after {
			to = caret + n
		}
	}
	f.setRange(len(string(runes[:from])), len(string(runes[:to])))
}

func (f *TextField) setRange(from, to int) {
	if from == f.from && to == f.to {
		return
	}
	f.from, f.to = from, to
	if f.OnSelected != nil && !f.silent {
		f.OnSelected(from, to)
	}
}

func (f *TextField) setSelection(from, to int) {
	text := f.entry.Text
	from, to = boundary(text, min(max(from, 0), len(text))), boundary(text, min(max(to, 0), len(text)))
	lines := f.lines()
	e := f.entry
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.KeyUp(shift)                                       // it may be held, in a shortcut
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome}) // the only way to drop a selection
	e.CursorRow, e.CursorColumn = rowColumn(text, lines, from)
	if from != to {
		e.KeyDown(shift)
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		e.CursorRow, e.CursorColumn = rowColumn(text, lines, to)
		e.KeyUp(shift)
	}
	e.Refresh()
	f.anchor = utf8.RuneCountInString(text[:from])
	f.from, f.to = from, to
}

// lines returns the lines as the entry breaks them.
func (f *TextField) lines() []span { return f.linesOf(f.entry.Text) }

func (f *TextField) linesOf(text string) []span {
	width, breakable := f.Size().Width-2*fieldPad, breaksInEntry
	if f.rest != nil {
		breakable = breaksAtRest
	}
	return wrap(text, width, rulerOf(text, f.size, f.entry.TextStyle), breakable)
}

// tall is how many lines there are to show: where there is no text, those of the hint,
// of which a resting field shows the first.
func (f *TextField) tall() int {
	if f.entry.Text == "" && f.rest == nil {
		return len(f.linesOf(f.entry.PlaceHolder))
	}
	return len(f.lines())
}

func (f *TextField) measure() {
	if rows := f.tall(); rows != f.rows {
		f.rows = rows
		call(f.OnResized)
	}
}

// Resize counts the lines anew for another width.
func (f *TextField) Resize(s fyne.Size) {
	changed := s.Width != f.Size().Width
	f.BaseWidget.Resize(s)
	if changed {
		f.rows = f.tall()
	}
}

// CreateRenderer implements [fyne.Widget].
func (f *TextField) CreateRenderer() fyne.WidgetRenderer {
	base := theme.Current()
	if f.rest == nil {
		strip(f.entry, f.size) // Fyne forgets what themes it had when it has not been shown for a minute
	}
	wheel := newWheel(func(e *fyne.ScrollEvent) {
		if f.OnScrolled != nil {
			f.OnScrolled(e)
		}
	})
	return newDrawing(f,
		func(s fyne.Size) {
			put(f.entry, 0, 0, s.Width, s.Height)
			put(wheel, 0, 0, s.Width, s.Height)
		},
		func() fyne.Size {
			rows := max(f.rows, f.MinRows, 1)
			return fyne.NewSize(24, float32(rows)*lineHeight(f.size, f.entry.TextStyle)+2*fieldPad)
		},
		func() {
			if now := theme.Current(); now != base {
				base = now
				if f.rest != nil {
					f.entry.Refresh()
					return
				}
				strip(f.entry, f.size)
			}
		},
		f.entry, wheel)
}
