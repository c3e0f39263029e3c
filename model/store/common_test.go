package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model"
)

// copied is a file that was copied as a file manager does, and opened.
func copied(t *testing.T, name string) (*File, string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "copie.enjeux")
	if err := os.WriteFile(other, data, 0o600); err != nil {
		t.Fatal(err)
	}
	f, _, err := Open(other)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, other
}

// dated has the clock of the files say another time.
func dated(t *testing.T, name string, at time.Time) {
	t.Helper()
	if err := os.Chtimes(name, at, at); err != nil {
		t.Fatal(err)
	}
}

func TestCommonVersion(t *testing.T) {
	noon := time.Date(2025, 3, 4, 12, 0, 0, 0, time.UTC)
	made := make(map[string]*model.Briefing)
	savings := func(f *File, hour int, titles ...string) {
		t.Helper()
		for i, title := range titles {
			if made[title] == nil {
				made[title] = titled(t, title)
			}
			if err := f.Save(made[title]); err != nil {
				t.Fatal(err)
			}
			dated(t, f.Path(), noon.Add(time.Duration(hour+i)*time.Hour))
		}
	}
	common := func(f *File, other string) (string, time.Time) {
		t.Helper()
		b, at, err := f.Common(other)
		if err != nil {
			t.Fatal(err)
		}
		if b == nil {
			return "none", at
		}
		return b.Visit().Title, at
	}
	said := func(what, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %s, not %s", what, got, want)
		}
	}

	f, name := saved(t)
	savings(f, 0, "Une", "Deux")
	_, other := copied(t, name)
	dated(t, other, noon.Add(90*time.Minute))
	got, at := common(f, other)
	said("a copy as it was", got, "Deux")
	if want := noon.Add(time.Hour); !at.Equal(want) {
		t.Errorf("written at %v, not at %v", at, want)
	}
	g, other := copied(t, name)
	dated(t, other, noon.Add(90*time.Minute))
	savings(f, 2, "Trois", "Quatre")
	got, _ = common(f, other)
	said("a copy of what is a version now", got, "Deux")
	savings(g, 5, "Cinq")
	got, at = common(f, other)
	said("both went on", got, "Deux")
	if want := noon.Add(time.Hour); !at.Equal(want) {
		t.Errorf("written at %v, not at %v", at, want)
	}
	savings(g, 6, "Quatre", "Sept")
	savings(f, 8, "Deux")
	got, _ = common(f, other)
	said("one went back beyond it", got, "Quatre")

	// What somebody else wrote to the file is not what ours was made from.
	if err := Save(name, made["Sept"]); err != nil {
		t.Fatal(err)
	}
	got, _ = common(f, other)
	said("the file was written by another", got, "Quatre")

	h := new(File)
	apart := filepath.Join(t.TempDir(), "autre.enjeux")
	if err := h.SaveAs(apart, titled(t, "Six")); err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	got, _ = common(f, apart)
	said("nothing was shared", got, "none")
	got, _ = common(new(File), apart)
	said("a briefing without a file", got, "none")
}

// A copy of a protected file is known as one, and opens with its key.
func TestCommonVersionOfAProtectedFile(t *testing.T) {
	f, name := saved(t)
	key, _ := identity(t)
	f.Protect(key)
	if err := f.Save(titled(t, "Une")); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "copie.enjeux")
	if err := os.WriteFile(other, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(titled(t, "Deux")); err != nil {
		t.Fatal(err)
	}
	if b, _, err := f.Common(other); err != nil || b == nil || b.Visit().Title != "Une" {
		t.Error(b, err)
	}
}
