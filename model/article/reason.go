package article

import (
	"cmp"
	"slices"

	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
)

// A Reason is a domain that a paragraph is about, and the words that say so, the
// weightiest first, each with the places where it stands: in the paragraph, in the
// heading above, in the paragraph before or behind, or in the title.
type Reason struct {
	Domain string
	Words  [][]Passage
}

// Reasons returns the domain of paragraph n, and all that weigh at least half as
// much, each with what it was found by. A domain without words is what a text
// between states is about until something speaks for another.
func (d *Document) Reasons(n int) (all []Reason) {
	p := d.Paragraphs[n-1]
	if !p.Body() {
		return nil
	}
	for _, domain := range append([]string{p.Domain}, p.Domains...) {
		all = append(all, Reason{Domain: domain})
	}
	const least = 0.4 // that a word weighs which says something
	told := d.telling(p)
	for _, t := range told {
		k := slices.IndexFunc(all, func(r Reason) bool { return lex.DomainOf(r.Domain) == t.class })
		if k >= 0 && t.weight >= least && !t.within(told) {
			all[k].Words = append(all[k].Words, t.at)
		}
	}
	return all
}

// A tale is what a stem told of a paragraph, or the usage of a word for one domain: how
// much it weighs there in all, and where it stands.
type tale struct {
	class  int
	stem   *lex.Stem
	usage  *lex.Usage
	weight float64
	at     []Passage
}

// within tells whether the usage of a word says what a stem that it is part of says.
func (t tale) within(all []tale) bool {
	return t.usage != nil && slices.ContainsFunc(all, func(o tale) bool {
		return o.stem != nil && o.class == t.class && slices.ContainsFunc(o.at, func(p Passage) bool { return p.From <= t.at[0].From && t.at[0].To <= p.To })
	})
}

// telling returns what each stem and each word told of a paragraph, the weightiest first.
func (d *Document) telling(p Paragraph) (all []tale) {
	v := lex.Vocabularies.Get().(*lex.Vocabulary)
	defer lex.Vocabularies.Put(v)
	tell := func(t tale, at Passage) {
		k := slices.IndexFunc(all, func(o tale) bool { return o.stem == t.stem && o.usage == t.usage && o.class == t.class })
		if k < 0 {
			k, all = len(all), append(all, tale{class: t.class, stem: t.stem, usage: t.usage})
		}
		if !slices.Contains(all[k].at, at) {
			all[k].at = append(all[k].at, at)
		}
		all[k].weight += t.weight
	}
	add := func(of Paragraph, ws []lex.Word, factor float64) {
		said := map[*lex.Stem]int{}
		for i := 0; i < len(ws); {
			s, next := lex.TopicAt(ws, i)
			if s != nil {
				tell(tale{class: s.Class, stem: s, weight: s.Again(said[s]) * factor}, Passage{of.N, of.From + ws[i].From, of.From + ws[i+len(s.Parts)-1].To})
				said[s]++
			}
			i = next
		}
	}
	timed := blocks.OpensWithHour(d.Line(p))
	for _, step := range []int{-1, 1} {
		if i := d.beside(p, step); i >= 0 && !timed && !blocks.OpensWithHour(d.Line(d.Paragraphs[i])) {
			near := d.Paragraphs[i]
			add(near, lex.Words(d.Line(near)), neighbour*share(lex.Weigh(d.Line(near))))
		}
	}
	l := readLine(v, d.Line(p), d.lang)
	add(p, l.Words, 1)
	used := map[*lex.Usage]bool{}
	for _, w := range l.Words {
		if w.Usage == nil || used[w.Usage] {
			continue
		}
		used[w.Usage] = true
		for k := range lex.DomainCount {
			if x := w.Usage.Weight(k); x != 0 {
				tell(tale{class: k, usage: w.Usage, weight: x}, Passage{p.N, p.From + w.From, p.From + w.To})
			}
		}
	}
	if p.RunIn > 0 && !l.speaker(p.RunIn) {
		add(p, l.Words[:l.WordAt(p.RunIn)], cueFactor)
	}
	add(p, l.Words[:l.subject()], cueFactor)
	if p.Under > 0 {
		heading := d.Paragraphs[p.Under-1]
		factor := headingFactor
		if p.RunIn > 0 && lex.Weigh(d.Line(p)[:p.RunIn]) != ([lex.DomainCount]float64{}) {
			factor = outspoken
		}
		add(heading, lex.Words(d.Line(heading)), factor)
	}
	if title := d.titleAt(); title >= 0 && !timed {
		heading := d.Paragraphs[title]
		add(heading, lex.Words(d.Line(heading)), titledShare(lex.Weigh(d.Line(p))))
	}
	slices.SortStableFunc(all, func(a, b tale) int { return cmp.Compare(b.weight, a.weight) })
	return all
}

// beside returns the index of the body line before a paragraph under the same heading, or with
// a step of 1 of the one behind it, -1 for none.
func (d *Document) beside(p Paragraph, step int) int {
	for i := p.N - 1 + step; i >= 0 && i < len(d.Paragraphs); i += step {
		if q := d.Paragraphs[i]; q.Body() {
			if q.Under == p.Under {
				return i
			}
			return -1
		}
	}
	return -1
}
