package lex

import (
	"math"
	"strings"
)

// A required is a list of words of which a text must have one for a pattern to be found in
// it. They are of ASCII letters and signs, in lower case; a text may have them in either.
type required struct {
	literals []string
	cyrillic bool   // or a Cyrillic letter
	least    int    // bytes of the shortest literal
	first    string // bytes that the literals begin with, in either case, where least is 1
	// How far from the end of the first least bytes of a literal two bytes stand, by their
	// hash, or the whole way for none: by so many bytes a search may go on.
	skip []uint8
}

// requiredBy returns what an expression of package regexp asks of a text: one word of each
// list, the rarest first. It reads the expression as it is written, which takes a
// small part of the time to compile it.
func requiredBy(expression string) (all []*required) {
	for _, d := range demandsOf(expression) {
		if d.cost > 0 {
			all = append(all, d.required())
		}
	}
	return all
}

// required prepares the search for what is demanded.
func (d demand) required() *required {
	r := &required{cyrillic: d.cyrillic}
	for l := d.first; l != nil; l = l.next {
		r.literals = append(r.literals, l.text)
	}
	r.prepare()
	return r
}

// prepare makes the tables of a search for the literals.
func (r *required) prepare() {
	const few, small, large = 8, 64, 512 // literals; sizes of a table, powers of two
	r.least = math.MaxUint8
	for _, l := range r.literals {
		r.least = min(r.least, len(l))
	}
	if r.least == 1 {
		for _, l := range r.literals {
			r.first += l[:1] + strings.ToUpper(l[:1])
		}
		return
	}
	size := large
	if len(r.literals) <= few {
		size = small
	}
	r.skip = make([]uint8, size)
	for h := range r.skip {
		r.skip[h] = uint8(r.least - 1)
	}
	for _, l := range r.literals {
		for at := 2; at <= r.least; at++ {
			h := pairHash(l[at-2], l[at-1]) & (size - 1)
			r.skip[h] = min(r.skip[h], uint8(r.least-at))
		}
	}
}

// in tells whether a text has what is required. It may say so of one that has not.
func (r *required) in(s string) bool {
	if r.cyrillic && hasCyrillic(s) || r.first != "" && strings.ContainsAny(s, r.first) {
		return true
	}
	for from := r.next(s, 0); from >= 0; from = r.next(s, from+1) {
		for _, l := range r.literals {
			if beginsWith(s[from:], l) {
				return true
			}
		}
	}
	return otherCase(s)
}

// next returns where a literal may begin at a byte of a text or behind it, -1 for nowhere.
func (r *required) next(s string, from int) int {
	mask := len(r.skip) - 1
	for at := from + r.least; at <= len(s) && mask >= 0; {
		skip := r.skip[pairHash(s[at-2], s[at-1])&mask]
		if skip == 0 {
			return at - r.least
		}
		at += int(skip)
	}
	return -1
}

// otherCase tells whether a text has another case of s or k than those of ASCII.
func otherCase(s string) bool { return strings.Contains(s, "ſ") || strings.Contains(s, "\u212a") }

// pairHash is the same for two bytes in either case.
func pairHash(a, b byte) int { return int(a|0x20)*37 + int(b|0x20) }

// beginsWith tells whether a text in lower case begins with a literal.
func beginsWith(s, literal string) bool {
	if len(s) < len(literal) {
		return false
	}
	for i := range len(literal) {
		if lower(s[i]) != literal[i] {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// hasCyrillic tells whether a text may have a Cyrillic letter, or another case of one.
func hasCyrillic(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0xd0 && c <= 0xd3 || c == 0xe1 {
			return true
		}
	}
	return false
}
