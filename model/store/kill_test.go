package store

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// childEnv tells the test binary to be a program that edits and saves until it
// is killed: how it saves, a space, and the folder in which it works.
const childEnv = "ENJEUX_CHILD"

// rounds is how often a fault is tried: more in make soak.
func rounds(short, soak int) int {
	if os.Getenv("ENJEUX_SOAK") != "" {
		return soak
	}
	return short
}

// numbered returns the edits that put a number into two nodes at once: a state in
// which they differ never was.
func numbered(t testing.TB, b *model.Briefing, n int) []model.Edit {
	t.Helper()
	section, ok := model.Write(b, "s", "title", fmt.Sprint("Politique ", n))
	source, ok2 := model.Write(b, "src", "title", fmt.Sprint("Note ", n))
	if !ok || !ok2 {
		t.Fatal("nothing to edit")
	}
	return []model.Edit{section, source}
}

// number returns the number of a state; the first one has 0.
func number(b *model.Briefing) (int, error) {
	var n, m int
	s, _ := model.Get[model.Section](b, "s")
	fmt.Sscanf(s.Title, "Politique %d", &n)
	src, _ := model.Get[model.Source](b, "src")
	fmt.Sscanf(src.Title, "Note %d", &m)
	if n != m {
		return 0, fmt.Errorf("a state between: %q with %q", s.Title, src.Title)
	}
	return n, nil
}

// newest returns the number of the newest state that a folder holds after a
// fault, in the file or in a journal, and 0 for none; it is an error when
// something there is neither old nor new.
func newest(dir string) (found int, err error) {
	b, err := Load(filepath.Join(dir, "visite.enjeux"))
	if err == nil {
		if found, err = number(b); err != nil {
			return 0, err
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return 0, err
	}
	left, err := Abandoned(filepath.Join(dir, "state"))
	if err != nil {
		return 0, err
	}
	for _, r := range left {
		n, err := number(r.Briefing)
		if err != nil {
			return 0, err
		}
		found = max(found, n)
	}
	return found, nil
}

// killed runs one round: a child is killed at a random instant after a number
// of edits. It returns what was promised by then.
func killed(t *testing.T, mode, dir string) (promised int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKill$")
	cmd.Env = append(os.Environ(), childEnv+"="+mode+" "+dir, "XDG_STATE_HOME="+dir)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	said := bufio.NewReader(out)
	for upTo := 1 + rand.IntN(60); promised < upTo; promised++ {
		if _, err := fmt.Fscanln(said, new(int)); err != nil {
			t.Fatal("the child ended:", err)
		}
	}
	cmd.Process.Kill()
	rest, _ := io.ReadAll(said) // it went on between our reading and its end
	cmd.Wait()
	return promised + bytes.Count(rest, []byte("\n"))
}

// TestKill kills a program of its own with SIGKILL while it edits and saves, and
// looks at what it left.
func TestKill(t *testing.T) {
	if job := os.Getenv(childEnv); job != "" {
		mode, dir, _ := strings.Cut(job, " ")
		child(t, mode, dir)
		return
	}
	for round := range rounds(20, 500) {
		dir := t.TempDir()
		promised := killed(t, "safe", dir)
		found, err := newest(dir)
		if err != nil || found < promised {
			t.Fatalf("round %d: %d edits were promised and %d found: %v", round, promised, found, err)
		}
		if again, err := newest(dir); err != nil || again != found {
			t.Fatal("recovering twice gives something else:", again, err)
		}
		f, _, err := Open(filepath.Join(dir, "visite.enjeux"))
		if err != nil || f.Holder() != nil {
			t.Fatal("the lock outlived its holder:", err)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, ".*"+tempExt)); len(left) > 0 {
			t.Fatal("left behind:", left)
		}
		f.Close()
	}
}

// TestKillControl saves in place and journals nothing: TestKill would see it.
func TestKillControl(t *testing.T) {
	torn, lost := 0, 0
	for round := range 60 {
		dir := t.TempDir()
		promised := killed(t, "in-place", dir)
		if found, err := newest(dir); err != nil {
			torn++
		} else if found < promised {
			lost++
		}
		if torn > 0 && lost > 0 {
			t.Log("seen within", round+1, "rounds")
			return
		}
	}
	t.Error("a file written in place was torn in", torn, "rounds, and edits lost in", lost)
}

func child(t *testing.T, mode, dir string) {
	b := sample(t)
	name := filepath.Join(dir, "visite.enjeux")
	f := new(File)
	if err := f.SaveAs(name, b); err != nil {
		t.Fatal(err)
	}
	save := f.Save
	log := func(model.Transaction) error { return nil }
	saved := func() error { return nil }
	if mode == "in-place" {
		save = func(b *model.Briefing) error {
			out, err := os.Create(name)
			if err != nil {
				return err
			}
			for piece := range bytes.Lines(packed(t, b)) {
				if _, err := out.Write(piece); err != nil {
					return err
				}
			}
			return out.Close()
		}
	} else {
		j, err := StartJournal(filepath.Join(dir, "state"), name, b, Key{})
		if err != nil {
			t.Fatal(err)
		}
		log, saved = j.Append, func() error { return j.Saved(name, j.Mark()) }
	}
	d := model.Open(b, log)
	for i := 1; ; i++ {
		if err := d.Do(model.Transaction{Edits: numbered(t, d.Briefing(), i)}); err != nil {
			t.Fatal(err)
		}
		fmt.Println(i)
		if i%3 == 0 {
			if err := save(d.Briefing()); err != nil {
				t.Fatal(err)
			}
			if err := saved(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestTwoPrograms has another program hold the file, and then kills it.
func TestTwoPrograms(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKill$")
	cmd.Env = append(os.Environ(), childEnv+"=safe "+dir, "XDG_STATE_HOME="+dir)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Fscanln(out, new(int)); err != nil {
		t.Fatal(err)
	}
	f, b, err := Open(filepath.Join(dir, "visite.enjeux"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if h := f.Holder(); h == nil || h.PID != cmd.Process.Pid {
		t.Errorf("held by process %d, and we are told %+v", cmd.Process.Pid, h)
	}
	if _, ok := errors.AsType[*HeldError](f.Save(b)); !ok {
		t.Error("two programs write")
	}
	cmd.Process.Kill()
	io.Copy(io.Discard, out)
	cmd.Wait()
	if err := f.Save(b); err != nil && !errors.Is(err, ErrChanged) {
		t.Error("the holder is dead, and yet", err)
	}
	if f.Holder() != nil {
		t.Error("a dead program holds the file")
	}
}
