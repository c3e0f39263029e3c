package model

import (
	"fmt"
	"maps"
	"reflect"
)

// Text changes the text of a field. The anchors of the annotations on it follow.
type Text struct {
	Node  ID     `json:"node"`
	Field string `json:"field"`
	Delta Delta  `json:"delta"`
	// Anchors restores, by annotation, what following alone cannot bring back:
	// an undo gives a passage back to the annotations that had lost it.
	Anchors map[ID]Anchor `json:"anchors,omitempty"`
}

// Apply fails when there is no such node or text, or the text is not the one
// that the delta was made for.
func (t Text) Apply(b *Briefing) (*Briefing, error) {
	n, ok := b.Node(t.Node)
	if !ok {
		return nil, fmt.Errorf("model: change text: no node %q", t.Node)
	}
	n, err := change(n, t.Field, true, func(v reflect.Value) error {
		text, err := t.Delta.Apply(v.String())
		v.SetString(text)
		return err
	})
	if err != nil {
		return nil, err
	}
	b = b.with(n)
	for a := range annotations(b, t.Node) {
		if a.Anchor.Field != t.Field {
			continue
		}
		was := a.Anchor
		a.Anchor.From, a.Anchor.To = t.Delta.span(was.From, was.To)
		if back, ok := t.Anchors[a.ID]; ok && back.Field == t.Field && back.fits(n) {
			a.Anchor = back
		}
		if a.Anchor != was {
			b = b.with(a)
		}
	}
	return b, nil
}

// annotations yields those of a node, dead ones too.
func annotations(b *Briefing, node ID) func(func(Annotation) bool) {
	return func(yield func(Annotation) bool) {
		for _, dead := range []bool{false, true} {
			for a := range children[Annotation](b, node, dead) {
				if !yield(a) {
					return
				}
			}
		}
	}
}

// Invert returns the opposite change, with the anchors that would not find back by themselves.
func (t Text) Invert(before *Briefing) (Edit, error) {
	inv := Text{Node: t.Node, Field: t.Field, Delta: t.Delta.Invert()}
	for a := range annotations(before, t.Node) {
		from, to := inv.Delta.span(t.Delta.span(a.Anchor.From, a.Anchor.To))
		if a.Anchor.Field == t.Field && (from != a.Anchor.From || to != a.Anchor.To) {
			if inv.Anchors == nil {
				inv.Anchors = make(map[ID]Anchor)
			}
			inv.Anchors[a.ID] = a.Anchor
		}
	}
	return inv, nil
}

func (t Text) Map() Map { return Map{{t.Node, t.Field, t.Delta}} }

// Rebase shifts the change by what over did to the same text.
func (t Text) Rebase(over Map) (Edit, bool) {
	for _, c := range over {
		if c.Node != t.Node || c.Field != t.Field {
			continue
		}
		// The anchors are places in the text as t leaves it, so they follow what
		// over becomes when it comes after t.
		late := c.Text.after(t.Delta)
		t.Delta = t.Delta.Rebase(c.Text)
		t.Anchors = maps.Clone(t.Anchors)
		for id, a := range t.Anchors {
			a.From, a.To = late.span(a.From, a.To)
			t.Anchors[id] = a
		}
	}
	return t, len(t.Delta) > 0
}
