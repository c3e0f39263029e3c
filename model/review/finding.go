package review

import (
	"maps"
	"slices"

	"github.com/enjeux/enjeux/model"
)

// A Kind names what is wrong.
type Kind string

// The kinds of finding, and what the Words of each are.
const (
	Unsourced          Kind = "unsourced"           // a figure, an event or an agreement without a citation
	UnsourcedFigures   Kind = "unsourced-figures"   // a stake without a citation says these figures
	OpenQuestion       Kind = "open-question"       // an annotation to verify is not resolved
	Unverified         Kind = "unverified"          // a stake has the status to verify
	EmptySection       Kind = "empty-section"       // no stake in it
	EmptyStake         Kind = "empty-stake"         // no body
	NoObjective        Kind = "no-objective"        // a section without an objective
	MalformedDate      Kind = "malformed-date"      // no ISO 8601 date: what stands there
	EndBeforeStart     Kind = "end-before-start"    // the end, the start
	OutsideVisit       Kind = "outside-visit"       // an engagement before or after the visit: its date
	Contradiction      Kind = "contradiction"       // a figure whose value is another than that of Other
	UnknownAcronym     Kind = "unknown-acronym"     // never spelled out: the acronym
	TwoSpellings       Kind = "two-spellings"       // of a name: this one, the other one
	MixedProbability   Kind = "mixed-probability"   // likelihood and confidence in a sentence: the words for each
	Spacing            Kind = "spacing"             // a blank is missing beside French punctuation: the words around
	StraightApostrophe Kind = "straight-apostrophe" // ' in French: the words around
	StraightQuotes     Kind = "straight-quotes"     // " in French: the words around
	DoubledSpace       Kind = "doubled-space"       // the words around
	LongPoints         Kind = "long-points"         // talking points longer than their sheet: how many words
	Misspelled         Kind = "misspelled"          // not in the dictionary: the word
	MissingGlyph       Kind = "missing-glyph"       // a letter without a shape in print: the letter
)

// Severity says how much a finding weighs.
type Severity string

// An Error must not go out, a Warning wants a decision, a Hint is good to know.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Hint    Severity = "hint"
)

// severities gives the severity of each kind.
var severities = map[Kind]Severity{
	Unsourced: Warning, UnsourcedFigures: Warning, OpenQuestion: Warning, Unverified: Warning,
	EmptySection: Warning, EmptyStake: Warning, NoObjective: Hint,
	MalformedDate: Error, EndBeforeStart: Error, OutsideVisit: Error, Contradiction: Error,
	UnknownAcronym: Hint, TwoSpellings: Warning, MixedProbability: Warning,
	Spacing: Hint, StraightApostrophe: Hint, StraightQuotes: Hint, DoubledSpace: Hint, LongPoints: Hint,
	Misspelled: Hint, MissingGlyph: Warning,
}

// Kinds lists the kinds, in the order of their names.
func Kinds() []Kind { return slices.Sorted(maps.Keys(severities)) }

// A Finding is one thing to look at. It stands on the bytes [From, To) of the
// text Field of Node, on the field as a whole when From == To, and on the node
// as a whole when Field is "". Words are those of the briefing that it is
// about, see [Kind]; Other is the node that it is at odds with, "" for none.
// Dismissed is the [model.Dismissal] that says why it is left as it is. Fix, when
// there is one, makes it go and changes no meaning; it is for the briefing that
// was reviewed.
type Finding struct {
	Kind      Kind         `json:"kind"`
	Severity  Severity     `json:"severity"`
	Node      model.ID     `json:"node"`
	Field     string       `json:"field,omitempty"`
	From      int          `json:"from"`
	To        int          `json:"to"`
	Words     []string     `json:"words,omitempty"`
	Other     model.ID     `json:"other,omitempty"`
	Dismissed model.ID     `json:"dismissed,omitempty"`
	Fix       []model.Edit `json:"-"`
}

// Fixes returns the fixes of findings of one review as the edits of one
// transaction: each stands after those before it.
func Fixes(findings []Finding) (edits []model.Edit) {
	var done model.Map
	for _, f := range findings {
		for _, e := range f.Fix {
			if e, ok := e.Rebase(done); ok {
				edits = append(edits, e)
				done = append(done, e.Map()...)
			}
		}
	}
	return edits
}
