package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"

	"github.com/enjeux/enjeux/model"
)

const secretWord = "Samarcande" // in no file name, and found wherever it is not sealed

func passphrase(t testing.TB, words string) Key {
	t.Helper()
	before := workFactor
	workFactor = 5 // the cost is the same test, only longer
	defer func() { workFactor = before }()
	k, err := Passphrase(words)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func identity(t testing.TB) (Key, *age.X25519Identity) {
	t.Helper()
	i, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	k, err := Identity(strings.NewReader("# a secret key\n" + i.String() + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	return k, i
}

// plaintext lists the files below the folders in which a secret can be read, as
// it is or in a zip, and the journals of which the first state can.
func plaintext(t *testing.T, dirs ...string) (found []string) {
	t.Helper()
	for _, dir := range dirs {
		filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Error(err)
			}
			b, zipErr := read(data)
			if bytes.Contains(data, []byte(secretWord)) || bytes.Contains(data, []byte(`{"base"`)) ||
				zipErr == nil && strings.Contains(encoded(t, b), secretWord) {
				found = append(found, name)
			}
			return nil
		})
	}
	return found
}

func TestProtect(t *testing.T) {
	f, name := saved(t)
	state, dir := os.Getenv("XDG_STATE_HOME"), filepath.Dir(name)
	journals := filepath.Join(state, "journals")
	for _, title := range []string{secretWord, secretWord + " 2", secretWord + " 3"} {
		if err := f.Save(titled(t, title)); err != nil {
			t.Fatal(err)
		}
	}
	open, err := StartJournal(journals, name, sample(t), Key{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(plaintext(t, dir, state)); n != 4 {
		t.Fatal("the control: a file, two versions and a journal can be read, and found were", n)
	}
	open.Close()

	k := passphrase(t, "le cheval et la rose")
	f.Protect(k)
	b := titled(t, secretWord+" 4")
	if err := f.Save(b); err != nil {
		t.Fatal(err)
	}
	j, err := StartJournal(journals, name, b, k)
	if err != nil {
		t.Fatal(err)
	}
	d := model.Open(b, j.Append)
	e, _ := model.Write(b, "s", "title", secretWord)
	if err := d.Do(model.Transaction{Label: secretWord, Edits: []model.Edit{e}}); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(titled(t, secretWord+" 5")); err != nil { // keeps a version
		t.Fatal(err)
	}
	if found := plaintext(t, dir, state); len(found) > 0 {
		t.Error("in plain sight:", found)
	}
	f.Close()

	for _, c := range []struct {
		keys []Key
		want error
	}{{nil, ErrProtected}, {[]Key{{}}, ErrProtected}, {[]Key{passphrase(t, "autre")}, ErrKey},
		{[]Key{passphrase(t, "autre"), k}, nil}} {
		if _, err := Load(name, c.keys...); !errors.Is(err, c.want) {
			t.Error(err, "and not", c.want)
		}
	}
	if err := Save(name, b); !errors.Is(err, ErrProtected) {
		t.Error("an unprotected briefing took the place of a protected one:", err)
	}
	f, again, err := Open(name, k)
	if err != nil || again.Visit().Title != secretWord+" 5" || !f.Key().Protects() {
		t.Fatal(err)
	}
	defer f.Close()
	versions, err := Versions(name)
	if err != nil || len(versions) != 1 {
		t.Fatal(versions, err)
	}
	if _, err := ReadVersion(versions[0]); !errors.Is(err, ErrProtected) {
		t.Error(err)
	}
	if v, err := ReadVersion(versions[0], k); err != nil || v.Visit().Title != secretWord+" 4" {
		t.Error(err)
	}
	if err := f.Save(again); err != nil {
		t.Fatal(err)
	}
	if found := plaintext(t, dir, state); len(found) > 0 {
		t.Error("opened and saved, and in plain sight:", found)
	}

	crash(j)
	left, err := Abandoned(journals)
	if err != nil || len(left) != 1 || !left[0].Protected || left[0].Briefing != nil || left[0].Path != name {
		t.Fatal(left, err)
	}
	if _, err := Resume(left[0]); !errors.Is(err, ErrProtected) {
		t.Error(err)
	}
	if _, err := left[0].Open(passphrase(t, "autre")); !errors.Is(err, ErrKey) {
		t.Error(err)
	}
	r, err := left[0].Open(k)
	if err != nil || r.Edits != 1 || r.Protected || encoded(t, r.Briefing) != encoded(t, d.Briefing()) {
		t.Fatal(r.Edits, err)
	}
	if j, err = Resume(r); err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if found := plaintext(t, dir, state); len(found) > 0 {
		t.Error("recovered in plain sight:", found)
	}
}

func TestRecipients(t *testing.T) {
	f, name := saved(t)
	mine, _ := identity(t)
	theirs, other := identity(t)
	stranger, _ := identity(t)
	both, err := mine.To(other.Recipient().String())
	if err != nil {
		t.Fatal(err)
	}
	f.Protect(both)
	if err := f.Save(titled(t, "Pour deux")); err != nil {
		t.Fatal(err)
	}
	f.Close()
	if _, err := Load(name, stranger); !errors.Is(err, ErrKey) {
		t.Error(err)
	}
	f, b, err := Open(name, theirs)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Save(b); err != nil { // they save, and I still read
		t.Fatal(err)
	}
	if b, err := Load(name, mine); err != nil || b.Visit().Title != "Pour deux" {
		t.Error("the file forgot for whom it is:", err)
	}
	got, want := f.Key().Recipients(), both.Recipients()
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) || len(want) != 2 {
		t.Error(got, want)
	}
	if _, err := passphrase(t, "mot").To(other.Recipient().String()); err == nil {
		t.Error("a passphrase and recipients")
	}
	if _, err := mine.To("age1nobody"); err == nil {
		t.Error("not a recipient")
	}
	if _, err := Passphrase(""); err == nil {
		t.Error("an empty passphrase")
	}
}

// TestAgeOpens has the age command open what we protect, and opens what it does.
func TestAgeOpens(t *testing.T) {
	program, err := exec.LookPath("age")
	if err != nil {
		t.Skip("the age command is not installed")
	}
	dir := t.TempDir()
	name, secret := filepath.Join(dir, "visite.enjeux"), filepath.Join(dir, "secret")
	k, i := identity(t)
	if err := os.WriteFile(secret, []byte(i.String()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := sample(t)
	if err := k.Save(name, b); err != nil {
		t.Fatal(err)
	}
	plain, err := exec.Command(program, "-d", "-i", secret, name).Output()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := read(plain); err != nil || encoded(t, got) != encoded(t, b) {
		t.Error("age -d gives another briefing:", err)
	}
	cmd := exec.Command(program, "-r", i.Recipient().String(), "-o", name+"2")
	cmd.Stdin = bytes.NewReader(packed(t, b))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	if got, err := Load(name+"2", k); err != nil || encoded(t, got) != encoded(t, b) {
		t.Error("what age protects does not open:", err)
	}
}

// A protected file that is cut or has one bit flipped gives an error and nothing
// else, wherever it is hit.
func TestProtectedDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	k, _ := identity(t)
	var whole bytes.Buffer
	b, _ := sample(t).WithBlob(bytes.Repeat([]byte("0123456789abcdef"), 10000)) // several chunks of 64 KiB
	noise := make([]byte, 150<<10)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	b, _ = b.WithBlob(noise)
	if _, err := k.write(&whole, b, nil, nil); err != nil {
		t.Fatal(err)
	}
	data := whole.Bytes()
	try := func(what string, bad []byte) {
		t.Helper()
		if _, _, err := parse("x", bad, []Key{k}); err == nil {
			t.Errorf("%s: read all the same", what)
		} else if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrKey) && !errors.Is(err, ErrNotBriefing) && !errors.Is(err, ErrProtected) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for range 200 {
		bad := bytes.Clone(data)
		i := rand.IntN(len(bad) * 8)
		bad[i/8] ^= 1 << (i % 8)
		try(fmt.Sprint("bit ", i), bad)
		i = rand.IntN(len(data))
		try(fmt.Sprint("cut at ", i), data[:i])
	}
	for i := range 400 { // the header, and the last chunk's end
		try(fmt.Sprint("cut at ", i), data[:i])
		try(fmt.Sprint("cut at ", len(data)-1-i), data[:len(data)-1-i])
	}
	if _, _, err := parse("x", data, []Key{k}); err != nil {
		t.Error("the control: untouched it is to open:", err)
	}
}

// A sealed record that is moved, or put into another journal, does not open.
func TestSealedRecords(t *testing.T) {
	k, _ := identity(t)
	dir := t.TempDir()
	b := sample(t)
	j, err := StartJournal(dir, "", b, k)
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"Une", "Deux"} {
		e, _ := model.Write(b, "s", "title", title)
		if err := j.Append(model.Transaction{ID: model.NewID(), Edits: []model.Edit{e}}); err != nil {
			t.Fatal(err)
		}
		if b, err = e.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(crash(j))
	if err != nil {
		t.Fatal(err)
	}
	records := recordsOf(t, data)
	if len(records) != 4 {
		t.Fatal(len(records), "records")
	}
	replayed := func(records ...[]byte) Recovery {
		r := Recovery{key: k}
		if err := replay(&r, bytes.Join(records, nil)); err != nil && !errors.Is(err, ErrDamaged) {
			t.Fatal(err)
		}
		return r
	}
	if r := replayed(records...); r.Edits != 2 || r.Damaged {
		t.Error("the control: untouched it is to open", r)
	}
	// The sequence number and the CRC are made right: the seal alone tells.
	if r := replayed(records[0], records[1], renumbered(records[3], 2)); r.Edits != 0 || !r.Damaged {
		t.Error("a record in another's place was taken", r)
	}
	if r := replayed(records[0], records[1], records[2], renumbered(records[2], 3)); r.Edits != 1 || !r.Damaged {
		t.Error("a record was taken twice", r)
	}
	other, err := StartJournal(dir, "", sample(t), k)
	if err != nil {
		t.Fatal(err)
	}
	foreign, _ := os.ReadFile(crash(other))
	if r := replayed(recordsOf(t, foreign)[0], records[1]); r.Briefing != nil {
		t.Error("a record of another journal was taken")
	}
}

func recordsOf(t testing.TB, data []byte) (all [][]byte) {
	t.Helper()
	for len(data) > 0 {
		n := headerSize + int(binary.LittleEndian.Uint32(data))
		all = append(all, data[:n])
		data = data[n:]
	}
	return all
}

// renumbered gives a record another sequence number, and the CRC for it.
func renumbered(rec []byte, seq uint64) []byte {
	rec = bytes.Clone(rec)
	binary.LittleEndian.PutUint64(rec[8:], seq)
	binary.LittleEndian.PutUint32(rec[4:], crc32.Checksum(rec[8:], castagnoli))
	return rec
}

func FuzzUnseal(f *testing.F) {
	k, _ := identity(f)
	var sealed bytes.Buffer
	if _, err := k.write(&sealed, sample(f), nil, nil); err != nil {
		f.Fatal(err)
	}
	f.Add(sealed.Bytes())
	f.Add([]byte("age-encryption.org/v1\n-> X25519 \n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		parse("x", data, []Key{k})
	})
}

func FuzzSealedReplay(f *testing.F) {
	k, _ := identity(f)
	j, err := StartJournal(f.TempDir(), "", sample(f), k)
	if err != nil {
		f.Fatal(err)
	}
	data, err := os.ReadFile(crash(j))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		r := Recovery{key: k}
		replay(&r, data)
	})
}
