package model

import (
	"fmt"
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
			switch rapid.IntRange(0, 5).Draw(t, "step") {
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
			}
			view := d.confirmed
			for _, p := range d.pending {
				var err error
				if view, err = p.Apply(view); err != nil {
					t.Fatal(err)
				}
			}
			if dump(tb(t), view) != dump(tb(t), d.Briefing()) {
				t.Fatal("the view is not confirmed + pending")
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
		fresh := start
		for _, tr := range o.log {
			var err error
			if fresh, err = tr.Apply(fresh); err != nil {
				t.Fatal(err)
			}
		}
		for i, d := range writers {
			if _, pending := d.Pending(); len(pending) > 0 {
				t.Fatal("still pending:", pending)
			}
			if got, want := dump(tb(t), d.Briefing()), dump(tb(t), fresh); got != want {
				t.Fatalf("writer %d has\n%s\nand the order gives\n%s", i, got, want)
			}
		}
	})
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

// dumper lets rapid's T stand where dump wants a testing.TB.
type dumper struct {
	testing.TB
	t *rapid.T
}

func (d dumper) Helper()           {}
func (d dumper) Fatal(args ...any) { d.t.Fatal(fmt.Sprint(args...)) }

func tb(t *rapid.T) testing.TB { return dumper{t: t} }
