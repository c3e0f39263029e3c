package store

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/enjeux/enjeux/model"
)

// Save writes a briefing to a file, all of it or nothing, see [Replace]. It
// refuses with [ErrProtected] to put it in place of a protected one.
func Save(name string, b *model.Briefing) error {
	if old, err := readFile(name); err == nil && Protected(old) {
		return fmt.Errorf("save %s: %w", name, ErrProtected)
	}
	return Key{}.Save(name, b)
}

// Save writes a briefing to a file, all of it or nothing, that the key protects;
// the zero Key protects nothing.
func (k Key) Save(name string, b *model.Briefing) error {
	return Replace(name, func(w io.Writer) error {
		_, err := k.write(w, b, nil, nil)
		return err
	})
}

// write writes the content of a file, and never anything unprotected that is not
// to be so. It returns the lineage of b, which was made from another one.
func (k Key) write(w io.Writer, b *model.Briefing, from lineage, progress func(float64)) (line lineage, err error) {
	err = k.seal(w, func(w io.Writer) error {
		line, err = writeZip(w, b, origin{k, from}, progress)
		return err
	})
	return line, err
}

// Replace gives a file new content in one step: it is written beside the file,
// brought to the disk, and then takes the file's name. When anything fails the
// old file is as it was and nothing is left beside it. A symbolic link is
// followed, mode and as far as possible owner of the old file are kept, and one
// that is read-only is refused; a new file is made with mode 0644.
func Replace(name string, write func(io.Writer) error) error { return replace(name, 0o644, write) }

// tempExt ends the name of a file that is being written.
const tempExt = ".tmp"

// replace is Replace with the mode of a new file.
func replace(name string, mode fs.FileMode, write func(io.Writer) error) (err error) {
	target, err := filepath.EvalSymlinks(name)
	if errors.Is(err, fs.ErrNotExist) {
		target = name
	} else if err != nil {
		return fmt.Errorf("save %s: %w", name, err)
	}
	old, err := os.Stat(target)
	if err == nil {
		if !old.Mode().IsRegular() {
			return fmt.Errorf("save %s: not a file", name)
		}
		// The folder would let it be replaced: what is read-only is so on purpose.
		f, err := os.OpenFile(target, os.O_WRONLY, 0)
		if err != nil {
			return fmt.Errorf("save %s: %w", name, err)
		}
		f.Close()
		mode = old.Mode().Perm()
	}
	dir := filepath.Dir(target)
	f, err := os.CreateTemp(dir, "."+filepath.Base(target)+".*"+tempExt)
	if err != nil {
		return fmt.Errorf("save %s: %w", name, err)
	}
	defer func() {
		if err != nil {
			f.Close() // a second Close does no harm
			os.Remove(f.Name())
			err = fmt.Errorf("save %s: %w", name, err)
		}
	}()
	w := bufio.NewWriterSize(f, 1<<16)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if old != nil {
		keepOwner(f, old) // before the mode, which a change of owner may cut
	}
	if err := f.Chmod(mode); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := rename(f.Name(), target); err != nil {
		return err
	}
	syncDir(dir)
	return nil
}

// syncDir brings the new name to the disk. Not every system lets a folder be
// synced; the file is whole either way.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}
