package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/widgets"
)

// choose puts the cursor on an item of the list; extend selects all from where it
// was.
func (r *importing) choose(at int, extend bool) {
	if len(r.shown) == 0 {
		r.mark(nil)
		return
	}
	r.cursor = max(0, min(at, len(r.shown)-1))
	if !extend {
		r.anchor = r.cursor
	}
	from, to := min(r.anchor, r.cursor), max(r.anchor, r.cursor)
	r.mark(r.shown[from : to+1])
	r.reveal()
}

// pick selects items of the list.
func (r *importing) pick(items []*article.Item) {
	r.cursor = slices.Index(r.shown, items[0])
	r.anchor = r.cursor
	r.mark(items)
	r.reveal()
}

// reselect selects those of some items that are listed.
func (r *importing) reselect(items []*article.Item) {
	items = slices.DeleteFunc(slices.Clone(items), func(it *article.Item) bool { return r.row[it] == "" })
	if len(items) > 0 {
		r.pick(items)
	}
}

// reveal brings the item under the cursor and its passage into view.
func (r *importing) reveal() {
	it := r.shown[r.cursor]
	if r.cursor == 0 {
		r.column.ScrollToTop()
	}
	r.column.ScrollTo(r.row[it])
	r.showPassage(it)
}

// mark selects these items and no others.
func (r *importing) mark(items []*article.Item) {
	before := r.marked()
	clear(r.selected)
	for _, it := range items {
		r.selected[it] = true
	}
	for _, it := range append(before, items...) {
		if slip, ok := r.column.Object(r.row[it]).(*widgets.Slip); ok {
			slip.SetSelected(r.selected[it])
		}
	}
	r.light(slices.Clone(items))
	r.tell()
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

// under returns what is listed under a section or a kind.
func (r *importing) under(id string) (items []*article.Item) {
	for _, row := range r.rows[slices.Index(r.rows, id)+1:] {
		if r.item[row] == nil {
			break
		}
		items = append(items, r.item[row])
	}
	return items
}

// pickUnder selects what is listed under a section or a kind.
func (r *importing) pickUnder(id string) {
	r.reselect(r.under(id))
	r.focus()
}

// onTapped selects an item, with Ctrl besides the others, with Shift all up to it;
// a click on the one that is selected corrects it.
func (r *importing) onTapped(it *article.Item, m fyne.KeyModifier) {
	at := slices.Index(r.shown, it)
	switch {
	case m&fyne.KeyModifierShift != 0:
		r.choose(at, true)
	case m&fyne.KeyModifierShortcutDefault != 0:
		items := r.marked()
		if k := slices.Index(items, it); k >= 0 {
			items = slices.Delete(items, k, k+1)
		} else {
			items = append(items, it)
		}
		r.cursor, r.anchor = at, at
		r.mark(items)
	case r.selected[it] && len(r.selected) == 1: // as a card that is clicked again is edited
		r.correct()
		return
	default:
		r.choose(at, false)
	}
	r.focus()
}
