package review

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model"
)

// figures finds two values for one thing. Two figures that held at different
// dates do not contradict each other.
func (r *reviewer) figures() {
	type thing struct{ what, unit string }
	said := make(map[thing][]model.Figure)
	for _, n := range r.nodes {
		f, ok := n.(model.Figure)
		if !ok || f.What == "" {
			continue
		}
		of := thing{subject(f), f.Unit}
		known := false
		for _, other := range said[of] {
			same := other.Value == f.Value && other.Max == f.Max
			known = known || same && other.Date == f.Date
			if !same && (other.Date == f.Date || other.Date == "" || f.Date == "") {
				r.flag(Contradiction, f, "what", f.What).Other = other.ID
				break
			}
		}
		if !known {
			said[of] = append(said[of], f)
		}
	}
}

// subject returns what a figure is about, folded and without the number itself, which
// an imported sentence has in it: years stay, for they tell one figure from the next.
func subject(f model.Figure) string {
	const telling = 4 // bytes of a word that says what it is
	unit := strings.Fields(fold(f.Word))
	var kept []string
	said := 0
	what := fold(f.What)
	for _, by := range []string{", selon ", ", d'apres ", ", d’apres ", ", according to "} {
		what, _, _ = strings.Cut(what, by) // who says it is not what is said
	}
	all := strings.FieldsFunc(what, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range all {
		year := len(w) == len("2025") && (w[:2] == "19" || w[:2] == "20")
		if number := w[0] >= '0' && w[0] <= '9'; number && !year || scales[w] || hedges[w] || slices.Contains(unit, w) {
			continue
		}
		if len(w) >= telling && !year {
			said++
		}
		kept = append(kept, w)
	}
	if said < 2 {
		return strings.Join(all, " ")
	}
	return strings.Join(kept, " ")
}

// hedges are the words that a number is qualified with.
var hedges = set("environ presque about nearly around approximately roughly")

// scales are the words that a number goes on with.
var scales = set("mille millier milliers million millions milliard milliards thousand billion billions trillion bn md mds")
