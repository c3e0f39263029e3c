package article

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

var (
	learnFrom = flag.String("learn", "", "folders of texts with gold beside them, to learn assets/words/usage.txt, dayweights.go and guestweights.go from")
	learnNot  = flag.Bool("compare", false, "with -learn, leave them as they are")
)

// A lesson is a paragraph whose domain a reader has given.
type lesson struct {
	text   string // its document
	lang   string // in which it is written
	domain int
	keys   []string
	beside logarithms // what speaks for each domain beside the usage of its words
	ruled  bool       // it is not decided by what speaks for it
}

// eachGold reads the texts of a folder that have gold beside them.
func eachGold[G any](t *testing.T, dir string, read func(name string, gold G, text []byte)) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	for _, f := range files {
		var gold G
		data, err := os.ReadFile(f)
		if err == nil {
			err = json.Unmarshal(data, &gold)
		}
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(strings.TrimSuffix(f, ".gold.json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		read(f, gold, text)
	}
}

// lessonsOf reads those of a folder.
func lessonsOf(t *testing.T, dir string) (all []lesson) {
	t.Helper()
	type gold struct {
		Paragraphs []struct{ Kind, Primary string }
	}
	eachGold(t, dir, func(f string, gold gold, text []byte) {
		d, err := Parse(f+".txt", text, Options{})
		if err != nil {
			t.Fatal(err)
		}
		found := d.scan(context.Background(), nil)
		sums := d.sums(found)
		v := lex.Vocabularies.Get().(*lex.Vocabulary)
		defer lex.Vocabularies.Put(v)
		for i, p := range gold.Paragraphs {
			if c := lex.DomainOf(p.Primary); c >= 0 && (p.Kind == "para" || p.Kind == "bullet") && len(gold.Paragraphs) == len(d.Paragraphs) {
				ws := lex.Words(d.Line(d.Paragraphs[i]))
				var used [lex.DomainCount]float64
				v.Uses(&used, ws)
				l := lesson{text: f, lang: d.lang, domain: c, keys: keysOf(ws), ruled: found[i].manner.decides() || !d.Paragraphs[i].Body()}
				for k := range used {
					l.beside[k] = sums[i][k] - used[k]
				}
				all = append(all, l)
			}
		}
	})
	return all
}

// writtenLessons reads those that were written to learn from.
func writtenLessons(t *testing.T) (all []lesson) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "lessons.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		domain, text, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if c := lex.DomainOf(domain); ok && c >= 0 {
			lang := lex.DetectLanguage(text)
			if lex.Cyrillic(text) {
				lang = "ru"
			}
			beside := logarithms(lex.Weigh(text))
			beside[lex.DomainOf(model.Politics)] += politicsPrior
			all = append(all, lesson{text: line, lang: lang, domain: c, keys: keysOf(lex.Words(text)), beside: beside})
		}
	}
	return all
}

// idle are the beginnings of adverbs, pronouns and numerals, which say nothing of what a text is
// about, whatever they happened to stand beside.
var idle = sync.OnceValue(func() map[string]bool {
	data, err := os.ReadFile(filepath.Join("testdata", "idle.txt"))
	if err != nil {
		panic(err)
	}
	return lex.Set(string(data))
})

// No idle word decides on a domain, and none is said to.
func TestIdleWordsSayNothing(t *testing.T) {
	if !idle()["ici"] {
		t.Error("ici says something")
	}
	for line := range strings.Lines(usageList(t)) {
		if key, said, _ := strings.Cut(line, " "); idle()[key] {
			t.Errorf("%s says %s", key, said)
		}
	}
}

// keysOf returns the beginnings of the words that say something: no function words nor idle
// ones, no numbers, no names of countries.
func keysOf(ws []lex.Word) (all []string) {
	for _, w := range ws {
		if key := lex.UsageKey(w.Folded); key != "" && !idle()[key] && !w.Function && !w.Digit && w.Named == nil && w.Called == nil && !slices.Contains(all, key) {
			all = append(all, key)
		}
	}
	return all
}

// logarithms are a usage before it is rounded to tenths.
type logarithms [lex.DomainCount]float64

// learn returns the usage of each word that stands in two texts or more: how much more often
// paragraphs with it are about a domain than those of its language are, for what is written in
// one language is of another kind than what is in the other. What few paragraphs say of a word is
// drawn toward those, as if it had stood in six more of them, so that a rare word says little.
func learn(lessons []lesson) map[string]logarithms {
	const texts, doubt = 2, 6.0
	type record struct {
		in              map[string]bool
		count, expected logarithms
		sum             float64
	}
	of := map[string]*record{}
	share := shares(lessons)
	for _, l := range lessons {
		for _, key := range l.keys {
			r := of[key]
			if r == nil {
				r = &record{in: map[string]bool{}}
				of[key] = r
			}
			r.in[l.text] = true
			r.count[l.domain]++
			r.sum++
			for k, x := range share[l.lang] {
				r.expected[k] += x
			}
		}
	}
	all := map[string]logarithms{}
	for key, r := range of {
		if len(r.in) < texts {
			continue
		}
		var u logarithms
		for k := range lex.DomainCount - 1 {
			if of := r.expected[k] / r.sum; of > 0 {
				u[k] = math.Log((r.count[k] + doubt*of) / (r.sum + doubt) / of)
			}
		}
		all[key] = u
	}
	return all
}

// before returns usage as it was learnt from texts that are no longer at hand, nil where none is.
func before(t *testing.T) map[string]logarithms {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "usage.txt"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]logarithms{}
	for line := range strings.Lines(string(data)) {
		cells := strings.Fields(line)
		if cells[0] == "#" {
			continue
		}
		var u logarithms
		for k, cell := range cells[1:] {
			tenths, err := strconv.Atoi(cell)
			if err != nil {
				t.Fatal(err)
			}
			u[k] = float64(tenths) / 10
		}
		all[cells[0]] = u
	}
	return all
}

// correct changes usage until the domains of lessons are found with it and with all that speaks
// beside it, by Adam's rule: a log-linear model, in which each weight costs the square of what it
// was changed by. No word is added: that gained nothing, and names are told by having none.
func correct(usage map[string]logarithms, lessons []lesson) map[string]logarithms {
	const (
		rounds, rate = 150, 0.05
		square       = 1.0  // what a change of 1 costs
		sharp        = 0.42 // how sure a weight of 1 makes of a domain
		said         = sharp * lex.UsageFactor
	)
	type state struct{ at, from, gradient, mean, spread logarithms }
	states := map[string]*state{}
	var sorted []*state
	for _, key := range slices.Sorted(maps.Keys(usage)) {
		states[key] = &state{at: usage[key], from: usage[key]}
		sorted = append(sorted, states[key])
	}
	for round := 1; round <= rounds; round++ {
		for _, s := range sorted {
			for k := range s.at {
				s.gradient[k] = square * (s.from[k] - s.at[k])
			}
		}
		for _, l := range lessons {
			if l.ruled {
				continue
			}
			var odds logarithms
			for k := range odds {
				odds[k] = sharp * l.beside[k]
			}
			for _, key := range l.keys {
				if s := states[key]; s != nil {
					for k := range lex.DomainCount - 1 {
						odds[k] += said * s.at[k]
					}
				}
			}
			sum := 0.0
			for k := range odds {
				odds[k] = math.Exp(odds[k])
				sum += odds[k]
			}
			for k := range odds {
				odds[k] /= -sum
			}
			odds[l.domain]++
			for _, key := range l.keys {
				if s := states[key]; s != nil {
					for k := range lex.DomainCount - 1 {
						s.gradient[k] += said * odds[k]
					}
				}
			}
		}
		past, pastSquare := 1-math.Pow(0.9, float64(round)), 1-math.Pow(0.99, float64(round))
		for _, s := range sorted {
			for k, g := range s.gradient[:lex.DomainCount-1] {
				s.mean[k] += 0.1 * (g - s.mean[k])
				s.spread[k] += 0.01 * (g*g - s.spread[k])
				s.at[k] += rate * s.mean[k] / past / (math.Sqrt(s.spread[k]/pastSquare) + 1e-8)
			}
		}
	}
	all := map[string]logarithms{}
	for key, s := range states {
		all[key] = s.at
	}
	return all
}

// shares returns for each language how large a part of its paragraphs is about each domain.
func shares(lessons []lesson) map[string]logarithms {
	sum := map[string]float64{}
	share := map[string]logarithms{}
	for _, l := range lessons {
		sum[l.lang]++
		s := share[l.lang]
		s[l.domain]++
		share[l.lang] = s
	}
	for lang, s := range share {
		for k := range s {
			s[k] /= sum[lang]
		}
		share[lang] = s
	}
	return share
}

// Learning tells words apart by what they stand with, and the more carefully the fewer
// they are.
func TestLearning(t *testing.T) {
	var lessons []lesson
	add := func(text, domain, line string) {
		lessons = append(lessons, lesson{text: text, lang: "en", domain: lex.DomainOf(domain), keys: keysOf(lex.Words(line))})
	}
	for i := range 20 {
		add(fmt.Sprint(i), model.Energy, "turbines along the coast of Chile")
		add(fmt.Sprint(i), model.Culture, "painters along the river")
	}
	add("a", model.Energy, "boilers")
	add("b", model.Energy, "boilers")
	add("a", model.Culture, "easels")
	for i := range 20 {
		lessons = append(lessons, lesson{text: fmt.Sprint(i), lang: "fr", domain: lex.DomainOf(model.Politics), keys: keysOf(lex.Words("la ville"))})
	}
	got := learn(lessons)
	energy, culture := lex.DomainOf(model.Energy), lex.DomainOf(model.Culture)
	switch {
	case got["turbine"][energy] < 0.5, got["turbine"][culture] > -0.5, got["painter"][culture] < 0.5:
		t.Errorf("%v", got)
	case got["boilers"][energy] <= 0 || got["boilers"][energy] >= got["turbine"][energy]/2:
		t.Errorf("two tell as much as twenty: %v", got)
	case math.Abs(got["along"][energy]) > 0.1:
		t.Errorf("what stands everywhere speaks: %.1f", got["along"])
	case got["ville"] != logarithms{}:
		t.Errorf("what the texts of a language are about, each of its words says: %.1f", got["ville"])
	}
	for _, key := range []string{"easels", "chile", "the"} {
		if _, ok := got[key]; ok {
			t.Errorf("%s was learnt", key)
		}
	}
}

// What was learnt is corrected where it misled, and by nothing that a rule decides on.
func TestCorrecting(t *testing.T) {
	energy, culture := lex.DomainOf(model.Energy), lex.DomainOf(model.Culture)
	var misled logarithms
	misled[culture] = 1
	was := map[string]logarithms{"boiler": misled, "easel": misled, "river": misled}
	var lessons []lesson
	for range 20 {
		lessons = append(lessons, lesson{domain: energy, keys: []string{"boiler", "wharf"}}, lesson{domain: energy, keys: []string{"easel"}, ruled: true})
	}
	got := correct(was, lessons)
	switch {
	case got["boiler"][energy] <= got["boiler"][culture]:
		t.Errorf("boilers still mislead: %.1f", got["boiler"])
	case got["easel"] != was["easel"], got["river"] != was["river"], len(got) != len(was):
		t.Errorf("changed without a mistake: %v", got)
	}
}

// TestLearn writes usage.txt anew, with -learn 'FOLDER…', and says how well each folder is
// read by what was learnt from the others and from lessons.txt, and which domain was taken
// for which: so a change of the rules is judged by texts that nothing was learnt from.
func TestLearn(t *testing.T) {
	if *learnFrom == "" {
		t.Skip("no folders to learn from: -learn")
	}
	dirs := strings.Fields(*learnFrom)
	of := make([][]lesson, len(dirs))
	for k, dir := range dirs {
		of[k] = lessonsOf(t, dir)
	}
	own, known := writtenLessons(t), before(t)
	taught := func(lessons []lesson) map[string]logarithms {
		if known == nil {
			return correct(learn(lessons), lessons)
		}
		return correct(known, lessons)
	}
	var all verdicts
	for k, dir := range dirs {
		one := readWith(t, dir, taught(slices.Concat(own, slices.Concat(of[:k]...), slices.Concat(of[k+1:]...))))
		t.Logf("%s: %s", dir, one)
		all.add(one)
	}
	t.Logf("all: %s\n%s", all, all.table())
	if !*learnNot {
		write(t, taught(append(own, slices.Concat(of...)...)))
	}
}

// Verdicts count the paragraphs that are about one domain and were taken for another, and
// how many of them a reader would have let pass.
type verdicts struct {
	found  [lex.DomainCount][lex.DomainCount]int // by that of the gold, then that found
	passed int
}

func (v *verdicts) add(o verdicts) {
	for i := range v.found {
		for k := range v.found[i] {
			v.found[i][k] += o.found[i][k]
		}
	}
	v.passed += o.passed
}

func (v verdicts) String() string {
	var strict, all int
	for i, row := range v.found {
		strict += row[i]
		for _, n := range row {
			all += n
		}
	}
	n := float64(max(1, all))
	return fmt.Sprintf("%d paragraphs, strict %.3f, lenient %.3f", all, float64(strict)/n, float64(strict+v.passed)/n)
}

// table has a row for each domain of the gold, and a column for each found.
func (v verdicts) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-12s", "gold, found")
	for _, d := range model.Domains {
		fmt.Fprintf(&b, "%12s", d)
	}
	for i, row := range v.found {
		fmt.Fprintf(&b, "\n%-12s", model.Domains[i])
		for _, n := range row {
			fmt.Fprintf(&b, "%12d", n)
		}
	}
	return b.String()
}

// readWith returns how well the domains of a folder's texts are found with what was learnt.
func readWith(t *testing.T, dir string, learnt map[string]logarithms) (v verdicts) {
	t.Helper()
	words := fstest.MapFS{}
	lists, _ := fs.Glob(assets.Words(), "*.txt")
	for _, name := range lists {
		data, err := fs.ReadFile(assets.Words(), name)
		if err != nil {
			t.Fatal(err)
		}
		words[name] = &fstest.MapFile{Data: data}
	}
	words["usage.txt"].Data = []byte(written(learnt))
	lex.Load = sync.OnceValues(func() (*lex.Lexicon, error) { return lex.ReadLists([]fs.FS{words}) })
	lex.Vocabularies = sync.Pool{New: lex.Vocabularies.New} // which remember the words as they were
	files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	for _, f := range files {
		var gold struct {
			Published  string
			Paragraphs []struct {
				Kind, Primary  string
				Labels         []string
				AlsoAcceptable []string `json:"also_acceptable"`
			}
		}
		data, _ := os.ReadFile(f)
		text, err := os.ReadFile(strings.TrimSuffix(f, ".gold.json") + ".txt")
		if err == nil {
			err = json.Unmarshal(data, &gold)
		}
		if err != nil {
			t.Fatal(err)
		}
		d, err := Parse(f+".txt", text, Options{Published: gold.Published})
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range gold.Paragraphs {
			want, got := lex.DomainOf(p.Primary), lex.DomainOf(d.Paragraphs[i].Domain)
			if p.Kind != "para" && p.Kind != "bullet" || want < 0 || got < 0 {
				continue
			}
			v.found[want][got]++
			if found := model.Domains[got]; got != want && (slices.Contains(p.Labels, found) || slices.Contains(p.AlsoAcceptable, found)) {
				v.passed++
			}
		}
	}
	return v
}

// usageList returns usage.txt as it is.
func usageList(t *testing.T) string {
	t.Helper()
	data, err := fs.ReadFile(assets.Words(), "usage.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// written returns the lines of usage.txt for what was learnt.
func written(learnt map[string]logarithms) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(learnt)) {
		b.WriteString(key)
		u := learnt[key]
		for _, x := range u[:lex.DomainCount-1] {
			fmt.Fprintf(&b, " %.0f", math.Round(x*10)+0) // no "-0"
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// write writes usage.txt below its head, which stays as it is.
func write(t *testing.T, learnt map[string]logarithms) {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(usageList(t)) {
		if strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	b.WriteString(written(learnt))
	if err := os.WriteFile(filepath.Join("..", "..", "assets", "words", "usage.txt"), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
