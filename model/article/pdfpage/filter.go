package pdfpage

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"io"

	"golang.org/x/image/tiff/lzw"
)

// content returns the bytes of a stream without its filters, as far as they can
// be had; nil for a picture. It fails when the file has unpacked too much.
func (f *file) content(s *stream) ([]byte, error) {
	filters, params := f.get(s.dict["Filter"]), f.get(s.dict["DecodeParms"])
	var names, parms array
	switch x := filters.(type) {
	case name:
		names, parms = array{x}, array{params}
	case array:
		names = x
		parms, _ = params.(array)
	}
	data := s.raw
	if f.lock != nil && s.dict["Type"] != name("XRef") {
		if f.left -= len(data); f.left < 0 {
			return nil, ErrTooLarge
		}
		data = f.lock.open(data, s.number, 0) // a file that was locked is written anew: no generation but the first
	}
	for i, n := range names {
		if i >= 4 {
			return nil, nil
		}
		var parm dict
		if i < len(parms) {
			parm = f.dict(parms[i])
		}
		var r io.Reader
		switch f.get(n) {
		case name("FlateDecode"), name("Fl"):
			z, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				return nil, nil
			}
			r = z
		case name("LZWDecode"), name("LZW"):
			r = lzw.NewReader(bytes.NewReader(data), lzw.MSB, 8)
		case name("ASCII85Decode"), name("A85"):
			data, _, _ = bytes.Cut(bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~")), []byte("~>"))
			r = ascii85.NewDecoder(bytes.NewReader(data))
		case name("ASCIIHexDecode"), name("AHx"):
			l := &lexer{data: append([]byte("<"), data...)}
			r = bytes.NewReader([]byte(l.hex()))
		default:
			return nil, nil
		}
		var err error
		// What is cut off or damaged at its end is still good before.
		data, err = io.ReadAll(io.LimitReader(r, int64(f.left)+1))
		_ = err
		if f.left -= len(data); f.left < 0 {
			return nil, ErrTooLarge
		}
		data = f.predict(data, parm)
	}
	if len(names) == 0 {
		if f.left -= len(data); f.left < 0 {
			return nil, ErrTooLarge
		}
	}
	return data, nil
}

// predict undoes the PNG predictors, in place.
func (f *file) predict(data []byte, parm dict) []byte {
	if f.number(parm["Predictor"]) < 10 {
		return data
	}
	one := func(key name) int {
		if n := int(f.number(parm[key])); n > 0 && n < 1<<16 {
			return n
		}
		return 1
	}
	bits := 8
	if n := int(f.number(parm["BitsPerComponent"])); n > 0 && n <= 16 {
		bits = n
	}
	size := max(1, one("Colors")*bits/8)
	width := (one("Columns")*one("Colors")*bits + 7) / 8
	var out, above []byte
	for len(data) > 1 {
		kind, row := data[0], data[1:min(len(data), width+1)]
		data = data[len(row)+1:]
		for i := range row {
			var left, up, corner byte
			if i >= size {
				left = row[i-size]
			}
			if i < len(above) {
				up = above[i]
				if i >= size {
					corner = above[i-size]
				}
			}
			switch kind {
			case 1:
				row[i] += left
			case 2:
				row[i] += up
			case 3:
				row[i] += byte((int(left) + int(up)) / 2)
			case 4:
				row[i] += paeth(left, up, corner)
			}
		}
		out, above = append(out, row...), row
	}
	return out
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
