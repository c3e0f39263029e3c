package ui

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// journal returns what begins the journal of a briefing that is opened from path;
// it returns nil where none can be kept.
func (a *App) journal(path string, b *model.Briefing, key store.Key) func() *store.Journal {
	return func() *store.Journal {
		if a.journals == "" {
			return nil
		}
		j, err := store.StartJournal(a.journals, path, b, key)
		if err != nil {
			fyne.LogError("begin a journal", err)
			return nil
		}
		return j
	}
}

// abandoned lists what crashes left behind, the latest first.
func (a *App) abandoned() []store.Recovery {
	if a.journals == "" {
		return nil
	}
	left, err := store.Abandoned(a.journals)
	if err != nil {
		fyne.LogError("look for what can be recovered", err)
	}
	slices.SortFunc(left, func(x, y store.Recovery) int { return y.Time.Compare(x.Time) })
	return left
}

// begin opens what the program was started for: what a crash left behind of it,
// the file at path, or, without a path, what a crash left behind or the start
// dialog.
func (w *Window) begin(path string) {
	left := w.app.abandoned()
	at := 0
	if path != "" {
		if abs, err := filepath.Abs(path); err == nil {
			path = abs
		}
		at = slices.IndexFunc(left, func(r store.Recovery) bool { return r.Path == path })
	}
	switch {
	case at >= 0 && at < len(left):
		w.resume(left[at])
	case Imports(path):
		w.importFiles(path)
	case path != "":
		w.load(path)
	default:
		w.welcome()
	}
}

// resume brings back what a crash left behind, and says so; for what is protected
// it asks for the passphrase.
func (w *Window) resume(r store.Recovery) {
	if r.Protected {
		w.askKey(lang.T("“%s” was not saved when Enjeux stopped", recovered(r)), func(key store.Key) {
			opened, err := r.Open(key)
			if err != nil {
				w.fail(err)
				return
			}
			w.resume(opened)
		})
		return
	}
	j, err := store.Resume(r)
	if err != nil {
		w.fail(err)
		if j == nil {
			return
		}
	}
	var f *store.File
	if r.Path != "" {
		if f, _, err = store.Open(r.Path, r.Key()); err != nil {
			f = nil // it is saved elsewhere, then
		}
	}
	s := NewSession(r.Briefing, f, w.app.author(), func() *store.Journal { return j })
	s.saved, s.unsaved = nil, true
	w = w.place(s)
	text := lang.T("“%s” is back as it was when Enjeux stopped at %s, with %s. Save it to keep it so.",
		s.Name(), r.Time.Local().Format("15:04"), lang.N(max(r.Edits, 1), "%d unsaved change", "%d unsaved changes"))
	if r.Damaged {
		text += " " + lang.T("The very last change could not be read; its journal is kept as %s.", store.DamagedName(r.Journal))
	}
	w.choose(lang.T("Recovered"), text, choice{lang.T("OK"), widget.HighImportance, func() {}})
}

// recovered is what a recovery is called.
func recovered(r store.Recovery) string {
	switch {
	case r.Path != "":
		return filepath.Base(r.Path)
	case r.Briefing != nil:
		return r.Briefing.Visit().Title
	}
	return lang.T("Untitled")
}

// onRecover offers what crashes left behind and was not brought back yet.
func (w *Window) onRecover() {
	left := w.app.abandoned()
	if len(left) == 0 {
		w.status.say(lang.T("There is nothing to recover."))
		return
	}
	var all []option
	for _, r := range left {
		all = append(all, option{recovered(r), lang.N(r.Edits, "%d unsaved change", "%d unsaved changes") + " · " + when(r.Time.Format("2006-01-02T15:04:05Z07:00")), func() {
			w.resume(r)
		}})
	}
	w.pick(lang.T("Recover"), all)
}
