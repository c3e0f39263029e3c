package layout

import "github.com/go-text/typesetting/bidi"

// order gives each char its level, and joins Arabic letters. It tells whether
// any text runs from right to left. The call of a footnote stands where the text
// does that it follows, and is no number of that text.
func (s *shaper) order(cs []char, spans []span, rtl bool) ([]char, bool) {
	needed := rtl
	for _, c := range cs {
		if c.r >= 0x590 && (c.r <= 0x8ff || c.r >= 0xfb1d && c.r <= 0xfdff || c.r >= 0xfe70 && c.r <= 0xfeff || c.r >= 0x10800 && c.r <= 0x10fff || c.r >= 0x1e800 && c.r <= 0x1efff) {
			needed = true
			break
		}
	}
	if !needed {
		return cs, false
	}
	cs = s.join(cs)
	rs := make([]rune, len(cs))
	for i, c := range cs {
		if rs[i] = c.r; spans[c.span].note != 0 {
			rs[i] = 'x'
		}
	}
	dir := bidi.LeftToRight
	if rtl {
		dir = bidi.RightToLeft
	}
	var p bidi.Paragraph
	runs := p.Segment(rs, dir)
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		for k := run.Start; k < run.End; k++ {
			cs[k].level = int8(run.Level)
		}
		if !rtl && run.IsLeftToRight() {
			figures(cs[run.Start:run.End], rs[:run.End])
		}
	}
	return cs, true
}

// figures tells the levels in what reads from left to right in such a text: bidi
// gives all of it the level of its first rune. Figures behind a word that reads
// from right to left belong to it, and Arabic ones always do; the rest is of the
// text. said is the text up to the end of cs.
func figures(cs []char, said []rune) {
	rs := said[len(said)-len(cs):]
	hebrew := false
	if n := len(said) - len(cs); n > 0 {
		hebrew = !arabicBefore(said[:n])
	}
	deep := cs[0].level > 0
	for k, r := range rs {
		switch arabic := r >= 0x660 && r <= 0x669; {
		case arabic:
			deep = true
		case figure(r):
			// as what stands before it
		case deep && k+1 < len(rs) && figure(rs[k+1]) && (r == '.' || r == ',' || r == ':' || r == '/' || r == 0xa0 || r == 0x202f || hebrew && (r == '-' || r == '+')):
		case deep && hebrew && (r == '%' || r == '$' || r == '€' || r == '°' || r == '£'):
		default:
			deep = false
		}
		if cs[k].level = 0; deep {
			cs[k].level = 2
		}
	}
}

func figure(r rune) bool {
	return r >= '0' && r <= '9' || r >= 0x660 && r <= 0x669 || r >= 0x6f0 && r <= 0x6f9
}

func arabicLetter(r rune) bool {
	return r >= 0x600 && r <= 0x8ff || r >= 0xfb50 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff
}

// arabicBefore tells whether the last letter of a text that ends from right to
// left is Arabic, and not Hebrew.
func arabicBefore(rs []rune) bool {
	for i := len(rs) - 1; i >= 0; i-- {
		switch {
		case arabicLetter(rs[i]):
			return true
		case rs[i] >= 0x590 && rs[i] < 0x600, rs[i] >= 0xfb1d && rs[i] < 0xfb50:
			return false
		}
	}
	return false
}

// visual gives the order in which pieces stand from left to right: from the
// highest level down, what is at that level or above is turned round.
func visual(fs []piece) []int {
	at := make([]int, len(fs))
	top := int8(0)
	for i := range fs {
		at[i] = i
		top = max(top, fs[i].level)
	}
	for level := top; level > 0; level-- {
		for i := 0; i < len(at); i++ {
			if fs[at[i]].level < level {
				continue
			}
			j := i
			for j < len(at) && fs[at[j]].level >= level {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				at[a], at[b] = at[b], at[a]
			}
			i = j
		}
	}
	return at
}
