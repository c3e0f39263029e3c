package pdfpage

import (
	"bytes"
	"errors"
)

// Why a PDF has no text for us.
var (
	ErrDamaged   = errors.New("pdf: no pages can be found")
	ErrEncrypted = errors.New("pdf: it needs a password")
	ErrTooLarge  = errors.New("pdf: unpacks to more than a document should")
)

// Limits of a file, in bytes that are unpacked, in pages, in runs of a page and
// in bytes of words.
const (
	mostUnpacked = 256 << 20
	mostPages    = 20_000
	mostRuns     = 400_000
	mostText     = 64 << 20
)

// A file is the objects of a PDF.
type file struct {
	data    []byte
	objects map[int]any
	defined map[int]int // where in the file: what comes later holds
	packs   []*stream   // streams of objects
	trailer dict
	left    int // bytes that may still be unpacked
	fonts   map[ref]*font
	words   int // bytes of words so far
	lock    *lock
}

func open(data []byte) (*file, error) {
	f := &file{data: data, objects: map[int]any{}, defined: map[int]int{}, trailer: dict{}, left: mostUnpacked, fonts: map[ref]*font{}}
	f.index()
	f.trailers()
	if f.get(f.trailer["Encrypt"]) != nil {
		if err := f.unlock(); err != nil {
			return nil, err
		}
	}
	for _, s := range f.packs {
		if err := f.unpack(s); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// index finds the objects that stand in the file itself.
func (f *file) index() {
	for pos := 0; pos < len(f.data); {
		i := bytes.Index(f.data[pos:], []byte("obj"))
		if i < 0 {
			return
		}
		at := pos + i
		pos = at + 3
		number, ok := f.numberBefore(at)
		if !ok {
			continue
		}
		l := &lexer{data: f.data, pos: pos, refs: true}
		o, ok := l.next(0)
		if !ok {
			return
		}
		if d, isDict := o.(dict); isDict {
			if s := f.streamAt(l, d, at); s != nil {
				s.number = number
				o = s
			}
		}
		pos = max(pos, l.pos)
		if _, word := o.(keyword); word {
			o = nil
		}
		f.objects[number], f.defined[number] = o, at
	}
}

// numberBefore returns the number of the object whose "obj" stands at a place.
func (f *file) numberBefore(at int) (int, bool) {
	i := at
	back := func(is func(byte) bool) int {
		n := 0
		for i > 0 && n < 12 && is(f.data[i-1]) {
			i--
			n++
		}
		return n
	}
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	back(isSpace)
	if back(digit) == 0 || back(isSpace) == 0 {
		return 0, false
	}
	end := i
	if back(digit) == 0 || end-i > 9 {
		return 0, false
	}
	n := 0
	for _, c := range f.data[i:end] {
		n = n*10 + int(c-'0')
	}
	return n, true
}

// streamAt returns the stream whose dictionary was read, nil when there is none.
func (f *file) streamAt(l *lexer, d dict, at int) *stream {
	l.space()
	if !bytes.HasPrefix(f.data[l.pos:], []byte("stream")) {
		return nil
	}
	from := l.pos + len("stream")
	if from < len(f.data) && f.data[from] == '\r' {
		from++
	}
	if from < len(f.data) && f.data[from] == '\n' {
		from++
	}
	end := -1
	if n, ok := d["Length"].(float64); ok && n >= 0 && n <= float64(len(f.data)-from) {
		e := from + int(n)
		if bytes.HasPrefix(bytes.TrimLeft(f.data[e:min(len(f.data), e+32)], "\r\n\t "), []byte("endstream")) {
			end = e
		}
	}
	if end < 0 {
		i := bytes.Index(f.data[from:], []byte("endstream"))
		if i < 0 {
			i = len(f.data) - from
		}
		end = from + i
	}
	l.pos = end
	s := &stream{dict: d, raw: f.data[from:end], at: at}
	if d["Type"] == name("ObjStm") {
		f.packs = append(f.packs, s)
	}
	if d["Type"] == name("XRef") {
		f.trail(d)
	}
	return s
}

// trailers reads the trailers of old files, which are no objects.
func (f *file) trailers() {
	for pos := 0; ; {
		i := bytes.Index(f.data[pos:], []byte("trailer"))
		if i < 0 {
			break
		}
		pos += i + len("trailer")
		l := &lexer{data: f.data, pos: pos, refs: true}
		if l.space(); bytes.HasPrefix(f.data[l.pos:], []byte("<<")) {
			if o, _ := l.next(0); o != nil {
				if d, ok := o.(dict); ok {
					f.trail(d)
				}
			}
			pos = max(pos, l.pos)
		}
	}
}

func (f *file) trail(d dict) {
	for _, key := range []name{"Root", "Encrypt", "ID"} {
		if v, ok := d[key]; ok {
			f.trailer[key] = v
		}
	}
}

// unpack adds the objects of a stream of objects.
func (f *file) unpack(s *stream) error {
	data, err := f.content(s)
	if err != nil {
		return err
	}
	n, _ := f.get(s.dict["N"]).(float64)
	first, _ := f.get(s.dict["First"]).(float64)
	head := &lexer{data: data}
	for range min(int(max(n, 0)), len(data)) {
		number, ok1 := head.next(0)
		offset, ok2 := head.next(0)
		num, isNumber := number.(float64)
		off, isOffset := offset.(float64)
		if !ok1 || !ok2 || !isNumber || !isOffset {
			return nil
		}
		at := int(first) + int(off)
		if at < 0 || at >= len(data) || num < 0 || num > 1e9 {
			continue
		}
		if f.defined[int(num)] > s.at {
			continue
		}
		if f.left -= 16; f.left < 0 {
			return ErrTooLarge
		}
		l := &lexer{data: data, pos: at, refs: true}
		o, _ := l.next(0)
		if f.left -= l.pos - at; f.left < 0 { // objects may overlap
			return ErrTooLarge
		}
		f.objects[int(num)], f.defined[int(num)] = o, s.at
	}
	return nil
}

// get returns what an object refers to.
func (f *file) get(o any) any {
	for range 32 {
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.objects[int(r)]
	}
	return nil
}

// dict returns what an object refers to if it is a dictionary, that of a stream too.
func (f *file) dict(o any) dict {
	switch o := f.get(o).(type) {
	case dict:
		return o
	case *stream:
		return o.dict
	}
	return nil
}

func (f *file) array(o any) array {
	a, _ := f.get(o).(array)
	return a
}

func (f *file) number(o any) float64 {
	n, _ := f.get(o).(float64)
	return n
}
