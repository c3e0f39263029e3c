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
	skip [512]uint8
}

// requiredBy returns what an expression of package regexp asks of a text: one word of each
// list, the rarest first. It reads the expression as it is written, which takes a
// small part of the time to compile it.
func requiredBy(expression string) (all []*required) {
	w := walk{rest: expression}
	of := w.choice()
	if w.lost || w.rest != "" {
		return nil
	}
	for _, d := range of {
		if d.cost > 0 {
			all = append(all, d.required())
		}
	}
	return all
}

// required prepares the search for what is demanded.
func (d demand) required() *required {
	r := &required{cyrillic: d.cyrillic, least: math.MaxUint8}
	for l := d.first; l != nil; l = l.next {
		r.literals = append(r.literals, l.text)
		r.least = min(r.least, len(l.text))
	}
	if r.least == 1 {
		for _, l := range r.literals {
			r.first += l[:1] + strings.ToUpper(l[:1])
		}
		return r
	}
	for h := range r.skip {
		r.skip[h] = uint8(r.least - 1)
	}
	for _, l := range r.literals {
		for at := 2; at <= r.least; at++ {
			h := pairHash(l[at-2], l[at-1])
			r.skip[h] = min(r.skip[h], uint8(r.least-at))
		}
	}
	return r
}

// in tells whether a text has what is required. It may say so of one that has not.
func (r *required) in(s string) bool {
	if r.cyrillic && hasCyrillic(s) || r.first != "" && strings.ContainsAny(s, r.first) {
		return true
	}
	for at := r.least; at <= len(s) && r.first == ""; {
		h := pairHash(s[at-2], s[at-1])
		if skip := r.skip[h]; skip > 0 {
			at += int(skip)
			continue
		}
		for _, l := range r.literals {
			if from := at - r.least; pairHash(l[r.least-2], l[r.least-1]) == h && len(s)-from >= len(l) && lowerEqual(s[from:from+len(l)], l) {
				return true
			}
		}
		at++
	}
	// They are another case of s and k.
	return strings.Contains(s, "ſ") || strings.Contains(s, "\u212a")
}

// pairHash is the same for two bytes in either case.
func pairHash(a, b byte) int { return (int(a|0x20)*37 + int(b|0x20)) & 511 }

// lowerEqual tells whether a text in lower case is the same as a literal.
func lowerEqual(s, literal string) bool {
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
