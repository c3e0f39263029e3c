package ui

import (
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// versions looks through what is kept of a file: the versions, and what restoring
// the chosen one would change.
type versions struct {
	w       *Window
	kept    []store.Version
	list    *list
	changes *fyne.Container
	restore *button
	chosen  int
	was     *model.Briefing // the chosen version, nil while it is read
	dialog  *modal
}

// onVersions shows the versions that are kept of the file, or says that there are none.
func (w *Window) onVersions() *versions {
	s := w.session
	none := func(why string) *versions {
		w.choose(lang.T("Versions"), why, choice{lang.T("OK"), widget.HighImportance, func() {}})
		return nil
	}
	if s.Path() == "" {
		return none(lang.T("A briefing has versions once it is saved."))
	}
	kept, err := store.Versions(s.Path())
	if err != nil {
		w.fail(err)
		return nil
	}
	if len(kept) == 0 {
		return none(lang.T("No earlier version is kept yet: each save keeps the one before."))
	}
	v := &versions{w: w, kept: kept, changes: container.NewStack()}
	v.list = newList(len(kept), v.name, v.choose)
	v.list.onEnter = v.onRestore
	v.restore = newMainButton(lang.T("Restore"), v.onRestore)
	panes := widgets.NewSideBySide(v.list, container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), v.changes), 0.27)
	d := w.newDialog(lang.T("Versions of %s", filepath.Base(s.Path())), panes)
	d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Close"), d.Hide), v.restore})
	v.dialog = d
	w.show(d, 860, 560, func() { v.dialog = nil })
	v.list.Select(0)
	w.win.Canvas().Focus(v.list)
	return v
}

// name tells a version from the others: when it was written.
func (v *versions) name(i int) string { return written(v.kept[i].Time) }

// written is the moment of a version, which no other has.
func written(at time.Time) string { return onDay(at) + at.Local().Format(" 15:04:05") }

// choose reads a version in the background and shows what it would change.
func (v *versions) choose(i int) {
	v.chosen, v.was = i, nil
	v.restore.Disable()
	v.say(lang.T("Reading…"))
	s := v.w.session
	now, key := s.Briefing(), s.file.Key()
	v.w.app.background(func() {
		was, err := store.ReadVersion(v.kept[i], key)
		var changes []compare.Change
		if err == nil {
			changes, err = compare.Diff(now, was)
		}
		fyne.Do(func() {
			if v.dialog != nil && v.chosen == i {
				v.show(now, was, changes, err)
			}
		})
	})
}

func (v *versions) show(now, was *model.Briefing, changes []compare.Change, err error) {
	switch {
	case errors.Is(err, store.ErrProtected):
		v.say(lang.T("This version is protected otherwise than the open briefing is."))
	case err != nil:
		v.say(Sentence(err))
	case len(changes) == 0:
		v.say(lang.T("It says the same as the open briefing."))
	default:
		v.was = was
		v.restore.Enable()
		head := widget.NewLabelWithStyle(lang.N(len(changes), "Restoring it would change %d thing:", "Restoring it would change %d things:"),
			fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		v.fill(container.NewBorder(head, nil, nil, nil, widgets.NewReading(changeList(changes, now, was, nil))))
	}
}

// say puts a sentence in the place of the changes.
func (v *versions) say(text string) {
	v.fill(widgets.NewSentence(text))
}

func (v *versions) fill(o fyne.CanvasObject) {
	v.changes.Objects = []fyne.CanvasObject{o}
	v.changes.Refresh()
}

// onRestore makes the briefing read as the chosen version, once that is read and another.
func (v *versions) onRestore() {
	if v.was == nil {
		return
	}
	v.dialog.Hide()
	name := v.name(v.chosen)
	if err := v.w.session.Become(lang.T("Restore the version of %s", name), v.was); err != nil {
		v.w.fail(err)
		return
	}
	v.w.status.offer(lang.T("The version of %s is restored.", name), lang.T("Undo"), v.w.onUndo)
}
