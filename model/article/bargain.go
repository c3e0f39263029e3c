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
	named := namedTreaty.FindAllStringIndex(l.Text[s.From:s.To], -1)
	promised := slices.ContainsFunc(told, func(h lex.Hint) bool { return h.Cue == lex.CuePromise })
	bound := -1 // the word behind the last instrument
	for _, h := range told {
		i, next := from+h.From, from+h.To
		switch h.Cue {
		case lex.CueInstrument:
			if l.denied(from, i) {
				return nil
			}
			at := lex.Span{From: l.Words[i].From - s.From, To: l.Words[next-1].To - s.From}
			if l.Word(i-1) == "du" && l.Word(i) == "protocole" || promised && slices.ContainsFunc(named, func(n []int) bool { return at.Overlaps(lex.Span{From: n[0], To: n[1]}) }) {
				continue // "le chef du protocole"; "agreed to …, in line with the Paris Agreement"
			}
			bound = next
		case lex.CuePromise, lex.CueAgreed:
			if founded[l.Word(i)] && !l.founds(i, to) {
				continue
			}
		case lex.CueExpected:
			if bound >= 0 && sure[l.Word(i)] && l.describes(bound, i) && !slices.ContainsFunc(told, func(o lex.Hint) bool {
				return (o.Cue == lex.CueSigned || o.Cue == lex.CueAgreed) && o.From >= h.To && o.From <= h.To+2
			}) {
				continue // "signed an agreement that will …"
			}
		}
		all = append(all, h)
	}
	return all
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

// founds tells whether something that two sides run together is what word i says was established.
func (l *line) founds(i, to int) bool {
	const reach = 10 // words
	if strings.HasSuffix(l.Gap(i), "-") || lex.Coordinating[l.Word(i-1)] && !l.Finite(i-1) && i+1 < to && !l.Words[i+1].Function {
		return false // "re-established", "a strong and established relationship"
	}
	for k := i + 1; k < min(to, i+reach); k++ {
		if institutions[l.Word(k)] {
			return true
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

var (
	denials      = lex.Set("no not aucun aucune sans without nor never pas")
	only         = lex.Set("only seulement uniquement just")
	sure         = lex.Set("will shall sera seront devra devront")
	founded      = lex.Set("launched established")
	relatives    = lex.Set("qui que which that dont whose")
	institutions = lex.Set(`dialogue dialogues partnership partnerships commission commissions committee committees group groups mechanism mechanisms initiative initiatives
		framework forum council fund programme programmes program programs project projects secretariat`)
)
