package timex

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What "today" means: a day on which something is done, or how things are nowadays.

// lasting tells whether "today" stands beside a verb that says how things are ("is today a
// partner", "knows no borders today"), and not what is done ("is today opening").
func (l *Line) lasting(at lex.Span) bool {
	const near = 3 // words
	k := l.WordAt(at.From)
	if strings.HasSuffix(l.Word(k+1), "ing") && lex.BlankGap(l.Gap(k+1)) {
		return false
	}
	if greeting[l.Word(k-1)] && ours[l.Word(k-2)] {
		return false // "your visit today is …"
	}
	if l.Word(k-1) == "here" && being[l.Word(k-2)] {
		return true // "an honor to be here today"
	}
	if s := l.opened(at); (s.From == at.From || l.Word(k-1) == "but") && l.idle(s, k) || l.Word(k+1) == "by" && k > 0 && l.Words[k-1].Cues == nil && strings.HasPrefix(l.Gap(k-1), ",") {
		return true // ", courted today by everyone,"
	}
	if modal[l.Word(k-2)] || modal[l.Word(k-3)] || l.Word(k+1) == "and" && lex.BlankGap(l.Gap(k+1)) && l.Word(k-1) != "met" && strings.Contains(l.Text[at.To:l.SentenceAt(at.From).To], "the future") {
		return true // "that firms can use today", "today and in the future"
	}
	first, _ := l.WordsIn(l.SentenceAt(at.From))
	for i := k - 1; i >= first && (!strings.ContainsAny(l.Gap(i+1), ",;:.") || l.Words[i].Digit && l.Words[i+1].Digit); i-- {
		w := l.Word(i)
		if states[w] && (i >= k-near || l.Word(i-1) == "there") {
			return l.Word(i+1) != "why" // "that is why today, we announce"
		}
		if modal[w] || i == first && strings.HasSuffix(w, "ing") {
			return true // "that firms can use to trade more today", "investing in ports today to …"
		}
		if l.done(i) || strings.HasSuffix(w, "ed") && !lex.Participles[w] || strings.HasSuffix(l.Word(i+1), "ing") && states[w] {
			return false
		}
	}
	return negated[l.Word(k+1)] || states[l.Word(k+1)] && lex.BlankGap(l.Gap(k+1)) && !strings.HasSuffix(l.Word(k+2), "ing")
}

var being = lex.Set("be am are is was were m re")

var negated = lex.Set("do don does doesn")

var modal = lex.Set("can may must should could might")

// opened returns the sentence of a passage, and where that stands behind the quotation mark
// which opens it, what is quoted.
func (l *Line) opened(at lex.Span) lex.Span {
	s := l.SentenceAt(at.From)
	mark := l.Text[s.From:at.From]
	close, quote := map[string]string{"\"": "\"", "“": "”", "« ": "»", "«\u00a0": "»", "«": "»", "'": "'", "‘": "’"}[mark]
	if !quote {
		return s
	}
	s.From = at.From
	if end := strings.Index(l.Text[at.To:s.To], close); end >= 0 {
		s.To = at.To + end
	}
	return s
}

// idle tells whether nothing is done in a sentence that word k opens: it has no verb of the
// past but who says it, and none of what is to come.
func (l *Line) idle(s lex.Span, k int) bool {
	if l.Word(k+1) == "we" && !states[l.Word(k+2)] && !modal[l.Word(k+2)] && !feeling[l.Word(k+2)] {
		return false // "Today, we reaffirm our commitment"
	}
	for _, p := range l.Pieces(s, ",") {
		from, to := l.WordsIn(p)
		if p.From > s.From && from < to && (lex.Saying[l.Word(from)] || lex.Saying[l.Word(to-1)]) {
			continue // "said the minister", "she said"
		}
		for i := max(from, k+1); i < to; i++ {
			w := l.Words[i]
			if states[w.Folded] && likening[l.Word(i+1)] {
				return true // "Today, the alliance is as united as …"
			}
			if l.done(i) || performs[w.Folded] || strings.HasSuffix(w.Folded, "ed") && !lex.Participles[w.Folded] && !w.Capital && l.Word(i-1) != "an" && !strings.HasSuffix(l.Gap(i), "-") || strings.HasSuffix(w.Folded, "ing") && states[l.Word(i-1)] {
				return false
			}
		}
	}
	return true
}

// feeling are verbs of what "we" do all the time.
var feeling = lex.Set("see live think believe feel hear find want use say do don")

// done tells whether word i begins a cue that something is done or will be.
func (l *Line) done(i int) bool {
	return l.CueAt(i, lex.CueAhead) > 0 || l.CueAt(i, lex.CueBehind) > 0 || l.CueAt(i, lex.CueSigned) > 0 || l.CueAt(i, lex.CueAgreed) > 0
}

// performs are verbs of the present for what is done on a day.
var performs = lex.Set("welcomes convenes launches announces announce joins marks celebrates honors honours commemorates gathers releases issues reaffirms")

// likening stands behind a verb of what lasts, before how something is.
var likening = lex.Set("as more one home among still")

// Recalls tells whether a day only calls to mind what was told of it before: "today's
// meeting", "the measures announced today will …".
func (l *Line) Recalls(at lex.Span) bool {
	k := l.WordAt(at.From)
	if OwnerMark.MatchString(l.Text[at.To:]) {
		return recalling.MatchString(l.Text[at.To:])
	}
	if before := l.Word(k - 1); l.Lang == "fr" && (before == "de" || before == "d") {
		return k > 1 && !l.Words[k-2].Function && l.Word(k-2) != "partir" && l.Word(k-2) != "compter" // "la cérémonie de ce jour"
	}
	next := l.WordAt(at.To)
	if k < 2 || l.Lang != "en" || !strings.HasSuffix(l.Word(k-1), "ed") || helping[l.Word(k-2)] || l.Words[k-2].Capital {
		return false
	}
	return next >= len(l.Words) || !lex.BlankGap(l.Gap(next)) || l.Words[next].Verb || l.Word(next) == "will" || strings.HasSuffix(l.Word(k-2), "s") && leadsOn[l.Word(next)]
}

var (
	recalling = lex.Lazy(`^[’']s (?:[\p{L}’'-]+ ){0,5}?(?:announcement|meeting|summit|session|talk|declaration|statement|agreement|accord|deal|pact|signing|visit|ceremony|decision)s?\b`)
	helping   = lex.Set("is are was were be been being has have had he she they it we who also")
	leadsOn   = lex.Set("in at with by under between for")
)

// Spoken tells whether a day is one on which something is said, by a verb beside it, before the
// press or by who makes it known: "a-t-il avancé hier face à la presse", "I am announcing today".
// All that is said then is one event.
func (l *Line) Spoken(day lex.Span) bool {
	const before, after = 4, 5 // words
	from, to := l.WordsIn(l.SentenceAt(day.From))
	first, last := l.WordsIn(day)
	self := false
	for i := max(from, first-2*before); i < min(to, last+after); i++ {
		if w := l.Word(i); selves[w] {
			self = true
		} else if self && (strings.HasPrefix(w, "announc") || strings.HasPrefix(w, "annonc")) {
			return true
		}
	}
	for i := max(from, first-before); i < min(to, last+after); i++ {
		if w := l.Words[i]; w.Folded == "presse" || w.Folded == "reporters" || i < first && (lex.Saying[w.Folded] || spokenFR[w.Folded] && l.Participle(w)) {
			return true
		}
	}
	return false
}

// selves are the words by which those who speak call themselves.
var selves = lex.Set("i we je j nous")

// spokenFR are the participles of French verbs of saying.
var spokenFR = lex.Set("declare affirme souligne explique lance avance indique precise assure ajoute rappele confie martele estime insiste")

// quoted tells whether a text ends within quotation marks.
func quoted(s string) bool {
	return strings.LastIndex(s, "«") > strings.LastIndex(s, "»") || strings.LastIndex(s, "“") > strings.LastIndex(s, "”")
}

// Quoted tells whether a day is the one which somebody calls today within quotation marks.
func (l *Line) Quoted(day lex.Span) bool {
	said := lex.Fold(l.Text[day.From:day.To])
	before := l.Text[:day.From]
	return (said == "today" || strings.HasPrefix(said, "aujourd") || said == "ce jour") && (quoted(before) || strings.Count(before, "\"")%2 == 1)
}

// someDay tells whether the word for tomorrow at a word says what is to come some time: "l’école
// de demain", "the leaders of tomorrow", but not "la réunion de demain".
func (l *Line) someDay(first int) bool {
	of := l.Word(first - 1)
	return of == "of" || of == "de" && !meets[l.Word(first-2)]
}

// meets are French nouns of what takes place on a day.
var meets = lex.Set(`accueil reunion rencontre sommet visite vote scrutin journee matinee soiree seance ceremonie entretien conference forum
	dialogue election elections signature manifestation audience`)

// states are verbs of what lasts.
var states = lex.Set(`is are has have knows know remains remain stands stand faces face lives live counts count provides provide accounts account represents represent
	depends depend enjoys enjoy employs employ exceeds exceed totals total holds hold owns own needs need seems seem means mean seek seeks hope hopes`)

// symbolic tells whether a sentence that a day opens says what it stands for, and not what is done on it: "Ce
// jour marque une étape", "Today is a turning point".
func (l *Line) symbolic(first, last int) bool {
	const reach = 5 // words
	if !standsFor[l.Word(last+1)] || l.Words[first].From != l.opened(lex.Span{From: l.Words[first].From, To: l.Words[last].To}).From {
		return false
	}
	to := min(len(l.Words), last+2+reach)
	return slices.ContainsFunc(l.Words[last+2:to], func(w lex.Word) bool { return milestones[w.Folded] })
}

var (
	standsFor  = lex.Set("marque represente constitue est restera marquera marks represents is will")
	milestones = lex.Set("etape tournant jalon page chapitre ere step milestone turning chapter era")
)

var leadsToPlace = lex.Set("a au aux en dans sur lors par")

// russianPast tells whether a sentence has a Russian verb of the past.
func (l *Line) russianPast(s lex.Span) bool {
	for _, p := range l.Pieces(s, ",") {
		from, to := l.WordsIn(p)
		if from < to && p.From > s.From && lex.PastRU(l.Words[from]) { // "Сегодня, подчеркнул глава делегации, …"
			continue
		}
		if from < to && l.Word(from) != "как" && slices.ContainsFunc(l.Words[from:to], lex.PastRU) { // "как подчеркнул глава делегации"
			return true
		}
	}
	return false
}
