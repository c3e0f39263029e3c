package ui

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// newSwatch shows a colour in a frame: it may be that of what it lies on.
func newSwatch(c color.Color, width, height float32) *canvas.Rectangle {
	r := canvas.NewRectangle(c)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = widgets.Color(widgets.ColorGrip), 1, 4
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

// slider chooses a number. As the other controls, it hands Esc on.
type slider struct{ widget.Slider }

func newSlider(most float64, moved func(float64)) *slider {
	s := &slider{}
	s.Max, s.Step, s.OnChanged = most, 1, moved
	s.ExtendBaseWidget(s)
	return s
}

// onTrack has the whole way of a slider seen: Fyne draws what is left of it in the
// colour of an empty field, which is that of the dialog.
func onTrack(s *slider) fyne.CanvasObject {
	return container.NewThemeOverride(s, tracked{theme.Current()})
}

// tracked is a theme whose empty fields are as dark as their frames.
type tracked struct{ fyne.Theme }

// Color implements [fyne.Theme].
func (t tracked) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameInputBackground {
		name = widgets.ColorGrip
	}
	return t.Theme.Color(name, v)
}

// FocusGained implements [fyne.Focusable].
func (s *slider) FocusGained() {
	s.Slider.FocusGained()
	widgets.Reveal(s)
}

// TypedKey implements [fyne.Focusable].
func (s *slider) TypedKey(k *fyne.KeyEvent) {
	if !widgets.PassOn(s, k) {
		s.Slider.TypedKey(k)
	}
}

// askColour asks for another colour than now by its hue, saturation and lightness, or
// as a style file writes it. It is not Fyne's dialog, which keeps Esc to itself.
func (w *Window) askColour(title string, now color.NRGBA, chosen func(color.NRGBA)) {
	became := now
	square := func() *canvas.Rectangle {
		r := newSwatch(now, 100, 44)
		r.CornerRadius = 6
		return r
	}
	before, after := square(), square()
	code := newField("")
	var parts [3]*slider
	moving := false // the sliders are told where to stand
	show := func(c color.NRGBA, slide, write bool) {
		became, after.FillColor = c, c
		after.Refresh()
		if slide {
			moving = true
			for i, v := range hsl(c) {
				parts[i].SetValue(math.Round(v))
			}
			moving = false
		}
		if write {
			code.SetText(hexOf(c))
		}
	}
	for i, most := range []float64{359, 100, 100} {
		parts[i] = newSlider(most, func(float64) {
			if !moving {
				show(fromHSL(parts[0].Value, parts[1].Value, parts[2].Value), false, true)
			}
		})
	}
	code.OnChanged = func(text string) {
		if c, ok := parseHex(text); ok && c != became {
			show(c, true, false)
		}
	}
	show(now, true, true)
	form := newForm(
		widget.NewFormItem(lang.T("Before, after"), container.NewGridWithColumns(2, before, after)),
		widget.NewFormItem(lang.T("Hue"), onTrack(parts[0])), widget.NewFormItem(lang.T("Saturation"), onTrack(parts[1])),
		widget.NewFormItem(lang.T("Lightness"), onTrack(parts[2])), widget.NewFormItem(lang.T("Code"), code))
	d := w.newDialog(title, form)
	done := func() { d.Hide(); chosen(became) }
	code.OnSubmitted = func(string) { done() }
	d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Cancel"), d.Hide), newMainButton(lang.T("OK"), done)})
	w.show(d, 480, 0, nil)
	w.win.Canvas().Focus(parts[0])
}

func hexOf(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// parseHex reads a colour of six digits, with or without a #.
func parseHex(text string) (color.NRGBA, bool) {
	text = strings.TrimPrefix(strings.TrimSpace(text), "#")
	n, err := strconv.ParseUint(text, 16, 24)
	return rgb(fmt.Sprintf("#%06X", n)), err == nil && len(text) == 6
}

// hsl are hue in degrees, saturation and lightness in percent, as CSS defines them.
func hsl(c color.NRGBA) [3]float64 {
	r, g, b := float64(c.R)/255, float64(c.G)/255, float64(c.B)/255
	most, least := max(r, g, b), min(r, g, b)
	l, d := (most+least)/2, most-least
	if d == 0 {
		return [3]float64{0, 0, 100 * l}
	}
	var h float64
	switch most {
	case r:
		h = math.Mod((g-b)/d+6, 6)
	case g:
		h = (b-r)/d + 2
	default:
		h = (r-g)/d + 4
	}
	return [3]float64{60 * h, 100 * d / (1 - math.Abs(2*l-1)), 100 * l}
}

func fromHSL(h, s, l float64) color.NRGBA {
	s, l = s/100, l/100
	at := func(n float64) uint8 {
		k := math.Mod(n+h/30, 12)
		return uint8(math.Round(255 * (l - s*min(l, 1-l)*max(-1, min(k-3, 9-k, 1)))))
	}
	return color.NRGBA{R: at(0), G: at(8), B: at(4), A: 0xFF}
}
