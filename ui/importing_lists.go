package ui

import (
	"fmt"
	"iter"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// An itemList is a tab of the review: what it has, and what it says when that is
// nothing.
type itemList struct {
	name string
	kind widgets.Kind // of its count
	has  func(*article.Item) bool
	none string
}

// The lists of the review, in the order of the tabs. The last one is there when a
// source is another version of one that the briefing has.
const (
	tabOpen = iota
	tabTaken
	tabRefused
	tabAll
	tabChanged
)

func (r *importing) itemLists() []itemList {
	in := func(s article.State) func(*article.Item) bool {
		return func(it *article.Item) bool { return it.State == s }
	}
	changed := func(it *article.Item) bool { return it.Standing == article.Changed }
	all := []itemList{
		tabOpen:    {lang.T("To check"), widgets.Warn, in(article.Undecided), lang.T("All is checked.")},
		tabTaken:   {lang.T("Accepted"), widgets.Good, in(article.Accepted), lang.T("Nothing is accepted yet: Enter or ✓ accepts.")},
		tabRefused: {lang.T("Refused"), widgets.Neutral, in(article.Refused), lang.T("Nothing is refused. What you refuse is found here, later too, by “review the import” of the source.")},
		tabAll:     {lang.T("All"), widgets.Neutral, func(*article.Item) bool { return true }, lang.T("Nothing was found in the source.")},
	}
	for k := range r.p.Sources {
		if _, ok := r.p.Corrects(k); ok {
			return append(all, itemList{lang.T("Changed"), widgets.Warn, changed, lang.T("Nothing in the briefing rests on what changed in the source.")})
		}
	}
	return all
}

// has tells whether an item is in the list that is chosen.
func (r *importing) has(it *article.Item) bool { return r.lists[r.tabs.Selected()].has(it) }

// stays tells whether an item is in the chosen list whatever is decided on it.
func (r *importing) stays() bool { return r.tabs.Selected() >= tabAll }

// listed yields the items of a list.
func (r *importing) listed(tab int) iter.Seq[*article.Item] {
	return func(yield func(*article.Item) bool) {
		for _, it := range r.p.Items {
			if r.lists[tab].has(it) && !yield(it) {
				return
			}
		}
	}
}

// count is how many items a list has.
func (r *importing) count(tab int) (n int) {
	for range r.listed(tab) {
		n++
	}
	return n
}

// Rows that are no item: the name of a section, or of what is listed under it.
const (
	rowSection = "section:"
	rowKind    = "kind:"
)

// head is the row that an item is listed under.
func head(it *article.Item) string {
	if it.Section != "" {
		return rowSection + string(it.Section)
	}
	return rowKind + string(it.Node.Kind())
}

// list shows the items of the list that is chosen, under the sections that they go
// to and their kinds.
func (r *importing) list() {
	r.rows, r.shown = nil, nil
	r.item, r.row = make(map[string]*article.Item), make(map[*article.Item]string)
	under := make(map[string][]int)
	stakes := false
	for i, it := range r.p.Items {
		if r.has(it) {
			under[head(it)] = append(under[head(it)], i)
			stakes = stakes || it.Section != ""
		}
	}
	add := func(id string, empty bool) {
		if len(under[id]) == 0 && !empty {
			return
		}
		r.rows = append(r.rows, id)
		for _, i := range under[id] {
			it, row := r.p.Items[i], fmt.Sprint(i)
			r.rows, r.shown = append(r.rows, row), append(r.shown, it)
			r.item[row], r.row[it] = it, row
		}
	}
	tab := r.tabs.Selected()
	add(rowKind+string(model.KindVisit), false)
	for _, s := range r.p.Sections {
		add(rowSection+string(s.ID), stakes && (tab == tabOpen || tab == tabAll)) // for a passage to be dropped there
	}
	for _, k := range []model.Kind{model.KindEvent, model.KindFigure, model.KindAgreement, model.KindPerson} {
		add(rowKind+string(k), false)
	}
	for it := range r.selected {
		if r.row[it] == "" {
			delete(r.selected, it)
		}
	}
	r.none.SetText("")
	if len(r.shown) == 0 {
		r.none.SetText(r.lists[tab].none)
	}
	r.column.SetItems(r.rows)
	r.column.UpdateAll()
	r.tell()
}

func (r *importing) make(id string) fyne.CanvasObject {
	if r.item[id] == nil {
		row := widgets.NewRow(widgets.RowContent{}, func() { r.pickUnder(id) })
		r.refill(id, row)
		return row
	}
	slip := widgets.NewSlip(widgets.SlipContent{})
	r.refill(id, slip)
	return slip
}

// refill shows a row as it is now.
func (r *importing) refill(id string, o fyne.CanvasObject) {
	switch o := o.(type) {
	case *widgets.Row:
		o.Set(r.headline(id))
		o.SetDropTarget(r.drag.target != "" && id == rowSection+string(r.drag.target))
	case *widgets.Slip:
		it := r.item[id]
		o.Set(r.content(it))
		o.SetSelected(r.selected[it])
		o.SetLit(slices.Contains(r.lit, it))
		o.OnAccept = func() { r.onSign(it, article.Accepted) }
		o.OnRefuse = func() { r.onSign(it, article.Refused) }
		o.OnTapped = func(m fyne.KeyModifier) { r.onTapped(it, m) }
		o.OnHover = func(in bool) { r.onHover(it, in) }
		o.OnRest = func() { r.onRest(it) }
		o.OnMenu = func(abs fyne.Position) { r.onMenu(it, abs) }
		o.OnDrag = func(abs fyne.Position) { r.onDrag(it, abs) }
		o.OnDrop = r.drop
	}
}

// headline names a section or a kind, with how many of its items are listed.
func (r *importing) headline(id string) widgets.RowContent {
	content := widgets.RowContent{Head: true, Text: lang.T("Visit")}
	for _, s := range r.p.Sections {
		if rowSection+string(s.ID) == id {
			content.Text, content.Dot = s.Title, domainColor(s.Domain)
		}
	}
	for _, a := range r.annexes {
		if rowKind+string(a.kind) == id {
			content.Text = a.name
		}
	}
	if n := len(r.under(id)); n > 0 {
		content.Count = fmt.Sprint(n)
	}
	return content
}
