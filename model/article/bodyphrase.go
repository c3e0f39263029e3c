package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What follows the head of a French name.

// run returns the word behind the capitals that stand from word k on: "Kofi Annan", "Sultan-Qabous".
func (f *finder) run(k int) int {
	const longest = 4
	from := k
	for k < f.to && k < from+longest && f.Words[k].Capital && !f.Words[k].Function && (!f.Words[k].Day || f.Gap(k+1) == "-") && (lex.BlankGap(f.Gap(k)) || k > from && (f.Gap(k) == "-" || f.Gap(k) == "–") || k == from && elides[f.Gap(k)]) {
		k++
	}
	return k
}

// phrases returns the word behind the French phrases that say from word k on what an organisation, whose head is a
// word, is of or for. Behind
// a name there is no "for".
func (f *finder) phrases(head, k int, named bool) int {
	const most = 4
	purpose, about := !named, !named && aboutWhat[f.Word(head)]
	for range most {
		to, proper := 0, false
		switch w := f.Word(k); {
		case k >= f.to || !lex.BlankGap(f.Gap(k)) || f.Words[k].Capital:
			return k
		case ofWhat[w]:
			to, proper = f.noun(k + 1)
			purpose = purpose && proper && f.Word(to-1) == "unies"
		case purpose && forWhat[w], about && w == "sur":
			to, proper = f.noun(k + 1)
			purpose, about = false, false
			if to > 0 && !f.several(k+1) && !articled[f.Word(k+1)] {
				to = 0
			}
		case w == "au" && training[f.Word(k-1)]:
			to, proper = f.noun(k + 1)
		case w == "et" && !named && f.opener(k) != "":
			if next := f.Word(k + 1); ofWhat[next] && next != "du" && next != "des" || next == "la" || next == "l" {
				if from := k + 2; f.Word(from-1) != "la" && f.Word(from-1) != "l" || forWhat[f.opener(k)] {
					to, proper = f.noun(from)
				}
			} else if k+1 < f.to && !f.Words[k+1].Capital {
				to, proper = f.noun(k + 1)
			}
			if proper && !(ofWhat[f.Word(k+1)] && f.commonly(to)) {
				to = 0
			}
		}
		if to == 0 {
			break
		}
		k, named = to, proper && !f.commonly(to)
		if named && f.Word(k-1) != "unies" && f.Word(k-1) != "afrique" {
			return k
		}
	}
	if next := f.run(k); next == k+2 && f.Gap(k+1) == "-" { // "de haut niveau Mali-Russie"
		return next
	}
	return k
}

var (
	ofWhat  = lex.Set("de du des d")
	forWhat = lex.Set("pour contre sur")
	// aboutWhat are heads that deal with something.
	aboutWhat = lex.Set("groupe commission comite conseil forum observatoire")
	articled  = lex.Set("la le les l")
	training  = lex.Set("formation aide appui soutien preparation")
)

// commonly tells whether the last word of a name that ends in front of word k is a common noun: "de l’Environnement".
func (f *finder) commonly(k int) bool { return f.Words[k-1].Common() && f.Words[k-1].Named == nil }

// opener returns the word for "of" or "for" that stands nearest before word k.
func (f *finder) opener(k int) string {
	const reach = 12 // words
	low := max(f.from, k-reach)
	for k--; k > low; k-- {
		if w := f.Word(k); ofWhat[w] || forWhat[w] {
			return w
		}
	}
	return ""
}

// several tells whether word k is in the plural.
func (f *finder) several(k int) bool { return strings.HasSuffix(f.Word(k), "s") }

// noun returns the word behind a French noun with what belongs to it, which begins at word k or behind an article
// there, 0 for none, and whether it is a name.
func (f *finder) noun(k int) (to int, proper bool) {
	if k < f.to && articled[f.Word(k)] {
		k++
	}
	if k < f.to && f.Word(k) == "haut" {
		k++
	}
	if k >= f.to || !lex.BlankGap(f.Gap(k)) && !elides[f.Gap(k)] {
		return 0, false
	}
	w := f.Words[k]
	if w.Function || w.Verb || w.Digit || w.Day || w.Months[0] > 0 || notOf[w.Folded] {
		return 0, false
	}
	if w.Capital {
		to = f.run(k)
		full := f.adjectives(to)
		if to == k || full == k+1 && w.Standing&lex.Heads != 0 {
			return 0, false
		}
		if all := lex.Sightings(f.Words[k:min(k+longestRun, f.to)], f.Lang); len(all) > 0 && all[0].Kind == lex.ByName && all[0].From == w.From {
			full = max(full, f.WordAt(all[0].To)) // "Banque de Trinité-et-Tobago"
		}
		return full, true
	}
	to = f.adjectives(k + 1)
	if to > k+1 {
		to = max(to, f.series(to))
	}
	return to, false
}

// series returns the word behind the adjectives that follow one behind commas, up to "et", 0 where they are not all:
// "commerciale, économique et technique".
func (f *finder) series(k int) int {
	from := k
	for k < f.to && f.Gap(k) == ", " && describes(f.Words[k]) {
		k++
	}
	if to := f.adjectives(k + 1); k > from && f.Word(k) == "et" && to > k+1 {
		return to
	}
	return 0
}

// between returns the word behind the two countries that something is between, k where there are none.
func (f *finder) between(k int) int {
	const reach = 9
	if f.Word(k) != "entre" || k >= f.to {
		return k
	}
	all := lex.Sightings(f.Words[k+1:min(k+reach, f.to)], f.Lang)
	if len(all) < 2 || all[0].Kind != lex.ByName || all[1].Kind != lex.ByName {
		return k
	}
	return f.WordAt(all[1].To)
}

// elides ends a word before a vowel: "d’".
var elides = lex.Set("’ '")

// notOf are nouns that no name has: what is of them is not told by its name.
var notOf = lex.Set("ministere president presidente roi premier pays part facon maniere meme fait deux trois nombreux nombreuses plusieurs son sa ses leur leurs notre cette ce plus nouveau nouvelle nouveaux mardi gouvernement ville capitale place cours")
