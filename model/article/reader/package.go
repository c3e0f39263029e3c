package reader

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits of a package: what its parts may unpack to, each and together.
const (
	partSize    = 64 << 20
	packageSize = 128 << 20
	partCount   = 20_000
)

// A parcel is an opened zip package, a DOCX or an ODT.
type parcel struct {
	zip  *zip.Reader
	left int64 // bytes that may still be unpacked
}

func openParcel(data []byte) (*parcel, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	case len(z.File) > partCount:
		return nil, ErrTooLarge
	}
	return &parcel{z, packageSize}, nil
}

// has tells whether a part is there; it returns its name as it is written.
func (p *parcel) has(name string) (string, bool) {
	name = strings.TrimPrefix(name, "/")
	for _, f := range p.zip.File {
		if strings.EqualFold(f.Name, name) {
			return f.Name, true
		}
	}
	return "", false
}

// part unpacks a part; nil when there is none of that name.
func (p *parcel) part(name string) ([]byte, error) {
	name = strings.TrimPrefix(name, "/")
	for _, f := range p.zip.File {
		if !strings.EqualFold(f.Name, name) {
			continue
		}
		if f.Flags&1 != 0 {
			return nil, ErrEncrypted
		}
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
		}
		defer r.Close()
		limit := min(partSize, p.left)
		data, err := io.ReadAll(io.LimitReader(r, limit+1)) // a size that is written down may be a lie
		p.left -= int64(len(data))
		switch {
		case int64(len(data)) > limit:
			return nil, ErrTooLarge
		case err != nil && !errors.Is(err, zip.ErrChecksum):
			return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
		}
		return data, nil
	}
	return nil, nil
}

// sniffPackage tells what a zip file holds.
func sniffPackage(data []byte) Format {
	p, err := openParcel(data)
	if err != nil { // the name of its first part says what a damaged one was
		if bytes.HasPrefix(data[min(len(data), 30):], []byte("mimetypeapplication/vnd.oasis.opendocument.text")) {
			return ODT
		}
		return DOCX
	}
	if kind, err := p.part("mimetype"); err == nil && len(kind) > 0 {
		switch kind := string(bytes.TrimSpace(kind)); {
		case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.text"):
			return ODT
		case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.spreadsheet"):
			return sheet
		case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.presentation"):
			return slides
		}
	}
	for _, f := range p.zip.File {
		switch {
		case strings.HasPrefix(f.Name, "xl/"):
			return sheet
		case strings.HasPrefix(f.Name, "ppt/"):
			return slides
		case strings.HasPrefix(f.Name, "word/"):
			return DOCX
		}
	}
	if _, ok := p.has("_rels/.rels"); ok {
		return DOCX
	}
	return archive
}
