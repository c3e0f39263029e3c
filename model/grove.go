package model

import (
	"errors"
	"fmt"
)

// A grove takes the nodes of a briefing one by one, each after its parent, and
// makes the briefing of them at once, which costs a tenth of as many edits.
type grove struct {
	nodes []Node
	byID  map[ID]Node
}

// plant takes a node. It fails for one that cannot stand where it says, and
// makes an anchor that is off its text an orphan.
func (g *grove) plant(n Node) error {
	h := n.head()
	if v, ok := n.(Visit); ok && len(g.nodes) == 0 {
		v.Place, v.Dead = Place{}, false
		n = v
	} else if len(g.nodes) == 0 {
		return errors.New("the first node is not a visit")
	} else {
		parent := g.byID[h.Place.Parent]
		if a, ok := n.(Annotation); ok && parent != nil && !a.Anchor.fits(parent) {
			a.Anchor.From, a.Anchor.To = 0, 0
			n = a
		}
		if err := stands(n, parent); err != nil {
			return err
		}
	}
	if _, taken := g.byID[h.ID]; taken || h.ID == "" {
		return fmt.Errorf("the ID %q is taken or empty", h.ID)
	}
	g.nodes = append(g.nodes, n)
	g.byID[h.ID] = n
	return nil
}

// briefing returns the briefing of what was planted.
func (g *grove) briefing() (*Briefing, error) {
	if len(g.nodes) == 0 {
		return nil, errors.New("the first node is not a visit")
	}
	entries, slots := make([]entry[ID, Node], len(g.nodes)), make([]entry[slot, struct{}], len(g.nodes))
	for i, n := range g.nodes {
		entries[i].key, entries[i].value, slots[i].key = n.head().ID, n, slotOf(n)
	}
	b := New(g.nodes[0].(Visit))
	b.nodes, b.order = b.nodes.grow(entries), b.order.grow(slots)
	return b, nil
}

// Of returns the briefing that has these nodes, the visit first and each after its
// parent, and these blobs. It fails for a node that cannot stand where it says.
func Of(nodes []Node, blobs ...[]byte) (*Briefing, error) {
	g := grove{nodes: make([]Node, 0, len(nodes)), byID: make(map[ID]Node, len(nodes))}
	for i, n := range nodes {
		if err := g.plant(n); err != nil {
			return nil, fmt.Errorf("model: node %d: %w", i+1, err)
		}
	}
	b, err := g.briefing()
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	for _, blob := range blobs {
		b, _ = b.WithBlob(blob)
	}
	return b, nil
}
