package layout

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"github.com/enjeux/enjeux/model/term"
)

// A shape is a glyph in the units of its font.
type shape struct {
	id          uint16
	mirrored    bool
	r           rune
	adv, dx, dy int32
}

// A Word is a shaped chunk of text without blanks, the same one wherever it stands
// in a font. Its shapes correspond one to one to its runes, reversed when it runs
// from right to left.
type Word struct {
	shapes  []shape
	em      Pt // in units of the font
	adv     int32
	number  uint32   // in the lexicon
	shifted bool     // a shape of it has an offset
	points  []uint16 // where it may be hyphenated, see [hyphenator.points]
	before  []int32  // how wide it is up to each of them
	key     key
	rtl     bool
	lengths []uint8 // the bytes of its runes
	bytes   int32   // all of them
}

// A face is one font of the set, ready to shape.
type face struct {
	*font.Face
	hb     *harfbuzz.Font
	em     Pt
	digit  int32 // the widest figure
	words  vocabulary
	common [0x500]font.GID   // of the first runes, 0 where there is none
	rooms  [0x500]int32      // their advances
	shown  [0x500]bool       // which of them it has, and show
	marks  [0x30]font.GID    // of the dashes and quotes of Unicode, from [firstMark]
	glyphs map[rune]font.GID // of the others that were asked for
}

// A shaper shapes words and remembers them. It is for one goroutine at a time.
type shaper struct {
	fonts       *Fonts
	faces       [fontCount]*face
	as          [fontCount]Font // which face stands for each of the house's
	lang        string
	hyph        *hyphenator
	buf         *harfbuzz.Buffer
	runes       []rune
	count       int
	lexicon     *lexicon
	typed, said []term.Char // scratch of paragraph
	para        paragraph
}

// What is remembered is bounded, so that an editor left open for days is too.
const mostWords = 200_000

// Substitutions are off, so that a glyph is always the one that the font's
// table of characters gives for its rune: that is how the PDF names it.
var features = func() (fs []harfbuzz.Feature) {
	for _, tag := range []string{"liga", "clig", "calt", "dlig", "rlig", "ccmp", "locl", "rclt", "frac", "numr", "dnom"} {
		fs = append(fs, harfbuzz.Feature{Tag: ot.MustNewTag(tag), End: harfbuzz.FeatureGlobalEnd})
	}
	return append(fs, harfbuzz.Feature{Tag: ot.MustNewTag("kern"), Value: 1, End: harfbuzz.FeatureGlobalEnd})
}()

// shaperFor takes a shaper that nobody uses, with what it remembers.
func (fs *Fonts) shaperFor(lang string, style *Style) *shaper {
	s, ok := fs.shapers.Get().(*shaper)
	if !ok {
		s = &shaper{fonts: fs, buf: harfbuzz.NewBuffer(), lexicon: new(lexicon)}
		s.buf.ClusterLevel = harfbuzz.Characters
	}
	if s.lang != lang || s.count > mostWords {
		s.lang, s.hyph, s.count, s.lexicon = lang, hyphenatorFor(lang), 0, new(lexicon)
		for _, f := range s.faces {
			if f != nil {
				f.words = vocabulary{}
			}
		}
	}
	for f := range fontCount {
		s.as[f] = style.face(f)
	}
	return s
}

// face returns a face, or what stands in for it.
func (s *shaper) face(f Font) *face {
	if s.faces[f] != nil {
		return s.faces[f]
	}
	parsed := s.fonts.Face(f)
	if parsed == nil {
		return nil
	}
	fc := &face{Face: parsed, hb: harfbuzz.NewFont(parsed), em: Pt(parsed.Upem()),
		glyphs: make(map[rune]font.GID)}
	for r := range fc.common {
		fc.common[r], _ = parsed.NominalGlyph(rune(r))
		fc.rooms[r] = fc.advance(fc.common[r])
		fc.shown[r] = fc.common[r] != 0 && !ignorable(rune(r))
	}
	for i := range fc.marks {
		fc.marks[i], _ = parsed.NominalGlyph(firstMark + rune(i))
	}
	for r := '0'; r <= '9'; r++ {
		fc.digit = max(fc.digit, fc.advance(fc.glyph(r)))
	}
	s.faces[f] = fc
	return fc
}

const firstMark = 0x2010

// mark is the glyph of a dash or quote, 0 for none.
func (f *face) mark(r rune) font.GID {
	if i := r - firstMark; i >= 0 && int(i) < len(f.marks) {
		return f.marks[i]
	}
	return 0
}

func (f *face) glyph(r rune) font.GID {
	if uint(r) < uint(len(f.common)) {
		return f.common[r]
	}
	if g := f.mark(r); g != 0 {
		return g
	}
	if g, ok := f.glyphs[r]; ok {
		return g
	}
	g, _ := f.NominalGlyph(r)
	f.glyphs[r] = g
	return g
}

// room is the advance of a rune.
func (f *face) room(r rune) int32 {
	if uint(r) < uint(len(f.rooms)) {
		return f.rooms[r]
	}
	return f.advance(f.glyph(r))
}

func (f *face) advance(g font.GID) int32 { return int32(f.HorizontalAdvance(g) + 0.5) }

// word shapes chars, which are of one font and hold no blank.
func (s *shaper) word(f *face, cs []char, rtl bool) *Word {
	k := seed(rtl)
	for i := range cs {
		k = k.with(cs[i].r)
	}
	return s.find(f, cs, k, rtl)
}

// find returns the word of chars by their key, shaped when it is not yet known.
func (s *shaper) find(fc *face, cs []char, k key, rtl bool) *Word {
	if w := fc.words.find(cs, k, rtl); w != nil {
		return w
	}
	s.runes = s.runes[:0]
	for _, c := range cs {
		s.runes = append(s.runes, c.r)
	}
	var w *Word
	if rtl {
		w = s.leftwards(fc, s.runes)
	} else {
		w = s.shape(fc, s.runes)
		w.points = s.hyph.points(s.runes)
		for _, n := range w.points {
			w.before = append(w.before, advanceOf(w.shapes[:n]))
		}
	}
	w.key, w.rtl = k, rtl
	w.em, w.lengths = fc.em, make([]uint8, len(w.shapes))
	for i := range w.shapes {
		n := max(0, utf8.RuneLen(w.shapes[i].r))
		w.lengths[i] = uint8(n)
		w.bytes += int32(n)
	}
	w.shifted = slices.ContainsFunc(w.shapes, func(sh shape) bool { return sh.dx != 0 || sh.dy != 0 })
	s.lexicon.add(w)
	fc.words.add(w)
	s.count++
	return w
}

func advanceOf(shapes []shape) (adv int32) {
	for i := range shapes {
		adv += shapes[i].adv
	}
	return adv
}

// run has the font shape runes in a direction, into the buffer of the shaper.
func (s *shaper) run(fc *face, runes []rune, way harfbuzz.Direction) {
	b := s.buf
	b.Clear()
	b.Props = harfbuzz.SegmentProperties{Direction: way, Script: language.Latin}
	for _, r := range runes {
		if sc := language.LookupScript(r); sc != language.Common && sc != language.Inherited {
			b.Props.Script = sc
			break
		}
	}
	b.AddRunes(runes, 0, len(runes))
	b.Shape(fc.hb, features)
}

func (s *shaper) shape(fc *face, runes []rune) *Word {
	s.run(fc, runes, harfbuzz.LeftToRight)
	b := s.buf
	if len(b.Info) != len(runes) {
		return fc.nominal(runes)
	}
	w := &Word{shapes: make([]shape, len(runes))}
	for i, info := range b.Info {
		g := fc.glyph(runes[i])
		if info.Cluster != i || info.Glyph != g || info.Glyph > 0xffff {
			return fc.nominal(runes)
		}
		p := b.Pos[i]
		w.shapes[i] = shape{id: uint16(g), r: runes[i], adv: int32(p.XAdvance), dx: int32(p.XOffset), dy: int32(p.YOffset)}
		w.adv += int32(p.XAdvance)
	}
	return w
}

// nominal sets runes by the font's table of characters alone, marks centred on
// the letter before them. It is for what shaping would not give glyph for rune.
func (f *face) nominal(runes []rune) *Word {
	w := &Word{shapes: make([]shape, len(runes))}
	base := int32(0)
	for i, r := range runes {
		g := f.glyph(r)
		s := shape{id: uint16(g), r: r, adv: f.advance(g)}
		if unicode.Is(unicode.Mn, r) {
			s.adv, s.dx = 0, f.over(g, base)
		} else {
			base = s.adv
		}
		w.shapes[i] = s
		w.adv += s.adv
	}
	return w
}

// over returns how far a mark moves to stand over a letter of that advance that
// ends where the mark begins.
func (f *face) over(mark font.GID, base int32) int32 {
	e, ok := f.GlyphExtents(mark)
	if !ok {
		return 0
	}
	return -base/2 - int32(e.XBearing+e.Width/2)
}

// leftwards shapes runes from right to left, their brackets mirrored and their
// vowel signs where the font has them. Those of one letter come back as one cluster
// and in an order of their own; since they have no advance, each goes where its
// rune stands.
func (s *shaper) leftwards(fc *face, runes []rune) *Word {
	s.run(fc, runes, harfbuzz.RightToLeft)
	b := s.buf
	if len(b.Info) != len(runes) {
		return fc.reversed(runes)
	}
	w := &Word{shapes: make([]shape, len(runes))}
	for i, info := range b.Info {
		k := info.Cluster
		for k < len(runes) && (fc.glyph(Mirror(runes[k])) != info.Glyph || w.shapes[len(runes)-1-k].r != 0) {
			k++
		}
		at, p := len(runes)-1-k, b.Pos[i]
		if k == len(runes) || info.Glyph > 0xffff || at != i && p.XAdvance != 0 {
			return fc.reversed(runes)
		}
		w.shapes[at] = shape{id: uint16(info.Glyph), r: runes[k], mirrored: Mirror(runes[k]) != runes[k],
			adv: int32(p.XAdvance), dx: int32(p.XOffset), dy: int32(p.YOffset)}
		w.adv += int32(p.XAdvance)
	}
	return w
}

// reversed is what leftwards falls back to, as nominal is for shape.
func (f *face) reversed(runes []rune) *Word {
	w := &Word{shapes: make([]shape, len(runes))}
	for i, r := range runes {
		shown := Mirror(r)
		g := f.glyph(shown)
		s := shape{id: uint16(g), r: r, mirrored: shown != r, adv: f.advance(g)}
		if unicode.Is(unicode.Mn, r) {
			s.adv = 0
			for k := i - 1; k >= 0; k-- {
				if !unicode.Is(unicode.Mn, runes[k]) {
					// The letter is painted after the mark and to its right.
					s.dx = f.advance(f.glyph(runes[k])) + f.over(g, f.advance(f.glyph(runes[k])))
					break
				}
			}
		}
		w.shapes[len(runes)-1-i] = s
		w.adv += s.adv
	}
	return w
}

// Mirror returns the counterpart of a bracket or of another rune that is shown as
// its mirror image where text reads from right to left; other runes as they are.
func Mirror(r rune) rune {
	if m, ok := counterparts[r]; ok {
		return m
	}
	return r
}

var counterparts = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«', '‹': '›', '›': '‹'}
