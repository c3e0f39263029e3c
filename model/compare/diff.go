package compare

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/enjeux/enjeux/model"
)

// What says what happened to a node.
type What string

// The changes of a node. Added and Removed stand for all that is under it as well.
const (
	Added     What = "added"
	Removed   What = "removed"
	Moved     What = "moved"
	Rewritten What = "rewritten" // a text
	Restated  What = "restated"  // any other field
)

// A Change is what happened to one node, or to one field of it. Old and New are
// the values of a restated field as the file has them, nil for an empty one.
// Words show how a text was rewritten.
type Change struct {
	What  What            `json:"change"`
	Kind  model.Kind      `json:"kind"`
	ID    model.ID        `json:"id"`
	Field string          `json:"field,omitempty"`
	Old   json.RawMessage `json:"old,omitempty"`
	New   json.RawMessage `json:"new,omitempty"`
	Words []Span          `json:"words,omitempty"`
}

// Diff lists what a reader sees that new has and old has not, in the order of
// new; what is removed comes last under its parent. Equal versions give none.
func Diff(old, new *model.Briefing) ([]Change, error) {
	a, err := read(old)
	if err != nil {
		return nil, fmt.Errorf("compare: %w", err)
	}
	b, err := read(new)
	if err != nil {
		return nil, fmt.Errorf("compare: %w", err)
	}
	d := diff{old: a, new: b}
	if len(a.order) > 0 && len(b.order) > 0 {
		d.node(a.order[0], b.order[0], false)
		d.walk(a.order[0].id, b.order[0].id)
	}
	return d.changes, nil
}

type diff struct {
	old, new *table
	changes  []Change
}

func (d *diff) add(what What, n *node) {
	d.changes = append(d.changes, Change{What: what, Kind: n.kind, ID: n.id})
}

// walk compares what stands under a node; was is that node in old, "" when it is
// new. What has come with its parent or gone with it is not told again.
func (d *diff) walk(was, id model.ID) {
	moved := d.moved(was, id)
	for _, n := range d.new.children[id] {
		before := d.old.byID[n.id]
		switch {
		case !n.live:
			continue
		case before != nil && before.live:
			d.node(before, n, before.place.Parent != was || moved[n.id])
			d.walk(n.id, n.id)
			continue
		case was != "":
			d.add(Added, n)
		}
		d.walk("", n.id)
	}
	if was != "" {
		for _, n := range d.old.children[was] {
			if n.live && !d.new.alive(n.id) {
				d.add(Removed, n)
			}
		}
	}
}

// node compares one that is in both.
func (d *diff) node(old, new *node, moved bool) {
	if moved {
		d.add(Moved, new)
	}
	texts := model.TextFields(new.kind)
	for _, name := range slices.Sorted(maps.Keys(union(old.members, new.members))) {
		was, is := old.members[name], new.members[name]
		switch {
		case name == "id" || name == "place" || name == "dead" || same(was, is):
		case name == "anchor" && d.followed(old, new):
		case slices.Contains(texts, name):
			d.changes = append(d.changes, Change{What: Rewritten, Kind: new.kind, ID: new.id, Field: name,
				Words: Words(old.text(name), new.text(name))})
		default:
			d.changes = append(d.changes, Change{What: Restated, Kind: new.kind, ID: new.id, Field: name, Old: was, New: is})
		}
	}
}

// followed tells whether the anchor of an annotation changed no further than with
// the text that it stands on, and is not an orphan for it.
func (d *diff) followed(old, new *node) bool {
	was, is := old.anchor(), new.anchor()
	if was.Field != is.Field || was.Orphan() != is.Orphan() {
		return false
	}
	return d.old.byID[old.place.Parent].text(was.Field) != d.new.byID[new.place.Parent].text(is.Field)
}

// moved returns which children of a node stand elsewhere among their siblings:
// the fewest whose going explains the new order, and of those only some whose
// place has been set.
func (d *diff) moved(was, id model.ID) map[model.ID]bool {
	all := make(map[model.ID]bool)
	if was == "" {
		return all
	}
	// A child that was not set has all others of that sort on the side where they
	// were. One that was set stays if as many of those are before it as were, and
	// the order among the ones that stay in the same gap is kept.
	type spot struct {
		kind   model.Kind
		before int
	}
	spots := func(t, other *table, parent model.ID) (order []*node, at map[model.ID]spot) {
		at = make(map[model.ID]spot)
		fixed := make(map[model.Kind]int)
		for _, n := range t.children[parent] {
			o := other.byID[n.id]
			if !n.live || o == nil || !o.live || d.old.byID[n.id].place.Parent != was || d.new.byID[n.id].place.Parent != id {
				continue
			}
			at[n.id] = spot{n.kind, fixed[n.kind]}
			if o.place.Rank == n.place.Rank {
				fixed[n.kind]++
			} else {
				order = append(order, n)
			}
		}
		return order, at
	}
	oldOrder, oldAt := spots(d.old, d.new, was)
	newOrder, newAt := spots(d.new, d.old, id)
	rank := make(map[model.ID]int)
	for i, n := range oldOrder {
		rank[n.id] = i
	}
	gaps := make(map[spot][]*node)
	for _, n := range newOrder {
		if at := newAt[n.id]; at == oldAt[n.id] {
			gaps[at] = append(gaps[at], n)
		} else {
			all[n.id] = true
		}
	}
	for _, gap := range gaps {
		stay := ascending(gap, func(n *node) int { return rank[n.id] })
		for _, n := range gap {
			all[n.id] = !stay[n]
		}
	}
	return all
}

// ascending returns a longest choice of nodes whose ranks ascend.
func ascending(nodes []*node, rank func(*node) int) map[*node]bool {
	length, prev := make([]int, len(nodes)), make([]int, len(nodes))
	last := -1
	for i, n := range nodes {
		length[i], prev[i] = 1, -1
		for j := range i {
			if rank(nodes[j]) < rank(n) && length[j] >= length[i] {
				length[i], prev[i] = length[j]+1, j
			}
		}
		if last < 0 || length[i] > length[last] {
			last = i
		}
	}
	stay := make(map[*node]bool)
	for ; last >= 0; last = prev[last] {
		stay[nodes[last]] = true
	}
	return stay
}

func union[V any](a, b map[string]V) map[string]V {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}
