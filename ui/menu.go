package ui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/widgets"
)

// Fyne draws the shortcuts of a menu with a fifth of the ink, whatever the theme says;
// WCAG AA asks for a contrast of 4.5. They are therefore part of the labels here, in a
// column at the right end. The menu bar of macOS is the system's, which draws its own.

// silent is a shortcut that Fyne hears and does not draw.
type silent struct{ fyne.Shortcut }

// spelled writes the shortcuts of a menu into its labels.
func spelled(m *fyne.Menu) *fyne.Menu {
	const gap = 24 // between the longest name and the longest shortcut, at least
	var names, keys float32
	for _, item := range m.Items {
		if item.ChildMenu != nil {
			spelled(item.ChildMenu)
		}
		names = max(names, textWidth(item.Label))
		keys = max(keys, textWidth(keyText(item.Shortcut)))
	}
	for _, item := range m.Items {
		if key := keyText(item.Shortcut); key != "" {
			item.Label += spaces(names+gap+keys-textWidth(item.Label)-textWidth(key)) + key
			item.Shortcut = silent{item.Shortcut}
		}
	}
	return m
}

// padded sets the labels of a menu apart from its edges, and those of the menus in it;
// Fyne leaves them six pixels.
func padded(m *fyne.Menu) *fyne.Menu {
	const margin = "\u2002"
	for _, item := range m.Items {
		if !item.IsSeparator {
			item.Label = margin + item.Label + margin
		}
		if item.ChildMenu != nil {
			padded(item.ChildMenu)
		}
	}
	return m
}

// The spaces that fill a label up: an em, and a hair of it.
const wide, hair = "\u2003", "\u200a"

// spaces are so wide, to within half a hair.
func spaces(width float32) string {
	em, fine := textWidth(wide), textWidth(hair)
	n := int(width / em)
	return strings.Repeat(wide, n) + strings.Repeat(hair, int((width-float32(n)*em)/fine+0.5))
}

func textWidth(text string) float32 {
	return fyne.MeasureText(text, widgets.TextSize, fyne.TextStyle{}).Width
}

// spellBar spells the menus of the menu bar where Fyne draws it.
func spellBar(menus []*fyne.Menu) []*fyne.Menu {
	if runtime.GOOS != "darwin" {
		for _, m := range menus {
			padded(spelled(m))
		}
	}
	return menus
}

// keysOf spells the shortcut that a command has now.
func (w *Window) keysOf(id string) string {
	for _, c := range w.table() {
		if c.id == id {
			return keyText(c.keys)
		}
	}
	return ""
}
