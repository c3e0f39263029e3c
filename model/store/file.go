package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"github.com/gofrs/flock"

	"github.com/enjeux/enjeux/model"
)

// A File is the place of one briefing that is open: it has the right to write
// there, knows what it last saw there, and keeps what it replaces, see
// [Versions]. The zero File is that of a briefing that was never saved.
//
// A File that somebody else holds can be read and saved elsewhere; see
// [File.Holder]. It is safe for use by several goroutines.
type File struct {
	mu      sync.Mutex
	path    string // as it was given
	target  string // where links lead
	lock    *flock.Flock
	holder  *Holder
	warning error
	seen    sum     // of the content last read or written
	line    lineage // of that content
	told    sum     // of another content that Check told of
	key     Key     // protects what is saved
	watch   *watch
	tell    func(part float64) // how far a save is; nil: nobody
}

// A sum is the SHA-256 of a content; the zero one is that of no file.
type sum [sha256.Size]byte

// bytes are those of the sum, none for the zero one.
func (s sum) bytes() []byte {
	if s == (sum{}) {
		return nil
	}
	return s[:]
}

// ErrChanged is what a [ChangedError] is, for [errors.Is].
var ErrChanged = errors.New("changed on disk")

var errNoFile = errors.New("the briefing has no file yet")

// A ChangedError says that a file is not what the [File] last read or wrote:
// somebody else has saved there.
type ChangedError struct {
	Path string
	Data []byte // what is there now

	key Key
}

func (e *ChangedError) Error() string { return e.Path + " has " + ErrChanged.Error() }

// Is tells that it is [ErrChanged].
func (e *ChangedError) Is(target error) bool { return target == ErrChanged }

// Briefing reads what is there now, with the key of the file or another.
func (e *ChangedError) Briefing(keys ...Key) (*model.Briefing, error) {
	b, _, err := parse(e.Path, e.Data, append([]Key{e.key}, keys...))
	return b, err
}

// Open opens a file and takes the right to write there if it is to be had. A
// protected file opens with the first of the keys that fits, and is saved under
// that one, for the same recipients. The errors are those of [Load].
func Open(path string, keys ...Key) (*File, *model.Briefing, error) {
	return OpenContext(context.Background(), nil, path, keys...)
}

// OpenContext is Open for a long file, see [LoadContext].
func OpenContext(ctx context.Context, progress func(part float64), path string, keys ...Key) (*File, *model.Briefing, error) {
	f := new(File)
	data, err := f.take(path)
	if err != nil {
		return nil, nil, err
	}
	b, from, err := parseContext(ctx, progress, path, data, keys)
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	f.key, f.line = from.key, from.line
	return f, b, nil
}

// take makes path the place of a File without one, and returns what is there.
func (f *File) take(path string) ([]byte, error) {
	target, err := follow(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	if _, err := readFile(target); err != nil {
		return nil, err // before the lock: it leaves nothing behind then
	}
	f.path, f.target = path, target
	f.lock, f.holder, f.warning = acquire(target)
	data, err := readFile(target) // again, now that nobody else writes
	if err != nil {
		f.Close()
		return nil, err
	}
	f.seen = sha256.Sum256(data)
	return data, nil
}

// follow returns where symbolic links lead; a file that is not there is itself.
func follow(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	return target, err
}

// Path is the name under which the file was opened or saved, "" for none.
func (f *File) Path() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.path
}

// Holder returns who else has the file open for writing, nil for nobody: then
// it is ours.
func (f *File) Holder() *Holder {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.holder
}

// Warning returns what does not stop the work but is to be known: [ErrNoLock],
// or why the last save could not keep what it replaced. Nil: nothing.
func (f *File) Warning() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.warning
}

// Key returns what protects the file, the zero Key for nothing.
func (f *File) Key() Key {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.key
}

// Protect has the file protected by a key from the next save on, or by none for
// the zero Key. That save keeps no version that is not protected and removes
// those that there are. The journal is to be begun anew, under that key.
func (f *File) Protect(key Key) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.key = key
}

// Close gives up the right to write and stops watching. It saves nothing.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.watch != nil {
		f.watch.stop()
		f.watch = nil
	}
	release(f.lock)
	f.path, f.target, f.lock, f.holder, f.warning, f.key = "", "", nil, nil, nil, Key{}
	return nil
}

// readFile reads a file that can be a briefing: a regular one and not too large.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EISDIR}
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("open %s: not a file: %w", name, ErrNotBriefing)
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("open %s: %w", name, ErrTooLarge)
	}
	data := bytes.NewBuffer(make([]byte, 0, info.Size()+bytes.MinRead)) // it may grow meanwhile
	if _, err = data.ReadFrom(io.LimitReader(f, maxFile+1)); err == nil && data.Len() > maxFile {
		err = fmt.Errorf("open %s: %w", name, ErrTooLarge)
	}
	return data.Bytes(), err
}
