package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// sectionHeader is the title and the objective of a section, edited in place,
// beside a bar in the colour of its domain.
type sectionHeader struct {
	w       *Window
	s       *Session
	section func() model.ID
	object  *fyne.Container
	resized func() // the header is higher or lower than before

	bar       *canvas.Rectangle
	number    *canvas.Text
	aim       *canvas.Text // the word before the objective
	title     *widgets.TextField
	objective *widgets.TextField
	facts     *widgets.Line
}

// newSectionHeader makes the header of whatever section is asked for, with space
// on its left and right.
func newSectionHeader(w *Window, s *Session, side float32, section func() model.ID) *sectionHeader {
	h := &sectionHeader{w: w, s: s, section: section, resized: func() {}, bar: &canvas.Rectangle{CornerRadius: 2},
		number: canvas.NewText("", nil), aim: canvas.NewText(lang.T("Objective:"), nil),
		facts: widgets.NewLine("", widgets.SmallSize, fyne.TextStyle{}, widgets.ColorMuted)}
	h.aim.TextSize = widgets.TextSize
	h.number.TextSize = sectionTitleSize
	h.title = h.field("title", sectionTitleSize, fyne.TextStyle{Bold: true})
	h.title.SetPlaceHolder(lang.T("Title of the section"))
	h.objective = h.field("objective", widgets.TextSize, fyne.TextStyle{})
	h.objective.SetPlaceHolder(lang.T("what the visit is to reach here"))
	h.bar.SetMinSize(fyne.NewSize(4, 0))
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0),
		container.NewBorder(nil, nil, container.NewVBox(container.New(layout.NewCustomPaddedLayout(widgets.FieldPad, 0, 0, 0), h.number)), nil, h.title),
		container.NewBorder(nil, nil, container.NewVBox(container.New(layout.NewCustomPaddedLayout(widgets.FieldPad, 0, 0, 0), h.aim)), nil, h.objective),
		container.New(layout.NewCustomPaddedLayout(1, 0, 0, 0), h.facts))
	h.object = container.New(layout.NewCustomPaddedLayout(18, 0, side, side), container.NewBorder(nil, nil, h.bar, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 6, 0), lines)))
	return h
}

const sectionTitleSize = 18

// field is a text of the section that is open when it is typed in.
func (h *sectionHeader) field(name string, size float32, style fyne.TextStyle) *widgets.TextField {
	f := widgets.NewTextField(size, style)
	f.Rest()
	f.SingleLine = true
	f.OnEdited = func(_, text string) { h.w.try(h.s.Type(h.section(), name, text)) }
	f.OnFocus = func() { h.s.Select(h.section()) }
	f.OnSelected = func(from, to int) {
		h.w.passage = model.Range{Node: h.section(), Field: name, From: from, To: to}
	}
	f.OnKey = h.w.leaving(f)
	f.OnUndo, f.OnRedo = h.w.onUndo, h.w.onRedo
	f.OnTyped = func() { h.w.autocorrect(f) }
	f.OnResized = func() {
		h.object.Refresh()
		h.resized()
	}
	return f
}

func (h *sectionHeader) refresh() {
	b := h.s.Briefing()
	sec, ok := model.Get[model.Section](b, h.section())
	if !ok {
		h.object.Hide()
		return
	}
	h.object.Show()
	h.bar.FillColor = theme.Color(domainColor(sec.Domain))
	h.number.Text, h.number.Color = b.Number(sec.ID)+" ", theme.Color(widgets.ColorMuted)
	h.aim.Color = theme.Color(widgets.ColorMuted)
	parts := []string{domainName(sec.Domain), lang.N(model.Count[model.Stake](b, sec.ID), "%d stake", "%d stakes")}
	if n := h.w.words(sec.ID); n > 0 || sec.Goal > 0 {
		parts = append(parts, wordsOf(n, sec.Goal))
		if goalKind(n, sec.Goal) != widgets.Neutral {
			parts[len(parts)-1] += " " + lang.T("(too many)")
		}
	}
	if n := model.Count[model.Annotation](b, sec.ID); n > 0 {
		parts = append(parts, lang.N(n, "%d annotation", "%d annotations"))
	}
	h.facts.Set(strings.Join(parts, " · "))
	h.title.SetText(sec.Title)
	h.objective.SetText(sec.Objective)
	h.object.Refresh()
}

// domainForm is the form of the dot of a section, see [widgets.RowContent]: the colour is
// that of all sections of its domain.
func domainForm(b *model.Briefing, section model.ID) (form int) {
	sec, _ := model.Get[model.Section](b, section)
	for other := range model.Children[model.Section](b, b.ID()) {
		if other.ID == section {
			break
		}
		if other.Domain == sec.Domain {
			form++
		}
	}
	return form
}

func domainColor(domain string) fyne.ThemeColorName {
	switch domain {
	case model.Politics:
		return widgets.ColorPolitics
	case model.Economy:
		return widgets.ColorEconomy
	case model.Security:
		return widgets.ColorSecurity
	case model.Energy:
		return widgets.ColorEnergy
	case model.Development:
		return widgets.ColorDevelopment
	case model.Culture:
		return widgets.ColorCulture
	}
	return widgets.ColorOther
}
