package store

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
)

// lineageName is the entry of a file that names what its content was made from.
const lineageName = "lineage"

// A lineage names a content and those that it was made from, each save by the one
// before it, the newest first. A file carries it, for whoever edits a copy elsewhere
// has none of our [Versions]: when the copy comes back, it says which of them it was
// made from.
type lineage []mark

// A mark names a content: the first bytes of the SHA-256 of its briefing.json, or of
// the whole of a protected file, which is told from others without its key.
type mark [8]byte

// maxLineage is how many marks a lineage has at most: the saves of some weeks, in 4 kB.
const maxLineage = 512

func markOf(s sum) (m mark) {
	copy(m[:], s[:])
	return m
}

// with returns the lineage of a content that was made from this one. A content that
// is the same has the same: to save it again changes no byte of the file.
func (l lineage) with(m mark) lineage {
	if len(l) > 0 && l[0] == m {
		return l
	}
	return append(lineage{m}, l[:min(len(l), maxLineage-1)]...)
}

// ancestors are the contents that the first was made from, as a file holds them.
func (l lineage) ancestors() []byte {
	var out []byte
	for _, m := range l[1:] {
		out = append(out, m[:]...)
	}
	return out
}

// lineageOf is the inverse of ancestors. It takes what it can of those that nobody wrote.
func lineageOf(m mark, ancestors []byte) lineage {
	line := lineage{m}
	for len(ancestors) >= len(m) && len(line) < maxLineage {
		line = append(line, mark(ancestors[:len(m)]))
		ancestors = ancestors[len(m):]
	}
	return line
}

// markIn returns the mark of what a file holds, false where that is no briefing.
func markIn(data []byte) (mark, bool) {
	if Protected(data) {
		return markOf(sha256.Sum256(data)), true
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return mark{}, false
	}
	for _, f := range z.File {
		if f.Name == briefingName {
			nodes, err := readEntry(f, maxContent)
			return markOf(sha256.Sum256(nodes)), err == nil
		}
	}
	return mark{}, false
}
