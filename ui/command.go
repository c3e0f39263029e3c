package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/enjeux/enjeux/ui/lang"
)

// A command is one thing that the window can do. The table that
// [Window.table] returns feeds menus, toolbar, shortcuts and palette, so a
// command stands once and is called the same everywhere.
type command struct {
	id      string
	menu    int // which menu it stands in
	group   int // a line parts the groups of a menu
	under   int // which menu in that menu it stands in, 0 for none
	name    string
	keys    fyne.Shortcut // nil for none
	enabled func() bool   // nil for always
	checked func() bool   // nil for no check mark
	run     func()
}

// The menus, in order.
const (
	menuFile = iota
	menuEdit
	menuInsert
	menuFormat
	menuView
	menuHelp
	menuCount
)

// The menus in a menu, which would be higher than a window without them.
const (
	underMerge = iota + 1
	underCopy
	underFind
	underSection
	underPages
	underAppearance
	underLanguage
	underPanes
)

func underName(u int) string {
	return [...]string{"", lang.T("Compare and merge"), lang.T("Copy the stake as"), lang.T("Find"), lang.T("Section"), lang.T("Pages"), lang.T("Appearance"), lang.T("Language"), lang.T("Panes")}[u]
}

// within is the menu of a name in a menu, put at its end where it is not there yet.
func within(m *fyne.Menu, name string) *fyne.Menu {
	if n := len(m.Items); n > 0 && m.Items[n-1].Label == name && m.Items[n-1].ChildMenu != nil {
		return m.Items[n-1].ChildMenu
	}
	item := fyne.NewMenuItem(name, nil)
	item.ChildMenu = fyne.NewMenu(name)
	m.Items = append(m.Items, item)
	return item.ChildMenu
}

func menuName(m int) string {
	switch m {
	case menuFile:
		return lang.T("File")
	case menuEdit:
		return lang.T("Edit")
	case menuInsert:
		return lang.T("Insert")
	case menuFormat:
		return lang.T("Format")
	case menuView:
		return lang.T("View")
	}
	return lang.T("Help")
}

// ctrl is a shortcut with Control, or Command on macOS; key names are Fyne's.
func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func ctrlAlt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierAlt}
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

func altShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt | fyne.KeyModifierShift}
}

// key is a function key. Fyne's menus see only keys with a modifier, so
// [Window.functionKey] runs these.
func key(name fyne.KeyName) fyne.Shortcut { return &desktop.CustomShortcut{KeyName: name} }

// functionKey runs the command of a function key, with Shift or without, which Fyne
// does not take for shortcuts, and tells whether there is one.
func (w *Window) functionKey(k *fyne.KeyEvent) bool {
	if w.covered() {
		return false
	}
	shift := w.holding() & fyne.KeyModifierShift
	for _, c := range w.table() {
		if s, ok := c.keys.(*desktop.CustomShortcut); ok && s.Modifier == shift && s.KeyName == k.Name {
			if c.enabled == nil || c.enabled() {
				c.run()
			}
			return true
		}
	}
	return false
}

// command finds a command.
func (w *Window) command(id string) (command, bool) {
	all := w.table()
	if i := slices.IndexFunc(all, func(c command) bool { return c.id == id }); i >= 0 {
		return all[i], true
	}
	return command{}, false
}

// mainMenu builds the menu bar from the table. Its shortcuts are heard behind a
// dialog too, where only those of the clipboard mean something, and in the review of an import,
// which has uses of its own for some.
func (w *Window) mainMenu(table []command) *fyne.MainMenu {
	menus := make([]*fyne.Menu, menuCount)
	last := make([]int, menuCount)
	for i := range menus {
		menus[i] = fyne.NewMenu(menuName(i))
	}
	for _, c := range table {
		m := menus[c.menu]
		if len(m.Items) > 0 && last[c.menu] != c.group {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		last[c.menu] = c.group
		item := c.item()
		item.Action = func() {
			switch over := w.win.Canvas().Overlays().Top(); {
			case w.catcher != nil:
				w.catcher(c.keys)
			case over == nil && c.enabled != nil && !c.enabled(): // Fyne hears the keys of a grey command, too
			case over == nil || clipboard[c.id]:
				c.run()
			case w.reviewing() != nil:
				w.importing.onShortcut(c.keys)
			}
		}
		if c.under != 0 {
			m = within(m, underName(c.under))
		}
		m.Items = append(m.Items, item)
	}
	return fyne.NewMainMenu(spellBar(menus)...)
}

// clipboard are the commands that a field of a dialog has a use for.
var clipboard = map[string]bool{"cut": true, "copy": true, "paste": true, "pasteplain": true, "selectall": true}

// look is what a menu shows of a command.
type look struct {
	name              string
	disabled, checked bool
}

func (c command) look() look {
	return look{c.name, c.enabled != nil && !c.enabled(), c.checked != nil && c.checked()}
}

func (c command) item() *fyne.MenuItem {
	item, look := fyne.NewMenuItem(c.name, c.run), c.look()
	item.Shortcut, item.Disabled, item.Checked = c.keys, look.disabled, look.checked
	item.IsQuit = c.id == "quit"
	return item
}

// menuOf is a context menu of commands by their ids; "" is a line.
func menuOf(table []command, ids ...string) *fyne.Menu {
	m := fyne.NewMenu("")
	for _, id := range ids {
		if id == "" {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		for _, c := range table {
			if c.id == id {
				m.Items = append(m.Items, c.item())
			}
		}
	}
	return spelled(m)
}

// keyText spells a shortcut for the palette and the help ("Ctrl+Shift+Z").
func keyText(s fyne.Shortcut) string {
	c, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	text := ""
	for _, m := range []struct {
		mod  fyne.KeyModifier
		name string
	}{
		{fyne.KeyModifierControl, lang.T("Ctrl")}, {fyne.KeyModifierSuper, "⌘"},
		{fyne.KeyModifierAlt, lang.T("Alt")}, {fyne.KeyModifierShift, lang.T("Shift")},
	} {
		if c.Mod()&m.mod != 0 {
			text += m.name + "+"
		}
	}
	switch c.Key() {
	case fyne.KeyUp:
		return text + "↑"
	case fyne.KeyDown:
		return text + "↓"
	case fyne.KeyReturn:
		return text + lang.T("Enter")
	case fyne.KeyDelete:
		return text + lang.T("Del")
	case fyne.KeyPageDown:
		return text + lang.T("PgDn")
	case fyne.KeyPageUp:
		return text + lang.T("PgUp")
	}
	return text + string(c.Key())
}
