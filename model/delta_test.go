package model

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawDelta makes a change of text that a typist could have made.
func drawDelta(t *rapid.T, text string) Delta {
	var d Delta
	rest := []rune(text)
	for range rapid.IntRange(0, 4).Draw(t, "ops") {
		n := rapid.IntRange(0, len(rest)).Draw(t, "runes")
		switch rapid.IntRange(0, 2).Draw(t, "kind") {
		case 0:
			d = d.add(Op{Retain: len(string(rest[:n]))})
			rest = rest[n:]
		case 1:
			d = d.add(Op{Insert: rapid.StringMatching(`[XYÉ😀]{0,3}`).Draw(t, "insert")})
		case 2:
			d = d.add(Op{Delete: string(rest[:n])})
			rest = rest[n:]
		}
	}
	return d
}

func apply(t interface{ Fatal(...any) }, d Delta, text string) string {
	out, err := d.Apply(text)
	if err != nil {
		t.Fatal(d, text, err)
	}
	return out
}

// Two changes of one text give the same text whichever comes first.
func TestRebaseConverges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zé]{0,8}`).Draw(t, "text")
		a, b := drawDelta(t, text), drawDelta(t, text)
		ab := apply(t, b.Rebase(a), apply(t, a, text))
		ba := apply(t, a.after(b), apply(t, b, text))
		if ab != ba {
			t.Fatalf("a then b: %q, b then a: %q", ab, ba)
		}
		if back := apply(t, a.Invert(), apply(t, a, text)); back != text {
			t.Fatalf("the inverse gives %q", back)
		}
		// Every word typed by either is there.
		for _, op := range append(a, b...) {
			if !strings.Contains(ab, op.Insert) && len([]rune(op.Insert)) == 1 {
				t.Fatalf("%q is lost in %q", op.Insert, ab)
			}
		}
	})
}

func TestRebase(t *testing.T) {
	for _, c := range []struct {
		text    string
		d, over Delta
		want    string
	}{
		{"abc", Splice("abc", 1, 1, "X"), Splice("abc", 1, 1, "Y"), "aYXbc"},
		{"abc", Splice("abc", 2, 2, "X"), Splice("abc", 0, 3, ""), "X"},
		{"abc", Splice("abc", 0, 3, ""), Splice("abc", 1, 1, "Y"), "Y"},
		{"abc", Splice("abc", 0, 2, ""), Splice("abc", 1, 3, "Z"), "Z"},
		{"abc", Splice("abc", 0, 2, ""), Splice("abc", 0, 3, ""), ""},
	} {
		if got := apply(t, c.d.Rebase(c.over), apply(t, c.over, c.text)); got != c.want {
			t.Errorf("%v over %v gives %q, want %q", c.d, c.over, got, c.want)
		}
	}
}

func TestDiff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := rapid.StringMatching(`[abéè😀\n]{0,6}`).Draw(t, "old")
		new := rapid.StringMatching(`[abéè😀\n]{0,6}`).Draw(t, "new")
		if got := apply(t, Diff(old, new), old); got != new {
			t.Fatalf("%q", got)
		}
	})
}

// TestDiffRetains says what a change leaves alone, for an annotation to stay on it.
func TestDiffRetains(t *testing.T) {
	for _, c := range []struct{ old, new, on string }{
		{"le canal direct", "**le canal direct**", "canal"},
		{"**le canal direct**", "le canal direct", "canal"},
		{"un canal\n\nune étude", "- un canal\n\n- une étude", "canal"},
		{"- un canal\n- une étude", "1. un canal\n2. une étude", "étude"},
	} {
		m := Map{{Node: "a", Field: "body", Text: Diff(c.old, c.new)}}
		from := strings.Index(c.old, c.on)
		r := m.Range(Range{Node: "a", Field: "body", From: from, To: from + len(c.on)})
		if got := c.new[r.From:r.To]; got != c.on {
			t.Errorf("from %q to %q, %q becomes %q", c.old, c.new, c.on, got)
		}
	}
}

func FuzzDelta(f *testing.F) {
	f.Add("été", 1, "x", "é")
	f.Fuzz(func(t *testing.T, text string, retain int, insert, del string) {
		d := Delta{{Retain: retain}, {Insert: insert}, {Delete: del}}
		out, err := d.Apply(text)
		if err != nil {
			return
		}
		if back, err := d.Invert().Apply(out); err != nil || back != text {
			t.Fatalf("%q %v", back, err)
		}
	})
}
