package ui

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// onCompare lists what the open briefing says otherwise than a file.
func (w *Window) onCompare() {
	w.chooseFile(lang.T("Compare with the open briefing"), lang.T("Compare"), func(path string) {
		w.read(path, func(old *model.Briefing) { w.showChanges(filepath.Base(path), old, w.session.Briefing()) })
	}, extension)
}

// onMerge brings what a file holds into the open briefing.
func (w *Window) onMerge() {
	w.chooseFile(lang.T("Merge into the open briefing"), lang.T("Merge"), func(path string) {
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
	var d *modal
	list := changeList(changes, old, new, func(c compare.Change) {
		d.Hide()
		w.goToPassage(model.Range{Node: c.ID, Field: c.Field})
	})
	which := widgets.NewSentence(lang.T("From “%s” to the open briefing: what only that file says is struck out, what only the briefing says is underlined.", name))
	which.Color = widgets.ColorMuted
	d = w.newNotice(lang.N(len(changes), "%d change", "%d changes"), lang.T("Close"), container.NewBorder(aligned(which), nil, nil, nil, list))
	w.show(d, 720, 520, nil)
}

// changeList lists differences between two versions; one that is chosen is told.
func changeList(changes []compare.Change, old, new *model.Briefing, chosen func(compare.Change)) *widgets.Column {
	ids := make([]string, len(changes))
	for i := range changes {
		ids[i] = strconv.Itoa(i)
	}
	var list *widgets.Column
	list = widgets.NewColumn(func(id string) fyne.CanvasObject {
		i, _ := strconv.Atoi(id)
		var onTapped func()
		if chosen != nil {
			onTapped = func() { chosen(changes[i]) }
		}
		row := changeRow(changes[i], old, new, onTapped)
		row.OnStep = func(by int) { list.Step(id, by) }
		return row
	})
	list.Margin, list.Gap = 0, 2
	list.SetItems(ids)
	return list
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
		w.choose(lang.T("Merged"), text, choice{lang.T("OK"), widget.MediumImportance, func() {}},
			choice{lang.T("Show the first"), widget.HighImportance, func() { w.goToPassage(model.Range{Node: firstMark(merged)}) }})
		return true
	}
	w.choose(lang.T("Merged"), text, choice{lang.T("OK"), widget.HighImportance, func() {}})
	return true
}

// firstMark is the first annotation that a merge made, by its ID, and nobody has resolved, "" for none.
func firstMark(b *model.Briefing) model.ID {
	for n := range b.Nodes() {
		if a, ok := n.(model.Annotation); ok && !a.Resolved && strings.HasPrefix(string(a.ID), "conflict-") {
			return a.ID
		}
	}
	return ""
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
				s.saved, s.moment = theirs, nil
				w.refreshState()
			}
		})
	})
}
