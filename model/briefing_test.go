package model

import (
	"slices"
	"testing"
)

// Siblings are counted as they are listed, those that were removed aside.
func TestSiblings(t *testing.T) {
	b := New(Visit{Head: Head{ID: "v"}})
	do := func(e Edit, err error) {
		t.Helper()
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	do(Insert(b, Section{Head: Head{ID: "s"}}, "v", ""))
	do(Insert(b, Annotation{Head: Head{ID: "note"}}, "s", ""))
	for _, id := range []ID{"a", "b", "c", "d"} {
		do(Insert(b, Stake{Head: Head{ID: id}}, "s", ""))
	}
	do(Remove(b, "b"))
	all := slices.Collect(IDs[Stake](b, "s"))
	if !slices.Equal(all, []ID{"a", "c", "d"}) {
		t.Fatal(all)
	}
	for i, id := range all {
		for by := -4; by <= 4; by++ {
			want := ID("")
			if k := i + by; k >= 0 && k < len(all) {
				want = all[k]
			}
			if got := b.Sibling(id, by); got != want {
				t.Errorf("%+d from %s is %q, want %q", by, id, got, want)
			}
		}
	}
	if b.Sibling("b", 0) != "" || b.Sibling("none", 1) != "" {
		t.Error("what is not there has siblings")
	}
}
