package pdf

import (
	"bytes"
	"encoding/binary"
	"hash/adler32"
	"sync"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
)

// quickly compresses data as /FlateDecode has it, at half the cost of the quickest
// level of zlib and to a thirtieth more: it keeps so little in mind that a page, of
// which there may be thousands, begins with nothing to clear.
func quickly(data []byte) []byte {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	out.Write([]byte{0x78, 0x01}) // deflate, a window of 32 KB, quickest
	if err := flate.StatelessDeflate(out, data, true, nil); err != nil {
		panic(err) // a buffer does not fail
	}
	return binary.BigEndian.AppendUint32(append(make([]byte, 0, out.Len()+4), out.Bytes()...), adler32.Checksum(data))
}

// well compresses data to less, for what there is little of.
func well(data []byte) []byte {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	w := deflaters.Get().(*zlib.Writer)
	defer deflaters.Put(w)
	w.Reset(out)
	if _, err := w.Write(data); err != nil {
		panic(err) // a buffer does not fail
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return bytes.Clone(out.Bytes())
}

// deflaters are kept, since making one costs more than a page.
var deflaters = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(nil, 6)
	if err != nil {
		panic(err) // there is such a level
	}
	return w
}}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}
