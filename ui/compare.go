package ui

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// onCompare lists what the open briefing says otherwise than a file.
func (w *Window) onCompare() {
	w.chooseFile(lang.T("Compare with the open briefing"), lang.T("Compare"), func(path string) {
		w.read(path, func(old *model.Briefing) { w.showChanges(filepath.Base(path), old, w.session.Briefing()) })
	}, extension)
}

// onMerge brings what a file holds into the open briefing.
func (w *Window) onMerge() {
	w.chooseFile(lang.T("Merge into the open briefing"), lang.T("Merge"), w.mergeFile, extension)
}

// mergeFile takes the newest version that both files had for what both were made from.
func (w *Window) mergeFile(path string) {
	file := w.session.file
	w.readWith(path, func(theirs *model.Briefing, key store.Key) func() {
		base, at, err := file.Common(path, key)
		if err != nil {
			fyne.LogError("look for what both were made from", err)
		}
		from := ""
		if base != nil && base.ID() == theirs.ID() {
			from = lang.T("Both go back to the version of %s.", written(at))
		} else {
			base = nil
		}
		name := filepath.Base(path)
		return func() { w.mergeNamed(lang.T("Merge %s", name), base, theirs, from, name) }
	})
}

// read reads another briefing in the background, and asks for its passphrase
// when it is protected.
func (w *Window) read(path string, done func(*model.Briefing)) {
	w.readWith(path, func(b *model.Briefing, _ store.Key) func() { return func() { done(b) } })
}

// readWith is read for what there is to do in the background, with the key that was given,
// before the rest is done.
func (w *Window) readWith(path string, found func(*model.Briefing, store.Key) (then func())) {
	var read func(store.Key)
	read = func(key store.Key) {
		own := w.session.file.Key()
		w.forFile(path)(lang.T("Opening %s…", filepath.Base(path)), func(ctx context.Context, tell func(float64)) (func(), error) {
			b, err := store.LoadContext(ctx, tell, path, key, own)
			if err != nil {
				return w.keyAgain(path, err, read)
			}
			return found(b, key), nil
		})
	}
	w.withKey(path, read)
}

// merge brings theirs into the open briefing as one step; base is what both were
// made from, nil when that is not known, and from says which it is. What cannot both
// hold is marked by annotations.
func (w *Window) merge(label string, base, theirs *model.Briefing, from string) bool {
	return w.mergeNamed(label, base, theirs, from, lang.T("Other version"))
}

// mergeNamed is merge for a version that has a name.
func (w *Window) mergeNamed(label string, base, theirs *model.Briefing, from, name string) bool {
	before := w.session.Briefing()
	merged, conflicts, err := compare.Merge(base, before, theirs)
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
	if w.session.Briefing() == before {
		text = lang.T("The open briefing has all that the other has; nothing changes.")
	}
	if from != "" {
		text += " " + from
	}
	if n := len(conflicts); n > 0 {
		w.leave(conflicts, name)
		text += " " + lang.N(n, "%d thing that cannot be both ways is marked by an annotation to verify.",
			"%d things that cannot be both ways are each marked by an annotation to verify.")
		w.choose(lang.T("Merged"), text, choice{lang.T("OK"), widget.MediumImportance, func() {}},
			choice{lang.T("Decide…"), widget.MediumImportance, func() { w.onDecide() }},
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
			} else if w.session == s && w.merge(lang.T("Changes from the disk"), base, theirs, "") {
				s.saved, s.moment = theirs, nil
				w.refreshState()
			}
		})
	})
}
