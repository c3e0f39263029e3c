package review

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// distinct are names that differ by a letter and are both right.
var distinct = [][2]string{{"gambie", "zambie"}, {"gambia", "zambia"}, {"china", "chine"}, {"libya", "libye"}, {"syria", "syrie"},
	{"maria", "marie"}, {"jeanne", "jeanny"}, {"austral", "austria"}, {"georges", "george"}, {"march", "marcha"}}

// The fewest letters of a name in which one letter may be a slip.
const shortestName = 5

// A name is a way to write a name, and where it stands first.
type name struct {
	written string
	count   int
	person  bool // it is the name of a person of the briefing
	node    model.Node
	t       text // when it stands in a text
	at      word
}

// names finds names that differ by one letter; the one that is written less
// often is flagged, and never that of a person when the other is not one.
func (r *reviewer) names() {
	all := make(map[string]*name) // by the folded name
	var order []string
	note := func(n model.Node, s string, t text, at word, person bool) {
		key := fold(s)
		if letters := utf8.RuneCountInString(key); letters < shortestName || strings.ContainsFunc(key, unicode.IsDigit) {
			return
		}
		if all[key] == nil {
			all[key] = &name{written: s, node: n, t: t, at: at}
			order = append(order, key)
		}
		all[key].count++
		all[key].person = all[key].person || person
	}
	for _, t := range r.texts {
		for _, i := range t.names {
			w := t.split[i]
			note(t.node, t.words[w.from:w.to], t, w, false)
		}
	}
	for _, n := range r.nodes {
		if p, ok := n.(model.Person); ok && !p.Organisation {
			for _, w := range split(p.Name) {
				if s := p.Name[w.from:w.to]; !small[strings.ToLower(s)] {
					note(p, s, text{}, w, true)
				}
			}
		}
	}
	for _, pair := range near(order) {
		odd, right := all[pair[0]], all[pair[1]]
		if odd.person && !right.person || odd.person == right.person && odd.count > right.count {
			odd, right = right, odd
		}
		f := r.flag(TwoSpellings, odd.node, "name", odd.written, right.written)
		f.Other = model.IDOf(right.node)
		if odd.t.node != nil {
			f.Field, f.From, f.To = odd.t.field, odd.at.from, odd.at.to
		}
	}
}

// capitalised returns the words with a capital that do not begin a sentence, by
// their places in the split.
func capitalised(t *reading) (all []int) {
	for i, w := range t.split {
		if c, _ := utf8.DecodeRuneInString(t.words[w.from:w.to]); !w.first && unicode.IsUpper(c) {
			all = append(all, i)
		}
	}
	return all
}

// near returns the pairs of words that one slip turns into each other, the later
// one first. Words that share what is left without one letter are looked at, and
// no others.
func near(words []string) (pairs [][2]string) {
	left := make(map[string][]string)
	for _, w := range words {
		seen := map[string]bool{}
		look := func(key string) {
			for _, other := range left[key] {
				if !seen[other] && slip(w, other) {
					seen[other] = true
					pairs = append(pairs, [2]string{w, other})
				}
			}
		}
		keys := shorter(w)
		for _, key := range keys {
			look(key)
		}
		for _, key := range keys {
			left[key] = append(left[key], w)
		}
	}
	return pairs
}

// shorter returns a word and what is left of it without each of its letters.
func shorter(w string) []string {
	keys := []string{w}
	for i, r := range w {
		key := w[:i] + w[i+utf8.RuneLen(r):]
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// slip tells whether one letter too many, too few or wrong, or two that changed
// places, turn a word into another. An ending of grammar is none.
func slip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || a == b || slices.Contains(distinct, [2]string{min(a, b), max(a, b)}) {
		return false
	}
	p := 0
	for p < len(x) && x[p] == y[p] {
		p++
	}
	same := func(i, j int) bool { return slices.Equal(x[i:], y[j:]) }
	if len(x) < len(y) {
		ending := p == len(x) && strings.ContainsRune("sexnai", y[p])
		return same(p, p+1) && !ending
	}
	swapped := p+1 < len(x) && x[p] == y[p+1] && x[p+1] == y[p] && same(p+2, p+2)
	return same(p+1, p+1) || swapped
}
