package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// toolbar is the row of what is done most, with the command field in the middle.
type toolbar struct {
	w          *Window
	object     fyne.CanvasObject
	undo, redo *widgets.ToolButton
	annotate   *widgets.ToolButton
	view       *widgets.Segment
}

func newToolbar(w *Window) *toolbar {
	t := &toolbar{w: w}
	icon := func(name, tip string, do func()) *widgets.ToolButton {
		b := widgets.NewIconButton(drawing(name), tip, do)
		b.Layer = w.layer
		return b
	}
	t.undo = icon("undo", lang.T("Undo"), w.onUndo)
	t.redo = icon("redo", lang.T("Redo"), w.onRedo)
	t.annotate = widgets.NewToolButton(lang.T("+ Annotation"), w.onAnnotate)
	left := container.NewHBox(
		icon("sidebar", lang.T("Sidebar"), func() { w.toggle(0) }),
		widgets.NewToolButton(lang.T("Import…"), w.onImport),
		t.undo, t.redo,
		widgets.NewToolButton(lang.T("+ Stake"), w.onAddStake),
		t.annotate)
	t.view = widgets.NewSegment(lang.T("Plan"), lang.T("Board"), lang.T("Document"))
	t.view.OnSelected = w.showView
	right := container.NewHBox(
		t.view,
		icon("inspector", lang.T("Inspector"), func() { w.toggle(2) }),
		widgets.NewPrimaryButton(lang.T("Export as PDF"), w.onExport))
	box := widgets.NewCommandBox(lang.T("Search or run a command"), w.keysOf("palette"), w.onPalette)
	t.object = container.New(layout.NewCustomPaddedLayout(7, 7, 12, 12),
		container.NewBorder(nil, nil, left, right, container.New(middle{width: 300}, box)))
	return t
}

// drawing is an icon of assets/icons.
func drawing(name string) fyne.Resource {
	return fyne.NewStaticResource(name+".svg", assets.ToolIcon(name))
}

func (t *toolbar) refresh() {
	_, undo := t.w.session.Doc.UndoLabel()
	_, redo := t.w.session.Doc.RedoLabel()
	t.undo.SetEnabled(undo)
	t.redo.SetEnabled(redo)
	t.view.Select(t.w.views.shown % viewWhole) // which is a plan too
	t.annotate.SetEnabled(t.w.session.Selection() != "")
}

// middle keeps one object in the middle, no wider than a width.
type middle struct{ width float32 }

func (m middle) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(80, o[0].MinSize().Height)
}

func (m middle) Layout(o []fyne.CanvasObject, s fyne.Size) {
	w := min(m.width, s.Width-16)
	h := min(o[0].MinSize().Height, s.Height)
	o[0].Resize(fyne.NewSize(w, h))
	o[0].Move(fyne.NewPos((s.Width-w)/2, (s.Height-h)/2))
}

// status is the line at the foot: saved or not, words, pages, reading time, findings,
// language and marking of the briefing.
type status struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject

	saved, words, pages, reading, findings, message *widgets.StatusItem
	action                                          *widgets.StatusItem // that goes with the message
	act                                             func()
	language, marking                               *widgets.StatusItem
}

func newStatus(w *Window, s *Session) *status {
	st := &status{w: w, s: s}
	item := func(do func()) *widgets.StatusItem { return widgets.NewStatusItem("", do) }
	st.saved = item(func() { w.save(nil) })
	st.words, st.pages, st.reading, st.message = item(w.onGoal), item(nil), item(nil), item(nil)
	st.findings = item(func() { w.inspector.show(tabChecks) })
	st.findings.Hide()
	st.action = item(func() { st.act() })
	st.action.Hide()
	st.language, st.marking = item(w.onVisit), item(w.onVisit)
	st.object = widgets.NewStatusBar(
		[]fyne.CanvasObject{st.saved, st.words, st.pages, st.reading, st.findings, st.message, st.action},
		[]fyne.CanvasObject{st.language, st.marking})
	return st
}

// wordsAMinute is how fast a careful reader of a briefing reads, as the design
// pictures count: 1,842 words in 8 minutes.
const wordsAMinute = 230

func (st *status) refresh() {
	b := st.s.Briefing()
	switch {
	case st.s.Dirty() && st.s.Path() == "":
		st.saved.Set(lang.T("Not saved yet"), widgets.Warn, true)
	case st.s.Dirty():
		st.saved.Set(lang.T("Unsaved changes"), widgets.Warn, true)
	case st.s.Path() == "":
		st.saved.Set(lang.T("New"), widgets.Neutral, true)
	case st.s.savedAt.IsZero():
		st.saved.Set(lang.T("Saved"), widgets.Good, true)
	default:
		st.saved.Set(lang.T("Saved at %s", st.s.savedAt.Format("15:04")), widgets.Good, true)
	}
	v := b.Visit()
	n := st.w.inspector.preview.words[v.ID]
	st.words.Set(wordsOf(n, v.Goal), goalKind(n, v.Goal), false)
	if pages := st.w.inspector.preview.pages; pages != nil {
		st.pages.Set(lang.N(len(pages), "%d page", "%d pages"), widgets.Neutral, false)
	}
	st.reading.Set(lang.T("%d min to read", (n+wordsAMinute-1)/wordsAMinute), widgets.Neutral, false)
	st.language.Set(languageName(v.Lang), widgets.Neutral, false)
	if v.Marking == "" {
		st.marking.Set(lang.T("No marking"), widgets.Neutral, false)
	} else {
		st.marking.Set(v.Marking, widgets.Neutral, false)
	}
}

// found says how many findings there are to look at, which a click leads to.
func (st *status) found(n int) {
	st.findings.Set(lang.N(n, "%d check", "%d checks"), widgets.Alert, false)
	if n > 0 {
		st.findings.Show()
	} else {
		st.findings.Hide()
	}
	st.object.Refresh()
}

// say shows a message until the next change.
func (st *status) say(text string) {
	st.message.Set(text, widgets.Neutral, false)
	st.action.Hide()
}

// offer shows a message and something to do about it.
func (st *status) offer(text, name string, do func()) {
	st.say(text)
	st.act = do
	st.action.Set(name, widgets.Good, false)
	st.action.Show()
	st.object.Refresh()
}
