package reader

import (
	"bytes"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// marks are byte order marks, the longer before the shorter that begins alike.
var marks = []struct {
	bom  string
	name string
	enc  encoding.Encoding
}{
	{"\xef\xbb\xbf", "utf-8-bom", nil},
	{"\xff\xfe\x00\x00", "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xfe\xff", "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xff\xfe", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xfe\xff", "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// marked tells whether data says by a mark how it is encoded.
func marked(data []byte) bool {
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.bom)) {
			return true
		}
	}
	return false
}

// guessed is how many bytes the guess of an encoding looks at.
const guessed = 64 << 10

// decode returns the text in valid UTF-8 and the name of the encoding it came
// in, "utf-8" when the bytes are the text. It fails with [ErrEmpty] or
// [ErrBinary].
func decode(data []byte) (text, name string, err error) {
	for _, m := range marks {
		rest, ok := bytes.CutPrefix(data, []byte(m.bom))
		if !ok {
			continue
		}
		if m.enc == nil {
			text = strings.ToValidUTF8(string(rest), "\uFFFD")
		} else {
			text = convert(m.enc, rest)
		}
		return checked(text, m.name)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		if enc, name := unmarked(data); enc != nil {
			return checked(convert(enc, data), name)
		}
		return "", "", ErrBinary
	}
	if utf8.Valid(data) {
		return checked(unsafe.String(unsafe.SliceData(data), len(data)), "utf-8") // a copy would take as much again
	}
	if controls(data) {
		return "", "", ErrBinary
	}
	if text, ok := patched(data); ok {
		return checked(text, "utf-8 + windows-1252")
	}
	enc, name := guess(data)
	return checked(convert(enc, data), name)
}

// patched reads UTF-8 in which a few bytes are of Windows-1252, as where a text was pasted
// into another: most of what is not ASCII has to be well formed.
func patched(data []byte) (string, bool) {
	var b strings.Builder
	good, bad := 0, 0
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
			r = charmap.Windows1252.DecodeByte(rest[0])
		case size > 1:
			good++
		}
		b.WriteRune(r)
		rest = rest[size:]
	}
	return b.String(), good >= 4*bad
}

// guess names the encoding of bytes that are not UTF-8. Western text is by far
// the likeliest here, and ISO-8859-1 is read as Windows-1252, as browsers do.
func guess(data []byte) (encoding.Encoding, string) {
	// A long run of ASCII says nothing: begin just before the first other byte.
	at := max(0, bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })-guessed/4)
	sample := data[at:min(len(data), at+guessed)]
	if russian(sample) {
		return charmap.CodePage866, "ibm866"
	}
	if macRussian(sample) {
		return charmap.MacintoshCyrillic, "x-mac-cyrillic"
	}
	// Of a hundred; what the letters of a page say of it is often below twenty, and right.
	const sure = 10
	found, err := chardet.NewTextDetector().DetectBest(sample)
	if err != nil || found.Confidence < sure {
		return western(sample)
	}
	enc, err := htmlindex.Get(found.Charset)
	if err != nil {
		return western(sample)
	}
	switch name, _ := htmlindex.Name(enc); name {
	case "windows-1252", "utf-8":
		return western(sample)
	case "windows-1254":
		if w, name := western(sample); plausible(sample, w) > plausible(sample, charmap.Windows1254) {
			return w, name
		}
	case "iso-8859-2":
		if bytes.Contains(sample, []byte(" \xe0 ")) { // "à" is a word, and "ŕ" is none
			return western(sample)
		}
		// Polish has ę and ą and no š, which is where Windows has the latter.
		if text := convert(enc, sample); strings.Contains(text, "ę") && strings.Contains(text, "š") && !strings.Contains(text, "ą") {
			return charmap.Windows1250, "windows-1250"
		}
	}
	name, _ := htmlindex.Name(enc)
	return enc, name
}

// russian tells whether a text is in the Russian of DOS, which the library does not know:
// nearly all that is not ASCII is a small letter there, and a third is of the first half of
// the alphabet, where no other encoding has many letters.
func russian(data []byte) bool {
	var first, second, others int
	for _, b := range data {
		switch {
		case b >= 0xa0 && b < 0xb0:
			first++
		case b >= 0xe0 && b < 0xf0:
			second++
		case b >= 0x80:
			others++
		}
	}
	all := first + second + others
	return first > all/3 && second > all/5 && others < all/5
}

// unmarked tells UTF-16 without a byte order mark by where its NULs are, on one side of
// each pair of bytes only, and by its letters; nil for what is none.
func unmarked(data []byte) (encoding.Encoding, string) {
	head := data[:min(len(data), guessed)&^1]
	var nuls [2]int
	for i, b := range head {
		if b == 0 {
			nuls[i%2]++
		}
	}
	enc, name := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
	switch {
	case nuls[0] > 0 && nuls[1] > 0:
		return nil, ""
	case nuls[0] > 0:
		enc, name = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
	}
	const letters, punctuation, signs = 0x600, 0x2000, 0x2100 // of Europe are below the first, or between the others
	runes, strange := 0, 0
	for _, r := range convert(enc, head) {
		if runes++; r >= letters && (r < punctuation || r >= signs) || r < ' ' && !strings.ContainsRune("\t\n\r", r) {
			strange++
		}
	}
	if strange > runes/20 {
		return nil, ""
	}
	return enc, name
}

func convert(enc encoding.Encoding, data []byte) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil { // what these decoders cannot read they replace; this is for a truncated end
		return strings.ToValidUTF8(string(out), "\uFFFD")
	}
	return strings.ToValidUTF8(string(out), "\uFFFD")
}

// checked refuses a text that is blank or is not one.
func checked(text, name string) (string, string, error) {
	switch {
	case strings.TrimSpace(text) == "":
		return "", "", ErrEmpty
	case controls([]byte(text)):
		return "", "", ErrBinary
	}
	return text, name, nil
}

// controls tells whether there are too many control characters for a text: any
// NUL, or more than one in a hundred bytes.
func controls(data []byte) bool {
	n := 0
	for _, b := range data {
		switch {
		case b == 0:
			return true
		case b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1b, b == 0x7f:
			n++
		}
	}
	return n > 2 && n > len(data)/100
}
