package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/widgets"
)

// dropdown chooses one of some words, which a menu lists in full.
type dropdown struct {
	widget.Select
	menu    func() *fyne.Menu // that is listed; nil: the words
	onEnter func()            // nil: nothing
	tip     widgets.Tip       // says the words that are cut
	focused bool
}

func newDropdown(words []string, chosen func(string)) *dropdown {
	d := &dropdown{}
	d.Options, d.OnChanged, d.PlaceHolder = words, chosen, "–"
	d.ExtendBaseWidget(d)
	return d
}

// choices is the menu of what can be chosen.
func (d *dropdown) choices() *fyne.Menu {
	if d.menu != nil {
		return d.menu()
	}
	m := fyne.NewMenu("")
	for i, words := range d.Options {
		item := fyne.NewMenuItem(words, func() { d.SetSelectedIndex(i) })
		item.Checked = i == d.SelectedIndex()
		m.Items = append(m.Items, item)
	}
	return m
}

// list shows them under the dropdown.
func (d *dropdown) list() {
	on := fyne.CurrentApp().Driver().CanvasForObject(d)
	if on == nil || d.Disabled() {
		return
	}
	d.tip.Withdraw()
	on.Focus(d)
	showMenu(d.choices(), on, fyne.CurrentApp().Driver().AbsolutePositionForObject(d).AddXY(0, d.Size().Height))
}

// say has a dropdown with a menu of its own stand on a word.
func (d *dropdown) say(word string) {
	if d.Selected != word {
		d.Options, d.Selected = []string{word}, word
		d.Refresh()
	}
}

// cut tells whether the chosen words are wider than there is room for.
func (d *dropdown) cut() bool {
	around := theme.Size(theme.SizeNameInlineIcon) + 3*theme.InnerPadding() - theme.Padding()
	return textWidth(d.Selected) > d.Size().Width-around
}

// Tapped implements [fyne.Tappable].
func (d *dropdown) Tapped(*fyne.PointEvent) { d.list() }

// MouseIn implements [desktop.Hoverable].
func (d *dropdown) MouseIn(e *desktop.MouseEvent) {
	d.Select.MouseIn(e)
	if d.cut() {
		d.tip.Await(d, d.Selected)
	}
}

// MouseOut implements [desktop.Hoverable].
func (d *dropdown) MouseOut() {
	d.Select.MouseOut()
	d.tip.Withdraw()
}

// CreateRenderer implements [fyne.Widget].
func (d *dropdown) CreateRenderer() fyne.WidgetRenderer {
	return framed(d.Select.CreateRenderer(), widgets.ColorGrip, func() bool { return true }, func() fyne.ThemeColorName {
		if d.focused {
			return widgets.ColorAccent
		}
		return ""
	})
}

// FocusGained implements [fyne.Focusable].
func (d *dropdown) FocusGained() {
	d.focused = true
	d.Select.FocusGained()
	widgets.Reveal(d)
}

// FocusLost implements [fyne.Focusable].
func (d *dropdown) FocusLost() {
	d.focused = false
	d.Select.FocusLost()
}

// TypedKey implements [fyne.Focusable].
func (d *dropdown) TypedKey(k *fyne.KeyEvent) {
	lists := k.Name == fyne.KeySpace || k.Name == fyne.KeyUp || k.Name == fyne.KeyDown
	switch {
	case entered(k, d.onEnter) || widgets.PassOn(d, k):
	case lists:
		d.list()
	default:
		d.Select.TypedKey(k)
	}
}

// choiceOf is a dropdown of values, and stands on one of them.
func choiceOf[T comparable](values []T, value T, name func(T) string) *dropdown {
	var names []string
	for _, v := range values {
		names = append(names, name(v))
	}
	d := newDropdown(names, nil)
	if i := slices.Index(values, value); i >= 0 {
		d.SetSelectedIndex(i)
	}
	return d
}

// chosen is the value that a dropdown made by choiceOf stands on.
func chosen[T any](values []T, d *dropdown) T { return values[max(0, d.SelectedIndex())] }
