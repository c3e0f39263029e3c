package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/enjeux/enjeux/model"
)

// mounted mounts a file system on a folder of the test, or skips it.
func mounted(t *testing.T, args ...string) (dir string, unmount func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can mount a file system")
	}
	dir = t.TempDir()
	if out, err := exec.Command("mount", append(args, dir)...).CombinedOutput(); err != nil {
		t.Skipf("mount: %v: %s", err, out) // a container may forbid it
	}
	done := false
	unmount = func() {
		if !done {
			if err := unix.Unmount(dir, 0); err != nil {
				t.Error("unmount:", err)
				unix.Unmount(dir, unix.MNT_DETACH)
			}
			done = true
		}
	}
	t.Cleanup(unmount)
	return dir, unmount
}

// TestPowerCut edits and saves on a file system that stops at a random instant
// as if the power were cut: what it did not yet write out is gone. Only what was
// promised before the cut began counts. The control is a journal that is written
// but never synced.
func TestPowerCut(t *testing.T) {
	ran, lost, late := 0, 0, 0
	for round := range rounds(2, 40) {
		t.Run(fmt.Sprint(round), func(t *testing.T) {
			controlLost, wasLate := powerCut(t)
			if ran++; controlLost {
				lost++
			}
			if wasLate {
				late++
			}
		})
	}
	if ran > 0 && lost == 0 {
		t.Error("the control lost nothing: the cut is none")
	}
	if t.Logf("in %d of %d rounds the disk was late", late, ran); late > ran/2 {
		t.Error("the journal is not synced in time")
	}
}

// powerCut runs one round and tells whether the control lost edits, and whether the
// disk was late with what the journal had asked it for: then only what it had
// confirmed was promised.
func powerCut(t *testing.T) (controlLost, late bool) {
	if _, err := exec.LookPath("mkfs.ext4"); err != nil {
		t.Skip("mkfs.ext4 is not installed")
	}
	image := filepath.Join(t.TempDir(), "disk")
	if err := os.WriteFile(image, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(image, 24<<20); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mkfs.ext4", "-q", "-F", image).CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	dir, unmount := mounted(t, "-o", "loop", image)
	t.Setenv("XDG_STATE_HOME", dir)
	b := sample(t)
	name := filepath.Join(dir, "visite.enjeux")
	f := new(File)
	if err := f.SaveAs(name, b); err != nil {
		t.Fatal(err)
	}
	j, err := StartJournal(filepath.Join(dir, "state"), name, b, Key{})
	if err != nil {
		t.Fatal(err)
	}
	control, err := os.Create(filepath.Join(dir, "control"))
	if err != nil {
		t.Fatal(err)
	}
	root, err := os.Open(dir)
	if err != nil {
		t.Fatal(err)
	}

	type promise struct {
		number int
		from   time.Time // when it holds
		saved  bool      // and not only in the journal
	}
	var promises []promise
	var cut atomic.Bool
	done := make(chan struct{})
	go func() {
		defer close(done)
		d := model.Open(b, j.Append)
		for i := 1; !cut.Load(); i++ {
			if d.Do(model.Transaction{Edits: numbered(t, d.Briefing(), i)}) != nil {
				return // the disk is gone
			}
			promises = append(promises, promise{i, time.Now().Add(Promise), false})
			fmt.Fprintln(control, i)
			if i%400 == 0 { // and a save holds when it returns
				if f.Save(d.Briefing()) != nil || j.Saved(name, j.Mark()) != nil {
					return
				}
				promises = append(promises, promise{i, time.Now(), true})
			}
		}
	}()
	<-time.After(Promise + time.Duration(rand.Int64N(int64(Promise))))
	j.mu.Lock()
	safe := int(j.safe)
	j.mu.Unlock()
	began := time.Now()
	// EXT4_IOC_SHUTDOWN with NOLOGFLUSH: nothing more reaches the disk.
	if err := unix.IoctlSetPointerInt(int(root.Fd()), 0x8004587d, 2); err != nil {
		t.Fatal("shut down:", err)
	}
	cut.Store(true)
	<-done
	j.stop()
	j.lock.Unlock()
	f.Close()
	control.Close()
	root.Close()
	unmount()

	dir, _ = mounted(t, "-o", "loop", image) // replays the file system's own journal
	promised := safe
	for _, p := range promises {
		switch {
		case !p.from.Before(began):
		case p.saved || p.number <= safe:
			promised = max(promised, p.number)
		default:
			late = true
		}
	}
	found, err := newest(dir)
	if err != nil || found < promised || promised == 0 {
		t.Errorf("%d edits were promised and %d found: %v", promised, found, err)
	}
	written, _ := os.ReadFile(filepath.Join(dir, "control"))
	t.Logf("promised %d, found %d, made %d; the control kept %d", promised, found, len(promises), bytes.Count(written, []byte("\n")))
	return bytes.Count(written, []byte("\n")) < promised, late
}

// TestDiskFull saves and edits on a file system of 2 MB that is full.
func TestDiskFull(t *testing.T) {
	dir, _ := mounted(t, "-t", "tmpfs", "-o", "size=2m", "none")
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	name := filepath.Join(dir, "visite.enjeux")
	f := new(File)
	if err := f.SaveAs(name, sample(t)); err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	before, _ := os.ReadFile(name)
	noise := make([]byte, 3<<20)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	big, _ := titled(t, "Trop grande").WithBlob(noise)
	if err := f.Save(big); !errors.Is(err, syscall.ENOSPC) {
		t.Error(err)
	}
	if after, _ := os.ReadFile(name); !bytes.Equal(before, after) {
		t.Error("the failed save changed the file")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*"+tempExt)); len(left) > 0 {
		t.Error("left behind:", left)
	}
	if err := f.Check(); err != nil {
		t.Error(err)
	}
	if err := f.Save(titled(t, "Assez petite")); err != nil || title(t, name) != "Assez petite" {
		t.Error("the work cannot go on:", err)
	}

	// The control: written in place, the file is lost.
	control := filepath.Join(dir, "control.enjeux")
	os.WriteFile(control, before, 0o600)
	os.WriteFile(control, packed(t, big), 0o600)
	if after, _ := os.ReadFile(control); bytes.Equal(before, after) {
		t.Error("the control kept the old file: the disk was not full")
	}
	os.Remove(control)

	b := sample(t)
	j, err := StartJournal(filepath.Join(dir, "state"), "", b, Key{})
	if err != nil {
		t.Fatal(err)
	}
	d := model.Open(b, j.Append)
	kept := 0
	for i := 1; err == nil; i++ {
		id := model.ID(fmt.Sprint("s", i))
		title := fmt.Sprintf("%x", noise[i<<17:(i+1)<<17]) // which the journal cannot make much shorter
		add, fault := model.Insert(d.Briefing(), model.Section{Head: model.Head{ID: id}, Title: title}, "v", "")
		if fault != nil {
			t.Fatal(fault)
		}
		if err = d.Do(model.Transaction{Edits: []model.Edit{add}}); err == nil {
			kept++
		}
	}
	if !errors.Is(err, syscall.ENOSPC) || kept == 0 {
		t.Fatal(kept, err)
	}
	crash(j)
	left, err := Abandoned(filepath.Join(dir, "state"))
	if err != nil || len(left) != 1 || left[0].Edits != kept || left[0].Damaged || encoded(t, left[0].Briefing) != encoded(t, d.Briefing()) {
		t.Error("a full disk cost more than the edit that was refused:", left, err)
	}
}

// TestUnprivileged tries a read-only file and a read-only folder as a user to
// whom modes apply.
func TestUnprivileged(t *testing.T) {
	if dir := os.Getenv("ENJEUX_UNPRIVILEGED"); dir != "" {
		unprivileged(t, dir)
		return
	}
	dir, err := os.MkdirTemp("", "enjeux") // t.TempDir would be closed to others
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	program, err := os.ReadFile(os.Args[0])
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "test"), program, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(filepath.Join(dir, "test"), "-test.run=^TestUnprivileged$", "-test.v")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "ENJEUX_UNPRIVILEGED="+dir, "TMPDIR="+dir, "XDG_STATE_HOME="+filepath.Join(dir, "state"))
	if os.Geteuid() == 0 {
		const nobody = 65534
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		if err := os.Chown(dir, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Error(err, string(out))
	}
}

func unprivileged(t *testing.T, dir string) {
	if os.Geteuid() == 0 {
		t.Fatal("still root")
	}
	folder := filepath.Join(dir, "folder")
	name := filepath.Join(folder, "visite.enjeux")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Save(name, sample(t)); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(name)
	refused := func(what string) {
		t.Helper()
		f, b, err := Open(name)
		if err != nil {
			t.Fatal(what, "cannot be read:", err)
		}
		defer f.Close()
		if err := f.Save(titled(t, "Autre")); !errors.Is(err, fs.ErrPermission) {
			t.Error(what, err)
		}
		if after, _ := os.ReadFile(name); !bytes.Equal(before, after) {
			t.Error(what, "changed")
		}
		if left, _ := filepath.Glob(filepath.Join(folder, "*"+tempExt)); len(left) > 0 {
			t.Error(what, "left", left)
		}
		if err := f.SaveAs(filepath.Join(dir, "ailleurs.enjeux"), b); err != nil {
			t.Error(what, "and no way out:", err)
		}
	}
	os.Chmod(name, 0o444)
	refused("a read-only file")
	os.Chmod(name, 0o644)
	os.Chmod(folder, 0o555)
	refused("a read-only folder")
	if f, _, err := Open(name); err != nil || !errors.Is(f.Warning(), ErrNoLock) || f.Holder() != nil {
		t.Error("a folder that cannot lock is to be a warning:", err)
	}
	os.Chmod(folder, 0o755)
	if err := Save(name, titled(t, "Autre")); err != nil { // the control
		t.Error("writable again, and still refused:", err)
	}
}

// TestOwnerIsKept needs root: others cannot give a file away.
func TestOwnerIsKept(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give a file away")
	}
	f, name := saved(t)
	if err := os.Chown(name, 65534, 65533); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(titled(t, "Autre")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if s := info.Sys().(*syscall.Stat_t); s.Uid != 65534 || s.Gid != 65533 {
		t.Error("the owner is", strconv.Itoa(int(s.Uid)), "now")
	}
}
