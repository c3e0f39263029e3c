package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/lang"
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
	r.pane.light(lit)
}

// marked are the items that are selected, in order.
func (r *importing) marked() (items []*article.Item) {
	for _, it := range r.shown {
		if r.selected[it] {
			items = append(items, it)
		}
	}
	return items
}

func (r *importing) onHover(it *article.Item, in bool) {
	if in {
		r.light([]*article.Item{it})
	} else {
		r.light(r.marked())
	}
}

// showPassage brings the first passage of an item into view.
func (r *importing) showPassage(it *article.Item) {
	if len(it.Citations) > 0 {
		r.pane.show(spot{it.Citations[0].Source, it.Citations[0].Paragraph})
	}
}

func (r *importing) onPassage(at spot, in bool) {
	if !in {
		r.light(r.marked())
		return
	}
	r.light(r.on[at])
	if len(r.on[at]) == 0 {
		r.pane.light(nil)
	}
}

// onPassageRest brings the first item that rests on a paragraph into view.
func (r *importing) onPassageRest(at spot, _ bool) {
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

// onDrag carries the stakes that are selected, or the one that is dragged.
func (r *importing) onDrag(it *article.Item, abs fyne.Position) {
	if r.dragged == nil {
		r.dragged = []*article.Item{it}
		if r.selected[it] {
			r.dragged = r.marked()
		}
		r.dragged = slices.DeleteFunc(r.dragged, func(it *article.Item) bool { return it.Node.Kind() != model.KindStake })
	}
	words, _ := r.say(it.Node, it.Field)
	r.carry(words, abs, len(r.dragged) > 0)
}

// onPassageDrag carries a paragraph of the source.
func (r *importing) onPassageDrag(at spot, abs fyne.Position) {
	d, par, ok := r.pane.paragraph(r.pane.id(at))
	if !ok {
		return
	}
	r.dragged = []*article.Item{}
	r.carry(d.text(par), abs, true)
	r.dropped = at
}

func (r *importing) carry(words string, abs fyne.Position, moves bool) {
	r.column.Hint(abs) // for it to scroll near its edges
	r.column.Unhint()
	target := model.ID("")
	if moves {
		target = r.sectionAt(abs)
	}
	if target != "" {
		for _, s := range r.p.Sections {
			if s.ID == target {
				words = shortened(words, 24) + "  →  " + s.Title
			}
		}
	} else if !moves {
		words = lang.T("Only a stake stands in a section")
	}
	r.aim(target)
	r.layer.Carry(shortened(words, 70), abs)
}

// aim frames the section that a drop would go to.
func (r *importing) aim(section model.ID) {
	before := r.target
	r.target = section
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
	if it := r.item[id]; it != nil {
		return it.Section
	}
	return ""
}

// drop moves what is dragged to the section that it is over. A paragraph that is
// no stake becomes one.
func (r *importing) drop() {
	items, section, at := r.dragged, r.target, r.dropped
	r.dragged, r.dropped = nil, spot{}
	r.layer.Carry("", fyne.Position{})
	r.aim("")
	if section == "" {
		return
	}
	if at.n > 0 {
		k := slices.IndexFunc(r.p.Sources, func(s model.Source) bool { return s.ID == at.source })
		it := r.p.Stake(k, at.n)
		if it == nil {
			it = r.p.Take(k, at.n, section)
			r.index()
			r.pane.refresh(at)
		}
		items = []*article.Item{it}
	}
	r.move(section, items...)
}

func (r *importing) move(section model.ID, items ...*article.Item) {
	r.step(items)
	for _, it := range items {
		r.p.Move(it, section)
	}
	r.list()
	r.reselect(items)
	r.focus()
}
