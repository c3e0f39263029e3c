package article

import (
	"slices"

	"github.com/enjeux/enjeux/model/article/lex"
)

// States of an agreement.
const (
	Expected = "expected"
	Agreed   = "agreed"
	Signed   = "signed"
	InForce  = "in-force"
)

// A treaty that is only named, as a place or a thing is.
var namedTreaty = lex.Lazy(`\p{Lu}\p{L}+ (?:Agreements?|Treat(?:y|ies)|Conventions?|Protocols?|Accords?)\b|\b(?:Accords?|Convention|Protocole|Traité) d[eu’'] ?\p{Lu}`)

// agreement returns that of a sentence, given its cues: where it tells of one, or of a
// pledge, and of its state. A sentence that only mentions one has none.
func (l *line) agreement(s lex.Span, told []lex.Hint) (a Agreement, ok bool) {
	told = l.binding(s, told)
	at := subject(told)
	if at < 0 {
		return a, false
	}
	status, firm := state(told, at)
	if what := l.saidIn(s, told[at]); status == Signed && !signedBehind(told, at) && l.Tense(lex.Span{From: s.From, To: what.To}, what) > 0 {
		status = Expected // "will meet for the signature of a treaty"
	}
	if status == "" || status == Expected && !firm && namedTreaty.MatchString(l.Text[s.From:s.To]) {
		return a, false
	}
	return Agreement{Status: status, What: l.Phrase(s, l.saidIn(s, told[at])), Passage: Passage{From: s.From, To: s.To}}, true
}

// subject returns which cue is what was agreed on, -1 when there is none: an
// instrument, else a promise, else a framework that is signed.
func subject(told []lex.Hint) int {
	promise, framework, signature := -1, -1, false
	for i, h := range told {
		switch h.Cue {
		case lex.CueInstrument:
			return i
		case lex.CuePromise:
			if promise < 0 {
				promise = i
			}
		case lex.CueFramework:
			framework = i
		case lex.CueSigned:
			signature = true
		}
	}
	if promise < 0 && signature {
		return framework
	}
	return promise
}

// signedBehind tells whether a word of a signature stands behind what the cue at tells of.
func signedBehind(told []lex.Hint, at int) bool {
	return slices.ContainsFunc(told, func(h lex.Hint) bool { return h.Cue == lex.CueSigned && h.From >= told[at].To })
}

// state returns the state of what the cue at tells of: that of the nearest words
// on it. What stands right behind a word of expectation ("will be", "doit être")
// is expected. Firm tells whether a signature or an agreement is spoken of at all.
func state(told []lex.Hint, at int) (status string, firm bool) {
	const near, reach = 4, 25 // words
	best := reach + 1
	expected := -near - 1 // where the last word of expectation ended
	for _, h := range told {
		said := ""
		switch h.Cue {
		case lex.CueInForce:
			said = InForce
		case lex.CueSigned:
			said = Signed
		case lex.CueAgreed:
			said = Agreed
		case lex.CueExpected:
			said, expected = Expected, h.To
		default:
			continue
		}
		if said != Expected {
			firm = true
			if h.From-expected < near {
				said = Expected
			}
		}
		distance := max(h.From-told[at].To, told[at].From-h.To, 0)
		if said == Expected && h.Cue == lex.CueExpected {
			distance++ // what was done tells more than what will be
		}
		if distance < best {
			best, status = distance, said
		}
	}
	return status, firm
}

// unattributed returns the words by which a sentence rests on a source that it does not
// name, given its cues.
func (l *line) unattributed(s lex.Span, told []lex.Hint) (lex.Span, bool) {
	for _, h := range told {
		if h.Cue == lex.CueHearsay {
			return l.saidIn(s, h), true
		}
	}
	return lex.Span{}, false
}

// saidIn returns the bytes of the words of a cue of a sentence.
func (l *line) saidIn(s lex.Span, h lex.Hint) lex.Span {
	from := l.WordAt(s.From)
	return lex.Span{From: l.Words[from+h.From].From, To: l.Words[from+h.To-1].To}
}
