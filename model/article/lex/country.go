package lex

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Country as the list has it.
type Country struct {
	Fr, to, En string // to: the French preposition of "to"
	adjectives []string
	cities     []string
}

// A Label is one way of naming a country, word by word.
type Label struct {
	Words   []string // folded
	Country int
	Kind    LabelKind
	size    int  // letters of all words, for the longest to win
	seat    bool // of those who govern
	region  bool // that cities lie in
	russian bool // the words are without the endings of their cases
	letters bool // the word is written in capitals only: "US"
}

// A LabelKind is how a country is named.
type LabelKind int

// By its own name, by one of its cities, by its adjective.
const (
	ByName LabelKind = iota
	ByCity
	ByAdjective // the last word is a prefix
)

// readCountries reads a country a line.
func (x *Lexicon) readCountries(list string) error {
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if f[0] == "" || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) < 6 {
			return fmt.Errorf("%q: want six columns", f[0])
		}
		x.label(f[0], ByName)
		x.label(strings.TrimPrefix(f[2], "the "), ByName)
		adjectives, cities := strings.Split(f[3], ","), strings.Split(f[4], ",")
		for k, names := range [][]string{ByName: strings.Split(f[5], ","), ByCity: cities, ByAdjective: adjectives} {
			for _, name := range names {
				x.label(name, LabelKind(k))
			}
		}
		for i, name := range cities {
			cities[i] = cityName(name)
		}
		x.Countries = append(x.Countries, Country{f[0], f[1], f[2], adjectives, cities})
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
func (x *Lexicon) sortLabels() {
	for _, of := range []map[string][]Label{x.labels, x.adjectives} {
		for _, ls := range of {
			slices.SortStableFunc(ls, func(a, b Label) int {
				if n := len(b.Words) - len(a.Words); n != 0 {
					return n
				}
				return b.size - a.size
			})
		}
	}
}

// label adds a name for the country that is read.
func (x *Lexicon) label(name string, kind LabelKind) {
	l := Label{Country: len(x.Countries), Kind: kind, seat: strings.HasSuffix(name, seatMark), region: strings.HasSuffix(name, regionMark)}
	name = cityName(name)
	if folded := Fold(name); letters(folded) {
		l.Words = []string{folded}
	} else {
		l.Words = strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	l.russian = kind != ByAdjective && CyrillicWord(name)
	l.letters = len(l.Words) == 1 && kind != ByAdjective && !l.russian && !hasLower(name)
	for k, w := range l.Words {
		if l.russian {
			l.Words[k] = withoutCase(w)
		}
		l.size += len(w)
	}
	switch {
	case len(l.Words) == 0:
	case kind == ByAdjective && len(l.Words) == 1 && len(l.Words[0]) >= 3:
		key := stemKey(l.Words[0])
		x.adjectives[key] = append(x.adjectives[key], l)
	default:
		x.labels[l.Words[0]] = append(x.labels[l.Words[0]], l)
	}
}

// hasLower tells whether a text has a small letter.
func hasLower(s string) bool { return strings.IndexFunc(s, unicode.IsLower) >= 0 }

// letters tells whether a folded text is one word of letters as they are mostly found.
func letters(folded string) bool {
	for _, r := range folded {
		if (r < 'a' || r > 'z') && (r < 'а' || r > 'я') {
			return false
		}
	}
	return folded != ""
}

// CyrillicWord tells whether a text begins with a Cyrillic letter.
func CyrillicWord(s string) bool { return s != "" && s[0] >= 0xd0 && s[0] <= 0xd3 }

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
	return Clip(folded, cyrillic)
}

// A Sighting is a country, a city or an adjective of a country in a line.
type Sighting struct {
	Span
	Country int
	Kind    LabelKind
	Seat    bool
	Region  bool
}

// Sightings returns those of a line in order. A name of one word begins with a
// capital; an adjective does so in English.
func Sightings(ws []Word, lang string) (all []Sighting) {
	for i := 0; i < len(ws); i++ {
		if ws[i].Named == nil && ws[i].Called == nil {
			continue
		}
		if l, ok := LabelAt(ws[i:], ws[i].Capital, ws[i].Capital || lang == "fr"); ok && !(l.letters && ofMoney(ws, i)) {
			last := ws[i+len(l.Words)-1]
			if l.Kind == ByName && len(l.Words) == 1 && lang == "fr" && abroadCities[l.Words[0]] {
				l.Kind = ByCity
			}
			at, end := Span{ws[i].From, last.To}, i+len(l.Words)
			if ofWaters(ws, i, end) {
				i = end - 1
				continue
			}
			switch {
			case l.Kind != ByAdjective:
			case lang == "fr" && i > 0 && states[ws[i-1].Folded] && ws[i-1].Capital && ws[i].From == ws[i-1].To+1:
				at.From, l.Kind = ws[i-1].From, ByName // "République slovaque"
			case lang == "en" && end < len(ws) && states[ws[end].Folded] && ws[end].Capital && ws[end].From == last.To+1:
				at.To, l.Kind = ws[end].To, ByName
				end++
			}
			all = append(all, Sighting{at, l.Country, l.Kind, l.seat, l.region})
			i = end - 1
		}
	}
	return all
}

// ofWaters tells whether words [i, end) name no country but a sea that is called by it, "the Indian Ocean", « le golfe
// de Guinée », or a place that is called new by it: "New Mexico".
func ofWaters(ws []Word, i, end int) bool {
	joined := func(k int) bool { // by a space or an apostrophe
		gap := ws[k+1].From - ws[k].To
		return gap == len(" ") || gap == len("’")
	}
	if end < len(ws) && joined(end-1) && watersBehind[ws[end].Folded] {
		return true
	}
	k := i - 1
	for k >= max(0, i-2) && joined(k) && seaLinks[ws[k].Folded] {
		k--
	}
	return k >= 0 && joined(k) && (waters[ws[k].Folded] || k == i-1 && newer[ws[k].Folded] && ws[k].Capital && strings.HasPrefix(ws[i].Folded, "mexi"))
}

var (
	waters       = Set("ocean mer sea golfe gulf")
	watersBehind = Set("ocean sea океан океана океане море моря морем")
	seaLinks     = Set("de du d des la l le of the")
	newer        = Set("new nouveau")
)

// states stand beside the adjective of a country in its full name.
var states = Set("republic kingdom confederation federation republique royaume")

// ofMoney tells whether the letters of a country stand before a sum or before its currency, or behind a
// sum: "US$5", "5 M$ US".
func ofMoney(ws []Word, at int) bool {
	const sign = 2 // bytes of "$ "
	if at > 0 && (ws[at-1].Digit || sums[ws[at-1].Folded] || ws[at-1].Folded == "de" && ws[at].From > ws[at-1].To+sign) {
		return true
	}
	next := ws[at+1:]
	return len(next) > 0 && (next[0].Digit && next[0].From > ws[at].To && next[0].From <= ws[at].To+sign || strings.HasPrefix(next[0].Folded, "dollar"))
}

// sums are what is counted in.
var sums = Set("m md mds mn bn million millions milliard milliards billion billions trillion trillions dollar dollars")

// abroadCities are called in French what their country is called in English.
var abroadCities = Set("mexico")

// LabelAt returns the label that some words begin with: a name of one word only where names are
// asked for, an adjective only where those are.
func LabelAt(ws []Word, name, adjective bool) (Label, bool) {
next:
	for _, l := range ws[0].Named {
		if len(l.Words) > len(ws) || l.Kind != ByAdjective && !name && len(l.Words) < 2 || l.Kind == ByAdjective && !adjective {
			continue
		}
		for k, w := range l.Words {
			got := ws[k].Folded
			if l.russian {
				got = withoutCase(got)
			}
			if got != w && !(l.Kind == ByAdjective && k == len(l.Words)-1 && strings.HasPrefix(got, w)) {
				continue next
			}
		}
		return l, true
	}
	if adjective && len(ws[0].Called) > 0 {
		return ws[0].Called[0], true
	}
	return Label{}, false
}

// Country returns the country that a word alone names, -1 for none.
func (l *lexeme) Country() int {
	if found, ok := LabelAt([]Word{{lexeme: l}}, true, true); ok {
		return found.Country
	}
	return -1
}

// CountryOfWord returns the country that a folded word names, -1 for none.
func CountryOfWord(folded string) int {
	if ws := Words(folded); len(ws) == 1 {
		return ws[0].Country()
	}
	return -1
}

// Name returns the country's short name in a language.
func (c Country) Name(lang string) string {
	if lang == "fr" {
		return c.Fr
	}
	return strings.TrimPrefix(c.En, "the ")
}

// Toward returns the country with the preposition of going there: "en Russie",
// "to Russia".
func (c Country) Toward(lang string) string {
	if lang == "fr" {
		return c.to + " " + c.Fr
	}
	return "to " + c.En
}

// Nominative returns the name of a Russian city as the list has it first, and anything
// else as it is: "Москве" is "Москва".
func Nominative(place string) string {
	const stem = 3 // letters that all cases of a city's name share
	if place == "" || place[0] < utf8.RuneSelf {
		return place
	}
	ws := Words(place)
	if len(ws) == 0 || ws[0].Country() < 0 {
		return place
	}
	for _, city := range Loaded().Countries[ws[0].Country()].cities {
		if Clip(city, 2*stem) == Clip(place, 2*stem) && city[0] >= 0xd0 {
			return city
		}
	}
	return place
}
