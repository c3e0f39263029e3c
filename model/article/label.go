package article

import (
	"slices"
	"strings"
)

// label says what the figures of a line stand for. Where a sentence has several,
// each is told by its own item of the list, or its own clause.
func (l *line) label(figures []quantified, at []span) {
	sorted := at
	if len(at) > 1 {
		sorted = slices.Clone(at)
		slices.SortFunc(sorted, func(a, b span) int { return a.from - b.from })
	}
	others := func(in span) (n int, first span) {
		k, _ := slices.BinarySearchFunc(sorted, in.from, func(s span, from int) int { return s.from - from })
		for k+n < len(sorted) && sorted[k+n].from < in.to {
			n++
		}
		if n > 0 {
			first = sorted[k]
		}
		return n, first
	}
	var of span      // the sentence of the figure before
	var items []span // of its list
	for k := range figures {
		s := l.sentenceAt(at[k].from)
		figures[k].sentence = s
		if n, _ := others(s); n < 2 {
			figures[k].What = l.phrase(s, at[k])
			continue
		}
		if s != of {
			of, items = s, l.items(s)
		}
		item := l.item(s, items, at[k], func(in span) bool { n, _ := others(in); return n > 1 })
		what := clean(l.text[item.from:item.to])
		if shut := strings.IndexByte(l.text[at[k].to:item.to], ')'); shut >= 0 && inBrackets(l.text[item.from:at[k].from]) {
			what = clean(l.text[item.from : at[k].to+shut+1]) // what the bracket explains comes before it
		}
		what = upperFirst(unled(upperFirst(what)))
		if n, first := others(item); n > 1 && first.from < at[k].from && first.to <= at[k].from {
			// Two numbers in one clause: what it is about, and the words before the later one.
			head := trimTail(clean(l.text[item.from:first.from]))
			from := at[k].from
			if w := l.wordAt(from); w > 0 && l.words[w-1].function {
				from = l.words[w-1].from
			}
			what = head + " … " + strings.TrimRight(l.text[from:item.to], " .;,:")
		}
		figures[k].What = what
	}
}

// unled takes off the preposition that an item of a list opens with.
func unled(s string) string {
	for _, of := range []string{"D’", "D'", "De l’", "De la ", "Des ", "Du ", "De ", "Of ", "À ", "To "} {
		if rest, ok := strings.CutPrefix(s, of); ok {
			return upperFirst(rest)
		}
	}
	return s
}

// items returns what commas and "and" part in a sentence.
func (l *line) items(s span) (all []span) {
	for _, p := range l.pieces(s, ",;:") {
		from, to := l.wordsIn(p)
		cut := p.from
		for i := from + 1; i < to; i++ {
			if f := l.words[i].folded; (f == "et" || f == "and") && l.words[i].from > cut && !(i+1 < to && l.words[i-1].capital && l.words[i+1].capital) && !inBrackets(l.text[p.from:l.words[i].from]) {
				all = append(all, trim(l.text, span{cut, l.words[i].from}))
				cut = l.words[i].to
			}
		}
		all = append(all, trim(l.text, span{cut, p.to}))
	}
	return all
}

// item returns that of the items of a sentence that a number stands in, widened to the left
// while it is too short to say something and crowded does not object.
func (l *line) item(s span, all []span, at span, crowded func(span) bool) span {
	k := slices.IndexFunc(all, func(p span) bool { return p.to > at.from })
	if k < 0 {
		return s
	}
	telling := func(p span) (n int) {
		from, to := l.wordsIn(p)
		for _, w := range l.words[from:to] {
			if !w.function && !w.digit && (w.from < at.from || w.from >= at.to) {
				n++
			}
		}
		return n
	}
	p := all[k]
	for j := k + 1; j < len(all) && p.to < at.to; j++ {
		p.to = all[j].to
	}
	for j := k - 1; j >= 0 && telling(p) < 2; j-- {
		wider := span{all[j].from, p.to}
		if crowded(wider) {
			break
		}
		p = wider
	}
	for j := k + 1; j < len(all) && telling(p) < 2; j++ {
		wider := span{p.from, all[j].to}
		if crowded(wider) {
			break
		}
		p = wider
	}
	if telling(p) == 0 {
		return s
	}
	return p
}
