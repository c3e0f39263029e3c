package term

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A Char is a rune of a text as it is to be set, and the byte of its span of the
// paragraph that it stands for. A char that a rule added stands at the byte
// before which it was put.
type Char struct {
	R    rune
	At   int32
	Span uint16
	Flag Flag
}

// Flag says how a char is to be treated.
type Flag uint8

// The flags that [Spell] is given and [Punctuate] sets; the bits above them are the caller's.
const (
	Verbatim Flag = 1 << iota // part of an address or code: no rule touches it
	Raised                    // set as a superscript
)

// Spell appends the text of a span as chars with a flag: composed accents, no controls.
func Spell(dst []Char, text string, span uint16, flag Flag) []Char {
	dst = slices.Grow(dst, len(text))
	for at, r := range text {
		switch {
		case r < 0x80:
			if r < ' ' || r == 0x7f {
				if r != '\t' && r != '\n' {
					continue
				}
				r = ' '
			}
		case r < 0xa0, r == 0xfeff, r == 0x2060, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069,
			r >= 0xfff9 && r <= 0xfffb, r >= 0xe000 && r <= 0xf8ff, r >= 0xf0000, r >= 0xfdd0 && r <= 0xfdef,
			r == 0x2028, r == 0x2029, r&0xfffe == 0xfffe:
			if r != 0x85 && r != 0x2028 && r != 0x2029 {
				continue
			}
			r = ' '
		case unicode.Is(unicode.Mn, r) && len(dst) > 0:
			if c, ok := compose(dst[len(dst)-1].R, r); ok && dst[len(dst)-1].Span == span {
				dst[len(dst)-1].R = c
				continue
			}
		}
		dst = append(dst, Char{R: r, At: int32(at), Span: span, Flag: flag})
	}
	return dst
}

// compose joins a letter and a mark when Unicode has a letter for both, as what
// is copied from some systems comes apart.
func compose(base, mark rune) (rune, bool) {
	var in [2 * 4]byte
	n := copy(in[:], string(base))
	n += copy(in[n:], string(mark))
	out := norm.NFC.Bytes(in[:n])
	rs := []rune(string(out))
	if len(rs) != 1 {
		return 0, false
	}
	return rs[0], true
}

// protect marks addresses and code, which the rules leave alone.
func protect(cs []Char) {
	if !mayHoldAddress(cs) {
		return
	}
	code := false
	for i := 0; i < len(cs); {
		if cs[i].R == '`' {
			code = !code && closes(cs[i+1:], '`')
			cs[i].Flag |= Verbatim
			i++
			continue
		}
		if code {
			cs[i].Flag |= Verbatim
			i++
			continue
		}
		if IsSpace(cs[i].R) {
			i++
			continue
		}
		j := i
		for j < len(cs) && !IsSpace(cs[j].R) && cs[j].R != '`' {
			j++
		}
		if isAddress(cs[i:j]) {
			end := j
			for end > i && IsClosing(cs[end-1].R) {
				end--
			}
			for k := i; k < end; k++ {
				cs[k].Flag |= Verbatim
			}
		}
		i = j
	}
}

// mayHoldAddress tells quickly of most texts that they have neither address nor code.
func mayHoldAddress(cs []Char) bool {
	for i := range cs {
		switch r := cs[i].R; {
		case r == '`', r == '@':
			return true
		case (r == ':' || r == 'w') && i+1 < len(cs) && (cs[i+1].R == '/' || cs[i+1].R == 'w'):
			return true
		}
	}
	return false
}

func closes(cs []Char, r rune) bool {
	for _, c := range cs {
		if c.R == r {
			return true
		}
	}
	return false
}

// isAddress tells whether a token is an address of the web or of mail.
func isAddress(cs []Char) bool {
	if len(cs) < 5 {
		return false
	}
	at := -1
	for i, c := range cs {
		switch {
		case c.R == ':' && i > 1 && i+2 < len(cs) && cs[i+1].R == '/' && cs[i+2].R == '/':
			return true
		case c.R == '@' && i > 0:
			at = i
		case c.R == '.' && i == 3 && cs[0].R == 'w' && cs[1].R == 'w' && cs[2].R == 'w':
			return true
		case c.R == '.' && at > 0 && i > at+1 && i+1 < len(cs):
			return true
		}
	}
	return false
}

// IsClosing tells a mark that ends a sentence, a quotation or a bracket.
func IsClosing(r rune) bool {
	switch r {
	case '.', ',', ';', '!', '?', ')', ']', '"', '»', '”', '’', '\'':
		return true
	}
	return false
}

// IsSpace tells a blank between words, breaking or not.
func IsSpace(r rune) bool {
	switch r {
	case ' ', 0xa0, 0x202f, 0x3000, 0x1680, 0x205f:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}
