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
