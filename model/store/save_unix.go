//go:build unix || js

package store

import (
	"io/fs"
	"os"
	"syscall"
)

// rename gives a file the name of another in one step.
func rename(from, to string) error { return os.Rename(from, to) }

// keepOwner gives a file the owner and the group of another, as far as the
// system lets us.
func keepOwner(f *os.File, of fs.FileInfo) {
	if s, ok := of.Sys().(*syscall.Stat_t); ok {
		if f.Chown(int(s.Uid), int(s.Gid)) != nil {
			f.Chown(-1, int(s.Gid))
		}
	}
}
