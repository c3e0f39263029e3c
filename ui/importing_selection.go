package ui

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model/intake"
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
func (r *importing) pick(items []*intake.Item) {
	r.cursor = slices.Index(r.shown, items[0])
	r.anchor = r.cursor
	r.mark(items)
	r.reveal()
}

// reselect selects those of some items that are listed.
func (r *importing) reselect(items []*intake.Item) {
	items = slices.DeleteFunc(slices.Clone(items), func(it *intake.Item) bool { return r.row(it) == "" })
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
	r.column.ScrollTo(r.row(it))
	r.showPassage(it)
}

// mark selects these items and no others.
func (r *importing) mark(items []*intake.Item) {
	r.by.pickOnly(items)
	r.light(nil)
	r.tell()
}

// marked are the items that are selected, in order.
func (r *importing) marked() (items []*intake.Item) {
	if r.by.number == 0 {
		return nil
	}
	among := r.shown
	if r.by.number <= few {
		among = r.by.chosen // of which a list that was made anew may lack some
	}
	for _, it := range among {
		if r.isSelected(it) {
			items = append(items, it)
		}
	}
	if r.by.number > few {
		return items
	}
	slices.SortFunc(items, func(a, b *intake.Item) int { return cmp.Compare(r.by.place(a), r.by.place(b)) })
	return slices.Compact(items)
}

// listedUnder returns what is listed under a section or a kind.
func (r *importing) listedUnder(id string) []*intake.Item {
	n := r.under[id]
	if n == 0 {
		return nil
	}
	first := r.by.at[r.by.index[r.item(r.rows[slices.Index(r.rows, id)+1])]]
	return slices.Clone(r.shown[first : first+n])
}

// pickUnder selects what is listed under a section or a kind.
func (r *importing) pickUnder(id string) {
	r.reselect(r.listedUnder(id))
	r.focus()
}

// onTapped selects an item, with Ctrl besides the others, with Shift all up to it;
// a click on the one that is selected corrects it.
func (r *importing) onTapped(it *intake.Item, m fyne.KeyModifier) {
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
	case r.isSelected(it) && r.by.number == 1: // as a card that is clicked again is edited
		r.correct()
		return
	default:
		r.choose(at, false)
	}
	r.focus()
}
