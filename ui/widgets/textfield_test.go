package widgets

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func field(t *testing.T, text string, width float32) *TextField {
	app(t, Light)
	f := NewTextField(ReadingSize, Serif)
	window(t, f, width, 400)
	f.SetText(text)
	f.Focus()
	return f
}

func TestTextFieldTellsOldAndNew(t *testing.T) {
	f := field(t, "abc", 300)
	var said []string
	f.OnEdited = func(old, new string) { said = append(said, old+">"+new) }
	f.Select(3, 3)
	test.Type(f.Input(), "dé")
	key(f.Input(), fyne.KeyBackspace)
	f.SetText("réécrit")
	test.Type(f.Input(), "!")
	if got, want := strings.Join(said, " "), "abc>abcd abcd>abcdé abcdé>abcd réécrit>réécrit!"; got != want {
		t.Errorf("edits were %q, want %q", got, want)
	}
}

func TestTextFieldSelectsBytes(t *testing.T) {
	const text = "Évoqué lors de la venue du vice-premier ministre, l’étude est engagée\net rien n’est connu aa aa aa"
	f := field(t, text, 180)
	for _, c := range []string{"Évoqué", "étude", "engagée\net", "aa", "connu", text} {
		from := strings.LastIndex(text, c)
		f.Select(from, from+len(c))
		if got := f.entry.SelectedText(); got != c {
			t.Errorf("selecting %q gave the entry %q", c, got)
		}
		f.onCursor()
		a, b := f.Selection()
		if a != from || b != from+len(c) {
			t.Errorf("%q is selected at %d to %d, want %d to %d", c, a, b, from, from+len(c))
		}
	}
	f.Select(2, 2)
	if f.entry.SelectedText() != "" {
		t.Error("a caret selects")
	}
	key(f.Input(), fyne.KeyRight)
	if a, b := f.Selection(); a != 3 || b != 3 {
		t.Errorf("the caret is at %d, %d, want 3", a, b)
	}
}

func TestTextFieldKeepsCaretOverRemoteEdit(t *testing.T) {
	f := field(t, "un deux trois", 300)
	f.Select(8, 13)
	f.SetText("zéro un deux trois")
	if from, to := f.Selection(); f.Text()[from:to] != "trois" || f.entry.SelectedText() != "trois" {
		t.Errorf("selected %d to %d, %q", from, to, f.entry.SelectedText())
	}
}

func TestTextFieldGrowsAsTheEntryWraps(t *testing.T) {
	words := strings.Fields("Le commerce reste en retrait du dialogue politique. La visite doit « l’amener » au même rang ; anticonstitutionnellement, hydrocarbures, 50 000 t d’urée — et  deux   espaces")
	text := ""
	for i := range 60 {
		text += words[i%len(words)] + []string{" ", " ", "\n", " ", "\u00a0"}[i*7%5]
	}
	for width := float32(60); width < 700; width += 37 {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			f := field(t, text, width)
			key(f.Input(), fyne.KeyPageDown)
			if got, want := len(f.lines()), f.entry.CursorRow+1; got != want {
				t.Errorf("%d lines counted, the entry has %d", got, want)
			}
		})
	}
}

func TestTextFieldLeavesTheRestToItsParent(t *testing.T) {
	f := field(t, "abc", 300)
	var said []string
	say := func(s string) func() { return func() { said = append(said, s) } }
	f.OnUndo, f.OnRedo, f.OnDone = say("undo"), say("redo"), say("done")
	f.OnShortcut = func(s fyne.Shortcut) { said = append(said, s.ShortcutName()) }
	f.OnKey = func(k *fyne.KeyEvent) bool { return k.Name == fyne.KeyF2 }
	test.Type(f.Input(), "x")
	f.TypedShortcut(&fyne.ShortcutUndo{})
	f.TypedShortcut(&fyne.ShortcutRedo{})
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierShortcutDefault})
	key(f.Input(), fyne.KeyEscape)
	if got, want := strings.Join(said, " "), "undo redo CustomDesktop:Control+Return done"; got != want {
		t.Errorf("heard %q, want %q", got, want)
	}
	if f.Text() != "xabc" || f.Focused() {
		t.Errorf("left with %q, focused %v", f.Text(), f.Focused())
	}
}

func TestSingleLineFieldHasOneLine(t *testing.T) {
	f := field(t, "", 300)
	f.SingleLine = true
	done := 0
	f.OnDone = func() { done++ }
	clip := test.NewClipboard()
	clip.SetContent("deux\nlignes")
	f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	key(f.Input(), fyne.KeyReturn)
	if f.Text() != "deux lignes" || done != 1 {
		t.Errorf("text %q, done %d times", f.Text(), done)
	}
}

// A shortcut with Shift sets the caret while Shift is held: nothing gets selected.
func TestTextFieldSelectsWithShiftHeld(t *testing.T) {
	f := field(t, "un accord est attendu", 300)
	f.Select(10, 10)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	f.entry.KeyDown(shift)
	f.Rewrite("- un accord est attendu", 12, 12)
	if s := f.entry.SelectedText(); s != "" {
		t.Errorf("%q is selected", s)
	}
	f.entry.KeyUp(shift)
}

func TestTextFieldLeapsToItsEnds(t *testing.T) {
	f := field(t, "un accord\nest attendu", 300)
	leap := func(key fyne.KeyName, more fyne.KeyModifier) string {
		f.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | more})
		from, to := f.Selection()
		return f.Text()[from:to] + "|" + f.Text()[to:]
	}
	f.Select(3, 3)
	if got := leap(fyne.KeyEnd, fyne.KeyModifierShift); got != "accord\nest attendu|" {
		t.Errorf("selected %q", got)
	}
	if got := leap(fyne.KeyHome, 0); got != "|un accord\nest attendu" {
		t.Errorf("at the start: %q", got)
	}
	if got := leap(fyne.KeyEnd, 0); got != "|" {
		t.Errorf("at the end: %q", got)
	}
}

// A hint has room for all of its lines, in place of a text of as many.
func TestAHintHasRoom(t *testing.T) {
	const hint = "what the visit is to reach here, and with whom"
	f := field(t, "", 120)
	f.SetPlaceHolder(hint)
	empty := f.MinSize().Height
	f.SetText(hint)
	if full := f.MinSize().Height; empty != full || len(f.lines()) < 2 {
		t.Errorf("the hint has %v, a text of %d lines %v", empty, len(f.lines()), full)
	}
}
