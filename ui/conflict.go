package ui

import (
	"errors"
	"io/fs"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// sayHeld says that somebody else has the file open.
func (w *Window) sayHeld() {
	h := w.session.Holder()
	if h == nil {
		return
	}
	w.choose(lang.T("Read only"), Sentence(w.session.refuse()),
		choice{lang.T("OK"), widget.MediumImportance, func() {}},
		choice{lang.T("Save a copy…"), widget.HighImportance, func() { w.saveAs(nil) }})
}

// notSaved says why a save failed and offers the ways out; next is what was to
// come after it.
func (w *Window) notSaved(err error, next func()) {
	cancel := choice{lang.T("Cancel"), widget.MediumImportance, func() {}}
	elsewhere := choice{lang.T("Save as…"), widget.MediumImportance, func() { w.saveAs(next) }}
	with := choice{lang.T("Compare"), widget.MediumImportance, w.compareDisk}
	var changed *store.ChangedError
	switch {
	case errors.As(err, &changed):
		w.choose(lang.T("Changed on disk"),
			lang.T("Somebody else has saved “%s” since you opened it. Compare both, merge them, save yours elsewhere, or overwrite theirs, which File ▸ Versions… keeps.", w.session.Name()),
			cancel, with, elsewhere,
			choice{lang.T("Overwrite"), widget.DangerImportance, func() { w.saveTo(changed.Path, true, next) }},
			choice{lang.T("Merge"), widget.HighImportance, w.mergeDisk})
	default:
		w.choose(lang.T("Not saved"), stopped(Sentence(err))+" "+lang.T("Your work is still here."), cancel, elsewhere)
	}
}

// watchFile hears of what others do to the file of a briefing that is open.
func (a *App) watchFile(k *work) {
	if k.Path() == "" {
		return
	}
	err := k.file.Watch(func() {
		a.foreground(func() {
			if i := slices.IndexFunc(a.windows, func(w *Window) bool { return w.session.work == k }); i >= 0 {
				a.windows[i].onDisk()
			}
		})
	})
	if err != nil {
		fyne.LogError("watch the file", err)
	}
}

// onDisk says that the file is no longer what was read or saved.
func (w *Window) onDisk() {
	s := w.session
	if err := s.file.Check(); errors.Is(err, fs.ErrNotExist) {
		w.status.hold(lang.T("The file is gone from its folder; save to write it anew."))
		return
	} else if !errors.Is(err, store.ErrChanged) {
		return
	}
	later := choice{lang.T("Later"), widget.MediumImportance, func() {}}
	if s.Dirty() {
		w.choose(lang.T("Changed on disk"), lang.T("Somebody else has saved “%s”, and you have changes of your own.", s.Name()),
			later, choice{lang.T("Compare"), widget.MediumImportance, w.compareDisk}, choice{lang.T("Merge"), widget.HighImportance, w.mergeDisk})
		return
	}
	w.choose(lang.T("Changed on disk"), lang.T("Somebody else has saved “%s”.", s.Name()),
		later, choice{lang.T("Show theirs"), widget.HighImportance, w.reload})
}

// reload takes over what is on disk, as one step that can be undone.
func (w *Window) reload() {
	s := w.session
	w.app.background(func() {
		theirs, err := s.file.Reload()
		fyne.Do(func() {
			if err == nil {
				err = s.Become(lang.T("Changes from the disk"), theirs)
			}
			if err != nil {
				w.fail(err)
				return
			}
			s.wrote(s.snapshot())
		})
	})
}

// Become makes the briefing read as another version of it, as one step.
func (s *Session) Become(label string, to *model.Briefing) error {
	edits, err := model.Become(s.Briefing(), to)
	if err != nil || len(edits) == 0 {
		return err
	}
	return s.do(label, edits...)
}
