package article

import (
	"context"
	"slices"

	"github.com/enjeux/enjeux/model"
)

// Brief returns a new briefing of documents. They stand beside each other: none is
// taken for a correction of another, as a PDF of the text that it came with.
func Brief(docs ...*Document) (*model.Briefing, error) {
	b, err := anew(docs[0])
	if err != nil {
		return nil, err
	}
	rest := slices.Concat(docs[0].Attached, docs[1:])
	if len(rest) == 0 {
		return b, nil
	}
	edits, err := propose(b, true, rest...).Edits()
	if err != nil {
		return nil, err
	}
	return model.Transaction{Label: "import", Edits: edits}.Apply(b)
}

// anew makes a briefing of a document at once, the same as an empty one would
// become by its edits.
func anew(d *Document) (*model.Briefing, error) {
	nodes := d.Nodes(model.NewID)
	visit := nodes[0].(model.Visit)
	for _, f := range visitFields {
		if f.of(visit) != "" && f.name != "title" && f.name != "lang" {
			visit.Proposed = append(visit.Proposed, f.name)
		}
	}
	nodes[0] = visit
	for k, n := range nodes {
		nodes[k] = proposed(n, true)
	}
	return model.Of(nodes, d.Blobs()...)
}

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

// visit fills in the facts of the visit, and notes which nobody has accepted.
func (m *maker) visit() {
	id := m.b.ID()
	var proposed []string
	settled := map[string]bool{}
	for _, it := range m.p.Items {
		v, ok := it.Node.(model.Visit)
		if !ok {
			continue
		}
		settled[it.Field] = true
		switch {
		case it.Standing == Contrary && it.State != Accepted:
			settled[it.Field] = false
		case it.State == Refused && it.Standing == Kept && it.Field == "places":
			m.set(id, it.Field, []string(nil))
		case it.State == Refused && it.Standing == Kept && it.Field != "title":
			m.set(id, it.Field, "")
		case it.State == Refused:
		case it.Field == "places":
			m.set(id, it.Field, v.Places)
		case it.Field == "title":
			m.write(id, it.Field, v.Title)
		default:
			for _, f := range visitFields {
				if f.name == it.Field {
					m.set(id, f.name, f.of(v))
				}
			}
		}
		if it.State == Undecided && it.Standing != Contrary && it.Field != "title" && it.Field != "lang" {
			proposed = append(proposed, it.Field)
		}
	}
	for _, name := range m.b.Visit().Proposed {
		if !settled[name] {
			proposed = append(proposed, name)
		}
	}
	m.set(id, "proposed", proposed)
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

// add puts an item in that the briefing has nothing like.
func (m *maker) add(it *Item) {
	n, parent := proposed(it.Node, it.State == Undecided), m.b.ID()
	if it.State == Refused {
		n = removed(n)
	}
	if it.Section != "" {
		parent = it.Section
	}
	m.insert(n, parent)
	m.cite(it)
	for _, n := range it.remaining() {
		m.insert(n, model.ParentOf(n))
	}
}

// cite adds the passages of an item to its node.
func (m *maker) cite(it *Item) {
	if it.Standing == Again {
		if it.State == Refused {
			return
		}
		if e, ok := it.Node.(model.Event); ok {
			m.set(e.ID, "start", e.Start)
			m.set(e.ID, "end", e.End)
		}
		m.amend(it)
	}
	for _, c := range it.Citations {
		c.ID = model.NewID() // one of a stake that was split off has it too
		m.insert(c, model.IDOf(it.Node))
	}
}

// decide makes of what is in the briefing already what was decided on it.
func (m *maker) decide(it *Item) {
	id := model.IDOf(it.Node)
	if live := m.b.Live(id); it.State == Refused {
		if keeps := it.Standing == Changed && !it.Gone(); live && !keeps {
			m.do(model.Remove(m.b, id))
		}
		return
	} else if !live {
		if up := m.b.Parent(id); !m.b.Live(up) {
			m.do(model.Restore(m.b, up))
		}
		m.do(model.Restore(m.b, id))
	}
	if it.Section != "" && it.Section != m.b.Parent(id) {
		m.do(model.Move(m.b, id, it.Section, ""))
	}
	stake, isStake := it.Node.(model.Stake)
	switch {
	case isStake && it.Standing == Changed && it.State == Undecided:
		m.set(id, "status", model.ToVerify)
		m.insert(model.Annotation{Type: model.Verify, Text: corrected[m.b.Visit().Lang == "en"] + it.Was}, id)
	case it.Corrected:
	case isStake && it.Standing == Changed:
		m.restate(stake, it)
	case !isStake && it.Standing == Changed && it.State == Accepted && it.Instead != nil:
		m.become(id, it.Instead)
	}
	m.amend(it)
	if !isStake {
		m.set(id, "proposed", it.State == Undecided)
	}
}

// amend makes of what is in the briefing what the analyst corrected it to.
func (m *maker) amend(it *Item) {
	if !it.Corrected {
		return
	}
	if s, ok := it.Node.(model.Stake); ok {
		m.write(s.ID, "title", s.Title)
		m.write(s.ID, "body", s.Body)
		return
	}
	m.become(model.IDOf(it.Node), it.Node)
}

// corrected introduces what a passage said before, in English or in French.
var corrected = map[bool]string{true: "The source was corrected. Before: ", false: "La source a été corrigée. Avant : "}

// restate gives a stake the words of the corrected source, as far as it had those
// of the one before.
func (m *maker) restate(old model.Stake, it *Item) {
	now, ok := it.Instead.(model.Stake)
	if !ok {
		return
	}
	if old.Body == it.Was {
		m.write(old.ID, "body", now.Body)
	}
	if old.Title == titleOf(it.Was, 0, m.b.Visit().Lang) {
		m.write(old.ID, "title", now.Title)
	}
}

// become gives a fact what the corrected source says of it.
func (m *maker) become(id model.ID, now model.Node) {
	switch n := now.(type) {
	case model.Event:
		m.set(id, "start", n.Start)
		m.set(id, "end", n.End)
	case model.Figure:
		m.set(id, "value", n.Value)
		m.set(id, "max", n.Max)
		m.set(id, "unit", n.Unit)
		m.set(id, "word", n.Word)
	case model.Agreement:
		m.set(id, "status", n.Status)
	case model.Person:
		m.set(id, "name", n.Name)
		m.set(id, "role", n.Role)
		return
	}
	m.write(id, "what", model.TextOf(now, "what"))
}

// proposed returns a fact that is marked as proposed or not, and a stake as it is.
func proposed(n model.Node, yes bool) model.Node {
	switch n := n.(type) {
	case model.Event:
		n.Proposed = yes
		return n
	case model.Figure:
		n.Proposed = yes
		return n
	case model.Agreement:
		n.Proposed = yes
		return n
	case model.Person:
		n.Proposed = yes
		return n
	}
	return n
}

// removed returns a node that is removed.
func removed(n model.Node) model.Node {
	switch n := n.(type) {
	case model.Stake:
		n.Dead = true
		return n
	case model.Event:
		n.Dead = true
		return n
	case model.Figure:
		n.Dead = true
		return n
	case model.Agreement:
		n.Dead = true
		return n
	case model.Person:
		n.Dead = true
		return n
	}
	return n
}
