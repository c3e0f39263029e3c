package article

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"
)

//go:embed countries.txt
var countryList string

// A country as the list has it.
type country struct {
	fr, to, en string // to: the French preposition of "to"
	adjectives []string
}

// A label is one way of naming a country, word by word.
type label struct {
	words   []string // folded
	country int
	kind    labelKind
}

type labelKind int

const (
	byName labelKind = iota
	byCity
	byAdjective // the last word is a prefix
)

// countries, and their labels by the first word; for adjectives of one word, by
// the first three letters of it.
var countries, labels, adjectives = parseCountries(countryList)

func parseCountries(list string) ([]country, map[string][]label, map[string][]label) {
	var all []country
	named, adjective := map[string][]label{}, map[string][]label{}
	put := func(name string, kind labelKind) {
		var l label
		for _, w := range words(name) {
			l.words = append(l.words, w.folded)
		}
		if len(l.words) == 0 {
			return
		}
		l.country, l.kind = len(all), kind
		if kind == byAdjective && len(l.words) == 1 {
			adjective[l.words[0][:3]] = append(adjective[l.words[0][:3]], l)
			return
		}
		named[l.words[0]] = append(named[l.words[0]], l)
	}
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(line), "|")
		if len(f) < 6 || strings.HasPrefix(f[0], "#") {
			continue
		}
		put(f[0], byName)
		put(strings.TrimPrefix(f[2], "the "), byName)
		for kind, k := range map[labelKind]int{byAdjective: 3, byCity: 4, byName: 5} {
			for _, name := range strings.Split(f[k], ",") {
				put(name, kind)
			}
		}
		all = append(all, country{f[0], f[1], f[2], strings.Split(f[3], ",")})
	}
	for _, of := range []map[string][]label{named, adjective} {
		for _, ls := range of {
			slices.SortStableFunc(ls, func(a, b label) int {
				if n := len(b.words) - len(a.words); n != 0 {
					return n
				}
				return len(strings.Join(b.words, "")) - len(strings.Join(a.words, ""))
			})
		}
	}
	return all, named, adjective
}

// A sighting is a country, a city or an adjective of a country in a line.
type sighting struct {
	span
	country int
	kind    labelKind
}

// sightings returns those of a line in order. A name of one word begins with a
// capital; an adjective does so in English.
func sightings(line, lang string) []sighting {
	var all []sighting
	ws := words(line)
	for i := 0; i < len(ws); i++ {
		upper := startsUpper(line[ws[i].from:])
		if l, ok := labelAt(ws[i:], upper, upper || lang == "fr"); ok {
			last := ws[i+len(l.words)-1]
			all = append(all, sighting{span{ws[i].from, last.to}, l.country, l.kind})
			i += len(l.words) - 1
		}
	}
	return all
}

func labelAt(ws []word, name, adjective bool) (label, bool) {
next:
	for _, l := range labels[ws[0].folded] {
		if len(l.words) > len(ws) || l.kind != byAdjective && !name && len(l.words) < 2 || l.kind == byAdjective && !adjective {
			continue
		}
		for k, w := range l.words {
			got := ws[k].folded
			if got != w && !(l.kind == byAdjective && k == len(l.words)-1 && strings.HasPrefix(got, w)) {
				continue next
			}
		}
		return l, true
	}
	if f := ws[0].folded; adjective && len(f) > 3 && utf8.ValidString(f[:3]) {
		for _, l := range adjectives[f[:3]] {
			if strings.HasPrefix(f, l.words[0]) {
				return l, true
			}
		}
	}
	return label{}, false
}

// countryOfWord returns the country that a folded word names, -1 for none.
func countryOfWord(folded string) int {
	if folded == "" {
		return -1
	}
	if l, ok := labelAt([]word{{folded: folded}}, true, true); ok {
		return l.country
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
