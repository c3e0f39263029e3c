package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tabs is a header with a word for each tab, the chosen one underlined, and room
// for a note at its right. In a narrow pane the tabs stand closer, then without the counts
// that are nothing to look at, and then on several lines. What a tab holds is its owner's.
type Tabs struct {
	widget.BaseWidget
	OnSelected func(index int)
	OnTapped   func() // a tab was clicked, be it the chosen one

	tabs     []*tab
	selected int
	note     string
}

// NewTabs makes a header with the first tab chosen.
func NewTabs(names ...string) *Tabs {
	t := &Tabs{}
	for i, name := range names {
		tab := &tab{name: name}
		tab.OnTapped = func() {
			t.Select(i)
			call(t.OnTapped)
		}
		tab.OnKey = func(by int) { t.Select((t.selected + by + len(t.tabs)) % len(t.tabs)); focus(t.tabs[t.selected], nil) }
		tab.ExtendBaseWidget(tab)
		t.tabs = append(t.tabs, tab)
	}
	t.tabs[0].chosen = true
	t.ExtendBaseWidget(t)
	return t
}

// Select chooses a tab and says so, if it is another.
func (t *Tabs) Select(index int) {
	if index == t.selected {
		return
	}
	t.tabs[t.selected].set(&t.tabs[t.selected].chosen, false)
	t.selected = index
	t.tabs[index].set(&t.tabs[index].chosen, true)
	if t.OnSelected != nil {
		t.OnSelected(index)
	}
}

// Selected returns the chosen tab.
func (t *Tabs) Selected() int { return t.selected }

// Tab returns the word of a tab.
func (t *Tabs) Tab(index int) fyne.CanvasObject { return t.tabs[index] }

// SetBadge shows a count on a tab; an empty one takes it away.
func (t *Tabs) SetBadge(index int, text string, kind Kind) {
	if tab := t.tabs[index]; tab.badge != text || tab.kind != kind {
		tab.badge, tab.kind = text, kind
		tab.Refresh()
		t.Refresh()
	}
}

// SetNote shows a text at the right.
func (t *Tabs) SetNote(text string) {
	if t.note != text {
		t.note = text
		t.Refresh()
	}
}

// Heights of the header with one line of tabs, and of each of several lines; the space
// beside them; and by how much less of it a tab can do with.
const (
	tabsHeight = 38
	tabsLine   = 31
	tabsSide   = 10
	tabsCloser = 12
)

// lines are the tabs as they stand in a width, by how much closer than they ask for, and
// whether without mere counts. Before there is a width they stand on one.
func (t *Tabs) lines(width float32) (lines [][]*tab, closer float32, bare bool) {
	room, asked, counts := width-2*tabsSide, float32(0), float32(0)
	for _, tab := range t.tabs {
		asked += tab.MinSize().Width
		counts += tab.badgeWidth(false) - tab.badgeWidth(true)
	}
	if asked <= room || width == 0 {
		return [][]*tab{t.tabs}, 0, false
	}
	if asked -= tabsCloser * float32(len(t.tabs)); asked-counts <= room {
		return [][]*tab{t.tabs}, tabsCloser, asked > room
	}
	x := room + 1
	for _, tab := range t.tabs {
		w := tab.MinSize().Width - tabsCloser
		if x+w > room && (len(lines) == 0 || x > 0) {
			lines, x = append(lines, nil), 0
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], tab)
		x += w
	}
	return lines, tabsCloser, false
}

// CreateRenderer implements [fyne.Widget].
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	back, line, note := &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Text{}
	objects := []fyne.CanvasObject{back, line, note}
	for _, tab := range t.tabs {
		objects = append(objects, tab)
	}
	return newDrawing(t,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(line, 0, s.Height-1, s.Width, 1)
			lines, closer, bare := t.lines(s.Width)
			height := s.Height / float32(len(lines))
			x := float32(0)
			for i, line := range lines {
				x = tabsSide
				for _, tab := range line {
					w := tab.MinSize().Width - closer - tab.badgeWidth(false) + tab.badgeWidth(bare)
					tab.set(&tab.bare, bare)
					put(tab, x, float32(i)*height, w, height)
					x += w
				}
			}
			m := note.MinSize()
			put(note, s.Width-m.Width-16, (s.Height-m.Height)/2, m.Width, m.Height)
			show(note, x+m.Width+20 < s.Width)
		},
		func() fyne.Size {
			lines, _, _ := t.lines(t.Size().Width)
			if n := len(lines); n > 1 {
				return fyne.NewSize(200, float32(n)*tabsLine)
			}
			return fyne.NewSize(200, tabsHeight)
		},
		func() {
			back.FillColor, line.FillColor = Color(ColorPaper), Color(ColorLine)
			write(note, t.note, 12, fyne.TextStyle{}, ColorMuted)
		}, objects...)
}

type tab struct {
	pressable
	OnKey func(by int)

	name   string
	chosen bool
	badge  string
	kind   Kind
	bare   bool // for want of room
}

// badgeWidth is that of the count, which a bare tab has only where it is to be looked at.
func (t *tab) badgeWidth(bare bool) float32 {
	if t.badge == "" || bare && t.kind == Neutral {
		return 0
	}
	return fyne.MeasureText(t.badge, SmallSize, fyne.TextStyle{Bold: true}).Width + 18
}

func (t *tab) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (t *tab) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyLeft:
		t.OnKey(-1)
	case fyne.KeyRight:
		t.OnKey(1)
	default:
		t.pressable.TypedKey(k)
	}
}

func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	text, line, ring := &canvas.Text{}, &canvas.Rectangle{}, &canvas.Rectangle{CornerRadius: 6}
	pill, count := &canvas.Rectangle{CornerRadius: 8}, &canvas.Text{}
	asked := func(bare bool) float32 {
		return fyne.MeasureText(t.name, TextSize, fyne.TextStyle{Bold: true}).Width + 24 + t.badgeWidth(bare)
	}
	return newDrawing(t,
		func(s fyne.Size) {
			put(ring, 2, 5, s.Width-4, s.Height-11)
			pad, b := float32(12), count.MinSize()
			room := s.Width - 2*pad - t.badgeWidth(t.bare)
			if s.Width < asked(t.bare) { // closer to the others
				pad, room = 12-tabsCloser/2, room+tabsCloser
			}
			text.Text = ellipsis(t.name, room, TextSize, text.TextStyle)
			m := text.MinSize()
			put(text, pad, (s.Height-m.Height)/2, m.Width, m.Height)
			put(pill, pad+m.Width+6, (s.Height-17)/2, b.Width+12, 17)
			put(count, pad+m.Width+12, (s.Height-b.Height)/2, b.Width, b.Height)
			put(line, 0, s.Height-2, s.Width, 2)
		},
		func() fyne.Size { return fyne.NewSize(asked(false), tabsHeight) },
		func() {
			color := ColorMuted
			if t.chosen {
				color = ColorAccent
			} else if t.hovered {
				color = ColorInk
			}
			write(text, t.name, TextSize, fyne.TextStyle{Bold: t.chosen}, color)
			line.FillColor = Color(ColorAccent)
			show(line, t.chosen)
			write(count, t.badge, SmallSize, fyne.TextStyle{Bold: true}, kinds[t.kind].text)
			pill.FillColor = Color(kinds[t.kind].back)
			show(pill, t.badgeWidth(t.bare) > 0)
			show(count, t.badgeWidth(t.bare) > 0)
			ring.FillColor, ring.StrokeWidth, ring.StrokeColor = hollow(ColorAccent), 2, Color(ColorAccent)
			show(ring, t.focused)
		},
		ring, text, pill, count, line)
}
