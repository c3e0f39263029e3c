package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// inspector is the right of the window: the preview, the annotations and the facts.
type inspector struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject

	tabs        *widgets.Tabs
	preview     *preview
	proof       *proof
	viewer      *viewer
	remarks     *remarks
	annotations *annotations
	sheet       *sheet
	facts       *facts
	checks      *checks
	panes       []fyne.CanvasObject
	counting    *model.Briefing // whose annotations are counted last
}

// The tabs, in order.
const (
	tabPreview = iota
	tabAnnotations
	tabSheet
	tabFacts
	tabChecks
)

func newInspector(w *Window, s *Session) *inspector {
	i := &inspector{w: w, s: s}
	i.preview = newPreview(w, s)
	i.remarks = newRemarks(w, s)
	i.annotations = newAnnotations(w, s)
	i.sheet = newSheet(w, s)
	i.facts = newFacts(w, s)
	i.checks = newChecks(w, s)
	i.preview.onLaid = func() { w.status.refresh() }
	i.proof = newProof(w, i.reviewed)
	i.tabs = widgets.NewTabs(lang.T("Preview"), lang.T("Annotations"), lang.T("Sheet"), lang.T("Facts"), lang.T("Checks"))
	i.tabs.OnSelected = func(int) { i.shown() }
	i.viewer = newViewer(w, w.win, w.layer, i.preview)
	i.viewer.view.OnKey = w.onKey
	i.viewer.remember("preview")
	read := widgets.NewStacked(i.viewer.object, i.remarks.object, 0.7)
	i.panes = []fyne.CanvasObject{read, i.annotations.object, i.sheet.object, i.facts.column, i.checks.object}
	i.object = widgets.NewFrame(i.tabs, container.NewStack(i.panes...), nil)
	i.shown()
	return i
}

// show chooses a tab, and brings the inspector back if it is hidden.
func (i *inspector) show(tab int) {
	i.tabs.Select(tab)
	if !i.w.split.Shown(2) {
		i.w.toggle(2)
	}
	i.w.remind()
}

// lead shows a tab, and gives the first in it the keyboard where it is shown already.
func (i *inspector) lead(tab int) {
	if i.tabs.Selected() != tab || !i.w.split.Shown(2) {
		i.show(tab)
		return
	}
	switch tab {
	case tabAnnotations:
		i.annotations.threads.column.Enter()
	case tabFacts:
		i.facts.column.Enter()
	case tabChecks:
		i.checks.column.Enter()
	}
}

func (i *inspector) shown() {
	typing := i.w.typesIn(i.object)
	at, _ := i.w.win.Canvas().Focused().(fyne.CanvasObject)
	for n := range i.panes {
		typing = typing && at != i.tabs.Tab(n) // which stay
	}
	for n, pane := range i.panes {
		if n == i.tabs.Selected() {
			pane.Show()
		} else {
			pane.Hide()
		}
	}
	switch i.tabs.Selected() {
	case tabAnnotations:
		i.annotations.shown()
	case tabFacts:
		i.facts.list()
	case tabChecks:
		i.checks.list()
	}
	if typing {
		i.w.letGo()
	}
}

func (i *inspector) changed(b *model.Briefing, m model.Map) {
	i.preview.edited(b, m)
	i.proof.changed(b)
	i.remarks.changed(b, m)
	if i.tabs.Selected() == tabAnnotations {
		i.annotations.changed(b, m)
	}
	i.sheet.changed(m)
	if i.tabs.Selected() == tabFacts {
		i.facts.changed(b, m)
	}
	if annotates(b, m) {
		i.badge(b)
	}
}

// badge counts the open annotations of the briefing, off the main thread: it may have
// a hundred thousand stakes.
func (i *inspector) badge(b *model.Briefing) {
	i.counting = b
	i.w.app.background(func() {
		open := 0
		for _, id := range everywhere(b) {
			if a, _ := model.Get[model.Annotation](b, id); !a.Resolved {
				open++
			}
		}
		fyne.Do(func() {
			if i.counting != b {
				return // a later one is counted
			}
			text := ""
			if open > 0 {
				text = said().Number(float64(open))
			}
			i.tabs.SetBadge(tabAnnotations, text, widgets.Warn)
		})
	})
}

// reviewed shows what was found in the briefing that is laid out.
func (i *inspector) reviewed(b *model.Briefing, found []review.Finding, misspelt map[model.ID][]review.Finding) {
	i.checks.show(b, found, misspelt)
	text, n := "", i.checks.graver()
	if n > 0 {
		text = said().Number(float64(n))
	}
	i.w.status.found(n)
	i.tabs.SetBadge(tabChecks, text, widgets.Alert)
	i.w.status.refresh()
	i.w.views.counted()
}

func (i *inspector) selected() {
	i.remarks.selected()
	if i.tabs.Selected() == tabAnnotations {
		i.annotations.follow()
	}
	i.sheet.refresh()
	i.preview.follow()
}
