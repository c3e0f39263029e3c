package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model/term"
)

// A typesetter turns text into lines for one call of [Pages].
type typesetter struct {
	*shaper
	breaker breaker
	style   Style
	words   *term.Words
	album   *album
	pieces  []piece
	foundry foundry
	spare   []slice // see stack
	block   []line  // of the block that is being stacked
	drafts  bool    // runs are left without glyphs
}

// A piece of a line is a blank or a word as it stands there.
type piece struct {
	from, to int32 // chars
	word     *Word // nil for a blank
	width    Pt
	stretch  Pt
	shrink   Pt
	blank    bool
	level    int8
}

// A line is set text, its baseline at y = 0 and its left end at x = 0.
type line struct {
	texts []Text
	width Pt
	notes []int
	links []reference
}

// A reference is an area that leads to the place of a key.
type reference struct {
	Rect
	key string
	tag *Tag
}

// lines breaks spans to a measure and sets them. No text gives no line.
func (t *typesetter) lines(spans []span, measure Pt, how fill) []line {
	return t.appendLines(nil, spans, measure, how)
}

// appendLines appends them.
func (t *typesetter) appendLines(ls []line, spans []span, measure Pt, how fill) []line {
	p := t.paragraph(spans)
	if len(p.chars) == 0 {
		return ls
	}
	knots := t.breaker.breakLines(p, measure, how)
	if how == balanced {
		knots = t.even(p, measure, knots)
	}
	ls = slices.Grow(ls, len(knots))
	for i := 1; i < len(knots); i++ {
		from, to := knots[i-1].next, knots[i].i
		if from >= to {
			continue
		}
		ls = append(ls, t.line(p, from, to, knots[i], measure, how, i == len(knots)-1))
	}
	return ls
}

// even finds the narrowest measure that takes no more lines.
func (t *typesetter) even(p *paragraph, measure Pt, knots []knot) []knot {
	lo, hi := measure/Pt(len(knots)), measure
	for n := len(knots); n > 2 && n < 6 && hi-lo > 4; {
		mid := (lo + hi) / 2
		if ks := t.breaker.breakLines(p, mid, balanced); len(ks) == n && !overfull(ks, mid) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return t.breaker.breakLines(p, hi, balanced)
}

func overfull(ks []knot, measure Pt) bool {
	for i, k := range ks[1:] {
		if k.penalty >= anywherePenalty || k.end.width-ks[i].start.width > measure+1e-6 {
			return true
		}
	}
	return false
}

// measure measures text that is not broken.
func (t *typesetter) measure(text string, k ink) Pt {
	ls := t.lines([]span{{text: text, ink: k}}, 1e6, ragged)
	if len(ls) == 0 {
		return 0
	}
	return ls[0].width
}

// line sets the fragments [from, to). The words are shaped as they stand there
// (a part of a word with its hyphen), and the blanks take what room is left, so
// that the edges are flush to the last digit.
func (t *typesetter) line(p *paragraph, from, to int32, k knot, measure Pt, how fill, final bool) line {
	fs := p.frags[from:to]
	t.pieces = t.pieces[:0]
	var sum sums
	for i := 0; i < len(fs); {
		f := &fs[i]
		pc := piece{from: f.from, to: f.to, word: f.word, width: f.width, stretch: f.stretch, shrink: f.shrink, blank: f.blank, level: f.level}
		i++
		if !f.blank {
			c := &p.chars[f.from]
			j := i
			for j < len(fs) && !fs[j].blank && fs[j].from == fs[j-1].to && sameRun(c, &p.chars[fs[j].from]) {
				j++
			}
			hyphen := k.hyphened && j == len(fs)
			if whole := &p.cut[f.cut]; f.word == nil && !hyphen && whole.from == f.from && whole.to == fs[j-1].to {
				pc.word, pc.to, pc.width = whole.word, whole.to, whole.width
			} else if hyphen || j > i || f.word == nil {
				cs := p.chars[f.from:fs[j-1].to]
				if hyphen {
					cs = append(cs[:len(cs):len(cs)], char{r: '-', at: cs[len(cs)-1].at, flag: c.flag, look: look{span: c.span, font: c.font}})
				}
				pc.word, pc.to = t.word(t.face(c.font), cs, c.level&1 != 0), fs[j-1].to
				pc.width = p.gauge(c).width(pc.word)
			}
			i = j
		}
		t.pieces = append(t.pieces, pc)
		sum.width += pc.width
		sum.stretch += pc.stretch
		sum.shrink += pc.shrink
	}
	room := measure + k.hang - sum.width
	if how == justified {
		switch {
		case room < 0 && sum.shrink > 0:
			t.spread(max(room, -sum.shrink)/sum.shrink, false)
		case room > 0 && room <= loosest*sum.stretch && !final:
			t.spread(room/sum.stretch, true)
		}
	}
	return t.emit(p, k, measure, how, final)
}

// A line whose blanks would have to stretch more than this ends before the edge:
// that is seen less than a hole in it.
const loosest = 9

func sameRun(a, b *char) bool {
	return a.look == b.look && a.flag&(raised|missing) == b.flag&(raised|missing)
}

// spread widens the blanks of the line by a part of what they may stretch or shrink.
func (t *typesetter) spread(ratio float64, grow bool) {
	for i := range t.pieces {
		if pc := &t.pieces[i]; pc.blank {
			if grow {
				pc.width += ratio * pc.stretch
			} else {
				pc.width += ratio * pc.shrink
			}
		}
	}
}
