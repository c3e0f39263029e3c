package ui

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/widgets"
)

// marks are the parts of a paragraph on which facts rest that were not refused.
func (r *importing) marks(at spot) (ranges []widgets.Range) {
	for _, it := range r.on[at] {
		if it.Node.Kind() != model.KindStake && it.State != intake.Refused {
			for _, part := range r.within(at, it) {
				if !slices.Contains(ranges, part) {
					ranges = append(ranges, part)
				}
			}
		}
	}
	return ranges
}

// within returns the passages of an item in a paragraph; that of a stake is the
// whole.
func (r *importing) within(at spot, it *intake.Item) (ranges []widgets.Range) {
	_, par, _ := r.pane.paragraph(r.pane.id(at))
	for _, c := range it.Citations {
		if (spot{c.Source, c.Paragraph}) == at && it.Node.Kind() != model.KindStake {
			if part := (widgets.Range{From: c.From - par.From, To: c.To - par.From}); !slices.Contains(ranges, part) {
				ranges = append(ranges, part)
			}
		}
	}
	return ranges
}

// light shows items and the passages that they rest on as linked, those that are
// selected for nil.
func (r *importing) light(items []*intake.Item) {
	r.pointed = items
	for id, o := range r.column.Built() {
		if slip, ok := o.(*widgets.Slip); ok {
			it := r.item(id)
			slip.SetSelected(r.isSelected(it))
			slip.SetLit(r.isLit(it))
		}
	}
	if items == nil && r.by.number <= few {
		items = r.marked()
	}
	r.pane.telling = r.telling(items)
	r.pane.refreshAll()
}

// few is how many stakes are looked at together for the words that tell of them.
const few = 20

func (r *importing) isLit(it *intake.Item) bool {
	if r.pointed == nil {
		return r.isSelected(it)
	}
	return slices.Contains(r.pointed, it)
}

// litIn returns the parts of a paragraph that what is lit rests on, and whether
// there is something that does.
func (r *importing) litIn(at spot) (ranges []widgets.Range, lit bool) {
	for _, it := range r.on[at] {
		if r.isLit(it) {
			lit = true
			for _, part := range r.within(at, it) {
				if !slices.Contains(ranges, part) {
					ranges = append(ranges, part)
				}
			}
		}
	}
	return ranges, lit
}

func (r *importing) onHover(it *intake.Item, in bool) {
	switch {
	case r.drag.items != nil: // the pointer passes over much then
	case in:
		r.light([]*intake.Item{it})
	default:
		r.light(nil)
	}
}

// onRest brings the passage of what the pointer rests on into view.
func (r *importing) onRest(it *intake.Item) {
	if r.drag.items == nil {
		r.showPassage(it)
	}
}

// showPassage brings the first passage of an item into view.
func (r *importing) showPassage(it *intake.Item) {
	if len(it.Citations) > 0 {
		r.pane.show(spot{it.Citations[0].Source, it.Citations[0].Paragraph})
	}
}

func (r *importing) onPassage(at spot, in bool) {
	switch {
	case r.drag.items != nil:
	case in:
		r.light(r.on[at])
	default:
		r.light(nil)
	}
}

// onPassageRest brings the first item that rests on a paragraph into view.
func (r *importing) onPassageRest(at spot) {
	if r.drag.items != nil {
		return
	}
	for _, it := range r.shown {
		if slices.Contains(r.on[at], it) {
			r.column.ScrollTo(r.row(it))
			return
		}
	}
}

// onPassageTapped selects what rests on a paragraph, in the list of all where the
// one that is shown has none of it.
func (r *importing) onPassageTapped(at spot) {
	items := r.on[at]
	if len(items) > 0 && !slices.ContainsFunc(items, func(it *intake.Item) bool { return r.row(it) != "" }) {
		r.tabs.Select(tabAll)
	}
	var some []*intake.Item
	for _, it := range r.shown {
		if slices.Contains(items, it) {
			some = append(some, it)
		}
	}
	if len(some) > 0 {
		r.pick(some)
	}
	r.focus()
}
