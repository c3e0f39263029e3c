package ui

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// remarks stands under the preview: the annotations of what is selected, of a section
// with those of its stakes, and a field for a new one, which stands on all that is selected.
type remarks struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject

	heading *widget.Label
	threads *threads
	none    *widget.Label // says that there are none
	entry   *field
	kind    *dropdown
}

func newRemarks(w *Window, s *Session) *remarks {
	r := &remarks{w: w, s: s, heading: widget.NewLabel("")}
	r.heading.TextStyle.Bold = true
	r.heading.Truncation = fyne.TextTruncateEllipsis
	r.threads = newThreads(w, s, r.which)
	r.kind = choiceOf(model.AnnotationTypes, model.Comment, capitalName)
	r.entry = newField("")
	r.entry.OnSubmitted, r.entry.OnFocus = r.onSubmitted, r.name
	r.none = widget.NewLabel(lang.T("Nothing is annotated here yet."))
	r.none.Alignment, r.none.Importance = fyne.TextAlignCenter, widget.LowImportance
	r.object = container.NewBorder(container.New(layout.NewCustomPaddedLayout(2, 0, 6, 6), r.heading),
		container.New(layout.NewCustomPaddedLayout(4, 8, 12, 12), asRead(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(150, r.entry.MinSize().Height), r.kind), nil, container.New(filled{r.name}, r.entry)))), nil, nil, container.NewStack(r.threads.column, container.NewCenter(r.none)))
	return r
}

// which lists the annotations of what is selected.
func (r *remarks) which() (all []model.ID) {
	for _, id := range r.s.with(r.s.Selection()) {
		all = append(all, annotated(r.s.Briefing(), id, true)...)
	}
	return all
}

func (r *remarks) changed(b *model.Briefing, m model.Map) {
	r.threads.changed(b, m)
	r.sayNone()
	if relists(m) { // numbers
		r.name()
	}
}

func (r *remarks) selected() {
	r.threads.named = r.s.Stake() == "" || r.s.several()
	r.threads.list()
	r.threads.column.ScrollToTop()
	r.sayNone()
	r.name()
}

func (r *remarks) sayNone() {
	if len(r.threads.which()) == 0 {
		r.none.Show()
	} else {
		r.none.Hide()
	}
}

// name says what is annotated, and what a new annotation would stand on.
func (r *remarks) name() {
	id := r.s.Selection()
	if id == "" {
		r.heading.SetText(lang.T("Annotations"))
	} else {
		r.heading.SetText(lang.T("Annotations · %s", r.on(id)))
	}
	var hint string
	hints := []string{lang.T("New annotation (%s)", r.w.keysOf("annotation")), lang.T("New annotation"), lang.T("Annotation")}
	if r.s.several() {
		hints = []string{lang.T("New annotation on each of them"), lang.T("On each of them")}
	}
	for _, hint = range hints {
		if r.fits(hint) {
			break
		}
	}
	if at := r.w.annotatable(); at.Field != "" {
		n, _ := r.s.Briefing().Node(at.Node)
		words := model.TextOf(n, at.Field)[at.From:at.To]
		hint = lang.T("On “%s”", words)
		for k := min(utf8.RuneCountInString(words)-1, 120); k > 0 && !r.fits(hint); k-- {
			hint = lang.T("On “%s”", shortened(words, k))
		}
	}
	if hint != r.entry.PlaceHolder { // it is drawn anew at each
		r.entry.SetPlaceHolder(hint)
	}
}

// fits tells whether the field for a new annotation has room for a hint. It has no room
// at all before it is shown.
func (r *remarks) fits(hint string) bool {
	room := r.entry.Size().Width - 2*theme.InnerPadding()
	return room <= 0 || fyne.MeasureText(hint, theme.TextSize(), r.entry.TextStyle).Width <= room
}

// filled is the layout of a field that fills its place, and what is to be done then.
type filled struct{ then func() }

// MinSize implements [fyne.Layout].
func (l filled) MinSize(all []fyne.CanvasObject) fyne.Size { return all[0].MinSize() }

// Layout implements [fyne.Layout].
func (l filled) Layout(all []fyne.CanvasObject, s fyne.Size) {
	all[0].Resize(s)
	l.then()
}

// on names what the annotations are on: the number of a section alone would read
// like how many there are.
func (r *remarks) on(id model.ID) string {
	if _, ok := model.Get[model.Section](r.s.Briefing(), id); ok {
		return lang.T("section %s", r.s.called(id))
	}
	return r.s.calledAll(r.s.with(id))
}

func (r *remarks) onSubmitted(text string) {
	at := r.w.annotatable()
	if text == "" || at.Node == "" {
		return
	}
	kind := model.AnnotationTypes[max(0, r.kind.SelectedIndex())]
	id, err := r.s.Annotate(at, kind, text)
	if err != nil {
		r.w.fail(err)
		return
	}
	r.threads.column.ScrollTo(string(id))
	r.w.passage = model.Range{}
	r.entry.SetText("")
	r.name()
}

// annotatable is what a new annotation would stand on: the passage selected last,
// as far as it is of the selected stake or section, still there and not blank, or the
// whole.
func (w *Window) annotatable() model.Range {
	at := model.Range{Node: w.session.Selection()}
	if r := w.passage; r.Node == at.Node && r.From < r.To {
		n, _ := w.session.Briefing().Node(r.Node)
		if text := model.TextOf(n, r.Field); r.To <= len(text) && strings.TrimSpace(text[r.From:r.To]) != "" {
			return r
		}
	}
	return at
}

// onAnnotate leads to the field for a new annotation; the passage selected
// before stays the one that it will stand on.
func (w *Window) onAnnotate() {
	w.inspector.show(tabPreview)
	w.inspector.remarks.name()
	w.win.Canvas().Focus(w.inspector.remarks.entry)
}
