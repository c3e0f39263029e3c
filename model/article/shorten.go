package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What it costs to end a title somewhere. A title is not cut for less than whole is worth.
const (
	whole    = 2 // to be longer than wholeTitle
	longer   = 1 // to be cut behind titleRunes all the same, or
	briefer  = 1 // before two thirds of them
	loose    = 1 // in front of what says when or under what circumstances
	bound    = 2 // in front of a place and the like
	closer   = 3 // in front of what says which one, or of a second member
	marked   = 4 // where nothing ends, with an ellipsis
	needed   = 5 // in front of what the word before asks for
	hanging  = 9 // where a verb lacks what it is about
	unquoted = 2 // within quotation marks that open behind the head
)

// ends are the words in front of which a title may end, with what that costs.
var ends = func() map[string]int {
	all := map[string]int{}
	for cost, words := range map[int]string{
		loose: `lors depuis pendant durant tandis alors apres avant conformement selon malgre grace lorsque comme notamment ainsi afin marque marquee marques jusqu
			while including during throughout following after before amid alongside among because when until since through`,
		bound:  `dans sur par en chez hors sans devant in on by at into under where ou`,
		closer: `pour avec qui dont et au aux contre entre vers for with as which who whom whose that and or from between towards across against`,
		needed: `a to of`,
	} {
		for w := range lex.Set(words) {
			all[w] = cost
		}
	}
	for w := range leans {
		all[w] = closer
	}
	return all
}()

// leans are the words behind a noun that ask for a preposition: a title may end in front of them, and not behind.
var leans = lex.Set(`temps juste peu based aimed rooted dating pursuant geared located consisting stemming ranging depending
	destine destinee destines destinees base basee bases basees fonde fondee fondes fondees visant portant axe axee axes axees`)

// shorten ends a clause of a sentence where that costs least, so that it fits in a title:
// behind the clause itself or a later one, or within it in front of a phrase of its own.
func (l *line) shorten(s lex.Span, sentence int) string {
	from, to := l.WordsIn(lex.Span{From: s.From, To: sentence})
	if from == to {
		return lex.TrimTail(firstRunes(l.Text[s.From:s.To], longestTitle))
	}
	verb := l.verb(from, to)
	if l.farBehind(s, verb) {
		subject := lex.Span{From: s.From, To: l.Words[verb].From}
		if told := l.elided(subject, lex.Span{From: subject.To, To: s.To}, sentence); told != "" {
			return told
		}
		if k := strings.IndexByte(l.Text[subject.From:subject.To], '('); k > 0 {
			subject.To = subject.From + k
		}
		if l.Lang == "fr" && l.Runes(subject) <= longestTitle {
			return l.ended(subject)
		}
	}
	best, least := 0, marked+1
	consider := func(at, cost int) {
		if cost < least || cost == least && at > best && l.Runes(lex.Span{From: s.From, To: at}) <= titleRunes {
			best, least = at, cost
		}
	}
	if n := l.Runes(s); n <= longestTitle {
		consider(s.To, l.price(s, verb)+over(n, wholeTitle)*whole)
	}
	if best == s.To && least <= loose {
		return l.ended(s)
	}
	if all := (lex.Span{From: s.From, To: sentence}); sentence > s.To && l.Runes(all) <= longestTitle {
		consider(sentence, whole+l.price(all, verb))
	}
	const behind = 3              // words that a verb needs behind it
	paused, pair := from-2, false // the word behind the last mark; "between" waits for its "and"
	for i := from + 1; i < to; i++ {
		cut := lex.Span{From: s.From, To: l.Words[i].From}
		n := l.Runes(cut)
		if n > longestTitle {
			break
		}
		gap := strings.TrimSpace(l.Gap(i))
		cost, ok := ends[l.Words[i].Folded]
		ok = ok && i >= verb+behind && !l.Words[i-1].Function && !leans[l.Words[i-1].Folded] && cut.To < s.To
		switch pause := strings.HasPrefix(gap, ",") || strings.HasPrefix(gap, ";") || strings.HasPrefix(gap, "–"); {
		case pause && (cut.To > s.To || l.quoted(cut)):
			cost, ok = over(n, wholeTitle)*whole+l.listed(i), i > verb && i > paused+2
		default:
			cost += over(n, titleRunes)*longer + over(titleRunes*2/3, n)*briefer
			ok = ok && !(lex.Coordinating[l.Words[i].Folded] && (pair || l.Lang == "en" && adjective(l.Words[i-1].Folded) || l.Words[i-1].Capital && (l.Words[i-2].Acts() || thats[l.Words[i-2].Folded] || l.sharesNoun(i))))
		}
		if l.Gap(i) != " " {
			paused = i
		}
		pair = between[l.Words[i].Folded] || pair && !lex.Coordinating[l.Words[i].Folded]
		if ok && n > titleRunes/3 && !lex.InBrackets(l.Text[s.From:cut.To]) {
			consider(cut.To, cost+l.price(cut, verb))
		}
	}
	if best > 0 {
		return l.ended(lex.Span{From: s.From, To: best})
	}
	if n := l.Runes(s); n <= wholeTitle {
		return l.ended(s)
	}
	return broken(l.Text[s.From:sentence])
}

// sharesNoun tells whether "and" at word i joins two names of one noun behind them: "Airborne Warning | and Control aircraft".
func (l *line) sharesNoun(i int) bool {
	k := i + 1
	for k < len(l.Words) && l.Words[k].Capital && lex.BlankGap(l.Gap(k)) {
		k++
	}
	return l.Lang == "en" && k > i+1 && k < len(l.Words) && lex.BlankGap(l.Gap(k)) && !l.Words[k].Function && !l.Words[k].Verb && !l.Words[k].Digit && !strings.HasSuffix(l.Words[k].Folded, "ed")
}

// verb returns the first word of [from, to) that is a verb in a personal form, the first of all where none is known.
func (l *line) verb(from, to int) int {
	for i := from; i < to; i++ {
		if l.Finite(i) {
			return i
		}
	}
	return from
}

// broken returns as much of a text as a title may have, with an ellipsis.
func broken(text string) string {
	cut := firstRunes(text, wholeTitle)
	if k := strings.LastIndexAny(cut, " \u00a0"); k > 0 {
		cut = cut[:k]
	}
	title := lex.TrimTail(lex.Clean(cut))
	return title + "…" + unclosed(title)
}

// over returns 1 for more than so many runes, else 0.
func over(n, most int) int {
	if n > most {
		return 1
	}
	return 0
}

// ended returns a stretch as a title, with what closes its quotation.
func (l *line) ended(s lex.Span) string {
	title := lex.TrimTail(lex.Clean(l.Text[s.From:s.To]))
	if closing := unclosed(title); closing != "" {
		return title + "…" + closing
	}
	return title
}

// farBehind tells whether the verb of a clause stands too far behind what it is about for a title.
func (l *line) farBehind(s lex.Span, verb int) bool {
	return verb < len(l.Words) && l.Words[verb].From > s.From && l.Words[verb].From < s.To && l.Runes(s) > wholeTitle &&
		l.Runes(lex.Span{From: s.From, To: l.Words[verb].From}) > titleRunes
}

// elided returns the head of a long subject and the verb with what belongs to it, an ellipsis between them, "" where that
// is too long for a title, the subject has no good place for a cut, or there may be a verb in it that is not known.
func (l *line) elided(subject, verb lex.Span, sentence int) string {
	const most = 45 // runes of the head
	from, to := l.WordsIn(subject)
	end := 0
	if from == to || !l.Words[from].Capital || l.Words[from].Function && !phraseOpeners[l.Words[from].Folded] {
		return ""
	}
	for i := from; i < to; i++ {
		if w := l.Words[i]; !w.Capital && !w.Function && (l.Lang != "fr" || i == from || !l.Words[i-1].Capital && !l.Words[i-1].Function) {
			return ""
		}
	}
	for i := from + 2; i < to; i++ {
		if l.Runes(lex.Span{From: subject.From, To: l.Words[i].From}) > most {
			break
		}
		if ends[l.Words[i].Folded] > 0 || parted[l.Words[i].Folded] || strings.HasPrefix(l.Gap(i), ",") {
			end = l.Words[i-1].To
		}
	}
	if end == 0 {
		return ""
	}
	return l.joined(lex.TrimTail(lex.Clean(l.Text[subject.From:end]))+" …", l.shorten(verb, sentence))
}

// parted are the words in front of which the head of a subject is whole.
var parted = lex.Set("de du des d et ou")
