package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Commitments that only a verb tells of: what two sides, or one for the other, intend to do or will do.

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

// undertakes tells whether those who act in front of word i are bound by what stands behind it from word
// next on, in a sentence of the words [from, to): that they mean to do, or will do, something together or
// for one another.
func (l *line) undertakes(from, i, next, to int, anyone bool) bool {
	verb, goesOn := l.cooperates(next, to)
	if verb < 0 {
		return false
	}
	first := l.clauseFrom(from, i)
	switch l.acting(first, i, anyone) {
	case bothSides:
		return true
	case oneSide:
		return !goesOn && !begins(l.Word(verb), vague) && l.Word(i-1) != "i" && l.Word(i-1) != "je" && l.towards(first, i, verb, to)
	}
	return false
}

// intends tells whether the words [i, next), which say that something is meant to be done, bind those who act in front of them.
func (l *line) intends(from, i, next, to int) bool {
	const reach = 8 // words to whom something is proposed
	word := l.Word(i)
	switch {
	case meanings[word]:
		if word == "intention" && !hasAny(l.Words[max(from, i-5):i], possessing) {
			return false
		}
	case strings.HasPrefix(word, "propos"):
		for next < min(to, i+reach) && !begins(l.Word(next), cooperative) {
			next++
		}
	case l.acting(l.clauseFrom(from, i), i, false) == bothSides:
		verb := next
		for verb < to && isAdverb(l.Word(verb)) {
			verb++
		}
		return verb < to && !talks[l.Word(verb)] && (!wishes[word] || l.undertakes(from, i, next, to, false))
	case wishes[word]:
		return false
	}
	return l.undertakes(from, i, next, to, true)
}

// assured tells whether a readiness at word i is one that somebody gives their word on.
func (l *line) assured(from, i int) bool {
	const reach = 8 // words
	return l.Word(i) == "on" || meanings[l.Word(i)] && slices.ContainsFunc(l.Words[max(from, i-reach):i], func(w lex.Word) bool {
		return strings.Contains(w.Folded, "affirm") || strings.HasPrefix(w.Folded, "assur") || strings.HasPrefix(w.Folded, "confirm")
	})
}

// promise returns the word of a sentence of the words [from, to) that says what will be done together or
// for the other side, -1 for none.
func (l *line) promise(from, to int) int {
	if l.item && l.sum(from, min(to, from+sumWords)) && hasAny(l.Words[from:min(to, from+2*sumWords)], purposes) {
		return from // "• $5 million to support small fishers"
	}
	for i := from + 1; i < to; i++ {
		next := i + 1
		switch w := l.Words[i]; {
		case becoming[w.Folded]:
		case l.Lang != "fr" && (w.Folded == "is" || w.Folded == "are") && launching[l.Word(next)]:
		case l.Lang == "fr" && (w.Folded == "va" || w.Folded == "vont"):
		case l.Lang == "fr" && lex.FutureFR(w):
			next = i
		case w.Folded == "would" && l.announced(from, i):
		case l.Lang == "fr" && (strings.HasSuffix(w.Folded, "rait") || strings.HasSuffix(w.Folded, "raient")) && l.announced(from, i):
			next = i
		default:
			continue
		}
		if !l.denied(from, i) && (l.undertakes(from, i, next, to, false) || l.arises(from, i, to)) {
			return i
		}
	}
	return -1
}

// announced tells whether what word i says is what somebody announces: "announced that Norway would".
func (l *line) announced(from, i int) bool {
	const reach = 16 // words
	first := max(from, i-reach)
	return slices.ContainsFunc(l.Words[first:i], func(w lex.Word) bool { return begins(w.Folded, announcing) })
}

// arises tells whether the subject of word i is something that two sides are to run together, and what
// stands behind that it will be there: "a joint committee will be set up".
func (l *line) arises(from, i, to int) bool {
	const reach = 7 // words
	if !becoming[l.Word(i)] || i+2 >= to {
		return false
	}
	before := l.Words[max(from, i-reach):i]
	return (hasAny(before, institutions) && hasAny(before, mutual) || hasAny(before, ties)) && slices.ContainsFunc(l.Words[i+1:i+3], func(w lex.Word) bool { return begins(w.Folded, founding) })
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

// promised appends what a sentence of the words [from, to) says will be done, where none of its cues tells of an
// instrument or a promise.
func (l *line) promised(all []lex.Hint, from, to int) []lex.Hint {
	if slices.ContainsFunc(all, func(h lex.Hint) bool { return h.Cue == lex.CueInstrument || h.Cue == lex.CuePromise }) {
		return all
	}
	i := l.promise(from, to) - from
	if i < 0 {
		return all
	}
	all = slices.DeleteFunc(all, func(h lex.Hint) bool { return h.Cue == lex.CueExpected })
	return append(all, lex.Hint{Cue: lex.CueIntending, From: i, To: i + 1})
}

// sumWords is how many words a sum that opens an item takes at most.
const sumWords = 4

var (
	groupsActing = lex.Set("parties sides participants signatories signataires governments gouvernements countries nations leaders dirigeants presidents ministers ministres")
	nations      = lex.Set("pays")
	nationsAll   = lex.Set("les des deux nos ces")
	one          = lex.Set("government gouvernement authorities autorites they ils elles")
	possessing   = lex.Set("est sont is are dit dite a ont avons have has had avait avaient announced annonce their its his her leur sa son")
	meanings     = lex.Set("intention readiness willingness readyness")
	wishes       = lex.Set("souhaitent cherchent seek wish hope")
	adverbial    = lex.Set("to de d a also further both each jointly together in co ensemble en outre et and plus encore work travailler seek ainsi aussi")
	launching    = lex.Set("launching adopting establishing creating opening")
	becoming     = lex.Set("will shall sera seront")
	trading      = []string{"import", "export", "buy", "purchas", "acquir", "sell", "increas", "doubl", "achet", "vend"}
	purposes     = lex.Set("to for in pour destines")
	vague        = []string{"strength", "deepen", "enhanc", "promot", "advanc", "support", "work", "renforc", "approfond", "travaill"}
	announcing   = []string{"annonc", "announc", "confirm", "promis", "pledg", "assur"}
	talks        = lex.Set(`meet visit discuss hold attend travel review talk negotiate sign rencontrer visiter discuter evoquer tenir assister participer aborder se s y
		pas`)
	mutual      = lex.Set(`bilateral bilaterale bilaterales bilateraux joint mutual mutually both common deux commun commune communs communes conjoint conjointe conjoints conjointes mixte mixtes reciproque reciproques reciprocal trade echanges`)
	ties        = lex.Set(`embassy embassies consulate consulates visa visas scholarships partnership partnerships ambassade ambassades consulat consulats bourses partenariat partenariats loan loans grant grants pret prets don dons subvention credits`)
	founding    = []string{"establish", "set", "creat", "cree", "mise", "mis", "launch", "lance", "institu", "etabli", "instaur", "form", "constitu", "suppr", "abol", "lift", "waive", "leve", "accord", "octroy", "vers"}
	cooperative = strings.Fields(`strengthen expand deepen enhanc broaden cooperat collabor work establish launch creat open build develop invest support provid financ fund
		shar increas doubl study examin explor advanc promot facilitat resum restor extend join suppl transfer deliver train help assist contribut designat lift waive exempt abolish reopen
		renforc approfond elarg cooper travaill cree creer lanc ouvr constru develop invest souteni soutien appu fourni partag accroi etudi explor facilit reprend retabli etend livr form aid
		contribu accompagn mett instaur lev supprim exempt gift grant lend buy purchas acquir sell export import send enver envoi deploy implement coordinat offer organiz organis dispatch adopt moderni`)
)
