package ui

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/export"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
)

// papers are the sizes of paper that an export offers.
var papers = []layout.Paper{layout.A4, layout.Letter}

// onExport asks what to export, for whom and where, and does it in the
// background. The answers are those of the last time to begin with.
func (w *Window) onExport() {
	last := &w.app.lastExport
	format := choiceOf(export.Formats, last.format, formatName)
	audiences := []model.Audience{model.Principal, model.Delegation, model.Press}
	audience := choiceOf(audiences, last.audience, audienceName)
	choices := []model.AnnotationChoice{model.PrintedAnnotations, model.NoAnnotations, model.AllAnnotations}
	annotations := choiceOf(choices, last.annotations, annotationsName)
	paper := choiceOf(papers, last.paper, paperName)
	more := []*widget.FormItem{
		widget.NewFormItem(lang.T("Format"), format),
		widget.NewFormItem(lang.T("Copy for"), audience),
		widget.NewFormItem(lang.T("Annotations"), annotations),
		widget.NewFormItem(lang.T("Paper"), paper),
	}
	ext := func() string { return string(export.Formats[format.SelectedIndex()]) }
	w.chooseName(lang.T("Export"), w.session.Name(), ext, more, func(path string) {
		*last = exported{export.Formats[format.SelectedIndex()], audiences[audience.SelectedIndex()],
			choices[annotations.SelectedIndex()], papers[paper.SelectedIndex()]}
		w.export(path, *last)
	})
}

// exported is what was asked of an export.
type exported struct {
	format      export.Format
	audience    model.Audience
	annotations model.AnnotationChoice
	paper       layout.Paper
}

func (w *Window) export(path string, what exported) {
	b := w.session.Briefing()
	o := export.Options{Audience: what.audience, Style: w.app.style(b), Fonts: w.app.fonts}
	o.Style.Annotations, o.Style.Paper = what.annotations, what.paper
	w.busy(lang.T("Exporting %s…", filepath.Base(path)), func(context.Context) error {
		if err := export.File(path, b, o); err != nil {
			return err
		}
		fyne.Do(func() { w.status.say(lang.T("Exported to %s", path)) })
		return nil
	})
}

func formatName(f export.Format) string {
	switch f {
	case export.PDF:
		return "PDF"
	case export.Word:
		return "Word (DOCX)"
	case export.HTML:
		return lang.T("Web page (HTML)")
	case export.Markdown:
		return "Markdown"
	}
	return lang.T("Plain text")
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

func paperName(p layout.Paper) string {
	return []string{"A4", "Letter"}[max(0, slices.Index(papers, p))]
}
