package model

import (
	"encoding/json"
	"fmt"
)

// Add puts a new node in, with the blobs that it names. Its inverse removes it.
type Add struct {
	Node  Node
	Blobs [][]byte
}

// Apply fails when the ID is taken, or the parent is absent or of a kind that
// cannot have such a child.
func (a Add) Apply(b *Briefing) (*Briefing, error) {
	id := a.Node.head().ID
	if _, taken := b.Node(id); taken || id == "" {
		return nil, fmt.Errorf("model: add %s: the ID %q is taken or empty", a.Node.Kind(), id)
	}
	if err := b.check(a.Node); err != nil {
		return nil, fmt.Errorf("model: add: %w", err)
	}
	for _, blob := range a.Blobs {
		b, _ = b.WithBlob(blob)
	}
	return b.with(a.Node), nil
}

// check says what is wrong with a node where it stands.
func (b *Briefing) check(n Node) error {
	parent, _ := b.Node(n.head().Place.Parent)
	return stands(n, parent)
}

// stands says what is wrong with a node under a parent, nil when there is none.
func stands(n, parent Node) error {
	h := n.head()
	if parent == nil {
		return fmt.Errorf("%s %q has no parent %q", n.Kind(), h.ID, h.Place.Parent)
	}
	if !allowed(n.Kind(), parent.Kind()) {
		return fmt.Errorf("a %s cannot stand under a %s", n.Kind(), parent.Kind())
	}
	if !validRank(h.Place.Rank) {
		return fmt.Errorf("%s %q has the malformed rank %q", n.Kind(), h.ID, h.Place.Rank)
	}
	if a, ok := n.(Annotation); ok && !a.Anchor.fits(parent) {
		return fmt.Errorf("annotation %q stands on no passage of its %s", h.ID, parent.Kind())
	}
	return nil
}

// fits tells whether the anchor is a passage of the node.
func (a Anchor) fits(n Node) bool {
	text := TextOf(n, a.Field)
	return a.Whole() || 0 <= a.From && a.From <= a.To && a.To <= len(text) &&
		boundary(text, a.From) && boundary(text, a.To)
}

// Invert returns the removal of the node. Nothing is ever taken out, so that
// what a colleague did to it meanwhile can be brought back.
func (a Add) Invert(*Briefing) (Edit, error) {
	return Set{Node: a.Node.head().ID, Field: "dead", Old: json.RawMessage("false"), New: json.RawMessage("true")}, nil
}

func (a Add) Map() Map { return Map{{Node: a.Node.head().ID}} }

// Rebase lets the anchor of a new annotation follow the text that it stands on.
func (a Add) Rebase(over Map) (Edit, bool) {
	if n, ok := a.Node.(Annotation); ok && !n.Anchor.Whole() {
		r := over.Range(Range{n.Place.Parent, n.Anchor.Field, n.Anchor.From, n.Anchor.To})
		n.Anchor.From, n.Anchor.To = r.From, r.To
		a.Node = n
	}
	return a, true
}

type addJSON struct {
	Node  json.RawMessage `json:"node"`
	Blobs [][]byte        `json:"blobs,omitempty"`
}

func (a Add) MarshalJSON() ([]byte, error) {
	var p printer
	if err := p.node(a.Node); err != nil {
		return nil, err
	}
	return json.Marshal(addJSON{p.out, a.Blobs})
}

func (a *Add) UnmarshalJSON(data []byte) error {
	var w addJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	s := scanner{data: string(w.Node)}
	node, err := s.node()
	a.Node, a.Blobs = node, w.Blobs
	return err
}
