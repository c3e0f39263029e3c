package lex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A demand is one of the things that an expression asks of a text: that it has one of these
// literals or, where it says so, a Cyrillic letter. The zero value is none.
type demand struct {
	first, last *literal
	cyrillic    bool
	cost        float64 // about how many in so many texts meet it
}

// A literal is one of a demand.
type literal struct {
	text string
	next *literal
}

// meets returns the demand for one literal.
func meets(text string) demand {
	l := &literal{text: text}
	cost := 1.0
	for range text {
		cost /= 10
	}
	return demand{l, l, false, cost}
}

// ofWords tells whether a demand is met by literals alone that are of two letters or more.
func (d demand) ofWords() bool {
	for l := d.first; l != nil; l = l.next {
		if len(l.text) < 2 {
			return false
		}
	}
	return d.first != nil && !d.cyrillic
}

// or returns the demand that either of two makes together with the other, if both do.
func (d demand) or(other demand) demand {
	switch {
	case d.cost == 0 || other.cost == 0:
		return demand{}
	case d.first == nil:
		d.first, d.last = other.first, other.last
	case other.first != nil:
		d.last.next, d.last = other.first, other.last
	}
	return demand{d.first, d.last, d.cyrillic || other.cyrillic, d.cost + other.cost}
}

// demands are several that are made at once, those that the fewest texts meet, in that order.
type demands [3]demand

// add adds one if it is among those.
func (all *demands) add(d demand) {
	for k := range all {
		if d.cost > 0 && (all[k].cost == 0 || d.cost < all[k].cost) {
			all[k], d = d, all[k]
		}
	}
}

// A walk goes through an expression once. Whatever it does not know it takes for something
// that asks for nothing; lost is where it cannot tell where that ends.
type walk struct {
	rest  string
	lost  bool
	skims bool // for where parts end, and not for what they demand
}

// demandsOf returns those of an expression, none where it cannot be read.
func demandsOf(expression string) demands {
	w := walk{rest: expression}
	if all := w.choice(); !w.lost && w.rest == "" {
		return all
	}
	return demands{}
}

// choice reads alternatives, up to the bracket that closes them. Several make one demand,
// each by its rarest.
func (w *walk) choice() demands {
	all := w.sequence()
	for w.rest != "" && w.rest[0] != ')' {
		w.rest = w.rest[1:] // the bar
		other := w.sequence()
		all = demands{all[0].or(other[0])}
	}
	return all
}

// sequence reads one alternative, and returns the demands of its parts.
func (w *walk) sequence() (all demands) {
	var room [32]byte
	run := room[:0] // the letters that stand together
	end := func() {
		if len(run) > 0 && !w.skims {
			all.add(meets(string(run)))
		}
		run = run[:0]
	}
	for w.rest != "" && w.rest[0] != '|' && w.rest[0] != ')' && !w.lost {
		if c := w.rest[0]; plainSign[c] && (len(w.rest) == 1 || !repeating[w.rest[1]]) {
			run, w.rest = append(run, lower(c)), w.rest[1:]
			continue
		}
		letter, of := w.atom()
		optional, repeated := w.repetition()
		switch {
		case optional:
			end()
		case letter != "":
			run = append(run, letter...)
			if repeated {
				end()
			}
		default:
			end()
			for _, d := range of {
				all.add(d)
			}
		}
	}
	end()
	return all
}

// plainSign are the signs of ASCII that stand for themselves in an expression, and repeating those that say how often
// what stands before them may come.
var plainSign, repeating = func() (plain, repeating [256]bool) {
	for c := range utf8.RuneSelf {
		plain[c] = strings.IndexByte(`([\\^$.|)?*+{`, byte(c)) < 0
		repeating[c] = strings.IndexByte(`?*+{`, byte(c)) >= 0
	}
	return plain, repeating
}()

// atom reads what a repetition could stand behind: a letter of ASCII, in lower case, a sign that has no case, or
// something else with its demands.
func (w *walk) atom() (letter string, of demands) {
	c := w.rest[0]
	switch {
	case c == '(':
		return "", w.group()
	case c == '[':
		w.class()
	case c == '\\':
		if c := w.escape(); c != 0 {
			letter = string(rune(c))
		}
		return letter, of
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(w.rest)
		w.rest = w.rest[size:]
		switch {
		case r >= 0x400 && r <= 0x4ff:
			of[0] = demand{cyrillic: true, cost: 0.001}
		case r != utf8.RuneError && unicode.SimpleFold(r) == r:
			return string(r), of
		}
	case strings.IndexByte("^$.", c) >= 0:
		w.rest = w.rest[1:]
	default:
		w.rest = w.rest[1:]
		return string(rune(lower(c))), of
	}
	return "", of
}

// group reads one with all that is in it. Flags change no demand, which is met in either case.
func (w *walk) group() (of demands) {
	w.rest = w.rest[1:]
	if strings.HasPrefix(w.rest, "?") {
		k := strings.IndexAny(w.rest, ":>)")
		if k < 0 {
			w.lost = true
			return of
		}
		flags := w.rest[k] == ')'
		w.rest = w.rest[k+1:]
		if flags {
			return of
		}
	}
	of = w.choice()
	if w.rest == "" {
		w.lost = true
		return of
	}
	w.rest = w.rest[1:]
	return of
}

// class reads letters in brackets.
func (w *walk) class() {
	k := 1
	if strings.HasPrefix(w.rest[k:], "^") {
		k++
	}
	for first := true; k < len(w.rest); k++ {
		switch c := w.rest[k]; {
		case c == ']' && !first:
			w.rest = w.rest[k+1:]
			return
		case c == '\\':
			k++
		case c == '[' && strings.HasPrefix(w.rest[k:], "[:"):
			k += max(strings.Index(w.rest[k:], ":]"), 0) + 1
		}
		first = false
	}
	w.lost = true
}

// escape reads a sign behind a backslash, and returns that where it stands for itself, else 0.
func (w *walk) escape() byte {
	if len(w.rest) < 2 {
		w.lost = true
		return 0
	}
	c, behind := w.rest[1], w.rest[2:]
	switch {
	case strings.IndexByte("pPx", c) >= 0 && strings.HasPrefix(behind, "{"):
		k := strings.IndexByte(behind, '}')
		if w.lost = k < 0; !w.lost {
			w.rest = behind[k+1:]
		}
	case strings.IndexByte("pP", c) >= 0 && behind != "":
		w.rest = behind[1:]
	case strings.IndexByte("bBdDsSwWnt", c) >= 0:
		w.rest = behind
	case c < utf8.RuneSelf && strings.IndexByte("QEx", c) < 0 && (c < '0' || c > '9') && lower(c) == c && (c < 'a' || c > 'z'):
		w.rest = behind
		return c
	default:
		w.lost = true
	}
	return 0
}

// repetition reads how often what stands before it may come.
func (w *walk) repetition() (optional, repeated bool) {
	switch {
	case w.rest == "":
		return
	case w.rest[0] == '?' || w.rest[0] == '*':
		optional = true
	case w.rest[0] == '+':
		repeated = true
	case w.rest[0] == '{':
		optional, repeated = w.rest[1:] == "" || w.rest[1] < '1' || w.rest[1] > '9', true
		k := strings.IndexByte(w.rest, '}')
		if w.lost = k < 0; w.lost {
			return
		}
		w.rest = w.rest[k:]
	default:
		return
	}
	w.rest = strings.TrimPrefix(w.rest[1:], "?")
	return optional, repeated
}
