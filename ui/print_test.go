package ui

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/spool"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// office is a print service that keeps what it is handed.
type office struct {
	printers []spool.Printer
	fails    error
	job      spool.Job
	document bytes.Buffer
}

func (o *office) Printers(context.Context) ([]spool.Printer, error) { return o.printers, o.fails }

func (o *office) Print(_ context.Context, job spool.Job, pdf func(io.Writer) error) error {
	o.job = job
	o.document.Reset()
	return pdf(&o.document)
}

func printing(t *testing.T, o *office) *stage {
	t.Helper()
	lang.Set(lang.English)
	w := window(t)
	w.app.spool = o
	w.onPrint()
	w.settle()
	return w
}

// What is wrong has a line of its own once something is: no line is left empty for it.
func TestThePrintFormHasNoEmptyLine(t *testing.T) {
	w := printing(t, &office{printers: []spool.Printer{{Name: "Bureau_12"}}})
	lowest := func() (edge float32) {
		for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
			if c, ok := o.(*check); ok && c.Text == "On both sides of the paper" {
				edge = w.at(c).Y + c.Size().Height
			}
		}
		return edge
	}
	button := func() (top float32) {
		for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
			if b, ok := o.(*button); ok && b.Text == "Print" {
				top = w.at(b).Y
			}
		}
		return top
	}
	gap := button() - lowest()
	if gap > 40 {
		t.Errorf("%v are left over the buttons", gap)
	}
	w.fields()[0].SetText("none")
	w.press(t, "Print")
	if len(w.dialogs) != 1 || !strings.Contains(w.said(), "From 1 to 999 copies.") {
		t.Errorf("it does not say what is wrong: %q", w.said())
	}
	if now := button() - lowest(); now < gap+10 {
		t.Errorf("what is wrong has no line: %v after %v", now, gap)
	}
}

func TestPrint(t *testing.T) {
	o := &office{printers: []spool.Printer{{Name: "Bureau_12"}, {Name: "Couloir"}}}
	w := printing(t, o)
	w.choose(t, "Couloir")
	w.choose(t, "the delegation (without what is the principal’s alone)")
	w.choose(t, "A5")
	w.fields()[0].SetText("3")
	w.fields()[1].SetText("1–2")
	w.check(t, "On both sides of the paper").SetChecked(true)
	w.press(t, "Print")
	if want := (spool.Job{Title: "Visite", Printer: "Couloir", Copies: 3, Pages: "1-2", TwoSided: true}); o.job != want {
		t.Errorf("printed %+v", o.job)
	}
	if !bytes.HasPrefix(o.document.Bytes(), []byte("%PDF-")) || w.status.message.Text() != "Handed to Couloir" {
		t.Errorf("%.10q, and the window says %q", o.document.Bytes(), w.status.message.Text())
	}
	if e := w.app.edition(forPrint); e.audience != model.Delegation || e.paper != "A5" || w.app.edition(forExport).paper != "" {
		t.Errorf("kept %+v", e)
	}
	w.onPrint()
	w.settle()
	if under[*dropdown](w)[0].Selected != "Couloir" || w.fields()[0].Text != "1" {
		t.Error("the printer is forgotten, or the number of copies kept")
	}
}

func TestPrintRefusesNonsense(t *testing.T) {
	o := &office{printers: []spool.Printer{{Name: "Bureau_12"}}}
	w := printing(t, o)
	for _, c := range [][2]string{{"none", ""}, {"0", ""}, {"1", "4-2"}} {
		w.fields()[0].SetText(c[0])
		w.fields()[1].SetText(c[1])
		w.press(t, "Print")
		if o.job.Printer != "" || len(w.dialogs) != 1 {
			t.Errorf("%q was printed", c)
		}
	}
	w.escape()
	if o.job.Printer != "" || len(w.dialogs) != 0 {
		t.Error("Esc prints")
	}
}

// Where the system takes only whole documents, nothing else is offered.
func TestPrintByTheSystemAlone(t *testing.T) {
	o := &office{printers: []spool.Printer{{Plain: true}}}
	w := printing(t, o)
	if !w.fields()[0].Disabled() || !w.fields()[1].Disabled() {
		t.Error("offers what cannot be")
	}
	w.press(t, "Print")
	if o.document.Len() == 0 || o.job.Copies != 0 {
		t.Error("not printed as it is:", o.job)
	}
}

func TestPrintWhereThereIsNothingToPrintWith(t *testing.T) {
	for _, c := range []struct {
		err  error
		says string
	}{{spool.ErrService, "cups-client"}, {spool.ErrPrinter, "no printer"}} {
		w := printing(t, &office{fails: c.err})
		said := ""
		for _, l := range under[*widgets.Sentence](w) {
			said += l.Text
		}
		if !strings.Contains(said, c.says) {
			t.Errorf("says %q", said)
		}
	}
}

// Enter prints from every control of the dialog.
func TestEnterPrints(t *testing.T) {
	for _, on := range []func(*stage) fyne.Focusable{
		func(w *stage) fyne.Focusable { return under[*dropdown](w)[0] },
		func(w *stage) fyne.Focusable { return w.fields()[0] },
		func(w *stage) fyne.Focusable { return under[*check](w)[0] },
	} {
		o := &office{printers: []spool.Printer{{Name: "Bureau_12"}}}
		w := printing(t, o)
		control := on(w)
		w.win.Canvas().Focus(control)
		w.typed(fyne.KeyReturn)
		if w.settle(); o.job.Printer == "" || len(w.dialogs) != 0 {
			t.Errorf("Enter on %T printed %+v, and left %d dialogs", control, o.job, len(w.dialogs))
		}
	}
}
