package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pieces splits a stretch of a line at some marks that stand in front of a space,
// outside brackets and quotation marks. Dashes with spaces around them always
// split; a comma in a date or before "Jr." does not.
func (l *line) pieces(s span, marks string) (all []span) {
	all = make([]span, 0, 8)
	depth, from := 0, s.from
	text := l.text[:s.to]
	cut := func(at, next int) {
		if p := trim(text, span{from, at}); p.from < p.to {
			all = append(all, p)
		}
		from = next
	}
	for i := s.from; i < s.to; i++ {
		c := text[i]
		if c < utf8.RuneSelf && !pausing[c] {
			continue
		}
		switch {
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth = max(0, depth-1)
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			switch {
			case r == '«' || r == '“':
				depth++
			case r == '»' || r == '”':
				depth = max(0, depth-1)
			case (r == '–' || r == '—') && depth == 0 && i > s.from && text[i-1] == ' ' && ends(text, i+size) && !l.joinsNames(i, i+size):
				cut(i, i+size)
			}
			i += size - 1
		case (c == ',' || c == ';' || c == ':') && depth == 0 && strings.IndexByte(marks, c) >= 0 && ends(text, i+1) &&
			!strings.HasPrefix(text[i+1:], " Jr.") && !strings.HasPrefix(text[i+1:], " Sr."):
			cut(i, i+1)
		}
	}
	cut(s.to, s.to)
	return all
}

// pausing are the bytes at which pieces look.
var pausing = [utf8.RuneSelf]bool{'(': true, '[': true, ')': true, ']': true, ',': true, ';': true, ':': true}

// joinsNames tells whether a dash stands between two words with capitals ("Sommet
// Afrique – Russie").
func (l *line) joinsNames(from, to int) bool {
	k := l.wordAt(to)
	return k > 0 && k < len(l.words) && l.words[k].capital && l.words[k-1].capital && l.words[k-1].to+1 >= from && l.words[k].from <= to+2
}

// ends tells whether a mark in front of byte i ends a clause: a space or
// nothing follows it.
func ends(line string, i int) bool {
	if i >= len(line) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(line[i:])
	return unicode.IsSpace(r)
}

// phrase returns the words of a sentence around a passage of it, never cut
// within a clause: the sentence itself unless it is long; else the clauses around
// the passage that make sense by themselves.
func (l *line) phrase(s, at span) string {
	const long = 200 // runes
	s = around(l.text, span{min(s.from, at.from), max(s.to, at.to)}, at, 3*long)
	s.from += l.opening(s)
	if s.from > at.from {
		s.from = at.from
	}
	if l.runes(s) > long {
		for _, p := range l.pieces(s, ";") {
			if p.from <= at.from && at.to <= p.to {
				s = p
			}
		}
	}
	if l.runes(s) > long {
		s = l.clauses(s, at)
	}
	return upperFirst(clean(l.text[s.from:s.to]))
}

// runes returns how many a stretch has.
func (l *line) runes(s span) int { return utf8.RuneCountInString(l.text[s.from:s.to]) }

// clauses returns the fewest clauses of a sentence around a passage that have a
// verb and do not hang on what comes before them.
func (l *line) clauses(s, at span) span {
	all := l.pieces(s, ",;:")
	from := slices.IndexFunc(all, func(p span) bool { return p.to > at.from })
	to := slices.IndexFunc(all, func(p span) bool { return p.to >= at.to })
	if from < 0 || to < 0 {
		return s
	}
	now := func() span { return span{all[from].from, all[to].to} }
	for from > 0 && (!l.acts(now()) || l.hangs(all[from])) {
		from--
	}
	for to+1 < len(all) && (!l.acts(now()) || l.endsOpen(now())) {
		to++
	}
	return now()
}

// acts tells whether a stretch has a verb in a personal form.
func (l *line) acts(s span) bool {
	from, to := l.wordsIn(s)
	return slices.ContainsFunc(l.words[from:to], word.acts)
}

// acts tells whether a word looks like a verb in a personal form.
func (w word) acts() bool {
	f := w.folded
	if w.verb {
		return true
	}
	if w.capital || len(f) < 5 {
		return false
	}
	for _, ending := range []string{"era", "ira", "ront", "rent", "ait"} {
		if strings.HasSuffix(f, ending) {
			return true
		}
	}
	return strings.HasSuffix(f, "ed") && !participles[f]
}

// participles look like English verbs of the past and mostly are none.
var participles = set("united advanced armed based continued deepened detailed enhanced expanded improved integrated joint landlocked limited long-awaited planned proposed related renewed shared skilled unified increased developed")

// hangs tells whether a clause begins with words that point back: anything but a
// capital, a number, an article or another word that can open a sentence.
func (l *line) hangs(s span) bool {
	from, to := l.wordsIn(s)
	if from == to {
		return false
	}
	w := l.words[from]
	return w.verb || !w.capital && !w.digit && w.number == 0 && !determiner[w.folded] && !(scene[w.folded] && !hanging[w.folded])
}

var (
	determiner = set(`le la les l un une des du de ce cet cette ces son sa ses leur leurs notre nos il ils elle elles on plusieurs chaque tout tous toute toutes aucun
		the a an this that these those his her its their our it they he she we some several both each every all no any more about over nearly`)
	// hanging are words that tie what follows to what stands before.
	hanging = set(`qui que dont lequel laquelle lesquels lesquelles auquel auxquels auxquelles ou et mais notamment lors soit ainsi afin
		which who whom whose where and but including while as to notably particularly especially such`)
)

// endsOpen tells whether a stretch ends in an auxiliary, whose verb comes behind the
// comma, or in the first of several adjectives ("a U.S.-based, integrated complex").
func (l *line) endsOpen(s span) bool {
	from, to := l.wordsIn(s)
	if from == to {
		return false
	}
	w := l.word(to - 2)
	article := w == "a" || w == "an" || w == "un" || w == "une"
	if k := to - 3; strings.HasSuffix(l.gap(to-1), "-") && k >= from {
		for k > from && l.gap(k+1) != " " {
			k--
		}
		article = l.word(k) == "a" || l.word(k) == "an"
	}
	return l.words[to-1].verb || article && strings.HasSuffix(l.words[to-1].folded, "ed")
}

// clean takes off what a phrase does not need at its ends.
func clean(s string) string {
	s = strings.Trim(s, " \t\u00a0\u202f,;:.–—-•▪·")
	for _, and := range []string{"et ", "and ", "mais ", "but ", "notamment ", "notably "} {
		s = strings.TrimPrefix(s, and)
	}
	for _, pair := range [][2]string{{"(", ")"}, {"«", "»"}, {"“", "”"}} {
		switch n := strings.Count(s, pair[0]) - strings.Count(s, pair[1]); {
		case n > 0:
			s = strings.TrimPrefix(s, pair[0])
		case n < 0:
			s = strings.TrimSuffix(s, pair[1])
		}
	}
	return strings.Trim(s, " \u00a0\u202f,;:–—-")
}

// inBrackets tells whether the end of s stands within brackets.
func inBrackets(s string) bool { return strings.Count(s, "(") > strings.Count(s, ")") }

// sentenceAt returns the sentence that holds byte at.
func (l *line) sentenceAt(at int) span { return sentenceAt(l.sentences, at) }

// around narrows a sentence to some bytes on either side of a passage, at
// spaces, so that a sentence without end costs no more than another.
func around(line string, s, at span, reach int) span {
	s = span{min(s.from, at.from), max(s.to, at.to)}
	if low := at.from - reach; low > s.from {
		if k := strings.IndexByte(line[low:at.from], ' '); k >= 0 {
			s.from = low + k + 1
		} else {
			s.from = at.from
		}
	}
	if high := at.to + reach; high < s.to {
		if k := strings.LastIndexByte(line[at.to:high], ' '); k >= 0 {
			s.to = at.to + k
		} else {
			s.to = at.to
		}
	}
	return s
}

// opening returns the length of what a sentence opens with that says nothing:
// "Aussi, convient-il de rappeler que", "According to officials,".
func (l *line) opening(s span) int {
	const reach = 80 // bytes that a source may be named in
	at := s.from
	for from := l.wordAt(at); from < len(l.words); from = l.wordAt(at) {
		end := 0
		for k, c := range l.words[from].cues {
			if c := cue(c.class); c != cueOpener && c != cueAccording || longest(l.words[from].cues[k:k+1], l.words[from:]) == nil {
				continue
			}
			end = l.words[from+len(c.parts)-1].to
			rest := clip(l.text[end:s.to], reach)
			comma := strings.IndexByte(rest, ',')
			switch {
			case cue(c.class) == cueAccording && comma >= 0, comma >= 0 && strings.TrimSpace(rest[:comma]) == "":
				end += comma + 1
				if cue(c.class) == cueAccording {
					end += l.moreNames(span{end, s.to})
				}
			case !thatWord[l.words[from+len(c.parts)-1].folded]:
				end = 0
			}
			break
		}
		if end == 0 {
			break
		}
		at = end
	}
	at += len(l.text[at:s.to]) - len(strings.TrimLeft(l.text[at:s.to], " \u00a0\u202f’'"))
	if at >= s.to {
		return 0
	}
	return at - s.from
}

// scene are the words that open what a sentence is set in: when, where, with whom.
var scene = set(`en au aux sur dans pour a lors depuis avec apres avant face eu outre selon conformement s quant concernant pendant durant grace afin si
	malgre compte tandis alors lorsque comme engage engagee engages engagees ayant sous d des hier demain partant
	in on at during following after before as while with for to since despite amid under given when by from although if both`)

// upperFirst returns a text with a capital.
func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError || unicode.ToUpper(r) == r {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// trimTail takes off marks, and words that leave a title hanging.
func trimTail(s string) string {
	for {
		s = strings.TrimRight(s, " \t\u00a0\u202f,;:.–—-(«“")
		k := strings.LastIndexAny(s, " \u00a0\u202f’'")
		if k <= 0 || strings.HasSuffix(s, ")") {
			return s
		}
		_, size := utf8.DecodeRuneInString(s[k:])
		if !hangingTail[fold(s[k+size:])] {
			return s
		}
		s = s[:k]
	}
}

// whose stand before what somebody has.
var whose = set("your vos its their his her our ses leurs nos the")

// hangingTail are the words that no title ends in.
var hangingTail = func() map[string]bool {
	all := set("travers marge faveur cadre afin")
	for w := range functionWords {
		if !slices.Contains([]string{"sa", "s", "on", "plus", "tous", "toutes", "under", "up", "it", "them", "both", "est", "sont", "is", "are"}, w) {
			all[w] = true
		}
	}
	return all
}()

// moreNames returns the length of what goes on with a list of sources behind its first
// comma (" B and C,"), 0 where the sentence itself goes on.
func (l *line) moreNames(s span) int {
	const items = 5
	for k, p := range l.pieces(s, ",;:") {
		if k == items || l.acts(p) {
			break
		}
		if from, to := l.wordsIn(p); p.to < s.to && slices.ContainsFunc(l.words[from:to], func(w word) bool { return w.folded == "et" || w.folded == "and" }) {
			return p.to + 1 - s.from
		}
	}
	return 0
}

var thatWord = set("que qu that")
