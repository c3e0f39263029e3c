package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
)

const (
	titleRunes   = 90  // that a title has at most where it is cut
	wholeTitle   = 115 // and where it need not be
	longestTitle = 140 // and where there is no good place for a cut
)

// title proposes a title for a stake from the line's own words: the heading that
// opens it, or else the clause of its first sentence that carries the news.
func (l *line) title(runIn int) string {
	if len(l.Sentences) == 0 {
		return ""
	}
	at := l.Sentences[0].From
	at += markLength(l.Text[at:])
	if m := numbered.FindStringIndex(lex.Clip(l.Text[at:], 8)); m != nil && l.Lang == "fr" && lex.StartsUpper(l.Text[at+m[1]:]) {
		at += m[1]
	}
	at = max(at, l.placeline(), l.cityline(at))
	if runIn > at {
		head := strings.TrimSpace(l.Text[at:runIn])
		if utf8.RuneCountInString(head) <= titleRunes {
			return head
		}
		return l.headline(lex.Span{From: at, To: runIn})
	}
	const reach = 1200 // bytes of a first sentence that matter
	s := l.SentenceAt(at)
	s = lex.Span{From: at, To: min(max(s.To, at), at+len(lex.Clip(l.Text[at:], reach)))}
	s.From += l.Opening(s)
	return l.headline(s)
}

// headline returns the news of a sentence as a title, cut where it is too long for one all the same.
func (l *line) headline(s lex.Span) string {
	title := lex.UpperFirst(l.news(s))
	if utf8.RuneCountInString(title) <= longestTitle {
		return title
	}
	return broken(title)
}

// numbered is the number of a paragraph with a dash, as the French-speaking press writes it: « 3-Le ministre ».
var numbered = lex.Lazy(`^\d{1,2}[-–]`)

// pointed is an hour that looks like the number of a paragraph: "11.40 am".
var pointed = lex.Lazy(`^\d{1,2}\.\d\d\s?(?:(?i:[ap]\.?m)\b|:)`)

// TitleOf returns the title of the stake that a line makes, whose heading is so many bytes long.
func TitleOf(text string, runIn int, lang string) string {
	v := lex.Vocabularies.Get().(*lex.Vocabulary)
	defer lex.Vocabularies.Put(v)
	return readLine(v, text, lang).title(runIn)
}

// markLength returns the length of the bullet or the number that opens a line.
func markLength(s string) int {
	s = lex.Clip(s, 24)
	if pointed.MatchString(s) {
		return 0
	}
	if n := blocks.BulletMark(s); n > 0 {
		return n
	}
	if m := turn.FindStringIndex(s); m != nil {
		return m[1]
	}
	n, _ := blocks.NumberMark(s)
	return n
}

// turn opens what is asked or answered in a conversation: "Q - ", « R. : ».
var turn = lex.Lazy(`^(?:[QRA]|Question|Réponse|Answer)\.? ?[–—:-] `)

// unnumbered returns what is told without the bullet or the number of the line that it opens.
func unnumbered(told string) string { return lex.UpperFirst(told[markLength(told):]) }

// news returns the clause of a sentence that carries its news, short enough for
// a title: the first that has a verb and does not only set the scene, with its
// subject before it where other words have come between.
func (l *line) news(s lex.Span) string {
	if l.Runes(s) <= wholeTitle {
		return lex.TrimTail(lex.Clean(l.Text[s.From:s.To]))
	}
	all := l.Pieces(s, ",;:")
	if len(all) == 0 {
		return ""
	}
	if items := l.enumeration(all); items > 0 {
		return l.Text[s.From:all[items-1].To] + "…"
	}
	subject, first := "", 0
	for k, p := range all {
		scene := k+1 < len(all) && (l.setsScene(p) || l.andScene(all, k) || l.beside(all, k))
		relative := l.opensWith(p, lex.Hanging) || l.Depends(p)
		switch {
		case ((l.Acts(p) || subject != "" && l.opensWithVerb(p)) && !l.onlySays(p) || subject == "" && l.actsUnknown(all[k:])) && !scene && !relative:
			for j := k + 1; j < len(all) && l.EndsOpen(lex.Span{From: p.From, To: all[j-1].To}); j++ {
				p.To = all[j].To
			}
			if k+2 < len(all) && l.adjectives(p, all[k+1]) {
				p.To = all[k+2].To
			}
			if subject != "" && (first == 0 || !l.setsScene(all[first-1]) || l.OnlyDates(all[first-1])) {
				p = l.Members(all, first, k)
			}
			who := ""
			if l.opensWithVerb(p) && subject != "" {
				who = subject + " "
			}
			if p == all[k] {
				if whole := l.carriedOn(who, all, k, s.To); whole != "" {
					return whole
				}
			}
			told := who + l.shorten(p, s.To)
			if who != "" && utf8.RuneCountInString(told) > longestTitle {
				return cmp.Or(l.told(strings.TrimSpace(who), p, s.To), l.elided(all[first], p, s.To), told)
			}
			return told
		case !scene && !relative && subject == "" && !(l.Lang == "fr" && participle(l.Spelled(l.WordAt(p.From)))):
			subject, first = l.Text[p.From:p.To], k
		case subject != "" && l.opensWith(p, lex.Coordinating):
			and := l.WordAt(p.From)
			if members := l.Members(all, first, k); k > first+1 && members != p {
				return l.shorten(members, s.To)
			}
			if l.Acts(p) && !lex.Hanging[l.Word(and+1)] { // "and his guest met"
				return subject + " " + l.Word(and) + " " + l.shorten(lex.Span{From: l.Words[and].To, To: p.To}, s.To)
			}
			subject += " " + l.Text[p.From:p.To]
		}
	}
	if subject != "" && first+2 < len(all) && l.goesOn(all[first+1], all[first+2]) {
		return subject + " " + l.shorten(all[first+2], s.To)
	}
	// No verb that is known: what comes first after the scene is set.
	for k, p := range all {
		if !l.setsScene(p) && !l.andScene(all, k) && !l.beside(all, k) || k+1 == len(all) {
			for j := k + 1; j < len(all) && l.Runes(p) < titleRunes/3; j++ {
				p.To = all[j].To
			}
			return l.shorten(p, s.To)
		}
	}
	return l.shorten(s, s.To)
}

// andScene tells whether a clause goes on with what sets the scene: "in line with what was agreed in May, and worth
// two million, …", "and on Friday, …".
func (l *line) andScene(all []lex.Span, k int) bool {
	from, to := l.WordsIn(all[k])
	if from+1 >= to || !lex.Coordinating[l.Words[from].Folded] {
		return false
	}
	rest := lex.Span{From: l.Words[from+1].From, To: all[k].To}
	return l.setsScene(rest) || k > 0 && l.setsScene(all[k-1]) && !l.Acts(rest) && strings.HasPrefix(l.Text[all[k].To:], ",")
}

// beside tells whether a clause only says who is spoken of in the scene before it: "at the invitation of the mayor, Ada
// Holm, and to see the port, …", "at the invitation of Ada Holm, Mayor of Lima, Governor Adjei …".
func (l *line) beside(all []lex.Span, k int) bool {
	if k == 0 || k+2 >= len(all) || !l.setsScene(all[k-1]) || l.Acts(all[k]) {
		return false
	}
	from, to := l.WordsIn(all[k])
	_, scene := l.WordsIn(all[k-1])
	return l.andScene(all, k+1) || l.CueAt(from, lex.CueOffice) > 0 && l.Words[scene-1].Capital && !l.opensWithVerb(all[k+1]) && !l.Hangs(all[k+1]) &&
		!(l.named(all[k+1]) && l.opensWithVerb(all[k+2])) && !slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return past[w.Folded] })
}

// onlySays tells whether a clause names no more than who has said the rest ("officials said").
func (l *line) onlySays(s lex.Span) bool {
	const most = 6 // words
	from, to := l.WordsIn(s)
	return to-from <= most && slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return lex.Saying[w.Folded] })
}

// participle tells whether a word has the ending of a French participle.
func participle(word string) bool {
	return strings.HasSuffix(strings.TrimSuffix(strings.TrimSuffix(word, "s"), "e"), "é")
}

// actsUnknown tells whether the first of the clauses of an English sentence that are left is too long to
// be a subject alone, and none behind it goes on with a verb: its own is in the present and none that is
// known ("the two sides reaffirm …").
func (l *line) actsUnknown(left []lex.Span) bool {
	const long = 9 // words
	p := left[0]
	from, to := l.WordsIn(p)
	return l.Lang == "en" && to-from > long && l.Words[from].Capital && (p.To == len(l.Text) || l.Text[p.To] != ':') && !slices.ContainsFunc(left[1:], l.opensWithVerb)
}

// goesOn tells whether behind a name in apposition a sentence goes on with a verb that is not known, by
// its place: "the envoy, Ada Holm, opens the talks".
func (l *line) goesOn(name, verb lex.Span) bool {
	const least = 3 // words
	from, to := l.WordsIn(verb)
	if to-from < least || !l.Words[l.WordAt(name.From)].Capital {
		return false
	}
	w := l.Words[from]
	return !w.Capital && !w.Function && !w.Digit && !l.setsScene(verb) && !strings.HasSuffix(w.Folded, "ed") && !strings.HasSuffix(l.Spelled(from), "é") && !strings.HasSuffix(l.Spelled(from), "ée")
}

// enumeration returns how many pieces of a sentence that opens with a list of
// short items fit in a title, 0 when it opens with none.
func (l *line) enumeration(all []lex.Span) int {
	const items, wordsOfOne = 4, 3
	n := 0
	for n < len(all) {
		if from, to := l.WordsIn(all[n]); to-from > wordsOfOne || l.Acts(all[n]) {
			break
		}
		n++
	}
	if n < items {
		return 0
	}
	for n > 1 && l.Runes(lex.Span{From: all[0].From, To: all[n-1].To}) > titleRunes {
		n--
	}
	return n
}

// setsScene tells whether a clause says when, where, under what head or why.
func (l *line) setsScene(s lex.Span) bool {
	from, to := l.WordsIn(s)
	if from == to {
		return false
	}
	const brief = 4 // words of "ces dernières années"
	if to-from <= brief && slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return w.In(times) || w.Day && from+1 < to }) {
		return true
	}
	if l.Words[from].Verb && !(l.Lang == "fr" && l.Words[from].Folded == "a" && l.Words[from].Capital) {
		return false
	}
	if l.Words[from].Number > 0 && l.In(from+1, times) { // "two years after"
		return true
	}
	first := l.Words[from]
	if strings.HasSuffix(first.Folded, "ing") || l.Lang == "fr" && strings.HasSuffix(first.Folded, "ant") && !first.Function && l.Word(from+1) != "" && (l.Words[from+1].Function || to-from > brief && !l.Acts(s)) {
		return true // "consisting of", « consistant en », « saluant Kofi Mensah et ses pilotes »
	}
	if l.Lang == "en" && (strings.HasSuffix(first.Folded, "ed") || shaped[first.Folded]) && from+1 < to && l.Words[from+1].Function {
		return true // "based on", "driven by"
	}
	if l.Lang == "fr" && !first.Capital && participle(l.Spelled(from)) && from+1 < to && l.Words[from+1].Function {
		return true // « tournée vers »
	}
	switch second := l.Word(from + 1); first.Folded {
	case "bien":
		return thats[second] // "bien que"
	case "de":
		return second == "par"
	}
	return l.SetsScene(s)
}

// shaped are English participles without the usual ending that may open a sentence.
var shaped = lex.Set("driven known built borne drawn led taken written seen")

func (l *line) opensWith(s lex.Span, some map[string]bool) bool {
	from, to := l.WordsIn(s)
	return from < to && some[l.Words[from].Folded]
}

var times = lex.ClassOf("annee annees an ans mois semaine semaines jours year years month months week weeks days decade decades")

// opensWithVerb tells whether a clause begins with its verb, so that its subject
// stands elsewhere.
func (l *line) opensWithVerb(s lex.Span) bool {
	from, to := l.WordsIn(s)
	if from < to && (l.Words[from].Folded == "se" || l.Words[from].Folded == "s" || l.Words[from].Folded == "y" || l.Words[from].Folded == "also") {
		from++
	}
	return from < to && (l.Finite(from) || !l.Words[from].Capital && (past[l.Words[from].Folded] && from+1 < to || lex.Saying[l.Words[from].Folded]))
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
