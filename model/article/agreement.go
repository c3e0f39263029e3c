package article

// States of an agreement.
const (
	Expected = "expected"
	Agreed   = "agreed"
	Signed   = "signed"
	InForce  = "in-force"
)

// A treaty that is only named, as a place or a thing is.
var namedTreaty = lazy(`\p{Lu}\p{L}+ (?:Agreements?|Treat(?:y|ies)|Conventions?|Protocols?|Accords?)\b|\b(?:Accords?|Convention|Protocole|Traité) d[eu’'] ?\p{Lu}`)

// agreement returns that of a sentence, given its cues: where it tells of one, or of a
// pledge, and of its state. A sentence that only mentions one has none.
func (l *line) agreement(s span, told []hint) (a Agreement, ok bool) {
	at := subject(told)
	if at < 0 {
		return a, false
	}
	status, firm := state(told, at)
	if status == "" || status == Expected && !firm && namedTreaty.MatchString(l.text[s.from:s.to]) {
		return a, false
	}
	return Agreement{Status: status, What: l.phrase(s, l.saidIn(s, told[at])), Passage: Passage{From: s.from, To: s.to}}, true
}

// subject returns which cue is what was agreed on, -1 when there is none: an
// instrument, else a promise, else a framework that is signed.
func subject(told []hint) int {
	promise, framework, signature := -1, -1, false
	for i, h := range told {
		switch h.cue {
		case cueInstrument:
			return i
		case cuePromise:
			if promise < 0 {
				promise = i
			}
		case cueFramework:
			framework = i
		case cueSigned:
			signature = true
		}
	}
	if promise < 0 && signature {
		return framework
	}
	return promise
}

// state returns the state of what the cue at tells of: that of the nearest words
// on it. What stands right behind a word of expectation ("will be", "doit être")
// is expected. Firm tells whether a signature or an agreement is spoken of at all.
func state(told []hint, at int) (status string, firm bool) {
	const near, reach = 4, 25 // words
	best := reach + 1
	expected := -near - 1 // where the last word of expectation ended
	for _, h := range told {
		said := ""
		switch h.cue {
		case cueInForce:
			said = InForce
		case cueSigned:
			said = Signed
		case cueAgreed:
			said = Agreed
		case cueExpected:
			said, expected = Expected, h.to
		default:
			continue
		}
		if said != Expected {
			firm = true
			if h.from-expected < near {
				said = Expected
			}
		}
		distance := max(h.from-told[at].to, told[at].from-h.to, 0)
		if said == Expected && h.cue == cueExpected {
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
func (l *line) unattributed(s span, told []hint) (span, bool) {
	for _, h := range told {
		if h.cue == cueHearsay {
			return l.saidIn(s, h), true
		}
	}
	return span{}, false
}

// saidIn returns the bytes of the words of a cue of a sentence.
func (l *line) saidIn(s span, h hint) span {
	from := l.wordAt(s.from)
	return span{l.words[from+h.from].from, l.words[from+h.to-1].to}
}
