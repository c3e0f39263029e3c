package model

import (
	"hash/maphash"
	"math/bits"
	"reflect"
	"slices"
	"strconv"
)

// A trie is a persistent map of nodes by ID: a hash trie (Bagwell 2001). put
// returns a new one that shares all but one path with the old one. That path is
// four twigs long among ten thousand nodes and two among a hundred, and to find
// a node compares no other's ID.
type trie struct {
	root *twig
	len  int
}

// A leaf is a node, and how its children stand in order.
type leaf struct {
	hash     uint64
	node     Node
	children *branch[slot, struct{}]
}

// A twig has up to sixteen ways on, by four bits of the hash. It holds those that lead somewhere, in
// order: at the ends of a large trie those are two or three.
type twig struct {
	digits uint16 // which they are
	ways   []way
}

// to returns the way of a digit.
func (t *twig) to(d int) way {
	if t.digits&(1<<d) == 0 {
		return way{}
	}
	return t.ways[t.place(d)]
}

// place is that of a digit's way among the others.
func (t *twig) place(d int) int { return bits.OnesCount16(t.digits & (1<<d - 1)) }

// with returns a twig that has another way, or one more.
func (t *twig) with(d int, w way) *twig {
	k := t.place(d)
	if t.digits&(1<<d) == 0 {
		return &twig{t.digits | 1<<d, slices.Concat(t.ways[:k], []way{w}, t.ways[k:])}
	}
	ways := slices.Clone(t.ways)
	ways[k] = w
	return &twig{t.digits, ways}
}

// A way leads to one of the two, or to neither.
type way struct {
	twig *twig
	leaf *leaf
}

const (
	bitsOfDigit  = 4
	digitsOfHash = 64 / bitsOfDigit
)

var seed = maphash.MakeSeed()

func hashOf(id ID) uint64 { return maphash.String(seed, string(id)) }

func newLeaf(n Node) *leaf {
	return &leaf{hash: hashOf(n.head().ID), node: n}
}

// id is that of the node.
func (l *leaf) id() ID { return l.node.head().ID }

// digit is the way to an ID at a depth. Where all of the hash is used up, another
// hash goes on.
func digit(id ID, hash uint64, depth int) int {
	if depth >= digitsOfHash {
		hash = maphash.String(seed, string(id)+strconv.Itoa(depth/digitsOfHash))
	}
	return int(hash >> (depth % digitsOfHash * bitsOfDigit) % (1 << bitsOfDigit))
}

func (l *leaf) digit(depth int) int { return digit(l.id(), l.hash, depth) }

// get returns the leaf of an ID, nil for none.
func (t trie) get(id ID) *leaf { return way{twig: t.root}.get(id, hashOf(id), 0) }

func (w way) get(id ID, hash uint64, depth int) *leaf {
	for ; w.twig != nil; depth++ {
		w = w.twig.to(digit(id, hash, depth))
	}
	if w.leaf != nil && w.leaf.id() == id {
		return w.leaf
	}
	return nil
}

// put returns a trie in which a leaf is new or stands in for that of its ID.
func (t trie) put(l *leaf) trie {
	if t.root == nil {
		t.root = new(twig)
	}
	w, grew := way{twig: t.root}.put(l, 0)
	return trie{w.twig, t.len + grew}
}

func (w way) put(l *leaf, depth int) (with way, grew int) {
	switch {
	case w.twig == nil && w.leaf == nil:
		return way{leaf: l}, 1
	case w.twig == nil && w.leaf.id() == l.id():
		return way{leaf: l}, 0
	case w.twig == nil:
		return thicket([]*leaf{w.leaf, l}, depth), 1
	}
	d := l.digit(depth)
	next, grew := w.twig.to(d).put(l, depth+1)
	return way{twig: w.twig.with(d, next)}, grew
}

// thicket is the way from a depth on to some leaves, whose IDs differ. It puts them in
// another order.
func thicket(all []*leaf, depth int) way { return spread(all, make([]*leaf, len(all)), depth) }

// spread is thicket with as much room beside the leaves, by their digits there.
func spread(all, room []*leaf, depth int) way {
	var ends [1 << bitsOfDigit]int // of the leaves of each digit, in their order
	for _, l := range all {
		ends[l.digit(depth)]++
	}
	for d := 1; d < len(ends); d++ {
		ends[d] += ends[d-1]
	}
	begins := ends
	for _, l := range all {
		d := l.digit(depth)
		begins[d]--
		room[begins[d]] = l
	}
	t, n := new(twig), 0
	for d, end := range ends {
		if end > begins[d] {
			t.digits |= 1 << d
			n++
		}
	}
	t.ways = make([]way, 0, n)
	for d, end := range ends {
		switch begin := begins[d]; end - begin {
		case 0:
		case 1:
			t.ways = append(t.ways, way{leaf: room[begin]})
		default:
			t.ways = append(t.ways, spread(room[begin:end], all[begin:end], depth+1))
		}
	}
	return way{twig: t}
}

// leaves yields all leaves, in no order that lasts.
func (w way) leaves(yield func(*leaf)) {
	if w.leaf != nil {
		yield(w.leaf)
	}
	if w.twig != nil {
		for _, next := range w.twig.ways {
			next.leaves(yield)
		}
	}
}

// changed yields the IDs of the nodes by which what two ways lead to differs. What
// they share is not looked at.
func changed(a, b way, depth int, yield func(ID)) {
	if a == b {
		return
	}
	if a.twig != nil && b.twig != nil {
		for d := range 1 << bitsOfDigit {
			changed(a.twig.to(d), b.twig.to(d), depth+1, yield)
		}
		return
	}
	a.leaves(func(l *leaf) {
		if o := b.get(l.id(), l.hash, depth); o == nil || !reflect.DeepEqual(l.node, o.node) {
			yield(l.id())
		}
	})
	b.leaves(func(l *leaf) {
		if a.get(l.id(), l.hash, depth) == nil {
			yield(l.id())
		}
	})
}
