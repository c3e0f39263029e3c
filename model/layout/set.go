package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// A typesetter turns text into lines for one call of [Pages].
type typesetter struct {
	*shaper
	breaker breaker
	style   Style
	words   *words
	pieces  []piece
	slab    []Glyph
}

// A piece of a line is a blank or a word as it stands there.
type piece struct {
	from, to int32 // chars
	word     *word // nil for a blank
	width    Pt
	frag
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
}

// lines breaks spans to a measure and sets them. No text gives no line.
func (t *typesetter) lines(spans []span, measure Pt, how fill) []line {
	p := t.paragraph(spans)
	if len(p.chars) == 0 {
		return nil
	}
	knots := t.breaker.breakLines(p, measure, how)
	if how == balanced {
		knots = t.even(p, measure, knots)
	}
	ls := make([]line, 0, len(knots))
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
		f := fs[i]
		if f.blank {
			t.pieces = append(t.pieces, piece{from: f.from, to: f.to, width: f.width, frag: f})
			i++
		} else {
			c := p.chars[f.from]
			j := i + 1
			for j < len(fs) && !fs[j].blank && fs[j].from == fs[j-1].to && sameRun(c, p.chars[fs[j].from]) {
				j++
			}
			cs := p.chars[f.from:fs[j-1].to]
			if k.hyphened && j == len(fs) {
				cs = append(cs[:len(cs):len(cs)], char{r: '-', at: cs[len(cs)-1].at, span: c.span, flag: c.flag, font: c.font})
			}
			w := t.word(c.font, cs, c.level&1 != 0)
			pc := piece{from: f.from, to: fs[j-1].to, word: w, frag: f}
			pc.width = t.shaper.width(w, c.font, p.spans[c.span].ink, p.scale(c))
			t.pieces = append(t.pieces, pc)
			i = j
		}
		pc := &t.pieces[len(t.pieces)-1]
		sum.width += pc.width
		sum.stretch += pc.stretch
		sum.shrink += pc.shrink
	}
	room := measure - sum.width
	if how == justified {
		switch {
		case room < 0 && sum.shrink > 0:
			t.spread(max(room, -sum.shrink)/sum.shrink, false)
		case room > 0 && sum.stretch > 0 && !final:
			t.spread(room/sum.stretch, true)
		}
	}
	return t.emit(p, k, measure, how, final)
}

func sameRun(a, b char) bool {
	return a.span == b.span && a.font == b.font && a.level == b.level && a.flag&(raised|missing) == b.flag&(raised|missing)
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

// emit writes the pieces of a line as runs, from left to right.
func (t *typesetter) emit(p *paragraph, k knot, measure Pt, how fill, final bool) line {
	var l line
	for _, pc := range t.pieces {
		l.width += pc.width
	}
	x := Pt(0)
	if p.rtl && l.width < measure && measure < 1e5 {
		x = measure - l.width
	}
	l.texts = make([]Text, 0, 1)
	n := 0
	for _, pc := range t.pieces {
		n += max(1, int(pc.to-pc.from)+1)
	}
	glyphs := t.glyphs(n)
	var order []int
	if p.mixed {
		fs := make([]frag, len(t.pieces))
		for i, pc := range t.pieces {
			fs[i] = pc.frag
		}
		order = visual(fs)
	}
	start := 0
	for i := range t.pieces {
		pc := &t.pieces[i]
		if order != nil {
			pc = &t.pieces[order[i]]
		}
		c := p.chars[pc.from]
		if len(l.texts) == 0 || !t.continues(p, &l.texts[len(l.texts)-1], pc) {
			t.close(&l, glyphs[start:])
			start = len(glyphs)
			l.texts = append(l.texts, p.run(c, x))
			t.call(&l, p.spans[c.span], x)
		}
		glyphs = t.append(glyphs, p, pc)
		run := &l.texts[len(l.texts)-1]
		p.extend(run, pc)
		x += pc.width
		if n := len(l.links); n > 0 && p.spans[c.span].link != "" {
			l.links[n-1].W = x - l.links[n-1].X
		}
	}
	t.close(&l, glyphs[start:])
	if n := len(l.texts); n > 0 {
		l.texts[n-1].Break = lineEnd(p, k, final)
	}
	return l
}

func lineEnd(p *paragraph, k knot, final bool) Break {
	switch {
	case final:
		return Paragraph
	case k.hyphened:
		return SoftHyphen
	case int(k.i) < len(p.frags) && p.frags[k.i].blank:
		return SpaceBreak
	}
	return NoBreak
}

// run begins a text run with the ink of a char.
func (p *paragraph) run(c char, x Pt) Text {
	sp := &p.spans[c.span]
	r := Text{At: Point{x, -sp.ink.raise}, Font: c.font, Size: p.size(c), Color: sp.ink.color}
	if c.flag&raised != 0 {
		r.At.Y -= raisedBy * sp.ink.size
	}
	if sp.from.Node != "" {
		r.Range = model.Range{Node: sp.from.Node, Field: sp.from.Field, From: -1}
	}
	return r
}

// continues tells whether a piece can be part of a run.
func (t *typesetter) continues(p *paragraph, run *Text, pc *piece) bool {
	c := p.chars[pc.from]
	sp := &p.spans[c.span]
	if run.Font != c.font || run.Size != p.size(c) || run.Color != sp.ink.color || pc.level != 0 || sp.link != "" || sp.note != 0 {
		return false
	}
	y := -sp.ink.raise
	if c.flag&raised != 0 {
		y -= raisedBy * sp.ink.size
	}
	if run.At.Y != y {
		return false
	}
	if run.Range.Node != sp.from.Node || run.Range.Field != sp.from.Field {
		return false
	}
	return run.Range.Node == "" || run.Range.Field == "" || run.Range.To == sp.from.From+int(c.at)
}

// extend adds the bytes of a piece to the passage of its run.
func (p *paragraph) extend(run *Text, pc *piece) {
	if run.Range.Field == "" {
		run.Range.From, run.Range.To = 0, 0
		return
	}
	base := p.spans[p.chars[pc.from].span].from.From
	from, to := base+int(p.chars[pc.from].at), base+p.byteAfter(pc.to-1)
	if run.Range.From < 0 || from < run.Range.From {
		run.Range.From = from
	}
	run.Range.To = max(run.Range.To, to)
}

// byteAfter returns where the bytes of a char end in its span.
func (p *paragraph) byteAfter(i int32) int {
	if int(i)+1 < len(p.chars) && p.chars[i+1].span == p.chars[i].span {
		return int(p.chars[i+1].at)
	}
	return len(p.spans[p.chars[i].span].text)
}

// call notes what a run leads to.
func (t *typesetter) call(l *line, sp span, x Pt) {
	if sp.note != 0 {
		l.notes = append(l.notes, sp.note)
	}
	if sp.link != "" {
		l.links = append(l.links, reference{Rect{x, -sp.ink.raise - sp.ink.size*0.8, 0, sp.ink.size * 1.05}, sp.link})
	}
}

// append writes the glyphs of a piece.
func (t *typesetter) append(gs []Glyph, p *paragraph, pc *piece) []Glyph {
	c := p.chars[pc.from]
	if pc.word == nil {
		g := t.face(c.font).glyph(c.r)
		return append(gs, Glyph{ID: uint16(g), Rune: c.r, Advance: pc.width, bytes: clampByte(p.byteAfter(pc.from) - int(c.at))})
	}
	k := p.spans[c.span].ink
	scale := p.scale(c)
	n := int(pc.to - pc.from)
	for i, s := range pc.word.shapes {
		g := Glyph{ID: s.id, Rune: s.r, Advance: t.advance(s, c.font, k, scale), DX: Pt(s.dx) * scale, DY: Pt(s.dy) * scale}
		if k.figures && isDigit(s.r) {
			g.DX = (g.Advance - k.track - Pt(s.adv)*scale) / 2
		}
		at := i
		if pc.level&1 != 0 {
			at = n - 1 - i
		}
		if at >= 0 && at < n {
			at := pc.from + int32(at)
			g.bytes = clampByte(p.byteAfter(at) - int(p.chars[at].at))
		}
		gs = append(gs, g)
	}
	return gs
}

func clampByte(n int) uint8 { return uint8(max(0, min(n, 255))) }

// close gives the last run its glyphs and its string.
func (t *typesetter) close(l *line, gs []Glyph) {
	if len(l.texts) == 0 {
		return
	}
	run := &l.texts[len(l.texts)-1]
	run.Glyphs = gs[:len(gs):len(gs)]
	var b strings.Builder
	b.Grow(len(gs) + 8)
	for i := range gs {
		b.WriteRune(gs[i].Rune)
	}
	run.String = b.String()
}

// glyphs returns room for n glyphs, cut from a larger piece of memory.
func (t *typesetter) glyphs(n int) []Glyph {
	if cap(t.slab)-len(t.slab) < n {
		t.slab = make([]Glyph, 0, max(4096, n))
	}
	from := len(t.slab)
	t.slab = t.slab[:from+n]
	return t.slab[from : from : from+n]
}
