package intake

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
)

// Left counts the items on which nobody has decided.
func (p *Proposal) Left() (n int) {
	for _, it := range p.Items {
		if it.State == Undecided {
			n++
		}
	}
	return n
}

// Section returns the section for a domain, a new one where there is none yet.
func (p *Proposal) Section(domain string) model.Section {
	for _, s := range p.Sections {
		if s.Domain == domain {
			return s
		}
	}
	s := model.Section{Head: model.Head{ID: model.NewID()}, Title: article.SectionTitle(p.b.Visit().Lang, domain), Domain: domain}
	p.Sections = append(p.Sections, s)
	return s
}

// Stake returns the item of the stake that is paragraph n of a document, nil
// where the paragraph is none.
func (p *Proposal) Stake(document, n int) *Item {
	for _, it := range p.Items {
		if it.document == document && it.Node.Kind() == model.KindStake && len(it.Citations) > 0 && it.Citations[0].Paragraph == n {
			return it
		}
	}
	return nil
}

// Take makes an accepted stake of paragraph n of a document, whatever it was taken
// for, such as a heading or a line of the page around the text.
func (p *Proposal) Take(document, n int, section model.ID) *Item {
	d := p.Documents[document]
	par := d.Paragraphs[n-1]
	line := d.Line(par)
	it := &Item{State: Accepted, Section: section, document: document,
		Node:      model.Stake{Head: model.Head{ID: model.NewID()}, Title: article.TitleOf(line, par.RunIn, d.Lang), Body: line, Domain: p.domain(section)},
		Citations: []model.Citation{p.cite(document, article.Passage{Paragraph: par.N, From: par.From, To: par.To})}}
	after := slices.IndexFunc(p.Items, func(o *Item) bool { return order(o) > order(it) })
	if after < 0 {
		after = len(p.Items)
	}
	p.Items = slices.Insert(p.Items, after, it)
	return it
}

// Drop gives up an item that [Proposal.Take] made.
func (p *Proposal) Drop(it *Item) {
	p.Items = slices.DeleteFunc(p.Items, func(o *Item) bool { return o == it })
}

// Move puts the stake of an item into a section, and in doubt no longer.
func (p *Proposal) Move(it *Item, section model.ID) {
	s, ok := it.Node.(model.Stake)
	if !ok {
		return
	}
	if it.Standing == Fresh {
		s.Domain = p.domain(section)
		s.Domains = slices.DeleteFunc(slices.Clone(s.Domains), func(d string) bool { return d == s.Domain })
		it.Node = s
	}
	it.Section, it.Doubtful = section, false
}

func (p *Proposal) domain(section model.ID) string {
	for _, s := range p.Sections {
		if s.ID == section {
			return s.Domain
		}
	}
	return ""
}

// Apart makes of an item that was taken for a repeat of what the briefing has a
// thing of its own.
func (p *Proposal) Apart(it *Item) {
	if it.Standing == Again && it.own != nil {
		it.Node, it.Standing = it.own, Fresh
	}
}

// Gone tells of what is [Changed] whether the corrected source has it no more: it
// says nothing like the passage, or in it no longer the fact.
func (it *Item) Gone() bool {
	return it.Standing == Changed && (len(it.Citations) == 0 || it.Node.Kind() != model.KindStake && it.Instead == nil)
}

// Remarks are what is to be verified of a stake: what the source leaves in doubt.
func (it *Item) Remarks() (all []string) {
	for _, n := range it.remaining() {
		if a, ok := n.(model.Annotation); ok && a.Type == model.Verify {
			all = append(all, a.Text)
		}
	}
	return all
}

// remaining are the annotations that go in with a stake, and their replies. A doubt
// about its domain does not when it was accepted where it is, or moved; and one on
// words that were corrected stands on the whole.
func (it *Item) remaining() (left []model.Node) {
	stake, _ := it.Node.(model.Stake)
	for _, n := range it.notes {
		a, ok := n.(model.Annotation)
		if ok && a.Type == model.Verify && a.Anchor.Whole() && (it.State == Accepted || !it.Doubtful) {
			continue
		}
		if ok && !a.Anchor.Whole() && (a.Anchor.To > len(stake.Body) || stake.Body[a.Anchor.From:a.Anchor.To] != a.Anchor.Quote) {
			a.Anchor = model.Anchor{}
			n = a
		}
		left = append(left, n)
	}
	return left
}

// Reasons returns what the domain of a stake was decided on, and in which source:
// none where the analyst gave it another one, or the briefing has it otherwise.
func (p *Proposal) Reasons(it *Item) (source model.ID, all []article.Reason) {
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
