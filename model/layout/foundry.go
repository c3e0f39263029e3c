package layout

import (
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
)

// A foundry makes casts, cut from larger pieces of memory.
type foundry struct {
	runs   []Text
	casts  []cast
	stamps []stamp
	bytes  []uint8
	open   *cast // nil between two
	stamp0 int   // where those of the open cast begin
	byte0  int
	odd    bool // a glyph of it stands for other bytes than those of its rune
}

// reserve makes sure that what comes next is in one piece of memory.
func (f *foundry) reserve(stamps, bytes int) {
	if cap(f.stamps)-len(f.stamps) < stamps {
		f.stamps = make([]stamp, 0, max(4096, stamps))
	}
	if cap(f.bytes)-len(f.bytes) < bytes {
		f.bytes = make([]uint8, 0, max(4096, bytes))
	}
}

// run returns room for a run, and no more.
func (f *foundry) run() []Text {
	if len(f.runs) == cap(f.runs) {
		f.runs = make([]Text, 0, 64)
	}
	n := len(f.runs)
	f.runs = f.runs[:n+1]
	return f.runs[n : n : n+1]
}

// cast begins a cast for chars like c.
func (f *foundry) cast(p *paragraph, c *char, words *lexicon) *cast {
	if len(f.casts) == cap(f.casts) {
		f.casts = make([]cast, 0, 64)
	}
	set := p.gauge(c)
	k := set.ink
	f.casts = append(f.casts, cast{lexicon: words, scale: set.scale})
	f.open, f.stamp0, f.byte0, f.odd = &f.casts[len(f.casts)-1], len(f.stamps), len(f.bytes), false
	if k.track != 0 || k.figures {
		f.open.oddity = &oddity{track: k.track}
	}
	if k.figures {
		f.open.digit = set.face.digit
	}
	return f.open
}

func (f *foundry) word(w *Word) { f.stamps = append(f.stamps, stamp(w.number)<<2) }

// takes tells whether the open cast can hold a blank of that width.
func (f *foundry) takes(r rune, width Pt) bool {
	return f.open != nil && f.kind(r, width) > 0
}

// kind is the place of a blank among those of the open cast, from 1; 0 when they
// are all others.
func (f *foundry) kind(r rune, width Pt) int {
	for i, b := range f.open.blanks {
		if b.r == 0 || b.r == uint16(r) && b.width == float32(width) {
			return i + 1
		}
	}
	return 0
}

func (f *foundry) blank(r rune, id font.GID, width Pt, stands int) {
	kind := f.kind(r, width)
	f.open.blanks[kind-1] = space{uint16(r), uint16(id), float32(width)}
	if n := len(f.stamps); n == f.stamp0 || f.stamps[n-1]&3 != 0 {
		f.stamps = append(f.stamps, 0)
	}
	f.stamps[len(f.stamps)-1] |= stamp(kind)
	f.stand(r, stands)
}

// stand takes up how many bytes of the passage a glyph stands for.
func (f *foundry) stand(r rune, bytes int) {
	f.open.count++
	f.bytes = append(f.bytes, uint8(max(0, min(bytes, 255))))
	f.odd = f.odd || r < utf8.RuneSelf && bytes != 1 || r >= utf8.RuneSelf && bytes != utf8.RuneLen(r)
}

// usual takes up that the glyphs of a word stand for the bytes of their runes.
func (f *foundry) usual(w *Word) {
	f.open.count += int32(len(w.lengths))
	f.bytes = append(f.bytes, w.lengths...)
}

// close ends the open cast, if there is one.
func (f *foundry) close() {
	if f.open == nil {
		return
	}
	f.open.stamps = f.stamps[f.stamp0:len(f.stamps):len(f.stamps)]
	if f.odd {
		if f.open.oddity == nil {
			f.open.oddity = new(oddity)
		}
		f.open.bytes = f.bytes[f.byte0:len(f.bytes):len(f.bytes)]
	} else {
		f.bytes = f.bytes[:f.byte0]
	}
	f.open = nil
}
