package ui

import (
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// journal returns what begins the journal of a briefing that was opened from a
// file, nil for a new one, or is unsaved; it returns nil where none can be kept.
func (a *App) journal(f *store.File, b *model.Briefing, unsaved bool) func() *store.Journal {
	if f == nil {
		f = new(store.File)
	}
	return func() *store.Journal {
		if a.journals == "" {
			return nil
		}
		j, err := f.Journal(a.journals, b, unsaved)
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
	case !w.start.Visible(): // which it is from the first frame on
		w.welcome()
	}
}

// resumeWith resumes what is protected with a key that it asks for, and says why it asks again.
func (w *Window) resumeWith(r store.Recovery, why error) {
	w.askKey(lang.T("“%s” was not saved when Enjeux stopped", recovered(r)), why, func(key store.Key) {
		switch opened, err := r.Open(key); {
		case errors.Is(err, store.ErrKey):
			w.resumeWith(r, err)
		case err != nil:
			w.fail(err)
		default:
			w.resume(opened)
		}
	})
}

// resume brings back what a crash left behind, and says so; for what is protected
// it asks for the passphrase.
func (w *Window) resume(r store.Recovery) {
	if r.Protected {
		w.resumeWith(r, nil)
		return
	}
	j, err := store.Resume(r)
	if err != nil {
		w.fail(err)
		return
	}
	var f *store.File
	changed := false
	if r.Path != "" {
		if f, _, err = store.Open(r.Path, r.Key()); err != nil {
			f = nil // it is saved elsewhere, then
		} else {
			f.Resume(r)
			changed = errors.Is(f.Check(), store.ErrChanged)
		}
	}
	s := NewSession(r.Base, f, w.app.author(), func() *store.Journal { return j })
	s.start()
	for _, t := range r.Log {
		if err := s.Doc.Replay(t); err != nil {
			w.fail(err) // never: the journal was read by doing it
			break
		}
	}
	s.saved, s.moment, s.unsaved = r.Saved, nil, true
	w = w.place(s)
	text := lang.T("“%s” is back as it was when Enjeux stopped at %s, with %s. Save it to keep it so.",
		recovered(r), r.Time.Local().Format("15:04"), lang.N(max(r.Steps(), 1), "%d unsaved change", "%d unsaved changes"))
	if r.Damaged {
		text += " " + lang.T("The very last change could not be read; its journal is kept as %s.", store.DamagedName(r.Journal))
	}
	if !changed {
		w.choose(lang.T("Recovered"), text, choice{lang.T("OK"), widget.HighImportance, func() {}})
		return
	}
	w.choose(lang.T("Recovered"), text+" "+lang.T("Somebody has saved another version to the file since."),
		choice{lang.T("Later"), widget.MediumImportance, func() {}},
		choice{lang.T("Compare"), widget.MediumImportance, w.compareDisk},
		choice{lang.T("Merge"), widget.HighImportance, w.mergeDisk})
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
		all = append(all, option{recovered(r), lang.N(r.Steps(), "%d unsaved change", "%d unsaved changes") + " · " + when(r.Time.Format("2006-01-02T15:04:05Z07:00")), func() {
			w.resume(r)
		}})
	}
	w.pick(lang.T("Recover"), all)
}
