package compare

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/enjeux/enjeux/model"
)

// A Conflict is where two versions set one thing to two values. Field is the
// member of the node as the file names it, and the values are as in the file,
// nil for an empty one. Where Field is a text and the base is known, the merged
// text has the words of both, ours first; where it is "dead", one removed what the other
// changed, and it is not removed; everywhere else the value of ours holds.
type Conflict struct {
	Node   model.ID        `json:"id"`
	Kind   model.Kind      `json:"kind"`
	Field  string          `json:"field"`
	Base   json.RawMessage `json:"base,omitempty"`
	Ours   json.RawMessage `json:"ours,omitempty"`
	Theirs json.RawMessage `json:"theirs,omitempty"`
}

// ErrApart says that two briefings are not versions of one.
var ErrApart = errors.New("not versions of the same briefing")

// Merge returns ours with what theirs did since base, the version that both were
// made from; base may be nil when that is not known. Two moves within one parent
// are no conflict. It wraps [ErrApart].
func Merge(base, ours, theirs *model.Briefing) (*model.Briefing, []Conflict, error) {
	if ours.ID() != theirs.ID() || base != nil && base.ID() != ours.ID() {
		return nil, nil, fmt.Errorf("compare: merge: %w", ErrApart)
	}
	var m merge
	for t, b := range map[**table]*model.Briefing{&m.base: base, &m.ours: ours, &m.theirs: theirs} {
		var err error
		if *t, err = read(b); err != nil {
			return nil, nil, fmt.Errorf("compare: merge: %w", err)
		}
	}
	m.nodes = make(map[model.ID]*node)
	m.ourWork, m.theirWork = worked(m.base, m.ours), worked(m.base, m.theirs)
	order := slices.Concat(m.ours.order, m.theirs.order)
	for _, n := range order {
		if err := m.node(n.id); err != nil {
			return nil, nil, fmt.Errorf("compare: merge: %w", err)
		}
	}
	merged, err := m.briefing(order)
	if err != nil {
		return nil, nil, fmt.Errorf("compare: merge: %w", err)
	}
	for _, b := range []*model.Briefing{ours, theirs} {
		for _, blob := range b.Blobs() {
			merged, _ = merged.WithBlob(blob)
		}
	}
	return merged, m.conflicts, nil
}

type merge struct {
	base, ours, theirs *table
	ourWork, theirWork map[model.ID]bool
	nodes              map[model.ID]*node // merged; nil for one that is gone
	conflicts          []Conflict
}

func (m *merge) clash(n *node, field string, base, ours, theirs json.RawMessage) {
	m.conflicts = append(m.conflicts, Conflict{n.id, n.kind, field, base, ours, theirs})
}

// worked returns the nodes that a version has changed or added, and all above
// them: what may not be removed unasked. A removal is no such work.
func worked(base, side *table) map[model.ID]bool {
	all := make(map[model.ID]bool)
	for _, n := range side.order {
		was := base.byID[n.id]
		changed := was == nil && !n.dead
		if was != nil {
			for name := range union(was.members, n.members) {
				changed = changed || name != "dead" && name != "anchor" && !same(was.members[name], n.members[name])
			}
		}
		for ; changed && n != nil && !all[n.id]; n = side.byID[n.place.Parent] {
			all[n.id] = true
		}
	}
	return all
}

// node merges one node, once.
func (m *merge) node(id model.ID) error {
	if _, done := m.nodes[id]; done {
		return nil
	}
	base, ours, theirs := m.base.byID[id], m.ours.byID[id], m.theirs.byID[id]
	m.nodes[id] = nil
	var members map[string]json.RawMessage
	switch {
	case ours != nil && theirs != nil:
		members = m.members(base, ours, theirs)
	case ours != nil && (base == nil || m.ourWork[id]):
		members = ours.members
	case theirs != nil && (base == nil || m.theirWork[id]):
		members = theirs.members
	default:
		return nil // one version does not have it any more, the other did nothing to it
	}
	n, err := newNode(members)
	if err == nil && base != nil && (ours == nil || theirs == nil) {
		m.clash(n, "dead", nil, absent(ours), absent(theirs))
	}
	m.nodes[id] = n
	return err
}

// absent returns what "dead" would be of a node that a version has not even as a
// removed one.
func absent(n *node) json.RawMessage {
	if n == nil {
		return json.RawMessage("true")
	}
	return nil
}

func (m *merge) members(base, ours, theirs *node) map[string]json.RawMessage {
	was := map[string]json.RawMessage{}
	if base != nil {
		was = base.members
	}
	texts := model.TextFields(ours.kind)
	merged := make(map[string]json.RawMessage)
	for _, name := range slices.Sorted(maps.Keys(union(ours.members, theirs.members))) {
		b, o, t := was[name], ours.members[name], theirs.members[name]
		value, clash := o, false
		switch {
		case name == "dead":
			value, clash = m.dead(ours.id, b, o, t)
		case name == "anchor" || same(o, t) || same(t, b):
		case same(o, b):
			value = t
		case name == "place":
			value, clash = place(ours, theirs)
		case base != nil && slices.Contains(texts, name):
			var text string
			text, clash = mergeText(base.text(name), ours.text(name), theirs.text(name))
			value, _ = json.Marshal(text) // a string can always be written
		default:
			clash = true
		}
		if value != nil {
			merged[name] = value
		}
		if clash {
			m.clash(ours, name, b, o, t)
		}
	}
	return merged
}

// dead merges whether a node is removed. What one removed and the other worked
// on stays.
func (m *merge) dead(id model.ID, base, ours, theirs json.RawMessage) (json.RawMessage, bool) {
	switch {
	case same(ours, theirs):
		return ours, false
	case same(theirs, base):
		if ours != nil && m.theirWork[id] {
			return nil, true
		}
		return ours, false
	case theirs != nil && m.ourWork[id]:
		return nil, true
	}
	return theirs, false
}

// place merges two moves. Within one parent the first of the two ranks holds,
// whoever set it.
func place(ours, theirs *node) (json.RawMessage, bool) {
	if ours.place.Parent == theirs.place.Parent && theirs.place.Rank < ours.place.Rank {
		return theirs.members["place"], false
	}
	return ours.members["place"], ours.place.Parent != theirs.place.Parent
}

// briefing makes a briefing of the merged nodes, each after its parent.
func (m *merge) briefing(order []*node) (*model.Briefing, error) {
	var nodes []map[string]json.RawMessage
	done := make(map[model.ID]bool)
	var put func(n *node)
	put = func(n *node) {
		if n == nil || done[n.id] {
			return
		}
		done[n.id] = true
		put(m.nodes[n.place.Parent])
		if n.kind == model.KindAnnotation {
			m.anchor(n)
		}
		nodes = append(nodes, n.members)
	}
	for _, n := range order {
		put(m.nodes[n.id])
	}
	file := maps.Clone(m.ours.top)
	for name, theirs := range m.theirs.top {
		if same(m.ours.top[name], m.base.top[name]) {
			file[name] = theirs
		}
	}
	var err error
	if file["nodes"], err = json.Marshal(nodes); err != nil {
		return nil, err
	}
	data, err := json.Marshal(file)
	if err != nil {
		return nil, err
	}
	return model.Decode(data)
}
