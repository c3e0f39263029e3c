package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Commitments that a noun names, and what only looks like one: a journey promised, an opinion on what will be.

// commits tells whether the commitment at word i is said again, or welcomed by the other side, and one to do
// something: "a réitéré l’engagement de la Norvège à financer le port".
func (l *line) commits(from, i, next, to int) bool {
	const reach, before = 8, 6 // words
	near := l.Words[max(from, i-before):i]
	welcomed := slices.ContainsFunc(near, func(w lex.Word) bool { return begins(w.Folded, welcoming) })
	if !welcomed && !slices.ContainsFunc(near, func(w lex.Word) bool { return begins(w.Folded, reaffirming) }) {
		return false
	}
	for k := next; k < min(to-1, next+reach); k++ {
		if w := l.Word(k); w != "to" && w != "on" && (l.Lang != "fr" || w != "a" && w != "de" && w != "d") {
			continue
		}
		verb, goesOn := l.cooperates(k+1, to)
		switch {
		case verb < 0:
		case welcomed:
			return true
		case l.acting(from, i, false) == bothSides:
			return !goesOn && !begins(l.Word(verb), vague)
		default:
			return !begins(l.Word(verb), vague) && l.towards(l.clauseFrom(from, i), k, verb, to)
		}
	}
	return false
}

// goes tells whether the promise of the words [i, next) is one to come, to leave or to see somebody: "promised to visit".
func (l *line) goes(i, next, to int) bool {
	const reach = 6 // words
	if !begins(l.Word(i), promising) && !begins(l.Word(next-1), promising) && !begins(l.Word(next-2), promising) {
		return false
	}
	for k := next; k < min(to, next+reach); k++ {
		if w := l.Word(k); begins(w, journeys) {
			return true
		} else if !l.Words[k].Function && !isAdverb(w) && !arranged[w] {
			return false
		}
	}
	return false
}

// thinks tells whether what word i says will be is what somebody only believes or hopes: "we believe that both countries will".
func (l *line) thinks(from, i int) bool {
	const reach = 14 // words
	return slices.ContainsFunc(l.Words[max(from, i-reach):i], func(w lex.Word) bool { return begins(w.Folded, believing) })
}

// opensTalks tells whether what is promised behind word i is only to begin talks on what is agreed at word k.
func (l *line) opensTalks(i, k int) bool {
	opens := false
	for ; i < k; i++ {
		opens = opens || begins(l.Word(i), starting)
		if opens && strings.HasPrefix(l.Word(i), "neg") {
			return true
		}
	}
	return false
}

var (
	reaffirming = []string{"affirm", "reaffirm", "reiter", "renouvel", "renew", "confirm"}
	welcoming   = []string{"welcom", "salue", "felicit", "applaud", "hail", "rejoui"}
	promising   = []string{"promis", "promet", "pledg", "commit", "engag", "undert"}
	journeys    = []string{"visit", "come", "return", "travel", "leave", "attend", "step", "resign", "venir", "viendr", "revenir", "reviendr", "aller", "iron", "rend", "quitt", "parti", "assist", "retourn", "demission"}
	believing   = []string{"believ", "confident", "convinc", "convain", "crois", "croy", "croit", "persuad", "optimis", "espere", "esperon", "hope", "expects"}
	starting    = []string{"launch", "open", "start", "begin", "initiat", "lanc", "ouvr", "entam", "engag", "debut"}
)
