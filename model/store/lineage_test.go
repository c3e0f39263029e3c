package store

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// elsewhere has what is done be done with the versions of another machine.
func elsewhere(t *testing.T, do func()) {
	t.Helper()
	here := os.Getenv("XDG_STATE_HOME")
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	do()
	t.Setenv("XDG_STATE_HOME", here)
}

// mailed is a copy of a file as an attachment: of the file nothing else comes with it.
func mailed(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "pièce jointe.enjeux")
	if err := os.WriteFile(copied, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return copied
}

// answered is a copy that another one has edited on another machine and sent back.
func answered(t *testing.T, name string, titles []string, keys ...Key) (returned string) {
	t.Helper()
	elsewhere(t, func() {
		f, _, err := Open(mailed(t, name), keys...)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := f.SaveAs(filepath.Join(t.TempDir(), "réponse.enjeux"), titled(t, titles[0])); err != nil {
			t.Fatal(err)
		}
		saveAll(t, f, titles[1:]...)
		returned = mailed(t, f.Path())
	})
	return returned
}

func saveAll(t *testing.T, f *File, titles ...string) {
	t.Helper()
	for _, title := range titles {
		if err := f.Save(titled(t, title)); err != nil {
			t.Fatal(err)
		}
	}
}

// wantBase looks at the title of what a file and another one were made from.
func wantBase(t *testing.T, f *File, other, want string, keys ...Key) {
	t.Helper()
	b, _, err := f.Common(other, keys...)
	if err != nil {
		t.Fatal(err)
	}
	got := "none"
	if b != nil {
		got = b.Visit().Title
	}
	if got != want {
		t.Errorf("made from %s, not from %s", got, want)
	}
}

func TestCommonOfACopyThatComesBack(t *testing.T) {
	f, name := saved(t)
	saveAll(t, f, "Une", "Deux")
	back := answered(t, name, []string{"Leur", "Leur encore"})
	wantBase(t, f, back, "Deux")
	saveAll(t, f, "Trois")
	wantBase(t, f, back, "Deux")

	// A second round: what was sent again is what they went on from.
	back = answered(t, name, []string{"Leur fin"})
	saveAll(t, f, "Quatre")
	wantBase(t, f, back, "Trois")
}

func TestCommonOfAProtectedCopyThatComesBack(t *testing.T) {
	f, name := saved(t)
	key, _ := identity(t)
	f.Protect(key)
	saveAll(t, f, "Une", "Deux")
	back := answered(t, name, []string{"Leur", "Leur encore"}, key)
	saveAll(t, f, "Trois")
	wantBase(t, f, back, "Deux", key)
}

// The file says what it was made from, where its versions do not any more.
func TestCommonOfACopyThatNobodyEdited(t *testing.T) {
	f, name := saved(t)
	saveAll(t, f, "Une")
	back := mailed(t, name)
	for i := range 140 { // more than versions go back
		saveAll(t, f, strconv.Itoa(i))
	}
	wantBase(t, f, back, "Une")
}

func TestCommonOfACopyOfWhatIsKeptNoMore(t *testing.T) {
	f, name := saved(t)
	saveAll(t, f, "Une")
	back := answered(t, name, []string{"Leur"})
	for i := range 140 {
		saveAll(t, f, strconv.Itoa(i))
	}
	wantBase(t, f, back, "none")
}

// Who goes back to an older version has still had the newer one.
func TestCommonWhereOneWentBack(t *testing.T) {
	f, name := saved(t)
	saveAll(t, f, "Une", "Deux")
	back := answered(t, name, []string{"Leur"})
	saveAll(t, f, "Une")
	wantBase(t, f, back, "Deux")
}

// What is written over another's work was not made from it.
func TestCommonAfterOverwriting(t *testing.T) {
	f, name := saved(t)
	saveAll(t, f, "Une")
	elsewhere(t, func() {
		if err := Save(name, titled(t, "Leur")); err != nil {
			t.Fatal(err)
		}
	})
	back := mailed(t, name)
	if err := f.Overwrite(titled(t, "Deux")); err != nil {
		t.Fatal(err)
	}
	if slices.Contains(f.line, told(t, back).line[0]) {
		t.Error("theirs is an ancestor")
	}
}

// A content of which a journal knows, and the disk has no more, is nobody's ancestor here.
func TestResumeTakesNoLineageOfAnother(t *testing.T) {
	f, name := saved(t)
	saveAll(t, f, "Une")
	g, _, err := Open(mailed(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	g.Resume(Recovery{seen: f.seen.bytes()})
	if !slices.Equal(g.line, f.line) {
		t.Error("the same content has another lineage")
	}
	g.Resume(Recovery{seen: bytes.Repeat([]byte{1}, len(f.seen))})
	if len(g.line) > 0 {
		t.Error("another content has the lineage of what is on disk")
	}
}

func TestSavingAgainChangesNoByte(t *testing.T) {
	f, name := saved(t)
	saveAll(t, f, "Une", "Deux")
	want, _ := os.ReadFile(name)
	g, b, err := Open(mailed(t, name))
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	for range 2 {
		if err := g.Save(b); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := os.ReadFile(g.Path()); !bytes.Equal(got, want) || len(g.line) != 3 {
		t.Error("the same briefing was saved as other bytes")
	}
}

func TestLineageIsBounded(t *testing.T) {
	var line lineage
	for i := range uint64(3 * maxLineage) {
		line = line.with(mark(binary.BigEndian.AppendUint64(nil, i)))
	}
	if len(line) != maxLineage || binary.BigEndian.Uint64(line[0][:]) != 3*maxLineage-1 {
		t.Error(len(line), line[0])
	}
	if again := lineageOf(line[0], line.ancestors()); !slices.Equal(again, line) {
		t.Error("what was written is read as something else")
	}
}

// told is what a file tells beside its briefing.
func told(t *testing.T, name string) origin {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	_, from, err := parse(name, data, nil)
	if err != nil {
		t.Fatal(err)
	}
	return from
}

// A lineage is no reason to refuse a file.
func TestHostileLineage(t *testing.T) {
	nodes, err := model.Encode(model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Une"}))
	if err != nil {
		t.Fatal(err)
	}
	long := bytes.Repeat([]byte("0123456789"), 1<<20)
	for what, entries := range map[string][][]byte{
		"none": nil, "empty": {nil}, "torn": {long[:13]}, "long": {long}, "twice": {long[:8], long[:16]},
	} {
		name := filepath.Join(t.TempDir(), "x.enjeux")
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		for i, data := range append([][]byte{nodes}, entries...) {
			entry, _ := z.Create([]string{briefingName, lineageName, lineageName}[i])
			entry.Write(data)
		}
		z.Close()
		if err := os.WriteFile(name, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		from := told(t, name)
		if m, ok := markIn(out.Bytes()); !ok || from.line[0] != m || len(from.line) > 3 {
			t.Errorf("%s: %v", what, from.line)
		}
		f, _ := saved(t)
		wantBase(t, f, name, "none")
	}
}
