package layout

import (
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/enjeux/enjeux/model"
)

// A char is a rune of a paragraph as it is to be set, and the byte of its
// span's text that it stands for. A char that the layout added stands at the
// byte before which it was put.
type char struct {
	r     rune
	at    int32
	span  uint16
	flag  charFlag
	font  Font
	level int8 // of the bidirectional algorithm, even from left to right
}

type charFlag uint8

const (
	verbatim charFlag = 1 << iota // part of an address or code: no rule touches it
	raised                        // set as a superscript
	missing                       // no font has it
)

// A span is text in one ink. From its Range come Node, Field and the byte of
// the field at which the text begins; without a Node it is furniture.
type span struct {
	text string
	ink  ink
	from model.Range
	link string // the key of the place that the text leads to, or an address
	note int    // the number of the footnote that the text calls, 0 for none
	tag  *Tag   // when it is another than that of its block
}

// An ink is how text is set.
type ink struct {
	font    Font
	size    Pt
	color   Color
	track   Pt   // added between letters
	raise   Pt   // of the baseline
	figures bool // tabular
	plain   bool // no typographic rules
}

// spell turns the text of a span into chars with a flag: composed accents, no controls.
func spell(dst []char, text string, span uint16, flag charFlag) []char {
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
			if c, ok := compose(dst[len(dst)-1].r, r); ok && dst[len(dst)-1].span == span {
				dst[len(dst)-1].r = c
				continue
			}
		}
		dst = append(dst, char{r: r, at: int32(at), span: span, flag: flag})
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
func protect(cs []char) {
	code := false
	for i := 0; i < len(cs); {
		if cs[i].r == '`' {
			code = !code && closes(cs[i+1:], '`')
			cs[i].flag |= verbatim
			i++
			continue
		}
		if code {
			cs[i].flag |= verbatim
			i++
			continue
		}
		if isSpace(cs[i].r) {
			i++
			continue
		}
		j := i
		for j < len(cs) && !isSpace(cs[j].r) && cs[j].r != '`' {
			j++
		}
		if isAddress(cs[i:j]) {
			end := j
			for end > i && isClosing(cs[end-1].r) {
				end--
			}
			for k := i; k < end; k++ {
				cs[k].flag |= verbatim
			}
		}
		i = j
	}
}

func closes(cs []char, r rune) bool {
	for _, c := range cs {
		if c.r == r {
			return true
		}
	}
	return false
}

// isAddress tells whether a token is an address of the web or of mail.
func isAddress(cs []char) bool {
	if len(cs) < 5 {
		return false
	}
	at := -1
	for i, c := range cs {
		switch {
		case c.r == ':' && i > 1 && i+2 < len(cs) && cs[i+1].r == '/' && cs[i+2].r == '/':
			return true
		case c.r == '@' && i > 0:
			at = i
		case c.r == '.' && i == 3 && cs[0].r == 'w' && cs[1].r == 'w' && cs[2].r == 'w':
			return true
		case c.r == '.' && at > 0 && i > at+1 && i+1 < len(cs):
			return true
		}
	}
	return false
}

func isClosing(r rune) bool {
	switch r {
	case '.', ',', ';', '!', '?', ')', ']', '"', '»', '”', '’', '\'':
		return true
	}
	return false
}

// isSpace tells a blank between words, breaking or not.
func isSpace(r rune) bool {
	switch r {
	case ' ', 0xa0, 0x202f, 0x3000, 0x1680, 0x205f:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}
