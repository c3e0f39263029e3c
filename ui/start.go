package ui

import (
	"bytes"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// Run opens the editor on the file that args name, or on the start dialog, and
// returns when it is closed.
func (a *App) Run(args []string) {
	if zenity.IsAvailable() {
		a.dialogs = systemDialogs{}
	}
	w := a.NewWindow()
	w.open(a.blank())
	w.win.Show()
	a.fyne.Lifecycle().SetOnStarted(func() {
		w.begin(strings.Join(args, ""))
		w.sayCrashed()
		w.probe()
	})
	defer a.watchCrash()()
	stop := make(chan struct{})
	defer close(stop)
	go a.keepSaving(stop)
	a.fyne.Run()
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
	// An animation ticks before each frame: at the second one, the first is drawn.
	ticks := 0
	frames := fyne.NewAnimation(time.Minute, nil)
	frames.Tick = func(float32) {
		if ticks++; ticks == 2 {
			frames.Stop()
			if err := os.WriteFile(name, []byte(w.session.Briefing().Visit().Title+"\n"), 0o600); err != nil {
				fyne.LogError("mark the first frame", err)
			}
			w.app.fyne.Quit()
		}
	}
	frames.Start()
}

// fresh is a session on a briefing that has no file yet.
func (a *App) fresh(b *model.Briefing) *Session {
	return NewSession(b, nil, a.author(), a.journal("", b, store.Key{}))
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
