package ui

import (
	"bytes"
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
)

// Run opens the editor on the file at path, or on the ways to begin when that is
// empty, and returns when it is closed. Where the file cannot be opened, refuse is told, and
// the ways to begin are there, and say why: who opened it from a folder sees no terminal. The
// fonts of the pages are asked for last.
func (a *App) Run(path string, fonts func() (*layout.Fonts, error), refuse func(error)) error {
	ready := a.hurry()
	a.heedSystem()
	var first *Session
	opened := make(chan error, 1)
	go func() {
		var err error
		first, err = a.first(path)
		opened <- err
	}()
	w := a.NewWindow() // meanwhile, for Fyne looks for the screen here
	refused := <-opened
	if refused != nil {
		path = ""
		refuse(refused)
	}
	a.dialogs = ownDialogs()
	resume := a.rest()
	var err error
	if a.fonts, err = fonts(); err != nil {
		return err
	}
	s := first
	if s == nil {
		s = a.blank()
	}
	var instead func()
	if path == "" { // a window that is empty for an instant looks as if work was lost
		instead = w.welcome
	}
	w.raise(s, ready, instead)
	if first != nil {
		w.mark()
	}
	a.fyne.Lifecycle().SetOnStarted(func() {
		if first != nil {
			a.remember(first.Path())
			w.sayHeld()
		} else {
			w.begin(path)
		}
		w.fail(refused)
		w.sayCrashed()
		w.probe()
		onFrame(3, func() {
			resume()
			w.takeDrops()
		})
	})
	defer a.watchCrash()()
	stop := make(chan struct{})
	defer close(stop)
	go a.keep(stop)
	stopped := ownStop(a.fyne.Lifecycle())
	a.fyne.Run()
	stopped()
	a.keepSettings()
	a.clip.Close()
	return nil
}

// ownStop takes from Fyne what it does when it stops, which is to write the settings
// that were changed last, and returns it for when it has stopped. Fyne (2.8.1) hands it
// to its main loop, which has ended: either it is forgotten, or, where the system gives
// the processor to another program at the wrong instant, waited for, without an end.
func ownStop(l fyne.Lifecycle) func() {
	hooked, ok := l.(interface {
		OnStopped() func()
		SetOnStoppedHookExecuted(func())
	})
	if !ok || hooked.OnStopped() == nil {
		return func() {}
	}
	stop := hooked.OnStopped()
	hooked.SetOnStoppedHookExecuted(nil)
	return stop
}

// first is the session that the program starts with: that of the file it was
// started for. Nil is one that is still to be asked for: a key, what a crash left
// behind, or what to begin with.
func (a *App) first(path string) (*Session, error) {
	if path == "" || Imports(path) {
		return nil, nil
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if slices.ContainsFunc(a.abandoned(), func(r store.Recovery) bool { return r.Path == path }) {
		return nil, nil
	}
	f, b, err := store.Open(path, store.Key{})
	if errors.Is(err, store.ErrProtected) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return NewSession(b, f, a.author(), a.journal(f, b, false)), nil
}

// fresh is a session on a briefing that has no file yet.
func (a *App) fresh(b *model.Briefing) *Session {
	return NewSession(b, nil, a.author(), a.journal(nil, b, false))
}

// blank is a session on a new briefing.
func (a *App) blank() *Session { return a.fresh(a.empty(model.VisitOfficial)) }

// onSample opens the sample as a new briefing, so that it is saved elsewhere.
func (w *Window) onSample() {
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		w.fail(err)
		return
	}
	w.place(w.app.fresh(b))
}
