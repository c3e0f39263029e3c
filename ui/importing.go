package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/widgets"
)

// importing is the review of what sources would put into the briefing: on the left
// the sources, on the right what is proposed, each linked to the passages that it
// rests on. It fills the window until the analyst applies it or leaves.
type importing struct {
	w      *Window
	p      *intake.Proposal
	label  string
	flaws  map[model.ID][]string
	since  model.Map // what another window did meanwhile
	stop   func()    // stops watching for that
	unread func()    // stops looking for flaws

	overlay     fyne.CanvasObject
	pane        *sourcePane
	column      *widgets.Column
	keys        *widgets.Keyboard
	tabs        *widgets.Tabs
	layer       *widgets.Layer
	page        *widgets.Frame
	state, hint *widgets.Sentence
	none        *widgets.Sentence // over a list that is empty
	left        *widgets.ToolButton
	adds        string // what the last button says

	annexes []annex
	lists   []itemList
	rows    []string // of the column
	shown   []*intake.Item
	under   map[string]int // how many items are listed under a heading
	by      *itemRows
	on      map[spot][]*intake.Item // what rests on a paragraph

	counts   []int // of the items in each list; nil until they are counted
	contrary int

	cursor, anchor int            // in shown
	pointed        []*intake.Item // what the pointer is at, nil: what is selected is lit
	drag           itemDrag
	steps          []step // that can be undone
}

// newReview makes a review of a proposal. It takes its time for a long source, and
// can be called off the main thread.
func newReview(label string, p *intake.Proposal) *importing {
	r := &importing{p: p, label: label, unread: func() {}, annexes: annexes()}
	r.index()
	return r
}

// open shows the review in a window.
func (r *importing) open(w *Window) {
	r.w, r.layer, r.lists = w, widgets.NewLayer(), r.itemLists()
	r.stop = w.session.Doc.Watch(func(_ *model.Briefing, m model.Map) { r.since = append(r.since, m...) })
	r.build()
	w.importing = r
	w.refreshMenu() // there is something to undo
	w.win.Canvas().Overlays().Add(r.overlay)
	r.list()
	switch {
	case len(r.lists) > tabChanged:
		r.tabs.Select(tabChanged)
	case r.p.Left() == 0:
		r.tabs.Select(tabAll)
	}
	r.choose(0, false)
	r.focus()
}

// index notes the items as they stand in the proposal, and what rests on each
// paragraph.
func (r *importing) index() {
	r.counts = nil
	r.by = newItemRows(r.p.Items)
	r.on = make(map[spot][]*intake.Item)
	for _, it := range r.p.Items {
		for _, c := range it.Citations {
			at := spot{c.Source, c.Paragraph}
			if !slices.Contains(r.on[at], it) {
				r.on[at] = append(r.on[at], it)
			}
		}
	}
}

// reviewing returns the review of an import where nothing lies over it, or nil.
func (w *Window) reviewing() *importing {
	if r := w.importing; r != nil && w.win.Canvas().Overlays().Top() == r.overlay {
		return r
	}
	return nil
}

// focus gives the keys to the list.
func (r *importing) focus() { r.w.win.Canvas().Focus(r.keys) }
