package ui

import (
	"errors"
	"path/filepath"
	"slices"
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
	now     *model.Briefing // what is compared with the chosen version
	was     *model.Briefing // that version, nil while it is read
	reading bool
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
	v.list = newList(func() int { return len(v.kept) }, v.name, v.choose)
	v.list.onEnter = v.onRestore
	v.restore = newMainButton(lang.T("Restore"), v.onRestore)
	panes := widgets.NewSideBySide(v.list, container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), v.changes), 0.27)
	d := w.newDialog(lang.T("Versions of %s", filepath.Base(s.Path())), panes)
	d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Close"), d.Hide), v.restore})
	v.dialog, w.versions = d, v
	w.show(d, 860, 560, func() { v.dialog, w.versions = nil, nil })
	v.list.Select(0)
	w.win.Canvas().Focus(v.list)
	return v
}

// name tells a version from the others: when it was written.
func (v *versions) name(i int) string { return clocked(v.kept[i].Time, toTheSecond) }

// toTheSecond is the clock of a version, which no other of its day has.
const toTheSecond = "15:04:05"

// written is the moment of a version in a sentence.
func written(at time.Time) string { return onDay(at) + at.Local().Format(" "+toTheSecond) }

// choose shows what a version would change.
func (v *versions) choose(i int) {
	v.chosen = i
	v.restore.Disable()
	v.say(lang.T("Reading…"))
	v.read()
}

// read reads the chosen version in the background, and again where meanwhile another was
// chosen or the briefing has changed.
func (v *versions) read() {
	v.was = nil
	if v.reading {
		return
	}
	v.reading = true
	s, chosen := v.w.session, v.kept[v.chosen]
	now, key := s.Briefing(), s.file.Key()
	v.now = now
	v.w.app.background(func() {
		was, err := store.ReadVersion(chosen, key)
		var changes []compare.Change
		if err == nil {
			changes, err = compare.Diff(now, was)
		}
		fyne.Do(func() {
			v.reading = false
			switch {
			case v.dialog == nil:
			case v.kept[v.chosen] != chosen || s.Briefing() != now:
				v.read()
			default:
				v.show(now, was, changes, err)
			}
		})
	})
}

// follow hears that another window has changed or saved the briefing.
func (v *versions) follow() {
	s := v.w.session
	if kept, err := store.Versions(s.Path()); err == nil && len(kept) > 0 && !slices.Equal(kept, v.kept) {
		number := v.kept[v.chosen].Number
		v.kept = kept
		v.list.UnselectAll()
		v.list.Refresh()
		v.list.Select(max(0, slices.IndexFunc(kept, func(o store.Version) bool { return o.Number == number })))
	} else if s.Briefing() != v.now {
		v.read()
	}
}

func (v *versions) show(now, was *model.Briefing, changes []compare.Change, err error) {
	v.restore.Disable()
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
