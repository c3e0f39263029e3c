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

// menuField says which value a chosen field has; a press, or a key, lists the others.
type menuField struct {
	dropdown
	list func()
}

func (w *Window) newMenuField(menu func() *fyne.Menu) *menuField {
	f := &menuField{}
	f.PlaceHolder = "–"
	f.list = func() {
		at := w.app.fyne.Driver().AbsolutePositionForObject(f)
		w.popUp(at.AddXY(0, f.Size().Height), menu())
	}
	f.ExtendBaseWidget(f)
	return f
}

func (f *menuField) set(value string) {
	if f.Selected != value {
		f.Options, f.Selected = []string{value}, value
		f.Refresh()
	}
}

// FocusGained implements [fyne.Focusable].
func (f *menuField) FocusGained() {
	f.dropdown.FocusGained()
	widgets.Reveal(f)
}

// Tapped implements [fyne.Tappable].
func (f *menuField) Tapped(*fyne.PointEvent) {
	fyne.CurrentApp().Driver().CanvasForObject(f).Focus(f)
	f.list()
}

// TypedKey implements [fyne.Focusable].
func (f *menuField) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyUp, fyne.KeyDown:
		f.list()
	default:
		widgets.PassOn(f, k)
	}
}

// newChoices are the chosen fields of the stake whose sheet is shown, by their names, and
// how they stand in the sheet.
func newChoices(w *Window, s *Session) (map[string]*menuField, fyne.CanvasObject) {
	all := make(map[string]*menuField)
	grid := container.NewGridWithColumns(2)
	for _, c := range chosenFields() {
		f := w.newMenuField(func() *fyne.Menu { return c.menu(&cards{w: w, s: s}, s.Stake()) })
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
