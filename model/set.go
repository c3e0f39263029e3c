package model

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// Set gives a field of a node another value, both in JSON. Where two set one
// field, the later one holds.
type Set struct {
	Node  ID              `json:"node"`
	Field string          `json:"field"`
	Old   json.RawMessage `json:"old"`
	New   json.RawMessage `json:"new"`
}

// NewSet returns the edit that sets a field of a node as it is in b to a value
// that encoding/json writes. It fails when there is no such node or field.
func NewSet(b *Briefing, id ID, field string, value any) (Set, error) {
	n, ok := b.Node(id)
	if !ok {
		return Set{}, fmt.Errorf("model: no node %q", id)
	}
	old, err := valueOf(n, field)
	if err != nil {
		return Set{}, err
	}
	val, err := json.Marshal(value)
	return Set{id, field, old, val}, err
}

// Apply fails when there is no such node or field, the value is of another
// type, or a place would put the node where its kind cannot stand.
func (s Set) Apply(b *Briefing) (*Briefing, error) {
	n, ok := b.Node(s.Node)
	if !ok {
		return nil, fmt.Errorf("model: set %s: no node %q", s.Field, s.Node)
	}
	n, err := change(n, s.Field, false, func(v reflect.Value) error {
		v.SetZero() // or json would write into a slice that the old node shares
		return json.Unmarshal(s.New, v.Addr().Interface())
	})
	if err != nil {
		return nil, fmt.Errorf("model: set %s: %w", s.Field, err)
	}
	if s.Node == b.root && (s.Field == "place" || s.Field == "dead") {
		return nil, fmt.Errorf("model: set %s: the visit stays where it is", s.Field)
	}
	if s.Node != b.root {
		if err := b.check(n); err != nil {
			return nil, fmt.Errorf("model: set %s: %w", s.Field, err)
		}
	}
	return b.with(n), nil
}

// Invert returns the edit that sets the value which the field has before.
func (s Set) Invert(before *Briefing) (Edit, error) {
	n, ok := before.Node(s.Node)
	if !ok {
		return nil, fmt.Errorf("model: set %s: no node %q", s.Field, s.Node)
	}
	old, err := valueOf(n, s.Field)
	return Set{s.Node, s.Field, s.New, old}, err
}

func (s Set) Map() Map { return Map{{Node: s.Node, Field: s.Field}} }

func (s Set) Rebase(Map) (Edit, bool) { return s, true }
