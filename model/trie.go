package model

import (
	"hash/maphash"
	"math/bits"
	"reflect"
	"slices"
	"strconv"
)

// A trie is a persistent map of nodes by ID: a hash trie (Bagwell 2001). put
// returns a new one that shares all but one path with the old one. It is four
// twigs deep for 10,000 nodes and two for a hundred, and to find one compares no
// other's ID.
type trie struct {
	root *twig
	len  int
}

// A leaf is a node, and how its children stand in order.
type leaf struct {
	id       ID
	hash     uint64
	node     Node
	children *branch[slot, struct{}]
}

// A twig has up to sixteen ways on, by four bits of the hash.
type twig struct {
	present uint16 // which of them there are
	ways    []way
}

// A way leads to one of the two.
type way struct {
	twig *twig
	leaf *leaf
}

var seed = maphash.MakeSeed()

func newLeaf(n Node) *leaf {
	id := n.head().ID
	return &leaf{id: id, hash: hashOf(id), node: n}
}

func hashOf(id ID) uint64 { return maphash.String(seed, string(id)) }

const (
	bitsOfDigit   = 4
	digitsOfHash  = 64 / bitsOfDigit
	fanOut        = 1 << bitsOfDigit
	lowestOfDigit = fanOut - 1
)

// digit is the way to an ID at a depth. Where all of the hash is used up, another
// hash goes on.
func digit(id ID, hash uint64, depth int) int {
	if depth >= digitsOfHash {
		hash = maphash.String(seed, string(id)+strconv.Itoa(depth/digitsOfHash))
	}
	return int(hash>>(depth%digitsOfHash*bitsOfDigit)) & lowestOfDigit
}

// at returns where a way stands among those of the twig, and whether it is there.
func (w *twig) at(digit int) (i int, ok bool) {
	return bits.OnesCount16(w.present & (1<<digit - 1)), w.present&(1<<digit) != 0
}

// way returns the way of a digit, the zero way for none.
func (w *twig) way(digit int) way {
	if i, ok := w.at(digit); ok {
		return w.ways[i]
	}
	return way{}
}

// get returns the leaf of an ID, nil for none.
func (t trie) get(id ID) *leaf { return way{twig: t.root}.get(id, hashOf(id), 0) }

func (w way) get(id ID, hash uint64, depth int) *leaf {
	for ; w.twig != nil; depth++ {
		w = w.twig.way(digit(id, hash, depth))
	}
	if w.leaf != nil && w.leaf.id == id {
		return w.leaf
	}
	return nil
}

// put returns a trie in which a leaf is new or stands in for that of its ID.
func (t trie) put(l *leaf) trie {
	w, grew := way{twig: t.root}.put(l, 0)
	if t.root == nil {
		w, grew = way{twig: &twig{1 << digit(l.id, l.hash, 0), []way{{leaf: l}}}}, 1
	}
	return trie{w.twig, t.len + grew}
}

func (w way) put(l *leaf, depth int) (with way, grew int) {
	switch {
	case w.leaf != nil && w.leaf.id != l.id:
		return thicket([]*leaf{w.leaf, l}, depth), 1
	case w.twig == nil:
		return way{leaf: l}, 0
	}
	d := digit(l.id, l.hash, depth)
	i, ok := w.twig.at(d)
	if !ok {
		return way{twig: &twig{w.twig.present | 1<<d, slices.Insert(slices.Clip(w.twig.ways), i, way{leaf: l})}}, 1
	}
	next := &twig{w.twig.present, slices.Clone(w.twig.ways)}
	next.ways[i], grew = next.ways[i].put(l, depth+1)
	return way{twig: next}, grew
}

// thicket is the way to several leaves of different IDs, from a depth on.
func thicket(all []*leaf, depth int) way {
	if len(all) == 1 && depth > 0 {
		return way{leaf: all[0]}
	}
	var ends [fanOut + 1]int
	for _, l := range all {
		ends[digit(l.id, l.hash, depth)+1]++
	}
	w, sorted := new(twig), make([]*leaf, len(all))
	for d := range fanOut {
		if ends[d+1] > 0 {
			w.present |= 1 << d
		}
		ends[d+1] += ends[d]
	}
	next := ends
	for _, l := range all {
		d := digit(l.id, l.hash, depth)
		sorted[next[d]] = l
		next[d]++
	}
	w.ways = make([]way, 0, bits.OnesCount16(w.present))
	for d := range fanOut {
		if ends[d] < ends[d+1] {
			w.ways = append(w.ways, thicket(sorted[ends[d]:ends[d+1]], depth+1))
		}
	}
	return way{twig: w}
}

// leaves yields all leaves, in no order that lasts.
func (w way) leaves(yield func(*leaf) bool) bool {
	if w.twig == nil {
		return w.leaf == nil || yield(w.leaf)
	}
	for _, next := range w.twig.ways {
		if !next.leaves(yield) {
			return false
		}
	}
	return true
}

// changed yields the IDs of the nodes by which two tries differ. What they share
// is not looked at.
func changed(a, b way, depth int, yield func(ID)) {
	switch {
	case a == b:
	case a.twig != nil && b.twig != nil:
		for d := range fanOut {
			changed(a.twig.way(d), b.twig.way(d), depth+1, yield)
		}
	default:
		a.leaves(func(l *leaf) bool {
			if o := b.get(l.id, l.hash, depth); o == nil || !reflect.DeepEqual(l.node, o.node) {
				yield(l.id)
			}
			return true
		})
		b.leaves(func(l *leaf) bool {
			if a.get(l.id, l.hash, depth) == nil {
				yield(l.id)
			}
			return true
		})
	}
}
