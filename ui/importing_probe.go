package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Review is what the review of an import shows, for a test that drives it.
type Review struct {
	Tab, Shown              int      // the list, and how many items are in it
	Open, Accepted, Refused int      // items, in all lists
	Selected                int      // items
	Under                   int      // index in the list of the item under the cursor
	Lit                     []string // boxes that are shown as linked
	Target                  string   // title of the section that a drag is over
}

// probed tells what is shown, and box where what can be seen stands.
func (r *importing) probed(box func(name string, o fyne.CanvasObject)) *Review {
	st := &Review{Tab: r.tabs.Selected(), Shown: len(r.shown), Selected: r.by.number, Under: r.cursor}
	for _, it := range r.p.Items {
		switch it.State {
		case intake.Accepted:
			st.Accepted++
		case intake.Refused:
			st.Refused++
		default:
			st.Open++
		}
	}
	for k := range r.lists {
		box(fmt.Sprint("tab ", k), r.tabs.Tab(k))
	}
	linked := func(name string, o interface {
		fyne.CanvasObject
		Lit() bool
	}) {
		if box(name, o); o.Lit() {
			st.Lit = append(st.Lit, name)
		}
	}
	for i, it := range r.shown {
		if _, seen := r.column.InView(r.row(it)); seen {
			if slip, ok := r.column.Object(r.row(it)).(*widgets.Slip); ok {
				linked(fmt.Sprint("item ", i), slip)
			}
		}
	}
	for _, s := range r.p.Sections {
		row := rowSection + string(s.ID)
		if _, seen := r.column.InView(row); seen {
			if o := r.column.Object(row); o != nil {
				box("head "+s.Title, o)
			}
		}
		if s.ID == r.drag.target {
			st.Target = s.Title
		}
	}
	for _, d := range r.pane.documents {
		for _, par := range d.Paragraphs {
			id := r.pane.id(spot{d.ID, par.N})
			if _, seen := r.pane.column.InView(id); seen {
				if p, ok := r.pane.column.Object(id).(*widgets.Passage); ok {
					linked(fmt.Sprint("passage ", par.N), p)
				}
			}
		}
	}
	return st
}
