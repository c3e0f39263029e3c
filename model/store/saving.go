package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/enjeux/enjeux/model"
)

// Check returns a [ChangedError] when the file is not what was last read or
// written, an [fs.ErrNotExist] when it is gone, and otherwise nil.
func (f *File) Check() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	data, err := f.check()
	if errors.Is(err, ErrChanged) {
		f.told = sha256.Sum256(data)
	}
	return err
}

// check returns the present content as well.
func (f *File) check() ([]byte, error) {
	data, err := readFile(f.target)
	if err == nil && sha256.Sum256(data) != f.seen {
		err = &ChangedError{f.path, data, f.key}
	}
	return data, err
}

// Resume takes what a recovery knew of the file for what was last seen there: when
// it changed since, [File.Check] tells.
func (f *File) Resume(r Recovery) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(r.seen) == len(f.seen) && f.seen != sum(r.seen) {
		f.seen, f.line = sum(r.seen), nil
	}
}

// Reload reads the file anew: what is there counts as seen from then on.
func (f *File) Reload() (*model.Briefing, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.path == "" {
		return nil, errNoFile
	}
	data, err := readFile(f.target)
	if err != nil {
		return nil, err
	}
	b, from, err := parse(f.path, data, []Key{f.key})
	if err == nil {
		f.seen, f.line = sha256.Sum256(data), from.line
	}
	return b, err
}

// Tell has progress be told, by the goroutine that saves, how far a save is, from
// 0 to 1.
func (f *File) Tell(progress func(part float64)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.tell = progress
}

// Save writes the briefing, all of it or nothing. It refuses with a
// [HeldError] when the file is somebody else's and with a [ChangedError] when it
// changed; a file that is gone is written anew.
func (f *File) Save(b *model.Briefing) error { return f.save(b, false) }

// Overwrite is Save for when the user knows that the file changed. What it
// replaces is kept with the versions.
func (f *File) Overwrite(b *model.Briefing) error { return f.save(b, true) }

func (f *File) save(b *model.Briefing, over bool) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.path == "" {
		return errNoFile
	}
	if f.holder != nil { // they may have left
		f.lock, f.holder, f.warning = acquire(f.target)
	}
	if f.holder != nil {
		return fmt.Errorf("save: %w", &HeldError{f.path, *f.holder})
	}
	old, err := f.check()
	if err != nil && !errors.Is(err, fs.ErrNotExist) && (!over || !errors.Is(err, ErrChanged)) {
		return fmt.Errorf("save: %w", err)
	}
	return f.write(b, old)
}

// write replaces the content old, nil for none, which goes to the versions.
func (f *File) write(b *model.Briefing, old []byte) error {
	if errors.Is(f.warning, errKeep) {
		f.warning = nil
	}
	hash := sha256.New()
	var line lineage
	err := Replace(f.target, func(w io.Writer) (err error) {
		if line, err = f.key.write(io.MultiWriter(w, hash), b, f.line, f.tell); err != nil {
			return err
		}
		if sum(hash.Sum(nil)) != sha256.Sum256(old) && (Protected(old) || !f.key.Protects()) {
			if err := keep(f.target, old); err != nil {
				f.warning = err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	if f.key.Protects() {
		if err := forgetPlain(f.target); err != nil {
			f.warning = err
		}
	}
	f.seen = sum(hash.Sum(nil))
	if f.key.Protects() {
		line = f.line.with(markOf(f.seen))
	}
	f.line = line
	return nil
}

// SaveAs writes the briefing under another name, which is the file's from then
// on, and gives up the old one. What was there is kept with its versions. It
// refuses with a [HeldError] where somebody else holds it; then nothing changed.
func (f *File) SaveAs(path string, b *model.Briefing) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	target, err := follow(path)
	if err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	next := &File{path: path, target: target, key: f.key, line: f.line, tell: f.tell}
	if target == f.target && f.holder == nil {
		next.lock, next.warning = f.lock, f.warning
	} else if next.lock, next.holder, next.warning = acquire(target); next.holder != nil {
		return fmt.Errorf("save: %w", &HeldError{path, *next.holder})
	}
	old, err := readFile(target)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		err = next.write(b, old)
	}
	if next.lock != f.lock {
		if err != nil {
			release(next.lock)
		} else {
			release(f.lock)
		}
	}
	if err != nil {
		return err
	}
	f.path, f.target, f.seen, f.line = next.path, next.target, next.seen, next.line
	f.lock, f.holder, f.warning = next.lock, nil, next.warning
	if f.watch != nil {
		return f.watchAgain(f.watch.changed)
	}
	return nil
}
