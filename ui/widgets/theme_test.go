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

// over is a colour as it is seen through one that lies over it.
func over(top, back color.NRGBA) color.NRGBA {
	mix := func(t, b uint8) uint8 { return uint8((int(t)*int(top.A) + int(b)*(255-int(top.A))) / 255) }
	return color.NRGBA{R: mix(top.R, back.R), G: mix(top.G, back.G), B: mix(top.B, back.B), A: 255}
}

// WCAG asks for 4.5 for its level AA, and for 7 for AAA.
func TestTextMeetsAA(t *testing.T) {
	texts := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		ColorInk:      {ColorPaper, ColorRaised, ColorCanvas, ColorSelected, ColorHover, ColorHighlight},
		ColorBody:     {ColorPaper, ColorHighlight},
		ColorMuted:    {ColorPaper, ColorRaised, ColorCanvas, ColorSelected, ColorHover},
		ColorAccent:   {ColorPaper, ColorRaised, ColorCanvas, ColorSelected},
		ColorOnAccent: {ColorAccent},
		ColorNeutral:  {ColorNeutralBack, ColorPaper, ColorSelected, ColorHover},
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
		if c := contrast(p[theme.ColorNameDisabled], p[ColorRaised]); c < least { // labels of low importance have it
			t.Errorf("%s: captions of a dialog have a contrast of %.2f", name, c)
		}
		for _, tint := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNameFocus, theme.ColorNameSelection} { // of a row in a list
			row := over(p[tint], p[ColorRaised])
			if c := contrast(p[ColorInk], row); c < least {
				t.Errorf("%s: %s leaves a row a contrast of %.2f", name, tint, c)
			}
			if c := contrast(p[ColorMuted], row); tint == theme.ColorNameHover && c < least {
				t.Errorf("%s: %s leaves the detail of a row a contrast of %.2f", name, tint, c)
			}
		}
		for _, mark := range []fyne.ThemeColorName{ColorPolitics, ColorEconomy, ColorSecurity, ColorEnergy, ColorDevelopment, ColorCulture, ColorOther, ColorAccent, ColorGrip} {
			if c := contrast(p[mark], p[ColorPaper]); c < 3 {
				t.Errorf("%s: %s on paper is %.2f", name, mark, c)
			}
		}
	}
}

// domains are the colours of dots and bars, which stand beside each other.
var domains = []fyne.ThemeColorName{ColorPolitics, ColorEconomy, ColorSecurity, ColorEnergy, ColorDevelopment, ColorCulture, ColorOther}

// oklab is a colour in Oklab, in which colours are as far apart as they look.
func oklab(c color.NRGBA) (at [3]float64) {
	lin := [3]float64{}
	for i, v := range []uint8{c.R, c.G, c.B} {
		lin[i] = luminance(color.NRGBA{R: v, G: v, B: v})
	}
	times := func(m [3][3]float64, v [3]float64) (w [3]float64) {
		for i := range w {
			w[i] = m[i][0]*v[0] + m[i][1]*v[1] + m[i][2]*v[2]
		}
		return w
	}
	cones := times([3][3]float64{{0.4122, 0.5363, 0.0514}, {0.2119, 0.6807, 0.1074}, {0.0883, 0.2817, 0.6300}}, lin)
	for i := range cones {
		cones[i] = math.Cbrt(cones[i])
	}
	return times([3][3]float64{{0.2105, 0.7936, -0.0041}, {1.9780, -2.4286, 0.4506}, {0.0259, 0.7828, -0.8087}}, cones)
}

// Dots of two domains are told apart, and seen on all that they stand on.
func TestDomainsAreToldApart(t *testing.T) {
	for name, p := range map[string]palette{"light": light, "dark": dark, "high contrast": high} {
		for i, one := range domains {
			for _, other := range domains[:i] {
				a, b := oklab(p[one]), oklab(p[other])
				if d := math.Hypot(math.Hypot(a[0]-b[0], a[1]-b[1]), a[2]-b[2]); d < 0.1 {
					t.Errorf("%s: %s and %s are %.3f apart", name, one, other, d)
				}
			}
			for _, back := range []fyne.ThemeColorName{ColorPaper, ColorCanvas, ColorRaised, ColorSelected, ColorHover} {
				if c := contrast(p[one], p[back]); c < 3 {
					t.Errorf("%s: %s on %s is %.2f", name, one, back, c)
				}
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
