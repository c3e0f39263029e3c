package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"github.com/enjeux/enjeux/model"
)

// A Journal holds what was done to a briefing since it was opened: a snapshot,
// and every transaction after it, written ahead of what the analyst sees. What
// [Journal.Append] has taken survives the end of the program at once, and a cut
// of the power after [Promise] at the latest.
//
// The file is a sequence of records: length and CRC-32C of what follows (4
// bytes each, little endian), a sequence number (8 bytes), and JSON, which is
// compressed where it is long, see [Record]. In the journal of a protected briefing only the first record is readable, and holds
// the key of the others for who has the key of the briefing, see [envelope]. The
// journal stands beside a lock that its writer holds, so that a journal without
// a writer is known to be left behind.
type Journal struct {
	syncing sync.Mutex // held through a sync, which holds no writer up
	mu      sync.Mutex
	file    *os.File
	lock    *flock.Flock
	seal    *seal // nil: not protected
	seq     uint64
	size    int64  // in bytes
	done    uint64 // transactions so far
	safe    uint64 // those of them that are on the disk
	err     error  // the first failure; nothing is promised after it
	dirty   bool
	wake    chan struct{} // something to sync
	closed  chan struct{}
	ended   chan struct{}
}

// Promise is how long a transaction may take from the program to the disk. After a
// fifth of it the disk is asked, which has the rest.
const Promise = 250 * time.Millisecond

const (
	journalExt = ".journal"
	lockExt    = ".lock"
	headerSize = 16
	maxRecord  = maxContent
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// StartJournal begins a journal in a folder, which it makes if need be, for a
// briefing that was opened from path ("" for a new one). It is protected by the
// key of the briefing, which is the zero one where there is none. See also
// [File.Journal], which tells a recovery whether the file is as it was.
func StartJournal(dir, path string, b *model.Briefing, key Key) (*Journal, error) {
	return startJournal(dir, base{Path: path}, b, key)
}

// Journal begins the journal of a briefing that was opened from the file, or, when
// it is unsaved, is yet to be saved there.
func (f *File) Journal(dir string, b *model.Briefing, unsaved bool) (*Journal, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return startJournal(dir, base{Path: f.path, Sum: f.seen.bytes(), Unsaved: unsaved}, b, f.key)
}

func startJournal(dir string, on base, b *model.Briefing, key Key) (*Journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("journal: %w", err)
	}
	name := newName(dir)
	lock := flock.New(name + lockExt)
	if ok, err := lock.TryLock(); err != nil || !ok {
		return nil, fmt.Errorf("journal %s: lock: %w", name, errors.Join(err, fs.ErrExist))
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		lock.Unlock()
		return nil, fmt.Errorf("journal: %w", err)
	}
	j := newJournal(f, lock)
	var buf bytes.Buffer
	if err = Write(&buf, b); err == nil && key.Protects() {
		err = j.protect(b.ID(), on.Path, key)
	}
	if err == nil {
		on.Briefing = buf.Bytes()
		err = j.write(record{Base: &on})
	}
	if err == nil {
		err = j.Sync()
	}
	if err != nil {
		j.Close()
		return nil, fmt.Errorf("journal %s: %w", name, err)
	}
	syncDir(dir)
	return j, nil
}

// newName is the name of a journal that is new. It is not the ID of the briefing:
// that comes from a file, and could be a path.
func newName(dir string) string { return filepath.Join(dir, string(model.NewID())+journalExt) }

// newJournal goes on in a file, under a lock that is held.
func newJournal(f *os.File, lock *flock.Flock) *Journal {
	j := &Journal{file: f, lock: lock, wake: make(chan struct{}, 1), closed: make(chan struct{}), ended: make(chan struct{})}
	go j.sync()
	return j
}

// Append takes a transaction; it is what [model.Open] asks for.
func (j *Journal) Append(t model.Transaction) error { return j.write(record{Do: &t}) }

// Mark returns how many transactions the journal has. Taken together with a
// snapshot of the briefing it tells [Journal.Saved] what a file holds that is
// written while the work goes on.
func (j *Journal) Mark() uint64 {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.done
}

// Saved notes that a file holds all that was done up to a mark, and syncs.
func (j *Journal) Saved(path string, mark uint64) error { return j.saved(path, mark, sum{}) }

// Saved notes in the journal that the file holds all that was done up to a mark,
// and syncs.
func (f *File) Saved(j *Journal, mark uint64) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return j.saved(f.path, mark, f.seen)
}

func (j *Journal) saved(path string, mark uint64, seen sum) error {
	j.mu.Lock()
	since := j.done - min(mark, j.done)
	err := j.append(record{Saved: path, Since: since, Sum: seen.bytes()})
	j.mu.Unlock()
	if err != nil {
		return err
	}
	return j.Sync()
}

func (j *Journal) write(r record) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.append(r)
}

func (j *Journal) append(r record) error {
	if j.err != nil {
		return j.err
	}
	payload, err := r.payload()
	if err == nil && j.seal != nil && r.Envelope == nil {
		payload, err = j.seal.close(j.seq, payload)
	}
	length := len(payload)
	if err == nil && length > maxRecord {
		err = ErrTooLarge
	}
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	buf := append(make([]byte, headerSize, headerSize+length), payload...)
	binary.LittleEndian.PutUint32(buf, uint32(length))
	binary.LittleEndian.PutUint64(buf[8:], j.seq)
	binary.LittleEndian.PutUint32(buf[4:], crc32.Checksum(buf[8:], castagnoli))
	// One write a record: after a failure the journal ends at the record before.
	if _, err := j.file.Write(buf); err != nil {
		j.file.Truncate(j.size)
		j.err = fmt.Errorf("journal: %w", err)
		return j.err
	}
	j.size += int64(len(buf))
	j.seq++
	if r.Do != nil {
		j.done++
	}
	j.dirty = true
	select {
	case j.wake <- struct{}{}:
	default:
	}
	return nil
}

// sync keeps the promise: it brings records to the disk together, at most
// [Promise] after the first of them.
func (j *Journal) sync() {
	defer close(j.ended)
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-j.closed:
			return
		case <-j.wake:
		}
		timer.Reset(Promise / 5)
		select {
		case <-j.closed:
			return
		case <-timer.C:
			j.Sync()
		}
	}
}

// Sync brings everything to the disk now.
func (j *Journal) Sync() error {
	j.syncing.Lock()
	defer j.syncing.Unlock()
	j.mu.Lock()
	dirty, err, done := j.dirty, j.err, j.done
	j.dirty = false
	j.mu.Unlock()
	if !dirty || err != nil {
		return err
	}
	if err = j.file.Sync(); err == nil {
		_, err = os.Stat(j.file.Name()) // a file that was removed still takes all that is written
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if err != nil {
		j.err = fmt.Errorf("journal: %w", err)
		return j.err
	}
	j.safe = done
	return nil
}

// Close ends the journal in order: nothing is to be recovered, so it is removed.
func (j *Journal) Close() error {
	name := j.file.Name()
	j.stop()
	err := os.Remove(name)
	j.lock.Unlock()
	os.Remove(j.lock.Path())
	return err
}

// stop ends the writing; a second one does nothing.
func (j *Journal) stop() {
	select {
	case <-j.closed:
	default:
		close(j.closed)
		<-j.ended
		j.file.Close()
	}
}
