package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// A Holder is who has a file open for writing, as far as they said.
type Holder struct {
	User  string    `json:"user"`
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

// A HeldError says that somebody else has the file open for writing.
type HeldError struct {
	Path   string
	Holder Holder
}

func (e *HeldError) Error() string {
	return fmt.Sprintf("%s is open for writing by %s on %s (process %d)", e.Path, e.Holder.User, e.Holder.Host, e.Holder.PID)
}

// ErrNoLock says that the folder of a file cannot lock: another may write there
// at the same time, and only the content tells.
var ErrNoLock = errors.New("the folder cannot lock")

// lockName is the sidecar of a file. The file itself is never locked: a save
// gives its name to another.
func lockName(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+lockExt)
}

// acquire takes the right to write a file. It returns the lock, or who has it,
// or why the folder cannot lock, wrapped in [ErrNoLock]. The system frees the
// lock of a process that ends, however it ends.
func acquire(target string) (*flock.Flock, *Holder, error) {
	name := lockName(target)
	for range 10 {
		l := flock.New(name, flock.SetPermissions(0o666))
		ok, err := l.TryLock()
		if err != nil {
			return nil, nil, fmt.Errorf("%w: %w", ErrNoLock, err)
		}
		if !ok {
			return nil, holder(name), nil
		}
		// The one before may have removed the sidecar between our opening it and
		// locking it: then it is not the one that others find.
		ours, err := l.Stat()
		if theirs, err2 := os.Stat(name); err == nil && err2 == nil && os.SameFile(ours, theirs) {
			if sign(name) == nil {
				sweep(target)
				return l, nil, nil
			}
			os.Remove(name) // of another user, who left it behind
		}
		l.Unlock()
	}
	return nil, nil, fmt.Errorf("%w: %s does not stay", ErrNoLock, name)
}

// sweep removes what a save of the file that was killed left beside it.
func sweep(target string) {
	dir, base := filepath.Split(target)
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		middle, ok := strings.CutPrefix(e.Name(), "."+base+".")
		if middle, ok2 := strings.CutSuffix(middle, tempExt); ok && ok2 && strings.Trim(middle, "0123456789") == "" {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

func release(l *flock.Flock) {
	if l != nil {
		os.Remove(l.Path()) // where open files cannot be removed it stays, unlocked
		l.Unlock()
	}
}

// signature is where the JSON of the holder begins: Windows lets nobody read
// the first byte, which is the one that is locked.
const signature = 1

func sign(name string) error {
	me := Holder{PID: os.Getpid(), Since: time.Now().UTC().Truncate(time.Second)}
	me.Host, _ = os.Hostname()
	if u, err := user.Current(); err == nil {
		me.User = u.Username
		if u.Name != "" {
			me.User = u.Name
		}
	}
	data, err := json.Marshal(me)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(data, signature)
	return errors.Join(err, f.Truncate(int64(signature+len(data))), f.Close())
}

// holder reads who signed; of one who has not yet, nothing is known.
func holder(name string) *Holder {
	h := new(Holder)
	f, err := os.Open(name)
	if err != nil {
		return h
	}
	defer f.Close()
	if data, err := io.ReadAll(io.NewSectionReader(f, signature, 1<<16)); err == nil {
		json.Unmarshal(data, h)
	}
	return h
}
