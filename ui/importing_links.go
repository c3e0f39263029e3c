package ui

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/widgets"
)

// marks are the parts of a paragraph on which facts rest that were not refused.
func (r *importing) marks(at spot) (ranges []widgets.Range) {
	for _, it := range r.on[at] {
		if it.Node.Kind() != model.KindStake && it.State != article.Refused {
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
func (r *importing) within(at spot, it *article.Item) (ranges []widgets.Range) {
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

// light shows items and the passages that they rest on as linked.
func (r *importing) light(items []*article.Item) {
	before := r.lit
	r.lit = items
	for _, it := range append(slices.Clone(before), items...) {
		if slip, ok := r.column.Object(r.row[it]).(*widgets.Slip); ok {
			slip.SetLit(slices.Contains(items, it))
		}
	}
	lit := make(map[spot][]widgets.Range)
	for _, it := range items {
		for _, c := range it.Citations {
			at := spot{c.Source, c.Paragraph}
			if lit[at] == nil {
				lit[at] = []widgets.Range{}
			}
			for _, part := range r.within(at, it) {
				if !slices.Contains(lit[at], part) {
					lit[at] = append(lit[at], part)
				}
			}
		}
	}
	r.pane.light(lit, r.telling(items))
}

func (r *importing) onHover(it *article.Item, in bool) {
	switch {
	case r.drag.items != nil: // the pointer passes over much then
	case in:
		r.light([]*article.Item{it})
	default:
		r.light(r.marked())
	}
}

// onRest brings the passage of what the pointer rests on into view.
func (r *importing) onRest(it *article.Item) {
	if r.drag.items == nil {
		r.showPassage(it)
	}
}

// showPassage brings the first passage of an item into view.
func (r *importing) showPassage(it *article.Item) {
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
		r.light(r.marked())
	}
}

// onPassageRest brings the first item that rests on a paragraph into view.
func (r *importing) onPassageRest(at spot) {
	if r.drag.items != nil {
		return
	}
	for _, it := range r.shown {
		if slices.Contains(r.on[at], it) {
			r.column.ScrollTo(r.row[it])
			return
		}
	}
}

// onPassageTapped selects what rests on a paragraph, in the list of all where the
// one that is shown has none of it.
func (r *importing) onPassageTapped(at spot) {
	items := r.on[at]
	if len(items) > 0 && !slices.ContainsFunc(items, func(it *article.Item) bool { return r.row[it] != "" }) {
		r.tabs.Select(tabAll)
	}
	var some []*article.Item
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
