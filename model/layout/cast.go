package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model/term"
)

// A cast is what the glyphs of a run are made from: its words, which are shaped
// once for all places where they stand, and the room between them. It takes a
// fifth of the memory of its glyphs, so a long document waits for its painter
// like this.
type cast struct {
	stamps []stamp
	bytes  []uint8 // of the run's passage that each glyph stands for
	scale  Pt      // of a unit of the font
	track  Pt      // added to each glyph
	digit  int32   // the room of a figure in units of the font, 0 for its own
}

// A stamp is a word, or none, and the blank behind it, if there is one.
type stamp struct {
	word  *word
	blank uint16 // its rune, 0 for none
	id    uint16 // its glyph
	width float32
}

// Set returns the glyphs of a run: those that it has, or, of a draft, those that
// are made in room, which may be used again when they are no longer needed.
func (t *Text) Set(room []Glyph) []Glyph {
	if t.cast == nil {
		return t.Glyphs
	}
	return t.cast.glyphs(room[:0])
}

func (c *cast) glyphs(gs []Glyph) []Glyph {
	n := len(gs)
	for i := range c.stamps {
		so := &c.stamps[i]
		if so.word != nil {
			for k := range so.word.shapes {
				s := &so.word.shapes[k]
				g := Glyph{ID: s.id, Rune: s.r, bytes: c.bytes[n]}
				advance := Pt(s.adv) * c.scale
				if c.digit != 0 && term.IsDigit(s.r) {
					g.DX = float32((Pt(c.digit)*c.scale - advance) / 2)
					advance = Pt(c.digit) * c.scale
				} else if s.dx != 0 || s.dy != 0 {
					g.DX, g.DY = float32(Pt(s.dx)*c.scale), float32(Pt(s.dy)*c.scale)
				}
				if s.adv != 0 {
					advance += c.track
				}
				g.Advance = float32(advance)
				gs = append(gs, g)
				n++
			}
		}
		if so.blank != 0 {
			gs = append(gs, Glyph{ID: so.id, Rune: rune(so.blank), Advance: so.width, bytes: c.bytes[n]})
			n++
		}
	}
	return gs
}

// finish gives the runs among items their glyphs.
func finish(items []Item) {
	n := 0
	for _, it := range items {
		if t, ok := it.(Text); ok && t.cast != nil {
			n += len(t.cast.bytes)
		}
	}
	room := make([]Glyph, 0, n)
	for i, it := range items {
		if t, ok := it.(Text); ok && t.cast != nil {
			gs := t.cast.glyphs(room[len(room):])
			t.Glyphs, t.cast, room = gs[:len(gs):len(gs)], nil, room[:len(room)+len(gs)]
			items[i] = t
		}
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
