package article

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A bargain is an agreement as one sentence tells of it, with what tells whether another sentence told
// of it before.
type bargain struct {
	Agreement
	words      []string // of its sentence that have a meaning, cut to their stems
	instrument bool     // else a commitment
	meant      bool     // that a verb alone tells of, as what will be done
	back       bool     // it is spoken of as one that is known: "the deal"
	called     []string // what it is called beside that
	count      float64  // how many there are, 0 where it does not say
}

// bargainIn returns the agreement of a sentence that its words at what tell of.
func (l *line) bargainIn(s lex.Span, a Agreement, what lex.Span, instrument bool) (b bargain) {
	const reach = 6 // words of its name
	b.Agreement, b.instrument = a, instrument
	from, to := l.WordsIn(s)
	for i := from; i < to; i++ {
		if stem := l.stemAt(i); stem != "" {
			b.words = append(b.words, stem)
		}
	}
	slices.Sort(b.words)
	b.words = slices.Compact(b.words)
	at, next := l.WordAt(what.From), l.WordAt(what.To)
	if instrument {
		b.count = l.counted(at - 1)
	}
	first := l.determined(s, what)
	if first < 0 {
		first = l.ofSigning(from, at)
	}
	if b.back = (instrument || papers[l.Word(at)]) && first >= 0; !b.back {
		return b
	}
	for i := first + 1; i < at; i++ {
		b.called = append(b.called, l.stemAt(i))
	}
	for i := next; i < min(to, next+reach) && !l.Finite(i) && !relatives[l.Word(i)] && !l.Participle(l.Words[i]) && !strings.ContainsAny(l.Gap(i), ",;:("); i++ {
		b.called = append(b.called, l.stemAt(i))
	}
	b.called = slices.DeleteFunc(b.called, func(w string) bool { return w == "" })
	return b
}

// stemAt returns the first letters of word i, "" where it has no meaning of its own.
func (l *line) stemAt(i int) string {
	const least, bytes = 4, 8
	w := l.Words[i]
	if w.Function || w.Verb || w.Day || w.Month() || w.In(staged|times|recent) || !w.Digit && len(w.Folded) < least {
		return ""
	}
	return lex.Clip(strings.TrimRight(w.Folded, "sx"), bytes)
}

// repeats tells whether an agreement is one that was told of before: it is called nothing else, or both
// are told in the same words. One that has become firmer is told anew.
func (b bargain) repeats(before bargain) bool {
	const least = 4 // words
	if now, then := firmness[b.Status], firmness[before.Status]; now > then || now < then && !(before.instrument && len(b.called) == 0) {
		return false
	}
	in := func(w string) bool {
		_, found := slices.BinarySearch(before.words, w)
		return found
	}
	if b.back && !slices.ContainsFunc(b.called, func(w string) bool { return !in(w) }) {
		return true
	}
	if b.Status != before.Status {
		return false
	}
	if b.count > 1 && b.count == before.count {
		return true
	}
	same := 0
	for _, w := range b.words {
		if in(w) {
			same++
		}
	}
	fewest := min(len(b.words), len(before.words))
	return fewest >= least && 4*same >= 3*fewest
}

// ofSigning returns the word that says of which instruments at word i the signature is told, -1 for none: "la signature
// des deux accords".
func (l *line) ofSigning(from, i int) int {
	const reach = 3 // words
	for k := i - 1; k > max(from, i-reach); k-- {
		if w := l.Word(k); (w == "des" || w == "du") && l.Word(k-1) == "signature" {
			return k
		}
	}
	return -1
}

// counted returns the number that word i is, 0 for none.
func (l *line) counted(i int) float64 {
	if i < 0 {
		return 0
	}
	w := l.Words[i]
	if n, err := strconv.Atoi(l.Spelled(i)); w.Digit && err == nil {
		return float64(n)
	}
	return w.Number
}

// papers are what is signed by another name.
var papers = lex.Set("document documents texte textes")

// staged are words of how an agreement is made.
var staged = lex.ClassOf("signing signature ceremony ceremonie understanding entente text texte")

// firmness ranks the states.
var firmness = map[string]int{Expected: 0, Agreed: 1, Signed: 2, InForce: 3}

// withoutDetails returns the agreements of a paragraph without what is only said will be done beside another in
// the same state, which it explains.
func withoutDetails(all []bargain) []bargain {
	told := map[string]bool{} // the states
	for _, b := range all {
		told[b.Status] = told[b.Status] || !b.meant
	}
	return slices.DeleteFunc(all, func(b bargain) bool {
		before := told[b.Status]
		told[b.Status] = true
		return b.meant && before
	})
}
