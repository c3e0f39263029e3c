package widgets

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func fieldAtRest(size float32, style fyne.TextStyle, text string) *TextField {
	f := NewTextField(size, style)
	f.Rest()
	f.SetPlaceHolder("Titre de la section")
	f.SetText(text)
	return f
}

// A field that rests has no theme of its own, and the keyboard wakes it: Tab comes to
// it in its turn, and what is typed goes where the caret was set.
func TestAFieldRestsUntilTheKeyboardComes(t *testing.T) {
	app(t, Light)
	clear(scopes)
	before, f, after := NewTextField(TextSize, fyne.TextStyle{}), fieldAtRest(21, fyne.TextStyle{Bold: true}, "un accord"), fieldAtRest(21, fyne.TextStyle{Bold: true}, "")
	w := window(t, container.NewVBox(before, f, after), 400, 200)
	w.Canvas().Capture()
	if len(scopes) != 1 {
		t.Fatalf("a field that rests has a theme: %d", len(scopes))
	}
	f.Select(3, 9)
	var edits []string
	focused := 0
	f.OnEdited = func(old, new string) { edits = append(edits, old+">"+new) }
	f.OnFocus = func() { focused++ }
	before.Focus()
	w.Canvas().FocusNext()
	if !f.Focused() || focused != 1 || FocusedField(w.Canvas()) != f {
		t.Fatalf("Tab leads to a %T, %d times", w.Canvas().Focused(), focused)
	}
	w.Canvas().Focused().TypedRune('x')
	if f.Text() != "un x" || len(edits) != 1 || edits[0] != "un accord>un x" {
		t.Errorf("the text is %q after %q", f.Text(), edits)
	}
	w.Canvas().FocusNext()
	if !after.Focused() || f.Focused() {
		t.Error("Tab stays on the field")
	}
	w.Canvas().FocusPrevious()
	if !f.Focused() {
		t.Error("Shift+Tab does not go back")
	}
}

// A press wakes a field that rests, with the caret where it was pressed.
func TestAPressWakesAField(t *testing.T) {
	app(t, Light)
	f := fieldAtRest(TextSize, fyne.TextStyle{}, "un accord est attendu")
	window(t, container.NewVBox(f), 400, 100)
	at := FieldPad + fyne.MeasureText("un accord", TextSize, fyne.TextStyle{}).Width
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(at, 8)
	f.entry.MouseDown(e)
	f.entry.MouseUp(e)
	if from, to := f.Selection(); !f.Focused() || from != 9 || to != 9 {
		t.Errorf("focused %v, the caret at %d to %d", f.Focused(), from, to)
	}
}

// What a resting field shows stands where the field will show it, the hint too.
func TestAFieldLooksTheSameAtRest(t *testing.T) {
	app(t, Light)
	const long = "Évoqué lors de la venue du vice-premier ministre, l’étude est engagée et rien n’est connu"
	for _, text := range []string{"Énergie et climat", "", long} {
		shot := func(f *TextField) (image.Image, float32) {
			box := container.NewVBox(f)
			f.OnResized = box.Refresh
			w := window(t, box, 300, 200)
			f.SetText(text)
			return w.Canvas().Capture(), f.MinSize().Height
		}
		plain := NewTextField(18, fyne.TextStyle{Bold: true})
		plain.SetPlaceHolder("Titre de la section")
		want, high := shot(plain)
		got, h := shot(fieldAtRest(18, fyne.TextStyle{Bold: true}, text))
		if n := differing(got, want); n > 0 || h != high {
			t.Errorf("%q: %d pixels differ, the heights are %v and %v", text, n, h, high)
		}
	}
}

func differing(a, b image.Image) (n int) {
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

// A resting field follows its theme, and another text of more lines.
func TestAFieldAtRestFollows(t *testing.T) {
	a := app(t, Light)
	f := fieldAtRest(TextSize, fyne.TextStyle{}, "un")
	w := window(t, container.NewVBox(f), 120, 200)
	resized := 0
	f.OnResized = func() { resized++ }
	f.SetText("un accord est attendu avant la venue")
	if resized != 1 || f.rest.Text() != f.Text() {
		t.Errorf("resized %d times, shown is %q", resized, f.rest.Text())
	}
	light := w.Canvas().Capture()
	a.Settings().SetTheme(NewTheme(fonts(t), Dark))
	if differing(w.Canvas().Capture(), light) == 0 || f.rest == nil {
		t.Error("the theme changed, and the field did not")
	}
	f.SetText("")
	if f.rest.Text() != f.entry.PlaceHolder[:f.linesOf(f.entry.PlaceHolder)[0].to] || f.rest.color != ColorMuted {
		t.Errorf("empty, it shows %q", f.rest.Text())
	}
	test.Type(f.Input(), "là")
	if f.Text() != "là" || f.rest != nil {
		t.Errorf("typed is %q", f.Text())
	}
}

// A field at rest breaks no line at a space that does not break: none begins with what
// French has such a space before.
func TestAFieldAtRestKeepsNoBreakSpaces(t *testing.T) {
	app(t, Light)
	f := fieldAtRest(TextSize, fyne.TextStyle{}, "")
	f.SingleLine = false
	f.SetText("Un accord est prêt\u202f; il attend «\u00a0une signature\u00a0» de plus, puis une autre\u202f: la dernière")
	for width := float32(120); width < 400; width += 7 {
		f.Resize(fyne.NewSize(width, 200))
		for _, l := range f.lines() {
			line := strings.TrimSpace(f.Text()[l.from:l.to])
			if strings.HasPrefix(line, ";") || strings.HasPrefix(line, "»") || strings.HasPrefix(line, ":") || strings.HasSuffix(line, "«") {
				t.Fatalf("%v wide, a line is %q", width, line)
			}
		}
		set := f.rest
		set.Resize(fyne.NewSize(width-2*FieldPad, 200))
		if got, want := len(set.setting().lines), len(f.lines()); got != want {
			t.Fatalf("%v wide, it shows %d lines and is %d high", width, got, want)
		}
	}
}
