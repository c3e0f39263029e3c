package compare

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/enjeux/enjeux/model"
)

// A table is a version of a briefing as its file has it: nodes as members by
// name, so that what this program does not know is compared and merged too.
type table struct {
	top      map[string]json.RawMessage // the members of the file but "nodes"
	order    []*node                    // in the order of the document, each after its parent
	byID     map[model.ID]*node
	children map[model.ID][]*node
}

// A node is its members, a member that is absent being empty.
type node struct {
	id      model.ID
	kind    model.Kind
	place   model.Place
	dead    bool
	live    bool // and so are all above it
	members map[string]json.RawMessage
}

// read returns the table of a briefing; no briefing is an empty table.
func read(b *model.Briefing) (*table, error) {
	t := &table{byID: make(map[model.ID]*node), children: make(map[model.ID][]*node)}
	if b == nil {
		return t, nil
	}
	data, err := model.Encode(b)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &t.top); err != nil {
		return nil, err
	}
	var nodes []map[string]json.RawMessage
	if err := json.Unmarshal(t.top["nodes"], &nodes); err != nil {
		return nil, err
	}
	delete(t.top, "nodes")
	for _, members := range nodes {
		n, err := newNode(members)
		if err != nil {
			return nil, err
		}
		parent := t.byID[n.place.Parent]
		n.live = !n.dead && (parent == nil || parent.live)
		t.order = append(t.order, n)
		t.byID[n.id] = n
		t.children[n.place.Parent] = append(t.children[n.place.Parent], n)
	}
	return t, nil
}

func newNode(members map[string]json.RawMessage) (*node, error) {
	n := &node{members: members}
	for name, value := range map[string]any{"id": &n.id, "kind": &n.kind, "place": &n.place, "dead": &n.dead} {
		if raw, ok := members[name]; ok {
			if err := json.Unmarshal(raw, value); err != nil {
				return nil, fmt.Errorf("compare: %s of %s: %w", name, members["id"], err)
			}
		}
	}
	return n, nil
}

// alive tells whether a node is there and neither it nor one above it is removed.
func (t *table) alive(id model.ID) bool {
	n := t.byID[id]
	return n != nil && n.live
}

// text returns the text of a member, "" when it is absent.
func (n *node) text(name string) (text string) {
	if n != nil {
		json.Unmarshal(n.members[name], &text) // the file was written by the program: it is a string
	}
	return text
}

// anchor returns what an annotation stands on, the zero anchor for a node of
// another kind.
func (n *node) anchor() (a model.Anchor) {
	if n != nil && n.kind == model.KindAnnotation {
		json.Unmarshal(n.members["anchor"], &a)
	}
	return a
}

func same(a, b json.RawMessage) bool { return bytes.Equal(a, b) }
