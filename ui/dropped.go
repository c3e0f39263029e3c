package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/drop"
	"github.com/enjeux/enjeux/ui/lang"
)

// takeDrops has the window, which is shown by now, take text that other programs
// drop on it, and files as before, where that can be.
func (w *Window) takeDrops() {
	w.letDrops = drop.Accept(w.win, func(d drop.Drop) { fyne.Do(func() { w.take(d) }) })
}

// dropped takes files, which is all that Fyne tells of.
func (w *Window) dropped(_ fyne.Position, uris []fyne.URI) {
	var files []string
	for _, u := range uris {
		files = append(files, u.Path())
	}
	w.take(drop.Drop{Files: files})
}

// take opens the briefing that was dropped on the window, or imports what else was.
func (w *Window) take(d drop.Drop) {
	for _, name := range d.Files {
		if strings.EqualFold(filepath.Ext(name), extension) {
			w.load(name)
			return
		}
	}
	switch name := lang.T("Dropped text"); {
	case len(d.Files) > 0:
		w.importFiles(d.Files...)
	case d.HTML: // which a part of a page does not say of itself
		w.importText(name+".html", d.Text)
	case len(d.Text) > 0:
		w.importText(name, d.Text)
	}
}
