package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// annotations is the panel of remarks: those of the selected stake or section,
// or of the whole briefing, each a thread, over a field for a new one.
type annotations struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject

	heading *widget.Label
	column  *widgets.Column
	entry   *widget.Entry
	kind    *widget.Select
	everywhere,
	openOnly bool
}

func newAnnotations(w *Window, s *Session) *annotations {
	p := &annotations{w: w, s: s, heading: widget.NewLabel("")}
	p.heading.TextStyle.Bold = true
	p.heading.Truncation = fyne.TextTruncateEllipsis
	p.column = widgets.NewColumn(func(id string) fyne.CanvasObject { return newThread(p, model.ID(id)) })
	p.column.Refill = func(_ string, o fyne.CanvasObject) { o.(*thread).fill() }
	p.column.Margin, p.column.Gap = 12, 8

	var all, open *widgets.Chip
	all = widgets.NewChip(lang.T("whole briefing"), widgets.Neutral, func() {
		p.everywhere = !p.everywhere
		all.Set(lang.T("whole briefing"), chosen(p.everywhere))
		p.list()
	})
	open = widgets.NewChip(lang.T("open only"), widgets.Neutral, func() {
		p.openOnly = !p.openOnly
		open.Set(lang.T("open only"), chosen(p.openOnly))
		p.list()
	})

	p.kind = choiceOf(model.AnnotationTypes, model.Comment, annotationName)
	p.entry = widget.NewEntry()
	p.entry.SetPlaceHolder(lang.T("New annotation (Ctrl+Alt+C)"))
	p.entry.OnSubmitted = p.onSubmitted
	p.object = container.NewBorder(
		container.NewBorder(nil, nil, nil, container.NewCenter(container.NewHBox(all, open)), p.heading),
		container.NewPadded(container.NewVBox(p.kind, p.entry)), nil, nil, p.column)
	return p
}

func chosen(on bool) widgets.Kind {
	if on {
		return widgets.Good
	}
	return widgets.Neutral
}

// list shows the threads of the selection.
func (p *annotations) list() {
	b := p.s.Briefing()
	var ids []string
	of := func(id model.ID) {
		for a := range model.Children[model.Annotation](b, id) {
			if !p.openOnly || !a.Resolved {
				ids = append(ids, string(a.ID))
			}
		}
	}
	section := func(id model.ID) {
		of(id)
		for _, st := range stakes(b, id) {
			of(st)
		}
	}
	where := p.s.Selection()
	switch {
	case p.everywhere:
		for _, id := range sections(b) {
			section(id)
		}
		p.heading.SetText(lang.T("Annotations"))
	case p.s.Stake() != "":
		of(where)
		p.heading.SetText(lang.T("Annotations · %s", p.s.called(where)))
	default:
		section(p.s.Section())
		p.heading.SetText(lang.T("Annotations · section %s", p.s.called(p.s.Section())))
	}
	p.column.SetItems(ids)
	for _, id := range ids {
		p.column.Update(id)
	}
}

// changed patches the threads that a change touched.
func (p *annotations) changed(b *model.Briefing, m model.Map) {
	for _, c := range m {
		if n, ok := b.Node(c.Node); ok {
			switch n.(type) {
			case model.Annotation:
				if c.Field == "text" {
					p.column.Update(string(c.Node))
					continue
				}
			case model.Stake, model.Section, model.Reply:
				// Words quoted, a number, an answer: the threads show them.
			default:
				continue
			}
		}
		p.list()
		return
	}
	if m == nil {
		p.list()
	}
}

// onSubmitted annotates the passage that was last selected in the selected
// node, or the node as a whole.
func (p *annotations) onSubmitted(text string) {
	if text == "" {
		return
	}
	at := model.Range{Node: p.s.Selection()}
	if r := p.w.passage; r.Node == at.Node && r.From < r.To {
		at = r
	}
	if at.Node == "" {
		return
	}
	kind := model.AnnotationTypes[max(0, p.kind.SelectedIndex())]
	if _, err := p.s.Annotate(at, kind, text); err != nil {
		p.w.fail(err)
		return
	}
	p.w.passage = model.Range{}
	p.entry.SetText("")
}

// onAnnotate leads to the field for a new annotation; the passage selected
// before stays the one that it will stand on.
func (w *Window) onAnnotate() {
	w.inspector.show(tabAnnotations)
	if r := w.passage; r.Node == w.session.Selection() && r.From < r.To {
		n, _ := w.session.Briefing().Node(r.Node)
		w.inspector.annotations.entry.SetPlaceHolder(lang.T("On “%s”", model.TextOf(n, r.Field)[r.From:r.To]))
	} else {
		w.inspector.annotations.entry.SetPlaceHolder(lang.T("On the whole of %s", w.session.called(w.session.Selection())))
	}
	w.win.Canvas().Focus(w.inspector.annotations.entry)
}
