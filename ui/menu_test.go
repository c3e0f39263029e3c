package ui

import (
	"iter"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
)

// menus are some menus, and those in them.
func menus(all []*fyne.Menu) iter.Seq[*fyne.Menu] {
	return func(yield func(*fyne.Menu) bool) {
		for _, m := range all {
			if !yield(m) {
				return
			}
			for _, item := range m.Items {
				if item.ChildMenu != nil && !yield(item.ChildMenu) {
					return
				}
			}
		}
	}
}

// smallBars are what a desktop, the window and its menu bar take of a small screen's height.
const smallBars = 28 + 36 + 28

// Every command is in a menu, and no menu is higher than a small screen.
func TestMenusFitASmallScreen(t *testing.T) {
	w := window(t)
	found := 0
	for m := range menus(w.win.MainMenu().Items) {
		for _, item := range m.Items {
			if !item.IsSeparator && item.ChildMenu == nil {
				found++
			}
		}
		if high := widget.NewMenu(m).MinSize().Height; high > 800-smallBars {
			t.Errorf("%s is %v high", m.Label, high)
		}
	}
	if all := len(w.table()); found != all {
		t.Errorf("%d of %d commands are in the menus", found, all)
	}
}

// Beside a menu of the menu bar there is room on a small screen for those in it, which Fyne
// cuts where there is not.
func TestMenusInAMenuFitASmallScreen(t *testing.T) {
	for _, code := range []string{lang.French, lang.English} {
		lang.Set(code)
		for _, m := range window(t).win.MainMenu().Items {
			if low := reach(m); low > 800-smallBars {
				t.Errorf("%s and the menus in it reach %v", m.Label, low)
			}
		}
	}
}

// The shortcuts of the menus are text as dark as the names, in a column, and still heard.
func TestMenusSpellTheirShortcuts(t *testing.T) {
	w := window(t)
	by := make(map[string]command)
	for _, c := range w.table() {
		by[c.name] = c
	}
	for m := range menus(w.win.MainMenu().Items) {
		right := float32(0)
		for _, item := range m.Items {
			label := strings.TrimSpace(item.Label)
			if !item.IsSeparator && textWidth(item.Label)-textWidth(label) < 12 {
				t.Errorf("%q stands at the edges of its menu", label)
			}
			name, _, _ := strings.Cut(label, wide)
			keys := keyText(by[name].keys)
			if keys == "" || item.ChildMenu != nil {
				continue
			}
			if !strings.HasSuffix(label, keys) {
				t.Errorf("%q does not end in %q", item.Label, keys)
			}
			if _, drawn := item.Shortcut.(fyne.KeyboardShortcut); drawn || item.Shortcut.ShortcutName() != by[name].keys.ShortcutName() {
				t.Errorf("%s: Fyne draws its shortcut, or hears another", name)
			}
			if at := textWidth(item.Label); right == 0 {
				right = at
			} else if math.Abs(float64(at-right)) > 1 {
				t.Errorf("%s ends at %v, others of its menu at %v", name, at, right)
			}
		}
	}
}

// Esc leaves a dialog wherever its keyboard is, and the palette.
func TestEscLeavesFromEverywhere(t *testing.T) {
	for _, id := range []string{"settings", "find", "about", "keys", "palette", "visit", "print", "export", "styles", "words", "goal", "history"} {
		w := window(t)
		c := w.win.Canvas()
		open := func() {
			for _, cmd := range w.table() {
				if cmd.id == id {
					cmd.run()
				}
			}
			w.settle()
		}
		open()
		if c.Overlays().Top() == nil {
			t.Errorf("%s opens nothing", id)
			continue
		}
		stops := make(map[fyne.Focusable]bool)
		for c.Focused() != nil && !stops[c.Focused()] {
			stops[c.Focused()] = true
			c.FocusNext()
		}
		if len(stops) == 0 {
			t.Errorf("%s has no place for the keyboard", id)
		}
		for n := range len(stops) {
			if c.Overlays().Top() == nil {
				open()
			}
			for range n {
				c.FocusNext()
			}
			at := c.Focused()
			at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			w.settle()
			if c.Overlays().Top() != nil {
				t.Errorf("%s: Esc on a %T leaves it open", id, at)
				break
			}
		}
	}
}

// A menu at the foot of the window leaves room for the menus that open beside it.
func TestMenusBesideAMenuAreInTheWindow(t *testing.T) {
	w := window(t)
	inner := fyne.NewMenuItem("Status", nil)
	inner.ChildMenu = fyne.NewMenu("", fyne.NewMenuItem("a", nil), fyne.NewMenuItem("b", nil), fyne.NewMenuItem("c", nil), fyne.NewMenuItem("d", nil))
	m := fyne.NewMenu("", fyne.NewMenuItem("Edit", nil), fyne.NewMenuItem("Copy", nil), inner)
	rows := func(n int) float32 {
		var items []*fyne.MenuItem
		for range n {
			items = append(items, fyne.NewMenuItem("x", nil))
		}
		return reach(fyne.NewMenu("", items...))
	}
	if got := reach(m); got < rows(6) || got > rows(7) {
		t.Errorf("two rows and a menu of four reach %v, six rows %v", got, rows(6))
	}
	w.popUp(fyne.NewPos(100, 890), m)
	for _, o := range under[*canvas.Text](w) {
		if strings.TrimSpace(o.Text) == "Status" {
			if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y; y+reach(inner.ChildMenu) > 900 {
				t.Errorf("%q is at %v of 900", o.Text, y)
			}
			return
		}
	}
	t.Error("the menu is not shown")
}

// The keys of a command that is grey do nothing.
func TestGreyCommandsAreDeafToTheirKeys(t *testing.T) {
	w := window(t)
	w.session.Select("s1")
	for m := range menus(w.win.MainMenu().Items) {
		for _, item := range m.Items {
			if strings.Contains(item.Label, "Move to…") {
				item.Action() // as Fyne does
			}
		}
	}
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a section is asked where its stake goes")
	}
}

// A menu that pops up has a frame around it, hears the keys, and goes with what is chosen
// of it or with a press beside it.
func TestAMenuIsFramed(t *testing.T) {
	w := window(t)
	ran := 0
	open := func() *popUp {
		w.popUp(fyne.NewPos(1430, 120), fyne.NewMenu("", fyne.NewMenuItem("Edit", func() {}), fyne.NewMenuItem("Copy", func() { ran++ })))
		return w.win.Canvas().Overlays().Top().(*popUp)
	}
	p := open()
	frame := test.WidgetRenderer(p).Objects()[0]
	if m := p.menu; frame.Size() != m.Size().AddWidthHeight(2, 2) || frame.Position() != m.Position().SubtractXY(1, 1) ||
		m.Position().X+m.Size().Width > w.win.Canvas().Size().Width {
		t.Errorf("a frame of %v at %v around a menu of %v at %v", frame.Size(), frame.Position(), p.menu.Size(), p.menu.Position())
	}
	w.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if ran != 1 || w.win.Canvas().Overlays().Top() != nil {
		t.Errorf("Enter ran it %d times, and left %T", ran, w.win.Canvas().Overlays().Top())
	}
	for _, leave := range []func(*popUp){func(p *popUp) { p.Tapped(nil) }, func(p *popUp) { w.keys(fyne.KeyEscape) }} {
		if leave(open()); ran != 1 || w.win.Canvas().Overlays().Top() != nil {
			t.Errorf("left, it ran %d times, and there is %T", ran, w.win.Canvas().Overlays().Top())
		}
	}
}
