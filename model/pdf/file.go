package pdf

import (
	"bufio"
	"crypto/sha256"
	"hash"
	"io"
	"strconv"
)

// A file is the objects of a PDF, by number; 0 is none.
type file struct{ objects []body }

// A body is an object, or, when it has data, the dictionary of a stream, open at
// its end. One that has nothing is not in the file.
type body struct {
	dict   dict
	data   []byte
	stream bool
}

// reserve returns the number of a new object.
func (f *file) reserve() int {
	if len(f.objects) == 0 {
		f.objects = make([]body, 1)
	}
	f.objects = append(f.objects, body{})
	return len(f.objects) - 1
}

func (f *file) add(d dict) int {
	n := f.reserve()
	f.objects[n].dict = d
	return n
}

// addStream adds data as it is; d says how it is to be read.
func (f *file) addStream(d dict, data []byte) int {
	n := f.reserve()
	f.objects[n] = body{d, data, true}
	return n
}

// packed is how many objects stand in one stream.
const packed = 128

// write writes the file, the objects that are no streams packed into some. The
// identity of the file is that of its bytes.
func (f *file) write(w io.Writer, root, info int, l *lock) error {
	type seat struct{ in, at int } // in which object stream; 0: at that byte of the file
	seats := make([]seat, len(f.objects))
	var loose []int
	for n, o := range f.objects {
		if len(o.dict) > 0 && !o.stream {
			loose = append(loose, n)
		}
	}
	packs := make([]body, (len(loose)+packed-1)/packed)
	first := len(f.objects)
	for i, n := range loose {
		seats[n] = seat{first + i/packed, i % packed}
	}
	onAllCores(len(packs), func(i int) { packs[i] = f.pack(loose[i*packed : min(len(loose), (i+1)*packed)]) })
	all := append(f.objects[:first:first], packs...)

	version := "1.7"
	encrypt := 0
	if l != nil {
		version, encrypt = "2.0", len(all)
		onAllCores(len(all), func(i int) {
			if o := &all[i]; o.stream {
				data, err := l.seal(o.data)
				if err != nil {
					panic(err)
				}
				o.data = data
			}
		})
		all = append(all, body{dict: l.dict})
	}
	out := &counter{w: bufio.NewWriterSize(w, 1<<16), sum: sha256.New()}
	// The second line tells a mailer that this is no text.
	out.write([]byte("%PDF-" + version + "\n%\xe2\xe3\xcf\xd3\n"))
	table := make([]byte, 0, 7*(len(all)+1))
	entry := func(kind byte, a, b int) {
		table = append(table, kind, byte(a>>24), byte(a>>16), byte(a>>8), byte(a), byte(b>>8), byte(b))
	}
	for n, o := range all {
		switch {
		case n < first && seats[n].in > 0:
			entry(2, seats[n].in, seats[n].at)
		case o.stream:
			entry(1, out.n, 0)
			out.stream(n, o)
		case n > 0 && n == encrypt:
			entry(1, out.n, 0)
			out.plain(n, o)
		default:
			entry(0, 0, 65535)
		}
	}
	at := out.n
	entry(1, at, 0)
	sum := out.sum.Sum(nil)[:16]
	var d dict
	d.put("<</Type/XRef/W[1 4 2]/Size ").num(len(all) + 1).put("/Root ").ref(root).put("/Info ").ref(info)
	if encrypt > 0 {
		d.put("/Encrypt ").ref(encrypt)
	}
	d.put("/ID[").hex(sum).hex(sum).put("]/Filter/FlateDecode")
	out.stream(len(all), body{dict: d, data: quickly(table)})
	out.write([]byte("startxref\n" + strconv.Itoa(at) + "\n%%EOF\n"))
	if out.err != nil {
		return out.err
	}
	return out.w.Flush()
}

// pack puts objects into a stream.
func (f *file) pack(numbers []int) body {
	size := 0
	for _, n := range numbers {
		size += len(f.objects[n].dict) + 1
	}
	heads, all := make(dict, 0, 16*len(numbers)+size), make(dict, 0, size)
	for _, n := range numbers {
		heads.num(n).put(" ").num(len(all)).put(" ")
		all = append(append(all, f.objects[n].dict...), '\n')
	}
	var d dict
	d.put("<</Type/ObjStm/N ").num(len(numbers)).put("/First ").num(len(heads)).put("/Filter/FlateDecode")
	return body{d, quickly(append(heads, all...)), true}
}

// counter writes and knows how far it is; after an error it does nothing more.
type counter struct {
	w   *bufio.Writer
	sum hash.Hash
	n   int
	err error
}

func (c *counter) write(b []byte) {
	if c.err == nil {
		_, c.err = c.w.Write(b)
	}
	c.sum.Write(b)
	c.n += len(b)
}

func (c *counter) plain(number int, o body) {
	var d dict
	d.num(number).put(" 0 obj\n").put(string(o.dict))
	c.write(*d.put("\nendobj\n"))
}

func (c *counter) stream(number int, o body) {
	var d dict
	d.num(number).put(" 0 obj\n")
	d = append(d, o.dict...)
	c.write(*d.put("/Length ").num(len(o.data)).put(">>\nstream\n"))
	c.write(o.data)
	c.write([]byte("\nendstream\nendobj\n"))
}
