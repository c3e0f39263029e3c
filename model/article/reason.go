package article

import (
	"cmp"
	"math"
	"slices"

	"github.com/enjeux/enjeux/model"
)

// A Reason is a domain that a paragraph is about, and the words that say so, the
// weightiest first, each with the places where it stands: in the paragraph, or in
// the heading above.
type Reason struct {
	Domain string
	Words  [][]Passage
}

// Reasons returns the domain of paragraph n, and all that weigh at least half as
// much, each with what it was found by. A domain without words is what a text
// between states is about until something speaks for another.
func (d *Document) Reasons(n int) (all []Reason) {
	p := d.Paragraphs[n-1]
	if !p.body() {
		return nil
	}
	for _, domain := range append([]string{p.Domain}, p.Domains...) {
		all = append(all, Reason{Domain: domain})
	}
	for _, t := range d.telling(p) {
		k := slices.IndexFunc(all, func(r Reason) bool { return domainOf(r.Domain) == t.stem.class })
		if k >= 0 {
			all[k].Words = append(all[k].Words, t.at)
		}
	}
	return all
}

// Reasons returns what the domain of a stake was decided on, and in which source:
// none where the analyst gave it another one, or the briefing has it otherwise.
func (p *Proposal) Reasons(it *Item) (source model.ID, all []Reason) {
	s, ok := it.Node.(model.Stake)
	if !ok || it.Standing == Changed || len(it.Citations) == 0 {
		return "", nil
	}
	d, c := p.Documents[it.document], it.Citations[0]
	if d.Paragraphs[c.Paragraph-1].Domain != s.Domain {
		return "", nil
	}
	return c.Source, d.Reasons(c.Paragraph)
}

// A tale is what a stem told of a paragraph: how much it weighs there in all, and
// where it stands.
type tale struct {
	stem   *stem
	weight float64
	at     []Passage
}

// telling returns what each stem told of a paragraph, the weightiest first.
func (d *Document) telling(p Paragraph) (all []tale) {
	v := vocabularies.Get().(*vocabulary)
	defer vocabularies.Put(v)
	add := func(of Paragraph, ws []word, factor float64) {
		said := map[*stem]int{}
		for i := 0; i < len(ws); {
			s, next := topicAt(ws, i)
			if s == nil {
				i = next
				continue
			}
			k := slices.IndexFunc(all, func(t tale) bool { return t.stem == s })
			if k < 0 {
				k, all = len(all), append(all, tale{stem: s})
			}
			at := Passage{of.N, of.From + ws[i].from, of.From + ws[i+len(s.parts)-1].to}
			if !slices.Contains(all[k].at, at) {
				all[k].at = append(all[k].at, at)
			}
			all[k].weight += s.again(said[s]) * factor
			said[s]++
			i = next
		}
	}
	l := readLine(v, d.Line(p), d.lang)
	add(p, l.words, 1)
	if p.RunIn > 0 && !l.speaker(p.RunIn) {
		add(p, l.words[:l.wordAt(p.RunIn)], cueFactor)
	}
	add(p, l.words[:l.subject()], cueFactor)
	if p.Under > 0 {
		heading := d.Paragraphs[p.Under-1]
		factor := headingFactor
		if p.RunIn > 0 && weigh(d.Line(p)[:p.RunIn]) != ([domainCount]float64{}) {
			factor = outspoken
		}
		add(heading, words(d.Line(heading)), factor)
	}
	slices.SortStableFunc(all, func(a, b tale) int { return cmp.Compare(b.weight, a.weight) })
	return all
}

// again is what a stem weighs that was said n times before, see [vocabulary.weigh].
func (s *stem) again(n int) float64 {
	if s.weight < 1 && n > 0 {
		return 0
	}
	return s.weight / math.Sqrt(float64(n+1))
}
