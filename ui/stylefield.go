package ui

import (
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	flow "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// A styleField edits one field of a style, by the name that its file has for it.
type styleField struct {
	name, label string
	input       fyne.Disableable
	object      fyne.CanvasObject
	show        func(value string) // as the file has it
	wrong       func() string      // what a value is to be
}

// form lays out the fields in groups.
func (e *styles) form() fyne.CanvasObject {
	form := container.NewVBox()
	group := func(title string, fields ...*styleField) {
		head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		lines := container.New(flow.NewFormLayout())
		for _, f := range fields {
			lines.Add(container.New(broad(150), widget.NewLabel(f.label))) // so that the fields of most groups stand under each other
			lines.Add(f.object)
		}
		form.Add(head)
		form.Add(lines)
		e.fields = append(e.fields, fields...)
	}
	papers := []string{"A4", "Letter", "A5"}
	group(lang.T("Paper"),
		e.words("paper", lang.T("Pages"), papers, paperName),
		e.words("talking-points-paper", lang.T("Talking points"), papers, paperName),
		e.length("margin-top", lang.T("Top margin"), millimetre), e.length("margin-bottom", lang.T("Bottom margin"), millimetre),
		e.length("margin-left", lang.T("Left margin"), millimetre), e.length("margin-right", lang.T("Right margin"), millimetre))
	families := []string{"serif", "sans"}
	group(lang.T("Type"),
		e.words("text-font", lang.T("Text in"), families, familyName), e.words("heading-font", lang.T("Headings in"), families, familyName),
		e.length("text", lang.T("Text"), point), e.length("leading", lang.T("From line to line"), point),
		e.length("cover", lang.T("Title of the cover"), point), e.length("title", lang.T("Titles of sections"), point),
		e.length("heading", lang.T("Titles of stakes"), point), e.length("small", lang.T("Small print"), point),
		e.length("tiny", lang.T("Labels"), point), e.length("paragraph-gap", lang.T("Between paragraphs"), point),
		e.length("heading-gap", lang.T("Before a stake"), point), e.length("section-gap", lang.T("Before a section"), point))
	group(lang.T("Numbers and marking"),
		e.choiceOf("numbers", lang.T("Sections and stakes are numbered")), e.choiceOf("section-pages", lang.T("Sections begin on a new page")),
		e.words("page-numbers", lang.T("Pages are counted"), []string{"total", "page", "none"}, countingName),
		e.choiceOf("mark-top", lang.T("Marking at the top")), e.choiceOf("mark-bottom", lang.T("Marking at the foot")),
		e.words("language", lang.T("Language where the briefing has none"), []string{"", lang.French, lang.English}, languageOrNone))
	colours := []*styleField{e.colour("ink", lang.T("Text")), e.colour("muted", lang.T("Secondary text")), e.colour("line", lang.T("Lines")),
		e.colour("accent", lang.T("Accent")), e.colour("marking", lang.T("Marking")), e.colour("warn", lang.T("To verify")),
		e.colour("warn-tint", lang.T("Behind what is to verify"))}
	for _, d := range model.Domains {
		colours = append(colours, e.colour("color-"+d, domainName(d)))
	}
	group(lang.T("Colours"), colours...)
	return form
}

// short is a field of a few letters, which leaves the mouse wheel to the form.
func (e *styles) short() *field {
	f := newField("")
	f.Scroll = fyne.ScrollNone
	return f
}

// A unit is how lengths are said: a file has points.
type unit struct {
	points float64
	sign   string
}

var (
	millimetre = unit{72 / 25.4, "mm"}
	point      = unit{1, "pt"}
)

// length is a field for a number.
func (e *styles) length(name, label string, in unit) *styleField {
	entry := e.short()
	f := &styleField{name: name, label: label, input: entry}
	f.object = container.NewBorder(nil, nil, nil, container.New(broad(widget.NewLabel(millimetre.sign).MinSize().Width), widget.NewLabel(in.sign)), entry)
	f.show = func(value string) {
		points, _ := strconv.ParseFloat(value, 64)
		entry.SetText(said().Number(math.Round(points/in.points*10) / 10))
	}
	f.wrong = func() string { return lang.T("a number of %s is needed, and not so large", in.sign) }
	entry.OnChanged = func(text string) {
		number, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
		value := text
		if was, _ := strconv.ParseFloat(e.style.Value(name), 64); err == nil && math.Abs(was/in.points-number) <= 0.05 {
			value = e.style.Value(name) // what is shown is rounded
		} else if err == nil {
			value = strconv.FormatFloat(math.Round(number*in.points*100)/100, 'f', -1, 64)
		}
		e.set(f, value)
	}
	return f
}

// words is a field for one of some words; a file may have another, which stays.
func (e *styles) words(name, label string, words []string, title func(string) string) *styleField {
	all := words
	choice := newDropdown(nil, nil)
	f := &styleField{name: name, label: label, input: choice, object: choice, wrong: func() string { return "" }}
	f.show = func(value string) {
		all = words
		if !slices.Contains(all, value) {
			all = append(slices.Clone(words), value)
		}
		choice.Options = nil
		for _, w := range all {
			choice.Options = append(choice.Options, title(w))
		}
		choice.SetSelectedIndex(slices.Index(all, value))
	}
	choice.OnChanged = func(string) { e.set(f, all[max(0, choice.SelectedIndex())]) }
	return f
}

// choiceOf is a field for yes or no.
func (e *styles) choiceOf(name, label string) *styleField {
	check := newCheck("", false)
	f := &styleField{name: name, label: label, input: check, object: check, wrong: func() string { return "" }}
	f.show = func(value string) { check.SetChecked(value == "yes") }
	check.OnChanged = func(on bool) {
		if on {
			e.set(f, "yes")
		} else {
			e.set(f, "no")
		}
	}
	return f
}

// colour is a field for a colour, to be written or to be picked.
func (e *styles) colour(name, label string) *styleField {
	entry := e.short()
	swatch := newSwatch(color.Transparent, 28, 20)
	pick := newButton("…", nil)
	f := &styleField{name: name, label: label, input: both{entry, pick}, object: container.NewBorder(nil, nil, container.NewCenter(swatch), pick, entry)}
	f.show = func(value string) {
		entry.SetText(value)
		swatch.FillColor = rgb(value)
		swatch.Refresh()
	}
	f.wrong = func() string { return lang.T("a colour is needed, such as #1F4E79") }
	entry.OnChanged = func(text string) {
		e.set(f, strings.ToUpper(strings.TrimSpace(text)))
		swatch.FillColor = rgb(e.style.Value(name))
		swatch.Refresh()
	}
	pick.OnTapped = func() {
		e.w.askColour(label, rgb(e.style.Value(name)), func(c color.NRGBA) { entry.SetText(hexOf(c)) })
	}
	return f
}

// rgb reads a colour as a style file has it.
func rgb(value string) color.NRGBA {
	n, _ := strconv.ParseUint(strings.TrimPrefix(value, "#"), 16, 32)
	return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 0xFF}
}

// both are two widgets that are used together or not at all.
type both [2]fyne.Disableable

func (b both) Enable()        { b[0].Enable(); b[1].Enable() }
func (b both) Disable()       { b[0].Disable(); b[1].Disable() }
func (b both) Disabled() bool { return b[0].Disabled() }

func familyName(family string) string {
	if family == "sans" {
		return lang.T("Sans serif (Inter)")
	}
	return lang.T("Serif (Source Serif)")
}

func countingName(counting string) string {
	switch counting {
	case "total":
		return "4 / 8"
	case "page":
		return "4"
	}
	return lang.T("Not at all")
}

func languageOrNone(code string) string {
	if code == "" {
		return "–"
	}
	return languageName(code)
}
