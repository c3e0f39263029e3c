package ui

import (
	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// signed is the status of a stake, with who gave it where that matters.
func signed(b *model.Briefing, st model.Stake) string {
	name := statusName(st.Status)
	v, ok := model.VisaOf(b, st.ID)
	switch {
	case ok && v.Void:
		return lang.T("%s · approval void", name)
	case ok && v.Author != "" && (st.Status == model.Reviewed || st.Status == model.Approved):
		return name + " · " + v.Author
	}
	return name
}

// visaLine says a step of the circuit: what, who and when.
func visaLine(v model.Visa) string {
	what := statusName(v.Status)
	if v.Void {
		what = lang.T("Approval void: edited")
	}
	if v.Author != "" {
		what += " · " + v.Author
	}
	return what + " · " + when(v.Time)
}

// statusMenu offers the steps of the circuit, over those that were taken.
func (p *cards) statusMenu(id model.ID) *fyne.Menu {
	b := p.s.Briefing()
	st, _ := model.Get[model.Stake](b, id)
	m := fyne.NewMenu("")
	for _, status := range []string{model.Draft, model.ToVerify, model.Reviewed, model.Approved} {
		item := fyne.NewMenuItem(statusName(status), func() { p.w.try(p.s.Grant(id, status)) })
		item.Checked = status == st.Status || status == model.Draft && st.Status == ""
		m.Items = append(m.Items, item)
	}
	first := true
	for v := range model.Children[model.Visa](b, id) {
		if first {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		first = false
		line := fyne.NewMenuItem(visaLine(v), nil)
		line.Disabled = true
		m.Items = append(m.Items, line)
	}
	return m
}

// onVoid says that a change took an approval away.
func (w *Window) onVoid(stake model.ID) {
	w.status.say(lang.T("%s is no longer approved: it was edited.", w.session.called(stake)))
}
