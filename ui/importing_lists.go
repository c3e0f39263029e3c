package ui

import (
	"iter"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// An itemList is a tab of the review: what it has, and what it says when that is
// nothing.
type itemList struct {
	name string
	kind widgets.Kind // of its count
	has  func(*intake.Item) bool
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
	in := func(s intake.State) func(*intake.Item) bool {
		return func(it *intake.Item) bool { return it.State == s }
	}
	changed := func(it *intake.Item) bool { return it.Standing == intake.Changed }
	all := []itemList{
		tabOpen:    {lang.T("To check"), widgets.Warn, in(intake.Undecided), lang.T("All is checked.")},
		tabTaken:   {lang.T("Accepted"), widgets.Good, in(intake.Accepted), lang.T("Nothing is accepted yet: Enter or ✓ accepts.")},
		tabRefused: {lang.T("Refused"), widgets.Neutral, in(intake.Refused), lang.T("Nothing is refused. What you refuse is found here, later too, by “review the import” of the source.")},
		tabAll:     {lang.T("All"), widgets.Neutral, func(*intake.Item) bool { return true }, lang.T("Nothing was found in the source.")},
	}
	for k := range r.p.Sources {
		if _, ok := r.p.Corrects(k); ok {
			return append(all, itemList{lang.T("Changed"), widgets.Warn, changed, lang.T("Nothing in the briefing rests on what changed in the source.")})
		}
	}
	return all
}

// has tells whether an item is in the list that is chosen.
func (r *importing) has(it *intake.Item) bool { return r.lists[r.tabs.Selected()].has(it) }

// stays tells whether an item is in the chosen list whatever is decided on it.
func (r *importing) stays() bool { return r.tabs.Selected() >= tabAll }

// listed yields the items of a list.
func (r *importing) listed(tab int) iter.Seq[*intake.Item] {
	return func(yield func(*intake.Item) bool) {
		for _, it := range r.p.Items {
			if r.lists[tab].has(it) && !yield(it) {
				return
			}
		}
	}
}

// Rows that are no item: the name of a section, or of what is listed under it.
const (
	rowSection = "section:"
	rowKind    = "kind:"
)

// head is the row that an item is listed under.
func head(it *intake.Item) string {
	if it.Section != "" {
		return rowSection + string(it.Section)
	}
	return rowKind + string(it.Node.Kind())
}

// list shows the items of the list that is chosen, under the sections that they go
// to and their kinds.
func (r *importing) list() {
	type group struct{ items []int }
	groups := make(map[string]*group)
	var last *group
	var before *intake.Item
	stakes := false
	for i, it := range r.p.Items {
		if !r.has(it) {
			continue
		}
		if before == nil || it.Section != before.Section || it.Section == "" && it.Node.Kind() != before.Node.Kind() {
			id := head(it)
			if groups[id] == nil {
				groups[id] = &group{}
			}
			last = groups[id]
		}
		last.items = append(last.items, i)
		stakes, before = stakes || it.Section != "", it
	}
	r.rows, r.shown, r.under = r.rows[:0], r.shown[:0], make(map[string]int)
	r.by.unlist()
	add := func(id string, empty bool) {
		g := groups[id]
		if g == nil && !empty {
			return
		}
		r.rows = append(r.rows, id)
		if g == nil {
			return
		}
		r.under[id] = len(g.items)
		for _, i := range g.items {
			r.by.at[i] = len(r.shown)
			r.rows, r.shown = append(r.rows, r.by.names[i]), append(r.shown, r.p.Items[i])
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
	r.by.unpick()
	r.none.SetText("")
	if len(r.shown) == 0 {
		r.none.SetText(r.lists[tab].none)
	}
	r.column.SetItems(r.rows)
	r.column.UpdateAll()
	r.tell()
}

func (r *importing) make(id string) fyne.CanvasObject {
	if r.item(id) == nil {
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
		it := r.item(id)
		o.Set(r.content(it))
		o.SetSelected(r.isSelected(it))
		o.SetKeyed(r.keys.Focused())
		o.SetLit(r.isLit(it))
		o.OnAccept = func() { r.onSign(it, intake.Accepted) }
		o.OnRefuse = func() { r.onSign(it, intake.Refused) }
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
	before := make(map[string]int) // sections of a domain
	for _, s := range r.p.Sections {
		if rowSection+string(s.ID) == id {
			content.Text, content.Dot, content.Form = s.Title, domainColor(s.Domain), before[s.Domain]
		}
		before[s.Domain]++
	}
	for _, a := range r.annexes {
		if rowKind+string(a.kind) == id {
			content.Text = a.name
		}
	}
	if n := r.under[id]; n > 0 {
		content.Count = said().Number(float64(n))
	}
	return content
}
