package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// States of an agreement.
const (
	Expected = "expected"
	Agreed   = "agreed"
	Signed   = "signed"
	InForce  = "in-force"
)

// scheduled opens a line of a programme.
var scheduled = lex.Lazy(`^[^\p{L}\d]{0,4}\d{1,2} ?(?:[hH] ?(?:\d\d)?|[:.]\d\d)\b`)

// A treaty that is only named, as a place or a thing is.
var namedTreaty = lex.Lazy(`\p{Lu}\p{L}+ (?:Agreements?|Treat(?:y|ies)|Conventions?|Protocols?|Accords?)\b|\b(?:Accords?|Convention|Protocole|Traité) d[eu’'] ?\p{Lu}`)

// agreement returns that of a sentence, given its cues: where it tells of one, or of a
// pledge, and of its state. A sentence that only mentions one has none.
func (l *line) agreement(s lex.Span, told []lex.Hint) (b bargain, ok bool) {
	told = l.binding(s, told)
	at := l.agreedOn(s, told)
	if at < 0 {
		return b, false
	}
	status, firm := state(told, at)
	what := l.saidIn(s, told[at])
	switch {
	case told[at].Cue != lex.CueInstrument:
	case !firm && l.mentioned(s, what):
		return b, false
	case status == Expected && !firm && l.under(what):
		status = Agreed
	}
	if status == Signed && !signedBehind(told, at) && !l.willHave(s, what) && l.Tense(lex.Span{From: s.From, To: what.To}, what) > 0 {
		status = Expected // "will meet for the signature of a treaty"
	}
	if status == Signed && (scheduled.MatchString(l.Text[:s.To]) || l.awaited(s, told, at)) {
		status = Expected // "10 h 30 : signature de l’accord"; "the signing of a deal is expected"
	}
	if status == "" && told[at].Cue == lex.CueInstrument {
		status = l.silentState(s, what)
	}
	if status == "" || status != Expected && l.asks(s) || status == Expected && !firm && namedTreaty.MatchString(l.Text[s.From:s.To]) {
		return b, false
	}
	a := Agreement{Status: status, What: l.wording(s, what), Passage: Passage{From: s.From, To: s.To}}
	b = l.bargainIn(s, a, what, told[at].Cue == lex.CueInstrument)
	b.meant = told[at].Cue == lex.CueIntending
	return b, true
}

// asks tells whether a sentence is a question, or one of several in a list: "(b) whether any treaty was signed; and".
func (l *line) asks(s lex.Span) bool {
	const reach = 2 // words in front
	from, to := l.WordsIn(s)
	return strings.HasSuffix(strings.TrimRight(l.Text[s.From:s.To], " \u00a0\u202f»”\""), "?") || hasAny(l.Words[from:min(to, from+reach)], whether)
}

// agreedOn returns which cue of a sentence is what was agreed on, -1 when there is none: an instrument,
// one that is not only mentioned before another; else a framework that is signed, else a promise, else what is meant to be done.
func (l *line) agreedOn(s lex.Span, told []lex.Hint) int {
	const reach = 10 // words
	instrument, promise, meant, framework := -1, -1, -1, -1
	for i, h := range told {
		switch h.Cue {
		case lex.CueInstrument:
			first := l.WordAt(s.From)
			if promise >= 0 && (l.opensTalks(first+told[promise].To, first+h.From) || l.carriesOut(first+h.From)) {
				break
			}
			if !l.mentioned(s, l.saidIn(s, h)) {
				return i
			}
			if instrument < 0 {
				instrument = i
			}
		case lex.CuePromise:
			if promise < 0 {
				promise = i
			}
		case lex.CueIntending:
			if meant < 0 {
				meant = i
			}
		case lex.CueFramework:
			if framework < 0 && slices.ContainsFunc(told, func(o lex.Hint) bool {
				return (o.Cue == lex.CueSigned || o.Cue == lex.CueInForce || o.Cue == lex.CueAgreed && l.adopts(s, o, h)) && lex.Abs(o.From-h.From) <= reach
			}) {
				framework = i
			}
		}
	}
	return cmp.Or(framework+1, promise+1, meant+1, instrument+1) - 1
}

// willHave tells whether a sentence looks back on what led to an instrument: "la mission aura mené à la signature d’un accord".
func (l *line) willHave(s, what lex.Span) bool {
	from, to := l.WordsIn(lex.Span{From: s.From, To: what.From})
	for i := from; i+1 < to; i++ {
		if (l.Word(i) == "aura" || l.Word(i) == "auront") && l.Participle(l.Words[i+1]) {
			return true
		}
	}
	return false
}

// adopts tells whether a cue is of those by which a framework is adopted, or by which one of two sides is made known.
func (l *line) adopts(s lex.Span, by, what lex.Hint) bool {
	first := l.WordAt(s.From)
	verb := l.Word(first + by.From)
	return strings.HasPrefix(verb, "adopt") || verb == "reached" || begins(l.Word(first+what.From), paths) && begins(verb, unveiling)
}

// carriesOut tells whether an instrument at word i is one that is only carried out: "the implementation of all agreements signed".
func (l *line) carriesOut(i int) bool {
	const reach = 6 // words
	return slices.ContainsFunc(l.Words[max(0, i-reach):i], func(w lex.Word) bool { return begins(w.Folded, following) })
}

// dated tells whether a year stands within the words [from, to).
func (l *line) dated(from, to int) bool {
	for i := from; i < to; i++ {
		if l.Year(i) != 0 {
			return true
		}
	}
	return false
}

// silentState returns the state of an instrument of which a sentence only says what is done by it, or when it is
// exchanged; "" where it says neither.
func (l *line) silentState(s, what lex.Span) string {
	from, to := l.WordsIn(s)
	i := l.WordAt(what.From)
	before := l.Words[max(from, i-3):i]
	switch {
	case hasAny(l.Words[from:to], exchanged) && scheduled.MatchString(l.Text[:s.To]):
		return Expected // "12.40 pm: Exchange of agreements"
	case l.item && l.names() && l.dated(from, to):
		return Signed // "• Agreement on ferries (Oslo, 12 May 1987)"
	case !l.under(what) || !hasAny(before, oneOfThem) || strings.HasSuffix(l.Word(i), "s"):
		return ""
	case slices.ContainsFunc(l.Words[max(from, i-3):min(to, i+2)], func(w lex.Word) bool { return newly[w.Folded] }):
		return Agreed // "under a new memorandum, the two countries …"
	}
	return InForce
}

// signedBehind tells whether a word of a signature stands behind what the cue at tells of.
func signedBehind(told []lex.Hint, at int) bool {
	return slices.ContainsFunc(told, func(h lex.Hint) bool { return h.Cue == lex.CueSigned && h.From >= told[at].To })
}

// near is within how many words of one of expectation another is expected, too.
const near = 4

// awaited tells whether a signature in front of what the cue at tells of is said behind it to be due.
func (l *line) awaited(s lex.Span, told []lex.Hint, at int) bool {
	const reach = 8 // words
	from := l.WordAt(s.From)
	for _, h := range told[at+1:] {
		switch {
		case h.Cue == lex.CueSigned || h.Cue == lex.CueAgreed || h.From-told[at].To > reach:
			return false
		case h.Cue == lex.CueExpected && due[l.Word(from+h.From)]:
			return true
		}
	}
	return false
}

// state returns the state of what the cue at tells of: that of the nearest words
// on it. What stands right behind a word of expectation ("will be", "doit être")
// is expected. Firm tells whether a signature or an agreement is spoken of at all.
func state(told []lex.Hint, at int) (status string, firm bool) {
	const reach, forceful = 25, 6 // words
	best := reach + 1
	expected := -near - 1 // where the last word of expectation ended
	for _, h := range told {
		said := ""
		switch h.Cue {
		case lex.CueInForce:
			said = InForce
		case lex.CueSigned:
			said = Signed
		case lex.CueAgreed, lex.CuePromise, lex.CueIntending:
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
		if said == InForce {
			distance = max(0, distance-forceful) // what is in force was signed, too
		}
		if said == Expected && h.Cue == lex.CueExpected {
			distance++ // what was done tells more than what will be
		}
		if distance < best {
			best, status = distance, said
		}
	}
	return status, firm
}

// mentioned tells whether an instrument is one that was spoken of before, or somebody's, and not one of
// which the sentence tells: "this deal will", "its contracts", "under the treaty".
func (l *line) mentioned(s, what lex.Span) bool {
	i := l.determined(s, what)
	return i >= 0 && (pointing[l.Word(i)] || specifying[l.Word(i)] && beneath[l.Word(i-1)])
}

// under tells whether an instrument is what something else is done under: "under a deal, the firm will".
func (l *line) under(what lex.Span) bool {
	i := l.WordAt(what.From)
	for k := i - 1; k >= max(0, i-4); k-- {
		if beneath[l.Word(k)] {
			return true
		}
	}
	return false
}

// determined returns the word of the article, or what stands for it, of an instrument, -1 for none.
func (l *line) determined(s, what lex.Span) int {
	const reach = 5 // words
	i, first := l.WordAt(what.From), l.WordAt(s.From)
	for k := i - 1; k >= max(first, i-reach); k-- {
		if w := l.Word(k); pointing[w] || specifying[w] {
			return k
		} else if l.Words[k].Function {
			break
		}
	}
	return -1
}

var (
	due        = lex.Set("attendu attendue attendues attendus prevu prevue prevues prevus expected ожидается планируется")
	pointing   = lex.Set("this these those ce cet cette ces its their his her ses leurs leur son sa")
	specifying = lex.Set("the le la l les")
	whether    = lex.Set("whether")
	beneath    = lex.Set("under per cadre vertu selon termes")
	oneOfThem  = lex.Set("a an un une another autre")
	newly      = lex.Set("new nouvel nouveau nouvelle")
	paths      = []string{"feuille", "roadmap", "road", "partner", "parten", "chart"}
	unveiling  = []string{"announc", "annonc", "unveil", "devoil", "finali", "approv", "approuv", "endors"}
	following  = []string{"implement", "suivi", "follow", "oeuvre", "execution"}
)

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
