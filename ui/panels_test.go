package ui

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/screen"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A stage is a window with Fyne's test driver, on the session of [open]. What it
// would do in the background it does when it is told to settle.
type stage struct {
	*Window
	work []func()
}

func (s *stage) settle() {
	for len(s.work) > 0 {
		next := s.work[0]
		s.work = s.work[1:]
		next()
	}
}

// last goes on with the window that was opened last.
func (s *stage) last() { s.Window = s.app.windows[len(s.app.windows)-1] }

func window(t testing.TB) *stage {
	t.Helper()
	t.Cleanup(func() { lang.Set(lang.English) }) // whatever the test spoke
	fonts, err := layout.LoadFonts(map[layout.Font]func() []byte{layout.Serif: assets.Font(assets.SerifRegular)})
	if err != nil {
		t.Fatal(err)
	}
	spoken := lang.Code()
	a := New(test.NewTempApp(t))
	lang.Set(spoken) // and not what the system speaks
	a.fonts = fonts
	a.findScreens = func() []screen.Rect { return nil }
	a.journals, a.covers, a.templates, a.crashes = filepath.Join(t.TempDir(), "journals"), t.TempDir(), t.TempDir(), t.TempDir()
	a.styles = filepath.Join(t.TempDir(), "styles")
	w := &stage{Window: a.NewWindow()}
	a.foreground = func(func()) {}
	a.background = func(work func()) { w.work = append(w.work, work) }
	a.after = func(_ time.Duration, do func()) { w.work = append(w.work, do) }
	s, _ := open(t)
	w.open(s)
	w.win.Resize(fyne.NewSize(1440, 900))
	w.settle()
	return w
}

func TestHistoryGoesBackAndForth(t *testing.T) {
	w := window(t)
	s := w.session
	for _, err := range []error{s.Move("a", "s2", ""), s.Set("Priority", "b", "priority", 1), s.Remove("d")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	rows := w.onHistory().column
	ids := rows.Items()
	if len(ids) != 4 || ids[3] != opening {
		t.Fatalf("the panel lists %q", ids)
	}
	tap := func(id, want string) {
		t.Helper()
		test.Tap(rows.Object(id).(*widgets.Row))
		if got := order(s); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	tap(ids[2], "s1: b / s2: c d a")
	tap(opening, "s1: a b / s2: c d")
	tap(ids[0], "s1: b / s2: c a")
	if st, _ := model.Get[model.Stake](s.Briefing(), "b"); st.Priority != 1 {
		t.Error("the last step is there without the one before")
	}
}

// Words that are typed one after the other are a line of the history, and two where some of
// them are undone.
func TestTheHistoryFoldsTyping(t *testing.T) {
	w := window(t)
	s := w.session
	text := "Un"
	for _, word := range []string{"", " accord", " de", " pêche"} {
		text += word
		if err := s.Type("a", "body", text); err != nil {
			t.Fatal(err)
		}
		s.typing = typing{} // a word ends
	}
	if err := s.Move("b", "s2", ""); err != nil {
		t.Fatal(err)
	}
	steps := s.Doc.Steps()
	if len(steps) < 5 {
		t.Fatalf("%d steps", len(steps))
	}
	h := w.onHistory()
	if ids := h.column.Items(); len(ids) != 3 || ids[1] != string(steps[3].ID) {
		t.Errorf("it lists %q", ids)
	}
	w.onUndo()
	w.onUndo()
	ids := h.column.Items()
	if len(ids) != 4 || ids[1] != string(steps[3].ID) || ids[2] != string(steps[2].ID) {
		t.Errorf("it lists %q", ids)
	}
	test.Tap(h.column.Object(ids[1]).(*widgets.Row))
	if st, _ := model.Get[model.Stake](s.Briefing(), "a"); st.Body != text {
		t.Errorf("the text is %q", st.Body)
	}
}

// A sentence that fits on two lines leaves no room for ten, and Enter leaves it.
func TestAFailureIsNoHigherThanItsSentence(t *testing.T) {
	w := window(t)
	w.fail(errors.New(strings.Repeat("one word and another ", 8)))
	buttons := under[*button](w)
	top, leave := under[*widgets.Sentence](w)[0], buttons[len(buttons)-1]
	y := func(o fyne.CanvasObject) float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y }
	if gap := y(leave) - y(top) - top.MinSize().Height; gap > 60 {
		t.Errorf("%v is empty between the sentence and the button", gap)
	}
	if w.typed(fyne.KeyReturn); len(w.dialogs) != 0 {
		t.Error("Enter does not close it")
	}
}

// Undoing shows what it undid: it leads there from elsewhere, and says it.
func TestUndoingLeadsThere(t *testing.T) {
	w := window(t)
	s := w.session
	for _, err := range []error{s.Type("a", "body", "Un autre accord"), s.AddFacts([]model.Node{model.Figure{What: "Blé"}})} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Select("c")
	w.onUndo()
	if w.facts() != nil || s.Selection() != "c" {
		t.Error("what is gone cannot be shown")
	}
	if w.onRedo(); w.facts() == nil || w.annex != model.KindFigure {
		t.Error("the figure that is back is not shown")
	}
	w.onUndo()
	w.onUndo()
	if w.facts() != nil || s.Selection() != "a" || !strings.Contains(w.status.message.Text(), "1.1") {
		t.Errorf("%q is selected, and %q said", s.Selection(), w.status.message.Text())
	}
	w.onRedo()
	if err := s.Set("Priority", "a", "priority", 1); err != nil || w.status.message.Text() != "" {
		t.Errorf("%v; after another change it still says %q", err, w.status.message.Text())
	}
	s.Toggle("c")
	if w.onUndo(); len(s.Stakes()) != 2 {
		t.Error("what is in view was selected anew")
	}
}
