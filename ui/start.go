package ui

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Run opens the editor on the file at path, or on the ways to begin when that is
// empty, and returns when it is closed. What cannot be opened is refused before
// there is a window. The fonts of the pages are asked for last.
func (a *App) Run(path string, fonts func() (*layout.Fonts, error)) error {
	ready := a.hurry()
	first, err := a.first(path)
	if err != nil {
		return err
	}
	if zenity.IsAvailable() {
		a.dialogs = systemDialogs{}
	}
	resume := a.rest()
	w := a.NewWindow()
	if a.fonts, err = fonts(); err != nil {
		return err
	}
	<-ready
	if first != nil {
		w.open(first)
	} else {
		w.open(a.blank())
	}
	w.win.Show()
	a.fyne.Lifecycle().SetOnStarted(func() {
		if first != nil {
			a.remember(first.Path())
			w.sayHeld()
			w.mark()
		} else {
			w.begin(path)
		}
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
	a.fyne.Run()
	return nil
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

// hurry has Fyne read the fonts of the first frame while it looks for the screen,
// and the garbage collector wait: until there is a frame, what was made is needed.
// No text may be measured before the channel that it returns is closed.
func (a *App) hurry() (ready <-chan struct{}) {
	debug.SetGCPercent(2 * percentGC)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for _, style := range []fyne.TextStyle{{}, {Bold: true}, widgets.Serif} {
			fyne.MeasureText("E", widgets.TextSize, style)
		}
	}()
	return done
}

// percentGC is how much the heap grows until it is collected, by default.
const percentGC = 100

// rest puts off what is done in the background, as the layout of the preview, until
// it is told to resume: before the first frame it would only delay that.
func (a *App) rest() (resume func()) {
	work, waiting := a.background, []func(){}
	a.background = func(next func()) { waiting = append(waiting, next) }
	return func() {
		debug.SetGCPercent(percentGC)
		a.background = work
		for _, next := range waiting {
			work(next)
		}
	}
}

// onFrame does something before the nth frame from now is drawn.
func onFrame(n int, do func()) {
	frames := fyne.NewAnimation(time.Minute, nil)
	frames.Tick = func(float32) {
		if n--; n == 0 {
			frames.Stop()
			do()
		}
	}
	frames.Start()
}

// markEnv names a file to which the program writes the title of the document
// that it opened, once the first frame that shows it is drawn, and then quits.
// Tests of start and of installed packages use it.
const markEnv = "ENJEUX_MARK"

func (w *Window) mark() {
	name := os.Getenv(markEnv)
	if name == "" {
		return
	}
	onFrame(2, func() {
		if err := os.WriteFile(name, []byte(w.session.Briefing().Visit().Title+"\n"), 0o600); err != nil {
			fyne.LogError("mark the first frame", err)
		}
		w.app.fyne.Quit()
	})
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
