package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model"
)

// titled returns the sample under another title.
func titled(t testing.TB, title string) *model.Briefing {
	t.Helper()
	b := sample(t)
	e, ok := model.Write(b, "v", "title", title)
	if !ok {
		return b
	}
	b, err := e.Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// saved returns a file in a folder of its own, with a state folder of its own.
func saved(t testing.TB) (f *File, name string) {
	t.Helper()
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	name = filepath.Join(t.TempDir(), "visite.enjeux")
	f = new(File)
	if err := f.SaveAs(name, sample(t)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, name
}

func title(t testing.TB, name string) string {
	t.Helper()
	b, err := Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return b.Visit().Title
}

func TestChangedOnDisk(t *testing.T) {
	f, name := saved(t)
	if err := f.Save(titled(t, "Une")); err != nil {
		t.Fatal(err)
	}
	if err := f.Check(); err != nil {
		t.Error("our own save passes for somebody else's:", err)
	}
	if err := Save(name, titled(t, "Autre")); err != nil {
		t.Fatal(err)
	}
	err := f.Save(titled(t, "Deux"))
	changed, ok := errors.AsType[*ChangedError](err)
	if !ok || !errors.Is(err, ErrChanged) {
		t.Fatal("saved over somebody's work:", err)
	}
	if b, err := changed.Briefing(); err != nil || b.Visit().Title != "Autre" {
		t.Error(b, err)
	}
	if got := title(t, name); got != "Autre" {
		t.Error("a refused save wrote", got)
	}
	if err := f.Overwrite(titled(t, "Deux")); err != nil || title(t, name) != "Deux" {
		t.Error(err)
	}
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if err := f.Check(); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := f.Save(titled(t, "Trois")); err != nil || title(t, name) != "Trois" {
		t.Error(err)
	}
}

func TestTwoInstances(t *testing.T) {
	f, name := saved(t)
	second, b, err := Open(name)
	if err != nil || b.Visit().Title != "Visite" {
		t.Fatal("a file that is held cannot be read:", err)
	}
	h := second.Holder()
	if h == nil || h.PID != os.Getpid() || h.Host == "" || h.User == "" || time.Since(h.Since) > time.Hour {
		t.Fatalf("%+v", h)
	}
	held, ok := errors.AsType[*HeldError](second.Save(b))
	if !ok || held.Holder.PID != os.Getpid() {
		t.Error("two write:", held)
	}
	if err := new(File).SaveAs(name, b); err == nil {
		t.Error("saved as what is held")
	}
	f.Close()
	if err := second.Save(titled(t, "Deux")); err != nil || second.Holder() != nil {
		t.Error("the holder left, and yet", err)
	}
	if third, _, err := Open(name); err != nil || third.Holder() == nil {
		t.Error("the second did not take the lock", err)
	}
	second.Close()
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(name), ".*")); len(left) > 0 {
		t.Error("left behind:", left)
	}
}

func TestSaveAs(t *testing.T) {
	f, name := saved(t)
	other := filepath.Join(filepath.Dir(name), "autre.enjeux")
	if err := f.SaveAs(other, titled(t, "Autre")); err != nil || f.Path() != other || title(t, name) != "Visite" {
		t.Error(err, f.Path())
	}
	again, _, err := Open(name)
	if err != nil || again.Holder() != nil {
		t.Error("the old name is still held", err)
	}
	again.Close()
	if err := f.SaveAs(other, titled(t, "Encore")); err != nil || title(t, other) != "Encore" {
		t.Error(err)
	}
	if err := f.SaveAs(filepath.Join(other, "dessous.enjeux"), sample(t)); err == nil || f.Path() != other {
		t.Error(err, f.Path())
	}
	if again, _, err := Open(other); err != nil || again.Holder() == nil {
		t.Error("a failed SaveAs gave up the lock", err)
	}
	var none File
	if err := none.Save(sample(t)); !errors.Is(err, errNoFile) {
		t.Error(err)
	}
	if _, _, err := Open(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// awaited fails when nothing comes; it returns at once when something does.
func awaited(t *testing.T, what string, c <-chan struct{}) {
	t.Helper()
	select {
	case <-c:
	case <-time.After(20 * time.Second):
		t.Fatal("not seen:", what)
	}
}

// A recovery says itself that the file changed; the watch that begins then does not
// say it again.
func TestAWatchKnowsWhatWasTold(t *testing.T) {
	f, name := saved(t)
	if err := Save(name, titled(t, "La leur")); err != nil {
		t.Fatal(err)
	}
	if last, now := f.lastTold(), f.present(nil); last == now {
		t.Error("not news before it is told")
	}
	if err := f.Check(); !errors.Is(err, ErrChanged) {
		t.Fatal(err)
	}
	if last, now := f.lastTold(), f.present(nil); last != now {
		t.Errorf("told again: %v, %v", last, now)
	}
}

func TestWatch(t *testing.T) {
	f, name := saved(t)
	seen := make(chan struct{}, 100)
	if err := f.Watch(func() { seen <- struct{}{} }); err != nil {
		t.Fatal(err)
	}
	for i := range 3 { // each replaces the file: a watch on the file sees the first
		if err := Save(name, titled(t, fmt.Sprint("Autre ", i))); err != nil {
			t.Fatal(err)
		}
		awaited(t, fmt.Sprint("replacement ", i), seen)
		if !errors.Is(f.Check(), ErrChanged) {
			t.Error("called for nothing")
		}
	}
	dir := filepath.Dir(name)
	if err := os.Rename(dir, dir+"-away"); err != nil {
		t.Fatal(err)
	}
	awaited(t, "the folder went", seen)
	if err := f.Check(); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := f.Save(sample(t)); !errors.Is(err, fs.ErrNotExist) {
		t.Error("saved into a folder that is gone:", err)
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Save(name, titled(t, "Revenue")); err != nil {
		t.Fatal(err)
	}
	awaited(t, "the folder came back", seen)

	// Our own saves are no news: the next call is for what somebody else does.
	if err := f.Overwrite(titled(t, "La nôtre")); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "autre.enjeux")
	if err := f.SaveAs(other, titled(t, "La nôtre")); err != nil {
		t.Fatal(err)
	}
	if err := Save(other, titled(t, "La leur")); err != nil {
		t.Fatal(err)
	}
	awaited(t, "a change after SaveAs", seen)
	if err := f.Check(); !errors.Is(err, ErrChanged) || len(seen) > 0 {
		t.Error(err, len(seen), "more calls")
	}
}

func TestVersions(t *testing.T) {
	f, name := saved(t)
	for i := range 3 {
		b := titled(t, fmt.Sprint("Visite ", i))
		for range 2 { // the second time there is nothing new
			if err := f.Save(b); err != nil {
				t.Fatal(err)
			}
		}
	}
	all, err := Versions(name)
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, v := range all {
		b, err := ReadVersion(v)
		if err != nil {
			t.Fatal(err)
		}
		titles = append(titles, b.Visit().Title)
		if info, _ := os.Stat(v.name); info.Mode().Perm() != 0o600 || v.Size != info.Size() || v.Time.IsZero() {
			t.Error(info.Mode(), v)
		}
	}
	if got := fmt.Sprintf("%q", titles); got != `["Visite 1" "Visite 0" "Visite"]` {
		t.Error(got)
	}
	if f.Warning() != nil {
		t.Error(f.Warning())
	}
	t.Setenv("XDG_STATE_HOME", "/dev/null") // no folder can be made there
	if err := f.Save(titled(t, "Quand même")); err != nil || title(t, name) != "Quand même" {
		t.Error("a version that cannot be kept stops the work:", err)
	}
	if f.Warning() == nil {
		t.Error("no version was kept, and nobody is told")
	}
}

// TestThin saves 300 times and looks at the ages that stay.
func TestThin(t *testing.T) {
	var all []Version
	for i := range 300 {
		all = append([]Version{{Number: i + 1}}, all...)
		gone := make(map[int]bool)
		for _, v := range thin(all) {
			gone[v.Number] = true
		}
		var stay []Version
		for _, v := range all {
			if !gone[v.Number] {
				stay = append(stay, v)
			}
		}
		all = stay
		if len(all) > 10 || i >= 10 && len(all) < 7 {
			t.Fatal(i, all)
		}
		for n := range min(5, i+1) {
			if all[n].Number != i+1-n {
				t.Fatal("one of the newest five is gone:", all)
			}
		}
		if oldest := i + 1 - all[len(all)-1].Number; i > 128 && oldest < 32 {
			t.Fatal("nothing old is left, the oldest is", oldest, "saves old")
		}
	}
}
