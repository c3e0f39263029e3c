package layout

import (
	"github.com/go-text/typesetting/font"

	"github.com/enjeux/enjeux/model"
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
	for i := range t.pieces {
		n += max(1, int(t.pieces[i].to-t.pieces[i].from)+1)
	}
	t.foundry.reserve(len(t.pieces), n)
	var order []int
	if p.mixed {
		order = visual(t.pieces)
	}
	last := -1 // the span of the piece before
	for i := range t.pieces {
		pc := &t.pieces[i]
		if order != nil {
			pc = &t.pieces[order[i]]
		}
		c := &p.chars[pc.from]
		sp := &p.spans[c.span]
		apart := int(c.span) != last && (sp.link != "" || last >= 0 && p.spans[last].link != "")
		if len(l.texts) == 0 || apart || !t.continues(p, &l.texts[len(l.texts)-1], pc) {
			run := p.run(c, x)
			run.cast = t.foundry.cast(p, c)
			l.texts = append(l.texts, run)
		}
		if int(c.span) != last {
			t.call(&l, sp, x)
			last = int(c.span)
		}
		t.append(p, pc, c)
		run := &l.texts[len(l.texts)-1]
		p.extend(run, pc)
		x += pc.width
		if n := len(l.links); n > 0 && sp.link != "" {
			l.links[n-1].W = x - l.links[n-1].X
		}
	}
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
func (p *paragraph) run(c *char, x Pt) Text {
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
	c := &p.chars[pc.from]
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

// append adds a piece to the run that is being cast.
func (t *typesetter) append(p *paragraph, pc *piece, c *char) {
	if pc.word == nil {
		t.foundry.blank(c.r, t.face(c.font).glyph(c.r), pc.width, clampByte(p.byteAfter(pc.from)-int(c.at)))
		return
	}
	t.foundry.word(pc.word)
	n := int(pc.to - pc.from)
	for i := range pc.word.shapes {
		at := i
		if pc.level&1 != 0 {
			at = n - 1 - i
		}
		stands := uint8(0)
		if at >= 0 && at < n {
			at := pc.from + int32(at)
			stands = clampByte(p.byteAfter(at) - int(p.chars[at].at))
		}
		t.foundry.bytes = append(t.foundry.bytes, stands)
	}
	t.foundry.close()
}

func clampByte(n int) uint8 { return uint8(max(0, min(n, 255))) }

// A foundry makes casts, cut from larger pieces of memory.
type foundry struct {
	casts  []cast
	stamps []stamp
	bytes  []uint8
	open   *cast
	stamp0 int // where those of the open cast begin
	byte0  int
}

// reserve makes sure that what comes next is in one piece of memory.
func (f *foundry) reserve(stamps, bytes int) {
	if cap(f.stamps)-len(f.stamps) < stamps {
		f.stamps = make([]stamp, 0, max(1024, stamps))
	}
	if cap(f.bytes)-len(f.bytes) < bytes {
		f.bytes = make([]uint8, 0, max(4096, bytes))
	}
}

// cast begins a cast for chars like c.
func (f *foundry) cast(p *paragraph, c *char) *cast {
	if len(f.casts) == cap(f.casts) {
		f.casts = make([]cast, 0, 64)
	}
	k := &p.spans[c.span].ink
	f.casts = append(f.casts, cast{scale: p.scale(c), track: k.track})
	f.open, f.stamp0, f.byte0 = &f.casts[len(f.casts)-1], len(f.stamps), len(f.bytes)
	if k.figures {
		f.open.digit = p.s.face(c.font).digit
	}
	return f.open
}

func (f *foundry) word(w *word) { f.stamps = append(f.stamps, stamp{word: w}) }

func (f *foundry) blank(r rune, id font.GID, width Pt, stands uint8) {
	if n := len(f.stamps); n == f.stamp0 || f.stamps[n-1].blank != 0 {
		f.stamps = append(f.stamps, stamp{})
	}
	last := &f.stamps[len(f.stamps)-1]
	last.blank, last.id, last.width = uint16(r), uint16(id), float32(width)
	f.bytes = append(f.bytes, stands)
	f.close()
}

// close takes what was added into the open cast.
func (f *foundry) close() {
	f.open.stamps = f.stamps[f.stamp0:len(f.stamps):len(f.stamps)]
	f.open.bytes = f.bytes[f.byte0:len(f.bytes):len(f.bytes)]
}
