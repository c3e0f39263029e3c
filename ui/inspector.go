package ui

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/page"
	"github.com/enjeux/enjeux/ui/widgets"
)

// inspector is the right of the window: the preview, the annotations and the facts.
type inspector struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject

	tabs        *widgets.Tabs
	preview     *preview
	remarks     *remarks
	annotations *annotations
	sheet       *sheet
	facts       *facts
	checks      *checks
	panes       []fyne.CanvasObject
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
	i.preview.onReviewed = i.reviewed
	i.tabs = widgets.NewTabs(lang.T("Preview"), lang.T("Annotations"), lang.T("Sheet"), lang.T("Facts"), lang.T("Checks"))
	i.tabs.OnSelected = func(int) { i.shown() }
	i.preview.onPage = func(note string) { i.tabs.SetNote(note) }
	read := container.NewVSplit(container.NewStack(widgets.NewBackground(widgets.ColorCanvas), i.preview.view), i.remarks.object)
	read.Offset = 0.7
	i.panes = []fyne.CanvasObject{read, i.annotations.object, i.sheet.object, i.facts.column, i.checks.object}
	i.object = container.NewStack(widgets.NewBackground(widgets.ColorPaper),
		container.NewBorder(i.tabs, nil, nil, nil, container.NewStack(i.panes...)))
	i.shown()
	return i
}

// show chooses a tab, and brings the inspector back if it is hidden.
func (i *inspector) show(tab int) {
	i.tabs.Select(tab)
	if !i.w.split.Shown(2) {
		i.w.toggle(2)
	}
}

func (i *inspector) shown() {
	for n, pane := range i.panes {
		if n == i.tabs.Selected() {
			pane.Show()
		} else {
			pane.Hide()
		}
	}
	if i.tabs.Selected() == tabAnnotations {
		i.annotations.shown()
	}
	if i.tabs.Selected() != tabPreview {
		i.tabs.SetNote("")
	} else {
		i.preview.tell()
	}
}

func (i *inspector) changed(b *model.Briefing, m model.Map) {
	i.preview.changed(b)
	i.remarks.changed(b, m)
	if i.tabs.Selected() == tabAnnotations {
		i.annotations.changed(b, m)
	}
	i.sheet.changed(m)
	i.facts.changed(b, m)
	if annotates(b, m) {
		i.badge(b)
	}
}

// badge counts the open annotations of the briefing.
func (i *inspector) badge(b *model.Briefing) {
	open := 0
	for _, id := range everywhere(b) {
		if a, _ := model.Get[model.Annotation](b, id); !a.Resolved {
			open++
		}
	}
	text := ""
	if open > 0 {
		text = fmt.Sprint(open)
	}
	i.tabs.SetBadge(tabAnnotations, text, widgets.Warn)
}

// reviewed shows what was found in the briefing that is laid out.
func (i *inspector) reviewed(found []review.Finding) {
	i.checks.show(found)
	text := ""
	if n := i.checks.graver(); n > 0 {
		text = fmt.Sprint(n)
	}
	i.tabs.SetBadge(tabChecks, text, widgets.Alert)
}

func (i *inspector) selected() {
	i.remarks.selected()
	i.sheet.refresh()
	i.preview.follow()
}

// preview lays the briefing out in a goroutine, one at a time, and shows the
// pages when no newer change has come.
type preview struct {
	w      *Window
	s      *Session
	view   *page.View
	onPage func(note string)

	onReviewed func([]review.Finding)

	engine  *layout.Engine // used by the one goroutine that runs
	pages   []layout.Page
	words   int
	note    string
	running bool
	next    *model.Briefing // to lay out when the one running is done
}

func newPreview(w *Window, s *Session) *preview {
	p := &preview{w: w, s: s, view: page.NewView(w.app.fonts)}
	p.view.OnTapped = p.onTapped
	p.view.OnPage = func(n, total int) {
		p.note = fmt.Sprintf("%d / %d · %d %%", n, total, int(math.Round(float64(p.view.Zoom()*100))))
		p.tell()
	}
	return p
}

func (p *preview) tell() {
	if p.onPage != nil {
		p.onPage(p.note)
	}
}

func (p *preview) changed(b *model.Briefing) {
	if p.running {
		p.next = b
		return
	}
	p.running = true
	p.w.app.background(func() {
		done, err := p.layOut(b)
		fyne.Do(func() { p.laidOut(done, err) })
	})
}

// laid is what is made of a briefing in the background.
type laid struct {
	pages []layout.Page
	words int
	found []review.Finding
}

func (p *preview) layOut(b *model.Briefing) (laid, error) {
	if p.engine == nil {
		engine, err := layout.NewEngine(p.w.app.style(b), p.w.app.fonts)
		if err != nil {
			return laid{}, err
		}
		p.engine = engine
	}
	pages, err := p.engine.Pages(b)
	return laid{pages, wordCount(b), review.Findings(b)}, err
}

func (p *preview) laidOut(done laid, err error) {
	p.running = false
	if err != nil {
		p.w.status.say(Sentence(err))
	} else {
		first := p.pages == nil
		p.pages, p.words = done.pages, done.words
		p.view.SetPages(done.pages)
		p.onReviewed(done.found)
		p.w.status.refresh()
		if first {
			p.follow()
			p.keepCover()
		}
	}
	if b := p.next; b != nil {
		p.next = nil
		p.changed(b)
	}
}

// follow brings the selected stake or section into view.
func (p *preview) follow() {
	if id := p.s.Selection(); id != "" && p.pages != nil {
		p.view.ScrollTo(id)
	}
}

// onTapped selects what was clicked on a page.
func (p *preview) onTapped(r model.Range) {
	b := p.s.Briefing()
	for id := r.Node; id != ""; id = b.Parent(id) {
		switch n, _ := b.Node(id); n.(type) {
		case model.Stake, model.Section:
			p.s.Select(id)
			return
		}
	}
}
