package layout

import (
	"unicode"

	"github.com/go-text/typesetting/font"

	"github.com/enjeux/enjeux/model/term"
)

// chains says which fonts are asked for a rune, in turn.
var chains = func() (c [fontCount][]Font) {
	for f := Serif; f < fontCount; f++ {
		c[f] = []Font{f}
		switch f {
		case SerifItalic, SerifBold:
			c[f] = append(c[f], Serif, Sans, Arabic)
		case SerifBoldItalic:
			c[f] = append(c[f], SerifBold, Serif, Sans, Arabic)
		case Serif:
			c[f] = append(c[f], Sans, Arabic)
		case Sans:
			c[f] = append(c[f], Serif, Arabic)
		case Arabic:
			c[f] = append(c[f], Serif, Sans)
		default:
			c[f] = append(c[f], Sans, Serif, Arabic)
		}
	}
	return c
}()

// substitute gives each char the first font of its ink's chain that has it.
// What no font has becomes one visible box a character: the joiners, variation
// selectors and skin tones that would follow it are dropped.
func (s *shaper) substitute(cs []char, spans []span) []char {
	out := cs[:0]
	last, want := -1, Serif // the span of the char before, and its face
	var common *[0x500]font.GID
	for i := range cs {
		if int(cs[i].span) != last {
			last = int(cs[i].span)
			want, common = s.as[spans[last].ink.font], nil
			if f := s.face(want); f != nil {
				common = &f.common
			}
		}
		if r := cs[i].r; r < 0x300 && common != nil && common[r] != 0 {
			if len(out) != i {
				out = append(out, cs[i])
			} else {
				out = cs[:i+1]
			}
			out[len(out)-1].font = want
			continue
		}
		c := cs[i]
		c.font = want
		if ignorable(c.r) {
			if c.r == 0xad || c.r == 0x200b {
				out = append(out, c)
			}
			continue
		}
		follows := len(out) > 0 && i > 0 && out[len(out)-1].flag&missing != 0
		if follows && (cs[i-1].r == 0x200d || unicode.Is(unicode.Mn, c.r) || c.r >= 0x1f3fb && c.r <= 0x1f3ff) {
			continue
		}
		s.resolve(&c, want)
		out = append(out, c)
	}
	return out
}

// ignorable tells the runes that shape others and show nothing.
func ignorable(r rune) bool {
	switch {
	case r == 0xad, r == 0x34f, r == 0x61c, r >= 0x200b && r <= 0x200f, r >= 0x2060 && r <= 0x206f,
		r >= 0xfe00 && r <= 0xfe0f, r >= 0xe0000 && r <= 0xe0fff, r >= 0x180b && r <= 0x180f:
		return true
	}
	return false
}

func (s *shaper) resolve(c *char, want Font) {
	for _, f := range chains[want] {
		if s.has(f, c.r) {
			c.font = f
			return
		}
	}
	if r, ok := lookalike[c.r]; ok && s.has(want, r) {
		c.r = r
		return
	}
	if term.IsSpace(c.r) {
		c.r = ' '
		if c.font = want; !s.has(want, ' ') {
			c.font = Serif
		}
		return
	}
	c.flag |= missing
	for _, r := range []rune{'□', '▯', '\ufffd', '¤', '?'} {
		for _, f := range chains[want] {
			if s.has(f, r) {
				c.r, c.font = r, f
				return
			}
		}
	}
	c.r, c.font = ' ', Serif
}

// has tells whether a font can show a rune in both painters: the PDF knows the
// runes up to U+FFFF only.
func (s *shaper) has(f Font, r rune) bool {
	fc := s.face(f)
	return fc != nil && r <= 0xffff && fc.glyph(r) != 0
}

// lookalike says what may stand for a rune that the fonts lack.
var lookalike = map[rune]rune{
	0x2011: '-', 0x2010: '-', 0x2012: '–', 0x2015: '—', 0x2212: '–', 0x202f: 0xa0, 0x2009: ' ',
	0x2032: '\'', 0x2033: '"', 0x02bc: '’', 0x2044: '/', 0x2215: '/', 0x2219: '·', 0x22c5: '·', 0x25cf: '•', 0x2043: '-',
	0x2024: '.', 0x2126: 'Ω', 0x212b: 'Å', 0x2116: 'N',
}
