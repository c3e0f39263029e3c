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
func (a *App) journal(path string, b *model.Briefing) func() *store.Journal {
	return func() *store.Journal {
		if a.journals == "" {
			return nil
		}
		j, err := store.StartJournal(a.journals, path, b, store.Key{})
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
	left = slices.DeleteFunc(left, func(r store.Recovery) bool { return r.Protected })
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
	case path != "":
		w.load(path)
	default:
		w.onStart()
	}
}

// resume brings back what a crash left behind, and says so.
func (w *Window) resume(r store.Recovery) {
	j, err := store.Resume(r)
	if err != nil {
		w.fail(err)
		if j == nil {
			return
		}
	}
	var f *store.File
	if r.Path != "" {
		if f, _, err = store.Open(r.Path); err != nil {
			f = nil // it is saved elsewhere, then
		}
	}
	s := NewSession(r.Briefing, f, w.app.author(), func() *store.Journal { return j })
	s.saved, s.recovered = nil, true
	w.open(s)
	text := lang.T("“%s” is back as it was when Enjeux stopped at %s, with %s. Save it to keep it so.",
		s.Name(), r.Time.Local().Format("15:04"), lang.N(max(r.Edits, 1), "%d unsaved change", "%d unsaved changes"))
	if r.Damaged {
		text += " " + lang.T("The very last change could not be read; its journal is kept as %s.", store.DamagedName(r.Journal))
	}
	w.choose(lang.T("Recovered"), text, choice{lang.T("OK"), widget.HighImportance, func() {}})
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
		name := r.Briefing.Visit().Title
		if r.Path != "" {
			name = filepath.Base(r.Path)
		}
		all = append(all, option{name, lang.N(r.Edits, "%d unsaved change", "%d unsaved changes") + " · " + when(r.Time.Format("2006-01-02T15:04:05Z07:00")), func() {
			w.ask(func() { w.resume(r) })
		}})
	}
	w.pick(lang.T("Recover"), all)
}
