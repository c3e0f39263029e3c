package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/enjeux/enjeux/model"
)

// change makes some random edits, as an analyst of that name would.
func change(t *rapid.T, b *model.Briefing, who string) *model.Briefing {
	stakes := []model.ID{"a", "b", "c", "d"}
	for i := range rapid.IntRange(0, 5).Draw(t, who+" does") {
		var e model.Edit
		var err error
		id := rapid.SampledFrom(stakes).Draw(t, "stake")
		switch rapid.IntRange(0, 7).Draw(t, "edit") {
		case 0:
			e, err = model.Move(b, id, rapid.SampledFrom([]model.ID{"s", "s2"}).Draw(t, "to"), "")
		case 1:
			gone := rapid.SampledFrom([]model.ID{"a", "b", "s", "n"}).Draw(t, "removed")
			e, err = model.NewSet(b, gone, "dead", rapid.Bool().Draw(t, "dead"))
		case 2:
			e, err = model.NewSet(b, id, "priority", rapid.IntRange(0, 3).Draw(t, "priority"))
		case 3:
			n := model.Stake{Head: model.Head{ID: model.ID(fmt.Sprint(who, i))}, Body: "neuf"}
			e, err = model.Insert(b, n, "s", "")
		case 4:
			n := model.Annotation{Head: model.Head{ID: model.ID(fmt.Sprint(who, "note", i))}, Text: who, Anchor: drawAnchor(t, b)}
			e, err = model.Insert(b, n, "a", "")
		default:
			text, ok := model.Write(b, "a", "body", rewrite(t, bodyOf(b), who))
			if !ok {
				continue
			}
			e = text
		}
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func drawAnchor(t *rapid.T, b *model.Briefing) model.Anchor {
	words := split(bodyOf(b))
	to := rapid.IntRange(0, len(words)).Draw(t, "to")
	from := rapid.IntRange(0, to).Draw(t, "from")
	at := len(strings.Join(words[:from], ""))
	quote := strings.Join(words[from:to], "")
	return model.Anchor{Field: "body", From: at, To: at + len(quote), Quote: quote}
}

// rewrite puts a word in the place of some.
func rewrite(t *rapid.T, text, word string) string {
	words := split(text)
	from := rapid.IntRange(0, len(words)).Draw(t, "first")
	to := min(len(words), from+rapid.IntRange(0, 2).Draw(t, "words"))
	insert := rapid.SampledFrom([]string{"", word, word + " ", " " + word, "été"}).Draw(t, "insert")
	return strings.Join(words[:from], "") + insert + strings.Join(words[to:], "")
}

func merged(t *rapid.T, base, ours, theirs *model.Briefing) (string, []Conflict) {
	b, found, err := Merge(base, ours, theirs)
	if err != nil {
		t.Fatal(err)
	}
	return dump(fail{t: t}, b), found
}

// fail lets rapid's T stand where a testing.TB is wanted.
type fail struct {
	testing.TB
	t *rapid.T
}

func (f fail) Helper()           {}
func (f fail) Fatal(args ...any) { f.t.Fatal(args...) }

// A version merged with what it was made from, or with itself, is that version.
func TestMergeWithNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	base := plant(t)
	rapid.Check(t, func(t *rapid.T) {
		x := change(t, base, "x")
		want := dump(fail{t: t}, x)
		for name, of := range map[string][3]*model.Briefing{
			"ours alone": {base, x, base}, "theirs alone": {base, base, x}, "both did the same": {base, x, x},
		} {
			if got, found := merged(t, of[0], of[1], of[2]); got != want || len(found) > 0 {
				t.Fatalf("%s: %v\n%s\nnot\n%s", name, conflicts(found), got, want)
			}
		}
	})
}

// Where there is no conflict, it makes no difference who merges, and the words
// and nodes of both are there. Where there is one, the other finds it too.
func TestMergeCommutes(t *testing.T) {
	base := plant(t)
	rapid.Check(t, func(t *rapid.T) {
		x, y := change(t, base, "x"), change(t, base, "y")
		xy, found := merged(t, base, x, y)
		yx, other := merged(t, base, y, x)
		mine, yours := conflicts(found), conflicts(other)
		slices.Sort(mine)
		slices.Sort(yours)
		if !slices.Equal(mine, yours) {
			t.Fatal("one finds", mine, "and the other", yours)
		}
		if len(found) == 0 && xy != yx {
			t.Fatalf("x and y give\n%s\ny and x\n%s", xy, yx)
		}
		for _, side := range []*model.Briefing{x, y} {
			for _, n := range []model.ID{"a", "b", "c", "d", "n", "x0", "x1", "x2", "y0", "y1", "y2", "xnote0", "ynote1"} {
				if _, had := side.Node(n); had && !strings.Contains(xy, fmt.Sprintf(`"id": %q`, n)) {
					t.Fatal(n, "is lost")
				}
			}
		}
	})
}

// Diff finds nothing between equal versions, something between versions that a
// reader can tell apart, and what it says has gone or come has.
func TestDiffRandom(t *testing.T) {
	base := plant(t)
	rapid.Check(t, func(t *rapid.T) {
		x, y := change(t, base, "x"), change(t, base, "y")
		for _, v := range []*model.Briefing{x, y} {
			if changes, err := Diff(v, v); err != nil || len(changes) > 0 {
				t.Fatal("a version differs from itself:", changes, err)
			}
		}
		changes, err := Diff(x, y)
		if err != nil {
			t.Fatal(err)
		}
		if (len(changes) > 0) != (seen(x) != seen(y)) {
			t.Fatalf("%v\n%s\n%s", say(changes), seen(x), seen(y))
		}
		told := make(map[string]bool)
		for _, c := range changes {
			key := fmt.Sprint(c.What, c.ID, c.Field)
			if told[key] || c.What == Added && (x.Live(c.ID) || !y.Live(c.ID)) || c.What == Removed && (!x.Live(c.ID) || y.Live(c.ID)) ||
				c.What != Added && c.What != Removed && (!x.Live(c.ID) || !y.Live(c.ID)) {
				t.Fatal("told wrongly or twice:", say(changes))
			}
			told[key] = true
		}
	})
}

// seen is what a reader sees of a version: what stands where, and how it reads.
func seen(b *model.Briefing) (out string) {
	for s := range model.Children[model.Section](b, b.ID()) {
		out += fmt.Sprintln(s.ID)
		for st := range model.Children[model.Stake](b, s.ID) {
			out += fmt.Sprintln(" ", st.ID, st.Priority, st.Body)
			for n := range model.Children[model.Annotation](b, st.ID) {
				out += fmt.Sprintln("   ", n.ID, n.Text, n.Anchor)
			}
		}
	}
	return out
}

// Hunks turn one text into the other, and two sets of them merge to one text
// whichever is first, unless they clash.
func TestHunks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := rapid.StringMatching(`[ab]{0,2}( [abé]{1,2}){0,5}`).Draw(t, "base")
		x, y := rewrite(t, rewrite(t, base, "x"), "x"), rewrite(t, rewrite(t, base, "y"), "y")
		if got, err := delta(base, hunks(base, x)).Apply(base); err != nil || got != x {
			t.Fatalf("%q, %v", got, err)
		}
		spelled := ""
		for _, s := range Words(base, x) {
			spelled += s.Keep + s.Insert
		}
		if spelled != x {
			t.Fatalf("the spans give %q, not %q", spelled, x)
		}
		xy, clash := mergeText(base, x, y)
		yx, again := mergeText(base, y, x)
		if clash != again || !clash && xy != yx {
			t.Fatalf("%q %q of %q: %q, and the other way %q", x, y, base, xy, yx)
		}
	})
}
