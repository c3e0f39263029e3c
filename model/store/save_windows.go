package store

import (
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// rename gives a file the name of another in one step, and returns when that is
// on the disk: there is no folder to sync.
func rename(from, to string) error {
	fail := func(err error) error { return &os.LinkError{Op: "rename", Old: from, New: to, Err: err} }
	old, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return fail(err)
	}
	name, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return fail(err)
	}
	if err := windows.MoveFileEx(old, name, windows.MOVEFILE_REPLACE_EXISTING|windows.MOVEFILE_WRITE_THROUGH); err != nil {
		return fail(err)
	}
	return nil
}

// keepOwner does nothing: a new file has the rights that its folder gives.
func keepOwner(*os.File, fs.FileInfo) {}
