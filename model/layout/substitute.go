package layout

import (
	"unicode"

	"github.com/enjeux/enjeux/model/term"
)

// chains says which fonts are asked for a rune, in turn.
var chains = func() (c [fontCount][]Font) {
	for f := Serif; f < fontCount; f++ {
		c[f] = []Font{f}
		switch f {
		case SerifItalic, SerifBold:
			c[f] = append(c[f], Serif, Sans, Arabic, Hebrew)
		case SerifBoldItalic:
			c[f] = append(c[f], SerifBold, Serif, Sans, Arabic, Hebrew)
		case Serif:
			c[f] = append(c[f], Sans, Arabic, Hebrew)
		case Sans:
			c[f] = append(c[f], Serif, Arabic, Hebrew)
		case Arabic:
			c[f] = append(c[f], Serif, Sans, Hebrew)
		case Hebrew:
			c[f] = append(c[f], Serif, Sans, Arabic)
		default:
			c[f] = append(c[f], Sans, Serif, Arabic, Hebrew)
		}
	}
	return c
}()

// usual appends what is to be said as chars, each in the font of its ink. It is false
// when that font lacks one, or something reads from right to left: then they are to be
// ordered, and substituted.
func (s *shaper) usual(cs []char, spans []span) ([]char, bool) {
	usual := !rightToLeft(s.lang)
	last, want := -1, Serif // the span of the char before, and its font
	var f *face
	cs = cs[:len(s.said)]
	for i := range cs {
		c := &s.said[i]
		if int(c.Span) != last {
			last = int(c.Span)
			want = s.as[spans[last].ink.font]
			f = s.face(want)
		}
		cs[i] = char{r: c.R, at: c.At, look: look{span: c.Span, font: want}, flag: c.Flag}
		if f == nil || uint(c.R) >= uint(len(f.shown)) || !f.shown[c.R] {
			usual = usual && f != nil && f.mark(c.R) != 0
		}
	}
	return cs, usual
}

// substitute gives each char the first font of its ink's chain that has it.
// What no font has becomes one visible box a character: the joiners, variation
// selectors and skin tones that would follow it are dropped.
func (s *shaper) substitute(cs []char, spans []span) []char {
	out := cs[:0]
	for i, c := range cs {
		want := s.as[spans[c.span].ink.font]
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
