package ui

import (
	"fmt"
	"slices"

	"github.com/enjeux/enjeux/model"
)

// place shows a session: in this window when nothing is open there yet, and
// otherwise in one of its own, which it returns.
func (w *Window) place(s *Session) *Window {
	if !w.session.pristine() {
		w = w.app.NewWindow()
		defer w.appear()
	}
	w.open(s)
	return w
}

// appear shows a window of a program that runs.
func (w *Window) appear() {
	w.win.Show()
	w.takeDrops()
}

// pristine tells whether a session is one that nobody has begun to work in.
func (s *Session) pristine() bool {
	b := s.Briefing()
	return s.Path() == "" && !s.Dirty() && model.Count[model.Section](b, b.ID()) == 0
}

// onWindow opens another window on the same briefing, at the same place.
func (w *Window) onWindow() {
	o := w.app.NewWindow()
	s := w.session.Another()
	s.selection = w.session.selection
	o.open(s)
	o.appear()
	w.app.retitle()
}

// ordinal tells the windows of one briefing apart.
func (w *Window) ordinal() string {
	if !w.session.Shared() {
		return ""
	}
	return fmt.Sprintf(" (%d)", 1+slices.Index(w.session.sessions, w.session))
}

// raise brings the window that shows a file to the front, and tells whether
// there is one.
func (a *App) raise(path string) bool {
	i := slices.IndexFunc(a.windows, func(w *Window) bool { return w.session.Path() == path })
	if i >= 0 {
		a.windows[i].win.RequestFocus()
	}
	return i >= 0
}

// retitle names every window anew.
func (a *App) retitle() {
	for _, w := range a.windows {
		w.refreshState()
	}
}

// rebuild makes every window anew, as for another language. What is looked at stays
// where it is, and the keyboard with the cards.
func (a *App) rebuild() {
	for _, w := range a.windows {
		starting, at := w.start.Visible(), w.views.lookedAt()
		w.build()
		w.views.lookAt(at)
		switch {
		case starting:
			w.welcome()
		case len(w.dialogs) == 0:
			w.views.focus()
		}
	}
}

// quit closes every window, and stops at the first whose analyst would rather
// not.
func (a *App) quit() {
	if len(a.windows) == 0 {
		return
	}
	w := a.windows[len(a.windows)-1]
	w.ask(func() {
		w.close()
		a.quit()
	})
}
