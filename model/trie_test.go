package model

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestTrie holds a trie to a map, with hashes that differ, that differ little and
// that do not.
func TestTrie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		mask := rapid.SampledFrom([]uint64{^uint64(0), 0xf0, 0}).Draw(t, "mask")
		made := func(id string, i int) *leaf {
			l := newLeaf(Section{Head: Head{ID: ID(id)}, Title: fmt.Sprint(i)})
			l.hash &= mask
			return l
		}
		var tr trie
		want := map[ID]*leaf{}
		for i := range rapid.IntRange(0, 100).Draw(t, "steps") {
			l := made(fmt.Sprint(rapid.IntRange(0, 60).Draw(t, "id")), i)
			old, had := tr, maps.Clone(want)
			tr, want[l.id()] = tr.put(l), l
			for id, l := range had {
				if (way{twig: old.root}).get(id, l.hash, 0) != l {
					t.Fatal("the old trie changed")
				}
			}
		}
		for id, l := range want {
			if (way{twig: tr.root}).get(id, l.hash, 0) != l {
				t.Fatal("lost", id)
			}
		}
		if absent := made("absent", 0); tr.len != len(want) || (way{twig: tr.root}).get("absent", absent.hash, 0) != nil {
			t.Fatal(tr.len, len(want))
		}
		all := slices.Collect(maps.Values(want))
		if len(all) == 0 {
			return
		}
		changed(thicket(all, 0), way{twig: tr.root}, 0, func(id ID) { t.Fatal("grown at once it has another", id) })
	})
}
