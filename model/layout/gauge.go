package layout

import "github.com/enjeux/enjeux/model/term"

// A look is what tells a char from its neighbour in the same word. It is compared as
// one number.
type look struct {
	span  uint16
	font  Font
	level int8 // of the bidirectional algorithm, even from left to right
}

// A gauge is what chars of one span and font measure by. Most of a paragraph has
// one, so the last is kept.
type gauge struct {
	span  uint16
	font  Font
	flag  term.Flag // raised, or not
	face  *face     // nil: not set yet
	ink   *ink
	size  Pt
	scale Pt // of a unit of the font
}

// What is raised is set smaller, and by how much it is raised, as parts of the size.
const (
	raisedSize = 0.66
	raisedBy   = 0.33
)

// gauge returns that of a char, until it is asked for that of another.
func (p *paragraph) gauge(c *char) *gauge {
	s := &p.last
	if s.span == c.span && s.font == c.font && s.flag == c.flag&raised && s.face != nil {
		return s
	}
	*s = gauge{span: c.span, font: c.font, flag: c.flag & raised, face: p.s.face(c.font), ink: &p.spans[c.span].ink}
	s.size = s.ink.size
	if s.flag != 0 {
		s.size *= raisedSize
	}
	s.scale = s.size / s.face.em
	return s
}

// plain tells whether a word is as wide as its shapes are.
func (s *gauge) plain() bool { return s.ink.track == 0 && !s.ink.figures }

// width is that of a word.
func (s *gauge) width(w *Word) Pt {
	if s.plain() {
		return Pt(w.adv) * s.scale
	}
	var sum Pt
	for i := range w.shapes {
		sum += s.advance(&w.shapes[i])
	}
	return sum
}

// advance is that of a shape. Tabular figures are the usual ones, each given the room
// of the widest.
func (s *gauge) advance(sh *shape) Pt {
	if s.ink.figures && term.IsDigit(sh.r) {
		return Pt(s.face.digit)*s.scale + s.ink.track
	}
	if sh.adv == 0 {
		return 0
	}
	return Pt(sh.adv)*s.scale + s.ink.track
}
