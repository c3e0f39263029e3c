package model

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Changed says what comparing every node says, after any edits.
func TestChanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		under := func(id string) Head { return Head{ID: ID(id), Place: Place{"v", "m"}} }
		b := New(Visit{Head: Head{ID: "v"}})
		n := rapid.IntRange(0, 60).Draw(t, "nodes")
		for i := range n {
			b = b.with(Section{Head: under(fmt.Sprint("s", i))})
		}
		was := b
		for i := range rapid.IntRange(0, 20).Draw(t, "edits") {
			b = b.with(Section{Head: under(fmt.Sprint("s", rapid.IntRange(0, n+20).Draw(t, "node"))), Title: fmt.Sprint(i % 3)})
		}
		if rapid.Bool().Draw(t, "turned") {
			was, b = b, was
		}
		var want []ID
		for i := range n + 21 {
			id := ID(fmt.Sprint("s", i))
			x, _ := was.Node(id)
			y, _ := b.Node(id)
			if !reflect.DeepEqual(x, y) {
				want = append(want, id)
			}
		}
		got := Changed(was, b)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("changed are %v, want %v", got, want)
		}
	})
}
