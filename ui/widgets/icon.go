package widgets

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
)

// tinted returns an SVG drawn in currentColor in a colour of the theme. Fyne's own
// coloured resources reach the fills of a drawing only, and these are of lines.
func tinted(icon fyne.Resource, as fyne.ThemeColorName) fyne.Resource {
	c := color.NRGBAModel.Convert(Color(as)).(color.NRGBA)
	hex := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	return fyne.NewStaticResource(hex+icon.Name(), bytes.ReplaceAll(icon.Content(), []byte("currentColor"), []byte(hex)))
}
