package ui

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// crashed leaves behind the journal of a session that made a change to a file.
func crashed(t *testing.T, w *stage) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "visite.enjeux")
	s, _ := open(t)
	if err := s.Save(file, false); err != nil {
		t.Fatal(err)
	}
	s.Close()
	f, b, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	gone := NewSession(b, f, "", w.app.journal(f, b, false))
	if err := gone.Set("Priority", "a", "priority", 1); err != nil {
		t.Fatal(err)
	}
	// A copy of the journal, as nobody has its lock.
	names, err := filepath.Glob(filepath.Join(w.app.journals, "*.journal"))
	if err != nil || len(names) != 1 {
		t.Fatal(names, err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	gone.Close()
	if err := os.WriteFile(names[0], data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestACrashBringsEverythingBack(t *testing.T) {
	for name, args := range map[string]bool{"the file is named": true, "nothing is named": false} {
		t.Run(name, func(t *testing.T) {
			w := window(t)
			file := crashed(t, w)
			if args {
				w.begin(file)
			} else {
				w.begin("")
			}
			w.last()
			s := w.session
			st, _ := model.Get[model.Stake](s.Briefing(), "a")
			if st.Priority != 1 || s.Path() != file || !s.Dirty() {
				t.Fatalf("priority %d, path %q, dirty %v", st.Priority, s.Path(), s.Dirty())
			}
			if len(w.dialogs) != 1 {
				t.Error("it is not said")
			}
			if again := w.app.abandoned(); len(again) != 0 {
				t.Error("it is offered twice")
			}
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if st, _ := model.Get[model.Stake](s.Briefing(), "a"); st.Priority == 1 {
				t.Error("what came back cannot be undone")
			}
			if err := s.Redo(); err != nil {
				t.Fatal(err)
			}
			if err := s.Save(file, false); err != nil || s.Dirty() {
				t.Error("not saved:", err)
			}
			s.Close()
			if left := w.app.abandoned(); len(left) != 0 {
				t.Errorf("%d journals are left behind", len(left))
			}
		})
	}
}

func TestAnotherFileIsNotReplacedByWhatIsRecovered(t *testing.T) {
	w := window(t)
	crashed(t, w)
	other := filepath.Join(t.TempDir(), "autre.enjeux")
	s, _ := open(t)
	if err := s.Save(other, false); err != nil {
		t.Fatal(err)
	}
	s.Close()
	w.begin(other)
	w.settle()
	w.last()
	if w.session.Path() != other || w.session.Dirty() {
		t.Error("opened", w.session.Path())
	}
	if left := w.app.abandoned(); len(left) != 1 {
		t.Errorf("%d journals are left to recover", len(left))
	}
}

func TestAFileThatChangedSinceACrashIsSaid(t *testing.T) {
	lang.Set(lang.English)
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	w := window(t)
	file := crashed(t, w)
	elsewhere(t, file, "Leur titre")
	w.begin(file)
	w.last()
	w.press(t, "Merge")
	b := w.session.Briefing()
	if st, _ := model.Get[model.Stake](b, "a"); st.Priority != 1 || b.Visit().Title != "Leur titre" {
		t.Errorf("merged to priority %d and %q", st.Priority, b.Visit().Title)
	}
	w.session.Close()
}

func TestAJournalThatFailsLetsTheAnalystGoOn(t *testing.T) {
	s, _ := open(t)
	told := 0
	dir := t.TempDir()
	b := s.Briefing()
	failing := NewSession(b, nil, "", func() *store.Journal {
		j, err := store.StartJournal(dir, "", b, store.Key{})
		if err != nil {
			t.Fatal(err)
		}
		j.Close() // a write fails from now on
		return j
	})
	failing.OnJournal = func(error) { told++ }
	for range 2 {
		if err := failing.AddStake("texte"); err != nil {
			t.Fatal(err)
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

// Nothing is said of words that are not counted yet, as behind what says that work is back.
func TestWordsAreSaidOnceTheyAreCounted(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	w.begin(crashed(t, w))
	w.last()
	if got := w.status.words.Text() + w.status.reading.Text(); got != "" {
		t.Errorf("before they are counted the status bar says %q", got)
	}
	w.settle()
	if got := w.status.words.Text(); got == "" || got == "0 words" {
		t.Errorf("counted, they are %q", got)
	}
}
