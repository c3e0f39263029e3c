package pdfpage

import (
	"bytes"
	"strconv"
)

// What an object can be, besides nil, a bool and a float64.
type (
	name    string
	text    string // a string, in bytes
	keyword string // an operator of a page's content
	array   []any
	dict    map[name]any
	ref     int // of an object, by its number
)

// A stream is bytes with a dictionary, still filtered.
type stream struct {
	dict   dict
	raw    []byte
	at     int // in the file
	number int // of its object
}

// nested is how deep arrays and dictionaries may stand in one another.
const nested = 64

// A lexer reads objects, one after another.
type lexer struct {
	data []byte
	pos  int
	refs bool // "1 0 R" is a reference; a page's content has none
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (l *lexer) space() {
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// closing ends an array or a dictionary.
type closing byte

// next returns the next object, false at the end. What makes no sense comes
// back as nil and is passed over.
func (l *lexer) next(depth int) (any, bool) {
	l.space()
	if l.pos >= len(l.data) {
		return nil, false
	}
	c := l.data[l.pos]
	switch {
	case c == '/':
		return l.name(), true
	case c == '(':
		return l.literal(), true
	case c == '<' && l.pos+1 < len(l.data) && l.data[l.pos+1] == '<':
		l.pos += 2
		if depth > nested { // what stands deeper is nothing
			return nil, true
		}
		return l.dict(depth)
	case c == '<':
		return l.hex(), true
	case c == '[':
		l.pos++
		if depth > nested {
			return nil, true
		}
		return l.array(depth)
	case c == '>' || c == ']':
		l.pos++
		if c == '>' && l.pos < len(l.data) && l.data[l.pos] == '>' {
			l.pos++
		}
		return closing(c), true
	case isDelimiter(c):
		l.pos++
		return nil, true
	}
	word := l.word()
	if n, ok := number(word); ok {
		if l.refs {
			return l.reference(n), true
		}
		return n, true
	}
	switch string(word) {
	case "true":
		return true, true
	case "false":
		return false, true
	case "null":
		return nil, true
	}
	return keyword(word), true
}

func (l *lexer) word() []byte {
	from := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		l.pos++
	}
	return l.data[from:l.pos]
}

func number(word []byte) (float64, bool) {
	if len(word) == 0 || len(word) > 40 || word[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseFloat(string(word), 64)
	if err != nil || n != n || n > 1e15 || n < -1e15 {
		return 0, false
	}
	return n, true
}

// reference returns a reference if one begins with the number n, else n.
func (l *lexer) reference(n float64) any {
	if n < 0 || n != float64(int(n)) {
		return n
	}
	at := l.pos
	l.space()
	if _, ok := number(l.word()); ok {
		l.space()
		if string(l.word()) == "R" {
			return ref(n)
		}
	}
	l.pos = at
	return n
}

func (l *lexer) name() name {
	l.pos++
	word := l.word()
	if bytes.IndexByte(word, '#') < 0 {
		return name(word)
	}
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			if b, err := strconv.ParseUint(string(word[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(b))
				i += 2
				continue
			}
		}
		out = append(out, word[i])
	}
	return name(out)
}

func (l *lexer) array(depth int) (any, bool) {
	var a array
	for {
		o, ok := l.next(depth + 1)
		if _, end := o.(closing); end || !ok {
			return a, true
		}
		a = append(a, o)
	}
}

func (l *lexer) dict(depth int) (any, bool) {
	d := dict{}
	for {
		key, ok := l.next(depth + 1)
		if _, end := key.(closing); end || !ok {
			return d, true
		}
		k, isName := key.(name)
		if !isName {
			continue
		}
		value, ok := l.next(depth + 1)
		if _, end := value.(closing); end || !ok {
			return d, true
		}
		d[k] = value
	}
}

func (l *lexer) hex() text {
	l.pos++
	var out []byte
	half, high := false, byte(0)
	for l.pos < len(l.data) && l.data[l.pos] != '>' {
		c := l.data[l.pos]
		l.pos++
		var v byte
		switch {
		case c >= '0' && c <= '9':
			v = c - '0'
		case c >= 'a' && c <= 'f':
			v = c - 'a' + 10
		case c >= 'A' && c <= 'F':
			v = c - 'A' + 10
		default:
			continue
		}
		if half {
			out = append(out, high<<4|v)
		} else {
			high = v
		}
		half = !half
	}
	l.pos = min(l.pos+1, len(l.data))
	if half {
		out = append(out, high<<4)
	}
	return text(out)
}

func (l *lexer) literal() text {
	l.pos++
	var out []byte
	for depth := 1; l.pos < len(l.data); l.pos++ {
		c := l.data[l.pos]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.pos++
				return text(out)
			}
		case '\\':
			l.pos++
			if l.pos < len(l.data) {
				out = l.escape(out)
			}
			continue
		case '\r': // an end of line, however it is written, is a line feed
			if l.pos+1 < len(l.data) && l.data[l.pos+1] == '\n' {
				l.pos++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	l.pos = len(l.data)
	return text(out)
}

// escape adds what stands after a backslash, and leaves the last byte of it at pos.
func (l *lexer) escape(out []byte) []byte {
	switch c := l.data[l.pos]; c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '\r':
		if l.pos+1 < len(l.data) && l.data[l.pos+1] == '\n' {
			l.pos++
		}
		return out
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v := 0
		for n := 0; n < 3 && l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7'; n++ {
			v = v<<3 | int(l.data[l.pos]-'0')
			l.pos++
		}
		l.pos--
		return append(out, byte(v))
	default:
		return append(out, c)
	}
}
