package layout

import (
	"unicode"

	"github.com/go-text/typesetting/bidi"
)

// forms holds, for each Arabic letter, its first presentation form and how many
// there are: isolated, final, initial, medial.
var forms = func() map[rune][2]rune {
	m := make(map[rune][2]rune)
	next := rune(0xfe80)
	for i, n := range "12222424244444222244444444" + "000000" + "4444444224" {
		if n != '0' {
			m[0x621+rune(i)] = [2]rune{next, n - '0'}
			next += n - '0'
		}
	}
	return m
}()

var lamAlef = map[rune]rune{0x622: 0xfef5, 0x623: 0xfef7, 0x625: 0xfef9, 0x627: 0xfefb}

// join writes Arabic letters as the forms that they take beside each other, as
// runes of their own, since a painter names a glyph by its rune. A form that
// the font lacks stays the plain letter.
func (s *shaper) join(cs []char) []char {
	joins := func(r rune) (before, after bool) {
		if r == 0x640 {
			return true, true
		}
		n := forms[r][1]
		return n >= 2, n == 4
	}
	neighbour := func(i, step int) rune {
		for i += step; i >= 0 && i < len(cs); i += step {
			if !unicode.Is(unicode.Mn, cs[i].r) {
				return cs[i].r
			}
		}
		return 0
	}
	formed := make([]rune, len(cs))
	for i := 0; i < len(cs); i++ {
		formed[i] = cs[i].r
		f, ok := forms[cs[i].r]
		if !ok {
			continue
		}
		before, after := joins(cs[i].r)
		_, prevAfter := joins(neighbour(i, -1))
		nextBefore, _ := joins(neighbour(i, 1))
		k := rune(0)
		if before && prevAfter {
			k = 1
		}
		if l, ok := lamAlef[neighbour(i, 1)]; ok && cs[i].r == 0x644 && cs[i+1].r == neighbour(i, 1) && s.has(Arabic, l+k) {
			formed[i], formed[i+1] = l+k, -1
			i++
			continue
		}
		if after && nextBefore {
			k += 2
		}
		if s.has(Arabic, f[0]+k) {
			formed[i] = f[0] + k
		}
	}
	out := cs[:0]
	for i := range formed {
		if formed[i] >= 0 {
			c := cs[i]
			c.r = formed[i]
			out = append(out, c)
		}
	}
	return out
}

// order gives each char its level, and joins Arabic letters. It tells whether
// any text runs from right to left.
func (s *shaper) order(cs []char, rtl bool) ([]char, bool) {
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
		rs[i] = c.r
	}
	dir := bidi.LeftToRight
	if rtl {
		dir = bidi.RightToLeft
	}
	var p bidi.Paragraph
	runs := p.Segment(rs, dir)
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		for k := run.Start; k < run.End && k < len(cs); k++ {
			cs[k].level = int8(run.Level)
		}
	}
	return cs, true
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
