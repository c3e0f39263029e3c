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
	if runIn > at && l.speaks(at, runIn) {
		const least = 5 // words of what is said
		for rest := l.sentenceBehind(runIn); rest.From < rest.To; rest = l.sentenceBehind(rest.To) {
			if from, to := l.WordsIn(rest); to-from >= least && l.Acts(rest) {
				return l.headline(rest)
			}
		}
	}
	if runIn > at {
		head := strings.TrimSpace(l.Text[at:runIn])
		if utf8.RuneCountInString(head) <= titleRunes {
			return head
		}
		return l.headline(lex.Span{From: at, To: runIn})
	}
	return l.headline(l.sentenceBehind(at))
}

// sentenceBehind returns the sentence that begins at a byte, from where it says something on.
func (l *line) sentenceBehind(at int) lex.Span {
	const reach = 1200 // bytes of it that matter
	at = min(len(l.Text), at+len(l.Text[at:])-len(strings.TrimLeft(l.Text[at:], " .…•/:–—-\u00a0\u202f")))
	s := l.SentenceAt(at)
	s = lex.Span{From: at, To: min(max(s.To, at), at+len(lex.Clip(l.Text[at:], reach)))}
	s.From += l.Opening(s)
	return s
}

// speaks tells whether what opens a line, with a colon behind it, is who says the rest: an office, a name in capitals, or
// the part that somebody has in a conversation.
func (l *line) speaks(from, to int) bool {
	name, _, _ := strings.Cut(l.Text[from:to], "(")
	name = strings.Trim(name, " :\u00a0")
	colon := strings.HasPrefix(strings.TrimLeft(l.Text[from+len(name):], " )\u00a0"), ":") || strings.Contains(l.Text[from:to], "(")
	return colon && (l.speaker(to) || lex.Capitals(name) && blocks.IsName(name) && !slices.ContainsFunc(lex.Words(name), func(w lex.Word) bool { return w.Function }) || roles[lex.Fold(name)])
}

// roles are the parts in a conversation.
var roles = lex.Set("moderator moderateur moderatrice question answer reponse journalist journaliste interviewer interpreter interprete reporter")

// headline returns the news of a sentence as a title, cut where it is too long for one all the same.
func (l *line) headline(s lex.Span) string {
	title := l.news(s)
	for _, and := range []string{"And ", "Et "} {
		title = strings.TrimPrefix(title, and)
	}
	title = lex.UpperFirst(title)
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

func (l *line) opensWith(s lex.Span, some map[string]bool) bool {
	from, to := l.WordsIn(s)
	return from < to && some[l.Words[from].Folded]
}

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
