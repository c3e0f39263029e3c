package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Rest shows the text as a [Prose] until the keyboard or the pointer first comes to
// the field: a window that opens need not wait for the fonts that an entry has to
// itself; see [strip] for what they cost. It is for a field that has no text yet.
func (f *TextField) Rest() {
	f.rest = NewProse("", f.size, f.entry.TextStyle, ColorInk)
	f.rest.typed = true
}

// wake has the entry draw itself, from now on.
func (f *TextField) wake() {
	if f.rest == nil {
		return
	}
	from, to := f.from, f.to
	f.rest, f.silent = nil, true
	if e := f.entry; e.standIn != nil {
		e.standIn.WidgetRenderer = e.Entry.CreateRenderer()
		e.standIn.Layout(e.Size())
	}
	strip(f.entry, f.size)
	f.entry.Refresh() // its lines, which the caret stands in
	f.Select(from, to)
	f.measure()
}

// restingText is what a resting field shows: no more of the hint than its first
// line, which is all that there is room for.
func (f *TextField) restingText() (string, fyne.ThemeColorName) {
	if f.entry.Text != "" {
		return f.entry.Text, ColorInk
	}
	hint := f.entry.PlaceHolder
	return hint[:f.linesOf(hint)[0].to], ColorMuted
}

// standIn is the renderer of an entry that draws a prose, and itself later.
type standIn struct{ fyne.WidgetRenderer }

// CreateRenderer draws the prose of a resting field in the place of the entry, which
// has the keyboard and the pointer come to it all the same.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	rest := e.field.rest
	if rest == nil {
		return e.Entry.CreateRenderer()
	}
	e.standIn = &standIn{newDrawing(e,
		func(s fyne.Size) { put(rest, fieldPad, fieldPad, s.Width-2*fieldPad, s.Height-2*fieldPad) },
		func() fyne.Size { return rest.MinSize().AddWidthHeight(2*fieldPad, 2*fieldPad) },
		func() {
			var words string
			words, rest.color = e.field.restingText()
			rest.Set(words, Look{})
		},
		rest)}
	return e.standIn
}

// MouseDown sets the caret, which the entry does where it drew its text. Right behind the
// click that opened the field, whose text stood at the same place, it selects the word.
func (e *entry) MouseDown(m *desktop.MouseEvent) {
	const again = 400 * time.Millisecond
	f := e.field
	f.wake()
	e.Entry.MouseDown(m)
	if m.Button == desktop.MouseButtonPrimary && time.Since(f.clicked) < again {
		f.clicked = time.Time{}
		from, to := WordAt(f.entry.Text, f.from)
		f.setSelection(from, to)
		if f.OnSelected != nil {
			f.OnSelected(from, to)
		}
	}
}
