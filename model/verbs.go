package model

import (
	"fmt"
	"reflect"
)

// Each function here returns the edits of one thing that a user does; a
// [Transaction] makes them one step.

// Insert returns the edit that puts n under parent, before the live sibling
// before ("" is the end), with a new ID when it has none. n keeps its fields.
func Insert(b *Briefing, n Node, parent, before ID) (Add, error) {
	rank, err := b.rankBefore(n.Kind(), parent, before)
	if err != nil {
		return Add{}, err
	}
	h := n.head()
	if h.ID == "" {
		h.ID = NewID()
	}
	h.Place = Place{parent, rank}
	return Add{Node: withHead(n, h)}, nil
}

// Move returns the edit that moves a node under parent, before the sibling before.
func Move(b *Briefing, id, parent, before ID) (Set, error) {
	n, ok := b.Node(id)
	if !ok {
		return Set{}, fmt.Errorf("model: move: no node %q", id)
	}
	rank, err := b.rankBefore(n.Kind(), parent, before)
	if err != nil {
		return Set{}, err
	}
	return NewSet(b, id, "place", Place{parent, rank})
}

// Remove returns the edit that removes a node, and what stands under it with it.
func Remove(b *Briefing, id ID) (Set, error) { return NewSet(b, id, "dead", true) }

// Restore returns the edit that brings a removed node back to its place.
func Restore(b *Briefing, id ID) (Set, error) { return NewSet(b, id, "dead", false) }

// Write returns the edit that makes a text field read text, and false when it does already.
func Write(b *Briefing, id ID, field, text string) (Text, bool) {
	n, ok := b.Node(id)
	if !ok {
		return Text{}, false
	}
	old := TextOf(n, field)
	return Text{Node: id, Field: field, Delta: Diff(old, text)}, old != text
}

// Duplicate returns the edits that put a copy of a node and of all live nodes
// under it right behind it, and the ID of the copy.
func Duplicate(b *Briefing, id ID) ([]Edit, ID, error) {
	n, ok := b.Node(id)
	if !ok {
		return nil, "", fmt.Errorf("model: duplicate: no node %q", id)
	}
	rank, err := Between(n.head().Place.Rank, b.rankAfter(ParentOf(n), slotOf(n)))
	if err != nil {
		return nil, "", err
	}
	var edits []Edit
	var walk func(n Node, parent ID, rank string) ID
	walk = func(n Node, parent ID, rank string) ID {
		h := n.head()
		from := h.ID
		h.ID, h.Place = NewID(), Place{parent, rank}
		edits = append(edits, Add{Node: withHead(n, h)})
		for _, s := range b.below(from) {
			if child, ok := b.Node(s.id); ok && !s.dead {
				walk(child, h.ID, s.rank)
			}
		}
		return h.ID
	}
	return edits, walk(n, n.head().Place.Parent, rank), nil
}

// rankBefore returns a rank before a live sibling, or behind all siblings, the
// removed ones too: those are to come back where they were.
func (b *Briefing) rankBefore(k Kind, parent, before ID) (string, error) {
	if before == "" {
		last := ""
		for _, dead := range []bool{false, true} {
			last = max(last, b.rankBelow(parent, slot{kind: k.ordinal(), dead: dead, rank: "~"}))
		}
		return Between(last, "")
	}
	n, ok := b.Node(before)
	if !ok || n.head().Place.Parent != parent {
		return "", fmt.Errorf("model: no %s %q under %q", k, before, parent)
	}
	s := slotOf(n)
	return Between(b.rankBelow(parent, s), s.rank)
}

// rankBelow returns the greatest rank of the siblings in front of a slot, of
// those that are dead or alive like it.
func (b *Briefing) rankBelow(parent ID, s slot) string {
	order := b.order(parent)
	at := order.before(s)
	if at == order.before(slot{kind: s.kind, dead: s.dead}) {
		return ""
	}
	prev, _ := order.at(at - 1)
	return prev.rank
}

// rankAfter returns the rank of the next sibling whose rank is greater, "" at the end.
func (b *Briefing) rankAfter(parent ID, s slot) (rank string) {
	b.order(parent).from(s, func(next slot, _ struct{}) bool {
		same := next.kind == s.kind && next.dead == s.dead
		if same && next.rank > s.rank {
			rank = next.rank
		}
		return same && rank == ""
	})
	return rank
}

func withHead(n Node, h Head) Node {
	p := reflect.New(reflect.TypeOf(n))
	p.Elem().Set(reflect.ValueOf(n))
	p.Elem().FieldByName("Head").Set(reflect.ValueOf(h))
	return p.Elem().Interface().(Node)
}
