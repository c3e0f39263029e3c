package ui

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// A factKey is what a fact is sorted by: its value in a column as a number or as words.
type factKey struct {
	id     model.ID
	empty  bool
	number float64
	words  string
}

// sorted returns facts in the order of a column, those without a value last whichever
// way. Equal ones stay as they stand in the briefing.
func (p *annexView) sorted(ids []model.ID, column int, down bool) []model.ID {
	c := p.columns[column]
	keys := make([]factKey, len(ids))
	for i, id := range ids {
		keys[i] = p.key(id, c)
	}
	slices.SortStableFunc(keys, func(a, b factKey) int {
		if a.empty != b.empty {
			return map[bool]int{true: 1, false: -1}[a.empty]
		}
		by := cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.words, b.words))
		if down {
			by = -by
		}
		return by
	})
	out := make([]model.ID, len(keys))
	for i, k := range keys {
		out[i] = k.id
	}
	return out
}

func (p *annexView) key(id model.ID, c factColumn) factKey {
	k := factKey{id: id}
	if c.source {
		for cite := range model.Children[model.Citation](p.s.Briefing(), id) {
			s, _ := model.Get[model.Source](p.s.Briefing(), cite.Source)
			k.words, k.number = s.Title, float64(cite.Paragraph)
			return k
		}
		k.empty = true
		return k
	}
	n, _ := p.s.Briefing().Node(id)
	switch v := valueOf(n, c.field).(type) {
	case float64:
		k.number, k.empty = v, v == 0
	case bool:
		k.number, k.empty = 0, !v
	case string:
		switch {
		case c.answer == aChoice:
			k.number, k.empty = float64(slices.Index(c.values, v)), v == ""
		case c.answer == aDate:
			k.words, k.empty = v, v == ""
		default:
			k.words, k.empty = fold(v), v == ""
		}
	case []string:
		k.words, k.empty = fold(strings.Join(v, ", ")), len(v) == 0
	}
	return k
}

// onHead sorts by a column, then the other way, and then leaves the order of the
// briefing alone again. It is a way to look: the briefing stays as it is.
func (p *annexView) onHead(column int) {
	switch {
	case p.by != column:
		p.by, p.down = column, false
	case !p.down:
		p.down = true
	default:
		p.by = -1
	}
	p.order = nil
	p.list()
	p.table.SetCursor(p.cursorRow(), column)
}

// inOrder are the facts as the table shows them: in the order of the briefing, or as
// they were sorted, with what came since at the end. So a row stays where it is edited.
func (p *annexView) inOrder(b *model.Briefing) []model.ID {
	ids := p.annex().order(b)
	if p.by < 0 {
		return ids
	}
	if p.order == nil {
		p.order = p.sorted(ids, p.by, p.down)
		return p.order
	}
	there := make(map[model.ID]bool, len(ids))
	for _, id := range ids {
		there[id] = true
	}
	p.order = slices.DeleteFunc(p.order, func(id model.ID) bool { return !there[id] })
	for _, id := range p.order {
		delete(there, id)
	}
	for _, id := range ids {
		if there[id] {
			p.order = append(p.order, id)
		}
	}
	return p.order
}

// onKeepOrder gives the briefing the order that the table shows.
func (p *annexView) onKeepOrder() {
	p.w.try(p.s.Arrange(p.inOrder(p.s.Briefing())))
	p.by, p.order = -1, nil
	p.list()
	p.table.Focus()
}

// Arrange puts facts in an order, as one step.
func (s *Session) Arrange(ids []model.ID) error {
	edits, err := s.placed(ids, "")
	if err != nil {
		return err
	}
	return s.do(lang.T("Sort"), edits...)
}

// MoveFacts puts facts that follow each other so many places on among those of their
// kind, as one step.
func (s *Session) MoveFacts(ids []model.ID, by int) error {
	b := s.Briefing()
	end := ids[0]
	if by > 0 {
		end = ids[len(ids)-1]
	}
	before := b.Sibling(end, by)
	if before == "" {
		return nil
	}
	if by > 0 {
		before = b.Sibling(before, 1)
	}
	edits, err := s.placed(ids, before)
	if err != nil {
		return err
	}
	return s.do(lang.N(len(ids), "Move %d fact", "Move %d facts"), edits...)
}

// placed moves facts one behind the other before one of their kind, "" for the end.
func (s *Session) placed(ids []model.ID, before model.ID) (edits []model.Edit, err error) {
	b := s.Briefing()
	for _, id := range ids {
		e, err := model.Move(b, id, b.Parent(id), before)
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			return nil, err
		}
		edits = append(edits, e)
	}
	return edits, nil
}

// RemoveFacts removes facts, as one step.
func (s *Session) RemoveFacts(ids []model.ID) error {
	var edits []model.Edit
	for _, id := range ids {
		e, err := model.Remove(s.Briefing(), id)
		if err != nil {
			return err
		}
		edits = append(edits, e)
	}
	return s.do(lang.N(len(ids), "Delete %d fact", "Delete %d facts"), edits...)
}
