package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Times that are named and on which nothing is told to have happened.

// untold tells whether a time that is named by its distance, or written, only counts what has been so far,
// "his second visit this year", or when what is said not to take place would have been.
func (l *line) untold(at lex.Span, year bool) bool {
	return year && l.ranksIn(at) || l.comesNot(at)
}

// isStamp tells whether the time at a byte of a line is that of a change of the text, or of a message: "Updated: | 3 May",
// "Ada Holm (@ada) | 3 May".
func isStamp(line string, at int) bool {
	const reach = 40 // bytes
	before := lex.Tail(line[:at], reach)
	switch end := strings.TrimRight(before, " \u00a0\u202f"); {
	case strings.HasSuffix(end, ":"):
		return stampedOn.MatchString(before)
	case strings.HasSuffix(end, ")"):
		return postedBy.MatchString(end)
	}
	return false
}

// postedBy stands before the day of a message.
var postedBy = lex.Lazy(`\(@\w{2,30}\)$`)

// ranksIn tells whether an ordinal before "this year" says how many there were in it: "la première rencontre
// entre les deux reines cette année".
func (l *line) ranksIn(at lex.Span) bool {
	const reach = 10 // words
	k := l.WordAt(at.From)
	if w := l.Word(k); w != "this" && w != "cette" {
		return false
	}
	for i := k - 1; i >= max(0, k-reach) && !strings.ContainsAny(l.Gap(i+1), ",.;:"); i-- {
		w := l.Words[i]
		if ordinals[w.Folded] {
			return whoseRank[l.Word(i-1)]
		}
		if w.Verb || lex.FutureFR(w) || l.Participle(w) || l.Lang == "en" && (strings.HasSuffix(w.Folded, "ed") || w.Folded == "to" && !l.Words[i+1].Capital && !l.Words[i+1].Function) {
			return false
		}
	}
	return false
}

var (
	ordinals  = lex.Set("first second third fourth fifth sixth seventh premier premiere deuxieme seconde troisieme quatrieme cinquieme sixieme septieme")
	whoseRank = lex.Set("his her their its our the le la sa son leur notre")
)

// comesNot tells whether somebody is said before a time, in its clause, not to come or to meet then, or something
// not to take place: "was not able to go to Oslo last week", "la réunion n’a pas eu lieu en mai".
func (l *line) comesNot(at lex.Span) bool {
	const reach, verbs = 14, 6 // words before the time, and behind the negation
	k := l.WordAt(at.From)
	if before := l.Word(k - 1); before == "de" || before == "du" || before == "des" || before == "of" || lasting[before] || before == "le" && lasting[l.Word(k-2)] {
		return false
	}
	from, _ := l.WordsIn(l.SentenceAt(at.From))
	for i := k - 1; i >= max(from, k-reach) && !strings.ContainsAny(l.Gap(i+1), ",.;:"); i-- {
		if !l.negation(i) {
			continue
		}
		for j := i + 1; j < min(k, i+verbs); j++ {
			if w := l.Word(j); w == "only" || w == "seulement" || w == "que" || w == "qu" || w == "but" {
				return false
			} else if coming[w] {
				return true
			}
		}
		return false
	}
	return false
}

// negation tells whether word i says that what the verb behind it says is not so.
func (l *line) negation(i int) bool {
	w, next := l.Word(i), l.Word(i+1)
	if l.Lang == "fr" {
		if w != "ne" && w != "n" {
			return false
		}
		const reach = 5 // words
		for j := i + 2; j < min(len(l.Words), i+reach); j++ {
			if v := l.Word(j); v == "pas" || v == "jamais" || v == "plus" {
				return true
			}
		}
		return false
	}
	return l.Lang == "en" && (w == "not" && next != "only" || w == "unable" || w == "cannot" || w == "never" || w == "t" && contracted[l.Word(i-1)])
}

var (
	contracted = lex.Set("didn couldn won wouldn wasn isn aren weren can")
	// lasting stands before a time until which, or since which, something is not so.
	lasting = lex.Set("until till before since avant depuis au")
	// coming are verbs of those who come and meet, and of what takes place.
	coming = lex.Set(`go travel visit come meet return arrive happen occur convene take held hold traveling travelling visiting going coming attending
		rendre rendu rendue rendus rendra rendront venir venu venue venus viendra viendront aller alle allee ira iront lieu tenir tenu tenue tenus tiendra tiendront
		rencontrer rencontre rencontres rencontrera rencontreront reuni reunis reunie reunira reuniront visite visiter visitera`)
)
