package blocks

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/format"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/reader"
)

var (
	learnFrom = flag.String("learn", "", "folders of texts with gold beside them, to learn weights.go from")
	learnNot  = flag.Bool("compare", false, "with -learn, leave weights.go as it is")
)

// A lesson is a text of which a reader has said what its lines are.
type lesson struct {
	kinds []string
	asked []asked
}

// Asked is a line whose evidence is weighed.
type asked struct {
	evidence
	line int
}

// lessonOf reads a text.
func lessonOf(t *testing.T, name string, data []byte, kinds []string) lesson {
	t.Helper()
	text, err := reader.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	lang := lex.DetectLanguage(text.Text)
	d := &sorter{text.Text, lang, lang, func(string) {}, blocksOf(text.Text, text.Lines)}
	if lex.Cyrillic(text.Text) {
		d.read = "ru"
	}
	if len(kinds) != len(d.blocks) {
		t.Fatalf("%s: %d lines, %d in the gold", name, len(d.blocks), len(kinds))
	}
	l := lesson{kinds: kinds}
	shapes, content := d.look()
	p := d.open(shapes, content)
	for n, i := range p.content {
		if s := &shapes[i]; s.marked == 0 && p.weighs(n) && (d.blocks[i].Body() || s.form >= day) {
			l.asked = append(l.asked, asked{p.evidence(n), i})
		}
	}
	return l
}

// lessonsOf reads the texts of a folder.
func lessonsOf(t *testing.T, dir string) (all []lesson) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	for _, f := range files {
		var gold struct {
			Paragraphs []struct{ Kind string }
		}
		data, err := os.ReadFile(f)
		if err == nil {
			err = json.Unmarshal(data, &gold)
		}
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(f, ".gold.json") + ".txt"
		if data, err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
		var kinds []string
		for _, p := range gold.Paragraphs {
			kinds = append(kinds, p.Kind)
		}
		all = append(all, lessonOf(t, name, data, kinds))
	}
	return all
}

// writtenLessons reads the cases of kinds.txt.
func writtenLessons(t *testing.T) (all []lesson) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", "kinds.txt"))
	if err != nil {
		t.Fatal(err)
	}
	paragraphs := map[string]string{ // for "*"
		"fr": "Les deux délégations ont passé en revue les projets en cours et sont convenues de se retrouver au printemps pour en faire le point.",
		"en": "The two delegations went through the projects under way and agreed to meet again in the spring to take stock of what has been done.",
		"ru": "Стороны рассмотрели ход выполнения достигнутых договорённостей и условились провести следующую встречу весной будущего года.",
	}
	for _, c := range strings.Split(string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		var kinds, lines []string
		for text := range strings.Lines(rest) {
			kind, line, ok := strings.Cut(strings.TrimSpace(text), "  ")
			if !ok {
				continue
			}
			if line = strings.TrimSpace(line); line == "*" {
				line = paragraphs[name[:2]]
			}
			if kind, _, _ = strings.Cut(kind, " "); kind == "runin" {
				kind = "para"
			}
			kinds, lines = append(kinds, kind), append(lines, line)
		}
		all = append(all, lessonOf(t, "a.txt", []byte(strings.Join(lines, "\n")), kinds))
	}
	return all
}

// Logarithms are the weights of a sign before they are rounded, for all forms and for each.
type logarithms [1 + forms]float64

// learn fits a log-linear model to lessons by Adam's rule. A line of the text that is taken for a
// heading costs several times as much as a heading that is not found. Each weight costs its
// square, and half of that when it is for one form only.
func learn(lessons []lesson) map[string]*logarithms {
	const rounds, rate, lost, square = 300, 0.1, 4, 0.2
	type state struct{ gradient, mean, spread logarithms }
	weights, states := map[string]*logarithms{}, map[string]*state{}
	for _, l := range lessons {
		for _, a := range l.asked {
			for _, sign := range a.signs {
				if weights[sign] == nil {
					weights[sign], states[sign] = new(logarithms), new(state)
				}
			}
		}
	}
	for round := 1; round <= rounds; round++ {
		for sign, w := range weights {
			for k := range w {
				states[sign].gradient[k] = -square * w[k] / float64(min(1+k, 2))
			}
		}
		for _, l := range lessons {
			for _, a := range l.asked {
				sum := 0.0
				for _, sign := range a.signs {
					sum += weights[sign][0] + weights[sign][1+a.form]
				}
				wrong := -1 / (1 + math.Exp(-sum))
				switch l.kinds[a.line] {
				case "heading":
					wrong++
				case "para", "bullet":
					wrong *= lost
				}
				for _, sign := range a.signs {
					states[sign].gradient[0] += wrong
					states[sign].gradient[1+a.form] += wrong
				}
			}
		}
		past, pastSquare := 1-math.Pow(0.9, float64(round)), 1-math.Pow(0.99, float64(round))
		for sign, w := range weights {
			s := states[sign]
			for k, g := range s.gradient {
				s.mean[k] += 0.1 * (g - s.mean[k])
				s.spread[k] += 0.01 * (g*g - s.spread[k])
				w[k] += rate * s.mean[k] / past / (math.Sqrt(s.spread[k]/pastSquare) + 1e-8)
			}
		}
	}
	return weights
}

// use has evidence weighed by what was learnt, for the time of a test.
func use(learnt map[string]*logarithms) {
	weights = map[string][1 + forms]int16{}
	for sign, row := range learnt {
		var hundredths [1 + forms]int16
		for k, x := range row {
			hundredths[k] = int16(math.Round(100 * x))
		}
		weights[sign] = hundredths
	}
}

// Verdicts count the headings that were found, those that are none and how many of them are
// lines of the text, and those that were not found.
type verdicts struct{ found, extra, lost, missed int }

func (v verdicts) String() string {
	f1 := 2 * float64(v.found) / float64(max(1, 2*v.found+v.extra+v.missed))
	return fmt.Sprintf("F1 %.3f, %d found, %d are none, %d of the text, %d missed", f1, v.found, v.extra, v.lost, v.missed)
}

// judge says how well the headings of lessons are found, but those that no evidence is asked of.
func (v *verdicts) judge(lessons []lesson) {
	for _, l := range lessons {
		for _, a := range l.asked {
			switch heads, kind := a.heads(), l.kinds[a.line]; {
			case heads && kind == "heading":
				v.found++
			case heads:
				v.extra++
				if kind == "para" || kind == "bullet" {
					v.lost++
				}
			case kind == "heading":
				v.missed++
			}
		}
	}
}

// Learning finds what tells headings from the text, and keeps the text where it is in doubt.
func TestLearning(t *testing.T) {
	defer func(was map[string][1 + forms]int16) { weights = was }(weights)
	line := func(kind string, f form, signs ...string) lesson {
		return lesson{[]string{kind}, []asked{{evidence{f, signs}, 0}}}
	}
	var lessons []lesson
	for range 20 {
		lessons = append(lessons, line("heading", bare, "short", "over text"), line("para", bare, "long", "over text"),
			line("heading", question, "short"), line("para", colon, "short"), line("heading", cry, "doubt"), line("para", cry, "doubt"))
	}
	use(learn(lessons))
	for _, c := range []struct {
		evidence
		want bool
	}{{evidence{bare, []string{"short", "over text"}}, true}, {evidence{bare, []string{"long", "over text"}}, false}, {evidence{question, []string{"short"}}, true},
		{evidence{colon, []string{"short"}}, false}, {evidence{cry, []string{"doubt"}}, false}, {evidence{bare, []string{"new"}}, false}} {
		if got := c.heads(); got != c.want {
			t.Errorf("%v heads: %v", c.evidence, got)
		}
	}
}

// TestLearn writes weights.go anew, with -learn 'FOLDER…', and says how well the headings of each
// folder are found by what was learnt from the others and from kinds.txt.
func TestLearn(t *testing.T) {
	if *learnFrom == "" {
		t.Skip("no folders to learn from: -learn")
	}
	defer func(was map[string][1 + forms]int16) { weights = was }(weights)
	dirs := strings.Fields(*learnFrom)
	of := make([][]lesson, len(dirs))
	for k, dir := range dirs {
		of[k] = lessonsOf(t, dir)
	}
	own := writtenLessons(t)
	own = slices.Repeat(own, 4) // they are expected of it, and so count several times
	var all verdicts
	for k, dir := range dirs {
		var one verdicts
		use(learn(slices.Concat(own, slices.Concat(of[:k]...), slices.Concat(of[k+1:]...))))
		one.judge(of[k])
		all.judge(of[k])
		t.Logf("%s: %s", dir, one)
	}
	t.Logf("all: %s", all)
	if !*learnNot {
		use(learn(slices.Concat(own, slices.Concat(of...))))
		write(t)
	}
}

// write writes weights.go.
func write(t *testing.T) {
	t.Helper()
	var b strings.Builder
	b.WriteString("package blocks\n\n// weights are those of each sign for a line being a heading, in hundredths: for all forms, and for each\n" +
		"// form besides. They are written by make learn.\nvar weights = map[string][1 + forms]int16{\n")
	for _, sign := range slices.Sorted(maps.Keys(weights)) {
		fmt.Fprintf(&b, "\t%q: {%s},\n", sign, strings.Join(strings.Fields(strings.Trim(fmt.Sprint(weights[sign]), "[]")), ", "))
	}
	b.WriteString("}\n")
	source, err := format.Source([]byte(b.String()))
	if err == nil {
		err = os.WriteFile("weights.go", source, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}
