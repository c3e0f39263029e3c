package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// do makes one edit under a label and returns the ID of its step.
func do(t testing.TB, d *Document, label string, e Edit, err error) ID {
	t.Helper()
	if err == nil {
		err = d.Do(Transaction{Label: label, Author: "Awa", Edits: []Edit{e}})
	}
	if err != nil {
		t.Fatal(err)
	}
	steps := d.Steps()
	return steps[len(steps)-1].ID
}

// threeSteps moves stake a, removes b and writes a title.
func threeSteps(t testing.TB, d *Document) (ids []ID) {
	t.Helper()
	move, err := Move(d.Briefing(), "a", "s2", "")
	ids = append(ids, do(t, d, "Move 1.1 to Sécurité", move, err))
	remove, err := Remove(d.Briefing(), "b")
	ids = append(ids, do(t, d, "Delete 1.1", remove, err))
	title, _ := Write(d.Briefing(), "v", "title", "Visite d’État")
	return append(ids, do(t, d, "Typing", title, nil))
}

func TestSteps(t *testing.T) {
	d := Open(plant(t, "un"), nil)
	if len(d.Steps()) != 0 {
		t.Error("a history before anything was done")
	}
	ids := threeSteps(t, d)
	for range 2 {
		if _, err := d.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	for i, want := range []Step{
		{Label: "Move 1.1 to Sécurité"}, {Label: "Delete 1.1", Undone: true}, {Label: "Typing", Undone: true},
	} {
		got := d.Steps()[i]
		if got.ID != ids[i] || got.Label != want.Label || got.Undone != want.Undone || got.Author != "Awa" || got.Time.IsZero() {
			t.Errorf("step %d: %+v", i, got)
		}
	}
	title, _ := Write(d.Briefing(), "v", "title", "Autre")
	do(t, d, "Typing", title, nil)
	if steps := d.Steps(); len(steps) != 2 || steps[1].Undone {
		t.Error("a new change leaves what was undone:", steps)
	}
}

func TestStepOfGroup(t *testing.T) {
	d := Open(plant(t, ""), nil)
	noon := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	for i, text := range []string{"t", "tr", "tro"} {
		e, _ := Write(d.Briefing(), "a", "body", text)
		at := noon.Add(time.Duration(i) * time.Second)
		if err := d.Do(Transaction{Time: at, Group: "word", Edits: []Edit{e}}); err != nil {
			t.Fatal(err)
		}
	}
	if steps := d.Steps(); len(steps) != 1 || !steps[0].Time.Equal(noon.Add(2*time.Second)) {
		t.Error(steps)
	}
}

func TestJump(t *testing.T) {
	var logged, shown int
	fail := error(nil)
	d := Open(plant(t, "un"), func(Transaction) error { logged++; return fail })
	start := dump(t, d.Briefing())
	ids := threeSteps(t, d)
	end := dump(t, d.Briefing())
	d.Watch(func(*Briefing, Map) { shown++ })
	jump := func(to ID, want string, done int) {
		t.Helper()
		logged, shown = 0, 0
		if err := d.Jump(to); err != nil || dump(t, d.Briefing()) != want {
			t.Fatal(err, dump(t, d.Briefing()))
		}
		undone := 0
		for _, s := range d.Steps() {
			if s.Undone {
				undone++
			}
		}
		if logged != 1 || shown != 1 || undone != 3-done {
			t.Errorf("logged %d times, shown %d times, %d undone", logged, shown, undone)
		}
	}
	jump("", start, 0)
	jump(ids[2], end, 3)
	if err := d.Jump(ids[0]); err != nil || d.Briefing().Number("a") != "2.1" || d.Briefing().Visit().Title != "Visite" {
		t.Error(err)
	}
	jump(ids[2], end, 3)
	logged = 0
	if err := d.Jump(ids[2]); err != nil || logged != 0 {
		t.Error("already there, and yet", err, logged)
	}
	if err := d.Jump("none"); err == nil {
		t.Error("jumped to a step that is none")
	}
	fail = errors.New("disk full")
	if err := d.Jump(""); !errors.Is(err, fail) || dump(t, d.Briefing()) != end || d.Steps()[0].Undone {
		t.Error("the log refused, and yet", err)
	}
}

// Any walk through the history finds each point of it as it was left.
func TestJumpAnywhere(t *testing.T) {
	start := plant(t, "un <deux> trois")
	rapid.Check(t, func(t *rapid.T) {
		d := Open(start, nil)
		points := []ID{""}
		seen := map[ID]string{"": live(start)}
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "jump") {
				to := rapid.SampledFrom(points).Draw(t, "to")
				if err := d.Jump(to); err != nil {
					t.Fatal(err)
				}
				if got := live(d.Briefing()); got != seen[to] {
					t.Fatalf("jumped to\n%s\nnot\n%s", got, seen[to])
				}
				continue
			}
			if err := d.Do(Transaction{Edits: []Edit{drawEdit(t, d.Briefing())}}); err != nil {
				t.Fatal(err)
			}
			points = []ID{""}
			for _, s := range d.Steps() {
				points = append(points, s.ID)
			}
			seen[points[len(points)-1]] = live(d.Briefing())
		}
	})
}

// What a colleague has overwritten is no step of mine any more.
func TestStepTakenOver(t *testing.T) {
	d := Open(plant(t, "un deux"), nil)
	set, err := NewSet(d.Briefing(), "a", "priority", 1)
	do(t, d, "Priority", set, err)
	text, _ := Write(d.Briefing(), "a", "body", "un deux trois")
	kept := do(t, d, "Typing", text, nil)
	_, mine := d.Pending()
	theirs := Transaction{ID: "theirs", Edits: []Edit{Set{Node: "a", Field: "priority", New: []byte("3")}}}
	if err := d.Receive(0, append(slices.Clone(mine), theirs)...); err != nil {
		t.Fatal(err)
	}
	if steps := d.Steps(); len(steps) != 1 || steps[0].ID != kept {
		t.Error(steps)
	}
	if ok, err := d.Undo(); !ok || err != nil || body(d) != "un deux" {
		t.Error(ok, err, body(d))
	}
	if s, _ := Get[Stake](d.Briefing(), "a"); s.Priority != 3 {
		t.Error("their value is gone:", s.Priority)
	}
}

// TestReplay does the log of a session again, on what it began with: the briefing,
// the steps and what can be undone and done again are those of the session.
func TestReplay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := New(Visit{Head: Head{ID: "v"}, Title: "Visite"})
		var log []Transaction
		d := Open(start, func(t Transaction) error { log = append(log, t); return nil })
		for i := range rapid.IntRange(1, 30).Draw(t, "steps") {
			var err error
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0:
				_, err = d.Undo()
			case 1:
				_, err = d.Redo()
			case 2:
				if all := d.Steps(); len(all) > 0 {
					err = d.Jump(rapid.SampledFrom(all).Draw(t, "step").ID)
				}
			default:
				e, ok := Write(d.Briefing(), "v", "title", d.Briefing().Visit().Title+fmt.Sprint(i))
				if !ok {
					t.Fatal("nothing to write")
				}
				err = d.Do(Transaction{Label: "Typing", Group: rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "group"), Edits: []Edit{e}})
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		again := Open(start, func(Transaction) error { t.Fatal("logged twice"); return nil })
		for _, tr := range log {
			data, err := json.Marshal(tr)
			if err == nil {
				tr = Transaction{}
				err = json.Unmarshal(data, &tr)
			}
			if err == nil {
				err = again.Replay(tr)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if !slices.Equal(d.Steps(), again.Steps()) || again.Briefing().Visit().Title != d.Briefing().Visit().Title {
			t.Fatalf("%v, and replayed %v", d.Steps(), again.Steps())
		}
		for _, o := range []*Document{d, again} {
			o.log = nil
			for done := true; done; {
				done, _ = o.Undo()
			}
		}
		if got := again.Briefing().Visit().Title; got != "Visite" {
			t.Fatalf("undone to %q", got)
		}
	})
}
