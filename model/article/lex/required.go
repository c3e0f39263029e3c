package lex

import (
	"iter"
	"math"
	"strings"
	"unicode/utf8"
)

// A required is a list of words of which a text must have one for a pattern to be found in
// it. They are of ASCII letters, in lower case, which a text may have in either, and signs.
type required struct {
	literals []string
	cyrillic bool   // or a Cyrillic letter
	least    int    // bytes of the shortest literal
	first    string // signs that the literals begin with, in either case, where least is 1
	slots    []slot // by the hash of two bytes
	same     []uint16
}

// A slot says of two bytes how far from the end of the first least bytes of a literal they stand, or the whole way for
// none: by so many bytes a search may go on. Where they end those bytes, literal is the number of the first literal of
// which they do, counted from 1; same has that of the next one behind each, 0 for none.
type slot struct {
	literal uint16
	skip    uint8
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
			_, size := utf8.DecodeRuneInString(l)
			r.first += l[:size] + strings.ToUpper(l[:size])
		}
		return
	}
	size := large
	if len(r.literals) <= few {
		size = small
	}
	r.slots, r.same = make([]slot, size), make([]uint16, len(r.literals))
	for h := range r.slots {
		r.slots[h].skip = uint8(r.least - 1)
	}
	for k, l := range r.literals {
		for at := 2; at <= r.least; at++ {
			s := &r.slots[pairHash(l[at-2], l[at-1])&(size-1)]
			s.skip = min(s.skip, uint8(r.least-at))
			if at == r.least {
				r.same[k], s.literal = s.literal, uint16(k+1)
			}
		}
	}
}

// in tells whether a text has what is required. It may say so of one that has not.
func (r *required) in(s string) bool {
	if r.cyrillic && hasCyrillic(s) || r.first != "" && strings.ContainsAny(s, r.first) {
		return true
	}
	for range r.found(s) {
		return true
	}
	return otherCase(s)
}

// found yields the numbers of the literals that a text has, in its order, each as often as it comes.
func (r *required) found(s string) iter.Seq[int] {
	return func(yield func(int) bool) {
		mask := len(r.slots) - 1
		for at := r.least; at <= len(s) && mask >= 0; {
			here := r.slots[pairHash(s[at-2], s[at-1])&mask]
			for k := here.literal; k > 0; k = r.same[k-1] {
				if beginsWith(s[at-r.least:], r.literals[k-1]) && !yield(int(k-1)) {
					return
				}
			}
			at += max(1, int(here.skip))
		}
	}
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
