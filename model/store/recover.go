package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"github.com/enjeux/enjeux/model"
)

// A Recovery is what a journal that was left behind holds.
type Recovery struct {
	Journal   string              // the journal's file
	Path      string              // of the briefing, "" for one that was never saved
	Briefing  *model.Briefing     // as it was last seen; nil while Protected
	Base      *model.Briefing     // as the journal began
	Log       []model.Transaction // what made the one from the other, for [model.Document.Replay]
	Saved     *model.Briefing     // as the file had it, nil for one that was never saved
	Edits     int                 // transactions that are in no file, the last ones of Log
	Time      time.Time           // when the journal was last written to
	Damaged   bool                // the journal ends in something unreadable
	Protected bool                // it opens with the key of the briefing, see [Recovery.Open]

	key     Key
	seal    *seal
	unsaved bool   // Base is in no file
	seen    []byte // the sum of the content of the file that Saved is from, nil for none
	seq     uint64 // records that are whole
	size    int64  // of those, in bytes
}

// Steps counts what is in no file as an analyst does: what was typed in one go is
// one change.
func (r Recovery) Steps() (n int) {
	group := ""
	for _, t := range r.Log[len(r.Log)-r.Edits:] {
		if t.Group == "" || t.Group != group {
			n++
		}
		group = t.Group
	}
	return n
}

// Abandoned returns what the journals in a folder hold whose writers are gone,
// and have something that no file has. Journals of programs that run are left
// alone; those that hold nothing to recover are removed. One from which nothing
// can be read is put aside under [DamagedName], and the error tells so, besides
// what the others hold.
func Abandoned(dir string) ([]Recovery, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("recover: %w", err)
	}
	var all []Recovery
	var unread []error
	for _, e := range entries {
		if filepath.Ext(e.Name()) != journalExt {
			continue
		}
		name := filepath.Join(dir, e.Name())
		lock := flock.New(name + lockExt)
		if ok, err := lock.TryLock(); err != nil || !ok {
			continue
		}
		r, err := readJournal(name, Key{})
		switch {
		case errors.Is(err, ErrDamaged):
			unread = append(unread, fmt.Errorf("recover %s: %w", name, err), aside(name))
		case err != nil:
			unread = append(unread, fmt.Errorf("recover %s: %w", name, err))
		case !r.Protected && !r.Damaged && (r.Edits == 0 && !r.unsaved || r.inFile()):
			Discard(r)
		default:
			all = append(all, r)
		}
		lock.Unlock()
	}
	return all, errors.Join(unread...)
}

// Open returns what a protected journal holds, for who has the key. The error is
// [ErrKey] for another.
func (r Recovery) Open(key Key) (Recovery, error) {
	opened, err := readJournal(r.Journal, key)
	if err == nil && opened.Protected {
		err = ErrProtected
	}
	if err != nil {
		return r, fmt.Errorf("recover %s: %w", r.Journal, err)
	}
	return opened, nil
}

// Key is the one that a protected journal was opened with, the zero one for others.
func (r Recovery) Key() Key { return r.key }

// inFile tells whether the file has it all: the program ended between saving and
// noting it.
func (r Recovery) inFile() bool {
	b, err := Load(r.Path, r.key)
	if err != nil {
		return false
	}
	file, err := model.Encode(b)
	if err != nil {
		return false
	}
	ours, err := model.Encode(r.Briefing)
	return err == nil && bytes.Equal(file, ours)
}

// Resume goes on from a recovery, in the same journal; if that is damaged in a copy
// of what is whole, and the damaged one is put aside under [DamagedName]. A second
// Resume of the same fails.
func Resume(r Recovery) (*Journal, error) {
	if r.Briefing == nil {
		return nil, fmt.Errorf("recover %s: %w", r.Journal, ErrProtected)
	}
	lock := flock.New(r.Journal + lockExt)
	if ok, err := lock.TryLock(); err != nil || !ok {
		return nil, fmt.Errorf("recover %s: somebody else does: %w", r.Journal, errors.Join(err, fs.ErrExist))
	}
	j, err := r.resume(lock)
	if err != nil {
		lock.Unlock()
		return nil, fmt.Errorf("recover: %w", err)
	}
	return j, nil
}

func (r Recovery) resume(lock *flock.Flock) (*Journal, error) {
	name := r.Journal
	if r.Damaged {
		whole, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		name = newName(filepath.Dir(name))
		copied := flock.New(name + lockExt)
		if ok, err := copied.TryLock(); err != nil || !ok {
			return nil, errors.Join(err, fs.ErrExist)
		}
		err = replace(name, 0o600, func(w io.Writer) error { _, err := w.Write(whole[:r.size]); return err })
		if err == nil {
			err = aside(r.Journal)
		}
		if err != nil {
			copied.Unlock()
			return nil, err
		}
		lock.Unlock()
		lock = copied
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	if _, err := f.Seek(r.size, io.SeekStart); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	j := newJournal(f, lock)
	j.seal, j.seq, j.size, j.done = r.seal, r.seq, r.size, uint64(len(r.Log))
	return j, nil
}

// DamagedName is where a damaged journal is kept for those who want to look.
func DamagedName(journal string) string { return journal + ".damaged" }

func aside(journal string) error {
	os.Remove(journal + lockExt)
	return os.Rename(journal, DamagedName(journal))
}

// Discard removes a journal for good, once its briefing is safe elsewhere.
func Discard(r Recovery) error {
	os.Remove(r.Journal + lockExt)
	return os.Remove(r.Journal)
}

// readJournal replays the records up to the first that is not whole.
func readJournal(name string, key Key) (Recovery, error) {
	r := Recovery{Journal: name, key: key}
	data, err := os.ReadFile(name)
	if err != nil {
		return r, err
	}
	if info, err := os.Stat(name); err == nil {
		r.Time = info.ModTime()
	}
	err = replay(&r, data)
	return r, err
}

// replay makes r what the records say, as far as they can be read. Its error is
// [ErrDamaged] when there is nothing to stand on, and otherwise one of [Read] or
// [ErrKey]. Without a key, a protected journal is only known to be one.
func replay(r *Recovery, data []byte) error {
	var states []*model.Briefing // before each transaction of the log
	for len(data) > 0 {
		rec, rest, ok := next(data, r.seq, r.seal)
		if !ok {
			r.Damaged = true
			break
		}
		switch {
		case rec.Envelope != nil && r.seq == 0:
			if r.Path = rec.Envelope.Path; !r.key.Protects() {
				r.Protected = true
				return nil
			}
			var err error
			if r.seal, err = rec.Envelope.open(r.key); err != nil {
				return err
			}
		case rec.Base != nil && r.Briefing == nil:
			b, err := Read(bytes.NewReader(rec.Base.Briefing), int64(len(rec.Base.Briefing)))
			if err != nil {
				return err
			}
			r.Path, r.seen, r.unsaved, r.Base, r.Briefing = rec.Base.Path, rec.Base.Sum, rec.Base.Unsaved, b, b
			if r.Path != "" && !r.unsaved {
				r.Saved = b
			}
		case r.Briefing == nil:
			return ErrDamaged
		case rec.Do != nil:
			b, err := rec.Do.Apply(r.Briefing)
			if err != nil {
				r.Damaged = true
				return nil
			}
			states = append(states, r.Briefing)
			r.Briefing, r.Log = b, append(r.Log, *rec.Do)
			r.Edits++
		case rec.Saved != "":
			r.Path, r.seen, r.Edits = rec.Saved, rec.Sum, int(min(uint64(r.Edits), rec.Since))
			r.unsaved = false
			r.Saved = append(states, r.Briefing)[len(states)-r.Edits]
		}
		r.seq++
		r.size += int64(len(data) - len(rest))
		data = rest
	}
	if r.Briefing == nil {
		return ErrDamaged
	}
	return nil
}

// next reads one record, and false when it is torn or not what was written.
func next(data []byte, seq uint64, s *seal) (rec record, rest []byte, ok bool) {
	if len(data) < headerSize {
		return rec, nil, false
	}
	n := int64(binary.LittleEndian.Uint32(data))
	if n > maxRecord || n > int64(len(data)-headerSize) {
		return rec, nil, false
	}
	body := data[8 : headerSize+n]
	if crc32.Checksum(body, castagnoli) != binary.LittleEndian.Uint32(data[4:]) || binary.LittleEndian.Uint64(body) != seq {
		return rec, nil, false
	}
	payload := body[8:]
	if s != nil {
		var err error
		if payload, err = s.open(seq, payload); err != nil {
			return rec, nil, false
		}
	}
	rec, err := parseRecord(payload)
	return rec, data[headerSize+n:], err == nil
}
