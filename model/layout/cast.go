package layout

import (
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/term"
)

// A cast is what the glyphs of a run are made from: its words, which are shaped
// once for all places where they stand, and the blanks between them. It takes a
// twentieth of the memory of its glyphs, so a long document waits for its painter
// like this.
type cast struct {
	lexicon *lexicon
	stamps  []stamp
	blanks  [3]space
	scale   Pt // of a unit of the font
	*oddity    // nil for none
	count   int32
}

// An oddity is what makes a run other than most are.
type oddity struct {
	bytes []uint8 // of the run's passage that each glyph stands for; nil: those of its rune
	track Pt      // added to each glyph
	digit int32   // the room of a figure in units of the font, 0 for its own
}

// A stamp is a word of the lexicon, or 0, and in the two lowest bits which of the
// blanks stands behind it, from 1, or 0.
type stamp uint32

// A space is a blank as it stands in a run.
type space struct {
	r, id uint16
	width float32
}

// A lexicon numbers the words that a shaper shaped, from 1. One goroutine adds to
// it while others read what was there before.
type lexicon struct {
	words  uint32
	chunks atomic.Pointer[[]*[chunk]*Word]
}

const chunk = 256

func (l *lexicon) add(w *Word) {
	var all []*[chunk]*Word
	if p := l.chunks.Load(); p != nil {
		all = *p
	}
	if int(l.words) == len(all)*chunk {
		grown := append(slices.Clip(all), new([chunk]*Word))
		l.chunks.Store(&grown)
		all = grown
	}
	all[l.words/chunk][l.words%chunk] = w
	l.words++
	w.number = l.words
}

func (l *lexicon) word(number uint32) *Word {
	return (*l.chunks.Load())[(number-1)/chunk][(number-1)%chunk]
}

// Set returns the glyphs of a run: those that it has, or, of a draft, those that
// are made in room, which may be used again when they are no longer needed.
func (t *Text) Set(room []Glyph) []Glyph {
	if t.cast == nil {
		return t.Glyphs
	}
	return t.cast.glyphs(room[:0])
}

// odd is the oddity of a cast, one of nothing for none.
func (c *cast) odd() *oddity {
	if c.oddity == nil {
		return &even
	}
	return c.oddity
}

var even oddity // nobody changes it

// glyphs appends them.
func (c *cast) glyphs(gs []Glyph) []Glyph {
	n := len(gs)
	gs = slices.Grow(gs, int(c.count))[:n+int(c.count)]
	out := gs[n:]
	i := 0
	for _, st := range c.stamps {
		if st>>2 != 0 {
			i += c.word(out[i:], c.lexicon.word(uint32(st>>2)))
		}
		if st&3 != 0 {
			b := &c.blanks[st&3-1]
			out[i] = Glyph{ID: b.id, Rune: rune(b.r), Advance: b.width}
			i++
		}
	}
	odd := c.odd()
	for i := range out {
		switch {
		case odd.bytes != nil:
			out[i].bytes = odd.bytes[i]
		case out[i].Rune < utf8.RuneSelf:
			out[i].bytes = 1
		default:
			out[i].bytes = uint8(max(0, utf8.RuneLen(out[i].Rune)))
		}
	}
	return gs
}

// word makes the glyphs of a word and returns how many they are.
func (c *cast) word(out []Glyph, w *Word) int {
	out = out[:len(w.shapes)]
	odd := c.odd()
	if odd.track == 0 && odd.digit == 0 && !w.shifted {
		for k := range out {
			s := &w.shapes[k]
			out[k] = Glyph{ID: s.id, Mirrored: s.mirrored, Rune: s.r, Advance: float32(Pt(s.adv) * c.scale)}
		}
		return len(out)
	}
	for k := range out {
		s := &w.shapes[k]
		g := Glyph{ID: s.id, Mirrored: s.mirrored, Rune: s.r, DX: float32(Pt(s.dx) * c.scale), DY: float32(Pt(s.dy) * c.scale)}
		advance := Pt(s.adv) * c.scale
		if odd.digit != 0 && term.IsDigit(s.r) {
			g.DX = float32((Pt(odd.digit)*c.scale - advance) / 2)
			advance = Pt(odd.digit) * c.scale
		}
		if s.adv != 0 {
			advance += odd.track
		}
		g.Advance = float32(advance)
		out[k] = g
	}
	return len(out)
}

// A Piece of a draft's run is a word, or a blank.
type Piece struct {
	Word  *Word // nil for a blank
	Blank Glyph
}

// Pieces appends to room what a draft's run is made of: for a painter that need not
// make the glyphs of a word more than once. It is false for a run of which only
// [Text.Set] can tell where its glyphs stand.
func (t *Text) Pieces(room []Piece) ([]Piece, bool) {
	c := t.cast
	if c == nil || t.Level > 0 {
		return room, false
	}
	if odd := c.odd(); odd.track != 0 || odd.digit != 0 {
		return room, false
	}
	for _, st := range c.stamps {
		if st>>2 != 0 {
			w := c.lexicon.word(uint32(st >> 2))
			if w.shifted {
				return room, false
			}
			room = append(room, Piece{Word: w})
		}
		if st&3 != 0 {
			b := &c.blanks[st&3-1]
			room = append(room, Piece{Blank: Glyph{ID: b.id, Rune: rune(b.r), Advance: b.width}})
		}
	}
	return room, true
}

// Glyphs are those of the word at a size of a thousand points.
func (w *Word) Glyphs() []Glyph {
	gs := make([]Glyph, len(w.shapes))
	(&cast{scale: 1000 / w.em}).word(gs, w)
	return gs
}

// Number is small, and another for each word that was shaped by the same typesetter.
func (w *Word) Number() int { return int(w.number) }

// finish gives the runs among items their glyphs.
func finish(items []Item) {
	n := 0
	for _, it := range items {
		if t, ok := it.(Text); ok && t.cast != nil {
			n += int(t.cast.count)
		}
	}
	if n == 0 {
		return
	}
	room := make([]Glyph, 0, n)
	for i, it := range items {
		if t, ok := it.(Text); ok && t.cast != nil {
			room = t.finish(room)
			items[i] = t
		}
	}
}

// finish gives a run its glyphs in room, which has enough, and returns it with them.
func (t *Text) finish(room []Glyph) []Glyph {
	from := len(room)
	room = t.cast.glyphs(room)
	t.Glyphs, t.cast = room[from:len(room):len(room)], nil
	return room
}

// finish gives the runs of a galley their glyphs.
func (g *galley) finish() {
	n := 0
	for i := range g.slices {
		for k := range g.slices[i].texts {
			if c := g.slices[i].texts[k].cast; c != nil {
				n += int(c.count)
			}
		}
	}
	room := make([]Glyph, 0, n)
	for i := range g.slices {
		sl := &g.slices[i]
		for k := range sl.texts {
			if sl.texts[k].cast != nil {
				room = sl.texts[k].finish(room)
			}
		}
		finish(sl.items)
	}
}

// String returns what the glyphs show, in visual order.
func (t Text) String() string {
	var b strings.Builder
	for _, g := range t.Set(nil) {
		b.WriteRune(g.Rune)
	}
	return b.String()
}
