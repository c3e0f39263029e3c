package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
)

func (r *importing) onMenu(it *intake.Item, abs fyne.Position) {
	if !r.isSelected(it) {
		r.pick([]*intake.Item{it})
	}
	item := func(name string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(name, do) }
	m := fyne.NewMenu("",
		item(lang.T("Accept"), func() { r.decideMarked(intake.Accepted) }),
		item(lang.T("Refuse"), func() { r.decideMarked(intake.Refused) }),
		item(lang.T("Check later"), func() { r.decideMarked(intake.Undecided) }),
		fyne.NewMenuItemSeparator(),
		item(lang.T("Correct…"), r.correct))
	if it.Node.Kind() == model.KindStake {
		m.Items = append(m.Items, item(lang.T("Move to…"), r.moveTo))
	}
	if it.Standing == intake.Again {
		m.Items = append(m.Items, item(lang.T("Keep apart from what the briefing has"), func() {
			items := []*intake.Item{it}
			r.keep(items)
			r.p.Apart(it)
			r.update(items)
		}))
	}
	r.w.popUp(abs, m)
}

// moveTo asks for the section that the selected stakes go to.
func (r *importing) moveTo() {
	items := slices.DeleteFunc(r.marked(), func(it *intake.Item) bool { return it.Node.Kind() != model.KindStake })
	if len(items) == 0 {
		r.tells(lang.T("Only a stake stands in a section"))
		return
	}
	var all []option
	has := make(map[string]bool)
	for _, s := range r.p.Sections {
		has[s.Domain] = true
		all = append(all, option{s.Title, "", func() { r.move(s.ID, items...) }})
	}
	for _, domain := range model.Domains {
		if !has[domain] {
			all = append(all, option{domainName(domain), lang.T("new section"), func() { r.move(r.p.Section(domain).ID, items...) }})
		}
	}
	r.w.pick(lang.N(len(items), "Move %d stake to…", "Move %d stakes to…"), all)
}
