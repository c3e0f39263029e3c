package model

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := tree[int, int]{compare: cmp.Compare[int]}
		want := map[int]int{}
		for i := range rapid.IntRange(0, 200).Draw(t, "steps") {
			k := rapid.IntRange(0, 60).Draw(t, "key")
			old, had := tr, maps.Clone(want)
			if rapid.Bool().Draw(t, "put") {
				tr, want[k] = tr.put(k, i), i
			} else {
				tr = tr.del(k)
				delete(want, k)
			}
			if old.root.len() != len(had) {
				t.Fatal("the old tree changed")
			}
		}
		keys := slices.Sorted(maps.Keys(want))
		var got []int
		tr.from(-1, func(k, v int) bool {
			if want[k] != v || tr.before(k) != len(got) {
				t.Fatal(k, v, tr.before(k))
			}
			got = append(got, k)
			return true
		})
		if !slices.Equal(got, keys) || tr.root.len() != len(keys) {
			t.Fatal(got, keys)
		}
		var depth func(*branch[int, int]) int
		depth = func(b *branch[int, int]) int {
			if b == nil {
				return 0
			}
			l, r := b.left.len(), b.right.len()
			if l+r > 1 && (l > 3*r || r > 3*l) {
				t.Fatalf("out of balance: %d and %d", l, r)
			}
			return 1 + max(depth(b.left), depth(b.right))
		}
		depth(tr.root)
		for i, k := range keys {
			if at, _ := tr.at(i); at != k {
				t.Fatal(at, "where", k, "belongs")
			}
		}
	})
}

func TestRanks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ranks := []string{""}
		for range rapid.IntRange(1, 60).Draw(t, "inserts") {
			i := rapid.IntRange(0, len(ranks)-1).Draw(t, "at")
			next := ""
			if i+1 < len(ranks) {
				next = ranks[i+1]
			}
			r, err := Between(ranks[i], next)
			if err != nil || r <= ranks[i] || next != "" && r >= next || !validRank(r) {
				t.Fatal(ranks[i], r, next, err)
			}
			ranks = slices.Insert(ranks, i+1, r)
		}
	})
	last, longest := "", 0
	for range 1000 {
		last, _ = Between(last, "")
		longest = max(longest, len(last))
	}
	if longest > 48 {
		t.Errorf("a thousand appends make ranks of %d digits", longest)
	}
	all, err := Ranks("", "", 1000)
	if err != nil || !slices.IsSorted(all) || len(slices.Compact(all)) != 1000 {
		t.Error("Ranks", err)
	}
	for _, bad := range [][2]string{{"b", "a"}, {"a", "a"}, {"a0", ""}, {"-", ""}, {strings.Repeat("0", 3), ""}} {
		if _, err := Between(bad[0], bad[1]); err == nil {
			t.Error("no error between", bad)
		}
	}
}
