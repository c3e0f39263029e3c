package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
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
// bytes each, little endian), a sequence number (8 bytes), and JSON. It stands
// beside a lock that its writer holds, so that a journal without a writer is
// known to be left behind.
type Journal struct {
	mu     sync.Mutex
	file   *os.File
	lock   *flock.Flock
	seq    uint64
	err    error // the first failure; nothing is promised after it
	dirty  bool
	wake   chan struct{} // something to sync
	closed chan struct{}
	done   chan struct{}
}

// Promise is how long a transaction may take from the program to the disk.
const Promise = 250 * time.Millisecond

const (
	journalExt = ".journal"
	lockExt    = ".lock"
	headerSize = 16
	maxRecord  = maxContent
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A record holds one of its fields.
type record struct {
	Base  *base              `json:"base,omitempty"`
	Do    *model.Transaction `json:"do,omitempty"`
	Saved string             `json:"saved,omitempty"` // the file that now holds all so far
}

// A base is what the transactions stand on: a whole .enjeux file, and the path
// of the one that was opened, "" for none.
type base struct {
	Path     string `json:"path"`
	Edits    int    `json:"edits,omitempty"` // transactions in it that are in no file: it was recovered
	Briefing []byte `json:"briefing"`
}

// StartJournal begins a journal in a folder, which it makes if need be, for a
// briefing that was opened from path ("" for a new one).
func StartJournal(dir, path string, b *model.Briefing) (*Journal, error) {
	return startJournal(dir, path, b, 0)
}

func startJournal(dir, path string, b *model.Briefing, edits int) (*Journal, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("journal: %w", err)
	}
	name := filepath.Join(dir, string(b.ID())+"-"+string(model.NewID())+journalExt)
	lock := flock.New(name + lockExt)
	if ok, err := lock.TryLock(); err != nil || !ok {
		return nil, fmt.Errorf("journal %s: lock: %w", name, errors.Join(err, fs.ErrExist))
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		lock.Unlock()
		return nil, fmt.Errorf("journal: %w", err)
	}
	j := &Journal{file: f, lock: lock, wake: make(chan struct{}, 1), closed: make(chan struct{}), done: make(chan struct{})}
	var buf bytes.Buffer
	if err = Write(&buf, b); err == nil {
		err = j.write(record{Base: &base{path, edits, buf.Bytes()}})
	}
	if err == nil {
		err = j.Sync()
	}
	go j.sync()
	if err != nil {
		j.Close()
		return nil, fmt.Errorf("journal %s: %w", name, err)
	}
	syncDir(dir)
	return j, nil
}

// Append takes a transaction; it is what [model.Open] asks for.
func (j *Journal) Append(t model.Transaction) error { return j.write(record{Do: &t}) }

// Saved notes that a file holds everything so far, and syncs.
func (j *Journal) Saved(path string) error {
	if err := j.write(record{Saved: path}); err != nil {
		return err
	}
	return j.Sync()
}

func (j *Journal) write(r record) error {
	payload, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.err != nil {
		return j.err
	}
	buf := make([]byte, headerSize, headerSize+len(payload))
	binary.LittleEndian.PutUint32(buf, uint32(len(payload)))
	binary.LittleEndian.PutUint64(buf[8:], j.seq)
	buf = append(buf, payload...)
	binary.LittleEndian.PutUint32(buf[4:], crc32.Checksum(buf[8:], castagnoli))
	// One write a record: after a failure the journal ends at the record before.
	if _, err := j.file.Write(buf); err != nil {
		j.err = fmt.Errorf("journal: %w", err)
		return j.err
	}
	j.seq++
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
	defer close(j.done)
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-j.closed:
			return
		case <-j.wake:
		}
		timer.Reset(Promise / 2)
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
	j.mu.Lock()
	defer j.mu.Unlock()
	if !j.dirty || j.err != nil {
		return j.err
	}
	if err := j.file.Sync(); err != nil {
		j.err = fmt.Errorf("journal: %w", err)
	}
	j.dirty = false
	return j.err
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
		<-j.done
		j.file.Close()
	}
}
