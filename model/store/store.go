// Package store keeps briefings in files. A .enjeux file is a zip that holds
// briefing.json, as [model.Encode] writes it, the original bytes of each source
// under sources/ and of each picture under media/, both named by their SHA-256.
//
// It promises that a file on disk is whole: [Save] replaces the old one in one
// step or leaves it as it was, and [Load] refuses what does not hold together.
package store

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/flate"

	"github.com/enjeux/enjeux/model"
)

// Why a file is refused, beside what the file system says.
var (
	ErrNotBriefing = errors.New("not an Enjeux briefing")
	ErrDamaged     = errors.New("damaged")
	ErrTooLarge    = errors.New("larger than a briefing can be")
	ErrNewer       = model.ErrNewer
)

// What a file may hold before it is refused, in bytes and in entries. A bomb of
// 1 MB that grows to 1 GiB grows a thousandfold, a real briefing tenfold.
const (
	maxFile    = 1 << 30
	maxContent = 1 << 30
	maxEntries = 20000
	maxGrowth  = 200
	freeGrowth = 16 << 20 // below this, growth does not matter
)

const briefingName = "briefing.json"

// Load reads a briefing from a file; a protected one with the first of the keys
// that opens it. Its errors wrap [ErrNotBriefing], [ErrDamaged], [ErrTooLarge],
// [ErrNewer], [ErrProtected], [ErrKey] or those of the file system, and name the
// file.
func Load(name string, keys ...Key) (*model.Briefing, error) {
	return LoadContext(context.Background(), nil, name, keys...)
}

// LoadContext is Load for a long file: it ends early with the error of ctx, and
// tells progress, unless that is nil, how far it is, from 0 to 1.
func LoadContext(ctx context.Context, progress func(part float64), name string, keys ...Key) (*model.Briefing, error) {
	data, err := readFile(name)
	if err != nil {
		return nil, err
	}
	b, _, err := parseContext(ctx, progress, name, data, keys)
	return b, err
}

// Parse is Load for a content that does not stand in a file; errors name it so.
func Parse(name string, content []byte, keys ...Key) (*model.Briefing, error) {
	b, _, err := parse(name, content, keys)
	return b, err
}

// parse reads the content of a file, and returns the key that it had.
func parse(name string, data []byte, keys []Key) (*model.Briefing, Key, error) {
	return parseContext(context.Background(), nil, name, data, keys)
}

func parseContext(ctx context.Context, progress func(float64), name string, data []byte, keys []Key) (*model.Briefing, Key, error) {
	var key Key
	if Protected(data) {
		err := ErrProtected
		var plain []byte
		for _, key = range keys {
			if len(key.identities) == 0 {
				continue
			}
			if plain, err = key.unseal(data); err == nil || !errors.Is(err, ErrKey) {
				break
			}
		}
		if err != nil {
			return nil, Key{}, fmt.Errorf("open %s: %w", name, err)
		}
		data = plain
	}
	b, remark, err := readZip(ctx, progress, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, Key{}, fmt.Errorf("open %s: %w", name, err)
	}
	return b, key.with(remark), nil
}

// Read reads a briefing of size bytes that is not protected.
func Read(r io.ReaderAt, size int64) (*model.Briefing, error) {
	b, _, err := readZip(context.Background(), nil, r, size)
	return b, err
}

// readZip returns the comment of the zip as well.
func readZip(ctx context.Context, progress func(float64), r io.ReaderAt, size int64) (*model.Briefing, string, error) {
	if size > maxFile {
		return nil, "", ErrTooLarge
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		magic := make([]byte, 20)
		n, _ := r.ReadAt(magic, 0)
		switch {
		case Protected(magic[:n]):
			return nil, "", ErrProtected
		case n == 0 || n >= 4 && string(magic[:2]) == "PK":
			return nil, "", fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		return nil, "", ErrNotBriefing
	}
	if len(z.File) > maxEntries {
		return nil, "", ErrTooLarge
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	var b *model.Briefing
	var blobs []blob
	seen := make(map[string]bool)
	left := int64(maxContent)
	meter := meter{tell: progress}
	for _, f := range z.File {
		meter.total += int64(f.UncompressedSize64)
		if f.Name == briefingName {
			meter.total += decoding * int64(f.UncompressedSize64)
		}
	}
	for _, f := range z.File {
		dir, base := path.Split(f.Name)
		if f.Name != briefingName && dir != "sources/" && dir != "media/" || base == "" {
			continue
		}
		if seen[f.Name] {
			return nil, "", fmt.Errorf("%w: %s is in it twice", ErrDamaged, f.Name)
		}
		seen[f.Name] = true
		data, err := readEntry(f, left)
		if err != nil {
			return nil, "", err
		}
		left -= int64(len(data))
		meter.add(len(data))
		if f.Name != briefingName {
			blobs = append(blobs, blob{f.Name, base, data})
		} else {
			b, err = model.DecodeContext(ctx, data, meter.times(decoding))
			meter.add(decoding * len(data))
		}
		if ctx.Err() != nil {
			return nil, "", ctx.Err()
		}
		if err != nil && !errors.Is(err, ErrNewer) {
			err = fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		if err != nil {
			return nil, "", err
		}
	}
	if b == nil {
		return nil, "", ErrNotBriefing
	}
	b, err = withBlobs(b, blobs)
	return b, z.Comment, err
}

type blob struct {
	entry, sha string
	data       []byte
}

// withBlobs adds the blobs after it has checked that each is what its name says
// and that none is missing.
func withBlobs(b *model.Briefing, blobs []blob) (*model.Briefing, error) {
	for _, bl := range blobs {
		var sha string
		if b, sha = b.WithBlob(bl.data); sha != bl.sha {
			return nil, fmt.Errorf("%w: %s is not what it was", ErrDamaged, bl.entry)
		}
	}
	for s := range model.Children[model.Source](b, b.ID()) {
		for _, sha := range []string{s.SHA256, s.Text} {
			if _, ok := b.Blob(sha); !ok && sha != "" {
				return nil, fmt.Errorf("%w: the source %q is missing from it", ErrDamaged, s.Title)
			}
		}
	}
	return b, nil
}

// readEntry reads at most limit bytes, and refuses what grows too much.
func readEntry(f *zip.File, limit int64) ([]byte, error) {
	if f.UncompressedSize64 > freeGrowth && f.UncompressedSize64/maxGrowth > f.CompressedSize64 ||
		f.UncompressedSize64 > uint64(limit) {
		return nil, fmt.Errorf("%s: %w", f.Name, ErrTooLarge)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, f.Name, err)
	}
	defer r.Close()
	// The size that the entry claims may be false: the reader stops there and says so.
	var data bytes.Buffer
	data.Grow(int(min(f.UncompressedSize64, 4*freeGrowth)) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(r, int64(f.UncompressedSize64)+1)); err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, f.Name, err)
	}
	return data.Bytes(), nil
}

// Write writes a briefing as a .enjeux file. Equal briefings give equal bytes.
func Write(w io.Writer, b *model.Briefing) error { return writeZip(w, b, "", nil) }

// writeZip is Write with a comment of the zip, and tells progress how far it is.
func writeZip(w io.Writer, b *model.Briefing, remark string, progress func(float64)) error {
	if progress == nil {
		progress = func(float64) {}
	}
	const encoding = 0.8 // of the time, where there are nodes alone
	meter := meter{tell: func(part float64) { progress(encoding + (1-encoding)*part) }}
	for _, data := range b.Blobs() {
		meter.total += int64(len(data))
	}
	z := zip.NewWriter(w)
	// The quickest level: a save is waited for. One compressor, large as it is,
	// serves all entries.
	deflate, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		return err
	}
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		deflate.Reset(w)
		return deflate, nil
	})
	entry := func(name string) (io.Writer, error) {
		return z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	}
	add := func(name string, data []byte) error {
		e, err := entry(name)
		if err != nil {
			return err
		}
		_, err = io.Copy(e, bytes.NewReader(data))
		meter.add(len(data))
		return err
	}
	nodes, err := entry(briefingName)
	if err == nil {
		err = model.EncodeTo(nodes, b, func(done, total int) { progress(encoding * float64(done) / float64(total)) })
	}
	if err != nil {
		return err
	}
	sources := sourceBlobs(b)
	for sha, data := range b.Blobs() {
		dir := "media/"
		if sources[sha] {
			dir = "sources/"
		}
		if err := add(dir+strings.ToLower(sha), data); err != nil {
			return err
		}
	}
	if err := z.SetComment(remark); err != nil {
		return err
	}
	return z.Close()
}

func sourceBlobs(b *model.Briefing) map[string]bool {
	of := make(map[string]bool)
	for _, list := range []func(func(model.Source) bool){
		model.Children[model.Source](b, b.ID()), model.Removed[model.Source](b, b.ID()),
	} {
		for s := range list {
			of[s.SHA256], of[s.Text] = true, true
		}
	}
	return of
}
