package ui

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/enjeux/enjeux/ui/widgets"
)

// hurry has Fyne read the fonts of the first frame while it looks for the screen,
// and the garbage collector wait: until there is a frame, what was made is needed.
// No text may be measured before the channel that it returns is closed.
func (a *App) hurry() (ready <-chan struct{}) {
	debug.SetGCPercent(8 * percentGC)
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

// tidy is how long after the first frame what the start left is given back: about a
// third of the heap, 10 MB.
const tidy = 2 * time.Second

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
		time.AfterFunc(tidy, debug.FreeOSMemory)
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

// raise shows a session in a window that is not there yet, and draws its first frame.
// Most of that time goes by in the system, which makes the window; the panels are
// made meanwhile. Fyne asks how large the content is when there is a window, before
// it draws: that is when they are put in. What is to be seen in their place is put
// there by instead, if that is not nil.
func (w *Window) raise(s *Session, ready <-chan struct{}, instead func()) {
	size, made := w.win.Canvas().Size(), make(chan struct{})
	prepare := func() {
		<-ready
		w.prepare(s, size)
		if instead != nil {
			instead()
		}
	}
	if runtime.GOOS == "js" { // the window of a browser is there already, and draws as soon as it is shown
		prepare()
		w.present()
		w.win.Show()
		return
	}
	go func() {
		defer close(made)
		prepare()
	}()
	c := &curtain{}
	w.win.SetContent(container.New(c))
	c.rise = sync.OnceFunc(func() {
		<-made
		w.present()
	})
	w.win.Show()
	c.rise()
}

// A curtain is an empty content that does something when its size is asked for.
type curtain struct{ rise func() }

func (c *curtain) Layout([]fyne.CanvasObject, fyne.Size) {}

func (c *curtain) MinSize([]fyne.CanvasObject) (none fyne.Size) {
	if c.rise != nil {
		c.rise()
	}
	return none
}

// markEnv names a file to which the program writes the title of the document
// that it opened, when the first frame that shows it is drawn, and then quits.
// Tests of start and of installed packages use it.
const markEnv = "ENJEUX_MARK"

func (w *Window) mark() {
	name := os.Getenv(markEnv)
	if name == "" {
		return
	}
	if err := os.WriteFile(name, []byte(w.session.Briefing().Visit().Title+"\n"), 0o600); err != nil {
		fyne.LogError("mark the first frame", err)
	}
	fyne.Do(w.app.fyne.Quit)
}
