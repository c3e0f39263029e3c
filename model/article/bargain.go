package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// binding returns the cues of a sentence that bear on whether somebody is bound, and how firmly,
// nil where it says that there is nothing.
func (l *line) binding(s lex.Span, told []lex.Hint) (all []lex.Hint) {
	from, to := l.WordsIn(s)
	var named [][]int // treaties, where there is a promise beside which one is only named
	promised := slices.ContainsFunc(told, func(h lex.Hint) bool { return h.Cue == lex.CuePromise })
	if promised {
		named = namedTreaty.FindAllStringIndex(l.Text[s.From:s.To], -1)
	}
	bound := -1 // the word behind the last instrument
	for _, h := range told {
		i, next := from+h.From, from+h.To
		switch h.Cue {
		case lex.CueInstrument:
			if l.denied(from, i) {
				return nil
			}
			at := lex.Span{From: l.Words[i].From - s.From, To: l.Words[next-1].To - s.From}
			if l.Word(i-1) == "du" && l.Word(i) == "protocole" || promised && !l.sought(from, i) && slices.ContainsFunc(named, func(n []int) bool { return at.Overlaps(lex.Span{From: n[0], To: n[1]}) }) {
				continue // "le chef du protocole"; "agreed to …, in line with the Paris Agreement"
			}
			bound = next
		case lex.CuePromise:
			if l.denied(from, i) || l.opines(next, to) || l.goes(i, next, to) || pointing[l.Word(next)] && l.Word(i) == "abouti" || beingSo[l.Word(i-1)] && l.Word(i) == "committed" && (oneOf[l.Word(next)] || l.acting(l.clauseFrom(from, i-1), i-1, false) != bothSides && !l.undertakes(from, i-1, next, to, true)) { // "is committed to the port"
				continue
			}
		case lex.CueOpening:
			if l.denied(from, i) || !hasAny(l.Words[next:min(to, next+missionsWithin)], missions) {
				continue
			}
			all = append(all, lex.Hint{Cue: lex.CueInForce, From: h.From, To: h.From})
			h.Cue = lex.CuePromise
		case lex.CueFounding, lex.CueDeciding, lex.CueAnnouncing, lex.CueGranting:
			if l.denied(from, i) || !l.pledges(h.Cue, from, i, next, to) {
				continue
			}
			switch {
			case founded[l.Word(i)]:
				all = append(all, lex.Hint{Cue: lex.CueInForce, From: h.From, To: h.From})
			case h.Cue == lex.CueFounding && !l.item && (l.Word(i) == "will" || strings.HasSuffix(l.Word(i), "ront")): // a list of outcomes says what was decided
				all = append(all, lex.Hint{Cue: lex.CueExpected, From: h.From, To: h.From})
			case h.Cue == lex.CueAnnouncing && hasAny(l.Words[next:min(to, next+4)], projects):
				all = append(all, lex.Hint{Cue: lex.CueExpected, From: h.From, To: h.From}) // "announced plans to"
			case h.Cue == lex.CueGranting:
				all = slices.DeleteFunc(all, func(o lex.Hint) bool { return o.Cue == lex.CueExpected && o.From >= h.From })
				told = slices.DeleteFunc(slices.Clone(told), func(o lex.Hint) bool { return o.Cue == lex.CueExpected && o.From == h.From })
			}
			h.Cue = lex.CuePromise
		case lex.CueIntending:
			if l.denied(from, i) || !l.intends(from, i, next, to) {
				continue
			}
			if !l.assured(from, i) {
				all = append(all, lex.Hint{Cue: lex.CueExpected, From: h.From, To: h.From})
			}
		case lex.CueSigned, lex.CueInForce:
			switch word := l.Word(i); {
			case h.Cue == lex.CueSigned && l.enabled(from, i): // "to facilitate the signing of more agreements"
				h.Cue = lex.CueExpected
			case nouns[l.Spelled(i)] && l.Words[max(0, i-1)].Function && l.Lang == "fr":
				continue // "un signe fort"
			case h.Cue == lex.CueSigned && strings.HasPrefix(word, "conclu") && l.concludes(from, i) && !l.made(from, i, told):
				h.Cue = lex.CueAgreed
			case strings.HasPrefix(word, "ratif"):
				before := len(all)
				if all = slices.DeleteFunc(all, func(o lex.Hint) bool { return o.Cue == lex.CueExpected && h.From-o.To < near }); len(all) < before {
					h.Cue = lex.CueSigned // what is to be ratified is signed
				}
			}
		case lex.CueExpected:
			if (l.Word(i) == "signer" || l.Word(i) == "conclure") && l.led(from, i) {
				h.Cue = lex.CueSigned
			}
			if bound == i && l.Word(i) == "en" || l.Word(i) == "may" && l.Words[i].Capital && i > from || l.Word(i) == "plan" && !l.planning(from, i) || begins(l.Word(i), proposing) && slices.ContainsFunc(l.Words[max(from, i-2):i], func(w lex.Word) bool { return begins(w.Folded, adopting) }) {
				continue // "une convention en vue de …"; "approved a proposal for an agreement"
			}
			if bound >= 0 && sure[l.Word(i)] && l.describes(bound, i) && !slices.ContainsFunc(told, func(o lex.Hint) bool {
				return (o.Cue == lex.CueSigned || o.Cue == lex.CueAgreed) && o.From >= h.To && o.From <= h.To+2
			}) {
				continue // "signed an agreement that will …"
			}
		}
		all = append(all, h)
	}
	return l.promised(all, from, to)
}

// denied tells whether what stands at word i of a sentence that begins at word from is said not to be.
func (l *line) denied(from, i int) bool {
	const reach = 6 // words
	for k := max(from, i-reach); k < i; k++ {
		if denials[l.Word(k)] && !only[l.Word(k+1)] {
			return true
		}
	}
	return false
}

// enabled tells whether word i is what something done is to make possible.
func (l *line) enabled(from, i int) bool {
	const reach = 3 // words
	return hasAny(l.Words[max(from, i-reach):i], enabling)
}

// sought tells whether an instrument at word i is what is spoken about or worked for: "negotiations on
// the Trade Agreement".
func (l *line) sought(from, i int) bool {
	const reach = 8 // words
	return slices.ContainsFunc(l.Words[max(from, i-reach):i], func(w lex.Word) bool {
		return strings.HasPrefix(w.Folded, "negoti") || strings.HasPrefix(w.Folded, "negoci") || w.Folded == "conclude" || w.Folded == "sign"
	})
}

// concludes tells whether the word of a conclusion at i says that it takes or took place; else it
// describes what has been concluded: "l’accord conclu en 2019".
func (l *line) concludes(from, i int) bool {
	const reach = 4 // words
	if l.Lang == "en" {
		return !strings.HasPrefix(l.Gap(i), ",")
	}
	return slices.ContainsFunc(l.Words[max(from, i-reach):i], func(w lex.Word) bool { return concluding[w.Folded] })
}

// made tells whether somebody is who concluded, at word i, what an instrument right behind is: "ont conclu deux accords".
func (l *line) made(from, i int, told []lex.Hint) bool {
	const reach, soon = 3, 7 // words
	before := l.Words[max(from, i-reach):i]
	return l.Word(i) == "conclu" && !slices.ContainsFunc(before, func(w lex.Word) bool { return w.Folded == "ete" }) && slices.ContainsFunc(told, func(h lex.Hint) bool {
		return h.Cue == lex.CueInstrument && from+h.From > i && from+h.From <= i+soon
	})
}

// led tells whether the verb at word i is what something has led to: "a permis de signer", "a conduit les deux villes à signer".
func (l *line) led(from, i int) bool {
	const reach = 12 // words
	if w := l.Word(i - 1); w != "de" && w != "a" {
		return false
	}
	for k := i - 1; k > max(from, i-reach); k-- {
		if bringing[l.Word(k)] {
			return concluding[l.Word(k-1)] || concluding[l.Word(k-2)]
		}
	}
	return false
}

// describes tells whether word i stands in a relative clause on what ends in front of word bound.
func (l *line) describes(bound, i int) bool {
	for k := bound; k < i; k++ {
		if relatives[l.Word(k)] {
			return true
		}
	}
	return false
}

// missionsWithin is how many words behind one for opening a mission stands that is opened.
const missionsWithin = 5

var (
	missions   = lex.Set("embassy embassies consulate consulates ambassade ambassades consulat consulats chancellerie diplomatique")
	enabling   = lex.Set("facilitate enable allow permettre faciliter favoriser")
	beingSo    = lex.Set("is are was were remain remains be stay stays")
	projects   = lex.Set("plans intention")
	founded    = lex.Set("establishment creation etablissement") // and welcomed, so that it is there
	proposing  = []string{"propos"}
	adopting   = []string{"approv", "approuv", "adopt", "endors", "enterin", "accept"}
	denials    = lex.Set("no not aucun aucune sans without nor never pas failed")
	only       = lex.Set("only seulement uniquement just")
	sure       = lex.Set("will shall sera seront devra devront")
	relatives  = lex.Set("qui que which that dont whose")
	nouns      = lex.Set("signe signes")
	bringing   = lex.Set("permis conduit mene amene abouti")
	concluding = lex.Set("a ont avait avaient avoir ayant ete est sont")
)
