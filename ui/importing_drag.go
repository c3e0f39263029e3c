package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// itemDrag is what is dragged to a section: items, or a paragraph of a source.
type itemDrag struct {
	items   []*intake.Item // nil: nothing is dragged
	at      spot
	words   string        // that are carried
	abs     fyne.Position // of the pointer, on the canvas
	target  model.ID      // the section that it is over
	givenUp bool          // by Esc, and still held
	scroll  *fyne.Animation
}

// onDrag carries the stakes that are selected, or the one that is dragged.
func (r *importing) onDrag(it *intake.Item, abs fyne.Position) {
	if r.drag.items == nil {
		items := []*intake.Item{it}
		if r.isSelected(it) {
			items = r.marked()
		}
		words, _ := r.say(it.Node, it.Field)
		r.lift(itemDrag{words: words, items: slices.DeleteFunc(items, func(it *intake.Item) bool { return it.Node.Kind() != model.KindStake })})
	}
	r.carry(abs)
}

// onPassageDrag carries a paragraph of the source.
func (r *importing) onPassageDrag(at spot, abs fyne.Position) {
	if d, par, ok := r.pane.paragraph(r.pane.id(at)); ok && r.drag.items == nil {
		r.lift(itemDrag{words: d.text(par), items: []*intake.Item{}, at: at})
	}
	r.carry(abs)
}

// lift begins a drag, with which the list scrolls near its edges.
func (r *importing) lift(d itemDrag) {
	r.drag = d
	r.drag.scroll = eachFrame(func(elapsed float32) {
		if !r.drag.givenUp && r.column.Near(r.drag.abs, elapsed) {
			r.carry(r.drag.abs)
		}
	})
}

func (r *importing) carry(abs fyne.Position) {
	if r.drag.abs = abs; r.drag.givenUp {
		return
	}
	moves, words := r.drag.at.n > 0 || len(r.drag.items) > 0, r.drag.words
	target := model.ID("")
	if moves {
		target = r.sectionAt(abs)
	} else {
		words = lang.T("Only a stake stands in a section")
	}
	for _, s := range r.p.Sections {
		if s.ID == target {
			words = shortened(words, 24) + "  →  " + s.Title
		}
	}
	r.aim(target)
	r.layer.Carry(shortened(words, 70), abs)
}

// putBack ends a drag where it began, and says whether there was one.
func (r *importing) putBack() bool {
	if r.drag.items == nil || r.drag.givenUp {
		return false
	}
	r.drag.givenUp = true
	r.aim("")
	r.layer.Carry("", fyne.Position{})
	return true
}

// aim frames the section that a drop would go to.
func (r *importing) aim(section model.ID) {
	before := r.drag.target
	r.drag.target = section
	for _, id := range []model.ID{before, section} {
		if row, ok := r.column.Object(rowSection + string(id)).(*widgets.Row); ok {
			row.SetDropTarget(id == section)
		}
	}
}

// sectionAt returns the section whose row, or one of whose items, is at a
// position of the canvas; "" where there is none.
func (r *importing) sectionAt(abs fyne.Position) model.ID {
	before, ok := r.column.InsertionAt(abs)
	if !ok {
		return ""
	}
	at := len(r.rows)
	if before != "" {
		at = slices.Index(r.rows, before)
	}
	if o := r.column.Object(before); before != "" && o != nil && abs.Y >= r.w.app.fyne.Driver().AbsolutePositionForObject(o).Y {
		at++ // in the upper half of that row
	}
	if at == 0 {
		return ""
	}
	id := r.rows[at-1]
	if section, ok := strings.CutPrefix(id, rowSection); ok {
		return model.ID(section)
	}
	if it := r.item(id); it != nil {
		return it.Section
	}
	return ""
}

// drop moves what is dragged to the section that it is over. A paragraph that is
// no stake becomes one.
func (r *importing) drop() {
	d := r.drag
	if d.scroll != nil {
		d.scroll.Stop()
	}
	r.layer.Carry("", fyne.Position{})
	r.aim("")
	r.drag = itemDrag{}
	switch {
	case d.target == "":
		r.light(nil)
	case d.at.n == 0:
		r.move(d.target, d.items...)
	default:
		k := slices.IndexFunc(r.p.Sources, func(s model.Source) bool { return s.ID == d.at.source })
		if it := r.p.Stake(k, d.at.n); it != nil {
			r.move(d.target, it)
		} else {
			r.take(k, d)
		}
	}
}

// take makes a stake of a paragraph that was no stake.
func (r *importing) take(document int, d itemDrag) {
	it := r.p.Take(document, d.at.n, d.target)
	r.steps = append(r.steps, step{items: []*intake.Item{it}, taken: true})
	r.index()
	r.pane.refresh(d.at)
	if !r.has(it) {
		r.tabs.Select(tabAll)
	}
	r.list()
	r.reselect([]*intake.Item{it})
	r.focus()
}
