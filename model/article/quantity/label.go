package quantity

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// label says what the figures of a line stand for. Where a sentence has several,
// each is told by its own item of the list, or its own clause.
func (l *Line) label(figures []Figure, at []lex.Span) {
	sorted := at
	if len(at) > 1 {
		sorted = slices.Clone(at)
		slices.SortFunc(sorted, func(a, b lex.Span) int { return a.From - b.From })
	}
	others := func(in lex.Span) (n int, first lex.Span) {
		k, _ := slices.BinarySearchFunc(sorted, in.From, func(s lex.Span, from int) int { return s.From - from })
		for k+n < len(sorted) && sorted[k+n].From < in.To {
			n++
		}
		if n > 0 {
			first = sorted[k]
		}
		return n, first
	}
	var of lex.Span      // the sentence of the figure before
	var items []lex.Span // of its list
	for k := range figures {
		s := l.SentenceAt(at[k].From)
		figures[k].Sentence = s
		if n, _ := others(s); n < 2 {
			figures[k].What = l.Phrase(s, at[k])
			continue
		}
		if s != of {
			of, items = s, l.items(s)
		}
		item := l.item(s, items, at[k], func(in lex.Span) bool { n, _ := others(in); return n > 1 })
		item.From += l.Subordination(item) + l.saying(item)
		if l.Qualifies(item) {
			figures[k].What = l.Phrase(s, at[k])
			continue
		}
		if whole := l.governed(s, items, item); whole != item {
			figures[k].What = lex.UpperFirst(unled(lex.UpperFirst(lex.Clean(l.Text[whole.From:whole.To]))))
			continue
		}
		what := lex.Clean(l.Text[item.From:item.To])
		if shut := strings.IndexByte(l.Text[at[k].To:item.To], ')'); shut >= 0 && lex.InBrackets(l.Text[item.From:at[k].From]) {
			what = lex.Clean(l.Text[item.From : at[k].To+shut+1]) // what the bracket explains comes before it
		}
		what = lex.UpperFirst(unled(lex.UpperFirst(what)))
		if n, first := others(item); n > 1 && first.From < at[k].From && first.To <= at[k].From && !lex.InBrackets(l.Text[item.From:at[k].From]) {
			// Two numbers in one clause: what it is about, and the words before the later one.
			head := lex.TrimTail(lex.Clean(l.Text[item.From:l.roughly(item.From, first.From)]))
			from := at[k].From
			if w := l.WordAt(from); w > 0 && l.Words[w-1].Function {
				from = l.Words[w-1].From
			}
			what = strings.TrimRight(l.Text[from:item.To], " .;,:")
			if head != "" {
				what = head + " … " + what
			}
			what = lex.UpperFirst(lex.Clean(what))
		}
		figures[k].What = what
	}
}

// unled takes off the preposition that an item of a list opens with.
func unled(s string) string {
	for _, of := range []string{"Including ", "Y compris ", "D’", "D'", "De l’", "De la ", "Des ", "Du ", "De ", "Of ", "À ", "To "} {
		if rest, ok := strings.CutPrefix(s, of); ok {
			return lex.UpperFirst(rest)
		}
	}
	return s
}

// roughly returns where in front of a number at a byte, and from another on, the words begin that say about how
// much it is: "more than 600".
func (l *Line) roughly(from, at int) int {
	k := l.WordAt(at)
	for k > 0 && l.Words[k-1].From >= from && lex.BlankGap(l.Gap(k)) && (lex.Approximate[l.Word(k-1)] || (l.Word(k-1) == "de" || l.Word(k-1) == "than") && more[l.Word(k-2)]) {
		k--
	}
	if k >= len(l.Words) {
		return at
	}
	return min(at, l.Words[k].From)
}

// items returns what commas and "and" part in a sentence, but for an "and" within a subject.
func (l *Line) items(s lex.Span) (all []lex.Span) {
	for _, p := range l.Pieces(s, ",;:") {
		from, to := l.WordsIn(p)
		cut := p.From
		for i := from + 1; i < to; i++ {
			if f := l.Words[i].Folded; (f == "et" || f == "and") && l.Words[i].From > cut && !(i+1 < to && l.Words[i-1].Capital && l.Words[i+1].Capital) && !lex.InBrackets(l.Text[p.From:l.Words[i].From]) &&
				(!l.Acts(lex.Span{From: l.Words[i].From, To: p.To}) || l.Acts(lex.Span{From: cut, To: l.Words[i].From})) {
				all = append(all, lex.Trim(l.Text, lex.Span{From: cut, To: l.Words[i].From}))
				cut = l.Words[i].To
			}
		}
		all = append(all, lex.Trim(l.Text, lex.Span{From: cut, To: p.To}))
	}
	return all
}

// item returns that of the items of a sentence that a number stands in, widened to the left
// while it is too short to say something and crowded does not object.
func (l *Line) item(s lex.Span, all []lex.Span, at lex.Span, crowded func(lex.Span) bool) lex.Span {
	k := slices.IndexFunc(all, func(p lex.Span) bool { return p.To > at.From })
	if k < 0 {
		return s
	}
	telling := func(p lex.Span) (n int) {
		from, to := l.WordsIn(p)
		for _, w := range l.Words[from:to] {
			if !w.Function && !w.Digit && (w.From < at.From || w.From >= at.To) {
				n++
			}
		}
		return n
	}
	p := all[k]
	for j := k + 1; j < len(all) && p.To < at.To; j++ {
		p.To = all[j].To
	}
	for j := k - 1; j >= 0 && telling(p) < 2; j-- {
		wider := lex.Span{From: all[j].From, To: p.To}
		if crowded(wider) {
			break
		}
		p = wider
	}
	for j := k + 1; j < len(all) && telling(p) < 2 && !l.Finite(l.WordAt(all[j].From)); j++ {
		wider := lex.Span{From: p.From, To: all[j].To}
		if crowded(wider) {
			break
		}
		p = wider
	}
	if telling(p) == 0 {
		return s
	}
	for first := range k {
		if whole := l.Members(all[:k+1], first, k); whole != all[k] && p == all[k] && !crowded(whole) {
			return whole
		}
	}
	return p
}
