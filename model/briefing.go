package model

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"
)

// A Briefing is a tree of [Node]s under one [Visit], and the blobs (source
// documents, pictures) that they name. It is a value: nothing changes it, and
// an edit gives another that shares with it whatever stayed. It is safe for use
// by several goroutines.
type Briefing struct {
	root  ID
	nodes trie
	blobs tree[string, []byte]

	format string                     // of the file, see Format
	extra  map[string]json.RawMessage // what the file had beside the nodes
}

// A slot is where a node stands among the children of its parent: siblings of one
// kind are neighbours, the live ones before the dead.
type slot struct {
	kind uint8 // its place in kinds, those that are not known last
	dead bool
	rank string
	id   ID
}

func (s slot) compare(t slot) int {
	switch {
	case s.kind != t.kind:
		return cmp.Compare(s.kind, t.kind)
	case s.dead != t.dead:
		if t.dead {
			return -1
		}
		return 1
	case s.rank != t.rank:
		return cmp.Compare(s.rank, t.rank)
	}
	return cmp.Compare(s.id, t.id)
}

func slotOf(n Node) slot {
	h := n.head()
	return slot{n.Kind().ordinal(), h.Dead, h.Place.Rank, h.ID}
}

// New returns a briefing that holds nothing but its visit, whose ID it takes.
func New(v Visit) *Briefing {
	if v.ID == "" {
		v.ID = NewID()
	}
	v.Place, v.Dead = Place{}, false
	b := &Briefing{root: v.ID, blobs: tree[string, []byte]{compare: strings.Compare}, format: Format}
	return b.with(v)
}

// order is how the children of a node stand, none for a node that is not there.
func (b *Briefing) order(parent ID) tree[slot, struct{}] {
	if l := b.nodes.get(parent); l != nil {
		return l.order()
	}
	return new(leaf).order()
}

func (l *leaf) order() tree[slot, struct{}] { return tree[slot, struct{}]{l.children, slot.compare} }

// with returns a briefing in which n is new or stands in for the node of its ID.
// Its parent is there, unless it is the root.
func (b *Briefing) with(n Node) *Briefing {
	c := *b
	next, old := newLeaf(n), b.nodes.get(n.head().ID)
	if old != nil {
		next.children = old.children
	}
	c.nodes = c.nodes.put(next)
	if next.id() == b.root {
		return &c
	}
	parent, s := ParentOf(n), slotOf(n)
	if old == nil {
		return c.sorted(parent, c.order(parent).put(s, struct{}{}))
	}
	from, was := ParentOf(old.node), slotOf(old.node)
	if from != parent {
		c.sorted(from, c.order(from).del(was))
		return c.sorted(parent, c.order(parent).put(s, struct{}{}))
	}
	if was != s {
		c.sorted(parent, c.order(parent).del(was).put(s, struct{}{}))
	}
	return &c
}

// sorted gives a briefing that is being made another order of the children of a node.
func (b *Briefing) sorted(parent ID, order tree[slot, struct{}]) *Briefing {
	l := *b.nodes.get(parent)
	l.children = order.root
	b.nodes = b.nodes.put(&l)
	return b
}

// ID is the identity of the briefing, the same through all its versions.
func (b *Briefing) ID() ID { return b.root }

// Visit returns the root.
func (b *Briefing) Visit() Visit {
	v, _ := Get[Visit](b, b.root)
	return v
}

// Node returns a node, dead ones too.
func (b *Briefing) Node(id ID) (Node, bool) {
	if l := b.nodes.get(id); l != nil {
		return l.node, true
	}
	return nil, false
}

// Get returns the node of the type T with that ID, dead ones too.
func Get[T Node](b *Briefing, id ID) (T, bool) {
	n, _ := b.Node(id)
	t, ok := n.(T)
	return t, ok
}

// Children yields the live children of a type under a parent, in order.
func Children[T Node](b *Briefing, parent ID) iter.Seq[T] { return children[T](b, parent, false) }

// IDs yields the live children of a type under a parent, in order, without looking at
// them, which is what takes time where there are many.
func IDs[T Node](b *Briefing, parent ID) iter.Seq[ID] {
	var zero T
	first := slot{kind: zero.Kind().ordinal()}
	return func(yield func(ID) bool) {
		b.order(parent).from(first, func(s slot, _ struct{}) bool {
			return s.kind == first.kind && !s.dead && yield(s.id)
		})
	}
}

// Removed yields the removed children of a type under a parent.
func Removed[T Node](b *Briefing, parent ID) iter.Seq[T] { return children[T](b, parent, true) }

func children[T Node](b *Briefing, parent ID, dead bool) iter.Seq[T] {
	var zero T
	first := slot{kind: zero.Kind().ordinal(), dead: dead}
	return func(yield func(T) bool) {
		b.order(parent).from(first, func(s slot, _ struct{}) bool {
			if s.kind != first.kind || s.dead != dead {
				return false
			}
			n, _ := Get[T](b, s.id)
			return yield(n)
		})
	}
}

// Nodes yields the live nodes in the order of the document, each after its parent.
func (b *Briefing) Nodes() iter.Seq[Node] {
	return func(yield func(Node) bool) { b.visit(b.root, yield) }
}

func (b *Briefing) visit(id ID, yield func(Node) bool) bool {
	n, ok := b.Node(id)
	if !ok || n.head().Dead {
		return true
	}
	if !yield(n) {
		return false
	}
	for _, s := range b.below(id) {
		if !b.visit(s.id, yield) {
			return false
		}
	}
	return true
}

// Count returns how many live children of a type a parent has, in O(log n).
func Count[T Node](b *Briefing, parent ID) int {
	var zero T
	return among(b.order(parent), slot{kind: zero.Kind().ordinal(), dead: true})
}

// Index returns the position of a live node among its siblings of the same
// kind, from 0, in O(log n); -1 for a node that is dead or not there.
func (b *Briefing) Index(id ID) int {
	n, ok := b.Node(id)
	if !ok || n.head().Dead {
		return -1
	}
	return among(b.order(ParentOf(n)), slotOf(n))
}

// Sibling returns the live node of the same kind that stands so many places behind a
// live node, or before it where that is negative, in O(log n); "" where there is none.
func (b *Briefing) Sibling(id ID, by int) ID {
	at := b.Index(id) + by
	if at < by || at < 0 {
		return ""
	}
	n, _ := b.Node(id)
	order, first := b.order(ParentOf(n)), slot{kind: slotOf(n).kind}
	s, ok := order.at(order.before(first) + at)
	if !ok || s.kind != first.kind || s.dead {
		return ""
	}
	return s.id
}

// among counts the siblings of the kind of a slot that stand before it.
func among(order tree[slot, struct{}], s slot) int {
	return order.before(s) - order.before(slot{kind: s.kind})
}

// Parent returns the ID of a node's parent, "" for the visit and for no node.
func (b *Briefing) Parent(id ID) ID {
	if n, ok := b.Node(id); ok {
		return n.head().Place.Parent
	}
	return ""
}

// Live tells whether a node is there and neither it nor any node above it is dead.
func (b *Briefing) Live(id ID) bool {
	for {
		n, ok := b.Node(id)
		if !ok || n.head().Dead {
			return false
		}
		if id == b.root {
			return true
		}
		id = n.head().Place.Parent
	}
}

// Number returns how a section ("2") or a stake ("2.3") is called in the window
// and in print; "" for other nodes.
func (b *Briefing) Number(id ID) string {
	switch n, _ := b.Node(id); n := n.(type) {
	case Section:
		return fmt.Sprint(b.Index(id) + 1)
	case Stake:
		return fmt.Sprint(b.Index(n.Place.Parent)+1, ".", b.Index(id)+1)
	}
	return ""
}

// Blob returns the bytes with that lower-case hexadecimal SHA-256.
func (b *Briefing) Blob(sha string) ([]byte, bool) { return b.blobs.get(sha) }

// Blobs yields name and bytes of every blob, in the order of their names.
func (b *Briefing) Blobs() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) { b.blobs.from("", yield) }
}

// WithBlob returns a briefing that has a blob besides, and the blob's name.
func (b *Briefing) WithBlob(data []byte) (*Briefing, string) {
	sum := sha256.Sum256(data)
	name := hex.EncodeToString(sum[:])
	c := *b
	c.blobs = c.blobs.put(name, data)
	return &c, name
}

// Passage returns the bytes [from, to) of the decoded text of a source, and
// false when the briefing does not hold them or they would cut a rune.
func (b *Briefing) Passage(source ID, from, to int) (string, bool) {
	s, _ := Get[Source](b, source)
	text, ok := b.Blob(s.Text)
	if !ok || from < 0 || to < from || to > len(text) {
		return "", false
	}
	passage := string(text[from:to])
	return passage, utf8.ValidString(passage)
}

// Any tells whether a parent has a live child of a type.
func Any[T Node](b *Briefing, parent ID) bool { return Count[T](b, parent) > 0 }
