package model

import (
	"bytes"
	"fmt"
	"slices"
)

// Become returns the edits that make b read as to does, which is another version
// of the same briefing: what stands only in to is added, what differs is set or
// rewritten, and what stands only in b is removed, so that it can be restored. It
// fails when the two are not versions of one briefing.
func Become(b, to *Briefing) ([]Edit, error) {
	if b.root != to.root {
		return nil, fmt.Errorf("model: become: %q is no version of %q", to.root, b.root)
	}
	m := mover{b: b, to: to}
	// Texts first, so that anchors find the passages that they stand on; then what
	// is new, each after its parent; then where things stand and what they say.
	for _, step := range []func(Node) error{m.write, m.add, m.set} {
		if err := to.walk(to.root, step); err != nil {
			return nil, fmt.Errorf("model: become: %w", err)
		}
	}
	err := b.walk(b.root, func(n Node) error {
		h := n.head()
		if _, stays := to.Node(h.ID); stays || h.Dead {
			return nil
		}
		gone, err := Remove(m.b, h.ID)
		if err != nil {
			return err
		}
		return m.do(gone)
	})
	return m.edits, err
}

// A mover makes edits one after the other.
type mover struct {
	b, to *Briefing
	edits []Edit
}

func (m *mover) do(e Edit) error {
	b, err := e.Apply(m.b)
	if err == nil {
		m.b, m.edits = b, append(m.edits, e)
	}
	return err
}

func (m *mover) write(n Node) error {
	id := n.head().ID
	for _, name := range TextFields(n.Kind()) {
		if e, changed := Write(m.b, id, name, TextOf(n, name)); changed {
			if err := m.do(e); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *mover) add(n Node) error {
	if _, there := m.b.Node(n.head().ID); there {
		return nil
	}
	return m.do(Add{Node: n, Blobs: m.to.blobsOf(n)})
}

// set sets every field of a node that is no text as n has it, its place before
// the anchor that is to fit there.
func (m *mover) set(n Node) error {
	var names []string
	for name, f := range fieldsOf(n.Kind()) {
		if !f.text && name != "place" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	names = append([]string{"place"}, names...)
	now, _ := m.b.Node(n.head().ID)
	for _, name := range names {
		old, err := valueOf(now, name)
		if err != nil {
			return err
		}
		val, err := valueOf(n, name)
		if err != nil {
			return err
		}
		if !bytes.Equal(old, val) {
			if err := m.do(Set{n.head().ID, name, old, val}); err != nil {
				return err
			}
		}
	}
	return nil
}

// walk calls fn for a node and all below it, dead ones too, each after its parent.
func (b *Briefing) walk(id ID, fn func(Node) error) error {
	n, _ := b.Node(id)
	if err := fn(n); err != nil {
		return err
	}
	for _, s := range b.below(id) {
		if err := b.walk(s.id, fn); err != nil {
			return err
		}
	}
	return nil
}

// blobsOf returns the blobs that a node names.
func (b *Briefing) blobsOf(n Node) (all [][]byte) {
	names := Pictures(n)
	if s, ok := n.(Source); ok {
		names = append(names, s.SHA256, s.Text)
	}
	for _, name := range names {
		if data, ok := b.blobs.get(name); ok {
			all = append(all, data)
		}
	}
	return all
}
