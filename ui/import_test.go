package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/drop"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Text that was copied elsewhere is imported by the menu, and by Ctrl+V where
// nothing is typed in.
func TestCopiedTextIsImported(t *testing.T) {
	w := window(t)
	w.importClipboard()
	if w.settle(); w.importing != nil || w.status.message.Text() == "" {
		t.Error("nothing says that the clipboard is empty")
	}
	w.app.fyne.Clipboard().SetContent(note)
	w.win.Canvas().Unfocus()
	w.clip(&fyne.ShortcutPaste{Clipboard: w.app.fyne.Clipboard()})
	w.settle()
	if w.importing == nil {
		t.Fatal("no review of what was pasted")
	}
	w.clip(&fyne.ShortcutSelectAll{})
	if n := len(w.importing.marked()); n != len(w.importing.shown) {
		t.Errorf("%d of %d are selected", n, len(w.importing.shown))
	}
}

// What was copied or dropped as a part of a page is read as one, whatever it is
// called.
func TestAPartOfAPageIsImported(t *testing.T) {
	w := window(t)
	w.app.clip = &shelf{html: "<h2>Économie</h2><p>Un accord de 12 millions d’euros est attendu.</p>"}
	w.win.Canvas().Unfocus()
	w.clip(&fyne.ShortcutPaste{Clipboard: w.app.fyne.Clipboard()})
	w.settle()
	if w.importing == nil || w.importing.label != lang.T("Pasted text") {
		t.Fatal("no review of what was pasted")
	}
	for _, s := range w.importing.p.Sources {
		if s.Title != lang.T("Pasted text") {
			t.Errorf("the source is called %q", s.Title)
		}
	}
}

// Briefings that are dropped are all opened; sources that come with them are asked for
// again, on the one that they are for.
func TestBriefingsAreDropped(t *testing.T) {
	w := window(t)
	var files []string
	for _, name := range []string{"un.enjeux", "DEUX.ENJEUX"} {
		files = append(files, filepath.Join(t.TempDir(), name))
		if err := store.Save(files[len(files)-1], w.session.Briefing()); err != nil {
			t.Fatal(err)
		}
	}
	w.take(drop.Drop{Files: append(files, filepath.Join(t.TempDir(), "note.txt"))})
	w.settle()
	if len(w.app.windows) != 3 || w.importing != nil || len(w.dialogs) != 1 {
		t.Errorf("%d windows, %d dialogs", len(w.app.windows), len(w.dialogs))
	}
}

// A long source is read behind a dialog that tells how far it is, and cancels.
func TestALongImportIsCancelled(t *testing.T) {
	w := window(t)
	name := filepath.Join(t.TempDir(), "longue.txt")
	if err := os.WriteFile(name, []byte(strings.Repeat(note, short/len(note)+1)), 0o644); err != nil {
		t.Fatal(err)
	}
	before := w.session.Briefing()
	w.importFiles(name)
	if len(w.dialogs) != 1 || w.importing != nil {
		t.Fatal("no dialog while it is read")
	}
	w.press(t, "Cancel")
	w.settle()
	if w.importing != nil || len(w.dialogs) != 0 || w.session.Briefing() != before {
		t.Error("cancelled, and it goes on")
	}
	w.importFiles(name)
	w.settle()
	if w.importing == nil || len(w.dialogs) != 0 {
		t.Fatal("not cancelled, and there is no review")
	}
	r := w.importing
	if len(r.p.Items) < many {
		t.Fatalf("%d items are too few for the test", len(r.p.Items))
	}
	r.apply()
	if len(w.dialogs) != 1 {
		t.Fatal("no dialog while it goes into the briefing")
	}
	w.press(t, "Cancel")
	w.settle()
	if w.importing != r || w.session.Briefing() != before {
		t.Error("cancelled, and it is in the briefing")
	}
	r.apply()
	w.settle()
	if w.importing != nil || !model.Any[model.Source](w.session.Briefing(), "v") {
		t.Error("it is not in the briefing")
	}
	for _, step := range []func(){w.onUndo, w.onRedo} {
		was := model.Any[model.Source](w.session.Briefing(), "v")
		step()
		if len(w.dialogs) != 1 || model.Any[model.Source](w.session.Briefing(), "v") != was {
			t.Fatal("no dialog while it is undone or done again")
		}
		if w.settle(); len(w.dialogs) != 0 || model.Any[model.Source](w.session.Briefing(), "v") == was {
			t.Error("one step, and it is as it was")
		}
	}
}

// The same event from two sources is one event with two sources.
func TestASecondSourceIsMerged(t *testing.T) {
	const first = "Note\n\nLe ministre Jean Delmas s’est rendu en Ruritanie le 12 mai 2024.\n\nIl a visité une école.\n"
	const second = "Autre note\n\nLe 12 mai 2024, le ministre Jean Delmas s’est rendu en Ruritanie.\n\nLes élèves ont posé des questions.\n"
	w, r := reviewed(t, first)
	r.acceptLeft()
	r.apply()
	w.settle()
	events := all[model.Event](w.session.Briefing())
	if len(events) != 1 {
		t.Fatalf("the first source has %d events", len(events))
	}
	r = w.importTexts(t, second)
	it := r.first(t, model.KindEvent)
	if tags := r.content(it).Tags; len(tags) == 0 || model.IDOf(it.Node) != model.IDOf(events[0]) {
		t.Fatalf("the event is another, with %+v", tags)
	}
	r.acceptLeft()
	r.apply()
	w.settle()
	b := w.session.Briefing()
	sources := make(map[model.ID]bool)
	for c := range model.Children[model.Citation](b, model.IDOf(events[0])) {
		sources[c.Source] = true
	}
	if len(all[model.Event](b)) != 1 || len(sources) != 2 {
		t.Errorf("%d events, of %d sources", len(all[model.Event](b)), len(sources))
	}
}

// Another version of a source opens on what rests on words that changed, and on
// nothing else.
func TestACorrectedSourceFlagsWhatChanged(t *testing.T) {
	const text = note + "\nLa culture est un domaine ancien de la coopération entre les deux pays.\n\nLes deux armées se connaissent depuis longtemps.\n"
	w, r := reviewed(t, text)
	if len(r.lists) > tabChanged {
		t.Fatal("a new source has a list of what changed")
	}
	r.acceptLeft()
	r.apply()
	w.settle()
	r = w.importTexts(t, strings.Replace(text, "12 millions", "15 millions", 1))
	if r.tabs.Selected() != tabChanged || len(r.shown) == 0 {
		t.Fatalf("list %d of %d items", r.tabs.Selected(), len(r.shown))
	}
	for _, it := range r.shown {
		if it.Citations[0].Paragraph != 4 {
			t.Errorf("paragraph %d is flagged", it.Citations[0].Paragraph)
		}
	}
	stake := r.find(t, "échanges")
	if c := r.content(stake); len(c.Look.Deleted) != 1 || len(c.Look.Inserted) != 1 {
		t.Errorf("what changed is not shown in %q: %+v", c.Text, c.Look)
	}
	if r.pane.documents[0].note == "" {
		t.Error("nothing says that it is another version")
	}
	r.press(fyne.KeyReturn)
	if len(r.shown) == 0 || len(r.steps) != 1 {
		t.Error("what was decided on is gone from the list")
	}
	r.pick(r.shown)
	r.press(fyne.KeyReturn)
	r.apply()
	w.settle()
	if f := all[model.Figure](w.session.Briefing())[0].(model.Figure); f.Value != 15e6 {
		t.Errorf("the figure is %v", f.Value)
	}
}

// A correction that is refused leaves the briefing as it was, says so, and the card
// shows that its source says it otherwise.
func TestACorrectionIsRefused(t *testing.T) {
	w, r := reviewed(t, note)
	r.acceptLeft()
	r.apply()
	w.settle()
	r = w.importTexts(t, strings.Replace(note, "12 millions", "15 millions", 1))
	stake := r.find(t, "échanges")
	r.keys.TypedShortcut(&fyne.ShortcutSelectAll{})
	r.press(fyne.KeyDelete)
	if c := r.content(stake); len(c.Look.Deleted) != 0 || c.Tags[0].Text != lang.T("stays as it was") {
		t.Errorf("refused, it says %q %+v", c.Text, c.Tags)
	}
	r.apply()
	w.settle()
	b := w.session.Briefing()
	kept, ok := model.Get[model.Stake](b, model.IDOf(stake.Node))
	if !ok || !b.Live(kept.ID) || !strings.Contains(kept.Body, "12 millions") || !reworded(b, kept) {
		t.Errorf("%q", kept.Body)
	}
	if f := all[model.Figure](b); len(f) != 1 || f[0].(model.Figure).Value != 12e6 {
		t.Errorf("%+v", f)
	}
}

// A click on the mark of a card opens the source, lit at the passage.
func TestAMarkIsClicked(t *testing.T) {
	w, r := reviewed(t, note)
	r.apply()
	w.settle()
	b := w.session.Briefing()
	for n := range b.Nodes() {
		if s, ok := n.(model.Stake); ok && strings.Contains(s.Body, "échanges") {
			w.session.Select(s.ID)
		}
	}
	w.settle()
	card := w.views.card(w.session.Stake())
	for x := card.Size().Width; x > 0 && len(w.dialogs) == 0; x -= 8 {
		test.TapCanvas(w.win.Canvas(), w.at(card).AddXY(x, card.Size().Height-18))
	}
	if len(w.dialogs) != 1 {
		t.Fatal("nothing opens")
	}
	lit := 0
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if p, ok := o.(*widgets.Passage); ok && p.Lit() {
			if lit++; p.Content().Number != "4" {
				t.Errorf("paragraph %s is lit", p.Content().Number)
			}
		}
	}
	if lit != 1 {
		t.Errorf("%d passages are lit", lit)
	}
	w.escape()
	w.run(t, "source")
	if len(w.dialogs) != 1 {
		t.Error("its command opens nothing")
	}
}

// What contradicts the briefing is not accepted with the rest.
func TestAContradictionIsLookedAt(t *testing.T) {
	w, r := reviewed(t, note)
	r.acceptLeft()
	r.apply()
	w.settle()
	r = w.importTexts(t, "Programme\n\nLe ministre se rendra en Ruritanie du 3 au 6 mars 2026.\n\nIl visitera un port.\n")
	r.acceptLeft()
	if len(r.shown) != 1 || r.shown[0].Field != "end" || !r.left.Disabled() {
		t.Fatalf("%d items are left", len(r.shown))
	}
	r.apply()
	w.settle()
	if end := w.session.Briefing().Visit().End; end != "2026-03-05" {
		t.Errorf("the visit ends on %s", end)
	}
}
