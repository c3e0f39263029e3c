package lex

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/enjeux/enjeux/model"
)

// Lists holds the word lists that the rules go by: domains.txt, usage.txt,
// cues.txt, countries.txt, organisations.txt, units.txt and money.txt, whose heads describe them. The first has them all;
// what a later one has is added, and wins. The program sets it before it reads
// its first source, and not again.
var Lists []fs.FS

// A ListError is a word list of the user's that cannot be read.
type ListError struct {
	Name string
	Err  error // what and where
}

// Error names the list, and what is wrong.
func (e *ListError) Error() string { return fmt.Sprintf("read word list %s: %v", e.Name, e.Err) }

// Unwrap returns what is wrong.
func (e *ListError) Unwrap() error { return e.Err }

// errNoLists is a program that has not set [Lists].
var errNoLists = errors.New("no word lists")

// A Lexicon is what the word lists say.
type Lexicon struct {
	domains, cues Stems
	usage         usages
	Countries     []Country
	labels        map[string][]Label    // of countries and cities, by the first word
	adjectives    map[string][]Label    // of one word, by its first three letters
	units         map[string]*UnitName  // by the first word of their names, those read last first
	bodies        map[string][]BodyName // by the first word, those of the most words first
	Money         *Money
}

// Load reads the word lists, once.
var Load = sync.OnceValues(func() (*Lexicon, error) { return ReadLists(Lists) })

// ReadLists reads the word lists of some folders, the last of which wins.
func ReadLists(from []fs.FS) (*Lexicon, error) {
	if len(from) == 0 {
		return nil, errNoLists
	}
	x := &Lexicon{domains: newStems(DomainOf), cues: newStems(cueCalled), labels: make(map[string][]Label, 3<<9), adjectives: make(map[string][]Label, 1<<8),
		bodies: map[string][]BodyName{}, units: make(map[string]*UnitName, 3<<10), Money: newMoney()}
	piece := make([]byte, 16<<10)
	for k, files := range from {
		for _, list := range []struct {
			name string
			read func(string) error
		}{{"domains.txt", x.domains.read}, {"usage.txt", x.readUsage}, {"cues.txt", x.cues.read}, {"countries.txt", x.readCountries}, {"organisations.txt", x.readBodies}, {"units.txt", x.readUnits}, {"money.txt", x.readMoney}} {
			data, err := read(files, list.name, piece)
			if k > 0 && errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err == nil {
				err = list.read(data)
			}
			if err != nil {
				return nil, &ListError{list.name, err}
			}
		}
	}
	x.sortLabels()
	x.Money.sort()
	return x, nil
}

// read returns the text of a file, which it reads by pieces: no other copy is made of it.
func read(files fs.FS, name string, piece []byte) (string, error) {
	f, err := files.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var text strings.Builder
	if about, err := f.Stat(); err == nil {
		text.Grow(int(about.Size()))
	}
	_, err = io.CopyBuffer(&text, f, piece)
	return text.String(), err
}

// Loaded returns the word lists after [Load] has seen that they are there.
func Loaded() *Lexicon {
	x, err := Load()
	if err != nil {
		return &Lexicon{Money: newMoney()}
	}
	return x
}

// A Stem speaks for a class, a domain or a cue, with a weight.
type Stem struct {
	text   string // as the list has it
	Parts  []Part
	size   int // letters of all parts, for the longest to win
	Class  int
	weight float64
}

// A Part is matched by one word: as a prefix, or whole.
type Part struct {
	Letters string
	whole   bool
}

func (p Part) matches(folded string) bool {
	return folded == p.Letters || !p.whole && strings.HasPrefix(folded, p.Letters)
}

// Stems are those of a list by the first two letters.
type Stems struct {
	class func(name string) int // -1 for one that there is not
	by    map[string]*openings
}

// openings are stems that begin alike, each with its first part, in order once a word begins so.
type openings struct {
	of      []opening
	sorting sync.Once
}

type opening struct {
	Part
	*Stem
}

func newStems(class func(string) int) Stems {
	const several = 512 // pairs of letters, about
	return Stems{class, make(map[string]*openings, several)}
}

// read adds lines of a class, a weight and stems. With the weight 0 a stem says
// nothing.
func (all Stems) read(list string) error {
	const several = 8 // stems of one opening, about
	n := 0
	blanks := strings.Count(list, " ")
	stems, parts := make([]Stem, 0, blanks), make([]Part, 0, blanks+strings.Count(list, "_"))
	for text := range strings.Lines(list) {
		n++
		class, rest := field(text)
		if class == "" || class[0] == '#' {
			continue
		}
		number, rest := field(rest)
		f, rest := field(rest)
		if f == "" {
			return fmt.Errorf("line %d: want a class, a weight and stems", n)
		}
		weight, err := strconv.ParseFloat(number, 64)
		c := all.class(class)
		if err != nil || c < 0 {
			return fmt.Errorf("line %d: %q is no class, or %q no weight", n, class, number)
		}
		for ; f != ""; f, rest = field(rest) {
			if len(f) < 2 || !isFolded(f) {
				return fmt.Errorf("line %d: the stem %q is not two small letters or more without accents", n, f)
			}
			stems = append(stems, Stem{text: f, Class: c, weight: weight})
			s := &stems[len(stems)-1]
			first := len(parts)
			for p, more := f, true; more; {
				var part string
				part, p, more = strings.Cut(p, "_")
				letters, whole := strings.CutSuffix(part, "=")
				parts = append(parts, Part{letters, whole || len(letters) <= 2})
				s.size += len(letters)
			}
			s.Parts = parts[first:len(parts):len(parts)]
			key := clip2(s.Parts[0].Letters)
			same := all.by[key]
			if same == nil {
				same = &openings{of: make([]opening, 0, several)}
				all.by[key] = same
			}
			same.of = append(same.of, opening{s.Parts[0], s})
		}
	}
	return nil
}

// field returns the first of what stands between blanks, "" for nothing, and what stands behind it.
func field(line string) (first, rest string) {
	line = strings.TrimLeft(line, " \t\r\n")
	if k := strings.IndexAny(line, " \t\r\n"); k >= 0 {
		return line[:k], line[k:]
	}
	return line, ""
}

// sorted returns them with those of the most parts and letters first. A stem that comes again
// gives the earlier one of its class its weight, so that what is read last wins.
func (same *openings) sorted() []opening {
	same.sorting.Do(func() {
		slices.SortStableFunc(same.of, func(a, b opening) int {
			if n := len(b.Parts) - len(a.Parts); n != 0 {
				return n
			}
			return b.size - a.size
		})
		kept := same.of[:0]
	next:
		for _, s := range same.of {
			for k := len(kept) - 1; k >= 0 && kept[k].size == s.size; k-- {
				if kept[k].Class == s.Class && kept[k].text == s.text {
					kept[k].weight = s.weight
					continue next
				}
			}
			kept = append(kept, s)
		}
		same.of = kept
	})
	return same.of
}

// opening returns the stems whose first part a word matches, those of the most
// parts and letters first.
func (stems Stems) opening(folded string) (some []*Stem) {
	same := stems.by[clip2(folded)]
	if same == nil {
		return nil
	}
	all := same.sorted()
	for k := range all {
		if s := &all[k]; s.matches(folded) {
			some = append(some, s.Stem)
		}
	}
	return some
}

// clip2 returns the first two bytes, by which stems are found.
func clip2(s string) string { return s[:min(2, len(s))] }

// DomainCount is how many domains there are, see [model.Domains].
const DomainCount = 7

// DomainOf returns the index of a domain, -1 for none.
func DomainOf(name string) int { return slices.Index(model.Domains, name) }
