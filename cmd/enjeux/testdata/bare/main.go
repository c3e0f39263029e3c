// Command bare opens a window with one label, marks its first frame as the editor
// does, and quits: what any program pays for Fyne, to measure the editor against.
package main

import (
	"log"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	app.SetMetadata(fyne.AppMetadata{ID: "org.enjeux.bare", Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID("org.enjeux.bare")
	w := a.NewWindow("bare")
	w.SetContent(widget.NewLabel("bare"))
	w.Resize(fyne.NewSize(1440, 900))
	w.Show() // draws it
	if err := os.WriteFile(os.Getenv("ENJEUX_MARK"), []byte("bare\n"), 0o600); err != nil {
		log.Fatal(err)
	}
	fyne.Do(a.Quit)
	a.Run()
}
