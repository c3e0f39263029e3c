package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A stop of the tour says something of the window, and shows it.
type stop struct {
	title, text string
	show        func(w *Window)
}

// stops are those of the tour, on the sample.
func stops() []stop {
	section := func(n int) func(w *Window) {
		return func(w *Window) {
			w.showView(viewPlan)
			if ids := sections(w.session.Briefing()); n < len(ids) {
				w.session.Select(ids[n])
			}
		}
	}
	first := func(w *Window) {
		section(0)(w)
		if ids := inOrder(w.session.Briefing()); len(ids) > 0 {
			w.session.Select(ids[0])
		}
	}
	return []stop{
		{lang.T("The visit and its sections"), lang.T("On the left stand the visit, its sections and the annexes. Click a section to open it, drag it by its dot to move it. A click on the title of the visit edits the cover."), section(0)},
		{lang.T("Stakes are cards"), lang.T("Click a card to select it, click again to write in it, Esc to leave. The chips below say its status, its priority and how likely it is; a click on one changes it."), first},
		{lang.T("Moving"), lang.T("Drag a card by the six dots, to another place or onto a section; Ctrl and Shift with a click select several. By keyboard: Alt+Shift with the arrows. Every move can be undone."), first},
		{lang.T("Where it comes from"), lang.T("“source ¶ 4” on a card is the paragraph that it rests on. A click opens the source there."), first},
		{lang.T("Annotations"), lang.T("Select words and press Ctrl+Alt+C to annotate them. A remark is internal until you mark it printed, and follows its words wherever they go."), func(w *Window) { first(w); w.inspector.show(tabAnnotations) }},
		{lang.T("The sheet and the facts"), lang.T("The sheet (F4) holds what a stake is to reach, both positions, arguments, red lines and the line for the press. The facts are the programme, the chronology, the figures, the agreements and the people."), func(w *Window) { first(w); w.inspector.show(tabSheet) }},
		{lang.T("Checks"), lang.T("F7 lists what a careful proofreader would flag: no source, dates that cannot be, figures that contradict each other. A click leads there."), func(w *Window) { w.inspector.show(tabChecks) }},
		{lang.T("All at once"), lang.T("The board shows all sections side by side. The document is the whole text as its pages: a click edits it there. The order and the selection are the same in all three."), func(w *Window) { w.showView(viewBoard) }},
		{lang.T("The page, and the PDF"), lang.T("The preview is the print, to the point. Ctrl+E exports it, for the principal, the delegation or the press. Ctrl+K finds every command. That is all: close the sample, and import a document of yours."), func(w *Window) { first(w); w.inspector.show(tabPreview) }},
	}
}

// onTour leads through the window, on the sample.
func (w *Window) onTour() {
	before := len(w.app.windows)
	w.onSample()
	if len(w.app.windows) > before {
		w = w.app.windows[len(w.app.windows)-1]
	}
	w.visit(0)
}

// visit shows a stop of the tour, in a bar over the status bar; another than there
// are ends it.
func (w *Window) visit(n int) {
	all := stops()
	if n < 0 || n >= len(all) {
		w.tour.Hide()
		return
	}
	at := all[n]
	title := widget.NewLabelWithStyle(fmt.Sprintf("%d / %d  %s", n+1, len(all), at.title), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	next := widgets.NewPrimaryButton(lang.T("Next"), func() { w.visit(n + 1) })
	if n == len(all)-1 {
		next.SetText(lang.T("End the tour"))
	}
	back := widgets.NewToolButton(lang.T("Back"), func() { w.visit(n - 1) })
	back.SetEnabled(n > 0)
	buttons := container.NewHBox(widgets.NewToolButton(lang.T("Close"), func() { w.visit(-1) }), back, next)
	w.tour.Objects = []fyne.CanvasObject{widgets.NewBackground(widgets.ColorSelected), container.New(layout.NewCustomPaddedLayout(6, 8, 12, 12),
		container.NewBorder(nil, nil, nil, container.NewCenter(buttons), container.New(layout.NewCustomPaddedVBoxLayout(-6), title, widgets.NewSentence(at.text))))}
	w.tour.Show()
	w.tour.Refresh()
	at.show(w)
	w.win.Canvas().Focus(next)
}
