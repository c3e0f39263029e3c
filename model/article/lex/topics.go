package lex

import (
	"math"
	"slices"
)

// Weigh adds up what the words say for each domain. A stem that comes again
// says less each time, and a light one nothing more, so that one word said often
// does not drown the rest.
func (v *Vocabulary) Weigh(all []Word) (w [DomainCount]float64) {
	clear(v.said)
	for i := 0; i < len(all); {
		s, next := TopicAt(all, i)
		if s != nil {
			w[s.Class] += s.Again(v.said[s])
			v.said[s]++
		}
		i = next
	}
	return w
}

// TopicAt returns the stem that speaks at word i, nil for none, and with which word the
// line goes on. The name of a country says nothing: "the Democratic Republic of the
// Congo" is not about democracy. Nor does what somebody is minister of.
func TopicAt(ws []Word, i int) (s *Stem, next int) {
	s = Longest(ws[i].Topics, ws[i:])
	if n := longName(ws[i:]); n > 0 && (s == nil || len(s.Parts) <= n) {
		return nil, i + n
	}
	end := officeAt(ws, i)
	switch {
	case s == nil, end > 0 && len(s.Parts) == 1:
		return nil, max(i+1, end)
	}
	return s, max(i+len(s.Parts), end)
}

// longName returns of how many words the name of a country is that some words begin
// with, 0 for one word or none.
func longName(ws []Word) int {
	for _, l := range ws[0].Named {
		if n := len(l.Words); n > 1 && n <= len(ws) && slices.EqualFunc(l.Words, ws[:n], func(name string, w Word) bool { return w.Folded == name }) {
			return n
		}
	}
	return 0
}

// Weigh does it for a short text of its own.
func Weigh(text string) [DomainCount]float64 {
	v := Vocabularies.Get().(*Vocabulary)
	defer Vocabularies.Put(v)
	v.words = v.split(v.words[:0], text)
	return v.Weigh(v.words)
}

// Again is what a stem weighs that was said n times before, see [Vocabulary.Weigh].
func (s *Stem) Again(n int) float64 {
	if s.weight < 1 && n > 0 {
		return 0
	}
	return s.weight / math.Sqrt(float64(n+1))
}
