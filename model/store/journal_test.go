package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/enjeux/enjeux/model"
)

// journalled returns a document with a journal in dir, and a state after each
// of its edits, the first one before any.
func journalled(t testing.TB, dir string, edits int) (*Journal, []string) {
	t.Helper()
	b := sample(t)
	j, err := StartJournal(dir, "visite.enjeux", b, Key{})
	if err != nil {
		t.Fatal(err)
	}
	d := model.Open(b, j.Append)
	states := []string{encoded(t, b)}
	for i := range edits {
		e, _ := model.Write(d.Briefing(), "s", "title", fmt.Sprint("Politique ", i))
		if err := d.Do(model.Transaction{Edits: []model.Edit{e}}); err != nil {
			t.Fatal(err)
		}
		states = append(states, encoded(t, d.Briefing()))
	}
	return j, states
}

func encoded(t testing.TB, b *model.Briefing) string {
	t.Helper()
	data, err := model.Encode(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// crash lets a journal be found as after a kill: its writer gone, the file there.
func crash(j *Journal) string {
	j.stop()
	j.lock.Unlock()
	return j.file.Name()
}

func TestJournal(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journals")
	j, states := journalled(t, dir, 5)
	if live, err := Abandoned(dir); err != nil || len(live) != 0 {
		t.Error("the journal of a running program was taken:", live, err)
	}
	if info, _ := os.Stat(j.file.Name()); info.Mode().Perm() != 0o600 {
		t.Error(info.Mode())
	}
	crash(j)
	left, err := Abandoned(dir)
	if err != nil || len(left) != 1 {
		t.Fatal(left, err)
	}
	r := left[0]
	if r.Edits != 5 || r.Damaged || r.Path != "visite.enjeux" || encoded(t, r.Briefing) != states[5] {
		t.Error(r.Edits, r.Damaged, r.Path)
	}
	if err := Discard(r); err != nil {
		t.Error(err)
	}

	j, _ = journalled(t, dir, 3)
	if err := j.Saved("autre.enjeux", j.Mark()); err != nil {
		t.Fatal(err)
	}
	crash(j)
	if left, err := Abandoned(dir); err != nil || len(left) != 0 {
		t.Error("everything was saved, and yet", left, err)
	}
	j, _ = journalled(t, dir, 1)
	if err := j.Close(); err != nil {
		t.Error(err)
	}
	if files, _ := os.ReadDir(dir); len(files) > 0 {
		t.Error("left behind:", files)
	}
}

// A transaction is written as the standard library would write its record.
func TestRecordsAreJSON(t *testing.T) {
	b := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite <officielle> & « suite »"})
	add, err := model.Insert(b, model.Section{Head: model.Head{ID: "s"}, Title: "É"}, "v", "")
	if err != nil {
		t.Fatal(err)
	}
	add.Blobs = [][]byte{[]byte("source")}
	r := record{Do: &model.Transaction{ID: "t", Label: "Import <x>", Edits: []model.Edit{add}}}
	got, err := Record(*r.Do)
	want, wrong := json.Marshal(r)
	if err != nil || wrong != nil || !bytes.Equal(got, want) {
		t.Errorf("%s, want %s, %v %v", got, want, err, wrong)
	}
}

// A journal that is cut or has a bit flipped gives one of the states that were,
// and says that it is damaged unless the cut is between two records.
func TestJournalDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	j, states := journalled(t, t.TempDir(), 6)
	data, err := os.ReadFile(crash(j))
	if err != nil {
		t.Fatal(err)
	}
	try := func(what string, bad []byte) {
		t.Helper()
		var r Recovery
		if err := replay(&r, bad); err != nil {
			return // the snapshot itself is hit
		}
		if r.Edits >= len(states) || encoded(t, r.Briefing) != states[r.Edits] {
			t.Errorf("%s: a state that never was", what)
		}
		if r.Edits < len(states)-1 && !r.Damaged && len(bad) == len(data) {
			t.Errorf("%s: damaged, and nobody is told", what)
		}
	}
	for i := range data {
		try(fmt.Sprint("cut at ", i), data[:i])
	}
	for range 5000 {
		bad := bytes.Clone(data)
		i := rand.IntN(len(bad) * 8)
		bad[i/8] ^= 1 << (i % 8)
		try(fmt.Sprint("bit ", i), bad)
	}
}

func FuzzReplay(f *testing.F) {
	j, _ := journalled(f, f.TempDir(), 2)
	data, err := os.ReadFile(crash(j))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		var r Recovery
		replay(&r, data)
	})
}

// TestJournalDamageControl flips bits and makes the CRC right again: then states
// come back that never were, which TestJournalDamage would see.
func TestJournalDamageControl(t *testing.T) {
	j, states := journalled(t, t.TempDir(), 6)
	data, err := os.ReadFile(crash(j))
	if err != nil {
		t.Fatal(err)
	}
	records := recordsOf(t, data)
	wrong := 0
	for range 2000 {
		bad := slices.Clone(records)
		n := 1 + rand.IntN(len(bad)-1)
		rec := bytes.Clone(bad[n])
		rec[headerSize+rand.IntN(len(rec)-headerSize)] ^= 1
		bad[n] = renumbered(rec, uint64(n))
		var r Recovery
		if replay(&r, bytes.Join(bad, nil)) == nil && encoded(t, r.Briefing) != states[min(r.Edits, 6)] {
			wrong++
		}
	}
	if wrong == 0 {
		t.Error("no state was wrong: the check finds nothing")
	}
}

// TestSavedWhileEditing notes a save whose snapshot is older than the last edits:
// those are still to be recovered.
func TestSavedWhileEditing(t *testing.T) {
	dir := t.TempDir()
	b := sample(t)
	name := filepath.Join(dir, "visite.enjeux")
	j, err := StartJournal(filepath.Join(dir, "state"), name, b, Key{})
	if err != nil {
		t.Fatal(err)
	}
	d := model.Open(b, j.Append)
	do := func(i int) {
		if err := d.Do(model.Transaction{Edits: numbered(t, d.Briefing(), i)}); err != nil {
			t.Fatal(err)
		}
	}
	do(1)
	mark, snapshot := j.Mark(), d.Briefing()
	do(2)
	do(3)
	if err := Save(name, snapshot); err != nil {
		t.Fatal(err)
	}
	if err := j.Saved(name, mark); err != nil {
		t.Fatal(err)
	}
	crash(j)
	left, err := Abandoned(filepath.Join(dir, "state"))
	if err != nil || len(left) != 1 || left[0].Edits != 2 || encoded(t, left[0].Briefing) != encoded(t, d.Briefing()) {
		t.Fatal(left, err)
	}
	// The program ended after it saved and before it noted that: all is in the file.
	if err := Save(name, d.Briefing()); err != nil {
		t.Fatal(err)
	}
	if left, err := Abandoned(filepath.Join(dir, "state")); err != nil || len(left) != 0 {
		t.Error("the file has it all, and yet", left, err)
	}
}

// TestUnreadableJournal keeps what cannot be read at all, and says so once.
func TestUnreadableJournal(t *testing.T) {
	dir := t.TempDir()
	j, _ := journalled(t, dir, 1)
	name := crash(j)
	whole, _ := os.ReadFile(name)
	if err := os.WriteFile(name, whole[:100], 0o600); err != nil {
		t.Fatal(err)
	}
	if left, err := Abandoned(dir); len(left) != 0 || !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), name) {
		t.Error("nobody is told:", left, err)
	}
	if kept, _ := os.ReadFile(DamagedName(name)); !bytes.Equal(kept, whole[:100]) {
		t.Error("the damaged journal was not kept")
	}
	if left, err := Abandoned(dir); len(left) != 0 || err != nil {
		t.Error("told twice:", left, err)
	}
}

// TestResume crashes again after a recovery: what was recovered is still there,
// once, with what came after it.
func TestResume(t *testing.T) {
	dir := t.TempDir()
	j, states := journalled(t, dir, 3)
	crash(j)
	left, err := Abandoned(dir)
	if err != nil || len(left) != 1 {
		t.Fatal(left, err)
	}
	resumed, err := Resume(left[0])
	if err != nil {
		t.Fatal(err)
	}
	crash(resumed)
	left, err = Abandoned(dir)
	if err != nil || len(left) != 1 || left[0].Edits != 3 || encoded(t, left[0].Briefing) != states[3] {
		t.Fatal(left, err)
	}
	if resumed, err = Resume(left[0]); err != nil {
		t.Fatal(err)
	}
	if twice, err := Resume(left[0]); twice != nil || err == nil {
		t.Error("recovered twice")
	}
	if err := resumed.Saved("elsewhere.enjeux", resumed.Mark()); err != nil {
		t.Fatal(err)
	}
	crash(resumed)
	if left, err = Abandoned(dir); err != nil || len(left) != 0 {
		t.Error("saved, and still to recover:", left, err)
	}
}

// TestResumeUndoes brings back what was done as steps that can be undone, whether
// the journal is whole or not.
func TestResumeUndoes(t *testing.T) {
	for _, damaged := range []bool{false, true} {
		dir := t.TempDir()
		b := sample(t)
		j, err := StartJournal(dir, "visite.enjeux", b, Key{})
		if err != nil {
			t.Fatal(err)
		}
		d := model.Open(b, j.Append)
		for i, group := range []string{"word", "word", "", "other"} {
			if err := d.Do(model.Transaction{Group: group, Edits: numbered(t, d.Briefing(), i+1)}); err != nil {
				t.Fatal(err)
			}
		}
		name := crash(j)
		if damaged {
			if err := os.Truncate(name, j.size-1); err != nil { // the last one is lost
				t.Fatal(err)
			}
		}
		left, err := Abandoned(dir)
		if err != nil || len(left) != 1 || left[0].Damaged != damaged {
			t.Fatal(left, err)
		}
		r, want := left[0], 3
		if damaged {
			want = 2
		}
		if r.Steps() != want {
			t.Errorf("%d steps of %d transactions, want %d", r.Steps(), r.Edits, want)
		}
		j, err = Resume(r)
		if err != nil {
			t.Fatal(err)
		}
		d = model.Open(r.Base, j.Append)
		for _, t2 := range r.Log {
			if err := d.Replay(t2); err != nil {
				t.Fatal(err)
			}
		}
		if encoded(t, d.Briefing()) != encoded(t, r.Briefing) || len(d.Steps()) != want {
			t.Error("replayed to something else, in steps:", d.Steps())
		}
		if again, err := Abandoned(dir); err != nil || len(again) != 0 {
			t.Error("offered twice:", again, err)
		}
		if _, err := d.Undo(); err != nil {
			t.Fatal(err)
		}
		before := encoded(t, d.Briefing())
		crash(j)
		if left, err = Abandoned(dir); err != nil || len(left) != 1 || encoded(t, left[0].Briefing) != before {
			t.Error("what was undone after a recovery is lost with the next crash:", left, err)
		}
	}
}

// TestResumeKnowsItsFile tells whether somebody saved to the file after the crash.
func TestResumeKnowsItsFile(t *testing.T) {
	for _, saved := range []bool{false, true} {
		for _, changed := range []bool{false, true} {
			dir := t.TempDir()
			t.Setenv("XDG_STATE_HOME", dir)
			name := filepath.Join(dir, "visite.enjeux")
			if err := Save(name, sample(t)); err != nil {
				t.Fatal(err)
			}
			f, b, err := Open(name)
			if err != nil {
				t.Fatal(err)
			}
			j, err := f.Journal(filepath.Join(dir, "journals"), b, false)
			if err != nil {
				t.Fatal(err)
			}
			d := model.Open(b, j.Append)
			do := func(n int) {
				if err := d.Do(model.Transaction{Edits: numbered(t, d.Briefing(), n)}); err != nil {
					t.Fatal(err)
				}
			}
			do(1)
			onDisk := b
			if saved {
				onDisk = d.Briefing()
				if err := errors.Join(f.Save(onDisk), f.Saved(j, j.Mark())); err != nil {
					t.Fatal(err)
				}
			}
			do(2)
			crash(j)
			f.Close()
			if changed {
				if err := Save(name, titled(t, "Leur titre")); err != nil {
					t.Fatal(err)
				}
			}
			left, err := Abandoned(filepath.Join(dir, "journals"))
			if err != nil || len(left) != 1 {
				t.Fatal(left, err)
			}
			if encoded(t, left[0].Saved) != encoded(t, onDisk) {
				t.Error("what the file had is not known")
			}
			if f, _, err = Open(name); err != nil {
				t.Fatal(err)
			}
			f.Resume(left[0])
			if err := f.Check(); errors.Is(err, ErrChanged) != changed {
				t.Errorf("saved %v, changed %v: %v", saved, changed, err)
			}
			f.Close()
		}
	}
}

// TestJournalOfUnsaved begins a journal for what is in no file yet: nothing has to
// be done to it to be recovered.
func TestJournalOfUnsaved(t *testing.T) {
	for _, unsaved := range []bool{false, true} {
		dir := t.TempDir()
		j, err := new(File).Journal(dir, sample(t), unsaved)
		if err != nil {
			t.Fatal(err)
		}
		crash(j)
		if left, err := Abandoned(dir); err != nil || (len(left) == 1) != unsaved {
			t.Errorf("unsaved %v: %v, %v", unsaved, left, err)
		}
	}
}

// TestPromise lets the time pass that a transaction may take to the disk.
func TestPromise(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := sample(t)
		j, err := StartJournal(t.TempDir(), "", b, Key{})
		if err != nil {
			t.Fatal(err)
		}
		defer j.Close()
		safe := func() uint64 {
			synctest.Wait()
			j.mu.Lock()
			defer j.mu.Unlock()
			return j.safe
		}
		for n := range uint64(3) {
			if err := j.Append(model.Transaction{ID: "t", Edits: numbered(t, b, 1)}); err != nil {
				t.Fatal(err)
			}
			if got := safe(); got != n {
				t.Fatalf("%d are on the disk at once: the check finds nothing", got)
			}
			<-time.After(Promise)
			if got := safe(); got != n+1 {
				t.Errorf("%d of %d are on the disk in time", got, n+1)
			}
		}
	})
}
