package article

import (
	"slices"
	"strings"
)

// What "today" means: a day on which something is done, or how things are nowadays.

// lasting tells whether "today" stands beside a verb that says how things are ("is today a
// partner", "knows no borders today"), and not what is done ("is today opening").
func (l *line) lasting(at span) bool {
	const near = 3 // words
	k := l.wordAt(at.from)
	if strings.HasSuffix(l.word(k+1), "ing") && blankGap(l.gap(k+1)) {
		return false
	}
	if s := l.opened(at); s.from == at.from && l.idle(s, k) || l.word(k+1) == "by" && k > 0 && l.words[k-1].cues == nil && strings.HasPrefix(l.gap(k-1), ",") {
		return true // ", courted today by everyone,"
	}
	if modal[l.word(k-2)] || modal[l.word(k-3)] || l.word(k+1) == "and" && blankGap(l.gap(k+1)) && l.word(k-1) != "met" && strings.Contains(l.text[at.to:l.sentenceAt(at.from).to], "the future") {
		return true // "that firms can use today", "today and in the future"
	}
	first, _ := l.wordsIn(l.sentenceAt(at.from))
	for i := k - 1; i >= first && !strings.ContainsAny(l.gap(i+1), ",;:."); i-- {
		w := l.word(i)
		if states[w] && i >= k-near {
			return l.word(i+1) != "why" // "that is why today, we announce"
		}
		if modal[w] || i == first && strings.HasSuffix(w, "ing") {
			return true // "that firms can use to trade more today", "investing in ports today to …"
		}
		if l.done(i) || strings.HasSuffix(w, "ed") && !participles[w] || strings.HasSuffix(l.word(i+1), "ing") && states[w] {
			return false
		}
	}
	return negated[l.word(k+1)] || states[l.word(k+1)] && blankGap(l.gap(k+1)) && !strings.HasSuffix(l.word(k+2), "ing")
}

var negated = set("do don does doesn")

var modal = set("can may must should could might")

// opened returns the sentence of a passage, and where that stands behind the quotation mark
// which opens it, what is quoted.
func (l *line) opened(at span) span {
	s := l.sentenceAt(at.from)
	mark := l.text[s.from:at.from]
	close, quote := map[string]string{"\"": "\"", "“": "”", "« ": "»", "«\u00a0": "»", "«": "»", "'": "'", "‘": "’"}[mark]
	if !quote {
		return s
	}
	s.from = at.from
	if end := strings.Index(l.text[at.to:s.to], close); end >= 0 {
		s.to = at.to + end
	}
	return s
}

// idle tells whether nothing is done in a sentence that word k opens: it has no verb of the
// past but who says it, and none of what is to come.
func (l *line) idle(s span, k int) bool {
	if l.word(k+1) == "we" && !states[l.word(k+2)] && !modal[l.word(k+2)] && !feeling[l.word(k+2)] {
		return false // "Today, we reaffirm our commitment"
	}
	for _, p := range l.pieces(s, ",") {
		from, to := l.wordsIn(p)
		if p.from > s.from && from < to && (saying[l.word(from)] || saying[l.word(to-1)]) {
			continue // "said the minister", "she said"
		}
		for i := max(from, k+1); i < to; i++ {
			w := l.words[i]
			if states[w.folded] && likening[l.word(i+1)] {
				return true // "Today, the alliance is as united as …"
			}
			if l.done(i) || performs[w.folded] || strings.HasSuffix(w.folded, "ed") && !participles[w.folded] && !w.capital && l.word(i-1) != "an" || strings.HasSuffix(w.folded, "ing") && states[l.word(i-1)] {
				return false
			}
		}
	}
	return true
}

// feeling are verbs of what "we" do all the time.
var feeling = set("see live think believe feel hear find want use say do don")

// done tells whether word i begins a cue that something is done or will be.
func (l *line) done(i int) bool {
	return l.cueAt(i, cueAhead) > 0 || l.cueAt(i, cueBehind) > 0 || l.cueAt(i, cueSigned) > 0 || l.cueAt(i, cueAgreed) > 0
}

// performs are verbs of the present for what is done on a day.
var performs = set("welcomes convenes launches announces announce joins marks celebrates honors honours commemorates gathers releases issues reaffirms")

// likening stands behind a verb of what lasts, before how something is.
var likening = set("as more one home among still")

// recalls tells whether a day only calls to mind what was told of it before: "today's
// meeting", "the measures announced today will …".
func (l *line) recalls(at span) bool {
	k := l.wordAt(at.from)
	if ownerMark.MatchString(l.text[at.to:]) {
		return recalling.MatchString(l.text[at.to:])
	}
	if before := l.word(k - 1); l.lang == "fr" && (before == "de" || before == "d") {
		return k > 1 && !l.words[k-2].function && l.word(k-2) != "partir" && l.word(k-2) != "compter" // "la cérémonie de ce jour"
	}
	next := l.wordAt(at.to)
	if k < 2 || l.lang != "en" || !strings.HasSuffix(l.word(k-1), "ed") || helping[l.word(k-2)] || l.words[k-2].capital {
		return false
	}
	return next >= len(l.words) || !blankGap(l.gap(next)) || l.words[next].verb || l.word(next) == "will" || strings.HasSuffix(l.word(k-2), "s") && leadsOn[l.word(next)]
}

var (
	recalling = lazy(`^[’']s (?:[\p{L}’'-]+ ){0,5}?(?:announcement|meeting|summit|session|talk)s?\b`)
	helping   = set("is are was were be been being has have had he she they it we who also")
	leadsOn   = set("in at with by under between for")
)

// spoken tells whether a day is one on which something is said, by a verb beside it, before the
// press or by who makes it known: "a-t-il avancé hier face à la presse", "I am announcing today".
// All that is said then is one event.
func (l *line) spoken(day span) bool {
	const before, after = 4, 5 // words
	from, to := l.wordsIn(l.sentenceAt(day.from))
	first, last := l.wordsIn(day)
	self := false
	for i := max(from, first-2*before); i < min(to, last+after); i++ {
		if w := l.word(i); selves[w] {
			self = true
		} else if self && (strings.HasPrefix(w, "announc") || strings.HasPrefix(w, "annonc")) {
			return true
		}
	}
	for i := max(from, first-before); i < min(to, last+after); i++ {
		if w := l.words[i]; w.folded == "presse" || w.folded == "reporters" || i < first && (saying[w.folded] || spokenFR[w.folded] && l.participle(w)) {
			return true
		}
	}
	return false
}

// selves are the words by which those who speak call themselves.
var selves = set("i we je j nous")

// spokenFR are the participles of French verbs of saying.
var spokenFR = set("declare affirme souligne explique lance avance indique precise assure ajoute rappele confie martele estime insiste")

// quoted tells whether a text ends within quotation marks.
func quoted(s string) bool {
	return strings.LastIndex(s, "«") > strings.LastIndex(s, "»") || strings.LastIndex(s, "“") > strings.LastIndex(s, "”")
}

// states are verbs of what lasts.
var states = set(`is are has have knows know remains remain stands stand faces face lives live counts count provides provide accounts account represents represent
	depends depend enjoys enjoy employs employ exceeds exceed totals total holds hold owns own needs need seems seem means mean`)

// nowadays tells whether "aujourd'hui" opens a clause without a verb of the past that says
// how things are ("…, aujourd'hui une soixantaine").
func (l *line) nowadays(s, at span) bool {
	for _, p := range l.pieces(s, ",;:") {
		if p.from <= at.from && at.to <= p.to {
			k := l.wordAt(at.to)
			return p.from == at.from && p.to > at.to && k < len(l.words) && !leadsToPlace[l.word(k)] && !pastFR.MatchString(l.text[p.from:p.to])
		}
	}
	return false
}

// remains tells whether "aujourd’hui" from one word to another stands behind a verb of how things
// are: "est aujourd’hui plus cher", but not "est aujourd’hui arrivé" or "… à Lima".
func (l *line) remains(first, last int) bool {
	next := last + 1
	return lastingFR[l.word(first-1)] && next < len(l.words) && !l.participle(l.words[next]) && !leadsToPlace[l.word(next)]
}

// against tells whether a number that another is held against stands before "aujourd’hui" at a
// word: "45 navires en 2030, contre 31 aujourd’hui".
func (l *line) against(first int) bool {
	const reach = 5 // words
	for k := first - 1; k >= max(0, first-reach) && blankGap(l.gap(k+1)); k-- {
		if l.word(k) == "contre" {
			return l.words[k+1].digit || l.words[k+1].number > 0
		}
	}
	return false
}

var lastingFR = set("est sont reste restent demeure demeurent")

var leadsToPlace = set("a au aux en dans sur lors par")

// russianPast tells whether a sentence has a Russian verb of the past.
func (l *line) russianPast(s span) bool {
	for _, p := range l.pieces(s, ",") {
		from, to := l.wordsIn(p)
		if from < to && p.from > s.from && pastRU(l.words[from]) { // "Сегодня, подчеркнул глава делегации, …"
			continue
		}
		if from < to && l.word(from) != "как" && slices.ContainsFunc(l.words[from:to], pastRU) { // "как подчеркнул глава делегации"
			return true
		}
	}
	return false
}
