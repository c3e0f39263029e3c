package store

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/enjeux/enjeux/model"
)

func sample(t testing.TB) *model.Briefing {
	t.Helper()
	text := []byte("À l’invitation de son homologue, elle se rend à Dakar.\n")
	b, sha := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"}).WithBlob(text)
	for _, n := range []model.Node{
		model.Section{Head: model.Head{ID: "s"}, Title: "Politique"},
		model.Source{Head: model.Head{ID: "src"}, Title: "Note", SHA256: sha, Text: sha},
	} {
		add, err := model.Insert(b, n, "v", "")
		if err == nil {
			b, err = add.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	b, _ = b.WithBlob([]byte("not a source"))
	return b
}

func packed(t testing.TB, b *model.Briefing) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, b); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func read(data []byte) (*model.Briefing, error) {
	return Read(bytes.NewReader(data), int64(len(data)))
}

func TestRoundTrip(t *testing.T) {
	data := packed(t, sample(t))
	b, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(packed(t, b), data) {
		t.Error("save, load, save gives other bytes")
	}
	z, _ := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name[:6])
	}
	if got := strings.Join(names, " "); got != "briefi source media/" && got != "briefi media/ source" {
		t.Error(got)
	}
}

// A file that is cut or has one bit flipped is read whole or refused, never
// read as something else.
func TestDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	b := sample(t)
	data := packed(t, b)
	want, _ := model.Encode(b)
	try := func(what string, bad []byte) {
		t.Helper()
		got, err := read(bad)
		if err != nil {
			if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotBriefing) && !errors.Is(err, ErrTooLarge) {
				t.Errorf("%s: %v", what, err)
			}
			return
		}
		if enc, _ := model.Encode(got); !bytes.Equal(enc, want) {
			t.Errorf("%s: read as something else", what)
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

func zipOf(t *testing.T, entries ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(entries); i += 2 {
		w, err := z.Create(entries[i])
		if err == nil {
			_, err = io.WriteString(w, entries[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	return buf.Bytes()
}

func TestRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	json, _ := model.Encode(sample(t))
	ok := string(json)
	many := make([]string, 0, 2*maxEntries+2)
	for i := range maxEntries + 1 {
		many = append(many, fmt.Sprint("media/", i), "")
	}
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"empty", nil, ErrDamaged},
		{"text", []byte("not a zip at all"), ErrNotBriefing},
		{"another zip", zipOf(t, "word/document.xml", "<w/>"), ErrNotBriefing},
		{"newer", zipOf(t, briefingName, strings.Replace(ok, `"1.0"`, `"2.0"`, 1)), ErrNewer},
		{"source missing", zipOf(t, briefingName, ok), ErrDamaged},
		{"twice", zipOf(t, briefingName, ok, briefingName, ok), ErrDamaged},
		{"false name", zipOf(t, briefingName, ok, "sources/abc", "x"), ErrDamaged},
		{"bomb", zipOf(t, briefingName, strings.Repeat(" ", 64<<20)), ErrTooLarge},
		{"many", zipOf(t, many...), ErrTooLarge},
		{"no json", zipOf(t, briefingName, "{"), ErrDamaged},
	} {
		if _, err := read(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "visite.enjeux")
	link := filepath.Join(dir, "link.enjeux")
	b := sample(t)
	if err := Save(name, b); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(name, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(name, link); err != nil {
		t.Fatal(err)
	}
	if err := Save(link, b); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is no link any more")
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Error("the mode changed:", info.Mode())
	}
	if _, err := Load(link); err != nil {
		t.Error(err)
	}

	before, _ := os.ReadFile(name)
	full := errors.New("disk full")
	err := Replace(name, func(w io.Writer) error { io.WriteString(w, "half"); return full })
	if !errors.Is(err, full) || !strings.Contains(err.Error(), name) {
		t.Error(err)
	}
	if after, _ := os.ReadFile(name); !bytes.Equal(before, after) {
		t.Error("a failed save changed the file")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Error("left behind:", left)
	}
	if err := Save(filepath.Join(dir, "none", "x.enjeux"), b); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if err := Save(dir, b); err == nil {
		t.Error("saved over a folder")
	}
	if _, err := Load(dir); !errors.Is(err, syscall.EISDIR) {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(packed(f, sample(f)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if b, err := read(data); err == nil {
			packed(t, b)
		}
	})
}

// TestProgress is told of a load and of a save from the beginning to the end, and
// a load that is given up ends with the error of its context and frees the file.
func TestProgress(t *testing.T) {
	f, name := saved(t)
	var told []float64
	tell := func(part float64) { told = append(told, part) }
	whole := func(what string) {
		t.Helper()
		if len(told) < 3 || !slices.IsSorted(told) || told[0] > 0.9 || told[len(told)-1] != 1 {
			t.Error(what, "told", told)
		}
		told = nil
	}
	f.Tell(tell)
	if err := f.Save(titled(t, "Autre")); err != nil {
		t.Fatal(err)
	}
	whole("a save")
	if _, err := LoadContext(t.Context(), tell, name); err != nil {
		t.Fatal(err)
	}
	whole("a load")
	f.Close()
	ctx, cancel := context.WithCancel(t.Context())
	_, _, err := OpenContext(ctx, func(float64) { cancel() }, name)
	if !errors.Is(err, context.Canceled) {
		t.Error("given up, and yet", err)
	}
	if f, _, err := Open(name); err != nil || f.Holder() != nil {
		t.Error("what was given up holds the file:", err)
	} else {
		f.Close()
	}
}
