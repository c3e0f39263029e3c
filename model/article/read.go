package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/enjeux/enjeux/model/article/reader"
)

// MaxSize is the size in bytes above which a source is refused.
const MaxSize = reader.MaxSize

// Why a source is refused. [Read] and [Parse] wrap them with the file's name.
var (
	ErrEmpty       = reader.ErrEmpty
	ErrBinary      = reader.ErrBinary
	ErrTooLarge    = reader.ErrTooLarge
	ErrDamaged     = reader.ErrDamaged
	ErrEncrypted   = reader.ErrEncrypted
	ErrScan        = reader.ErrScan
	ErrUnsupported = reader.ErrUnsupported
	ErrNotFile     = errors.New("not a regular file")
)

// Read returns the bytes of the file at path. It never holds more than
// [MaxSize] bytes. The error names the file; it wraps [ErrEmpty],
// [ErrTooLarge], [ErrNotFile] or what the system said (os.ErrNotExist …).
func Read(path string) ([]byte, error) {
	// Asked before opening, because opening a pipe waits for a writer.
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read source: %w", err)
	}
	switch {
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("read source %q: %w", path, ErrNotFile)
	case info.Size() > MaxSize:
		return nil, fmt.Errorf("read source %q: %w", path, ErrTooLarge)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read source: %w", err)
	}
	defer f.Close()
	return read(path, f, int(info.Size()))
}

// ReadFrom is [Read] for an open stream, such as standard input; name is only
// for the error.
func ReadFrom(name string, r io.Reader) ([]byte, error) { return read(name, r, 0) }

// read reads a stream that has about size bytes, or more.
func read(name string, r io.Reader, size int) ([]byte, error) {
	var all bytes.Buffer
	all.Grow(size + bytes.MinRead)
	// One byte over the limit tells a file that grew, or lied about its size.
	_, err := all.ReadFrom(io.LimitReader(r, MaxSize+1))
	data := all.Bytes()
	switch {
	case err != nil:
		return nil, fmt.Errorf("read source %q: %w", name, err)
	case len(data) > MaxSize:
		return nil, fmt.Errorf("read source %q: %w", name, ErrTooLarge)
	case len(data) == 0:
		return nil, fmt.Errorf("read source %q: %w", name, ErrEmpty)
	}
	return data, nil
}
