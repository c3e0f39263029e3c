package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/spell"
)

// A Proofreader reviews one briefing again and again, and reads anew only the
// texts that changed. It is used by one goroutine at a time.
type Proofreader struct {
	// Spelling finds the faults in a text of the briefing's language; nil for
	// spelling that is not looked at. Known tells words that are right besides.
	Spelling func(lang string) *spell.Checker
	Known    func(word string) bool
	// Glyphs returns the letters of a text for which there is no shape in print,
	// as bytes of it; nil for what is not looked at.
	Glyphs func(text string) [][2]int

	readings map[string]*reading        // by their words
	sources  map[string]map[string]bool // the words with a capital, by the blob
	lang     string
}

// A reading is what there is to know of the words of a text, whosever they are.
type reading struct {
	words     string
	split     []word
	initials  string
	names     []int // places in split of words that may be names
	figures   [][]int
	mixed     []mixture
	faults    []fault // of typography
	misspelt  []spell.Fault
	shapeless [][2]int
	used      bool // in this review
}

// Findings returns what there is to look at, in the order of the briefing.
func Findings(b *model.Briefing) []Finding { return new(Proofreader).Findings(b) }

// Findings returns what there is to look at, in the order of the briefing. What
// was dismissed is among it, see [Open].
func (p *Proofreader) Findings(b *model.Briefing) []Finding {
	if lang := b.Visit().Lang; p.readings == nil || p.lang != lang {
		p.readings, p.sources, p.lang = make(map[string]*reading), nil, lang
	}
	r := p.review(b)
	for _, rule := range []func(*reviewer){
		(*reviewer).dates, (*reviewer).figures, (*reviewer).sources, (*reviewer).questions, (*reviewer).gaps,
		(*reviewer).lengths, (*reviewer).probabilities, (*reviewer).acronyms, (*reviewer).names, (*reviewer).spelling,
		(*reviewer).glyphs, (*reviewer).typography,
	} {
		rule(r)
	}
	for words, reading := range p.readings {
		if !reading.used {
			delete(p.readings, words)
		}
		reading.used = false
	}
	slices.SortStableFunc(r.found, func(a, b Finding) int { return cmp.Compare(r.order[a.Node], r.order[b.Node]) })
	r.dismissals()
	return r.found
}

// read returns the reading of a text, made once as long as it stays.
func (p *Proofreader) read(words string) *reading {
	t := p.readings[words]
	if t == nil {
		t = &reading{words: words, split: split(words), figures: quantities(words), mixed: mixtures(words)}
		t.initials = initials(t)
		t.names = capitalised(t)
		t.faults = doubled(words)
		if french(p.lang) {
			t.faults = append(t.faults, frenchFaults(words)...)
		}
		if p.Spelling != nil {
			if checker := p.Spelling(p.lang); checker != nil {
				t.misspelt = checker.Faults(words)
			}
		}
		if p.Glyphs != nil {
			t.shapeless = p.Glyphs(words)
		}
		p.readings[words] = t
	}
	t.used = true
	return t
}

func french(lang string) bool { return strings.HasPrefix(strings.ToLower(lang), "fr") }
