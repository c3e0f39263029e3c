package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/export"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
)

// An edition is whom pages are for and how they look, whether they are exported
// or printed.
type edition struct {
	audience    model.Audience
	annotations model.AnnotationChoice
	style       string // its name
	paper       string // its name, "" for that of the style
	sheets      layout.Imposition
}

// Keys of the settings that hold the edition that was chosen last.
const (
	prefCopy        = ".copy"
	prefAnnotations = ".annotations"
	prefPaper       = ".paper"
	prefSheets      = ".imposition"
)

// edition is the one that was chosen last for a purpose, "export" or "print".
func (a *App) edition(purpose string) edition {
	p := a.fyne.Preferences()
	audience, _ := model.AudienceOf(p.String(purpose + prefCopy))
	return edition{audience, model.AnnotationChoice(p.Int(purpose + prefAnnotations)), a.styleName(),
		p.String(purpose + prefPaper), layout.Imposition(p.String(purpose + prefSheets))}
}

func (a *App) keepEdition(purpose string, e edition) {
	p := a.fyne.Preferences()
	p.SetString(purpose+prefCopy, e.audience.String())
	p.SetInt(purpose+prefAnnotations, int(e.annotations))
	p.SetString(purpose+prefPaper, e.paper)
	p.SetString(purpose+prefSheets, string(e.sheets))
}

// options are what an edition of a briefing is exported with.
func (a *App) options(b *model.Briefing, e edition) (export.Options, error) {
	style, err := a.styleNamed(e.style, b.Visit().Lang)
	if err != nil {
		return export.Options{}, err
	}
	style.Annotations = e.annotations
	if i := slices.IndexFunc(papers, func(p namedPaper) bool { return p.name == e.paper }); i >= 0 {
		style.Paper = papers[i].Paper
	}
	return export.Options{Audience: e.audience, Style: style, Fonts: a.fonts, Sheets: e.sheets}, nil
}

type namedPaper struct {
	name string
	layout.Paper
}

// papers are the sizes of paper that are offered.
var papers = []namedPaper{{"A4", layout.A4}, {"Letter", layout.Letter}, {"A5", layout.A5}}

// editionForm asks for an edition.
type editionForm struct {
	audience, annotations, style, paper, sheets *dropdown

	styles []string
}

var (
	audiences         = []model.Audience{model.Principal, model.Delegation, model.Press}
	annotationChoices = []model.AnnotationChoice{model.PrintedAnnotations, model.NoAnnotations, model.AllAnnotations}
	paperNames        = []string{"", "A4", "Letter", "A5"}
	sheetChoices      = []layout.Imposition{layout.OneUp, layout.TwoUp, layout.Booklet}
)

func (a *App) newEditionForm(e edition) *editionForm {
	f := &editionForm{styles: a.styleNames()}
	f.audience = choiceOf(audiences, e.audience, audienceName)
	f.annotations = choiceOf(annotationChoices, e.annotations, annotationsName)
	f.style = choiceOf(f.styles, e.style, styleTitle)
	f.paper = choiceOf(paperNames, e.paper, paperName)
	f.sheets = choiceOf(sheetChoices, e.sheets, sheetsName)
	return f
}

// items are the lines of a form that ask for whom and for what; pages are those
// that are about pages.
func (f *editionForm) items() []*widget.FormItem {
	return []*widget.FormItem{
		widget.NewFormItem(lang.T("Copy for"), f.audience),
		widget.NewFormItem(lang.T("Annotations"), f.annotations),
	}
}

func (f *editionForm) pages() []*widget.FormItem {
	return []*widget.FormItem{
		widget.NewFormItem(lang.T("Style"), f.style),
		widget.NewFormItem(lang.T("Paper"), f.paper),
		widget.NewFormItem(lang.T("On a sheet"), f.sheets),
	}
}

func (f *editionForm) edition() edition {
	return edition{chosen(audiences, f.audience), chosen(annotationChoices, f.annotations), chosen(f.styles, f.style),
		chosen(paperNames, f.paper), chosen(sheetChoices, f.sheets)}
}

// allow lets widgets be used or not.
func allow(on bool, all ...fyne.Disableable) {
	for _, o := range all {
		if on {
			o.Enable()
		} else {
			o.Disable()
		}
	}
}

func audienceName(a model.Audience) string {
	switch a {
	case model.Delegation:
		return lang.T("the delegation (without what is the principal’s alone)")
	case model.Press:
		return lang.T("the press (only what may be public)")
	}
	return lang.T("the principal (everything)")
}

func annotationsName(c model.AnnotationChoice) string {
	switch c {
	case model.NoAnnotations:
		return lang.T("None")
	case model.AllAnnotations:
		return lang.T("All, internal ones too")
	}
	return lang.T("Those marked “printed”")
}

func paperName(name string) string {
	if name == "" {
		return lang.T("That of the style")
	}
	return name
}

func sheetsName(how layout.Imposition) string {
	switch how {
	case layout.TwoUp:
		return lang.T("Two pages side by side")
	case layout.Booklet:
		return lang.T("A booklet, to fold in the middle")
	}
	return lang.T("One page")
}
