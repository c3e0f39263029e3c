package model

import "reflect"

// Changed returns the IDs of the nodes that are in one of two briefings only or
// differ between them, in no order. Where to was made from from by edits, it
// costs O(log n) an edit, since what they share is not looked at.
func Changed(from, to *Briefing) (ids []ID) {
	changed(from.nodes.compare, from.nodes.root, to.nodes.root, func(id ID) { ids = append(ids, id) })
	return ids
}

// changed yields the keys by which two trees differ.
func changed[K, V any](compare func(a, b K) int, a, b *branch[K, V], yield func(K)) {
	switch {
	case a == b:
	case a == nil:
		changed(compare, b.left, nil, yield)
		yield(b.key)
		changed(compare, b.right, nil, yield)
	case b == nil:
		changed(compare, a.left, nil, yield)
		yield(a.key)
		changed(compare, a.right, nil, yield)
	default:
		left, same, right := split(compare, b, a.key)
		changed(compare, a.left, left, yield)
		if same == nil || !reflect.DeepEqual(a.value, same.value) {
			yield(a.key)
		}
		changed(compare, a.right, right, yield)
	}
}

// split returns what comes before a key, the branch that has it or nil, and what
// comes after. Whatever the key does not part is shared; sizes are not kept.
func split[K, V any](compare func(a, b K) int, b *branch[K, V], k K) (left, at, right *branch[K, V]) {
	if b == nil {
		return nil, nil, nil
	}
	switch c := compare(k, b.key); {
	case c < 0:
		left, at, right = split(compare, b.left, k)
		return left, at, &branch[K, V]{key: b.key, value: b.value, left: right, right: b.right}
	case c > 0:
		left, at, right = split(compare, b.right, k)
		return &branch[K, V]{key: b.key, value: b.value, left: b.left, right: left}, at, right
	}
	return b.left, b, b.right
}
