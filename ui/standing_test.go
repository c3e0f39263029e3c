package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/screen"
)

// What is kept of windows and panes is kept for the screens that there are; on others
// it begins with what was left last, cut to what is seen.
func TestWindowsStandAsTheyWereLeft(t *testing.T) {
	w := window(t)
	a := w.app
	desk := []screen.Rect{{Width: 2560, Height: 1440}, {X: 2560, Width: 1920, Height: 1080}}
	laptop := []screen.Rect{{Width: 1280, Height: 800}}
	on := func(screens []screen.Rect) { a.findScreens = func() []screen.Rect { return screens } }
	opened := func() fyne.Size {
		o := a.NewWindow()
		defer o.win.Close()
		return o.win.Canvas().Size()
	}
	left := func(width, height float32) {
		w.win.Resize(fyne.NewSize(width, height))
		a.leave(w.win, mainWindow)
	}
	on(desk)
	left(2000, 1200)
	on(laptop)
	if got := opened(); got != fyne.NewSize(1280, 800) {
		t.Errorf("new on the laptop it is %v", got)
	}
	left(1100, 700)
	if got := opened(); got != fyne.NewSize(1100, 700) {
		t.Errorf("on the laptop it is %v", got)
	}
	panes := func(left float32) {
		w.split.SetSizes(left, 450)
		w.keepPanes()
	}
	panes(210)
	on(desk)
	if got := opened(); got != fyne.NewSize(2000, 1200) {
		t.Errorf("back at the desk it is %v", got)
	}
	panes(320)
	on(laptop)
	if opened(); a.placed("pane.0", 0) != 210 {
		t.Errorf("on the laptop the sidebar has %v", a.placed("pane.0", 0))
	}
	on([]screen.Rect{{Width: 1600, Height: 900}})
	if got := opened(); got != fyne.NewSize(1100, 700) {
		t.Errorf("elsewhere it is %v, and not as it was left last", got)
	}
}

// Text of another size leaves windows as large on the screen as they were left.
func TestWindowsStandWhateverTheTextIs(t *testing.T) {
	w := window(t)
	a := w.app
	a.findScreens = func() []screen.Rect { return []screen.Rect{{Width: 1440, Height: 900}} }
	opened := func() fyne.Size {
		o := a.NewWindow()
		defer o.win.Close()
		return o.win.Canvas().Size()
	}
	a.fyne.Preferences().SetInt(prefSize, 200)
	if got := opened(); got != fyne.NewSize(720, 450) {
		t.Errorf("in text of 200 %% a first window is %v", got)
	}
	w.win.Resize(fyne.NewSize(700, 400))
	a.leave(w.win, mainWindow)
	a.fyne.Preferences().SetInt(prefSize, 100)
	if got := opened(); got != fyne.NewSize(1400, 800) {
		t.Errorf("left in text of 200 %% it is %v", got)
	}
}
