package model

import (
	"testing"

	"pgregory.net/rapid"
)

// An annotation orphans with its quoted words when its passage goes, whichever
// way, and has the passage again when that comes back.
func TestOrphan(t *testing.T) {
	for name, text := range map[string]string{
		"the passage is deleted": "un  trois", "and more than it": "u", "it is replaced": "un quatre trois", "all is": "",
	} {
		d := Open(plant(t, "un <deux> trois"), nil)
		e, _ := Write(d.Briefing(), "a", "body", text)
		do(t, d, name, e, nil)
		n, _ := Get[Annotation](d.Briefing(), "n")
		if !n.Anchor.Orphan() || n.Anchor.Quote != "deux" || !n.Anchor.fits(Stake{Body: text}) {
			t.Errorf("%s: %+v", name, n.Anchor)
		}
		if ok, err := d.Undo(); !ok || err != nil || passage(d.Briefing()) != "un <deux> trois" {
			t.Errorf("%s: undone: %v, %s", name, err, passage(d.Briefing()))
		}
	}
}

// A removed annotation and one on a removed stake follow the text like the others.
func TestAnchorOfTheRemoved(t *testing.T) {
	for _, id := range []ID{"n", "a"} {
		d := Open(plant(t, "un <deux> trois"), nil)
		remove, err := Remove(d.Briefing(), id)
		do(t, d, "Delete", remove, err)
		e, _ := Write(d.Briefing(), "a", "body", "zéro un deux trois")
		do(t, d, "Typing", e, nil)
		restore, err := Restore(d.Briefing(), id)
		do(t, d, "Restore", restore, err)
		if got := passage(d.Briefing()); got != "zéro un <deux> trois" {
			t.Errorf("%s: %s", id, got)
		}
	}
}

// A passage keeps what is left of its words, with what was put inside and not at
// its ends, and a colleague's change made before it was marked moves it too.
func TestAnchorFollows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := []rune(rapid.StringMatching(`[a-zé]{0,9}`).Draw(t, "text"))
		from := rapid.IntRange(0, len(words)).Draw(t, "from")
		to := rapid.IntRange(from, len(words)).Draw(t, "to")
		text := string(words)
		start, end := len(string(words[:from])), len(string(words[:to]))
		delta := drawDelta(t, text)
		want, at := "", 0
		for _, op := range append(delta, Op{Retain: len(text)}) {
			if start < at && at < end {
				want += op.Insert
			}
			kept := min(op.Retain, len(text)-at)
			if lo, hi := max(at, start), min(at+kept, end); lo < hi {
				want += text[lo:hi]
			}
			at += kept + len(op.Delete)
		}
		gotFrom, gotTo := delta.span(start, end)
		if got := apply(t, delta, text)[gotFrom:gotTo]; got != want {
			t.Fatalf("%q [%d:%d] after %v is %q, not %q", text, start, end, delta, got, want)
		}
		if end > start {
			n := Annotation{Head: Head{ID: "n"}, Anchor: Anchor{"body", start, end, text[start:end]}}
			n.Place = Place{"a", "V"}
			late, _ := Add{Node: n}.Rebase(Map{{"a", "body", delta}})
			if a := late.(Add).Node.(Annotation).Anchor; a.From != gotFrom || a.To != gotTo {
				t.Fatal("an annotation of a passage that a colleague changed stands elsewhere:", a)
			}
		}
	})
}
