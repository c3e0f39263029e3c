package layout

import (
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
	if t.drafts {
		l.texts = t.foundry.run()
	} else { // it may be kept for long, and would keep its neighbours
		l.texts = make([]Text, 0, 1)
	}
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
		if len(l.texts) == 0 || apart || !t.continues(p, &l.texts[len(l.texts)-1], pc) || pc.word == nil && !t.foundry.takes(c.r, pc.width) {
			t.foundry.close()
			run := p.run(c, x)
			run.cast = t.foundry.cast(p, c, t.lexicon)
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
	t.foundry.close()
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
	r := Text{At: Point{x, -sp.ink.raise}, Font: c.font, Size: p.gauge(c).size, Color: sp.ink.color, Level: uint8(c.level), Tag: sp.tag}
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
	if run.Font != c.font || run.Size != p.gauge(c).size || run.Color != sp.ink.color || run.Tag != sp.tag || pc.level != 0 {
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
		t.foundry.blank(c.r, t.face(c.font).glyph(c.r), pc.width, p.byteAfter(pc.from)-int(c.at))
		return
	}
	t.foundry.word(pc.word)
	n := int(pc.to - pc.from)
	if cs := p.chars[pc.from:]; n == len(pc.word.shapes) && n < len(cs) && cs[n].span == c.span && pc.level == 0 &&
		int32(cs[n].at-c.at) == pc.word.bytes { // typed as it is set, and another char of its span follows
		t.foundry.usual(pc.word)
		return
	}
	for i := range pc.word.shapes {
		at := i
		if pc.level&1 != 0 {
			at = n - 1 - i
		}
		stands := 0
		if at >= 0 && at < n {
			at := pc.from + int32(at)
			stands = p.byteAfter(at) - int(p.chars[at].at)
		}
		t.foundry.stand(pc.word.shapes[i].r, stands)
	}
}
