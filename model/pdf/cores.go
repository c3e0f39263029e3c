package pdf

import (
	"bytes"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/zlib"
)

// onAllCores calls do with 0 to n-1, on as many goroutines as there are cores.
// It panics when one of them does.
func onAllCores(n int, do func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	var failed atomic.Value
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					failed.Store(r)
				}
			}()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	all.Wait()
	if r := failed.Load(); r != nil {
		panic(r)
	}
}

// deflaters are kept, since making one costs more than a page.
type deflaters struct{ sync.Pool }

func deflatersOf(level int) *deflaters {
	return &deflaters{sync.Pool{New: func() any {
		w, err := zlib.NewWriterLevel(nil, level)
		if err != nil {
			panic(err) // there is such a level
		}
		return w
	}}}
}

// The content of pages is packed quickly, since it is most of the work; a better
// level takes off a twelfth of it. What there is little of is packed well.
var quick, well = deflatersOf(1), deflatersOf(6)

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// deflate compresses data as /FlateDecode has it.
func (d *deflaters) deflate(data []byte) []byte {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	w := d.Get().(*zlib.Writer)
	defer d.Put(w)
	w.Reset(out)
	if _, err := w.Write(data); err != nil {
		panic(err) // a buffer does not fail
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return bytes.Clone(out.Bytes())
}
