package article

import (
	"fmt"
	"go/format"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A guestLesson is a text, and the guest and the host that a reader has given.
type guestLesson struct {
	name, set string
	doc       *Document
	found     []findings
	rules     Visit // by the rules alone
	cast      *cast
	answers   [2]string // the guest, the host
	right     [2][]bool // of each member
	any       [2]bool   // some are
}

// guestLessonsOf reads those of a folder.
func guestLessonsOf(t *testing.T, dir string) (all []*guestLesson) {
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
		found := reread(t, d)
		if d.isOnNoVisit(found) {
			return
		}
		l := &guestLesson{name: filepath.Base(f), set: filepath.Base(dir), doc: d, found: found, rules: d.Visit}
		l.cast = d.cast(l.found)
		l.answers[0], _ = gold.Visit["guest"].(string)
		l.answers[1], _ = gold.Visit["host"].(string)
		l.judge()
		all = append(all, l)
	})
	return all
}

// judge notes which members are those of the answers: by name, or where nobody is by name, by their country.
func (l *guestLesson) judge() {
	for side, answer := range l.answers {
		l.right[side] = make([]bool, len(l.cast.members))
		for _, is := range []func(m actor) bool{
			func(m actor) bool { return m.Name != "" && inAnswer(m.Name, answer) },
			func(m actor) bool { return m.Name == "" && m.only == (side == 1) && namesIn(answer, m.country) },
		} {
			for k, m := range l.cast.members {
				if !l.any[side] && is(m) {
					l.right[side][k] = true
				}
			}
			l.any[side] = l.any[side] || slices.Contains(l.right[side], true)
		}
	}
}

// inAnswer tells whether an answer has a name, or most of it.
func inAnswer(name, answer string) bool {
	parts, words, n := NameParts(name), NameParts(answer), 0
	for _, p := range parts {
		if slices.Contains(words, p) {
			n++
		}
	}
	return n > 1 || n == 1 && slices.Contains(words, parts[len(parts)-1])
}

// namesIn tells whether an answer names a country.
func namesIn(answer string, country int) bool {
	return country >= 0 && slices.ContainsFunc([]string{"en", "fr"}, func(lang string) bool {
		return slices.ContainsFunc(lex.Sightings(lex.Words(answer), lang), func(c lex.Sighting) bool { return c.Country == country })
	})
}

// is tells whether a member, -1 for nobody, is the guest, or the host.
func (l *guestLesson) is(side, k int) bool {
	if k < 0 {
		return l.answers[side] == ""
	}
	return l.right[side][k]
}

// each returns what the clues are worth, one by one.
func (w *castWorth) each() []*float64 {
	return eachOf(w.guest[:], w.host[:], w.pair[:])
}

// climb adds to a gradient that of how likely the guest and the host of a lesson are: one, the other, and both,
// each where somebody is.
func (l *guestLesson) climb(w, gradient *castWorth) {
	type choice struct {
		i, j  int
		clues [pairedClues]float64
		share float64
		right [3]bool
	}
	var all []choice
	sum, right := 0.0, [3]float64{}
	l.cast.weigh(w, func(i, j int, clues *[pairedClues]float64, worth float64) {
		guest, host := l.is(0, i), l.is(1, j)
		c := choice{i, j, *clues, math.Exp(worth), [3]bool{guest, host, guest && host}}
		all = append(all, c)
		sum += c.share
		for k, ok := range c.right {
			if ok {
				right[k] += c.share
			}
		}
	})
	n := len(l.cast.members)
	guests, hosts := make([]float64, n), make([]float64, n)
	for _, c := range all {
		by := 0.0
		for k, ok := range c.right {
			if right[k] > 0 {
				by -= c.share / sum / 2
			}
			if ok {
				by += c.share / right[k] / 2
			}
		}
		if c.i >= 0 {
			guests[c.i] += by
		}
		if c.j >= 0 {
			hosts[c.j] += by
		}
		addClues(gradient.pair[:], c.clues[:], by)
	}
	for k, m := range l.cast.members {
		addClues(gradient.guest[:], m.clues[:], guests[k])
		addClues(gradient.host[:], m.clues[:], hosts[k])
	}
}

// learnGuests returns what makes the guests and hosts of the lessons likeliest, near nothing where they say little.
func learnGuests(lessons []*guestLesson) castWorth {
	const steps, step, doubt = 150, .3, 3
	var w castWorth
	ascend(w.each(), steps, step, doubt, func() []*float64 {
		gradient := &castWorth{}
		for _, l := range lessons {
			l.climb(&w, gradient)
		}
		return gradient.each()
	})
	return w
}

// TestLearnGuests writes guestweights.go anew, with -learn 'FOLDER…', and says how many guests and hosts each folder
// has, how many of them the rules find alone, how many are found by nothing but what was learnt from the other
// folders, and how many by both.
func TestLearnGuests(t *testing.T) {
	if *learnFrom == "" {
		t.Skip("no folders to learn from: -learn")
	}
	kept := castWeights
	t.Cleanup(func() { castWeights = kept })
	castWeights = castWorth{}
	var all []*guestLesson
	for _, dir := range strings.Fields(*learnFrom) {
		all = append(all, guestLessonsOf(t, dir)...)
	}
	t.Log("\n" + judgeGuests(all))
	if *learnNot {
		return
	}
	w := learnGuests(all)
	code, err := format.Source([]byte(w.code()))
	if err == nil {
		err = os.WriteFile("guestweights.go", code, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// judgeGuests says it: each fifth of the folders is judged by what was learnt from the others.
func judgeGuests(all []*guestLesson) string {
	const parts = 5
	type row struct{ of, rules, learnt, both [2]int }
	var sets []string
	for _, l := range all {
		if !slices.Contains(sets, l.set) {
			sets = append(sets, l.set)
		}
	}
	rows, sum := map[string]*row{}, &row{}
	for part := range parts {
		isOut := func(l *guestLesson) bool { return slices.Index(sets, l.set)%parts == part }
		castWeights = learnGuests(slices.DeleteFunc(slices.Clone(all), isOut))
		for _, l := range all {
			if !isOut(l) {
				continue
			}
			if rows[l.set] == nil {
				rows[l.set] = &row{}
			}
			i, j, _, _ := l.cast.likeliest(&castWeights, anybody)
			learnt := [2]bool{l.is(0, i), l.is(1, j) || j >= 0 && namesIn(l.answers[1], l.cast.members[j].country)}
			l.doc.Visit = l.rules
			l.doc.findGuestAndHost(l.found)
			rules, both := l.rightIn(l.rules), l.rightIn(l.doc.Visit)
			for _, r := range []*row{rows[l.set], sum} {
				for side := range 2 {
					r.of[side]++
					for n, ok := range map[*int]bool{&r.rules[side]: rules[side], &r.learnt[side]: learnt[side], &r.both[side]: both[side]} {
						if ok {
							*n++
						}
					}
				}
			}
		}
	}
	var b strings.Builder
	for _, set := range sets {
		fmt.Fprintf(&b, "%-10s %v\n", set, *rows[set])
	}
	fmt.Fprintf(&b, "all        %v of, rules, learnt, both", *sum)
	return b.String()
}

// rightIn tells whether the guest and the host of a visit are those of a lesson.
func (l *guestLesson) rightIn(v Visit) (right [2]bool) {
	for side, name := range []string{v.Visitor, v.Host} {
		answer := l.answers[side]
		right[side] = answer == "" && name == "" || answer != "" && (inAnswer(name, answer) || side == 1 && namesIn(answer, v.host))
	}
	return right
}

// code returns the source of guestweights.go.
func (w *castWorth) code() string {
	var b strings.Builder
	b.WriteString("package article\n\n// castWeights were learnt from texts with gold, see guestlearn_test.go: make learn.\nvar castWeights = castWorth{\n")
	for _, some := range []struct {
		field, size, file string
		worth             []float64
	}{{"guest", "castClues", "guestclues.go", w.guest[:]}, {"host", "castClues", "guestclues.go", w.host[:]}, {"pair", "pairedClues", "guestpair.go", w.pair[:]}} {
		fmt.Fprintf(&b, "%s: [%s]float64{\n", some.field, some.size)
		source, _ := os.ReadFile(some.file)
		for k, name := range clueName.FindAllSubmatch(source, len(some.worth)) {
			fmt.Fprintf(&b, "%s: %.2f,\n", name[1], some.worth[k])
		}
		b.WriteString("},\n")
	}
	return b.String() + "}\n"
}

// clueName finds the names of the clues where they are listed.
var clueName = regexp.MustCompile(`(?m)^\t((?:clue|paired)[A-Z]\w+)\s`)
