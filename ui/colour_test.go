package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// The values are those of CSS Color 4, section 7.
func TestColoursByHueSaturationLightness(t *testing.T) {
	for c, want := range map[color.NRGBA][3]float64{
		{R: 255, A: 255}: {0, 100, 50}, {G: 255, A: 255}: {120, 100, 50}, {B: 255, A: 255}: {240, 100, 50},
		{R: 255, G: 255, B: 255, A: 255}: {0, 0, 100}, {A: 255}: {0, 0, 0}, {R: 0x1F, G: 0x4E, B: 0x79, A: 255}: {209, 59, 30},
	} {
		got := hsl(c)
		for i := range got {
			if math.Abs(got[i]-want[i]) > 0.6 {
				t.Errorf("%s is %v, want %v", hexOf(c), got, want)
			}
		}
		if back := fromHSL(got[0], got[1], got[2]); back != c {
			t.Errorf("%s came back as %s", hexOf(c), hexOf(back))
		}
	}
	for _, text := range []string{"", "#12345", "1234567", "#12345G", "red"} {
		if c, ok := parseHex(text); ok {
			t.Errorf("%q is %s", text, hexOf(c))
		}
	}
}

func TestAColourIsChosen(t *testing.T) {
	lang.Set(lang.English)
	was, got := color.NRGBA{R: 0x1F, G: 0x4E, B: 0x79, A: 255}, color.NRGBA{}
	ask := func() (*stage, *field, []*slider) {
		w := window(t)
		w.askColour("Accent", was, func(c color.NRGBA) { got = c })
		return w, w.fields()[0], under[*slider](w)
	}
	w, code, parts := ask()
	if w.press(t, "OK"); got != was {
		t.Errorf("left alone it became %s", hexOf(got))
	}
	w, code, parts = ask()
	parts[0].SetValue(0)
	if w.press(t, "OK"); hexOf(got) != code.Text || got.R <= got.B {
		t.Errorf("red is %s, written %s", hexOf(got), code.Text)
	}
	w, code, parts = ask()
	code.SetText("2f7d5b")
	if math.Round(parts[0].Value) != 154 {
		t.Error("the hue stands at", parts[0].Value)
	}
	if code.OnSubmitted(code.Text); hexOf(got) != "#2F7D5B" {
		t.Error("chosen is", hexOf(got))
	}
	w, _, parts = ask()
	w.win.Canvas().Focus(parts[2])
	if w.typed(fyne.KeyEscape); len(w.dialogs) != 0 {
		t.Error("Esc does not leave from a slider")
	}
}

// What is left of the way of a slider, and a colour like that of the dialog, are seen.
func TestTheColourDialogShowsItsTracksAndSwatches(t *testing.T) {
	w := window(t)
	for _, v := range []widgets.Variant{widgets.Light, widgets.Dark, widgets.High} {
		w.app.setTheme(v)
		raised := widgets.Color(widgets.ColorRaised)
		if way := (tracked{theme.Current()}).Color(theme.ColorNameInputBackground, 0); way == raised {
			t.Errorf("%v: the way is %v on %v", v, way, raised)
		}
		if s := newSwatch(raised, 10, 10); s.StrokeWidth == 0 || s.StrokeColor == raised {
			t.Errorf("%v: no frame around %v", v, raised)
		}
	}
}
