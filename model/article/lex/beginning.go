package lex

import (
	"strings"
	"unicode/utf8"
)

// Beginnings are the signs of ASCII that a text may begin with for an expression to be found that is bound to the
// beginning of it; any other sign may be there, too.
type beginnings [utf8.RuneSelf]bool

// beginningsOf returns those of an expression, nil for one that is not bound to the beginning, or of which it cannot tell.
func beginningsOf(expression string) *beginnings {
	flags := ""
	if k := strings.IndexByte(expression, ')'); k > 0 && strings.HasPrefix(expression, "(?") && !strings.ContainsAny(expression[:k], ":<m") {
		flags = expression[:k+1]
	}
	if !strings.HasPrefix(expression[len(flags):], "^") {
		return nil
	}
	all, _ := level(expression[len(flags):])
	o := new(beginnings)
	for _, way := range all {
		rest, bound := strings.CutPrefix(way, "^")
		if !bound || !o.add(rest) {
			return nil
		}
	}
	if all == nil {
		return nil
	}
	return o
}

// add adds the signs that an alternative may begin with, and tells whether it knows them.
func (o *beginnings) add(expression string) bool {
	w := walk{rest: expression, skims: true}
	for optional := true; optional; {
		if w.rest == "" || repeating[w.rest[0]] {
			return false // it may be empty
		}
		from := w.rest
		w.atom()
		atom := from[:len(from)-len(w.rest)]
		optional, _ = w.repetition()
		if w.lost || !o.addAtom(atom) {
			return false
		}
	}
	return true
}

// addAtom adds the signs that one part of an expression may begin with, likewise.
func (o *beginnings) addAtom(atom string) bool {
	switch c := atom[0]; {
	case otherCase(atom):
		return false
	case c >= utf8.RuneSelf:
		return true
	case c == '(':
		inner, ok := strings.CutPrefix(atom[1:len(atom)-1], "?")
		if k := strings.IndexAny(inner, ":<"); ok && (k < 0 || inner[k] == '<') {
			return false
		} else if ok {
			inner = inner[k+1:]
		}
		all, _ := level(inner)
		for _, way := range all {
			if !o.add(way) {
				return false
			}
		}
		return all != nil
	case c == '[':
		return o.addClass(atom[1 : len(atom)-1])
	case c == '\\':
		return o.addEscape(atom[1:])
	case c == '^' || c == '$' || c == '.':
		return false
	default:
		o.addSign(c)
		return true
	}
}

// addClass adds what stands in brackets. Of stretches it knows those between signs of ASCII.
func (o *beginnings) addClass(signs string) bool {
	if strings.HasPrefix(signs, "^") || strings.Contains(signs, "[:") {
		return false
	}
	for signs != "" {
		w := walk{rest: signs}
		c, size := signs[0], 1
		switch {
		case c == '\\':
			w.escape()
			size = len(signs) - len(w.rest)
			if w.lost || !o.addEscape(signs[1:size]) {
				return false
			}
		case c >= utf8.RuneSelf:
			_, size = utf8.DecodeRuneInString(signs)
		case len(signs) > 2 && signs[1] == '-' && signs[2] != '\\' && signs[2] < utf8.RuneSelf:
			for r := c; r <= signs[2]; r++ {
				o.addSign(r)
			}
			signs = signs[3:]
			continue
		default:
			o.addSign(c)
		}
		if signs = signs[size:]; len(signs) > 1 && signs[0] == '-' {
			return false
		}
	}
	return true
}

// addEscape adds what is written behind a backslash.
func (o *beginnings) addEscape(class string) bool {
	in := func(byte) bool { return false }
	switch c := class[0]; {
	case class == "d" || class == "p{N}":
		in = func(c byte) bool { return c >= '0' && c <= '9' }
	case class == "s":
		in = func(c byte) bool { return strings.IndexByte(" \t\n\f\r", c) >= 0 }
	case strings.HasPrefix(class, "p{L"):
		in = func(c byte) bool { return lower(c) >= 'a' && lower(c) <= 'z' }
	case class == "x{a0}" || class == "x{202f}":
	case len(class) == 1 && strings.IndexByte("().[]{}*+?|^$/\\-", c) >= 0:
		in = func(s byte) bool { return s == c }
	default:
		return false
	}
	for c := range byte(utf8.RuneSelf) {
		o[c] = o[c] || in(c)
	}
	return true
}

// addSign adds a sign, a letter in either case.
func (o *beginnings) addSign(c byte) {
	o[c] = true
	if l := lower(c); l >= 'a' && l <= 'z' {
		o[l], o[l&^0x20] = true, true
	}
}

// begin tells whether a text begins with one of them.
func (o *beginnings) begin(s string) bool {
	return s != "" && (s[0] >= utf8.RuneSelf || o[s[0]])
}
