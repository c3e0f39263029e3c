package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Questions stand beside their answers, paler than these, and a hint under its answer.
func TestFormsAskQuietly(t *testing.T) {
	test.NewTempApp(t)
	name, code := widget.NewEntry(), widget.NewEntry()
	hinted := widget.NewFormItem("Code", code)
	hinted.HintText = "Four digits"
	f := newForm(widget.NewFormItem("Name", name), hinted)
	f.Resize(fyne.NewSize(400, f.MinSize().Height))
	for i, o := range []fyne.CanvasObject{name, f.Objects[3]} {
		label := f.Objects[2*i].(*widget.Label)
		if label.TextStyle.Bold || label.Importance != widget.LowImportance || label.Position().X >= o.Position().X || label.Position().Y != o.Position().Y {
			t.Errorf("%q stands at %v, its answer at %v", label.Text, label.Position(), o.Position())
		}
	}
	if hint := f.Objects[3].(*fyne.Container).Objects[1]; hint.Position().Y < code.Size().Height {
		t.Errorf("the hint stands at %v", hint.Position())
	}
}
