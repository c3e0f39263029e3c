package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A chosen field of a stake is one of which a value is chosen and not written.
type chosenField struct {
	field, label string
	say          func(*model.Briefing, model.Stake) string
	menu         func(*cards, model.ID) *fyne.Menu
}

func chosenFields() []chosenField {
	return []chosenField{
		{"status", lang.T("Status"), signed, (*cards).statusMenu},
		{"priority", lang.T("Priority"), func(_ *model.Briefing, st model.Stake) string { return priorityName(st.Priority) }, (*cards).priorityMenu},
		{"likelihood", lang.T("Likelihood"), func(_ *model.Briefing, st model.Stake) string { return orNone(likelihoodName)(st.Likelihood) }, (*cards).likelihoodMenu},
		{"confidence", lang.T("Confidence"), func(_ *model.Briefing, st model.Stake) string { return orNone(confidenceChoice)(st.Confidence) }, (*cards).confidenceMenu},
		{"marking", lang.T("Marking of the portion"), func(_ *model.Briefing, st model.Stake) string { return portionName(st.Marking) }, (*cards).markingMenu},
	}
}

// of is what the field is in stakes, which may be one.
func (f chosenField) of(b *model.Briefing, stakes []model.ID) (said string) {
	for i, id := range stakes {
		st, _ := model.Get[model.Stake](b, id)
		switch is := f.say(b, st); {
		case i == 0:
			said = is
		case is != said:
			return lang.T("Various")
		}
	}
	return said
}

// newChoices are the chosen fields of the stake whose sheet is shown, by their names, and
// how they stand in the sheet.
func newChoices(w *Window, s *Session) (map[string]*dropdown, fyne.CanvasObject) {
	all := make(map[string]*dropdown)
	grid := container.NewGridWithColumns(2)
	for _, c := range chosenFields() {
		f := newDropdown(nil, nil)
		f.menu, f.tip.Layer = func() *fyne.Menu {
			m := c.menu(&cards{w: w, s: s}, s.Stake())
			for _, item := range m.Items { // the first of several stakes does not speak for them
				item.Checked = item.Checked && f.Selected != lang.T("Various")
			}
			return m
		}, w.layer
		f.onEnter = f.list
		all[c.field] = f
		grid.Add(underLabel(c.label, f))
	}
	return all, grid
}

// underLabel is a field of the sheet under its name.
func underLabel(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(3),
		widgets.NewLine(name, widgets.SmallSize, fyne.TextStyle{Bold: true}, widgets.ColorMuted), o)
}
