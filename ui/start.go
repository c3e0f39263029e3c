package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// Run opens the editor on the file that args name, or on the start dialog, and
// returns when it is closed.
func (a *App) Run(args []string) {
	w := a.NewWindow()
	w.open(w.blank())
	w.win.Show()
	a.fyne.Lifecycle().SetOnStarted(func() {
		w.begin(strings.Join(args, ""))
		w.probe()
	})
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

// blank is a session on a new briefing in the language of the interface.
func (w *Window) blank() *Session {
	v := model.Visit{Title: lang.T("New briefing"), Type: model.VisitOfficial, Lang: lang.Code()}
	b := model.New(v)
	return NewSession(b, nil, w.app.author(), w.app.journal("", b, store.Key{}))
}

// onSample opens the sample as a new briefing, so that it is saved elsewhere.
func (w *Window) onSample() {
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		w.fail(err)
		return
	}
	w.place(NewSession(b, nil, w.app.author(), w.app.journal("", b, store.Key{})))
}

// onStart offers the ways to begin.
func (w *Window) onStart() {
	var d *dialog.CustomDialog
	begin := func(do func()) func() { return func() { d.Hide(); do() } }
	button := func(name string, importance widget.Importance, do func()) fyne.CanvasObject {
		b := widget.NewButton(name, begin(do))
		b.Importance = importance
		b.Alignment = widget.ButtonAlignLeading
		return b
	}
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("enjeux.svg", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(72))
	ways := container.NewVBox(icon,
		button(lang.T("Import a document…"), widget.HighImportance, w.onImport),
		button(lang.T("New briefing"), widget.MediumImportance, func() {}),
		button(lang.T("Open…"), widget.MediumImportance, w.onOpen),
		button(lang.T("Open the sample"), widget.MediumImportance, w.onSample))
	recent := container.NewVBox(widget.NewLabelWithStyle(lang.T("Recent files"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	for i, path := range w.app.recent() {
		if i < 6 {
			recent.Add(button(filepath.Base(path), widget.LowImportance, func() { w.load(path) }))
		}
	}
	if len(recent.Objects) == 1 {
		recent.Add(wrapped(lang.T("A document or a briefing can also be dropped on the window.")))
	}
	d = dialog.NewCustom("Enjeux", lang.T("Close"), container.NewGridWithColumns(2, ways, recent), w.win)
	w.show(d, 620, 340, nil)
}
