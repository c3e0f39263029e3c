package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Variant says whether the window is light or dark.
type Variant string

// The variants that a user can choose from; the system's own by default.
const (
	System Variant = ""
	Light  Variant = "light"
	Dark   Variant = "dark"
	High   Variant = "high" // contrast
)

// Fonts return the TrueType files of the faces that the theme shows, when Fyne asks
// for them. Sans and Serif stand in for the others of their kind that are missing.
type Fonts struct {
	Sans, SansItalic, SansBold, SansBoldItalic     func() []byte // the interface
	Serif, SerifItalic, SerifBold, SerifBoldItalic func() []byte // what is read
}

// A face is a font whose lines stand leading times its size apart.
type face struct {
	name    string
	leading float64
	ttf     func() []byte
}

// Name implements [fyne.Resource].
func (f *face) Name() string { return f.name }

// Content implements [fyne.Resource]. Fyne asks once and keeps what it parsed, so the
// bytes are not kept here.
func (f *face) Content() []byte { return leaded(f.ttf(), f.leading) }

// Serif is the style of reading text. Fyne picks a face by style alone, and falls
// back on other fonts for what a face lacks only when it is picked so; this theme
// therefore lends the monospace styles, which the window has no use for, to the serif.
var Serif = fyne.TextStyle{Monospace: true}

// Sizes of text.
const (
	TextSize    = 13 // the interface
	ReadingSize = 14 // the serif of a card
	TitleSize   = 13.5
	SmallSize   = 11   // chips, counts, captions
	Leading     = 1.5  // of the serif: the distance between its lines, by its size
	sansLeading = 1.22 // of the interface
)

// Theme is the look of the window.
type Theme struct {
	variant Variant
	heeds   bool // the system's own choice
	fonts   map[fyne.TextStyle]fyne.Resource
}

// NewTheme makes the theme of a variant with these fonts.
func NewTheme(f Fonts, v Variant) *Theme {
	lead := func(name string, leading float64, ttf, other func() []byte) fyne.Resource {
		if ttf == nil {
			ttf = other
		}
		return &face{name, leading, ttf}
	}
	sans := func(name string, ttf func() []byte) fyne.Resource { return lead(name, sansLeading, ttf, f.Sans) }
	serif := func(name string, ttf func() []byte) fyne.Resource { return lead(name, Leading, ttf, f.Serif) }
	return &Theme{variant: v, fonts: map[fyne.TextStyle]fyne.Resource{
		{}:                              sans("sans", f.Sans),
		{Italic: true}:                  sans("sans-italic", f.SansItalic),
		{Bold: true}:                    sans("sans-bold", f.SansBold),
		{Bold: true, Italic: true}:      sans("sans-bold-italic", f.SansBoldItalic),
		{Monospace: true}:               serif("serif", f.Serif),
		{Monospace: true, Italic: true}: serif("serif-italic", f.SerifItalic),
		{Monospace: true, Bold: true}:   serif("serif-bold", f.SerifBold),
		{Monospace: true, Bold: true, Italic: true}: serif("serif-bold-italic", f.SerifBoldItalic),
	}}
}

// SetVariant switches to another variant; give the theme to Fyne's settings again
// for the window to show it.
func (t *Theme) SetVariant(v Variant) { t.variant = v }

// Variant returns the user's choice.
func (t *Theme) Variant() Variant { return t.variant }

// Heed has [System] follow the system, which does say whether it is dark: until then
// it is light, for Fyne takes a desktop that says nothing for a dark one.
func (t *Theme) Heed() { t.heeds = true }

// Color implements [fyne.Theme].
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	p := light
	switch {
	case t.variant == High:
		p = high
	case t.variant == Dark || t.variant == System && t.heeds && system == theme.VariantDark:
		p = dark
	}
	if c, ok := p[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, system)
}

// Font implements [fyne.Theme].
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	if s.Symbol {
		return theme.DefaultTheme().Font(s)
	}
	return t.fonts[fyne.TextStyle{Bold: s.Bold, Italic: s.Italic, Monospace: s.Monospace}]
}

// Icon implements [fyne.Theme].
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size implements [fyne.Theme].
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText: TextSize, theme.SizeNameCaptionText: SmallSize,
	theme.SizeNameSubHeadingText: 15, theme.SizeNameHeadingText: 19,
	theme.SizeNamePadding: 4, theme.SizeNameInnerPadding: 6, theme.SizeNameLineSpacing: 4,
	theme.SizeNameInlineIcon: 16, theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameScrollBar: 10, theme.SizeNameScrollBarSmall: 4, theme.SizeNameScrollBarRadius: 4,
	theme.SizeNameInputBorder: 1, theme.SizeNameInputRadius: 6, theme.SizeNameSelectionRadius: 2,
	theme.SizeNameButtonRadius: 6, theme.SizeNameCardRadius: 8, theme.SizeNameDialogRadius: 8,
	theme.SizeNamePopupRadius: 8, theme.SizeNameMenuRadius: 8,
	theme.SizeNameModalBlurRadius: 0, // without a graphics card a blur takes five times as long as all else in a frame
}
