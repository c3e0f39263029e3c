package store

import (
	"crypto/sha256"
	"os"
	"slices"
	"time"

	"github.com/enjeux/enjeux/model"
)

// Common returns the newest content that both this file and another one had, of what they
// hold, of their [Versions] and of what each says that it was made from, and when it was
// written: what both were made from, as far as that is known and still kept here, or nil.
// What somebody else wrote to this file since is not its content. The key of the file or one
// of the others opens it; its errors are those of [Load].
func (f *File) Common(other string, keys ...Key) (*model.Briefing, time.Time, error) {
	f.mu.Lock()
	path, seen, line := f.path, f.seen, f.line
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
	data, err := readFile(other)
	if err != nil {
		return nil, time.Time{}, err
	}
	_, from, err := parse(other, data, keys)
	if err != nil {
		return nil, time.Time{}, err
	}
	ours, theirs = append(ours, line.kept(theirs, ours)...), append(theirs, from.line.kept(ours, theirs)...)
	// A version that one went back to is older than that: it counts from when both had it.
	var found content
	var shared time.Time
	for _, o := range ours {
		for _, t := range theirs {
			both := o.Time
			if t.Time.Before(both) {
				both = t.Time
			}
			if o.mark == t.mark && both.After(shared) {
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
	sum  sum
	mark mark
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
		data, err := readFile(v.name)
		if err != nil {
			continue // it was given up meanwhile
		}
		if mark, ok := markIn(data); ok {
			all = append(all, content{v, sha256.Sum256(data), mark})
		}
	}
	return all, nil
}

// kept returns what others have of a lineage and those who have the lineage have no more.
// When they had it is not known: it counts from when the others had it first, and what came
// before is not newer, whatever a clock says.
func (l lineage) kept(others, own []content) (all []content) {
	var next time.Time
	for _, m := range l {
		is := func(c content) bool { return c.mark == m }
		var first content
		for _, c := range others {
			if is(c) && (first.name == "" || c.Time.Before(first.Time)) {
				first = c
			}
		}
		if first.name == "" {
			continue
		}
		if !next.IsZero() && first.Time.After(next) {
			first.Time = next
		}
		next = first.Time
		if !slices.ContainsFunc(own, is) {
			all = append(all, first)
		}
	}
	return all
}
