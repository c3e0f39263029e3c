package lex

import "strings"

// A Case is one of a Russian noun.
type Case int

// The cases that offices and names are read in.
const (
	nominativeCase Case = iota
	GenitiveCase
	dativeCase
	instrumentalCase
)

// endingsRU are those of a man's office, by the case.
var endingsRU = []struct {
	ending string
	in     Case
}{{"ом", instrumentalCase}, {"ем", instrumentalCase}, {"а", GenitiveCase}, {"я", GenitiveCase}, {"у", dativeCase}, {"ю", dativeCase}}

var officesRU = Set("президент министр председатель король премьер канцлер губернатор эмир султан принц шеих посол спикер госсекретарь секретарь заместитель мэр")

// headsRU are "глава" and "папа" without the ending, which is as a woman's office has it.
var (
	headsRU    = Set("глав пап")
	headEnding = []struct {
		ending string
		in     Case
	}{{"а", nominativeCase}, {"ы", GenitiveCase}, {"е", dativeCase}, {"у", GenitiveCase}, {"ой", instrumentalCase}, {"ои", instrumentalCase}}
)

// SmallRU are Russian words that no name goes over.
var SmallRU = Set("с со и в во на по к от для при который которая которого находится прибыл прибыла")

// PlainOffice returns the first word of a Russian office in the nominative, and its case;
// "" for any other word.
func PlainOffice(word string) (plain string, in Case) {
	last := func(s string) string { return Fold(s[strings.LastIndexByte(s, '-')+1:]) }
	if officesRU[last(word)] {
		return word, nominativeCase
	}
	for _, e := range headEnding {
		if stem, ok := strings.CutSuffix(word, e.ending); ok && headsRU[strings.ToLower(stem)] {
			return stem + "а", e.in
		}
	}
	for _, e := range endingsRU {
		if stem, ok := strings.CutSuffix(word, e.ending); ok {
			for _, full := range []string{stem, stem + "ь"} {
				if officesRU[last(full)] {
					return full, e.in
				}
			}
		}
	}
	return "", nominativeCase
}

// OfficeRU tells whether a folded word is a Russian office in any case.
func OfficeRU(folded string) bool {
	if !CyrillicWord(folded) {
		return false
	}
	plain, _ := PlainOffice(folded)
	return plain != ""
}

// Declined returns in the nominative a man's name that is in some case.
func Declined(name string, in Case) string {
	parts := strings.Fields(name)
	for i, part := range parts {
		if particlesRU[strings.ToLower(part)] {
			continue
		}
		plain := plainName(part, in)
		if plain == part && in == GenitiveCase && endsInConsonant(part) {
			return name // not declined: a woman, or a name that is not Russian
		}
		parts[i] = plain
	}
	return strings.Join(parts, " ")
}

// particlesRU are parts of names that no case changes.
var particlesRU = Set("бен бин бинт аль эль ибн ульд ван дер фон де да ди ла ле дос али")

func endsInConsonant(word string) bool {
	return strings.TrimRight(word, "бвгджзйклмнпрстфхцчшщ") != word
}

// plainName returns a part of a man's name in the nominative.
func plainName(part string, in Case) string {
	const least = 3 * len("я")         // bytes that are left of it
	soft := func(stem string) string { // what "я", "ю" and "ем" stood for
		switch {
		case strings.TrimRight(stem, "аеёиоуыэюя") != stem:
			return stem + "й"
		case strings.TrimRight(stem, "жцчшщ") != stem:
			return stem
		}
		return stem + "ь"
	}
	for _, e := range namesRU[in] {
		stem, ok := strings.CutSuffix(part, e.ending)
		switch {
		case !ok || len(stem) < least:
		case e.plain == "~":
			return soft(stem)
		case e.plain == "" && !endsInConsonant(stem):
			return part
		default:
			return stem + e.plain
		}
	}
	return part
}

// namesRU are the endings of names by the case, and what stands for them in the
// nominative; "~" is a soft consonant.
var namesRU = map[Case][]struct{ ending, plain string }{
	GenitiveCase:     {{"ского", "ский"}, {"цкого", "цкий"}, {"а", ""}, {"я", "~"}, {"ы", "а"}},
	dativeCase:       {{"скому", "ский"}, {"цкому", "цкий"}, {"у", ""}, {"ю", "~"}},
	instrumentalCase: {{"ским", "ский"}, {"цким", "цкий"}, {"ым", ""}, {"ом", ""}, {"ем", "~"}, {"ой", "а"}},
}
