package lex

import (
	"slices"
	"strings"
)

// A choice is what a pattern may be in a text: ways of it, and the words by which those are
// found that a text may have.
type choice struct {
	ways   []*Pattern
	always []*Pattern // that ask for no word
	words  required
	of     []*Pattern // which way each of the words is of
}

// choiceOf returns the ways of an expression, nil for none; of words, see [Whole].
func choiceOf(expression string, words bool) *choice {
	all := ways(expression)
	if all == nil {
		return nil
	}
	c := &choice{}
	for _, e := range all {
		way := &Pattern{expression: e, words: words}
		c.ways = append(c.ways, way)
		rarest := demandsOf(e)[0]
		if !rarest.ofWords() {
			c.always = append(c.always, way)
			continue
		}
		for l := rarest.first; l != nil; l = l.next {
			c.words.literals, c.of = append(c.words.literals, l.text), append(c.of, way)
		}
	}
	c.words.prepare()
	return c
}

// in returns the ways that a text may have.
func (c *choice) in(s string) []*Pattern {
	if otherCase(s) {
		return c.ways
	}
	some := slices.Clone(c.always)
	for k := range c.words.found(s) {
		if !slices.Contains(some, c.of[k]) {
			some = append(some, c.of[k])
		}
	}
	return some
}

// matches tells whether a text has one of the ways.
func (c *choice) matches(s string) bool {
	return slices.ContainsFunc(c.in(s), func(w *Pattern) bool { return w.MatchString(s) })
}

// ways returns the alternatives of a long expression, each as an expression of its own:
// those at its top, or else those of its widest group. It returns none for a short one,
// and where it cannot tell them.
func ways(expression string) (all []string) {
	const long = 150 // bytes
	if len(expression) < long {
		return nil
	}
	flags := ""
	if k := strings.IndexAny(expression, ":)<"); strings.HasPrefix(expression, "(?") && k > 0 && expression[k] == ')' {
		flags = expression[:k+1]
	}
	top, groups := level(expression[len(flags):])
	if len(top) > 1 {
		for _, way := range top {
			all = append(all, flags+way)
		}
		return all
	}
	var of []string
	var at Span
	for _, g := range groups {
		g.From, g.To = g.From+len(flags), g.To+len(flags)
		if inner, _ := level(expression[g.From:g.To]); len(inner) > 1 && g.To-g.From > at.To-at.From {
			of, at = inner, g
		}
	}
	if shared := len(expression) - (at.To - at.From); 2*shared > at.To-at.From {
		return nil
	}
	for _, way := range of {
		all = append(all, expression[:at.From]+way+expression[at.To:])
	}
	return all
}

// level returns the alternatives of an expression and where, inside of their brackets, the
// groups stand that must come once, none where it cannot tell.
func level(expression string) (alternatives []string, groups []Span) {
	w := walk{rest: expression, skims: true}
	from := 0
	for w.rest != "" {
		at := len(expression) - len(w.rest)
		if plainSign[w.rest[0]] && (len(w.rest) == 1 || !repeating[w.rest[1]]) {
			w.rest = w.rest[1:]
			continue
		}
		switch w.rest[0] {
		case '|':
			alternatives, from, w.rest = append(alternatives, expression[from:at]), at+1, w.rest[1:]
			continue
		case ')':
			return nil, nil
		}
		w.atom()
		to := len(expression) - len(w.rest)
		optional, repeated := w.repetition()
		if w.lost {
			return nil, nil
		}
		if expression[at] != '(' {
			continue
		}
		opens := 1
		if strings.HasPrefix(expression[at:], "(?") {
			opens += strings.IndexAny(expression[at+1:], ":>)") + 1
			if expression[at+opens-1] == ')' { // flags hold for what follows
				return nil, nil
			}
		}
		if !optional && !repeated {
			groups = append(groups, Span{at + opens, to - 1})
		}
	}
	return append(alternatives, expression[from:]), groups
}
