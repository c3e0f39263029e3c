package pdf

import (
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// dict is the text of an object as it is written. Its methods append to it.
type dict []byte

func (d *dict) put(s string) *dict {
	*d = append(*d, s...)
	return d
}

func (d *dict) num(n int) *dict {
	*d = strconv.AppendInt(*d, int64(n), 10)
	return d
}

// name puts a name, whatever it holds.
func (d *dict) name(s string) *dict {
	d.put("/")
	for i := range len(s) {
		if c := s[i]; c > '!' && c < 0x7f && !strings.ContainsRune("#%()/<>[]{}", rune(c)) {
			*d = append(*d, c)
		} else {
			*d = append(*d, '#')
			*d = hex.AppendEncode(*d, []byte{c})
		}
	}
	return d
}

// ref puts a reference to an object.
func (d *dict) ref(number int) *dict { return d.num(number).put(" 0 R") }

// rect puts a rectangle from its lower left and its upper right corner.
func (d *dict) rect(x0, y0, x1, y1 float64) *dict {
	d.put("[")
	for i, n := range []float64{x0, y0, x1, y1} {
		if i > 0 {
			d.put(" ")
		}
		*d = appendNumber(*d, n)
	}
	return d.put("]")
}

func (d *dict) hex(b []byte) *dict {
	d.put("<")
	*d = hex.AppendEncode(*d, b)
	return d.put(">")
}

// text puts a string that people read.
func (d *dict) text(s string) *dict {
	s = clean(s)
	if strings.IndexFunc(s, func(r rune) bool { return r >= 0x7f || r == '(' || r == ')' || r == '\\' }) < 0 {
		return d.put("(").put(s).put(")")
	}
	d.put("<feff")
	for _, unit := range utf16.Encode([]rune(s)) {
		*d = appendHex(*d, rune(unit))
	}
	return d.put(">")
}

// longest is how many runes a string of the file holds at most: archives take
// 32,767 bytes.
const longest = 8000

// clean returns a text that files and XML can hold: blanks for controls, and the
// beginning of what is too long.
func clean(s string) string {
	if utf8.RuneCountInString(s) > longest {
		s = string([]rune(s)[:longest])
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r < ' ' || r >= 0x7f && r < 0xa0:
			return ' '
		case r == utf8.RuneError || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef:
			return -1
		}
		return r
	}, s))
}
