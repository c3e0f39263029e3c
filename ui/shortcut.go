package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// prefKeys is the setting of the shortcuts that are the user's own, each as
// "command modifiers key"; without a key the command has none.
const prefKeys = "shortcuts"

func loadKeys(p fyne.Preferences) map[string]fyne.Shortcut {
	keys := make(map[string]fyne.Shortcut)
	for _, line := range p.StringList(prefKeys) {
		switch f := strings.Split(line, " "); len(f) {
		case 1:
			keys[f[0]] = nil
		case 3:
			if mod, err := strconv.Atoi(f[1]); err == nil {
				keys[f[0]] = &desktop.CustomShortcut{KeyName: fyne.KeyName(f[2]), Modifier: fyne.KeyModifier(mod)}
			}
		}
	}
	return keys
}

// setKeys gives a command a shortcut, nil for none, and keeps that.
func (a *App) setKeys(id string, keys fyne.Shortcut) {
	a.keys[id] = keys
	var lines []string
	for id, keys := range a.keys {
		line := id
		if k, ok := keys.(fyne.KeyboardShortcut); ok {
			line = fmt.Sprintf("%s %d %s", id, k.Mod(), k.Key())
		}
		lines = append(lines, line)
	}
	a.fyne.Preferences().SetStringList(prefKeys, lines)
	a.rebuild()
}

// onShortcuts lets the user give commands other shortcuts.
func (w *Window) onShortcuts() {
	var all []option
	for _, c := range w.table() {
		all = append(all, option{menuName(c.menu) + " ▸ " + c.name, keyText(c.keys), func() { w.askKeys(c) }})
	}
	// The last, for Enter takes the first.
	all = append(all, option{lang.T("Take back all changes to shortcuts"), "", func() {
		clear(w.app.keys)
		w.app.fyne.Preferences().RemoveValue(prefKeys)
		w.app.rebuild()
	}})
	w.pick(lang.T("Change the shortcut of…"), all)
}

// askKeys asks for the shortcut of a command.
func (w *Window) askKeys(c command) {
	now := keyText(c.keys)
	if now == "" {
		now = lang.T("none")
	}
	said := wrappedAt(lang.T("Press the new keys. Now: %s. Backspace takes the shortcut away, Esc leaves it.", now), 420)
	field := &keyField{}
	field.ExtendBaseWidget(field)
	d := w.newNotice(c.name, lang.T("Cancel"), container.NewVBox(aligned(said), field))
	field.caught = func(keys fyne.Shortcut) {
		if other, taken := w.boundTo(keys); taken && other.id != c.id {
			said.SetText(lang.T("%s is the shortcut of “%s”. Press other keys, or take it away from there first.", keyText(keys), other.name))
			return
		}
		w.escape()
		w.app.setKeys(c.id, keys)
	}
	w.catcher = field.caught
	w.show(d, 460, 0, func() { w.catcher = nil })
	w.win.Canvas().Focus(field)
}

// boundTo finds the command that keys are the shortcut of.
func (w *Window) boundTo(keys fyne.Shortcut) (command, bool) {
	for _, c := range w.table() {
		if keys != nil && keyText(c.keys) == keyText(keys) {
			return c, true
		}
	}
	return command{}, false
}

// keyField takes the next shortcut or function key that is pressed.
type keyField struct {
	widget.Label
	caught func(fyne.Shortcut)
}

func (f *keyField) FocusGained()   {}
func (f *keyField) FocusLost()     {}
func (f *keyField) TypedRune(rune) {}

// TypedShortcut takes keys with a modifier.
func (f *keyField) TypedShortcut(s fyne.Shortcut) { f.caught(s) }

// TypedKey takes function keys.
func (f *keyField) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		widgets.PassOn(f, k)
	case k.Name == fyne.KeyBackspace || k.Name == fyne.KeyDelete:
		f.caught(nil)
	case len(k.Name) > 1 && k.Name[0] == 'F':
		f.caught(key(k.Name))
	}
}
