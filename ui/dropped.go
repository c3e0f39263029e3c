package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/drop"
	"github.com/enjeux/enjeux/ui/lang"
)

// takeDrops has the window, which is shown by now, take text that other programs
// drop on it, and files as before, where that can be, and says so while it is over it.
func (w *Window) takeDrops() {
	w.letDrops = drop.Accept(w.win, func(d drop.Drop) { fyne.Do(func() { w.take(d) }) },
		func(over bool) { fyne.Do(func() { w.hovered(over) }) })
}

// hovered invites to drop what is dragged over the window, as long as it is.
func (w *Window) hovered(over bool) {
	showOrHide(w.invite, over)
	w.win.Canvas().Refresh(w.invite) // which Fyne does not know of yet, where it has not drawn it
}

// dropped takes files, which is all that Fyne tells of.
func (w *Window) dropped(_ fyne.Position, uris []fyne.URI) {
	var files []string
	for _, u := range uris {
		files = append(files, u.Path())
	}
	w.take(drop.Drop{Files: files})
}

// take opens the briefings that were dropped on the window, or imports what else
// was. Both at once would leave open which briefing the sources are for.
func (w *Window) take(d drop.Drop) {
	opened := 0
	for _, name := range d.Files {
		if strings.EqualFold(filepath.Ext(name), extension) {
			w.load(name)
			opened++
		}
	}
	switch name := lang.T("Dropped text"); {
	case opened > 0 && opened < len(d.Files):
		w.choose(lang.T("Briefings and sources"), lang.T("The briefings are opened. Drop the sources once more, on the briefing that they are for."),
			choice{lang.T("OK"), widget.HighImportance, func() {}})
	case opened > 0:
	case len(d.Files) > 0:
		w.importFiles(d.Files...)
	case d.HTML:
		w.importPage(name, d.Text)
	case len(d.Text) > 0:
		w.importText(name, d.Text)
	}
}
