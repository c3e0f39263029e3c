package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Colours that the theme adds to Fyne's own; ask for them with [Color].
const (
	ColorCanvas      fyne.ThemeColorName = "enjeux.canvas"    // behind cards and pages
	ColorPaper       fyne.ThemeColorName = "enjeux.paper"     // cards, panes, bars
	ColorRaised      fyne.ThemeColorName = "enjeux.raised"    // dialogs and menus, over all that
	ColorInk         fyne.ThemeColorName = "enjeux.ink"       // text
	ColorBody        fyne.ThemeColorName = "enjeux.body"      // long reading text
	ColorMuted       fyne.ThemeColorName = "enjeux.muted"     // secondary text
	ColorLine        fyne.ThemeColorName = "enjeux.line"      // borders and dividers
	ColorGrip        fyne.ThemeColorName = "enjeux.grip"      // handles and frames of what can be filled in
	ColorDisabled    fyne.ThemeColorName = "enjeux.disabled"  // text of a button that cannot be pressed
	ColorAccent      fyne.ThemeColorName = "enjeux.accent"    // the one accent
	ColorOnAccent    fyne.ThemeColorName = "enjeux.onAccent"  // text on the accent
	ColorEdge        fyne.ThemeColorName = "enjeux.edge"      // around what lies over the window, and buttons
	ColorSelected    fyne.ThemeColorName = "enjeux.selected"  // behind a selected row
	ColorHover       fyne.ThemeColorName = "enjeux.hover"     // behind what the pointer is over
	ColorHighlight   fyne.ThemeColorName = "enjeux.highlight" // behind an annotated passage
	ColorUnderline   fyne.ThemeColorName = "enjeux.underline" // under an annotated passage
	ColorNeutral     fyne.ThemeColorName = "enjeux.neutral"   // text of a neutral chip
	ColorNeutralBack fyne.ThemeColorName = "enjeux.neutralBack"
	ColorGood        fyne.ThemeColorName = "enjeux.good"
	ColorGoodBack    fyne.ThemeColorName = "enjeux.goodBack"
	ColorWarn        fyne.ThemeColorName = "enjeux.warn"
	ColorWarnBack    fyne.ThemeColorName = "enjeux.warnBack"
	ColorAlert       fyne.ThemeColorName = "enjeux.alert"
	ColorAlertBack   fyne.ThemeColorName = "enjeux.alertBack"

	ColorPolitics    fyne.ThemeColorName = "enjeux.politics"
	ColorEconomy     fyne.ThemeColorName = "enjeux.economy"
	ColorSecurity    fyne.ThemeColorName = "enjeux.security"
	ColorEnergy      fyne.ThemeColorName = "enjeux.energy"
	ColorDevelopment fyne.ThemeColorName = "enjeux.development"
	ColorCulture     fyne.ThemeColorName = "enjeux.culture"
	ColorOther       fyne.ThemeColorName = "enjeux.other"
)

// Color returns a named colour of the theme in force, in the variant in force.
func Color(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

type palette map[fyne.ThemeColorName]color.NRGBA

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

func (p palette) with(name fyne.ThemeColorName, alpha uint8) color.NRGBA {
	c := p[name]
	c.A = alpha
	return c
}

var light = withFyne(palette{
	ColorCanvas: rgb(0xF4F5F7), ColorPaper: rgb(0xFFFFFF), ColorRaised: rgb(0xFFFFFF), ColorInk: rgb(0x1C2430), ColorBody: rgb(0x2B3442),
	ColorMuted: rgb(0x626C7E), ColorLine: rgb(0xE2E5EA), ColorEdge: rgb(0xC9CFD8), ColorGrip: rgb(0x7F899B), ColorDisabled: rgb(0x7F899B),
	ColorAccent: rgb(0x1F4E79), ColorOnAccent: rgb(0xFFFFFF), ColorSelected: rgb(0xE8EEF5), ColorHover: rgb(0xF1F3F6),
	ColorHighlight: rgb(0xFDECC0), ColorUnderline: rgb(0xE0A100),
	ColorNeutral: rgb(0x475467), ColorNeutralBack: rgb(0xEEF1F5),
	ColorGood: rgb(0x1B7A43), ColorGoodBack: rgb(0xE3F4EA),
	ColorWarn: rgb(0x8A5B00), ColorWarnBack: rgb(0xFDF3DC),
	ColorAlert: rgb(0xA32020), ColorAlertBack: rgb(0xFDE7E7),
	ColorPolitics: rgb(0x1F4E79), ColorEconomy: rgb(0xB7791F), ColorSecurity: rgb(0x8B2C2C), ColorEnergy: rgb(0x6B4FA0),
	ColorDevelopment: rgb(0x2F7D5B), ColorCulture: rgb(0xA0396E), ColorOther: rgb(0x667085),
})

var dark = withFyne(palette{
	ColorCanvas: rgb(0x12161C), ColorPaper: rgb(0x1B2129), ColorRaised: rgb(0x232B35), ColorInk: rgb(0xE6EAF0), ColorBody: rgb(0xD3D9E2),
	ColorMuted: rgb(0x9AA5B5), ColorLine: rgb(0x2F3743), ColorEdge: rgb(0x4A5667), ColorGrip: rgb(0x6B7686), ColorDisabled: rgb(0x6B7686),
	ColorAccent: rgb(0x7DB0E0), ColorOnAccent: rgb(0x0E1B28), ColorSelected: rgb(0x24364A), ColorHover: rgb(0x252C36),
	ColorHighlight: rgb(0x4A3B12), ColorUnderline: rgb(0xC9940F),
	ColorNeutral: rgb(0xC3CBD7), ColorNeutralBack: rgb(0x2A323D),
	ColorGood: rgb(0x7FD4A3), ColorGoodBack: rgb(0x17352A),
	ColorWarn: rgb(0xEFC368), ColorWarnBack: rgb(0x3A2F14),
	ColorAlert: rgb(0xF4A5A5), ColorAlertBack: rgb(0x43201F),
	ColorPolitics: rgb(0x5E9FEA), ColorEconomy: rgb(0xDDA449), ColorSecurity: rgb(0xE0695F), ColorEnergy: rgb(0xB18CF0),
	ColorDevelopment: rgb(0x4FBF8B), ColorCulture: rgb(0xE880B8), ColorOther: rgb(0xB4B4AE),
})

// high is for eyes that need more than AA: black, white, and few clear colours.
var high = withFyne(palette{
	ColorCanvas: rgb(0x000000), ColorPaper: rgb(0x000000), ColorRaised: rgb(0x1F1F1F), ColorInk: rgb(0xFFFFFF), ColorBody: rgb(0xFFFFFF),
	ColorMuted: rgb(0xE6E6E6), ColorLine: rgb(0xFFFFFF), ColorEdge: rgb(0xFFFFFF), ColorGrip: rgb(0xFFFFFF), ColorDisabled: rgb(0xAEAEAE),
	ColorAccent: rgb(0xFFE04D), ColorOnAccent: rgb(0x000000), ColorSelected: rgb(0x00396B), ColorHover: rgb(0x333333),
	ColorHighlight: rgb(0x5C4A00), ColorUnderline: rgb(0xFFE04D),
	ColorNeutral: rgb(0xFFFFFF), ColorNeutralBack: rgb(0x262626),
	ColorGood: rgb(0x7CFFB2), ColorGoodBack: rgb(0x002B14),
	ColorWarn: rgb(0xFFE04D), ColorWarnBack: rgb(0x332B00),
	ColorAlert: rgb(0xFFB3B3), ColorAlertBack: rgb(0x3D0000),
	ColorPolitics: rgb(0x6CB8FF), ColorEconomy: rgb(0xFFC266), ColorSecurity: rgb(0xFF8080), ColorEnergy: rgb(0xC4A3FF),
	ColorDevelopment: rgb(0x7CFFB2), ColorCulture: rgb(0xFF8FD8), ColorOther: rgb(0xFFFFFF),
})

func init() {
	high[theme.ColorNameDisabled] = high[ColorDisabled] // or it is taken for what can be pressed
	high[theme.ColorNamePlaceHolder] = rgb(0xB3B3B3)    // or it is taken for what was typed
	high[theme.ColorNameMenuBackground] = rgb(0x333333)
	dark[theme.ColorNameMenuBackground] = rgb(0x2E3846) // they have no edge: lighter than what they lie over
	dark[theme.ColorNameSeparator] = rgb(0x424D5D)      // and is seen on it
	dark[theme.ColorNameShadow] = color.NRGBA{A: 0x70}  // or nothing is seen of it
}

// withFyne gives Fyne's own widgets the colours of the palette.
func withFyne(p palette) palette {
	for name, of := range map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameBackground: ColorPaper, theme.ColorNameForeground: ColorInk,
		theme.ColorNameButton: ColorNeutralBack, theme.ColorNameDisabledButton: ColorNeutralBack,
		theme.ColorNameDisabled: ColorMuted, theme.ColorNamePlaceHolder: ColorMuted,
		theme.ColorNameInputBackground: ColorPaper, theme.ColorNameInputBorder: ColorGrip,
		theme.ColorNameMenuBackground: ColorRaised, theme.ColorNameOverlayBackground: ColorRaised,
		theme.ColorNameHeaderBackground: ColorCanvas, theme.ColorNameSeparator: ColorLine,
		theme.ColorNamePrimary: ColorAccent, theme.ColorNameHyperlink: ColorAccent,
		theme.ColorNameForegroundOnPrimary: ColorOnAccent,
		theme.ColorNameSuccess:             ColorGood, theme.ColorNameForegroundOnSuccess: ColorGoodBack,
		theme.ColorNameWarning: ColorWarn, theme.ColorNameForegroundOnWarning: ColorWarnBack,
		theme.ColorNameError: ColorAlert, theme.ColorNameForegroundOnError: ColorAlertBack,
		theme.ColorNameInnerWindowBorder: ColorLine, theme.ColorNameInnerWindowBorderInactive: ColorLine,
	} {
		p[name] = p[of]
	}
	p[theme.ColorNameHover] = p.with(ColorMuted, 0x1C)
	p[theme.ColorNamePressed] = p.with(ColorMuted, 0x30)
	p[theme.ColorNameFocus] = p.with(ColorAccent, 0x40)
	p[theme.ColorNameSelection] = p.with(ColorAccent, 0x40)
	p[theme.ColorNameScrollBar] = p.with(ColorMuted, 0x80)
	p[theme.ColorNameScrollBarBackground] = p.with(ColorMuted, 0x10)
	p[theme.ColorNameShadow] = color.NRGBA{A: 0x3C} // menus are white over white cards
	return p
}
