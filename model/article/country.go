package article

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A country as the list has it.
type country struct {
	fr, to, en string // to: the French preposition of "to"
	adjectives []string
	cities     []string
}

// A label is one way of naming a country, word by word.
type label struct {
	words   []string // folded
	country int
	kind    labelKind
	size    int  // letters of all words, for the longest to win
	seat    bool // of those who govern
	region  bool // that cities lie in
	russian bool // the words are without the endings of their cases
}

// A labelKind is how a country is named.
type labelKind int

// By its own name, by one of its cities, by its adjective.
const (
	byName labelKind = iota
	byCity
	byAdjective // the last word is a prefix
)

// readCountries reads a country a line.
func (x *lexicon) readCountries(list string) error {
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if f[0] == "" || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) < 6 {
			return fmt.Errorf("%q: want six columns", f[0])
		}
		x.label(f[0], byName)
		x.label(strings.TrimPrefix(f[2], "the "), byName)
		adjectives, cities := strings.Split(f[3], ","), strings.Split(f[4], ",")
		for k, names := range [][]string{byName: strings.Split(f[5], ","), byCity: cities, byAdjective: adjectives} {
			for _, name := range names {
				x.label(name, labelKind(k))
			}
		}
		for i, name := range cities {
			cities[i] = cityName(name)
		}
		x.countries = append(x.countries, country{f[0], f[1], f[2], adjectives, cities})
	}
	return nil
}

// What stands behind a city in the list that is a seat of those who govern, or a region.
const seatMark, regionMark = "*", "+"

// cityName returns the name alone.
func cityName(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, seatMark), regionMark)
}

// sortLabels puts those of the most words and letters first.
func (x *lexicon) sortLabels() {
	for _, of := range []map[string][]label{x.labels, x.adjectives} {
		for _, ls := range of {
			slices.SortStableFunc(ls, func(a, b label) int {
				if n := len(b.words) - len(a.words); n != 0 {
					return n
				}
				return b.size - a.size
			})
		}
	}
}

// label adds a name for the country that is read.
func (x *lexicon) label(name string, kind labelKind) {
	l := label{country: len(x.countries), kind: kind, seat: strings.HasSuffix(name, seatMark), region: strings.HasSuffix(name, regionMark)}
	name = cityName(name)
	if folded := fold(name); letters(folded) {
		l.words = []string{folded}
	} else {
		l.words = strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	l.russian = kind != byAdjective && cyrillicWord(name)
	for k, w := range l.words {
		if l.russian {
			l.words[k] = withoutCase(w)
		}
		l.size += len(w)
	}
	switch {
	case len(l.words) == 0:
	case kind == byAdjective && len(l.words) == 1 && len(l.words[0]) >= 3:
		key := stemKey(l.words[0])
		x.adjectives[key] = append(x.adjectives[key], l)
	default:
		x.labels[l.words[0]] = append(x.labels[l.words[0]], l)
	}
}

// letters tells whether a folded text is one word of letters as they are mostly found.
func letters(folded string) bool {
	for _, r := range folded {
		if (r < 'a' || r > 'z') && (r < 'а' || r > 'я') {
			return false
		}
	}
	return folded != ""
}

// cyrillicWord tells whether a text begins with a Cyrillic letter.
func cyrillicWord(s string) bool { return s != "" && s[0] >= 0xd0 && s[0] <= 0xd3 }

// withoutCase takes off a folded Russian word the ending that its case, or its being an
// adjective, gives it, unless that leaves too little of it.
func withoutCase(folded string) string {
	const least = 4 * len("я") // bytes
	for _, ending := range casesRU {
		if stem, ok := strings.CutSuffix(folded, ending); ok && len(stem) >= least {
			return stem
		}
	}
	return folded
}

var casesRU = strings.Fields("ого ому ыми ая ую ои ом ем еи ыи ое ые ых ам ах ов а у ы е и я ю о ь")

// stemKey returns the letters by which the stem of an adjective is found.
func stemKey(folded string) string {
	const latin, cyrillic = 3, 4 // bytes
	if folded[0] < utf8.RuneSelf {
		return folded[:min(latin, len(folded))]
	}
	return clip(folded, cyrillic)
}

// A sighting is a country, a city or an adjective of a country in a line.
type sighting struct {
	span
	country int
	kind    labelKind
	seat    bool
	region  bool
}

// sightings returns those of a line in order. A name of one word begins with a
// capital; an adjective does so in English.
func sightings(ws []word, lang string) (all []sighting) {
	for i := 0; i < len(ws); i++ {
		if ws[i].named == nil && ws[i].called == nil {
			continue
		}
		if l, ok := labelAt(ws[i:], ws[i].capital, ws[i].capital || lang == "fr"); ok {
			last := ws[i+len(l.words)-1]
			if l.kind == byName && len(l.words) == 1 && lang == "fr" && abroadCities[l.words[0]] {
				l.kind = byCity
			}
			all = append(all, sighting{span{ws[i].from, last.to}, l.country, l.kind, l.seat, l.region})
			i += len(l.words) - 1
		}
	}
	return all
}

// abroadCities are called in French what their country is called in English.
var abroadCities = set("mexico")

// labelAt returns the label that some words begin with: a name of one word only where names are
// asked for, an adjective only where those are.
func labelAt(ws []word, name, adjective bool) (label, bool) {
next:
	for _, l := range ws[0].named {
		if len(l.words) > len(ws) || l.kind != byAdjective && !name && len(l.words) < 2 || l.kind == byAdjective && !adjective {
			continue
		}
		for k, w := range l.words {
			got := ws[k].folded
			if l.russian {
				got = withoutCase(got)
			}
			if got != w && !(l.kind == byAdjective && k == len(l.words)-1 && strings.HasPrefix(got, w)) {
				continue next
			}
		}
		return l, true
	}
	if adjective && len(ws[0].called) > 0 {
		return ws[0].called[0], true
	}
	return label{}, false
}

// country returns the country that a word alone names, -1 for none.
func (l *lexeme) country() int {
	if found, ok := labelAt([]word{{lexeme: l}}, true, true); ok {
		return found.country
	}
	return -1
}

// countryOfWord returns the country that a folded word names, -1 for none.
func countryOfWord(folded string) int {
	if ws := words(folded); len(ws) == 1 {
		return ws[0].country()
	}
	return -1
}

// name returns the country's short name in a language.
func (c country) name(lang string) string {
	if lang == "fr" {
		return c.fr
	}
	return strings.TrimPrefix(c.en, "the ")
}

// toward returns the country with the preposition of going there: "en Russie",
// "to Russia".
func (c country) toward(lang string) string {
	if lang == "fr" {
		return c.to + " " + c.fr
	}
	return "to " + c.en
}

// nominative returns the name of a Russian city as the list has it first, and anything
// else as it is: "Москве" is "Москва".
func nominative(place string) string {
	const stem = 3 // letters that all cases of a city's name share
	if place == "" || place[0] < utf8.RuneSelf {
		return place
	}
	ws := words(place)
	if len(ws) == 0 || ws[0].country() < 0 {
		return place
	}
	for _, city := range lists().countries[ws[0].country()].cities {
		if clip(city, 2*stem) == clip(place, 2*stem) && city[0] >= 0xd0 {
			return city
		}
	}
	return place
}
