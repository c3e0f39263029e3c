package page

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model/layout"
)

// surface lies over all pages and takes what the pointer and the keyboard do
// there: sheets come and go while a selection is dragged over them.
type surface struct {
	widget.BaseWidget
	v       *View
	focused bool
	cursor  desktop.Cursor
	began   fyne.Position // the scroll's offset when a button was pressed
}

var (
	_ fyne.Tappable          = (*surface)(nil)
	_ fyne.SecondaryTappable = (*surface)(nil)
	_ fyne.Draggable         = (*surface)(nil)
	_ fyne.Focusable         = (*surface)(nil)
	_ fyne.Shortcutable      = (*surface)(nil)
	_ desktop.Mouseable      = (*surface)(nil)
	_ desktop.Hoverable      = (*surface)(nil)
	_ desktop.Cursorable     = (*surface)(nil)
)

func newSurface(v *View) *surface {
	s := &surface{v: v, cursor: desktop.DefaultCursor} // the driver takes no nil
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements [fyne.Widget]: there is nothing to see.
func (s *surface) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// presses counts those in a row at one place, up to three: a fourth is one too many, and not the first of others.
type presses struct {
	now   func() time.Time
	at    fyne.Position
	last  time.Time
	count int
}

// Again is how long after the last, and near how far from it, a press is one more in a row.
const (
	Again = 400 * time.Millisecond
	near  = 4
)

// press counts one more and returns how many there are, 1 to 3.
func (p *presses) press(at fyne.Position) int {
	now, d := p.now(), at.Subtract(p.at)
	if now.Sub(p.last) > Again || max(d.X, -d.X) > near || max(d.Y, -d.Y) > near {
		p.count = 0
	}
	p.at, p.last = at, now
	p.count = min(p.count+1, 3)
	return p.count
}

// MouseDown begins a selection: a second press takes the word, a third the
// paragraph, and one with Shift goes on with what is selected.
func (s *surface) MouseDown(e *desktop.MouseEvent) {
	v := s.v
	v.Focus()
	if e.Button != desktop.MouseButtonPrimary || v.small {
		return
	}
	s.began = v.scroll.Offset
	at, ok := v.spotAt(e.Position)
	if !ok {
		return
	}
	count := v.presses.press(e.Position)
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		v.choose(selection{v.chosen.anchor, at})
	case count == 2:
		from, to := v.word(at)
		v.choose(selection{from, to})
	case count == 3:
		from, to := v.paragraph(at)
		v.choose(selection{from, to})
	default:
		v.choose(selection{at, at})
	}
}

// MouseUp does nothing: what was pressed comes as a tap or as the end of a drag.
func (s *surface) MouseUp(*desktop.MouseEvent) {}

// Dragged selects up to the pointer, and scrolls when that is out of view.
func (s *surface) Dragged(e *fyne.DragEvent) {
	v := s.v
	if v.small || v.presses.count > 1 {
		return
	}
	// The position is from where the surface was when the button was pressed.
	at := e.Position.Add(v.scroll.Offset.Subtract(s.began))
	if over := at.Y - v.scroll.Offset.Y; over < 0 {
		v.moveTo(v.scroll.Offset.Y + over)
	} else if over -= v.Size().Height; over > 0 {
		v.moveTo(v.scroll.Offset.Y + over)
	}
	if to, ok := v.spotAt(at); ok {
		v.choose(selection{v.chosen.anchor, to})
	}
}

// DragEnd leaves the selection as it is.
func (s *surface) DragEnd() {}

// Tapped follows a link, and says what of the briefing was clicked.
func (s *surface) Tapped(e *fyne.PointEvent) {
	v := s.v
	n, on, ok := v.under(e.Position)
	if !ok || !v.chosen.empty() {
		return
	}
	if v.small {
		if v.OnPage != nil {
			v.OnPage(n+1, len(v.pages))
		}
		return
	}
	if link, ok := linkAt(v.pages[n], on); ok {
		if link.URL == "" {
			at := place{link.Page, link.Y}
			v.moveTo(v.offset(at) - gap)
		} else if v.OnURL != nil {
			v.OnURL(link.URL)
		}
	}
	r, ok := v.pages[n].At(on)
	if !ok {
		on = intoLine(v.pages[n], on)
		r, ok = v.pages[n].At(on)
	}
	v.tapped.at, v.tapped.page, v.tapped.on = e.Position, n, on
	if ok && v.OnTapped != nil {
		v.OnTapped(r)
	}
}

// TappedSecondary asks for the menu.
func (s *surface) TappedSecondary(e *fyne.PointEvent) {
	if s.v.OnMenu != nil {
		s.v.OnMenu(e.AbsolutePosition)
	}
}

func linkAt(p layout.Page, at layout.Point) (layout.Link, bool) {
	for _, item := range p.Items {
		if l, ok := item.(layout.Link); ok && apart(at, l.Rect) == 0 {
			return l, true
		}
	}
	return layout.Link{}, false
}

// MouseIn, MouseMoved and MouseOut show what a click would do.
func (s *surface) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved shows a hand over a link and a bar over text.
func (s *surface) MouseMoved(e *desktop.MouseEvent) {
	s.cursor = desktop.DefaultCursor
	n, on, ok := s.v.under(e.Position)
	if !ok {
		return
	}
	if s.v.small {
		s.cursor = desktop.PointerCursor
		return
	}
	if _, ok := linkAt(s.v.pages[n], on); ok {
		s.cursor = desktop.PointerCursor
		return
	}
	for _, item := range s.v.pages[n].Items {
		if t, ok := readable(item); ok {
			if apart(on, t.Extent(0, len(t.Glyphs))) == 0 {
				s.cursor = desktop.TextCursor
				return
			}
		}
	}
}

// MouseOut does nothing.
func (s *surface) MouseOut() {}

// Cursor implements [desktop.Cursorable].
func (s *surface) Cursor() desktop.Cursor { return s.cursor }

// FocusGained shows that the view has the keyboard.
func (s *surface) FocusGained() { s.focus(true) }

// FocusLost shows that it has it no longer.
func (s *surface) FocusLost() { s.focus(false) }

func (s *surface) focus(on bool) {
	s.focused = on
	s.v.color()
	s.v.ring.Refresh()
}

// TypedRune does nothing.
func (s *surface) TypedRune(rune) {}

// TypedKey moves through the pages.
func (s *surface) TypedKey(k *fyne.KeyEvent) {
	v := s.v
	y, high := v.scroll.Offset.Y, v.Size().Height
	const line = 40
	switch k.Name {
	case fyne.KeyPageUp:
		v.turn(-1)
	case fyne.KeyPageDown, fyne.KeySpace:
		v.turn(+1)
	case fyne.KeyHome:
		v.moveTo(0)
	case fyne.KeyEnd:
		v.moveTo(v.size.Height - high)
	case fyne.KeyUp:
		v.moveTo(y - line)
	case fyne.KeyDown:
		v.moveTo(y + line)
	case fyne.KeyLeft, fyne.KeyRight:
		by := float32(line)
		if k.Name == fyne.KeyLeft {
			by = -line
		}
		x := max(0, min(v.scroll.Offset.X+by, v.size.Width-v.Size().Width))
		v.scroll.ScrollToOffset(fyne.NewPos(x, y))
	case fyne.KeyEscape:
		if !v.chosen.empty() {
			v.choose(selection{})
			return
		}
		fallthrough
	default:
		if v.OnKey != nil {
			v.OnKey(k)
		}
	}
}

// turn goes on by a row of pages where they fit the view, else by what is in view.
func (v *View) turn(by int) {
	if v.zoom != FitPage {
		v.moveTo(v.scroll.Offset.Y + float32(by)*v.Size().Height*0.9)
		return
	}
	if v.told.page == 0 {
		return
	}
	at := v.told.page - 1
	if by > 0 {
		at = v.row(at) + 1
	} else {
		at = v.beside(max(0, v.beside(at)-1))
	}
	v.ScrollToPage(min(at, len(v.pages)-1) + 1)
}

// TypedShortcut copies what is selected, and selects everything.
func (s *surface) TypedShortcut(short fyne.Shortcut) {
	switch c := short.(type) {
	case *fyne.ShortcutCopy:
		if text := s.v.Selected(); text != "" {
			c.Clipboard.SetContent(text)
		}
	case *fyne.ShortcutSelectAll:
		s.v.SelectAll()
	}
}
