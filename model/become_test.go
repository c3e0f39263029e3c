package model

import (
	"testing"

	"pgregory.net/rapid"
)

// Two versions that were edited apart: each becomes the other, as one step that
// can be undone.
func TestBecome(t *testing.T) {
	start := plant(t, "un <deux> trois")
	rapid.Check(t, func(t *rapid.T) {
		version := func() *Briefing {
			d := Open(start, nil)
			for range rapid.IntRange(0, 8).Draw(t, "steps") {
				if err := d.Do(Transaction{Edits: []Edit{drawEdit(t, d.Briefing())}}); err != nil {
					t.Fatal(err)
				}
			}
			return d.Briefing()
		}
		b, to := version(), version()
		edits, err := Become(b, to)
		if err != nil {
			t.Fatal(err)
		}
		d := Open(b, nil)
		if err := d.Do(Transaction{Edits: edits}); err != nil {
			t.Fatal(err)
		}
		if got := live(d.Briefing()); got != live(to) {
			t.Fatalf("became\n%s\nnot\n%s", got, live(to))
		}
		if again, err := Become(d.Briefing(), to); err != nil || len(again) != 0 {
			t.Fatal("what it became is still to become", again, err)
		}
		if _, err := d.Undo(); err != nil || live(d.Briefing()) != live(b) {
			t.Fatalf("undone to\n%s\nnot\n%s: %v", live(d.Briefing()), live(b), err)
		}
	})
}

func TestBecomeAnotherBriefing(t *testing.T) {
	if _, err := Become(New(Visit{}), New(Visit{})); err == nil {
		t.Error("a briefing became another one")
	}
}

func TestBecomeBringsBlobs(t *testing.T) {
	b := plant(t, "un")
	to, name := b.WithBlob([]byte("texte"))
	e, err := Insert(to, Source{Title: "Note", SHA256: name, Text: name}, "v", "")
	if err != nil {
		t.Fatal(err)
	}
	if to, err = e.Apply(to); err != nil {
		t.Fatal(err)
	}
	edits, err := Become(b, to)
	if err != nil {
		t.Fatal(err)
	}
	after, err := (Transaction{Edits: edits}).Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := after.Blob(name); !ok {
		t.Error("the source came without its text")
	}
}
