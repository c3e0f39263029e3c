package intake

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
)

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
	if article.Titles(old.Title, it.Was, m.b.Visit().Lang) {
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
