package store

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model"
)

// bomb returns a zip of about 1 MB whose briefing.json is 1 GiB of spaces, and
// says so or claims to be of another size.
func bomb(t *testing.T, claim uint64) []byte {
	t.Helper()
	const pieces, size = 1024, 1 << 20
	blank := bytes.Repeat([]byte(" "), size)
	var piece bytes.Buffer
	w, err := flate.NewWriter(&piece, flate.DefaultCompression)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(blank)
	w.Flush() // ends on a byte, and looks back at nothing: it can be repeated
	crc := crc32.NewIEEE()
	for range pieces {
		crc.Write(blank)
	}
	end := []byte{1, 0, 0, 0xff, 0xff} // an empty last block
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	e, err := z.CreateRaw(&zip.FileHeader{Name: briefingName, Method: zip.Deflate, CRC32: crc.Sum32(),
		CompressedSize64: uint64(piece.Len()*pieces + len(end)), UncompressedSize64: claim})
	if err != nil {
		t.Fatal(err)
	}
	for range pieces {
		e.Write(piece.Bytes())
	}
	e.Write(end)
	z.Close()
	return buf.Bytes()
}

func TestBomb(t *testing.T) {
	for _, claim := range []uint64{1 << 30, 1000, 1 << 62} {
		data := bomb(t, claim)
		if len(data) > 2<<20 {
			t.Fatal("no bomb:", len(data), "bytes")
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := read(data)
		runtime.ReadMemStats(&after)
		if !errors.Is(err, ErrTooLarge) && !errors.Is(err, ErrDamaged) {
			t.Error(claim, err)
		}
		if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 64 {
			t.Error("a claim of", claim, "bytes took", took, "MiB")
		}
	}
	if os.Getenv("ENJEUX_SOAK") == "" {
		return
	}
	// The control: unpacked without a limit, it is the 1 GiB.
	data := bomb(t, 1<<30)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := z.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	if n, err := io.Copy(io.Discard, r); n != 1<<30 || err != nil {
		t.Error(n, err)
	}
}

// TestHostileNames reads zips whose entries would do harm if they were unpacked.
// Those that a briefing has no use for are passed over; nothing is written.
func TestHostileNames(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	json, err := model.Encode(model.New(model.Visit{Title: "Visite", Lang: "fr"}))
	if err != nil {
		t.Fatal(err)
	}
	link := func(name, target string) []byte {
		var buf bytes.Buffer
		z := zip.NewWriter(&buf)
		if name != briefingName {
			w, _ := z.Create(briefingName)
			w.Write(json)
		}
		h := &zip.FileHeader{Name: name}
		h.SetMode(fs.ModeSymlink | 0o777)
		w, _ := z.CreateHeader(h)
		io.WriteString(w, target)
		z.Close()
		return buf.Bytes()
	}
	ok := string(json)
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"control", zipOf(t, briefingName, ok), nil},
		{"up", zipOf(t, briefingName, ok, "../up", "x", "sources/../../up", "x"), nil},
		{"root", zipOf(t, briefingName, ok, "/root", "x", `C:\root`, "x", `..\up`, "x"), nil},
		{"only up", zipOf(t, "../"+briefingName, ok), ErrNotBriefing},
		{"a name that is none", zipOf(t, briefingName, ok, "media/..", "x"), ErrDamaged},
		{"twice", zipOf(t, briefingName, ok, briefingName, strings.Replace(ok, "Visite", "Autre", 1)), ErrDamaged},
		{"a link", link(briefingName, "/etc/passwd"), ErrDamaged},
		{"a link beside", link("link", "/etc/passwd"), nil},
		{"a link for a source", link("sources/"+strings.Repeat("0", 64), "/etc/passwd"), ErrDamaged},
	} {
		if _, err := read(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	var many bytes.Buffer
	z := zip.NewWriter(&many)
	for i := range 100000 {
		z.CreateRaw(&zip.FileHeader{Name: fmt.Sprint("x/", i)})
	}
	z.Close()
	if _, err := read(many.Bytes()); !errors.Is(err, ErrTooLarge) {
		t.Error("100,000 entries:", err)
	}
	if written, _ := os.ReadDir(dir); len(written) > 0 {
		t.Error("reading wrote", written)
	}
}

// TestHostileID journals a briefing whose ID is a path.
func TestHostileID(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_STATE_HOME", filepath.Join(dir, "state"))
	b := model.New(model.Visit{Head: model.Head{ID: "../../elsewhere"}, Lang: "fr"})
	j, err := StartJournal(filepath.Join(dir, "a", "b"), "", b, Key{})
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if got := filepath.Dir(j.file.Name()); got != filepath.Join(dir, "a", "b") {
		t.Error("the journal is in", got)
	}
}

// TestClock sets every time that is kept to another century. Nothing but what is
// shown may depend on it.
func TestClock(t *testing.T) {
	f, name := saved(t)
	state := os.Getenv("XDG_STATE_HOME")
	journals := filepath.Join(state, "journals")
	future, past := time.Date(2099, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1971, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 4 {
		when := future
		if i > 1 {
			when = past // the clock was set back
		}
		if err := os.Chtimes(name, when, when); err != nil {
			t.Fatal(err)
		}
		if err := f.Save(titled(t, fmt.Sprint("Visite ", i))); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Versions(name)
	if err != nil || len(all) != 4 {
		t.Fatal(all, err)
	}
	if !all[len(all)-1].Time.After(all[0].Time) {
		t.Error("the control: by its time the oldest version would be the newest", all)
	}
	if v, err := ReadVersion(all[0]); err != nil || v.Visit().Title != "Visite 2" {
		t.Error("the newest version is not the last one:", err)
	}
	j, states := journalled(t, journals, 3)
	if err := os.Chtimes(j.file.Name(), past, past); err != nil {
		t.Fatal(err)
	}
	crash(j)
	left, err := Abandoned(journals)
	if err != nil || len(left) != 1 || encoded(t, left[0].Briefing) != states[3] {
		t.Error(left, err)
	}
}

// TestStateFolderGone removes the folder of the journal while it is written: what
// is written from then on would be lost, and the journal says so.
func TestStateFolderGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "journals")
	j, _ := journalled(t, dir, 2)
	defer crash(j)
	if err := j.Sync(); err != nil {
		t.Fatal("the control:", err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := j.Append(model.Transaction{ID: "t"}); err != nil {
		t.Fatal(err)
	}
	if err := j.Sync(); !errors.Is(err, fs.ErrNotExist) {
		t.Error("nobody is told:", err)
	}
	if err := j.Append(model.Transaction{ID: "u"}); !errors.Is(err, fs.ErrNotExist) {
		t.Error("an edit was promised that is nowhere:", err)
	}
}
