// Command bare opens a window with one label and quits after its first frame:
// what any program pays for Fyne, to measure the editor against.
package main

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("org.enjeux.bare")
	w := a.NewWindow("bare")
	w.SetContent(widget.NewLabel("bare"))
	w.Resize(fyne.NewSize(1440, 900))
	a.Lifecycle().SetOnStarted(func() {
		ticks := 0
		frames := fyne.NewAnimation(time.Minute, nil)
		frames.Tick = func(float32) {
			if ticks++; ticks == 2 {
				frames.Stop()
				a.Quit()
			}
		}
		frames.Start()
	})
	w.ShowAndRun()
}
