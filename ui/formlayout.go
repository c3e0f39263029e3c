package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/widgets"
)

// newForm sets what is asked beside what is answered. Fyne's own form has its questions
// in bold, which outweigh the answers.
func newForm(items ...*widget.FormItem) *fyne.Container {
	rows := container.New(layout.NewFormLayout())
	for _, item := range items {
		label := widget.NewLabel(item.Text)
		label.Alignment, label.Importance = fyne.TextAlignTrailing, widget.LowImportance
		answer := item.Widget
		if item.HintText != "" {
			hint := widgets.NewHint()
			hint.SetText(item.HintText)
			answer = container.NewVBox(answer, hint)
		}
		rows.Add(label)
		rows.Add(answer)
	}
	return rows
}
