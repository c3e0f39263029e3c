// Package store keeps briefings in files. A .enjeux file is a zip that holds
// briefing.json, as [model.Encode] writes it, the original bytes of each source
// under sources/ and of each picture under media/, both named by their SHA-256,
// and in lineage what it was made from.
//
// It promises that a file on disk is whole: [Save] replaces the old one in one
// step or leaves it as it was, and [Load] refuses what does not hold together.
package store

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
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

// An origin is what a content tells beside its briefing.
type origin struct {
	key  Key
	line lineage
}

// parse reads the content of a file.
func parse(name string, data []byte, keys []Key) (*model.Briefing, origin, error) {
	return parseContext(context.Background(), nil, name, data, keys)
}

func parseContext(ctx context.Context, progress func(float64), name string, data []byte, keys []Key) (*model.Briefing, origin, error) {
	var key Key
	whole := data
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
			return nil, origin{}, fmt.Errorf("open %s: %w", name, err)
		}
		data = plain
	}
	b, from, err := readZip(ctx, progress, key, bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, origin{}, fmt.Errorf("open %s: %w", name, err)
	}
	if Protected(whole) {
		from.line[0] = markOf(sha256.Sum256(whole))
	}
	return b, from, nil
}

// Read reads a briefing of size bytes that is not protected.
func Read(r io.ReaderAt, size int64) (*model.Briefing, error) {
	b, _, err := readZip(context.Background(), nil, Key{}, r, size)
	return b, err
}

// readZip reads what the key has opened; the comment names its recipients.
func readZip(ctx context.Context, progress func(float64), key Key, r io.ReaderAt, size int64) (*model.Briefing, origin, error) {
	fail := func(err error) (*model.Briefing, origin, error) { return nil, origin{}, err }
	if size > maxFile {
		return fail(ErrTooLarge)
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		magic := make([]byte, 20)
		n, _ := r.ReadAt(magic, 0)
		switch {
		case Protected(magic[:n]):
			return fail(ErrProtected)
		case n == 0 || n >= 4 && string(magic[:2]) == "PK":
			return fail(fmt.Errorf("%w: %w", ErrDamaged, err))
		}
		return fail(ErrNotBriefing)
	}
	if len(z.File) > maxEntries {
		return fail(ErrTooLarge)
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	var b *model.Briefing
	var blobs []blob
	var own mark
	var ancestors []byte
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
		if f.Name == lineageName {
			ancestors, _ = readEntry(f, maxLineage*int64(len(own))) // one that is damaged tells nothing
			meter.add(int(f.UncompressedSize64))
			continue
		}
		if f.Name != briefingName && dir != "sources/" && dir != "media/" || base == "" {
			continue
		}
		if seen[f.Name] {
			return fail(fmt.Errorf("%w: %s is in it twice", ErrDamaged, f.Name))
		}
		seen[f.Name] = true
		data, err := readEntry(f, left)
		if err != nil {
			return fail(err)
		}
		left -= int64(len(data))
		meter.add(len(data))
		if f.Name != briefingName {
			blobs = append(blobs, blob{f.Name, base, data})
		} else {
			own = markOf(sha256.Sum256(data))
			b, err = model.DecodeContext(ctx, data, meter.times(decoding))
			meter.add(decoding * len(data))
		}
		if ctx.Err() != nil {
			return fail(ctx.Err())
		}
		if err != nil && !errors.Is(err, ErrNewer) {
			err = fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		if err != nil {
			return fail(err)
		}
	}
	if b == nil {
		return fail(ErrNotBriefing)
	}
	b, err = withBlobs(b, blobs)
	return b, origin{key.with(z.Comment), lineageOf(own, ancestors)}, err
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
func Write(w io.Writer, b *model.Briefing) error {
	_, err := writeZip(w, b, origin{}, nil)
	return err
}

// writeZip is Write for a key, whose recipients the comment names, and with the lineage of
// what the briefing was made from. It tells progress how far it is, and returns the
// lineage of the briefing.
func writeZip(w io.Writer, b *model.Briefing, from origin, progress func(float64)) (lineage, error) {
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
		return nil, err
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
	hash := sha256.New()
	if err == nil {
		ahead := writeAhead(io.MultiWriter(nodes, hash))
		err = model.EncodeTo(ahead, b, func(done, total int) { progress(encoding * float64(done) / float64(total)) })
		err = cmp.Or(err, ahead.Close())
	}
	if err != nil {
		return nil, err
	}
	line := from.line.with(markOf(sum(hash.Sum(nil))))
	if ancestors := line.ancestors(); len(ancestors) > 0 {
		e, err := entry(lineageName)
		if err == nil {
			_, err = e.Write(ancestors)
		}
		if err != nil {
			return nil, err
		}
	}
	sources := sourceBlobs(b)
	for sha, data := range b.Blobs() {
		dir := "media/"
		if sources[sha] {
			dir = "sources/"
		}
		if err := add(dir+strings.ToLower(sha), data); err != nil {
			return nil, err
		}
	}
	if err := z.SetComment(from.key.remark()); err != nil {
		return nil, err
	}
	return line, z.Close()
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
