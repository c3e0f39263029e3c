package model

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// order is the authority: it takes what stands on all that it has, once.
type order struct {
	log  []Transaction
	seen map[ID]bool
}

func (o *order) take(version uint64, ts []Transaction) {
	if version != uint64(len(o.log)) {
		return // the writer has to receive first
	}
	for _, t := range ts {
		if !o.seen[t.ID] {
			o.seen[t.ID] = true
			o.log = append(o.log, t)
		}
	}
}

func (o *order) give(t interface{ Fatal(...any) }, d *Document, from uint64) {
	if err := d.Receive(from, o.log[from:]...); err != nil {
		t.Fatal(err)
	}
}

// Three writers edit, undo, send and receive in any order: in the end all have
// the same, a fresh replay of the order too, and every step keeps the view equal
// to what is confirmed with what is pending on top.
func TestConvergence(t *testing.T) {
	start := plant(t, "un <deux> trois")
	rapid.Check(t, func(t *rapid.T) {
		o := &order{seen: map[ID]bool{}}
		writers := []*Document{Open(start, nil), Open(start, nil), Open(start, nil)}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			d := writers[rapid.IntRange(0, 2).Draw(t, "writer")]
			switch rapid.IntRange(0, 7).Draw(t, "step") {
			case 0, 1, 2:
				if err := d.Do(Transaction{Edits: []Edit{drawEdit(t, d.Briefing())}}); err != nil {
					t.Fatal(err)
				}
			case 3:
				if _, err := d.Undo(); err != nil {
					t.Fatal(err)
				}
			case 4:
				o.take(d.Pending())
			case 5:
				version, _ := d.Pending()
				back := rapid.Uint64Range(0, version).Draw(t, "again from")
				o.give(t, d, back)
			case 6:
				if _, err := d.Redo(); err != nil {
					t.Fatal(err)
				}
			case 7:
				to := ID("")
				if steps := d.Steps(); len(steps) > 0 {
					to = rapid.SampledFrom(steps).Draw(t, "to").ID
				}
				if err := d.Jump(to); err != nil {
					t.Fatal(err)
				}
			}
			for _, d := range writers {
				checkView(tb(t), d)
			}
		}
		for range 2 {
			for _, d := range writers {
				version, _ := d.Pending()
				o.give(t, d, version)
				o.take(d.Pending())
			}
		}
		for _, d := range writers {
			version, _ := d.Pending()
			o.give(t, d, version)
		}
		converged(tb(t), start, o, writers)
	})
}

// checkView holds that the view is what is confirmed with what is pending on top.
func checkView(t testing.TB, d *Document) {
	t.Helper()
	view, err := d.confirmed, error(nil)
	for _, p := range d.pending {
		if view, err = p.Apply(view); err != nil {
			t.Fatal(err)
		}
	}
	if dump(t, view) != dump(t, d.Briefing()) {
		t.Fatal("the view is not confirmed + pending")
	}
}

// converged holds that every replica has what a fresh replay of the order gives,
// and that everything each writer did is in the order once.
func converged(t testing.TB, start *Briefing, o *order, writers []*Document) {
	t.Helper()
	fresh, err := start, error(nil)
	for _, tr := range o.log {
		if fresh, err = tr.Apply(fresh); err != nil {
			t.Fatal(err)
		}
	}
	want := dump(t, fresh)
	for i, d := range writers {
		if version, pending := d.Pending(); version != uint64(len(o.log)) || len(pending) > 0 {
			t.Fatal(fmt.Sprint("writer ", i, " is at ", version, " of ", len(o.log), ", and pending are ", pending))
		}
		if got := dump(t, d.Briefing()); got != want {
			t.Fatal(fmt.Sprint("writer ", i, " has\n", got, "\nand the order gives\n", want))
		}
	}
}

// programs are what each of three writers does on the same passage and stakes,
// two transactions each: typing, deleting, moving, removing, restoring, annotating.
func programs(t testing.TB, start *Briefing) [3][2][]Edit {
	t.Helper()
	text := func(to string) Edit { e, _ := Write(start, "a", "body", to); return e }
	must := func(e Edit, err error) Edit {
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	note := Annotation{Head: Head{ID: "m", Place: Place{"a", "V"}}, Anchor: Anchor{"body", 3, 7, "deux"}}
	return [3][2][]Edit{
		{{text("un dXeux trois")}, {must(NewSet(start, "a", "priority", 1)), must(Move(start, "a", "s2", ""))}},
		{{text("un  trois")}, {must(Remove(start, "a"))}},
		{{text("un deuxY trois"), must(Move(start, "a", "s", "b"))}, {Add{Node: note}}},
	}
}

// Six transactions of three writers, put into the order in each of the 90 ways
// that keep each writer's own: all end with the same, and nothing is lost.
func TestEveryPermutation(t *testing.T) {
	start := plant(t, "un <deux> trois")
	did := programs(t, start)
	ways := 0
	var walk func(turns []int, left [3]int)
	walk = func(turns []int, left [3]int) {
		if len(turns) == 6 {
			ways++
			runTurns(t, start, did, turns)
			return
		}
		for w := range left {
			if left[w] > 0 {
				left[w]--
				walk(append(turns[:len(turns):len(turns)], w), left)
				left[w]++
			}
		}
	}
	walk(nil, [3]int{2, 2, 2})
	if ways != 90 {
		t.Error(ways, "ways")
	}
}

// runTurns lets every writer do everything first, knowing nothing of the others,
// and then send one transaction a turn.
func runTurns(t *testing.T, start *Briefing, did [3][2][]Edit, turns []int) {
	t.Helper()
	o := &order{seen: map[ID]bool{}}
	var writers []*Document
	for w, program := range did {
		d := Open(start, nil)
		for i, edits := range program {
			if err := d.Do(Transaction{ID: ID(fmt.Sprint(w, "-", i)), Edits: edits}); err != nil {
				t.Fatal(err)
			}
		}
		writers = append(writers, d)
	}
	for _, w := range turns {
		d := writers[w]
		version, _ := d.Pending()
		o.give(t, d, version)
		checkView(t, d)
		version, pending := d.Pending()
		o.take(version, pending[:1])
		o.take(version, pending[:1]) // sent twice, since the answer was lost
	}
	for _, d := range writers {
		o.give(t, d, 0) // and all of it received again
		checkView(t, d)
	}
	if len(o.log) != len(turns) {
		t.Fatalf("%d transactions in the order, %d sent", len(o.log), len(turns))
	}
	converged(t, start, o, writers)
	s, _ := Get[Stake](writers[0].Briefing(), "a")
	if !strings.Contains(s.Body, "X") || !strings.Contains(s.Body, "Y") || !s.Dead || s.Priority != 1 {
		t.Fatalf("%v: something is lost: %+v", turns, s)
	}
}

func TestUndoAfterOthers(t *testing.T) {
	start := plant(t, "un deux trois")
	d := Open(start, nil)
	write(t, d, "", "un deux quatre") // trois becomes quatre
	set, _ := NewSet(d.Briefing(), "a", "priority", 1)
	if err := d.Do(Transaction{Edits: []Edit{set}}); err != nil {
		t.Fatal(err)
	}
	_, mine := d.Pending()
	text, _ := Write(start, "a", "body", "zéro un deux trois")
	theirs := Transaction{ID: "theirs", Edits: []Edit{text, Set{Node: "a", Field: "priority", New: []byte("3")}}}
	if err := d.Receive(0, append(mine[:0:0], theirs)...); err != nil {
		t.Fatal(err)
	}
	if body(d) != "zéro un deux quatre" {
		t.Error(body(d))
	}
	for range 2 {
		if _, err := d.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if s, _ := Get[Stake](d.Briefing(), "a"); s.Body != "zéro un deux trois" {
		t.Error(s.Body, s.Priority)
	}
	if err := d.Receive(5, theirs); err == nil {
		t.Error("a gap went unnoticed")
	}
}

// A moment comes again by undo, and no more once others have changed the document.
func TestMomentsComeAgain(t *testing.T) {
	start := plant(t, "un deux trois")
	d := Open(start, nil)
	before := d.Moment()
	write(t, d, "", "un deux quatre")
	after := d.Moment()
	if _, err := d.Undo(); err != nil || d.Moment() != before || after == before {
		t.Errorf("undone: %v, before %v, after %v, %v", d.Moment(), before, after, err)
	}
	if _, err := d.Redo(); err != nil || d.Moment() != after {
		t.Errorf("redone: %v, not %v, %v", d.Moment(), after, err)
	}
	text, _ := Write(start, "b", "body", "quatre")
	if err := d.Receive(0, Transaction{ID: "theirs", Edits: []Edit{text}}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(); err != nil || d.Moment() == before {
		t.Errorf("what others did is passed over: %v, %v", d.Moment(), err)
	}
}

// dumper lets rapid's T stand where dump wants a testing.TB.
type dumper struct {
	testing.TB
	t *rapid.T
}

func (d dumper) Helper()           {}
func (d dumper) Fatal(args ...any) { d.t.Fatal(fmt.Sprint(args...)) }

func tb(t *rapid.T) testing.TB { return dumper{t: t} }
