package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A choice is a button of a question.
type choice struct {
	name       string
	importance widget.Importance
	do         func()
}

// choose asks a question; the dialog goes before the chosen thing is done.
func (w *Window) choose(title, question string, choices ...choice) {
	d := w.newDialog(title, aligned(wrappedAt(question, 432)))
	var buttons []fyne.CanvasObject
	var first *button // that Enter presses: what is offered, or else what changes nothing
	for _, c := range choices {
		b := newButton(c.name, func() { d.Hide(); c.do() })
		b.Importance = c.importance
		buttons = append(buttons, b)
		if first == nil || c.importance == widget.HighImportance {
			first = b
		}
	}
	d.SetButtons(w.inRow(buttons))
	w.show(d, 460, 0, nil)
	w.win.Canvas().Focus(first)
}

// inRow are buttons as they stand under a dialog: side by side, all as wide as the
// widest, or one over the other where that is wider than the window, as large text is.
func (w *Window) inRow(buttons []fyne.CanvasObject) []fyne.CanvasObject {
	const beside = 80 // the edges of the dialog, and of the window at both sides of it
	width := float32(beside)
	column := container.NewVBox(buttons...)
	for range buttons {
		width += column.MinSize().Width + theme.Padding()
	}
	if width <= w.win.Canvas().Size().Width {
		return buttons
	}
	return []fyne.CanvasObject{column}
}

// fail says what went wrong, with the error's own words under "Show details".
func (w *Window) fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	sentence := wrappedAt(Sentence(err), 480)
	said := widgets.NewSentence(err.Error())
	said.Color = widgets.ColorMuted
	details := aligned(said)
	content := container.NewVBox(aligned(sentence))
	d := w.newDialog(lang.T("That did not work"), content)
	leave := newButton(lang.T("Close"), d.Hide)
	d.SetButtons([]fyne.CanvasObject{leave})
	if Sentence(err) != err.Error() {
		details.Hide()
		content.Add(details)
		content.Add(container.NewHBox(newButton(lang.T("Show details"), func() {
			content.Objects = content.Objects[:2]
			details.Show()
			d.Resize(fyne.NewSize(520, 0))
		})))
	}
	w.show(d, 520, 0, nil)
	w.win.Canvas().Focus(leave)
}

// veil keeps a window from being used while another one asks something.
func (w *Window) veil(why string) *modal {
	d := newModal("Enjeux", aligned(wrappedAt(why, 332)), w.win.Canvas())
	d.Show()
	return d
}

// wrappedAt is a wrapped text that is to be so wide, so that a dialog around it is
// no higher than it needs.
func wrappedAt(text string, width float32) *widgets.Sentence {
	l := widgets.NewSentence(text)
	l.Resize(fyne.NewSize(width, 0))
	return l
}

// aligned sets a sentence under the title of a dialog, without the space that it has at its
// sides.
func aligned(o *widgets.Sentence) fyne.CanvasObject {
	pad := theme.InnerPadding()
	return container.New(layout.NewCustomPaddedLayout(0, 0, -pad, -pad), o)
}

// busySaying does long work off the main thread behind a dialog with Cancel, which
// says what the work says that it does. An error is shown, except that of the
// cancelled context.
func (w *Window) busySaying(what string, work func(ctx context.Context, say func(string)) error) {
	bar, step := widget.NewProgressBarInfinite(), widget.NewLabel("")
	step.Importance, step.Alignment = widget.LowImportance, fyne.TextAlignCenter
	step.Hide()
	say := func(text string) {
		fyne.Do(func() {
			step.SetText(text)
			step.Show()
		})
	}
	w.wait(what, container.NewVBox(bar, step), func(ctx context.Context) (func(), error) { return nil, work(ctx, say) }, bar.Stop)
}

// advance is [Window.busySaying] for work that tells how far it is, from 0 to 1. What it
// returns is done on the main thread once the dialog is gone, unless cancelled.
func (w *Window) advance(what string, work func(ctx context.Context, tell func(part float64)) (then func(), err error)) {
	const pace = 100 * time.Millisecond // a bar that is drawn at each step costs more than short steps do
	bar, last := widget.NewProgressBar(), time.Now()
	tell := func(part float64) {
		if now := time.Now(); now.Sub(last) >= pace {
			last = now
			fyne.Do(func() { bar.SetValue(part) })
		}
	}
	w.wait(what, bar, func(ctx context.Context) (func(), error) { return work(ctx, tell) }, func() {})
}

// quickly is [Window.advance] for work that is done before a dialog could be read.
func (w *Window) quickly(_ string, work func(ctx context.Context, tell func(part float64)) (then func(), err error)) {
	w.app.background(func() {
		then, err := work(context.Background(), func(float64) {})
		fyne.Do(func() {
			if err != nil {
				w.fail(err)
			} else {
				then()
			}
		})
	})
}

// wait does work behind a dialog with Cancel, and then stop.
func (w *Window) wait(what string, bar fyne.CanvasObject, work func(context.Context) (func(), error), stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	d := w.newNotice(what, lang.T("Cancel"), bar)
	w.show(d, 360, 0, cancel)
	w.app.background(func() {
		then, err := work(ctx)
		fyne.Do(func() {
			cancelled := ctx.Err() != nil
			stop()
			d.Hide()
			switch {
			case cancelled:
			case err != nil:
				w.fail(err)
			case then != nil:
				then()
			}
		})
	})
}

// chooseName asks for a file to write, in a folder that the user can change,
// and whether to replace one that is there; ext is the extension that it gets,
// and more are other questions of the same form; confirm is what the button says.
// It writes nothing itself, unlike Fyne's dialog, which empties a file as soon as
// it is chosen.
func (w *Window) chooseName(title, confirm, name string, ext func() string, more []*widget.FormItem, chosen func(path string)) {
	folder := w.folder()
	entry := newField(name)
	where := widget.NewLabel(folder)
	where.Truncation = fyne.TextTruncateEllipsis
	browse := newButton(lang.T("Choose…"), func() {
		if own := w.app.dialogs; own != nil {
			askSystem(w, func() (string, error) { return own.folder(title, folder) }, func(path string) {
				folder = path
				where.SetText(folder)
			})
			return
		}
		w.askFile(title, lang.T("Choose this folder"), folder, nil, func(path string) {
			folder = path
			where.SetText(folder)
		})
	})
	form := newForm(append([]*widget.FormItem{
		widget.NewFormItem(lang.T("Name"), entry),
		widget.NewFormItem(lang.T("Folder"), container.NewBorder(nil, nil, nil, browse, where)),
	}, more...)...)
	var d *modal
	save := newMainButton(confirm, nil)
	save.OnTapped = func() {
		path := strings.TrimSpace(entry.Text)
		if path == "" {
			return
		}
		if !strings.EqualFold(filepath.Ext(path), ext()) {
			path += ext()
		}
		if !filepath.IsAbs(path) {
			path = filepath.Join(folder, path)
		}
		d.Hide()
		if _, err := os.Stat(path); err != nil {
			chosen(path)
			return
		}
		w.choose(title, lang.T("%s is already there. Replace it?", path),
			choice{lang.T("Cancel"), widget.MediumImportance, func() {}},
			choice{lang.T("Replace"), widget.DangerImportance, func() { chosen(path) }})
	}
	entry.OnSubmitted = func(string) { save.OnTapped() }
	enters(more, save.OnTapped)
	d = w.newDialog(title, form)
	d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Cancel"), d.Hide), save})
	w.show(d, 560, 0, nil)
	w.win.Canvas().Focus(entry)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{}) // to be typed anew
}
