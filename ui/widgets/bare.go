package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// bare is the theme inside a field: the field's text, and nothing around it.
type bare struct {
	fyne.Theme
	size float32
}

func (b bare) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch n {
	case theme.ColorNameInputBackground, theme.ColorNameInputBorder, theme.ColorNamePrimary,
		theme.ColorNameScrollBar, theme.ColorNameShadow:
		return color.Transparent
	}
	return b.Theme.Color(n, v)
}

// The entry's caret is as wide as its border.
const (
	fieldPad   = 2
	caretWidth = 1.5
)

func (b bare) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return b.size
	case theme.SizeNameInnerPadding:
		return fieldPad
	case theme.SizeNameInputBorder:
		return caretWidth
	case theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 0
	}
	return b.Theme.Size(n)
}

// strip gives an entry the bare theme of a size. All of a size share one: Fyne
// parses three fonts for each theme that is laid over a part of a window, 8 ms and
// 4 MB, and keeps them for good.
func strip(e *entry, size float32) {
	t := theme.Current()
	if b, ok := t.(bare); ok {
		t = b.Theme
	}
	key := bare{t, size}
	s := scopes[key]
	if s == nil {
		s = newScope(key)
		scopes[key] = s
	}
	s.read(e.TextStyle)
	s.take(e)
}

var scopes = make(map[bare]*scope)

// A scope is a part of the window that a theme is laid over. Nothing of Fyne takes an
// object into a scope that there is, except a list, of the rows that it makes.
type scope struct {
	theme bare
	list  *widget.List // is never shown
	row   *fyne.Container
	known map[fyne.TextStyle]bool // whose fonts were parsed
}

func newScope(t bare) *scope {
	s := &scope{theme: t, row: container.New(nowhere{}), known: make(map[fyne.TextStyle]bool)}
	s.list = widget.NewList(func() int { return 0 }, func() fyne.CanvasObject { return s.row }, func(int, fyne.CanvasObject) {})
	return s
}

func (s *scope) take(o fyne.CanvasObject) {
	if theme.CurrentForWidget(s.list).Size(theme.SizeNameInnerPadding) != fieldPad { // is new, or was forgotten
		container.NewThemeOverride(s.list, s.theme)
	}
	s.row.Objects = []fyne.CanvasObject{o}
	s.list.CreateRenderer()
	s.row.Objects = nil
}

// read has Fyne parse the fonts of a style, which it does when it first draws with
// them: the first frame need not wait for that, since its panels are made before.
func (s *scope) read(style fyne.TextStyle) {
	if s.known[style] {
		return
	}
	s.known[style] = true
	letter := canvas.NewText("x", color.Black)
	letter.TextStyle = style
	s.take(letter)
	nowhere := software.NewCanvas()
	nowhere.SetContent(letter)
	nowhere.Capture()
}

// KeepThemes has Fyne remember the themes of fields: it forgets those of what is not
// shown after a minute, and would parse their fonts again. It is for the main thread.
func KeepThemes() {
	for _, s := range scopes {
		s.list.MinSize()
	}
}

// nowhere takes no space, so that the list asks for a row each time.
type nowhere struct{}

func (nowhere) Layout([]fyne.CanvasObject, fyne.Size)        {}
func (nowhere) MinSize([]fyne.CanvasObject) (none fyne.Size) { return none }
