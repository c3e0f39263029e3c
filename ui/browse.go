package ui

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// browse opens an address of the web with the system's program for it; others are
// left alone, since they come from documents.
func (a *App) browse(address string) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" {
		return
	}
	if err := a.fyne.OpenURL(u); err != nil {
		fyne.LogError("open "+address, err)
	}
}

// openFile opens a file with the system's program for it.
func (a *App) openFile(path string) error {
	u, err := url.Parse(storage.NewFileURI(path).String())
	if err != nil {
		return err
	}
	return a.fyne.OpenURL(u)
}
