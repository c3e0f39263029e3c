package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	titleRunes   = 90  // that a title has at most where it is cut
	wholeTitle   = 115 // and where it need not be
	longestTitle = 140 // and where there is no good place for a cut
)

// title proposes a title for a stake from the line's own words: the heading that
// opens it, or else the clause of its first sentence that carries the news.
func (l *line) title(runIn int) string {
	if len(l.sentences) == 0 {
		return ""
	}
	at := l.sentences[0].from
	at += markLength(l.text[at:])
	if runIn > at {
		head := strings.TrimSpace(l.text[at:runIn])
		if utf8.RuneCountInString(head) <= titleRunes {
			return head
		}
		return upperFirst(l.news(span{at, runIn}))
	}
	at = max(at, l.placeline())
	const reach = 1200 // bytes of a first sentence that matter
	s := l.sentenceAt(at)
	s = span{at, min(max(s.to, at), at+len(clip(l.text[at:], reach)))}
	s.from += l.opening(s)
	return upperFirst(l.news(s))
}

// placeline returns the length of what a report of an agency opens with, its place,
// date and name ("PARIS, 3 juin (AFP) – "), 0 when it opens with none.
func (l *line) placeline() int {
	const longest = 40 // bytes of a place
	head := clip(l.text, longestTitle)
	end := 0
	for _, dash := range []string{" – ", " — ", " - ", " -- ", " --- "} {
		if k := strings.Index(head, dash); k > 0 && (end == 0 || k < end) {
			end = k
			head = head[:k+len(dash)]
		}
	}
	if end == 0 || !startsUpper(head) || !strings.ContainsAny(head, "(0123456789") && !capitals(head) {
		return 0
	}
	place, _, dated := strings.Cut(head[:end], ", ")
	if k := strings.IndexByte(place, '('); k > 0 && strings.HasSuffix(head[:end], ")") {
		place, dated = place[:k], false
	}
	if len(place) > longest || strings.IndexFunc(place, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("’' .-", r)
	}) >= 0 {
		return 0
	}
	if rest := head[len(place):end]; dated && len(rest) > longest+len(", (agence de presse)") {
		return 0
	}
	return len(head)
}

// TitleOf returns the title of the stake that a line makes, whose heading is so many bytes long.
func TitleOf(text string, runIn int, lang string) string {
	v := vocabularies.Get().(*vocabulary)
	defer vocabularies.Put(v)
	return readLine(v, text, lang).title(runIn)
}

// markLength returns the length of the bullet or the number that opens a line.
func markLength(s string) int {
	s = clip(s, 24)
	if n := bulletMark(s); n > 0 {
		return n
	}
	n, _ := numberMark(s)
	return n
}

// news returns the clause of a sentence that carries its news, short enough for
// a title: the first that has a verb and does not only set the scene, with its
// subject before it where other words have come between.
func (l *line) news(s span) string {
	if l.runes(s) <= wholeTitle {
		return trimTail(clean(l.text[s.from:s.to]))
	}
	all := l.pieces(s, ",;:")
	if len(all) == 0 {
		return ""
	}
	if items := l.enumeration(all); items > 0 {
		return l.text[s.from:all[items-1].to] + "…"
	}
	subject := ""
	for k, p := range all {
		scene := l.setsScene(p) && k+1 < len(all)
		relative := l.opensWith(p, hanging)
		switch {
		case l.acts(p) && !scene && !relative:
			for j := k + 1; j < len(all) && l.endsOpen(span{p.from, all[j-1].to}); j++ {
				p.to = all[j].to
			}
			said := l.shorten(p)
			if l.opensWithVerb(p) && subject != "" {
				return subject + " " + said
			}
			return said
		case !scene && !relative && subject == "":
			subject = l.text[p.from:p.to]
		case subject != "" && l.opensWith(p, coordinating):
			and := l.wordAt(p.from)
			if l.acts(p) && !hanging[l.word(and+1)] { // "and his guest met"
				return subject + " " + l.word(and) + " " + l.shorten(span{l.words[and].to, p.to})
			}
			subject += " " + l.text[p.from:p.to]
		}
	}
	// No verb that is known: what comes first after the scene is set.
	for k, p := range all {
		if !l.setsScene(p) || k+1 == len(all) {
			for j := k + 1; j < len(all) && l.runes(p) < titleRunes/3; j++ {
				p.to = all[j].to
			}
			return l.shorten(p)
		}
	}
	return l.shorten(s)
}

// enumeration returns how many pieces of a sentence that opens with a list of
// short items fit in a title, 0 when it opens with none.
func (l *line) enumeration(all []span) int {
	const items, wordsOfOne = 4, 3
	n := 0
	for n < len(all) {
		if from, to := l.wordsIn(all[n]); to-from > wordsOfOne || l.acts(all[n]) {
			break
		}
		n++
	}
	if n < items {
		return 0
	}
	for n > 1 && l.runes(span{all[0].from, all[n-1].to}) > titleRunes {
		n--
	}
	return n
}

// setsScene tells whether a clause says when, where, under what head or why.
func (l *line) setsScene(s span) bool {
	from, to := l.wordsIn(s)
	if from == to {
		return false
	}
	const brief = 4 // words of "ces dernières années"
	if to-from <= brief && slices.ContainsFunc(l.words[from:to], func(w word) bool { return times[w.folded] }) {
		return true
	}
	if l.words[from].verb {
		return false
	}
	return scene[l.words[from].folded] || strings.HasSuffix(l.words[from].folded, "ing") && l.words[from].capital
}

func (l *line) opensWith(s span, some map[string]bool) bool {
	from, to := l.wordsIn(s)
	return from < to && some[l.words[from].folded]
}

var times = set("annee annees an ans mois semaine semaines jours year years month months week weeks days decade decades")

// coordinating words open what goes with the subject: "and the finance minister".
var coordinating = set("et and")

// opensWithVerb tells whether a clause begins with its verb, so that its subject
// stands elsewhere.
func (l *line) opensWithVerb(s span) bool {
	from, to := l.wordsIn(s)
	if from < to && (l.words[from].folded == "se" || l.words[from].folded == "s" || l.words[from].folded == "y" || l.words[from].folded == "also") {
		from++
	}
	return from < to && l.words[from].acts()
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
