package model

import (
	"reflect"
	"slices"
)

// For returns the copy of a briefing that an audience may see. For the
// principal it is the briefing; for the others it holds only the live nodes and
// the fields that they may see, and the pictures that they show, without the documents behind the sources. A
// node goes whole when nothing of it may be seen or none of its text is left,
// and so do an annotation that is internal or stands on a field that may not be
// seen, an agreement that has not been reached before the press, and a section
// in which the press finds nothing. What [Proposed] tells of is kept from the press.
func (b *Briefing) For(to Audience) *Briefing {
	if to == Principal {
		return b
	}
	v, _ := b.withheld(b.Visit(), to)
	return New(v.(Visit)).admit(b, b.root, to).pictured(b)
}

// admit returns a briefing that has besides what an audience may see of the
// children of a node of b.
func (c *Briefing) admit(b *Briefing, parent ID, to Audience) *Briefing {
	b.order(parent).from(slot{}, func(s slot, _ struct{}) bool {
		n, _ := b.Node(s.id)
		if s.dead {
			return true
		}
		seen, ok := b.withheld(n, to)
		if !ok {
			return true
		}
		with := c.with(seen).admit(b, s.id, to)
		if s.kind != KindSection.ordinal() || to != Press || Any[Stake](with, s.id) {
			c = with
		}
		return true
	})
	return c
}

// withheld returns a node with the fields that an audience may see, and false
// when it may not see the node.
func (b *Briefing) withheld(n Node, to Audience) (Node, bool) {
	k := n.Kind()
	if to == Press && Proposed(n) {
		return nil, false
	}
	var hidden []string
	switch n := n.(type) {
	case Visit:
		if to == Press {
			hidden = n.Proposed
		}
	case Annotation:
		under, _ := b.Node(n.Place.Parent)
		if !n.Printed || !n.Anchor.Whole() && !to.Sees(under.Kind(), n.Anchor.Field) {
			return nil, false
		}
	case Agreement:
		if to == Press && n.Status != "agreed" && n.Status != "signed" && n.Status != "in-force" {
			return nil, false
		}
	}
	p := reflect.New(reflect.TypeOf(n))
	p.Elem().Set(reflect.ValueOf(n))
	shown, texts, left := false, 0, 0
	for name, f := range fieldsOf(k) {
		if name == "place" || name == "dead" {
			continue
		}
		v := p.Elem().FieldByIndex(f.index)
		if f.text && !v.IsZero() {
			texts++
		}
		if !to.Sees(k, name) || slices.Contains(hidden, name) {
			v.SetZero()
			continue
		}
		shown = true
		if f.text && !v.IsZero() {
			left++
		}
	}
	h := n.head()
	h.Extra = nil // a newer version knows who may see it
	return withHead(p.Elem().Interface().(Node), h), k == KindVisit || shown && (texts == 0 || left > 0)
}

// Proposed tells whether a fact was found by an import and nobody has accepted it.
func Proposed(n Node) bool {
	switch n := n.(type) {
	case Event:
		return n.Proposed
	case Figure:
		return n.Proposed
	case Agreement:
		return n.Proposed
	case Person:
		return n.Proposed
	}
	return false
}

// An AnnotationChoice tells which annotations are printed.
type AnnotationChoice uint8

// The annotations that print: those marked so, as is right for whoever gets the
// briefing; none; or all, for those who work on it.
const (
	PrintedAnnotations AnnotationChoice = iota
	NoAnnotations
	AllAnnotations
)

// Prints tells whether an annotation is among those chosen.
func (c AnnotationChoice) Prints(a Annotation) bool {
	return c == AllAnnotations || c == PrintedAnnotations && a.Printed
}
