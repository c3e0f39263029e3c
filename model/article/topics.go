package article

import (
	"math"
	"slices"
)

// weigh adds up what the words say for each domain. A stem that comes again
// says less each time, and a light one nothing more, so that one word said often
// does not drown the rest.
func (v *vocabulary) weigh(all []word) (w [domainCount]float64) {
	clear(v.said)
	for i := 0; i < len(all); {
		s, next := topicAt(all, i)
		if s != nil {
			w[s.class] += s.again(v.said[s])
			v.said[s]++
		}
		i = next
	}
	return w
}

// topicAt returns the stem that speaks at word i, nil for none, and with which word the
// line goes on. The name of a country says nothing: "the Democratic Republic of the
// Congo" is not about democracy. Nor does what somebody is minister of.
func topicAt(ws []word, i int) (s *stem, next int) {
	s = longest(ws[i].topics, ws[i:])
	if n := longName(ws[i:]); n > 0 && (s == nil || len(s.parts) <= n) {
		return nil, i + n
	}
	end := officeAt(ws, i)
	switch {
	case s == nil, end > 0 && len(s.parts) == 1:
		return nil, max(i+1, end)
	}
	return s, max(i+len(s.parts), end)
}

// longName returns of how many words the name of a country is that some words begin
// with, 0 for one word or none.
func longName(ws []word) int {
	for _, l := range ws[0].named {
		if n := len(l.words); n > 1 && n <= len(ws) && slices.EqualFunc(l.words, ws[:n], func(name string, w word) bool { return w.folded == name }) {
			return n
		}
	}
	return 0
}

// weigh does it for a short text of its own.
func weigh(text string) [domainCount]float64 {
	v := vocabularies.Get().(*vocabulary)
	defer vocabularies.Put(v)
	v.words = v.split(v.words[:0], text)
	return v.weigh(v.words)
}

// again is what a stem weighs that was said n times before, see [vocabulary.weigh].
func (s *stem) again(n int) float64 {
	if s.weight < 1 && n > 0 {
		return 0
	}
	return s.weight / math.Sqrt(float64(n+1))
}
