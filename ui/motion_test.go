package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

type moving struct{ fyne.Settings }

func (moving) ShowAnimations() bool { return true }

type movingApp struct{ fyne.App }

func (a movingApp) Settings() fyne.Settings { return moving{a.App.Settings()} }

func TestNothingMovesWhenMotionIsReduced(t *testing.T) {
	w := window(t)
	before := fyne.CurrentApp()
	t.Cleanup(func() { fyne.SetCurrentApp(before) })
	a := calmed(movingApp{w.app.fyne.(*calm).App})
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		t.Error("nothing moves, though nobody asked for that")
	}
	a.Preferences().SetBool(prefStill, true)
	if fyne.CurrentApp().Settings().ShowAnimations() {
		t.Error("widgets may move")
	}
}
