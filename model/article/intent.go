package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Commitments that only a verb tells of: what two sides, or one for the other, intend to do or will do.

// undertakes tells whether those who act in front of word i are bound by what stands behind it from word
// next on, in a sentence of the words [from, to): that they mean to do, or will do, something together or
// for one another.
func (l *line) undertakes(from, i, next, to int, anyone bool) bool {
	verb, goesOn := l.cooperates(next, to)
	if verb < 0 {
		return false
	}
	first := l.clauseFrom(from, i)
	switch l.acting(first, i, anyone) {
	case bothSides:
		return true
	case oneSide:
		return !goesOn && !begins(l.Word(verb), vague) && l.Word(i-1) != "i" && l.Word(i-1) != "je" && l.towards(first, i, verb, to)
	}
	return false
}

// intends tells whether the words [i, next), which say that something is meant to be done, bind those who act in front of them.
func (l *line) intends(from, i, next, to int) bool {
	const reach = 8 // words to whom something is proposed
	word := l.Word(i)
	if word == "plan" && !l.planning(from, i) {
		return false
	}
	switch {
	case (l.Word(i-1) == "was" || l.Word(i-1) == "ete") && strings.HasPrefix(word, "propos"):
		return slices.ContainsFunc(l.Words[next:min(to, next+reach)], func(w lex.Word) bool { return begins(w.Folded, cooperative) || convening[w.Folded] })
	case meanings[word]:
		if word == "intention" && !hasAny(l.Words[max(from, i-5):i], possessing) {
			return false
		}
	case strings.HasPrefix(word, "propos"):
		for next < min(to, i+reach) && !begins(l.Word(next), cooperative) {
			next++
		}
	case l.acting(l.clauseFrom(from, i), i, false) == bothSides:
		verb := next
		for verb < to && isAdverb(l.Word(verb)) {
			verb++
		}
		return verb < to && !talks[l.Word(verb)] && (!wishes[word] || l.undertakes(from, i, next, to, false))
	case wishes[word]:
		return false
	}
	return l.undertakes(from, i, next, to, true)
}

// planning tells whether the word “plan” at i is a verb, and not what was written down: "an Action Plan to".
func (l *line) planning(from, i int) bool {
	return !l.Words[i].Capital && (i == from || !determiners[l.Word(i-1)])
}

// assured tells whether a readiness at word i is one that somebody gives their word on.
func (l *line) assured(from, i int) bool {
	const reach = 8 // words
	return l.Word(i) == "on" || meanings[l.Word(i)] && slices.ContainsFunc(l.Words[max(from, i-reach):i], func(w lex.Word) bool {
		return strings.Contains(w.Folded, "affirm") || strings.HasPrefix(w.Folded, "assur") || strings.HasPrefix(w.Folded, "confirm")
	})
}

// promise returns the word of a sentence of the words [from, to) that says what will be done together or
// for the other side, -1 for none.
func (l *line) promise(from, to int) int {
	if l.item && l.sum(from, min(to, from+sumWords)) && hasAny(l.Words[from:min(to, from+2*sumWords)], purposes) {
		return from // "• $5 million to support small fishers"
	}
	for i := from + 1; i < to; i++ {
		next := i + 1
		switch w := l.Words[i]; {
		case w.In(being): // and what was done behind it
			if !l.denied(from, i) && !l.thinks(from, i) && l.arises(from, i, to) {
				return i
			}
			continue
		case w.In(becoming):
		case l.Lang != "fr" && (w.Folded == "is" || w.Folded == "are") && launching[l.Word(next)]:
		case l.Lang == "fr" && (w.Folded == "va" || w.Folded == "vont"):
		case l.Lang == "fr" && lex.FutureFR(w):
			next = i
		case w.Folded == "would" && l.announced(from, i):
		case l.Lang == "fr" && (strings.HasSuffix(w.Folded, "rait") || strings.HasSuffix(w.Folded, "raient")) && l.announced(from, i):
			next = i
		default:
			continue
		}
		if !l.denied(from, i) && !l.thinks(from, i) && (l.undertakes(from, i, next, to, false) || l.arises(from, i, to)) {
			return i
		}
	}
	return -1
}

// announced tells whether what word i says is what somebody announces: "announced that Norway would".
func (l *line) announced(from, i int) bool {
	const reach = 16 // words
	first := max(from, i-reach)
	return slices.ContainsFunc(l.Words[first:i], func(w lex.Word) bool { return begins(w.Folded, announcing) })
}

// arises tells whether the subject of word i is something that two sides are to run together, and what
// stands behind that it will be there: "a joint committee will be set up".
func (l *line) arises(from, i, to int) bool {
	const reach = 7 // words
	if !l.In(i, becoming) || i+2 >= to {
		return false
	}
	before := l.Words[max(from, i-reach):i]
	return (hasAny(before, institutions) && hasAny(before, mutual) || hasAny(before, ties)) && slices.ContainsFunc(l.Words[i+1:i+3], func(w lex.Word) bool { return begins(w.Folded, founding) })
}

// promised appends what a sentence of the words [from, to) says will be done, where none of its cues tells of an
// instrument or a promise.
func (l *line) promised(all []lex.Hint, from, to int) []lex.Hint {
	if slices.ContainsFunc(all, func(h lex.Hint) bool { return h.Cue == lex.CueInstrument || h.Cue == lex.CuePromise }) {
		return all
	}
	i := l.promise(from, to) - from
	if i < 0 {
		return all
	}
	all = slices.DeleteFunc(all, func(h lex.Hint) bool { return h.Cue == lex.CueExpected })
	if begins(l.Word(from+i+1), seeking) {
		all = append(all, lex.Hint{Cue: lex.CueExpected, From: i, To: i})
	}
	return append(all, lex.Hint{Cue: lex.CueIntending, From: i, To: i + 1})
}

// sumWords is how many words a sum that opens an item takes at most.
const sumWords = 4

var (
	meanings    = lex.Set("intention readiness willingness")
	wishes      = lex.Set("souhaitent cherchent seek wish hope")
	convening   = lex.Set("hold convene tenir reunir convoquer")
	determiners = lex.Set("a an the its their this un une le la leur ce")
	launching   = lex.Set("launching adopting establishing creating opening")
	becoming    = lex.ClassOf("will shall sera seront")
	being       = lex.ClassOf("sera seront")
	seeking     = []string{"seek", "cherch", "tent", "try", "aim"}
	purposes    = lex.Set("to for in pour destines")
	vague       = []string{"strength", "deepen", "enhanc", "promot", "advanc", "support", "work", "renforc", "approfond", "travaill"}
	announcing  = []string{"annonc", "announc", "confirm", "promis", "pledg", "assur"}
	talks       = lex.Set(`meet visit discuss hold attend travel review talk negotiate sign rencontrer visiter discuter evoquer tenir assister participer aborder se s y
		pas`)
	founding = []string{"establish", "set", "creat", "cree", "mise", "mis", "launch", "lance", "institu", "etabli", "instaur", "form", "constitu", "suppr", "abol", "lift", "waive", "leve", "accord", "octroy", "vers"}
)
