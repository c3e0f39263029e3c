package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
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

// TestKill lets a program of its own be killed while it edits and saves, and
// looks at what it left. The child says each edit once the journal has it.
func TestKill(t *testing.T) {
	if os.Getenv("ENJEUX_CHILD") != "" {
		child(t, os.Getenv("ENJEUX_CHILD"))
		return
	}
	for round := range 20 {
		dir := t.TempDir()
		cmd := exec.Command(os.Args[0], "-test.run=^TestKill$")
		cmd.Env = append(os.Environ(), "ENJEUX_CHILD="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		promised := 0
		for upTo := 1 + rand.IntN(40); promised < upTo; promised++ {
			if _, err := fmt.Fscanln(out, new(int)); err != nil {
				t.Fatal("the child ended:", err)
			}
		}
		cmd.Process.Kill()
		cmd.Wait()

		count := func(b *model.Briefing) (n int) {
			s, _ := model.Get[model.Section](b, "s")
			fmt.Sscanf(s.Title, "Politique %d", &n)
			return n
		}
		found := 0
		if b, err := Load(filepath.Join(dir, "visite.enjeux")); err == nil {
			found = count(b)
		} else if !os.IsNotExist(err) {
			t.Fatal("round", round, "the file is neither old nor new:", err)
		}
		left, err := Abandoned(filepath.Join(dir, "state"))
		if err != nil || len(left) > 1 {
			t.Fatal(left, err)
		}
		for _, r := range left {
			found = max(found, count(r.Briefing))
		}
		if found < promised {
			t.Fatalf("round %d: %d edits were promised and %d found", round, promised, found)
		}
	}
}

func child(t *testing.T, dir string) {
	b := sample(t)
	j, err := StartJournal(filepath.Join(dir, "state"), "", b, Key{})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "visite.enjeux")
	d := model.Open(b, j.Append)
	for i := 1; ; i++ {
		e, _ := model.Write(d.Briefing(), "s", "title", fmt.Sprint("Politique ", i))
		if err := d.Do(model.Transaction{Edits: []model.Edit{e}}); err != nil {
			t.Fatal(err)
		}
		fmt.Println(i)
		if i%5 == 0 {
			if err := Save(name, d.Briefing()); err != nil {
				t.Fatal(err)
			}
			if err := j.Saved(name, j.Mark()); err != nil {
				t.Fatal(err)
			}
		}
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
	if err := resumed.Saved("elsewhere.enjeux", resumed.Mark()); err != nil {
		t.Fatal(err)
	}
	crash(resumed)
	if left, err = Abandoned(dir); err != nil || len(left) != 0 {
		t.Error("saved, and still to recover:", left, err)
	}
}
