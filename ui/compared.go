package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A comparison is a version that a briefing was compared with.
type comparison struct {
	name string // of the version
	old  *model.Briefing
	at   int // the change that was followed last, from 0
}

// showChanges lists what changed from old to new, a line each; a line leads to
// what it is about, and [Window.onCompared] back to the list.
func (w *Window) showChanges(name string, old, new *model.Briefing) {
	w.listChanges(&comparison{name: name, old: old}, new)
}

// onCompared lists anew what the open briefing says otherwise than it was compared with last.
func (w *Window) onCompared() { w.listChanges(w.compared, w.session.Briefing()) }

func (w *Window) listChanges(c *comparison, new *model.Briefing) {
	changes, err := compare.Diff(c.old, new)
	if err != nil {
		w.fail(err)
		return
	}
	if len(changes) == 0 {
		w.choose(lang.T("Compare"), lang.T("The open briefing and “%s” say the same.", c.name),
			choice{lang.T("OK"), widget.HighImportance, func() {}})
		return
	}
	w.compared = c
	w.refreshMenu()
	var d *modal
	list := changeList(changes, c.old, new, func(i int) {
		c.at = i
		d.Hide()
		said := lang.T("Only “%s” has this.", shortened(c.name, 60))
		if new.Live(changes[i].ID) {
			w.goToPassage(model.Range{Node: changes[i].ID, Field: changes[i].Field})
			said = lang.T("Compared with “%s”.", shortened(c.name, 60))
		}
		w.status.offer(said, lang.T("Back to the changes"), w.onCompared)
	})
	which := widgets.NewSentence(lang.T("From “%s” to the open briefing: what only that file says is struck out, what only the briefing says is underlined.", c.name))
	which.Color = widgets.ColorMuted
	d = w.newNotice(lang.N(len(changes), "%d change", "%d changes"), lang.T("Close"), container.NewBorder(aligned(which), nil, nil, nil, list))
	w.show(d, 720, 520, nil)
	last := strconv.Itoa(min(c.at, len(changes)-1))
	list.ScrollTo(last)
	if row, ok := list.Object(last).(*widgets.Change); ok {
		w.win.Canvas().Focus(row)
	}
}

// changeList lists differences between two versions; which one is chosen is told, from 0.
func changeList(changes []compare.Change, old, new *model.Briefing, chosen func(i int)) *widgets.Column {
	ids := make([]string, len(changes))
	for i := range changes {
		ids[i] = strconv.Itoa(i)
	}
	var list *widgets.Column
	list = widgets.NewColumn(func(id string) fyne.CanvasObject {
		i, _ := strconv.Atoi(id)
		var onTapped func()
		if chosen != nil {
			onTapped = func() { chosen(i) }
		}
		row := changeRow(changes[i], old, new, onTapped)
		row.OnStep = func(by int) { list.Step(id, by) }
		return row
	})
	list.Margin, list.Gap = 0, 2
	list.SetItems(ids)
	return list
}
