package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// onCompare lists what the open briefing says otherwise than a file.
func (w *Window) onCompare() {
	w.chooseFile(func(path string) {
		w.read(path, func(old *model.Briefing) { w.showChanges(filepath.Base(path), old, w.session.Briefing()) })
	}, extension)
}

// onMerge brings what a file holds into the open briefing.
func (w *Window) onMerge() {
	w.chooseFile(func(path string) {
		w.read(path, func(theirs *model.Briefing) { w.merge(lang.T("Merge %s", filepath.Base(path)), nil, theirs) })
	}, extension)
}

// read reads another briefing in the background, and asks for its passphrase
// when it is protected.
func (w *Window) read(path string, done func(*model.Briefing)) {
	w.withKey(path, func(key store.Key) {
		own := w.session.file.Key()
		w.forFile(path)(lang.T("Opening %s…", filepath.Base(path)), func(ctx context.Context, tell func(float64)) (func(), error) {
			b, err := store.LoadContext(ctx, tell, path, key, own)
			return func() { done(b) }, err
		})
	})
}

// showChanges lists what changed from old to new, a line each; a line leads to
// what it is about.
func (w *Window) showChanges(name string, old, new *model.Briefing) {
	changes, err := compare.Diff(old, new)
	if err != nil {
		w.fail(err)
		return
	}
	if len(changes) == 0 {
		w.choose(lang.T("Compare"), lang.T("The open briefing and “%s” say the same.", name),
			choice{lang.T("OK"), widget.HighImportance, func() {}})
		return
	}
	var all []option
	for _, c := range changes {
		all = append(all, option{ChangeLine(c, old, new), "", func() { w.goToPassage(model.Range{Node: c.ID, Field: c.Field}) }})
	}
	w.pick(lang.N(len(changes), "%d change", "%d changes"), all).showWhole()
}

// merge brings theirs into the open briefing as one step; base is what both were
// made from, nil when that is not known. What cannot both hold is marked by
// annotations.
func (w *Window) merge(label string, base, theirs *model.Briefing) bool {
	merged, conflicts, err := compare.Merge(base, w.session.Briefing(), theirs)
	if err == nil {
		merged, err = MarkConflicts(merged, conflicts)
	}
	if err == nil {
		err = w.session.Become(label, merged)
	}
	if err != nil {
		w.fail(err)
		return false
	}
	text := lang.T("Both are in the open briefing now; Edit ▸ Undo takes theirs out again.")
	if n := len(conflicts); n > 0 {
		text += " " + lang.N(n, "%d thing that cannot be both ways is marked by an annotation to verify.",
			"%d things that cannot be both ways are each marked by an annotation to verify.")
	}
	w.choose(lang.T("Merged"), text, choice{lang.T("OK"), widget.HighImportance, func() {}})
	return true
}

// compareDisk lists what the open briefing says otherwise than what somebody else
// saved to its file. Which of them is to hold is asked again at the next save.
func (w *Window) compareDisk() {
	s := w.session
	w.read(s.Path(), func(theirs *model.Briefing) { w.showChanges(s.Name(), theirs, s.Briefing()) })
}

// mergeDisk brings in what somebody else saved to the file.
func (w *Window) mergeDisk() {
	s := w.session
	base := s.saved
	w.app.background(func() {
		theirs, err := s.file.Reload()
		fyne.Do(func() {
			if err != nil {
				w.fail(err)
			} else if w.session == s && w.merge(lang.T("Changes from the disk"), base, theirs) {
				s.saved = theirs
				w.refreshState()
			}
		})
	})
}

// onVersions lists the versions that are kept of the file. One that is chosen
// can be compared with the open briefing, or restored, which is one step.
func (w *Window) onVersions() {
	s := w.session
	if s.Path() == "" {
		w.status.say(lang.T("A briefing has versions once it is saved."))
		return
	}
	kept, err := store.Versions(s.Path())
	if err != nil {
		w.fail(err)
		return
	}
	if len(kept) == 0 {
		w.status.say(lang.T("No earlier version is kept yet: each save keeps the one before."))
		return
	}
	var all []option
	for _, v := range kept {
		at := v.Time.Local().Format("02/01/2006 15:04:05")
		all = append(all, option{at, lang.T("%s kB", said().Number(float64(v.Size/1000))), func() { w.showVersion(at, v) }})
	}
	w.pick(lang.T("Versions of %s", filepath.Base(s.Path())), all)
}

// showVersion shows what a version would change, and restores it when asked.
func (w *Window) showVersion(at string, v store.Version) {
	s := w.session
	was, err := store.ReadVersion(v, s.file.Key())
	if err != nil {
		w.fail(err)
		return
	}
	changes, err := compare.Diff(s.Briefing(), was)
	if err != nil {
		w.fail(err)
		return
	}
	column := widgets.NewColumn(func(line string) fyne.CanvasObject {
		return widgets.NewProse(line, widgets.TextSize, fyne.TextStyle{}, widgets.ColorInk)
	})
	var lines []string
	for _, c := range changes {
		lines = append(lines, ChangeLine(c, s.Briefing(), was))
	}
	if len(lines) == 0 {
		lines = []string{lang.T("It says the same as the open briefing.")}
	}
	column.SetItems(lines)
	d := dialog.NewCustomConfirm(lang.T("Version of %s: what restoring it would change", at), lang.T("Restore"), lang.T("Close"), column, func(ok bool) {
		if ok {
			w.try(s.Become(lang.T("Restore the version of %s", at), was))
		}
	}, w.win)
	w.show(d, 720, 480, nil)
}
