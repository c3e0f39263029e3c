package layout

import (
	"slices"

	"github.com/enjeux/enjeux/model/term"
)

// A frag is the smallest thing that a line is made of: a blank, or a chunk of a
// word that no line break parts.
type frag struct {
	from, to               int32 // chars
	width, stretch, shrink Pt
	word                   *Word     // that it is the whole of, nil for none
	cut                    int32     // of what it is a part, in [paragraph.cut]
	brk                    breakKind // what may come after it
	blank                  bool
	level                  int8
}

type breakKind uint8

const (
	unbroken  breakKind = iota
	breakable           // a line may end here: after a blank, a dash, an ideograph
	hyphened            // with a hyphen
	emergency           // anywhere, when a word is wider than the line
)

// How much the blanks of a line may grow and shrink at a ratio of one, as a
// part of their width.
const (
	blankStretch = 0.55
	blankShrink  = 0.3
)

// The least width of the narrow blank, in ems.
const thinWidth = 0.19

// A paragraph is text that is being broken into lines.
type paragraph struct {
	s     *shaper
	spans []span
	chars []char
	cut   []frag // what no hyphen parts
	apart []frag // what is parted
	frags []frag // one of them
	last  gauge
	mixed bool // some of it runs from right to left
	rtl   bool // it begins at the right
}

// paragraph prepares spans for breaking. It takes the place of the one before:
// there is one at a time, in the same memory.
func (s *shaper) paragraph(spans []span) *paragraph {
	p := &s.para
	p.s, p.spans, p.rtl, p.last = s, spans, rightToLeft(s.lang), gauge{}
	typed := s.typed[:0]
	for i, sp := range spans {
		flag := term.Flag(0)
		if sp.ink.plain {
			flag = verbatim
		}
		typed = term.Spell(typed, sp.text, uint16(i), flag)
	}
	s.typed, s.said = typed, term.Punctuate(s.said[:0], typed, s.lang)
	cs, usual := s.usual(slices.Grow(p.chars[:0], len(s.said)), spans)
	if p.mixed = false; !usual {
		cs, p.mixed = s.order(cs, spans, p.rtl)
		cs = s.substitute(cs, spans)
	}
	p.chars = cs
	p.chop()
	return p
}

func rightToLeft(lang string) bool {
	switch {
	case len(lang) < 2:
		return false
	case len(lang) > 2 && lang[2] != '-':
		return false
	}
	switch lang[:2] {
	case "ar", "he", "fa", "ur":
		return true
	}
	return false
}

// segment cuts the paragraph into fragments; with hyphens it parts words where
// the language allows, and with anywhere those that are wider than measure.
func (p *paragraph) segment(measure Pt, hyphens, anywhere bool) {
	if p.frags = p.cut; !hyphens && !anywhere {
		return
	}
	p.apart = p.apart[:0]
	for i := range p.cut {
		switch f := &p.cut[i]; {
		case f.word == nil:
			p.apart = append(p.apart, *f)
		case anywhere && f.width > measure:
			p.part(i, hyphens, true)
		case hyphens && len(f.word.points) > 0 && p.chars[f.from].flag&verbatim == 0:
			p.hyphenate(i)
		default:
			p.apart = append(p.apart, *f)
		}
	}
	if p.frags = p.apart; anywhere {
		p.loosen(measure)
	}
}

// chop cuts the paragraph into blanks and words.
func (p *paragraph) chop() {
	cs := p.chars
	p.cut = p.cut[:0]
	for i := 0; i < len(cs); {
		c := &cs[i]
		if term.IsSpace(c.r) && c.flag&missing == 0 {
			p.cut = append(p.cut, p.blank(i))
			i++
			continue
		}
		if c.r == 0xad || c.r == 0x200b {
			if n := len(p.cut); n > 0 && !p.cut[n-1].blank {
				p.cut[n-1].brk = breakable
				if c.r == 0xad {
					p.cut[n-1].brk = hyphened
				}
			}
			i++
			continue
		}
		j, parts, key := i+1, false, seed(c.level&1 != 0).with(c.r)
		for ; j < len(cs); j++ {
			d := &cs[j]
			if d.look != c.look || (d.flag^c.flag)&(raised|missing) != 0 || term.IsSpace(d.r) || d.r == 0xad || d.r == 0x200b {
				break
			}
			if mayPart(cs[j-1].r, d.r) && p.parts(j) {
				parts = true
				break
			}
			key = key.with(d.r)
		}
		set := p.gauge(c)
		w := p.s.find(set.face, cs[i:j], key, c.level&1 != 0)
		f := frag{from: int32(i), to: int32(j), width: set.width(w), word: w, level: c.level}
		if parts || j < len(cs) && p.parts(j) {
			f.brk = breakable
		}
		p.cut = append(p.cut, f)
		i = j
	}
}

// loosen lets a line break between any two fragments of what no line holds:
// words tied by blanks that do not break.
func (p *paragraph) loosen(measure Pt) {
	width, from := Pt(0), 0
	for i := range p.frags {
		width += p.frags[i].width
		if p.frags[i].brk == unbroken && i < len(p.frags)-1 {
			continue
		}
		if width > measure {
			for k := from; k < i; k++ {
				p.frags[k].brk = emergency
			}
		}
		width, from = 0, i+1
	}
}

// parts tells whether a line may end inside a word before char j, with nothing added.
func (p *paragraph) parts(j int) bool {
	prev, next := &p.chars[j-1], &p.chars[j]
	switch prev.r {
	case '-', 0x2010:
		return j > 1 && isWord(p.chars[j-2].r) && isWord(next.r) && !term.IsDigit(next.r) && prev.flag&verbatim == 0
	case '—', '–':
		return isWord(next.r) && !term.IsDigit(next.r)
	case '/', '?', '&', '=', '_':
		return j > 1 && prev.flag&verbatim != 0 && isWord(next.r)
	case '.':
		return prev.flag&verbatim != 0 && isWord(next.r) && j > 8
	}
	if ideograph(prev.r) || ideograph(next.r) {
		return !term.IsClosing(next.r) && next.r != 0x3001 && next.r != 0x3002 && next.r != 0xff0c && prev.r != 0x300c && prev.r != 0xff08
	}
	return false
}

// mayPart tells quickly of most letters that no line ends between them.
func mayPart(prev, next rune) bool {
	return prev >= 0x2010 || next >= 0x2e80 || prev < 0x80 && endsPart[prev]
}

// endsPart are the ASCII characters after which a line may end.
var endsPart = [0x80]bool{'-': true, '/': true, '?': true, '&': true, '=': true, '_': true, '.': true}

func isWord(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r != 0xd7 && r != 0xf7 && (r < 0x2000 || r > 0x206f)
}

func ideograph(r rune) bool {
	return r >= 0x2e80 && r <= 0x9fff || r >= 0xac00 && r <= 0xd7af || r >= 0xf900 && r <= 0xfaff || r >= 0xff00 && r <= 0xffef || r >= 0x20000 && r <= 0x3ffff
}

func (p *paragraph) blank(i int) frag {
	c := &p.chars[i]
	set := p.gauge(c)
	w := Pt(set.face.room(c.r))*set.scale + set.ink.track
	if c.r == term.Thin {
		w = max(w, thinWidth*set.size) // as drawn, some are too term.Thin to be seen
	}
	fr := frag{from: int32(i), to: int32(i + 1), width: w, blank: true, level: c.level}
	switch c.r {
	case ' ':
		fr.brk, fr.stretch, fr.shrink = breakable, w*blankStretch, w*blankShrink
	case term.NoBreak:
		fr.stretch, fr.shrink = w*blankStretch, w*blankShrink
	case term.Thin, 0x2007:
	default:
		fr.brk = breakable
	}
	return fr
}

// hyphenate appends the fragments of a word, parted where it may be with a hyphen.
func (p *paragraph) hyphenate(cut int) {
	f := &p.cut[cut]
	set, w := p.gauge(&p.chars[f.from]), f.word
	if !set.plain() {
		p.part(cut, true, false)
		return
	}
	from, before := f.from, int32(0)
	for i, n := range w.points {
		p.apart = append(p.apart, frag{from: from, to: f.from + int32(n), width: Pt(w.before[i]-before) * set.scale, cut: int32(cut), brk: hyphened, level: f.level})
		from, before = f.from+int32(n), w.before[i]
	}
	p.apart = append(p.apart, frag{from: from, to: f.to, width: Pt(w.adv-before) * set.scale, cut: int32(cut), brk: f.brk, level: f.level})
}

// part appends the fragments of a word: parted where it may be hyphenated, or
// anywhere.
func (p *paragraph) part(cut int, hyphens, anywhere bool) {
	f := &p.cut[cut]
	set, w := p.gauge(&p.chars[f.from]), f.word
	next, from := 0, f.from
	width := Pt(0)
	for n := range f.to - f.from {
		s := &w.shapes[n]
		if f.level&1 != 0 {
			s = &w.shapes[f.to-f.from-1-n]
		}
		brk := unbroken
		if next < len(w.points) && int32(w.points[next]) == n {
			next++
			if hyphens {
				brk = hyphened
			}
		}
		if brk == unbroken && anywhere && s.adv > 0 {
			brk = emergency
		}
		if n > 0 && brk != unbroken {
			p.apart = append(p.apart, frag{from: from, to: f.from + n, width: width, cut: int32(cut), brk: brk, level: f.level})
			from, width = f.from+n, 0
		}
		width += set.advance(s)
	}
	p.apart = append(p.apart, frag{from: from, to: f.to, width: width, cut: int32(cut), brk: f.brk, level: f.level})
}
