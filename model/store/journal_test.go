package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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

// A journal that is cut or has a bit flipped gives one of the states that were,
// and says that it is damaged unless the cut is between two records.
func TestJournalDamage(t *testing.T) {
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
