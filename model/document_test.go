package model

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func write(t testing.TB, d *Document, group, text string) {
	t.Helper()
	e, ok := Write(d.Briefing(), "a", "body", text)
	if !ok {
		t.Fatal("nothing to write")
	}
	if err := d.Do(Transaction{Label: "Saisie", Group: group, Edits: []Edit{e}}); err != nil {
		t.Fatal(err)
	}
}

func body(d *Document) string { s, _ := Get[Stake](d.Briefing(), "a"); return s.Body }

func TestUndo(t *testing.T) {
	d := Open(plant(t, "un <deux>"), nil)
	write(t, d, "word 1", "un deux t")
	write(t, d, "word 1", "un deux tr")
	write(t, d, "word 2", "un")
	undo := func(want string) {
		t.Helper()
		if ok, err := d.Undo(); !ok || err != nil || passage(d.Briefing()) != want {
			t.Fatal(ok, err, passage(d.Briefing()))
		}
	}
	undo("un <deux> tr") // the passage is back with its annotation
	undo("un <deux>")
	if ok, _ := d.Undo(); ok {
		t.Error("undone too much")
	}
	for _, want := range []string{"un deux tr", "un"} {
		if ok, err := d.Redo(); !ok || err != nil || body(d) != want {
			t.Fatal(ok, err, body(d))
		}
	}
	undo("un <deux> tr")
	if l, ok := d.UndoLabel(); l != "Saisie" || !ok {
		t.Error(l)
	}
	write(t, d, "", "neuf")
	if _, ok := d.RedoLabel(); ok {
		t.Error("a new change leaves something to redo")
	}
}

func TestWriteAhead(t *testing.T) {
	full := errors.New("disk full")
	var logged []string
	fail := false
	d := Open(plant(t, "un"), func(tr Transaction) error {
		if fail {
			return full
		}
		logged = append(logged, tr.Label)
		return nil
	})
	d.Watch(func(*Briefing, Map) {
		if len(logged) == 0 {
			t.Error("shown before it was logged")
		}
	})
	write(t, d, "", "deux")
	fail = true
	e, _ := Write(d.Briefing(), "a", "body", "trois")
	if err := d.Do(Transaction{Edits: []Edit{e}}); !errors.Is(err, full) || body(d) != "deux" {
		t.Error("the log refused, and yet", err, body(d))
	}
	if ok, err := d.Undo(); ok || !errors.Is(err, full) || body(d) != "deux" {
		t.Error("undo:", ok, err, body(d))
	}
}

func TestWholeOrNothing(t *testing.T) {
	d := Open(plant(t, "un"), nil)
	was := dump(t, d.Briefing())
	e, _ := Write(d.Briefing(), "a", "body", "deux")
	if err := d.Do(Transaction{Edits: []Edit{e, e}}); err == nil {
		t.Error("the second edit does not fit, and yet applied")
	}
	if dump(t, d.Briefing()) != was {
		t.Error("half applied")
	}
}

func TestPrepare(t *testing.T) {
	d := Open(plant(t, "un"), nil)
	edit := func(priority int) Transaction {
		t.Helper()
		e, err := NewSet(d.Briefing(), "a", "priority", priority)
		if err != nil {
			t.Fatal(err)
		}
		return Transaction{Label: "Priorité", Edits: []Edit{e}}
	}
	before := d.Briefing()
	commit, err := d.Prepare(edit(3))
	if err != nil || d.Briefing() != before {
		t.Fatal("prepared is not made", err)
	}
	write(t, d, "", "Autre texte") // meanwhile
	if err := commit(); err != nil {
		t.Fatal(err)
	}
	if s, _ := Get[Stake](d.Briefing(), "a"); s.Priority != 3 || s.Body != "Autre texte" {
		t.Errorf("one of the two is lost: %+v", s)
	}
	commit, err = d.Prepare(edit(4))
	if err == nil {
		err = commit()
	}
	if _, undone := d.Undo(); err != nil || undone != nil {
		t.Fatal(err, undone)
	}
	if s, _ := Get[Stake](d.Briefing(), "a"); s.Priority != 3 {
		t.Errorf("undone to %d", s.Priority)
	}
	for _, meanwhile := range []bool{false, true} { // undone, and done again
		to := map[bool]ID{false: "", true: d.Steps()[1].ID}[meanwhile]
		before := d.Briefing()
		commit, err := d.PrepareJump(to)
		if err != nil || d.Briefing() != before {
			t.Fatal("a jump that is prepared is not made", err)
		}
		if meanwhile {
			write(t, d, "Autre texte", "Un texte") // which leaves nothing to do again
		}
		if err := commit(); (err != nil) != meanwhile {
			t.Error(err)
		}
	}
	if s, _ := Get[Stake](d.Briefing(), "a"); s.Priority == 3 || s.Body != "Un texte" {
		t.Errorf("%+v", s)
	}
	if _, err := d.Prepare(Transaction{Edits: []Edit{Set{Node: "absent", Field: "priority"}}}); err == nil {
		t.Error("an edit that fails was prepared")
	}
}

func TestWatch(t *testing.T) {
	d := Open(plant(t, "un"), nil)
	var seen []string
	stop := d.Watch(func(b *Briefing, m Map) {
		if l, ok := d.UndoLabel(); !ok || l != "Saisie" { // a watcher may ask
			t.Error("while it is shown:", l, ok)
		}
		seen = append(seen, fmt.Sprint(m[0].Node, ".", m[0].Field, " ", passage(b), " ", d.Briefing() == b))
	})
	write(t, d, "", "deux")
	stop()
	write(t, d, "", "trois")
	if !slices.Equal(seen, []string{"a.body deux true"}) {
		t.Error(seen)
	}
}

// A random program of edits, wholly undone, gives the document back, and
// wholly redone what it had become.
func TestUndoAll(t *testing.T) {
	start := plant(t, "un <deux> trois")
	rapid.Check(t, func(t *rapid.T) {
		d := Open(start, nil)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			tr := Transaction{Edits: []Edit{drawEdit(t, d.Briefing())}}
			if err := d.Do(tr); err != nil {
				t.Fatal(err)
			}
		}
		end := live(d.Briefing())
		for ok := true; ok; ok, _ = d.Undo() {
		}
		if got := live(d.Briefing()); got != live(start) {
			t.Fatalf("undone to\n%s\nnot\n%s", got, live(start))
		}
		for ok := true; ok; ok, _ = d.Redo() {
		}
		if got := live(d.Briefing()); got != end {
			t.Fatalf("redone to\n%s\nnot\n%s", got, end)
		}
		data, err := Encode(d.Briefing())
		if err != nil {
			t.Fatal(err)
		}
		again, err := Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if twice, _ := Encode(again); string(twice) != string(data) {
			t.Fatal("the file changes when it is read and written")
		}
	})
}

func drawEdit(t *rapid.T, b *Briefing) Edit {
	var e Edit
	var err error
	id := rapid.SampledFrom([]ID{"a", "b"}).Draw(t, "stake")
	switch rapid.IntRange(0, 5).Draw(t, "edit") {
	case 0:
		e, err = Move(b, id, rapid.SampledFrom([]ID{"s", "s2"}).Draw(t, "to"), "")
	case 1:
		e, err = NewSet(b, id, "dead", rapid.Bool().Draw(t, "dead"))
	case 2:
		e, err = NewSet(b, id, "priority", rapid.IntRange(0, 3).Draw(t, "priority"))
	case 3:
		e, err = Insert(b, Stake{Body: "neuf"}, "s", "")
	case 4:
		s, _ := Get[Stake](b, id)
		words := []rune(s.Body)
		to := rapid.IntRange(0, len(words)).Draw(t, "to")
		from := rapid.IntRange(0, to).Draw(t, "from")
		on := Anchor{"body", len(string(words[:from])), len(string(words[:to])), string(words[from:to])}
		e, err = Insert(b, Annotation{Type: Comment, Anchor: on}, id, "")
	default:
		s, _ := Get[Stake](b, id)
		e = Text{Node: id, Field: "body", Delta: drawDelta(t, s.Body)}
	}
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// live shows what a reader of the briefing sees.
func live(b *Briefing) (out string) {
	for s := range Children[Section](b, b.ID()) {
		for st := range Children[Stake](b, s.ID) {
			out += fmt.Sprintln(s.Title, st.ID, st.Place, st.Priority, st.Body)
			for a := range Children[Annotation](b, st.ID) {
				out += fmt.Sprintln("  ", a.Anchor)
			}
		}
	}
	return out
}

func TestWriteOfTheSameTextIsNoEdit(t *testing.T) {
	b := New(Visit{Title: "Visite"})
	if _, changed := Write(b, b.ID(), "title", "Visite"); changed {
		t.Error("a text that reads so already is changed")
	}
	if _, changed := Write(b, b.ID(), "title", "Visites"); !changed {
		t.Error("another text is no change")
	}
}
