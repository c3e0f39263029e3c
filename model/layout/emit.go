package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

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
	start, last := 0, -1 // the span of the piece before
	for i := range t.pieces {
		pc := &t.pieces[i]
		if order != nil {
			pc = &t.pieces[order[i]]
		}
		c := p.chars[pc.from]
		sp := &p.spans[c.span]
		apart := int(c.span) != last && (sp.link != "" || last >= 0 && p.spans[last].link != "")
		if len(l.texts) == 0 || apart || !t.continues(p, &l.texts[len(l.texts)-1], pc) {
			t.close(&l, glyphs[start:])
			start = len(glyphs)
			l.texts = append(l.texts, p.run(c, x))
		}
		if int(c.span) != last {
			t.call(&l, sp, x)
			last = int(c.span)
		}
		glyphs = t.append(glyphs, p, pc)
		run := &l.texts[len(l.texts)-1]
		p.extend(run, pc)
		x += pc.width
		if n := len(l.links); n > 0 && sp.link != "" {
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
	r := Text{At: Point{x, -sp.ink.raise}, Font: c.font, Size: p.size(c), Color: sp.ink.color, Tag: sp.tag}
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
	if run.Font != c.font || run.Size != p.size(c) || run.Color != sp.ink.color || run.Tag != sp.tag || pc.level != 0 {
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

// call notes what the runs of a span lead to.
func (t *typesetter) call(l *line, sp *span, x Pt) {
	if sp.note != 0 {
		l.notes = append(l.notes, sp.note)
	}
	if sp.link != "" {
		l.links = append(l.links, reference{Rect{x, -sp.ink.raise - sp.ink.size*0.8, 0, sp.ink.size * 1.05}, sp.link, sp.tag})
	}
}

// append writes the glyphs of a piece.
func (t *typesetter) append(gs []Glyph, p *paragraph, pc *piece) []Glyph {
	c := p.chars[pc.from]
	if pc.word == nil {
		g := t.face(c.font).glyph(c.r)
		return append(gs, Glyph{ID: uint16(g), Rune: c.r, Advance: float32(pc.width), bytes: clampByte(p.byteAfter(pc.from) - int(c.at))})
	}
	k := p.spans[c.span].ink
	scale := p.scale(c)
	n := int(pc.to - pc.from)
	for i, s := range pc.word.shapes {
		advance := t.advance(s, c.font, k, scale)
		g := Glyph{ID: s.id, Rune: s.r, Advance: float32(advance), DX: float32(Pt(s.dx) * scale), DY: float32(Pt(s.dy) * scale)}
		if k.figures && term.IsDigit(s.r) {
			g.DX = float32((advance - k.track - Pt(s.adv)*scale) / 2)
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
