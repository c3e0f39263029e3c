package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

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
	box.Short = lang.T("Find")
	t.object = container.New(layout.NewCustomPaddedLayout(7, 7, 12, 12),
		container.New(bar{}, left, box, right))
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
	t.view.Select(map[int]int{viewBoard: 1, viewDocument: 2, viewAnnex: -1}[t.w.views.shown]) // the others are plans
	t.annotate.SetEnabled(t.w.session.Selection() != "")
}

// bar puts a row at the left, one at the right, and a field in the middle of what is
// between. Where that is too narrow, the field goes first, and then the buttons of the
// left row from its end: menus and palette have them all.
type bar struct{}

// Widths of the field, and of the space beside it.
const (
	commandWidth = 300
	commandLeast = 80
	barGap       = 8
)

// MinSize implements [fyne.Layout].
func (bar) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[2].MinSize().Width, o[0].MinSize().Height)
}

// Layout implements [fyne.Layout].
func (bar) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left, field, right := o[0].(*fyne.Container), o[1], o[2]
	end := s.Width - right.MinSize().Width - barGap
	room := end
	for _, b := range left.Objects {
		width := b.MinSize().Width
		showOrHide(b, width <= room)
		room -= width + theme.Padding()
	}
	for i, b := range left.Objects {
		if i > 0 && !left.Objects[i-1].Visible() {
			showOrHide(b, false) // none out of its order
		}
	}
	from := left.MinSize().Width + barGap
	showOrHide(field, end-from >= commandLeast)
	w, h := min(commandWidth, end-from-barGap), min(field.MinSize().Height, s.Height)
	field.Resize(fyne.NewSize(w, h))
	field.Move(fyne.NewPos(from+(end-from-w)/2, (s.Height-h)/2))
	left.Resize(fyne.NewSize(left.MinSize().Width, s.Height))
	right.Resize(fyne.NewSize(right.MinSize().Width, s.Height))
	right.Move(fyne.NewPos(s.Width-right.MinSize().Width, 0))
}

func showOrHide(o fyne.CanvasObject, on bool) {
	switch {
	case on && !o.Visible():
		o.Show()
	case !on && o.Visible():
		o.Hide()
	}
}

// status is the line at the foot: saved or not, words, pages, reading time, findings,
// language and marking of the briefing.
type status struct {
	w      *Window
	s      *Session
	object *widgets.StatusBar

	saved, words, pages, reading, findings, several *widgets.StatusItem
	message                                         *widgets.Prose
	action                                          *widgets.StatusItem // that goes with the message
	act                                             func()
	until                                           lasting
	language, marking                               *widgets.StatusItem
}

// lasting is how long a message lasts: until another one, at the longest.
type lasting int

// How long a message can last.
const (
	untilNext   lasting = iota // it is of what is the case, or going on
	untilMoved                 // of what was asked for: something else is selected
	untilEdited                // of the last change: there is another
)

func newStatus(w *Window, s *Session) *status {
	st := &status{w: w, s: s}
	item := func(do func()) *widgets.StatusItem { return widgets.NewStatusItem("", do) }
	st.saved = item(func() { w.save(nil) })
	st.words, st.pages, st.reading = item(w.onGoal), item(nil), item(nil)
	st.findings = item(func() { w.inspector.show(tabChecks) })
	st.findings.Hide()
	st.several = item(nil)
	st.several.Hide()
	st.action = item(func() { st.act() })
	st.action.Hide()
	st.language, st.marking = item(w.onVisit), item(w.onVisit)
	st.object = widgets.NewStatusBar(
		[]fyne.CanvasObject{st.saved, st.words, st.pages, st.reading, st.findings, st.several},
		[]fyne.CanvasObject{st.language, st.marking},
		st.reading, st.words, st.pages)
	st.message, st.object.Action = st.object.Message, st.action
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
	if words := st.w.inspector.proof.words; words != nil { // they are counted a moment after they are shown
		n := words[v.ID]
		st.words.Set(wordsOf(n, v.Goal), goalKind(n, v.Goal), false)
		st.reading.Set(readingTime((n+wordsAMinute-1)/wordsAMinute), widgets.Neutral, false)
	}
	if pages := st.w.inspector.preview.pages; pages != nil {
		st.pages.Set(lang.N(len(pages), "%d page", "%d pages"), widgets.Neutral, false)
	}
	st.language.Set(languageName(v.Lang), widgets.Neutral, false)
	if v.Marking == "" {
		st.marking.Set(lang.T("No marking"), widgets.Neutral, false)
	} else {
		st.marking.Set(v.Marking, widgets.Neutral, false)
	}
	st.fit()
}

// found says how many findings there are to look at, which a click leads to.
func (st *status) found(n int) {
	st.findings.Set(lang.N(n, "%d check", "%d checks"), widgets.Alert, false)
	if n > 0 {
		st.findings.Show()
	} else {
		st.findings.Hide()
	}
	st.fit()
}

// selected says how many stakes are selected, where they are several: some may be out of view.
func (st *status) selected() {
	n := len(st.s.Stakes())
	if n < 2 && st.several.Hidden {
		return
	}
	st.several.Set(severalSelected(n), widgets.Neutral, false)
	st.several.Hidden = n < 2
	st.fit()
}

// severalSelected says that so many stakes are selected.
func severalSelected(n int) string { return lang.N(n, "%d stake selected", "%d stakes selected") }

// say shows a message until something else is selected.
func (st *status) say(text string) { st.put(text, untilMoved) }

// hold shows a message until the next.
func (st *status) hold(text string) { st.put(text, untilNext) }

// tell shows a message about the last change, until the next one.
func (st *status) tell(text string) { st.put(text, untilEdited) }

func (st *status) put(text string, until lasting) {
	st.message.Set(text, widgets.Look{})
	st.action.Hide()
	st.until = until
	st.fit()
}

// fit gives the bar the height that it needs now.
func (st *status) fit() {
	was := st.object.MinSize().Height
	if st.object.Refresh(); st.object.MinSize().Height != was {
		st.w.panels.Refresh()
	}
}

// offer shows a message and something to do about it, until the next change.
func (st *status) offer(text, name string, do func()) {
	st.tell(text)
	st.act = do
	st.action.Set(name, widgets.Good, false)
	st.action.Show()
	st.fit()
}

// withdraw takes away the message that lasts until what has just happened: what undoes the
// last change would undo another one.
func (st *status) withdraw(until lasting) {
	if st.until == until {
		st.hold("")
	}
}

// readingTime says how long reading takes, of so many minutes.
func readingTime(minutes int) string {
	if minutes < 60 {
		return lang.T("%d min to read", minutes)
	}
	return lang.T("%d h %02d min to read", minutes/60, minutes%60)
}
