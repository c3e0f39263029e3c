package review

import (
	"regexp"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// quantity is a number with a currency, a unit or a percentage.
var quantity = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:[$€£][ \x{a0}\x{202f}]?)?\d+(?:[.,  \x{a0}\x{202f}]\d+)*[ \x{a0}\x{202f}]?(?:[%‰€$£]|(?:` +
		`(?i:pour cent|per ?cent|points?|millions?|milliards?|billions?|trillions?|milliers|thousand|` +
		`tonnes?|tons?|barils?|barrels?|euros?|dollars?|roubles?|rubles?|francs?|hectares?|kilomètres?|kilometres?|` +
		`bourses?|scholarships?|personnes|people|habitants|emplois|jobs|soldats|soldiers|militaires|entreprises|companies)` +
		`|Md[s€$]?|M[€$]|k[€$]|km²?|kg|ha|[kMGT]Wh?|FCFA|XOF|EUR|USD|RUB))`)
})

// quantities returns the numbers of a text that have a unit, as ranges of bytes.
func quantities(s string) (all [][]int) {
	for _, at := range quantity().FindAllStringIndex(s, -1) {
		last, _ := utf8.DecodeLastRuneInString(s[:at[1]])
		next, _ := utf8.DecodeRuneInString(s[at[1]:])
		if !unicode.IsLetter(last) || !letter(next) {
			all = append(all, at)
		}
	}
	return all
}

// sources finds what should rest on a source and does not.
func (r *reviewer) sources() {
	for _, n := range r.nodes {
		switch n.(type) {
		case model.Figure, model.Event, model.Agreement:
			if !r.sourced(n) {
				r.flag(Unsourced, n, "")
			}
		}
	}
	for _, t := range r.texts {
		if _, ok := t.node.(model.Stake); !ok || t.field != "body" || r.sourced(t.node) {
			continue
		}
		all := t.figures
		if len(all) == 0 {
			continue
		}
		f := r.flagAt(UnsourcedFigures, t, all[0][0], all[0][1])
		for _, at := range all {
			f.Words = append(f.Words, t.words[at[0]:at[1]])
		}
	}
}

// sourced tells whether a node has a citation of a source that is there.
func (r *reviewer) sourced(n model.Node) bool {
	for c := range model.Children[model.Citation](r.b, model.IDOf(n)) {
		if r.b.Live(c.Source) {
			return true
		}
	}
	return false
}
