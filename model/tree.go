package model

// tree is a persistent map in key order: put and del return a new tree in
// O(log n) that shares all but one path with the old one. It is balanced by
// weight (Adams 1993, with the parameters 3 and 2 proved by Hirai and Yamamoto
// 2011), since the sizes that this needs also answer how many keys come before
// a key.
type tree[K, V any] struct {
	root    *branch[K, V]
	compare func(a, b K) int
}

type branch[K, V any] struct {
	key         K
	value       V
	size        int
	left, right *branch[K, V]
}

func (b *branch[K, V]) len() int {
	if b == nil {
		return 0
	}
	return b.size
}

func (t tree[K, V]) get(k K) (v V, ok bool) {
	for b := t.root; b != nil; {
		switch c := t.compare(k, b.key); {
		case c < 0:
			b = b.left
		case c > 0:
			b = b.right
		default:
			return b.value, true
		}
	}
	return v, false
}

// before counts the keys less than k.
func (t tree[K, V]) before(k K) (n int) {
	for b := t.root; b != nil; {
		if t.compare(k, b.key) <= 0 {
			b = b.left
		} else {
			n += b.left.len() + 1
			b = b.right
		}
	}
	return n
}

// from yields the entries in order, the first one with a key that is not less than k.
func (t tree[K, V]) from(k K, yield func(K, V) bool) {
	var walk func(b *branch[K, V], all bool) bool
	walk = func(b *branch[K, V], all bool) bool {
		if b == nil {
			return true
		}
		c := 0
		if !all {
			c = t.compare(k, b.key)
		}
		if c > 0 {
			return walk(b.right, false)
		}
		return walk(b.left, all) && yield(b.key, b.value) && walk(b.right, true)
	}
	walk(t.root, false)
}

func (t tree[K, V]) put(k K, v V) tree[K, V] {
	t.root = t.insert(t.root, k, v)
	return t
}

func (t tree[K, V]) insert(b *branch[K, V], k K, v V) *branch[K, V] {
	if b == nil {
		return &branch[K, V]{key: k, value: v, size: 1}
	}
	switch c := t.compare(k, b.key); {
	case c < 0:
		return b.withLeft(t.insert(b.left, k, v))
	case c > 0:
		return b.withRight(t.insert(b.right, k, v))
	}
	return &branch[K, V]{key: k, value: v, size: b.size, left: b.left, right: b.right}
}

func (t tree[K, V]) del(k K) tree[K, V] {
	t.root = t.remove(t.root, k)
	return t
}

func (t tree[K, V]) remove(b *branch[K, V], k K) *branch[K, V] {
	if b == nil {
		return nil
	}
	switch c := t.compare(k, b.key); {
	case c < 0:
		return b.withLeft(t.remove(b.left, k))
	case c > 0:
		return b.withRight(t.remove(b.right, k))
	case b.left == nil:
		return b.right
	case b.right == nil:
		return b.left
	}
	next := b.right
	for next.left != nil {
		next = next.left
	}
	right := t.remove(b.right, next.key)
	return balance(next, b.left, right, b.left.len(), right.len())
}

func join[K, V any](b, left, right *branch[K, V]) *branch[K, V] {
	return &branch[K, V]{b.key, b.value, left.len() + right.len() + 1, left, right}
}

// withLeft and withRight put another branch on one side, which has one key more
// or less. They leave the other side unread, its length follows from the sum: in
// a large tree whatever is read has to be fetched from memory.
func (b *branch[K, V]) withLeft(left *branch[K, V]) *branch[K, V] {
	return balance(b, left, b.right, left.len(), b.size-1-b.left.len())
}

func (b *branch[K, V]) withRight(right *branch[K, V]) *branch[K, V] {
	return balance(b, b.left, right, b.size-1-b.right.len(), right.len())
}

// balance joins two trees of l and r keys that were balanced before one key came
// or went.
func balance[K, V any](b, left, right *branch[K, V], l, r int) *branch[K, V] {
	switch {
	case l+r < 2:
	case r > 3*l:
		if right.left.len() < 2*right.right.len() {
			return join(right, join(b, left, right.left), right.right)
		}
		mid := right.left
		return join(mid, join(b, left, mid.left), join(right, mid.right, right.right))
	case l > 3*r:
		if left.right.len() < 2*left.left.len() {
			return join(left, left.left, join(b, left.right, right))
		}
		mid := left.right
		return join(mid, join(left, left.left, mid.left), join(b, mid.right, right))
	}
	return &branch[K, V]{b.key, b.value, l + r + 1, left, right}
}

// at returns the key that i keys come before.
func (t tree[K, V]) at(i int) (k K, ok bool) {
	for b := t.root; b != nil; {
		switch l := b.left.len(); {
		case i < l:
			b = b.left
		case i > l:
			i -= l + 1
			b = b.right
		default:
			return b.key, true
		}
	}
	return k, false
}
