package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A shelf is a clipboard that holds formatted text.
type shelf struct{ html, text string }

func (b *shelf) Put(_ fyne.Window, html, text string) bool { b.html, b.text = html, text; return true }
func (b *shelf) HTML(fyne.Window) string                   { return b.html }
func (b *shelf) Close()                                    {}

func (s *stage) runCommand(t *testing.T, id string) {
	t.Helper()
	for _, c := range s.table() {
		if c.id == id {
			c.run()
			return
		}
	}
	t.Fatal("no command", id)
}

func TestStakesAreCopied(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.session.Toggle("c")
	for id, want := range map[string][]string{
		"copytext":     {"1.1 Un\n------", "Un accord est attendu.", "2.1 Trois"},
		"copymarkdown": {"### 1.1 Un\n", "### 2.1 Trois\n"},
		"copyhtml":     {"1.1</span> Un</h3>", "<p>Un accord est attendu.</p>"},
	} {
		w.runCommand(t, id)
		got := w.app.fyne.Clipboard().Content()
		for _, text := range want {
			if !strings.Contains(got, text) {
				t.Errorf("%s: no %q in\n%s", id, text, got)
			}
		}
		if strings.Contains(got, "Deux") || strings.Contains(got, "Visite") {
			t.Errorf("%s copied more:\n%s", id, got)
		}
	}
}

// Copied stakes are pasted as stakes behind those that are selected, in another briefing
// too, in one step, as drafts without what hangs on theirs; once the clipboard has another
// text, that is imported.
func TestCopiedStakesArePasted(t *testing.T) {
	w := window(t)
	s := w.session
	for field, value := range map[string]any{"status": model.Approved, "priority": 1} {
		if err := s.Set("", "a", field, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Type("a", "redLines", "Aucune"); err != nil {
		t.Fatal(err)
	}
	s.Select("a")
	s.Toggle("c")
	w.clip(&fyne.ShortcutCopy{})
	check := func(s *Session) {
		t.Helper()
		all := stakes(s.Briefing(), "s2")
		if len(all) != 4 || all[0] != "c" || all[3] != "d" || w.importing != nil {
			t.Fatalf("pasted: %s, imports %v", order(s), w.importing != nil)
		}
		un, _ := model.Get[model.Stake](s.Briefing(), all[1])
		trois, _ := model.Get[model.Stake](s.Briefing(), all[2])
		if un.Title != "Un" || un.Body != "Un accord est attendu." || un.RedLines != "Aucune" || un.Priority != 1 || un.Status != model.Draft || trois.Title != "Trois" {
			t.Errorf("pasted are %+v and %+v", un, trois)
		}
		if !s.Selected(all[1]) || !s.Selected(all[2]) || len(s.Stakes()) != 2 {
			t.Errorf("selected are %v", s.Stakes())
		}
	}
	w.clip(&fyne.ShortcutPaste{})
	check(s)
	if w.onUndo(); order(s) != "s1: a b / s2: c d" {
		t.Errorf("undone: %s", order(s))
	}
	other, _ := open(t)
	w.open(other)
	other.Select("c")
	w.clip(&fyne.ShortcutPaste{})
	check(other)
	w.app.fyne.Clipboard().SetContent(note)
	w.clip(&fyne.ShortcutPaste{})
	w.settle()
	if w.importing == nil {
		t.Error("another text is not imported")
	}
}

// Copied stakes bring their passages and their annotations; a source that the other briefing
// does not have comes with them, once, and is told; one undo takes all of it away.
func TestCopiedStakesBringWhatTheyCarry(t *testing.T) {
	lang.Set(lang.English)
	s, _ := open(t)
	text := "Le port de Callao est agrandi."
	b, blob := s.Briefing().WithBlob([]byte(text))
	for _, n := range []struct {
		node  model.Node
		under model.ID
	}{
		{model.Source{Head: model.Head{ID: "src"}, Title: "Callao", SHA256: blob, Text: blob}, "v"},
		{model.Citation{Source: "src", Paragraph: 1, From: 3, To: 7, Quote: "port"}, "a"},
		{model.Citation{Source: "src", Paragraph: 1, From: 3, To: 7, Quote: "port"}, "c"},
		{model.Annotation{Type: model.Risk, Author: "Analyste 2", Text: "À dater", Anchor: model.Anchor{Field: "body", From: 3, To: 9, Quote: "accord"}}, "a"},
	} {
		e, err := model.Insert(b, n.node, n.under, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	w := window(t)
	w.open(NewSession(b, nil, "Analyste 1", nil))
	w.session.Select("a")
	w.session.Toggle("c")
	w.clip(&fyne.ShortcutCopy{})
	w.clip(&fyne.ShortcutPaste{})
	if got := w.status.message.Text(); got != "2 stakes pasted." {
		t.Errorf("said is %q", got)
	}
	other, _ := open(t)
	w.open(other)
	w.session.Select("b")
	w.clip(&fyne.ShortcutPaste{})
	if got := w.status.message.Text(); got != "2 stakes pasted. Added to the sources: Callao." {
		t.Errorf("said is %q", got)
	}
	b = other.Briefing()
	for i, id := range other.Stakes() {
		for c := range model.Children[model.Citation](b, id) {
			if got, _ := b.Passage(c.Source, c.From, c.To); got != "port" {
				t.Errorf("the passage of %s reads %q", b.Number(id), got)
			}
		}
		if model.Count[model.Citation](b, id) != 1 || model.Count[model.Annotation](b, id) != 1-i {
			t.Errorf("%s lost something", b.Number(id))
		}
	}
	if n := model.Count[model.Source](b, "v"); n != 1 {
		t.Errorf("there are %d sources", n)
	}
	if w.onUndo(); model.Any[model.Source](other.Briefing(), "v") || order(other) != "s1: a b / s2: c d" {
		t.Error("the undo leaves something")
	}
}

// In a briefing without sections, what is pasted makes one.
func TestStakesArePastedWhereNothingIs(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.clip(&fyne.ShortcutCopy{})
	w.open(w.app.blank())
	w.clip(&fyne.ShortcutPaste{})
	b := w.session.Briefing()
	if all := sections(b); len(all) != 1 || len(stakes(b, all[0])) != 1 {
		t.Errorf("there are %d sections", len(all))
	}
}

// Copied stakes are pasted formatted where that can be: Ctrl+C gives words to other
// programs, and the copy as HTML its code.
func TestStakesAreCopiedFormatted(t *testing.T) {
	w := window(t)
	c := new(shelf)
	w.app.clip = c
	w.session.Select("a")
	for id, plain := range map[string]string{"copy": "1.1 Un\n------", "copyhtml": "1.1</span> Un</h3>"} {
		*c = shelf{}
		w.win.Canvas().Unfocus()
		w.runCommand(t, id)
		if !strings.Contains(c.html, "<p>Un accord est attendu.</p>") || !strings.Contains(c.text, plain) {
			t.Errorf("%s gives %+v", id, *c)
		}
	}
	*c = shelf{}
	w.runCommand(t, "copytext")
	if c.html != "" {
		t.Error("text is copied as HTML, too")
	}
}

// What is pasted into a text keeps its format; without, it is asked for as a command
// of its own, and a title takes none.
func TestFormattedTextIsPasted(t *testing.T) {
	const html = "<p>Un <b>accord</b></p><ul><li>deux"
	for _, c := range []struct {
		field, command, html, want string
		named                      bool // as a step of undo
	}{
		{"body", "paste", html, "Un **accord**\n- deux", true},
		{"body", "pasteplain", html, "Un accord\ndeux", false},
		{"body", "paste", "<p>Un accord</p><p>deux</p>", "Un accord\ndeux", false},
		{"title", "paste", html, "Un accord deux", false},
	} {
		w := window(t)
		w.app.clip = &shelf{html: c.html}
		w.app.fyne.Clipboard().SetContent("Un accord\ndeux")
		w.session.Select("a")
		w.views.edit(model.Range{Node: "a", Field: c.field})
		f := widgets.FocusedField(w.win.Canvas())
		f.Select(0, len(f.Text()))
		w.runCommand(t, c.command)
		if got := f.Text(); got != c.want {
			t.Errorf("%s into the %s gives %q, want %q", c.command, c.field, got, c.want)
		}
		if step, _ := w.session.Doc.UndoLabel(); strings.HasPrefix(step, lang.T("Paste")) != c.named {
			t.Errorf("%s into the %s is the step %q", c.command, c.field, step)
		}
	}
}

// The keys of the clipboard, which a menu hears behind a dialog as well, do nothing there
// for a box that has no text.
func TestTheClipboardStaysWithinADialog(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.onFind()
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if box, ok := o.(*check); ok {
			w.win.Canvas().Focus(box)
		}
	}
	clipboard := w.app.fyne.Clipboard()
	clipboard.SetContent(note)
	w.clip(&fyne.ShortcutSelectAll{})
	w.clip(&fyne.ShortcutCopy{Clipboard: clipboard})
	w.clip(&fyne.ShortcutPaste{Clipboard: clipboard})
	w.onPastePlain()
	w.settle()
	if n := len(w.session.Stakes()); n != 1 || w.importing != nil || clipboard.Content() != note {
		t.Errorf("%d stakes are selected, imports %v, the clipboard holds %q", n, w.importing != nil, clipboard.Content())
	}
}
