package ui

import (
	"context"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model/export"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/spool"
	"github.com/enjeux/enjeux/ui/lang"
)

// Keys of the settings that hold how one printed last; the rest is in its
// [edition].
const (
	forPrint     = "print"
	prefPrinter  = "print.printer"
	prefTwoSided = "print.twosided"
)

// pending is how long a print service may take to say which printers it has.
const pending = 20 * time.Second

// onPrint asks the system for its printers, and then how to print.
func (w *Window) onPrint() {
	w.status.hold(lang.T("Looking for the printers…"))
	w.app.background(func() {
		ctx, cancel := context.WithTimeout(context.Background(), pending)
		defer cancel()
		printers, err := w.app.spool.Printers(ctx)
		fyne.Do(func() {
			w.status.say("")
			if err != nil {
				w.fail(err)
				return
			}
			w.askPrint(printers)
		})
	})
}

const printWidth = 560 // of the form

// printForm asks how to print.
type printForm struct {
	*editionForm
	printers      []spool.Printer
	printer       *dropdown
	copies, pages *field
	twoSided      *check
	wrong         *widget.Label
	d             *modal
}

func (w *Window) askPrint(printers []spool.Printer) {
	p := w.app.fyne.Preferences()
	f := &printForm{editionForm: w.app.newEditionForm(w.app.edition(forPrint)), printers: printers,
		copies: newField("1"), pages: newField(""), wrong: widget.NewLabel("")}
	last := max(0, slices.IndexFunc(printers, func(o spool.Printer) bool { return o.Name == p.String(prefPrinter) }))
	f.printer = choiceOf(printers, printers[last], printerName)
	f.pages.SetPlaceHolder(lang.T("All, or such as 2-4, 7"))
	f.twoSided = newCheck(lang.T("On both sides of the paper"), p.Bool(prefTwoSided))
	f.wrong.SizeName, f.wrong.Importance = theme.SizeNameCaptionText, widget.DangerImportance
	f.wrong.Hide() // or it would leave a line empty
	items := append([]*widget.FormItem{widget.NewFormItem(lang.T("Printer"), f.printer)}, f.items()...)
	items = append(append(items, f.editionForm.pages()...),
		widget.NewFormItem(lang.T("Copies"), f.copies), widget.NewFormItem(lang.T("Pages"), f.pages),
		widget.NewFormItem("", f.twoSided))
	f.d = w.newDialog(lang.T("Print"), container.NewVBox(newForm(items...), f.wrong))
	f.d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Cancel"), f.d.Hide), newMainButton(lang.T("Print"), func() { w.print(f) })})
	enters(items, func() { w.print(f) })
	f.printer.OnChanged = func(string) { f.refresh() }
	f.sheets.OnChanged = func(string) {
		if chosen(sheetChoices, f.sheets) == layout.Booklet {
			f.twoSided.SetChecked(true)
		}
	}
	f.refresh()
	w.show(f.d, printWidth, 0, nil)
}

// refresh offers what the printer can be asked for.
func (f *printForm) refresh() {
	allow(!chosen(f.printers, f.printer).Plain, f.copies, f.pages, f.twoSided)
}

// job is what the form asks for, and false where it says no number.
func (f *printForm) job() (job spool.Job, ok bool) {
	printer := chosen(f.printers, f.printer)
	job.Printer = printer.Name
	if printer.Plain {
		return job, true
	}
	copies, err := strconv.Atoi(strings.TrimSpace(f.copies.Text))
	if err != nil || copies < 1 || copies > 999 {
		f.fault(lang.T("From 1 to 999 copies."))
		return job, false
	}
	pages, err := spool.Pages(f.pages.Text)
	if err != nil {
		f.fault(lang.T("Pages are numbers, such as 2-4, 7."))
		return job, false
	}
	job.Copies, job.Pages, job.TwoSided = copies, pages, f.twoSided.Checked
	job.Lying = chosen(sheetChoices, f.sheets) != layout.OneUp
	return job, true
}

// fault says what is wrong in the form.
func (f *printForm) fault(text string) {
	f.wrong.SetText(text)
	f.wrong.Show()
	f.d.Resize(fyne.NewSize(printWidth, 0))
}

// print hands the pages to the printer, in the background.
func (w *Window) print(f *printForm) {
	job, ok := f.job()
	if !ok {
		return
	}
	f.d.Hide()
	p := w.app.fyne.Preferences()
	p.SetString(prefPrinter, job.Printer)
	p.SetBool(prefTwoSided, f.twoSided.Checked)
	w.app.keepEdition(forPrint, f.edition())
	b := w.session.Briefing()
	job.Title = b.Visit().Title
	o, err := w.app.options(b, f.edition())
	if err != nil {
		w.fail(err)
		return
	}
	w.busySaying(lang.T("Printing"), func(ctx context.Context, say func(string)) error {
		o.Progress = func(s export.Step, pages int) error {
			say(stepName(s, pages))
			return ctx.Err()
		}
		err := w.app.spool.Print(ctx, job, func(out io.Writer) error { return export.Write(out, export.PDF, b, o) })
		if err == nil {
			fyne.Do(func() { w.status.say(lang.T("Handed to %s", printerName(spool.Printer{Name: job.Printer}))) })
		}
		return err
	})
}

func printerName(p spool.Printer) string {
	if p.Name == "" {
		return lang.T("the printer of the system")
	}
	return p.Name
}
