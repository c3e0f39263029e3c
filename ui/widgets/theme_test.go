package widgets

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// luminance and contrast are those of WCAG 2.
func luminance(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// WCAG asks for 4.5 for its level AA, and for 7 for AAA.
func TestTextMeetsAA(t *testing.T) {
	texts := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		ColorInk:      {ColorPaper, ColorRaised, ColorCanvas, ColorSelected, ColorHover, ColorHighlight},
		ColorBody:     {ColorPaper, ColorHighlight},
		ColorMuted:    {ColorPaper, ColorRaised, ColorCanvas, ColorHover},
		ColorAccent:   {ColorPaper, ColorRaised, ColorCanvas, ColorSelected},
		ColorOnAccent: {ColorAccent},
		ColorNeutral:  {ColorNeutralBack, ColorPaper},
		ColorGood:     {ColorGoodBack, ColorPaper},
		ColorWarn:     {ColorWarnBack, ColorPaper},
		ColorAlert:    {ColorAlertBack, ColorPaper},
	}
	for name, p := range map[string]palette{"light": light, "dark": dark, "high contrast": high} {
		least := 4.5
		if name == "high contrast" {
			least = 7
		}
		for text, backs := range texts {
			for _, back := range backs {
				if c := contrast(p[text], p[back]); c < least {
					t.Errorf("%s: %s on %s is %.2f", name, text, back, c)
				}
			}
		}
		if typed, asked := contrast(p[ColorInk], p[ColorRaised]), contrast(p[theme.ColorNamePlaceHolder], p[ColorRaised]); asked < least || typed < 1.6*asked {
			t.Errorf("%s: what a field asks for has a contrast of %.2f, what is typed %.2f", name, asked, typed)
		}
		for _, mark := range []fyne.ThemeColorName{ColorPolitics, ColorEconomy, ColorSecurity, ColorEnergy, ColorDevelopment, ColorCulture, ColorOther, ColorAccent, ColorGrip} {
			if c := contrast(p[mark], p[ColorPaper]); c < 3 {
				t.Errorf("%s: %s on paper is %.2f", name, mark, c)
			}
		}
	}
}

// A desktop without a portal says nothing, and Fyne says dark for it.
func TestTheSystemIsLightUntilItSaysDark(t *testing.T) {
	th := NewTheme(fonts(t), System)
	paper := func() color.Color { return th.Color(ColorPaper, theme.VariantDark) }
	if paper() != light[ColorPaper] {
		t.Error("dark, though nothing says so")
	}
	th.Heed()
	if paper() != dark[ColorPaper] || th.Color(ColorPaper, theme.VariantLight) != light[ColorPaper] {
		t.Error("not as the system says")
	}
	if th = NewTheme(fonts(t), Dark); paper() != dark[ColorPaper] {
		t.Error("light, though dark was chosen")
	}
}

func TestSerifHasItsLeading(t *testing.T) {
	app(t, Light)
	if h := lineHeight(ReadingSize, Serif); h < 20.9 || h > 21.1 {
		t.Errorf("lines of reading text stand %v apart, want 21", h)
	}
}

func TestFontsThatAreMissingAreStoodInFor(t *testing.T) {
	f := fonts(t)
	th := NewTheme(Fonts{Sans: f.Sans, Serif: f.Serif}, Dark)
	for _, s := range []fyne.TextStyle{{Bold: true, Italic: true}, {Monospace: true, Bold: true}} {
		if len(th.Font(s).Content()) == 0 {
			t.Errorf("no face for %v", s)
		}
	}
}

func TestDialogsBlurNothing(t *testing.T) {
	if r := NewTheme(fonts(t), Light).Size(theme.SizeNameModalBlurRadius); r != 0 {
		t.Errorf("what is behind a dialog is blurred by %v at each frame", r)
	}
}
