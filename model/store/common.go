package store

import (
	"crypto/sha256"
	"os"
	"time"

	"github.com/enjeux/enjeux/model"
)

// Common returns the newest content that both this file and another one had, of what they
// hold and of their [Versions], and when it was written: what both were made from, as far as
// that is known, or nil. What somebody else wrote to this file since is not its content. The
// key of the file or one of the others opens it; its errors are those of [Load].
func (f *File) Common(other string, keys ...Key) (*model.Briefing, time.Time, error) {
	f.mu.Lock()
	path, seen := f.path, f.seen
	keys = append([]Key{f.key}, keys...)
	f.mu.Unlock()
	if path == "" {
		return nil, time.Time{}, nil
	}
	ours, err := contents(path)
	if err != nil {
		return nil, time.Time{}, err
	}
	if len(ours) > 0 && ours[0].Number == 0 && ours[0].sum != seen {
		ours = ours[1:]
	}
	theirs, err := contents(other)
	if err != nil {
		return nil, time.Time{}, err
	}
	// A version that one went back to is older than that: it counts from when both had it.
	var found content
	var shared time.Time
	for _, o := range ours {
		for _, t := range theirs {
			both := o.Time
			if t.Time.Before(both) {
				both = t.Time
			}
			if o.sum == t.sum && both.After(shared) {
				found, shared = o, both
			}
		}
	}
	if shared.IsZero() {
		return nil, shared, nil
	}
	b, err := ReadVersion(found.Version, keys...)
	return b, shared, err
}

// A content is a version, or what a file holds now, which has no number.
type content struct {
	Version
	sum sum
}

// contents are those that a file has had, the newest first.
func contents(path string) ([]content, error) {
	kept, err := Versions(path)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil {
		kept = append([]Version{{Time: info.ModTime(), name: path}}, kept...)
	}
	var all []content
	for _, v := range kept {
		if data, err := readFile(v.name); err == nil { // or it was given up meanwhile
			all = append(all, content{v, sha256.Sum256(data)})
		}
	}
	return all, nil
}
