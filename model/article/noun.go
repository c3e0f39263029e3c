package article

import (
	"slices"
	"strings"
)

// What a number counts that no list of units has: a noun in the plural.

// plural takes an unknown noun in the plural behind the number for a unit of its own:
// in English an adjective or another noun may stand between.
func (l *line) plural(at, first int) (unit, own string, end int) {
	if first >= len(l.words) || !opens(l.text[at:l.words[first].from]) {
		return "", "", 0
	}
	noun := l.words[first]
	if k := first + 1; l.lang == "en" && k < len(l.words) && blankGap(l.gap(k)) && !l.countable(noun) && (l.qualifies(noun) || noun.capital && !noun.month() && !noun.day && !noun.function) {
		noun = l.words[k]
	} else if qualifying[noun.folded] && k < len(l.words) && blankGap(l.gap(k)) { // "12 grandes tours"
		noun = l.words[k]
	}
	if !l.countable(noun) && !(l.lang == "fr" && noun.capital && l.titled(noun) && l.lower(first+1)) || l.participle(noun) && first > 1 && l.word(first-2) == "dont" { // "dont dix réservées"
		return "", "", 0
	}
	return l.one(noun), l.text[l.words[first].from:noun.to], -1
}

// lower tells whether word i is one in small letters, and no part of a name: "26 Trésors royaux".
func (l *line) lower(i int) bool {
	return i < len(l.words) && blankGap(l.gap(i)) && !l.words[i].capital && !l.words[i].digit && !l.words[i].function
}

// one returns a noun in the singular.
func (l *line) one(noun word) string {
	own := l.text[noun.from:noun.to]
	if !acronyms(own) {
		own = strings.ToLower(own)
	}
	if l.lang == "en" {
		for _, ending := range []string{"xes", "ches", "shes", "sses"} {
			if strings.HasSuffix(own, ending) {
				return strings.TrimSuffix(own, "es")
			}
		}
		if stem, ok := strings.CutSuffix(own, "ies"); ok {
			return stem + "y"
		}
	}
	if stem, ok := strings.CutSuffix(own, "aux"); ok && l.lang == "fr" && !strings.HasSuffix(stem, "e") {
		return stem + "al"
	}
	return strings.TrimSuffix(strings.TrimSuffix(own, "s"), "x")
}

// countable tells whether a word may be a noun in the plural.
func (l *line) countable(w word) bool {
	own := l.text[w.from:w.to]
	return own == strings.ToLower(own) && l.several(w) && l.qualifies(w)
}

// several tells whether a word ends as nouns in the plural do.
func (l *line) several(w word) bool {
	f := w.folded
	if l.lang == "en" && (strings.HasSuffix(f, "sis") || strings.HasSuffix(f, "us") || qualities[f]) || w.number > 0 {
		return false // "16 dialysis machines", "187 millions trois ans plus tôt"
	}
	const least = 4                                                                                       // letters, and one more where they are small
	if l.lang == "fr" && len(f) > least && (strings.HasSuffix(f, "aux") || strings.HasSuffix(f, "eux")) { // "12 bureaux"
		return true
	}
	return (len(f) > least || w.capital && len(f) == least) && strings.HasSuffix(f, "s") && !strings.HasSuffix(f, "ss")
}

// qualities are English words in s that only say of which kind the noun behind them is.
var qualities = set("grassroots overseas sports communications economics civics customs logistics headquarters rights arms goods sciences affairs athletics mathematics physics news savings")

// qualifies tells whether a word may belong to a noun that is counted.
func (l *line) qualifies(w word) bool {
	f := w.folded
	return !w.digit && !w.capital && !w.verb && !stoppers[f] && !w.function && !uncounted[f] && !qualifying[f]
}

// acronyms tells whether a word is an acronym in the plural: "SMRs".
func acronyms(own string) bool {
	stem, ok := strings.CutSuffix(own, "s")
	return ok && len(stem) > 1 && strings.ToUpper(stem) == stem
}

// phrased reads in English the unit of a number from the noun which a longer phrase leads to:
// "500,000 nursing, laboratory, and medical professionals", "31 Tech Hubs".
func (l *line) phrased(n span) (unit, own string, end int) {
	first := l.wordAt(n.to)
	if l.lang != "en" || first >= len(l.words) || strings.Trim(l.text[n.to:l.words[first].from], " \u00a0“\"") != "" || l.words[first].from == n.to {
		return "", "", 0
	}
	k := l.head(first, !l.branded(n.from))
	if k < 0 {
		return "", "", 0
	}
	noun := l.words[k]
	unit, of := unitAt(l.words[k:])
	if unit == "" || l.otherwise(k, first) {
		unit, of = l.one(noun), 1
		if noun.capital && k == first+1 && l.words[first].called != nil { // "83 American Spaces"
			unit = strings.TrimSuffix(l.text[l.words[first].from:noun.to], "s")
		}
	}
	end = l.words[k+of-1].to
	return unit, l.text[l.words[first].from:end], end
}

// head returns the noun in the plural that the words from i lead to, over adjectives, other
// nouns, names and what "and" joins to them, -1 for none. A name itself is counted, in the
// plural, only where it may be.
func (l *line) head(i int, names bool) int {
	const reach, plain = 9, 4 // words, and those that nothing joins
	named, listing, loose := -1, false, 0
	for k := i; k < min(len(l.words), i+reach) && loose <= plain; k++ {
		w := l.words[k]
		switch gap := l.gap(k); {
		case k == i, joined(gap):
		case strings.TrimRight(gap, " ") == "." && l.words[k-1].to-l.words[k-1].from == 1: // "U.S."
		case gap == ", " && named < 0 && (listing || w.folded != "and"):
			listing = listing || !describes(l.word(k-1)) && l.gap(k+1) != "-"
		default:
			return named
		}
		if k > i && named < 0 && (w.folded == "and" || w.folded == "or") {
			listing, loose = false, 0
			continue
		}
		loose++
		switch {
		case caliber(w):
		case strings.HasPrefix(l.text[w.to:], "-"): // "women-led"
			named, loose = -1, loose-1
		case w.capital:
			named = -1
			if names && !listing && l.titled(w) {
				named = k
			}
		case !l.qualifies(w):
			return named
		case l.countable(w) || l.listed(k):
			if listing {
				return -1
			}
			return k
		case named >= 0:
			return named
		}
	}
	return named
}

// caliber tells whether a word is the size of a weapon: "20 120mm mortar systems".
func caliber(w word) bool { return w.digit && strings.HasSuffix(w.folded, "mm") }

// listed tells whether the list of units has the noun at word i, and it says more than of which
// kind the next one is.
func (l *line) listed(i int) bool {
	unit, _ := unitAt(l.words[i:])
	return unit != "" && len(l.words[i].folded) > len("kwh") && !singular[l.words[i].folded]
}

// describes tells whether a folded word ends as adjectives and participles do.
func describes(folded string) bool {
	return slices.ContainsFunc(descriptive, func(ending string) bool { return strings.HasSuffix(folded, ending) && len(folded) > len(ending)+1 })
}

var descriptive = strings.Fields("ed ic ical onal ative ous ful less able ible ing led")

// titled tells whether a capital word is what a name in the plural ends in: "Tech Hubs".
func (l *line) titled(w word) bool {
	own := l.text[w.from:w.to]
	return acronyms(own) || l.several(w) && own != strings.ToUpper(own) && w.named == nil && w.called == nil && !w.function && !uncounted[w.folded]
}
