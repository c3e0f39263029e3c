package ui

import (
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// editing opens the editor of styles in a folder of its own, on a copy of the
// house style.
func editing(t *testing.T) (*stage, *styles) {
	t.Helper()
	lang.Set(lang.English)
	w := window(t)
	w.app.styles = t.TempDir()
	e := w.onStyles()
	w.settle()
	e.onDuplicate()
	w.confirm()
	w.settle()
	if e.name != "My style" || builtIn(e.name) {
		t.Fatal("open is", e.name)
	}
	return w, e
}

func (e *styles) field(t *testing.T, name string) *styleField {
	t.Helper()
	for _, f := range e.fields {
		if f.name == name {
			return f
		}
	}
	t.Fatal("there is no field", name)
	return nil
}

func kept(t *testing.T, e *styles) string {
	t.Helper()
	data, err := os.ReadFile(e.w.app.styleFile(e.name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// What cannot be changed has one ground, whether it is a field or a list.
func TestFieldsOfABuiltInStyleAreAsItsLists(t *testing.T) {
	_, e := editing(t)
	ground := func(name string) color.Color {
		return test.WidgetRenderer(e.field(t, name).input.(fyne.Widget)).Objects()[0].(*canvas.Rectangle).FillColor
	}
	paper := ground("margin-left")
	e.open(houseStyle)
	if got, want := ground("margin-left"), ground("paper"); got != want || got == paper {
		t.Errorf("a field is %v, a list %v, and a field that can be filled in %v", got, want, paper)
	}
	frame := test.WidgetRenderer(e.field(t, "margin-left").input.(*field)).Objects()[1].(*canvas.Rectangle).StrokeColor
	if want := widgets.Color(widgets.ColorGrip); frame != want {
		t.Errorf("the frame of a field is %v, that of a list %v", frame, want)
	}
	e.open("My style")
	if got := ground("margin-left"); got != paper {
		t.Errorf("a field is %v, and was %v", got, paper)
	}
}

// What is changed shows on the pages and is kept at once; what is wrong is said
// and neither.
func TestAStyleIsEditedLive(t *testing.T) {
	w, e := editing(t)
	margin := e.field(t, "margin-left").input.(*field)
	if margin.Text != "25" {
		t.Errorf("25 mm are said as %q", margin.Text)
	}
	width := func() float64 { return e.preview.pages[0].Width }
	before := width()
	margin.SetText("40")
	w.settle()
	if e.style.Margins.Left < 113 || e.style.Margins.Left > 114 || !strings.Contains(kept(t, e), "margin-left = 113.39\n") {
		t.Error("40 mm are", e.style.Margins.Left, "points")
	}
	e.field(t, "paper").show("Letter")
	w.settle()
	if width() == before || width() != layout.Letter.Width {
		t.Error("the pages are as wide as before:", width())
	}
	for _, wrong := range []string{"", "wide", "-3", "4000"} {
		margin.SetText(wrong)
		w.settle()
		if !strings.HasPrefix(e.hint.Text, "Left margin: ") || !strings.Contains(kept(t, e), "margin-left = 113.39\n") {
			t.Errorf("%q: said %q", wrong, e.hint.Text)
		}
	}
	margin.SetText("40")
	if e.hint.Text != "" {
		t.Error("right again, and still said:", e.hint.Text)
	}
	e.onRevert()
	w.settle()
	if margin.Text != "25" || width() != before || !strings.Contains(kept(t, e), "paper = A4\n") {
		t.Error("not taken back:", margin.Text, width())
	}
}

// A built-in style stays as it is; one's own is used, renamed and deleted.
func TestStylesAreManaged(t *testing.T) {
	w, e := editing(t)
	e.onUse()
	if w.app.styleName() != "My style" || !e.use.Disabled() {
		t.Error("not in use")
	}
	e.onRename()
	w.press(t, "OK")
	if e.name != "My style" {
		t.Error("renamed to a name that is taken:", e.name)
	}
	w.escape()
	w.escape()
	if err := e.free("../secret"); err == nil {
		t.Error("a name that leads out of the folder")
	}
	e.open("My style")
	e.onRemove()
	w.press(t, "Delete")
	if e.name != houseStyle || w.app.styleName() != houseStyle {
		t.Error("deleted, and open is", e.name)
	}
	if left, _ := filepath.Glob(filepath.Join(w.app.styles, "*")); len(left) > 0 {
		t.Error("left:", left)
	}
	for _, f := range e.fields {
		if !f.input.Disabled() {
			t.Error("the house style can be changed:", f.name)
		}
	}
}

// Every field of a style file can be edited, and shows what the file says.
func TestEveryFieldOfAStyleIsEdited(t *testing.T) {
	_, e := editing(t)
	for _, line := range strings.Split(strings.TrimSpace(layout.WriteStyle(e.style)), "\n") {
		name, _, _ := strings.Cut(line, " = ")
		e.field(t, name)
	}
	before := layout.WriteStyle(e.style)
	for _, f := range e.fields {
		f.show(e.style.Value(f.name))
	}
	if now := layout.WriteStyle(e.style); now != before {
		t.Errorf("looking at a style changes it:\n%s\nnot\n%s", now, before)
	}
	accent := e.field(t, "color-"+"economy")
	accent.input.(both)[0].(*field).SetText("#00ff00")
	if e.style.Colors.Domains["economy"] != 0x00FF00 || layout.House("").Colors.Domains["economy"] == 0x00FF00 {
		t.Error("the colour of a section")
	}
}

// The form is longer than the dialog: it follows the keyboard.
func TestTheFormOfAStyleFollowsTheKeyboard(t *testing.T) {
	w, e := editing(t)
	scroll := under[*widgets.Scroll](w)[1] // in that of the dialog
	last := e.fields[len(e.fields)-1].input.(both)
	for _, control := range []fyne.Focusable{last[1].(*button), e.fields[0].input.(*dropdown), last[0].(*field)} {
		w.win.Canvas().Focus(control)
		o := control.(fyne.CanvasObject)
		y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(scroll).Y
		if y < 0 || y+o.Size().Height > scroll.Size().Height {
			t.Errorf("%T is at %v, out of view", control, y)
		}
	}
}

// The fields of the first groups stand under each other.
func TestTheFieldsOfAStyleAreAligned(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	e := w.onStyles()
	w.settle()
	var at []float32
	for _, f := range e.fields[:18] { // paper and type
		at = append(at, w.app.fyne.Driver().AbsolutePositionForObject(f.object).X)
	}
	if slices.Min(at) != slices.Max(at) || at[0] == 0 {
		t.Errorf("they begin at %v", at)
	}
}

// Numbers stand in fields that are as wide, whatever unit is behind them.
func TestFieldsOfNumbersEndTogether(t *testing.T) {
	_, e := editing(t)
	width := func(name string) float32 { return e.field(t, name).input.(*field).Size().Width }
	if a, b := width("margin-top"), width("text"); a != b || a == 0 {
		t.Errorf("a field in millimetres is %v wide, one in points %v", a, b)
	}
}
