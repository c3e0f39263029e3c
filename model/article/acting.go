package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Who acts in a clause, and for whom.

// Who acts in front of a verb.
const (
	noSide = iota
	oneSide
	bothSides
)

// clauseFrom returns the first word of the clause of word i, within a few words in front of it, in a sentence that begins at word from.
func (l *line) clauseFrom(from, i int) int {
	const reach = 9 // words
	first := max(from, i-reach)
	for k := i - 1; k > first; k-- {
		if relatives[l.Word(k)] || strings.ContainsAny(l.Gap(k), ";:") || k < i-1 && l.Finite(k) && !possessing[l.Word(k)] {
			return k
		}
	}
	return first
}

// acting tells who acts in front of word i of a clause that begins at word from. One that is named may be anybody where
// anyone says so, else it is a country, an office or an agency.
func (l *line) acting(from, i int, anyone bool) int {
	const reach = 5 // words
	near := l.Words[max(from, i-reach):i]
	switch {
	case hasAny(near, groupsActing), hasAny(near, nations) && hasAny(near, nationsAll), l.bothDecide(from, i):
		return bothSides
	case hasAny(near, one), anyone && l.gives(max(from, i-reach), i), l.official(max(from, i-reach), i):
		return oneSide
	}
	return noSide
}

// official tells whether the words [from, to) name a country, an office or an agency.
func (l *line) official(from, to int) bool {
	for i := from; i < to; i++ {
		if w := l.Words[i]; speakers[w.Folded] || l.CueAt(i, lex.CueOffice) > 0 || w.Capital && acronym(l.Spelled(i)) {
			return true
		}
	}
	return len(lex.Sightings(l.Words[from:to], l.Lang)) > 0
}

// cooperates returns the verb of something done for others that stands at word next, or behind adverbs
// there, -1 where there is none, and whether it goes on with what is done already.
func (l *line) cooperates(next, to int) (verb int, goesOn bool) {
	const reach = 6 // words
	for k := next; k < min(to, next+reach); k++ {
		w := l.Words[k]
		switch {
		case begins(w.Folded, cooperative), l.Word(k-1) == "co" && (w.Folded == "host" || w.Folded == "operate"):
			return k, goesOn
		case strings.HasPrefix(w.Folded, "continu"), strings.HasPrefix(w.Folded, "poursuiv"):
			goesOn = true
		case !isAdverb(w.Folded):
			return -1, false
		}
	}
	return -1, false
}

// towards tells whether what a verb says to be done is for another country than those in the words [first, i)
// in front, for both sides, or of a sum.
func (l *line) towards(first, i, verb, to int) bool {
	const reach = 16 // words
	behind := l.Words[i+1 : min(to, verb+reach)]
	if hasAny(behind, mutual) || hasAny(behind, ties) || !begins(l.Word(verb), trading) && l.sum(verb, min(to, verb+reach)) {
		return true
	}
	acts := lex.Sightings(l.Words[first:i], l.Lang)
	return slices.ContainsFunc(lex.Sightings(behind, l.Lang), func(c lex.Sighting) bool {
		return !slices.ContainsFunc(acts, func(a lex.Sighting) bool { return a.Country == c.Country })
	})
}

// isAdverb tells whether a folded word may stand between what is meant and the verb of it.
func isAdverb(folded string) bool {
	return adverbial[folded] || strings.HasSuffix(folded, "ly") || strings.HasSuffix(folded, "ment")
}

// begins tells whether a folded word begins with one of some stems.
func begins(folded string, stems []string) bool {
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(folded, stem) })
}

var (
	groupsActing = lex.Set("parties sides participants signatories signataires governments gouvernements countries nations leaders dirigeants presidents ministers ministres")
	nations      = lex.Set("pays")
	nationsAll   = lex.Set("les des deux nos ces")
	one          = lex.Set("government gouvernement authorities autorites they ils elles")
	possessing   = lex.Set("est sont is are dit dite a ont avons have has had avait avaient announced annonce their its his her leur sa son")
	adverbial    = lex.Set("to de d a also further both each jointly together in co ensemble en outre et and plus encore seek ainsi aussi")
	trading      = []string{"import", "export", "buy", "purchas", "acquir", "sell", "increas", "doubl", "achet", "vend"}
	mutual       = lex.Set(`bilateral bilaterale bilaterales bilateraux joint mutual mutually both common deux commun commune communs communes conjoint conjointe conjoints conjointes mixte mixtes reciproque reciproques reciprocal trade echanges`)
	ties         = lex.Set(`embassy embassies consulate consulates visa visas scholarships partnership partnerships ambassade ambassades consulat consulats bourses partenariat partenariats loan loans grant grants pret prets don dons subvention credits`)
	cooperative  = strings.Fields(`strengthen expand deepen enhanc broaden cooperat collabor work establish launch creat open build develop invest support provid financ fund
		shar increas doubl study examin explor advanc promot facilitat resum restor extend join suppl transfer deliver train help assist contribut designat lift waive exempt abolish reopen
		renforc approfond elarg cooper travaill cree creer lanc ouvr constru develop invest souteni soutien appu fourni partag accroi etudi explor facilit reprend retabli etend livr form aid
		contribu accompagn mett instaur lev supprim exempt gift grant lend buy purchas acquir sell export import send enver envoi deploy implement coordinat offer redoubl prioriti octroyer accorder verser allouer debloquer doubl organiz organis dispatch adopt moderni`)
)
