package article

import "slices"

// A cue is a class of words that tell of an agreement and its state, of a source or
// of an office, as cues.txt has them.
type cue int

// The cues, each as the head of cues.txt describes it.
const (
	cueInstrument cue = iota
	cuePromise
	cueFramework
	cueInForce
	cueSigned
	cueAgreed
	cueExpected
	cueHearsay
	cueOffice
	cueAddress
	cueOpener
	cueAccording
	cueAhead
	cueBehind
	cueBegins
	cueEnds
	cueSubject
	cueClosing
	cueParting

	cueCount
)

var cueNames = []string{"instrument", "promise", "framework", "in-force", "signed", "agreed", "expected", "hearsay", "office", "address", "opener", "according", "ahead", "behind", "begins", "ends",
	"subject", "closing", "parting"}

func cueCalled(name string) int { return slices.Index(cueNames, name) }

// cueAt returns the word behind a cue of a class that begins at word i, 0 for none.
func (l *line) cueAt(i int, class cue) (next int) {
	for k, s := range l.words[i].cues {
		if cue(s.class) == class && s.weight > 0 && longest(l.words[i].cues[k:k+1], l.words[i:]) != nil {
			return i + len(s.parts)
		}
	}
	return 0
}

// A hint is a cue in a line: its words [from, to), counted from the first.
type hint struct {
	cue
	from, to int
}

// hints appends the cues of some words in order. A word can be part of several.
func hints(all []hint, ws []word) []hint {
	for i, w := range ws {
		if len(w.cues) == 0 {
			continue
		}
		var said [cueCount]bool
		for k, s := range w.cues {
			if c := cue(s.class); s.weight > 0 && !said[c] && longest(w.cues[k:k+1], ws[i:]) != nil {
				said[c] = true
				all = append(all, hint{c, i, i + len(s.parts)})
			}
		}
	}
	return all
}
