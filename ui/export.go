package ui

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/export"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Keys of the settings that hold how one exported last; the rest is in its
// [edition]. A password is never kept.
const (
	forExport  = "export"
	prefFormat = "export.format"
	prefAttach = "export.attach"
	prefOpen   = "export.open" // the file, once it is there
)

// exportForm asks what to export, for whom and where.
type exportForm struct {
	*editionForm
	w        *Window
	format   *dropdown
	password *field
	attach   *check
	open     *check
	hint     *widgets.Sentence // under the password
}

// onExport asks for an export and makes it. The answers are those of the last
// time to begin with.
func (w *Window) onExport() {
	p := w.app.fyne.Preferences()
	f := &exportForm{editionForm: w.app.newEditionForm(w.app.edition(forExport)), w: w}
	f.format = choiceOf(export.Formats, export.Format(p.StringWithFallback(prefFormat, string(export.PDF))), formatName)
	f.password = newPassword()
	f.attach = newCheck(lang.T("Put the briefing itself into the PDF"), p.Bool(prefAttach))
	f.open = newCheck(lang.T("Open the file when it is there"), p.Bool(prefOpen))
	f.hint = widgets.NewHint()
	items := append([]*widget.FormItem{widget.NewFormItem(lang.T("Format"), f.format)}, f.items()...)
	items = append(append(items, f.pages()...),
		widget.NewFormItem(lang.T("Password"), f.password), widget.NewFormItem("", f.hint),
		widget.NewFormItem("", f.attach), widget.NewFormItem("", f.open))
	f.format.OnChanged = func(string) { f.refresh() }
	f.audience.OnChanged = f.format.OnChanged
	f.password.OnChanged = f.format.OnChanged
	f.attach.OnChanged = func(bool) { f.refresh() }
	f.refresh()
	ext := func() string { return string(chosen(export.Formats, f.format)) }
	w.chooseName(lang.T("Export"), lang.T("Export"), w.session.fileName(), ext, items, func(path string) {
		f.keep()
		w.export(path, f)
	})
}

// refresh offers what the format and the copy can have, and says what follows.
func (f *exportForm) refresh() {
	format := chosen(export.Formats, f.format)
	pdf, principal := format == export.PDF, chosen(audiences, f.audience) == model.Principal
	allow(pdf, f.style, f.sheets, f.password)
	allow(pdf || format == export.Word, f.paper)
	allow(pdf && principal, f.attach)
	attached := pdf && principal && f.attach.Checked
	unchecked := Unchecked(f.w.session.Briefing())
	switch {
	case chosen(audiences, f.audience) == model.Press && unchecked != "":
		f.hint.SetText(unchecked + ".")
	case !pdf:
		f.hint.SetText(lang.T("Only a PDF has a password."))
	case f.password.Text != "":
		f.hint.SetText(lang.T("Locked by AES-256. Archives do not take it: it is no PDF/A."))
	case attached && f.w.session.file.Key().Protects():
		f.hint.SetText(lang.T("The briefing is protected: its PDF needs a password to carry it."))
	case attached:
		f.hint.SetText(lang.T("PDF/A-3a: archives that know it take it, the briefing inside."))
	default:
		f.hint.SetText(lang.T("Without a password: PDF/A-2a for archives, PDF/UA-1 for screen readers."))
	}
}

func (f *exportForm) keep() {
	p := f.w.app.fyne.Preferences()
	p.SetString(prefFormat, string(chosen(export.Formats, f.format)))
	p.SetBool(prefAttach, f.attach.Checked)
	p.SetBool(prefOpen, f.open.Checked)
	f.w.app.keepEdition(forExport, f.edition())
}

// export writes what the form says, in the background.
func (w *Window) export(path string, f *exportForm) {
	b := w.session.Briefing()
	o, err := w.app.options(b, f.edition())
	if err != nil {
		w.fail(err)
		return
	}
	if chosen(export.Formats, f.format) == export.PDF {
		o.Password = f.password.Text
		o.Attach = f.attach.Checked && !f.attach.Disabled()
		if o.Attach && o.Password == "" && w.session.file.Key().Protects() {
			w.fail(errUnprotected{})
			return
		}
	} else {
		o.Sheets = layout.OneUp
	}
	began := time.Now()
	w.busySaying(lang.T("Exporting %s…", filepath.Base(path)), func(ctx context.Context, say func(string)) error {
		o.Progress = func(s export.Step, pages int) error {
			say(stepName(s, pages))
			return ctx.Err()
		}
		if err := export.File(path, b, o); err != nil {
			if ctx.Err() == nil { // and nobody has cancelled it
				fyne.Do(func() { w.notify(lang.T("Not exported"), path, time.Since(began)) })
			}
			return err
		}
		fyne.Do(func() { w.exported(path, f.open.Checked, time.Since(began)) })
		return nil
	})
}

// exported says that a file is there.
func (w *Window) exported(path string, open bool, took time.Duration) {
	show := func() { w.try(w.app.openFile(path)) }
	w.status.offer(lang.T("Exported to %s", path), lang.T("Open the file"), show)
	w.notify(lang.T("Exported"), path, took)
	if open {
		show()
	}
}

// notify has the system say what became of a file, where that took long and the analyst
// has turned to something else.
func (w *Window) notify(what, path string, took time.Duration) {
	if took > patience && w.app.away {
		said := fyne.NewNotification(what, filepath.Base(path))
		w.app.background(func() { w.app.fyne.SendNotification(said) }) // the desktop may be slow to answer
	}
}

// patience is how long one watches something being done.
const patience = 2 * time.Second

func stepName(s export.Step, pages int) string {
	switch s {
	case export.Composing:
		return lang.T("Laying out the pages…")
	case export.Writing:
		return lang.N(pages, "Writing %d page…", "Writing %d pages…")
	}
	return lang.T("Almost done…")
}

// errUnprotected refuses to put a protected briefing where everybody can read it.
type errUnprotected struct{}

func (errUnprotected) Error() string {
	return lang.T("This briefing is protected. A PDF that carries it needs a password.")
}

func formatName(f export.Format) string {
	switch f {
	case export.PDF:
		return "PDF"
	case export.Word:
		return "Word (DOCX)"
	case export.HTML:
		return lang.T("Web page (HTML)")
	case export.Markdown:
		return "Markdown"
	}
	return lang.T("Plain text")
}
