package layout

import "unicode"

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
