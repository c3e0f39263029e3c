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

// Save writes a briefing to a file, all of it or nothing, see [Replace].
func Save(name string, b *model.Briefing) error {
	return Replace(name, func(w io.Writer) error { return Write(w, b) })
}

// Replace gives a file new content in one step: it is written beside the file,
// brought to the disk, and then takes the file's name. When anything fails the
// old file is as it was and nothing is left beside it. A symbolic link is
// followed, and the mode of the old file kept; a new file is made with mode 0644.
func Replace(name string, write func(io.Writer) error) (err error) {
	target, err := filepath.EvalSymlinks(name)
	if errors.Is(err, fs.ErrNotExist) {
		target = name
	} else if err != nil {
		return fmt.Errorf("save %s: %w", name, err)
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(target); err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("save %s: not a file", name)
		}
		mode = info.Mode().Perm()
	}
	dir := filepath.Dir(target)
	f, err := os.CreateTemp(dir, "."+filepath.Base(target)+".*.tmp")
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
	if err := f.Chmod(mode); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), target); err != nil {
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
