package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// Fields of a size share a theme, and get it again after Fyne forgot it.
func TestFieldsShareATheme(t *testing.T) {
	test.NewTempApp(t)
	clear(scopes)
	stripped := func() bool {
		f := NewTextField(TextSize, fyne.TextStyle{})
		test.WidgetRenderer(f)
		return theme.CurrentForWidget(f.entry).Size(theme.SizeNameInnerPadding) == fieldPad
	}
	if first, second := stripped(), stripped(); !first || !second || len(scopes) != 1 {
		t.Errorf("two fields have %d themes", len(scopes))
	}
	for key := range scopes {
		scopes[key] = newScope(key)
	}
	if !stripped() {
		t.Error("a field has the frame of another entry")
	}
}

// listening counts how often Fyne asks for a font.
type listening struct {
	fyne.Theme
	fonts *int
}

func (c listening) Font(s fyne.TextStyle) fyne.Resource { *c.fonts++; return c.Theme.Font(s) }

// The fonts of a field are parsed when it is made, and not when it is drawn.
func TestFieldsReadTheirFonts(t *testing.T) {
	a := test.NewTempApp(t)
	clear(scopes)
	asked := 0
	a.Settings().SetTheme(listening{NewTheme(fonts(t), Light), &asked})
	f := NewTextField(21, fyne.TextStyle{Bold: true})
	f.SetText("Titre")
	w := window(t, f, 300, 40)
	before := asked
	w.Canvas().Capture()
	if before == 0 || asked != before {
		t.Errorf("fonts were asked for %d times before the field was drawn, and %d times then", before, asked-before)
	}
}
