package intake

import (
	"context"

	"github.com/enjeux/enjeux/model"
)

// Edits returns the changes that make of the briefing what was decided, for one
// transaction. The facts of the visit go where it has none, a stake to its
// section, and the rest to the end of what is there. What was refused is added as
// removed, in a section that is removed too when it has nothing else. What a
// corrected source says otherwise is taken over where that was accepted, and left
// as it was where that was refused, on the passage that says otherwise now; where
// nobody decided, the stake is to be verified and the fact proposed again. What is
// gone from the source is removed only where it was refused.
func (p *Proposal) Edits() ([]model.Edit, error) {
	return p.EditsContext(context.Background(), func(int, int) {})
}

// EditsContext is [Proposal.Edits] that can be cancelled and tells how many of all
// items are done.
func (p *Proposal) EditsContext(ctx context.Context, tell func(done, total int)) ([]model.Edit, error) {
	m, err := p.make(ctx, tell)
	if err != nil {
		return nil, err
	}
	return m.edits, nil
}

// Briefing returns the briefing as [Proposal.Edits] would leave it.
func (p *Proposal) Briefing(ctx context.Context) (*model.Briefing, error) {
	m, err := p.make(ctx, func(int, int) {})
	if err != nil {
		return nil, err
	}
	return m.b, nil
}

func (p *Proposal) make(ctx context.Context, tell func(done, total int)) (*maker, error) {
	const pace = 256 // items
	m := &maker{p: p, b: p.b}
	m.sources()
	m.visit()
	m.sections()
	for k, it := range p.Items {
		if k%pace == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			tell(k, len(p.Items))
		}
		switch {
		case it.Field != "":
		case it.Standing == Fresh:
			m.add(it)
		case it.Standing == Again:
			m.cite(it)
		default:
			m.decide(it)
		}
	}
	m.retire()
	return m, m.err
}

// A maker makes edits one after the other, until one fails.
type maker struct {
	p     *Proposal
	b     *model.Briefing
	edits []model.Edit
	err   error
}

func (m *maker) do(e model.Edit, err error) {
	if m.err == nil && err == nil {
		var b *model.Briefing
		if b, err = e.Apply(m.b); err == nil {
			m.b, m.edits = b, append(m.edits, e)
		}
	}
	if m.err == nil {
		m.err = err
	}
}

// insert puts a node at the end of a parent.
func (m *maker) insert(n model.Node, parent model.ID, blobs ...[]byte) {
	add, err := model.Insert(m.b, n, parent, "")
	add.Blobs = blobs
	m.do(add, err)
}

// set gives a field another value, if it has not got it.
func (m *maker) set(id model.ID, field string, value any) {
	if e, err := model.NewSet(m.b, id, field, value); err != nil || string(e.Old) != string(e.New) {
		m.do(e, err)
	}
}

// write gives a text other words, if it has not got them.
func (m *maker) write(id model.ID, field, text string) {
	if e, ok := model.Write(m.b, id, field, text); ok {
		m.do(e, nil)
	}
}

// sources adds the documents that the briefing does not have, and moves what
// rested on one to the one that corrects it.
func (m *maker) sources() {
	for k, o := range m.p.origins {
		if o.same {
			continue
		}
		s, d := m.p.Sources[k], m.p.Documents[k]
		m.insert(s, m.b.ID(), d.Blobs()...)
		for _, c := range o.moved {
			id := c.citation.ID
			if c.gone {
				m.do(model.Remove(m.b, id))
				continue
			}
			m.set(id, "source", s.ID)
			m.set(id, "paragraph", c.to.Paragraph)
			m.set(id, "from", c.to.From)
			m.set(id, "to", c.to.To)
			m.set(id, "quote", d.Quote(c.to))
		}
	}
}

// retire removes the sources that were corrected and on which nothing rests now.
func (m *maker) retire() {
	for _, o := range m.p.origins {
		if o.before != nil && !o.same && m.err == nil {
			m.do(model.Remove(m.b, o.before.ID))
		}
	}
}

// sections adds those of the proposal that a stake goes to.
func (m *maker) sections() {
	all, taken := map[model.ID]int{}, map[model.ID]int{}
	for _, it := range m.p.Items {
		if all[it.Section]++; it.State != Refused {
			taken[it.Section]++
		}
	}
	for _, s := range m.p.Sections {
		if _, there := m.b.Node(s.ID); there || all[s.ID] == 0 {
			continue
		}
		s.Dead = taken[s.ID] == 0
		m.insert(s, m.b.ID())
	}
}
