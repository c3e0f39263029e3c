package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"github.com/enjeux/enjeux/model"
)

// A Recovery is what a journal that was left behind holds.
type Recovery struct {
	Journal  string          // the journal's file
	Path     string          // of the briefing, "" for one that was never saved
	Briefing *model.Briefing // as it was last seen
	Edits    int             // transactions that are in no file
	Time     time.Time       // when the journal was last written to
	Damaged  bool            // the journal ends in something unreadable
}

// Abandoned returns what the journals in a folder hold whose writers are gone,
// and have something that no file has. Journals of programs that run are left
// alone; those that hold nothing to recover are removed. One from which nothing
// can be read is passed over and kept.
func Abandoned(dir string) ([]Recovery, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*"+journalExt))
	if err != nil {
		return nil, fmt.Errorf("recover: %w", err)
	}
	var all []Recovery
	for _, name := range names {
		lock := flock.New(name + lockExt)
		if ok, err := lock.TryLock(); err != nil || !ok {
			continue
		}
		r, err := readJournal(name)
		if err == nil && r.Edits == 0 && !r.Damaged {
			Discard(r)
		} else if err == nil {
			all = append(all, r)
		}
		lock.Unlock()
	}
	return all, nil
}

// Resume goes on from a recovery: it begins a journal that holds all of it, and
// only then removes the one that was left behind, or if that is damaged puts it
// aside under [DamagedName].
func Resume(r Recovery) (*Journal, error) {
	j, err := startJournal(filepath.Dir(r.Journal), r.Path, r.Briefing, max(r.Edits, 1))
	if err != nil {
		return nil, err
	}
	if r.Damaged {
		os.Remove(r.Journal + lockExt)
		return j, os.Rename(r.Journal, DamagedName(r.Journal))
	}
	return j, Discard(r)
}

// DamagedName is where a damaged journal is kept for those who want to look.
func DamagedName(journal string) string { return journal + ".damaged" }

// Discard removes a journal for good, once its briefing is safe elsewhere.
func Discard(r Recovery) error {
	os.Remove(r.Journal + lockExt)
	return os.Remove(r.Journal)
}

var errJournal = errors.New("the journal cannot be read")

// readJournal replays the records up to the first that is not whole.
func readJournal(name string) (Recovery, error) {
	r := Recovery{Journal: name}
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

func replay(r *Recovery, data []byte) error {
	for seq := uint64(0); len(data) > 0; seq++ {
		rec, rest, ok := next(data, seq)
		if !ok {
			r.Damaged = true
			break
		}
		switch {
		case rec.Base != nil && seq == 0:
			b, err := Read(bytes.NewReader(rec.Base.Briefing), int64(len(rec.Base.Briefing)))
			if err != nil {
				return fmt.Errorf("recover: %w", err)
			}
			r.Path, r.Edits, r.Briefing = rec.Base.Path, rec.Base.Edits, b
		case r.Briefing == nil:
			return errJournal
		case rec.Do != nil:
			b, err := rec.Do.Apply(r.Briefing)
			if err != nil {
				r.Damaged = true
				return nil
			}
			r.Briefing = b
			r.Edits++
		case rec.Saved != "":
			r.Path, r.Edits = rec.Saved, 0
		}
		data = rest
	}
	if r.Briefing == nil {
		return errJournal
	}
	return nil
}

// next reads one record, and false when it is torn or not what was written.
func next(data []byte, seq uint64) (rec record, rest []byte, ok bool) {
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
	if err := json.Unmarshal(body[8:], &rec); err != nil {
		return rec, nil, false
	}
	return rec, data[headerSize+n:], true
}

// StateDir returns the user's folder for what the program keeps between
// sessions: $XDG_STATE_HOME/enjeux or ~/.local/state/enjeux, and what stands for
// that on Windows (%LocalAppData%) and macOS (~/Library/Application Support).
func StateDir() (string, error) {
	if dir := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "enjeux"), nil
	}
	if dir := os.Getenv("LocalAppData"); dir != "" {
		return filepath.Join(dir, "Enjeux"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the state folder: %w", err)
	}
	if config, err := os.UserConfigDir(); err == nil && strings.Contains(config, "Application Support") {
		return filepath.Join(config, "Enjeux"), nil
	}
	return filepath.Join(home, ".local", "state", "enjeux"), nil
}
