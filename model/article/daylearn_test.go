package article

import (
	"fmt"
	"go/format"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A dayLesson is what a text says of when a visit is, and the days that a reader has given.
type dayLesson struct {
	name, set  string
	stay       *stay
	start, end string
	found      Visit // as it is found now
}

// dayLessonsOf reads those of a folder.
func dayLessonsOf(t *testing.T, dir string) (all []dayLesson) {
	t.Helper()
	type gold struct {
		Published string
		Visit     map[string]any
	}
	eachGold(t, dir, func(f string, gold gold, text []byte) {
		d, err := Parse(f+".txt", text, Options{Published: gold.Published})
		if err != nil {
			t.Fatal(err)
		}
		start, _ := gold.Visit["start"].(string)
		end, _ := gold.Visit["end"].(string)
		all = append(all, dayLesson{filepath.Base(f), filepath.Base(dir), stayOf(t, d), start, end, d.Visit})
	})
	return all
}

// stayOf gathers the clues of a document that has been read.
func stayOf(t *testing.T, d *Document) *stay {
	return d.stay(reread(t, d))
}

// reread returns what is found in the paragraphs of a document that has been read, which is as it
// was before its visit was found.
func reread(t *testing.T, d *Document) []findings {
	found := d.scan(t.Context(), nil)
	d.resolve(found)
	d.opening, d.roll = nil, rollOf(d.People)
	d.readOpening(found)
	return found
}

// What there is to learn from can be read.
func TestLessons(t *testing.T) {
	const dir = "../../cmd/enjeux/testdata/gold/held"
	if days, guests, domains := len(dayLessonsOf(t, dir)), len(guestLessonsOf(t, dir)), len(lessonsOf(t, dir)); days == 0 || guests == 0 || domains < days {
		t.Errorf("%d, %d and %d lessons", days, guests, domains)
	}
}

// each returns what the clues are worth, one by one.
func (w *dayWorth) each() []*float64 {
	return eachOf(w.first[:], w.last[:], w.pair[:])
}

// eachOf returns all of several series, one by one.
func eachOf(series ...[]float64) (all []*float64) {
	for _, some := range series {
		for k := range some {
			all = append(all, &some[k])
		}
	}
	return all
}

// ascend goes so many steps up a gradient, by Adagrad's rule, and each value so much back to nothing.
func ascend(values []*float64, steps int, step, doubt float64, gradient func() []*float64) {
	far := make([]float64, len(values)) // how far each has gone: the farther, the smaller its steps
	for range steps {
		up := gradient()
		for k, p := range values {
			g := *up[k] - doubt**p
			far[k] += g * g
			*p += step * g / math.Sqrt(far[k]+1e-9)
		}
	}
}

// climb adds to a gradient that of how likely the days of a lesson are: the first one, the last one,
// and both, each where it is among those that are looked at.
func (l *dayLesson) climb(w, gradient *dayWorth) {
	type choice struct {
		i, j  int
		clues [pairClues]float64
		share float64
	}
	var all []choice
	sum, right := 0.0, [3]float64{}
	is := func(c choice) [3]bool {
		first, last := l.stay.day(c.i) == l.start, l.stay.day(c.j) == l.end
		return [3]bool{first, last, first && last}
	}
	l.stay.weigh(w, func(i, j int, clues [pairClues]float64, worth float64) {
		c := choice{i, j, clues, math.Exp(worth)}
		all = append(all, c)
		sum += c.share
		for k, ok := range is(c) {
			if ok {
				right[k] += c.share
			}
		}
	})
	for _, c := range all {
		by := 0.0
		for k, ok := range is(c) {
			if right[k] > 0 {
				by -= c.share / sum
			}
			if ok {
				by += c.share / right[k]
			}
		}
		if c.i >= 0 {
			addClues(gradient.first[:], l.stay.days[c.i].clues[:], by/2)
		}
		if c.j >= 0 {
			addClues(gradient.last[:], l.stay.days[c.j].clues[:], by/2)
		}
		addClues(gradient.pair[:], c.clues[:], by/2)
	}
}

func addClues(sum, clues []float64, by float64) {
	for k, c := range clues {
		sum[k] += by * c
	}
}

// learnDays returns what makes the days of the lessons likeliest, near nothing where they say little.
func learnDays(lessons []dayLesson) *dayWorth {
	const steps, step, doubt = 250, .3, 5
	w := &dayWorth{}
	ascend(w.each(), steps, step, doubt, func() []*float64 {
		gradient := &dayWorth{}
		for k := range lessons {
			lessons[k].climb(w, gradient)
		}
		return gradient.each()
	})
	return w
}

// TestLearnDays writes dayweights.go anew, with -learn 'FOLDER…', and says how many first and last days
// each folder has, how many of them are found by nothing but what was learnt from four fifths of the
// texts, in the other fifth, and how many are found now: by the rules, and by what was learnt before
// where they find none.
func TestLearnDays(t *testing.T) {
	if *learnFrom == "" {
		t.Skip("no folders to learn from: -learn")
	}
	var all []dayLesson
	for _, dir := range strings.Fields(*learnFrom) {
		all = append(all, dayLessonsOf(t, dir)...)
	}
	t.Log("\n" + judgeDays(all))
	if *learnNot {
		return
	}
	code, err := format.Source([]byte(learnDays(all).code()))
	if err == nil {
		err = os.WriteFile("dayweights.go", code, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// judgeDays says it.
func judgeDays(all []dayLesson) string {
	const parts = 5
	part := func(l dayLesson) int {
		h := fnv.New32()
		h.Write([]byte(l.name))
		return int(h.Sum32() % parts)
	}
	type row struct{ of, learnt, now int }
	rows, sum := map[string]row{}, row{}
	var sets []string
	for k := range parts {
		var in, out []dayLesson
		for _, l := range all {
			if part(l) == k {
				out = append(out, l)
			} else {
				in = append(in, l)
			}
		}
		w := learnDays(in)
		for _, l := range out {
			start, end := l.stay.likeliest(w)
			learnt, now := l.right(start, end), l.right(l.found.Start, l.found.End)
			if _, ok := rows[l.set]; !ok {
				sets = append(sets, l.set)
			}
			r := rows[l.set]
			rows[l.set] = row{r.of + 2, r.learnt + learnt, r.now + now}
			sum = row{sum.of + 2, sum.learnt + learnt, sum.now + now}
		}
	}
	var b strings.Builder
	for _, set := range sets {
		fmt.Fprintf(&b, "%-10s %v\n", set, rows[set])
	}
	fmt.Fprintf(&b, "all        %v of, learnt, now", sum)
	return b.String()
}

// right returns how many of two days are those of a lesson.
func (l *dayLesson) right(start, end string) (n int) {
	if start == l.start {
		n++
	}
	if end == l.end {
		n++
	}
	return n
}

// The clues by their names in dayclues.go.
var (
	dayClueNames = strings.Fields(`clueLead clueFirst clueToldFirst clueVisit clueMeeting clueToday clueBegun clueOpens clueCloses
		clueCountsOn clueCountsBack clueRecord clueProgramme clueMonth clueLately clueSoon clueFar`)
	pairClueNames = strings.Fields(`pairNone pairNoneOfVisit pairSame pairSameVisit pairSameFormal pairSameToday pairSameMeeting
		pairOpenMeeting pairOpenBegins pairRange pairRangeVisit pairApart pairLength pairProgramme`)
)

// code returns the source of dayweights.go.
func (w *dayWorth) code() string {
	var b strings.Builder
	b.WriteString("package article\n\n// dayWeights were learnt from texts with gold, see daylearn_test.go: make learn.\nvar dayWeights = dayWorth{\n")
	for _, some := range []struct {
		field, size string
		names       []string
		worth       []float64
	}{{"first", "dayClues", dayClueNames, w.first[:]}, {"last", "dayClues", dayClueNames, w.last[:]}, {"pair", "pairClues", pairClueNames, w.pair[:]}} {
		fmt.Fprintf(&b, "%s: [%s]float64{\n", some.field, some.size)
		for k, name := range some.names {
			fmt.Fprintf(&b, "%s: %.2f,\n", name, some.worth[k])
		}
		b.WriteString("},\n")
	}
	return b.String() + "}\n"
}
