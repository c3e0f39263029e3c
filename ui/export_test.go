package ui

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/export"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// exporting opens the dialog, with a name in a folder of the test.
func exporting(t *testing.T, w *stage) (path string) {
	t.Helper()
	w.onExport()
	path = filepath.Join(t.TempDir(), "visite")
	w.fields()[0].SetText(path)
	return path
}

// under are the objects of a kind in what stands over the window.
func under[T fyne.CanvasObject](w *stage) (all []T) {
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if found, ok := o.(T); ok {
			all = append(all, found)
		}
	}
	return all
}

func (s *stage) choose(t *testing.T, option string) {
	t.Helper()
	for _, sel := range under[*dropdown](s) {
		for _, o := range sel.Options {
			if o == option {
				if sel.Disabled() {
					t.Fatalf("%q cannot be chosen", option)
				}
				sel.SetSelected(o)
				return
			}
		}
	}
	t.Fatalf("no choice of %q", option)
}

func (s *stage) check(t *testing.T, name string) *check {
	t.Helper()
	for _, c := range under[*check](s) {
		if c.Text == name {
			return c
		}
	}
	t.Fatalf("no %q", name)
	return nil
}

func TestExportDoesWhatItIsAsked(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	path := exporting(t, w)
	w.choose(t, "the delegation (without what is the principal’s alone)")
	w.choose(t, "Letter")
	w.choose(t, "Two pages side by side")
	w.press(t, "Export")
	w.settle()
	data, err := os.ReadFile(path + ".pdf")
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Errorf("no PDF: %v, %.20q", err, data)
	}
	if o, err := w.app.options(w.session.Briefing(), w.app.edition(forExport)); err != nil || o.Sheets != layout.TwoUp || o.Style.Paper != layout.Letter || o.Audience != model.Delegation {
		t.Errorf("exported with %+v, %v", o, err)
	}
	if got := w.status.message.Text(); !strings.Contains(got, path+".pdf") || !w.status.action.Visible() {
		t.Error("the status bar says", got)
	}
	// The answers are those of the last time.
	path = exporting(t, w)
	if f := under[*dropdown](w); f[1].Selected != "the delegation (without what is the principal’s alone)" || f[4].Selected != "Letter" {
		t.Error("forgotten:", f[1].Selected, f[4].Selected)
	}
	w.choose(t, "Plain text")
	if !under[*dropdown](w)[3].Disabled() {
		t.Error("a text has a style of pages")
	}
	w.press(t, "Export")
	w.settle()
	if data, err := os.ReadFile(path + ".txt"); err != nil || !strings.Contains(string(data), "Un accord") {
		t.Error(err)
	}
	w.status.say("something else")
	if w.status.action.Visible() {
		t.Error("there is still a file to open")
	}
}

func TestExportWithAPasswordAndTheBriefing(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	path := exporting(t, w)
	attach := w.check(t, "Put the briefing itself into the PDF")
	attach.SetChecked(true)
	hint := func() (text string) {
		for _, l := range under[*widgets.Sentence](w) {
			if strings.Contains(l.Text, "PDF/A") {
				text = l.Text
			}
		}
		return text
	}
	if !strings.HasPrefix(hint(), "PDF/A-3a") {
		t.Errorf("the hint is %q", hint())
	}
	w.fields()[1].SetText("sésame")
	if hint() != "Locked by AES-256. Archives do not take it: it is no PDF/A." {
		t.Errorf("the hint is %q", hint())
	}
	w.press(t, "Export")
	w.settle()
	data, err := os.ReadFile(path + ".pdf")
	if err != nil || !bytes.Contains(data, []byte("/AESV3")) {
		t.Error("not locked", err)
	}
	// What others may have does not carry the whole.
	exporting(t, w)
	w.choose(t, "the press (only what may be public)")
	if !w.check(t, "Put the briefing itself into the PDF").Disabled() || w.fields()[1].Text != "" {
		t.Error("the press would get the briefing, or the password was kept")
	}
}

func TestAnExportIsCancelled(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	path := exporting(t, w)
	for _, name := range []string{"Export", "Cancel"} { // before anything is done in the background
		for _, b := range under[*button](w) {
			if b.Text == name {
				test.Tap(b)
			}
		}
	}
	w.settle()
	if left, _ := filepath.Glob(path + "*"); len(left) != 0 || len(w.dialogs) != 0 {
		t.Error("left behind:", left, len(w.dialogs), "dialogs")
	}
}

func TestALongExportTellsWhoWentAway(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	said := fyne.NewNotification("Exported", "visite.pdf")
	fyne.SetCurrentApp(w.app.fyne.(*calm).App) // the only one that the test driver asks what it sent
	t.Cleanup(func() { fyne.SetCurrentApp(w.app.fyne) })
	test.AssertNotificationSent(t, nil, func() {
		w.exported("/tmp/visite.pdf", false, time.Minute)
		w.app.away = true
		w.exported("/tmp/visite.pdf", false, time.Second)
	})
	w.settle()
	test.AssertNotificationSent(t, nil, func() { w.exported("/tmp/visite.pdf", false, time.Minute) })
	test.AssertNotificationSent(t, said, w.settle) // so that a desktop that does not answer stops nothing
	test.AssertNotificationSent(t, fyne.NewNotification("Not exported", "visite.pdf"), func() {
		w.notify("Not exported", "/tmp/visite.pdf", time.Minute)
		w.settle()
	})
}

func TestLongWorkSaysItsSteps(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	w.busySaying("Exporting", func(_ context.Context, say func(string)) error {
		for _, s := range []export.Step{export.Composing, export.Writing} {
			say(stepName(s, 12))
		}
		found := false
		for _, l := range under[*widget.Label](w) {
			found = found || l.Text == "Writing 12 pages…"
		}
		if !found {
			t.Error("the step is not said")
		}
		return nil
	})
	w.settle()
}
