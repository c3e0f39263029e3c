package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/enjeux/enjeux/model"
)

// A Version is a content that a file had before a [File] saved over it.
type Version struct {
	Number int       // counts from 1 for each file, the newest is the highest
	Time   time.Time // when it was written, by the clock of that time
	Size   int64     // in bytes

	name string
}

var errKeep = errors.New("the version before could not be kept")

// Versions lists what is kept of a file, the newest first: at most ten, see
// [thin]. They are in the folder of [StateDir], and nobody else can read them.
func Versions(path string) ([]Version, error) {
	target, err := follow(path)
	if err != nil {
		return nil, fmt.Errorf("versions of %s: %w", path, err)
	}
	dir, err := versionDir(target)
	if err != nil {
		return nil, err
	}
	return versionsIn(dir)
}

// ReadVersion reads a version, with a key when it is protected.
func ReadVersion(v Version, keys ...Key) (*model.Briefing, error) { return Load(v.name, keys...) }

// versionDir is where the versions of a file are, which its path names.
func versionDir(target string) (string, error) {
	state, err := StateDir()
	if err != nil {
		return "", err
	}
	name := sha256.Sum256([]byte(target))
	return filepath.Join(state, "versions", hex.EncodeToString(name[:16])), nil
}

func versionsIn(dir string) ([]Version, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("versions: %w", err)
	}
	var all []Version
	for _, e := range entries {
		v := Version{name: filepath.Join(dir, e.Name())}
		if n, _ := fmt.Sscanf(e.Name(), "%d.enjeux", &v.Number); n != 1 || e.Name() != versionName(v.Number) {
			continue
		}
		if info, err := e.Info(); err == nil {
			v.Time, v.Size = info.ModTime(), info.Size()
			all = append(all, v)
		}
	}
	slices.SortFunc(all, func(a, b Version) int { return b.Number - a.Number })
	return all, nil
}

func versionName(number int) string { return fmt.Sprintf("%08d.enjeux", number) }

// keep makes the present content of a file a version, unless it is the newest
// one already, and removes what [thin] gives up.
func keep(target string, content []byte) error {
	if len(content) == 0 {
		return nil
	}
	fail := func(err error) error { return fmt.Errorf("%w: %s: %w", errKeep, target, err) }
	dir, err := versionDir(target)
	if err != nil {
		return fail(err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fail(err)
	}
	all, err := versionsIn(dir)
	if err != nil {
		return fail(err)
	}
	next := Version{Number: 1}
	if len(all) > 0 {
		if newest, err := os.ReadFile(all[0].name); err == nil && bytes.Equal(newest, content) {
			return nil
		}
		next.Number = all[0].Number + 1
	}
	next.name = filepath.Join(dir, versionName(next.Number))
	err = replace(next.name, 0o600, func(w io.Writer) error { _, err := w.Write(content); return err })
	if err != nil {
		return fail(err)
	}
	if info, err := os.Stat(target); err == nil {
		os.Chtimes(next.name, time.Time{}, info.ModTime())
	}
	for _, v := range thin(append([]Version{next}, all...)) {
		os.Remove(v.name)
	}
	return nil
}

// forgetPlain removes the versions of a file that are not protected.
func forgetPlain(target string) error {
	fail := func(err error) error { return fmt.Errorf("%w: %s: %w", errKeep, target, err) }
	dir, err := versionDir(target)
	if err != nil {
		return fail(err)
	}
	all, err := versionsIn(dir)
	for _, v := range all {
		if content, e := readFile(v.name); e != nil || !Protected(content) {
			err = errors.Join(err, os.Remove(v.name))
		}
	}
	if err != nil {
		return fail(err)
	}
	return nil
}

// thin returns which versions, listed from the newest, are to be given up. Age is
// counted in versions, not by a clock: the newest five stay, and beyond them the
// oldest of those aged 5 to 7, 8 to 15, 16 to 31, 32 to 63 and 64 to 127, ten in
// all. The oldest, so that each grows old enough for the next span.
func thin(all []Version) (out []Version) {
	span := func(v Version) int {
		age := all[0].Number - v.Number
		for n, end := range []int{5, 8, 16, 32, 64, 128} {
			if age < end {
				return n
			}
		}
		return -1
	}
	for i, v := range all {
		s := span(v)
		if s == 0 || s > 0 && (i == len(all)-1 || span(all[i+1]) != s) {
			continue
		}
		out = append(out, v)
	}
	return out
}
