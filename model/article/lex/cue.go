package lex

import "slices"

// A Cue is a class of words that tell of an agreement and its state, of a source or
// of an office, as cues.txt has them.
type Cue int

// The cues, each as the head of cues.txt describes it.
const (
	CueInstrument Cue = iota
	CuePromise
	CueFramework
	CueFounding
	CueDeciding
	CueAnnouncing
	CueGranting
	CueIntending
	CueOpening
	CueInForce
	CueSigned
	CueAgreed
	CueExpected
	CueHearsay
	CueOffice
	CueAddress
	CueOpener
	cueAccording
	CueAhead
	CueBehind
	cueBegins
	cueEnds
	CueSubject
	CueClosing
	CueParting

	cueCount
)

var cueNames = []string{"instrument", "promise", "framework", "founding", "deciding", "announcing", "granting", "intending", "opening", "in-force", "signed", "agreed", "expected", "hearsay", "office", "address", "opener", "according", "ahead", "behind", "begins", "ends",
	"subject", "closing", "parting"}

func cueCalled(name string) int { return slices.Index(cueNames, name) }

// CueAt returns the word behind a cue of a class that begins at word i, 0 for none.
func (l *Line) CueAt(i int, class Cue) (next int) {
	if i >= len(l.Words) {
		return 0
	}
	for k, s := range l.Words[i].Cues {
		if Cue(s.Class) == class && s.weight > 0 && Longest(l.Words[i].Cues[k:k+1], l.Words[i:]) != nil {
			return i + len(s.Parts)
		}
	}
	return 0
}

// A Hint is a cue in a line: its words [from, to), counted from the first.
type Hint struct {
	Cue
	From, To int
}

// Hints appends the cues of some words in order. A word can be part of several.
func Hints(all []Hint, ws []Word) []Hint {
	for i, w := range ws {
		if len(w.Cues) == 0 {
			continue
		}
		var said [cueCount]bool
		for k, s := range w.Cues {
			if c := Cue(s.Class); s.weight > 0 && !said[c] && Longest(w.Cues[k:k+1], ws[i:]) != nil {
				said[c] = true
				all = append(all, Hint{c, i, i + len(s.Parts)})
			}
		}
	}
	return all
}
