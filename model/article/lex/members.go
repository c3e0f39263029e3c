package lex

import (
	"slices"
	"strings"
)

// A subject of several members: "the minister, his wife and a guest have left".

// Members returns the clause at all[k] of a sentence from the first member of its subject on, where
// that stands before it from all[first] on: else the clause alone.
func (l *Line) Members(all []Span, first, k int) Span {
	p := all[k]
	if first < k && l.named(all[first:k]) && l.joint(p) {
		p.From = all[first].From
	}
	return p
}

// named tells whether pieces may be the first members of a subject: each has some words, or is a name behind
// another, with a comma behind it, and none hangs on another or opens with a participle.
func (l *Line) named(all []Span) bool {
	return !slices.ContainsFunc(all, func(p Span) bool {
		from, to := l.WordsIn(p)
		return to-from < 2 && (p == all[0] || from == to || !l.Words[from].Capital || l.Words[from].Day) || l.Text[p.To] != ',' || l.Hangs(p) || participle(l.Spelled(from))
	})
}

func participle(word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "s"), "e")
	return strings.HasSuffix(word, "é") || strings.HasSuffix(word, "ed")
}

// joint tells whether the subject of a clause has several members, with one before the clause: there
// is "and" in front of a verb that may be of several, or one thing alone in front of one that is.
func (l *Line) joint(s Span) bool {
	from, to := l.WordsIn(s)
	and, plural, noun := false, false, ""
	for i := from; i < to; i++ {
		w := l.Words[i]
		if l.Finite(i) {
			return i > from && (and && !single[w.Folded] || !plural && several[w.Folded])
		}
		and = and || Coordinating[w.Folded] || w.Folded == "or" || l.Spelled(i) == "ou"
		if noun == "" && !w.Function {
			noun = w.Folded
			plural = plural || !w.Capital && strings.HasSuffix(noun, "s")
		}
		plural = plural || w.Number > 0 || w.Digit || theirs[w.Folded]
	}
	return false
}

// Finite tells whether a word looks like a verb in a personal form; the English article is none, nor
// is a name or a French participle. Behind the last word there is none.
func (l *Line) Finite(i int) bool {
	if i >= len(l.Words) {
		return false
	}
	w := l.Words[i]
	return (w.Acts() || l.reflexive(i)) && !w.Capital && !(l.Lang == "en" && w.Folded == "a") && !strings.HasSuffix(l.Text[w.From:w.To], "é")
}

// Forms of one, and of several.
var (
	single  = Set("est a etait avait sera aura fut va doit peut is was has")
	several = Set("sont ont etaient avaient seront auront furent vont doivent peuvent are were have")
	// Coordinating words open what goes with the subject: "and the finance minister".
	Coordinating = Set("et and")
	theirs       = Set("ils elles les ces they we you both il elle on")
)
