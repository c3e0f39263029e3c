package lex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Pieces splits a stretch of a line at some marks that stand in front of a space,
// outside brackets and quotation marks. Dashes with spaces around them always
// split; a comma in a date or before "Jr." does not.
func (l *Line) Pieces(s Span, marks string) (all []Span) {
	all = make([]Span, 0, 8)
	depth, from := 0, s.From
	text := l.Text[:s.To]
	cut := func(at, next int) {
		if p := Trim(text, Span{from, at}); p.From < p.To {
			all = append(all, p)
		}
		from = next
	}
	for i := s.From; i < s.To; i++ {
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
			case (r == '–' || r == '—') && depth == 0 && i > s.From && text[i-1] == ' ' && ends(text, i+size) && !l.joinsNames(i, i+size):
				cut(i, i+size)
			}
			i += size - 1
		case (c == ',' || c == ';' || c == ':') && depth == 0 && strings.IndexByte(marks, c) >= 0 && ends(text, i+1) &&
			!strings.HasPrefix(text[i+1:], " Jr.") && !strings.HasPrefix(text[i+1:], " Sr."):
			cut(i, i+1)
		}
	}
	cut(s.To, s.To)
	return all
}

// pausing are the bytes at which pieces look.
var pausing = [utf8.RuneSelf]bool{'(': true, '[': true, ')': true, ']': true, ',': true, ';': true, ':': true}

// joinsNames tells whether a dash stands between two words with capitals ("Sommet
// Afrique – Russie").
func (l *Line) joinsNames(from, to int) bool {
	k := l.WordAt(to)
	return k > 0 && k < len(l.Words) && l.Words[k].Capital && l.Words[k-1].Capital && l.Words[k-1].To+1 >= from && l.Words[k].From <= to+2
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

// Phrase returns the words of a sentence around a passage of it, never cut
// within a clause: the sentence itself unless it is long; else the clauses around
// the passage that make sense by themselves.
func (l *Line) Phrase(s, at Span) string {
	const long = 200 // runes
	s = around(l.Text, Span{min(s.From, at.From), max(s.To, at.To)}, at, 3*long)
	s.From += l.Opening(s)
	if s.From > at.From {
		s.From = at.From
	}
	if l.Runes(s) > long {
		for _, p := range l.Pieces(s, ";") {
			if p.From <= at.From && at.To <= p.To {
				s = p
			}
		}
	}
	if l.Runes(s) > long {
		if cut := l.clauses(s, at); cut != s {
			s = cut
			s.From += l.Subordination(s)
		}
	}
	return UpperFirst(Clean(l.Text[s.From:s.To]))
}

// Runes returns how many a stretch has.
func (l *Line) Runes(s Span) int { return utf8.RuneCountInString(l.Text[s.From:s.To]) }

// clauses returns the fewest clauses of a sentence around a passage that have a
// verb and do not hang on what comes before them.
func (l *Line) clauses(s, at Span) Span {
	all := l.Pieces(s, ",;:")
	from := slices.IndexFunc(all, func(p Span) bool { return p.To > at.From })
	to := slices.IndexFunc(all, func(p Span) bool { return p.To >= at.To })
	if from < 0 || to < 0 {
		return s
	}
	now := func() Span { return Span{all[from].From, all[to].To} }
	for from > 0 && (!l.Acts(now()) || l.Hangs(all[from]) && !l.opposes(all[from]) || from < to && l.apart(all[from], all[from+1])) {
		from--
	}
	for first := range from {
		if p := l.Members(all[:from+1], first, from); p != all[from] {
			from = first
			break
		}
	}
	for to+1 < len(all) && (!l.Acts(now()) || l.EndsOpen(now()) || l.onlyScene(all[from:to+1])) {
		to++
	}
	return now()
}

// onlyScene tells whether clauses say no more than when, where or beside what: « outre l’accord signé en mai, et celui de juin ».
func (l *Line) onlyScene(all []Span) bool {
	return !slices.ContainsFunc(all, func(p Span) bool {
		from, to := l.WordsIn(p)
		return from < to && (!l.SetsScene(p) && !Coordinating[l.Words[from].Folded] || l.conjoined(from) > 0)
	})
}

// SetsScene tells whether a stretch opens with a word that says when, where or beside what, be it without its
// accent in a capital; not with an article that is spelled like one.
func (l *Line) SetsScene(s Span) bool {
	from, to := l.WordsIn(s)
	if from == to || !Scene[l.Words[from].Folded] {
		return false
	}
	switch l.Words[from].Folded {
	case "a":
		return l.Lang == "fr" && (l.Words[from].Capital || l.Spelled(from) == "à")
	case "des":
		return strings.EqualFold(l.Spelled(from), "dès")
	case "s":
		return l.Lang == "fr" && (l.Word(from+1) == "agissant" || l.Word(from+1) == "il")
	}
	return true
}

// apart tells whether what goes on with a clause is the verb of another subject than what stands before it: that is a
// day, says where, or is a name in apposition to the subject.
func (l *Line) apart(s, next Span) bool {
	from, to := l.WordsIn(s)
	return l.dates(s) && l.Hangs(next) ||
		l.SetsScene(s) && l.Finite(l.WordAt(next.From)) ||
		to-from > 1 && (l.Hangs(next) || l.SetsScene(next)) && !slices.ContainsFunc(l.Words[from:to], func(w Word) bool { return !w.Capital })
}

// opposes tells whether a clause opens with "but", and could stand without it.
func (l *Line) opposes(s Span) bool {
	from, to := l.WordsIn(s)
	return from+1 < to && (l.Words[from].Folded == "mais" || l.Words[from].Folded == "but") && l.Acts(s) && !l.Hangs(Span{l.Words[from+1].From, s.To})
}

// dates tells whether a clause says nothing but when: « en novembre 2015 », "on 25 June".
func (l *Line) dates(s Span) bool {
	from, to := l.WordsIn(s)
	digit := false
	for _, w := range l.Words[from:to] {
		if !w.Digit && !w.Day && !w.Month() && !w.Function {
			return false
		}
		digit = digit || w.Digit || w.Day || w.Month()
	}
	return digit
}

// Depends tells whether a clause hangs on another by what it opens with: « avec lequel », « alors que », "although".
func (l *Line) Depends(s Span) bool {
	from, to := l.WordsIn(s)
	return from < to && (l.relates(from) || l.conjoined(from) > 0)
}

// relates tells whether a relative pronoun stands behind the preposition that word i is or opens with: « avec
// lequel », « dans le cadre duquel », "in which".
func (l *Line) relates(i int) bool {
	return related[l.Word(i+1)] || l.Lang == "en" && l.Word(i+1) == "which" ||
		l.Lang == "fr" && Scene[l.Word(i)] && (ofWhich[l.Word(i+2)] || ofWhich[l.Word(i+3)])
}

// Qualifies tells whether a clause says something of what is named before it: « dont le prix », "which brought together".
func (l *Line) Qualifies(s Span) bool {
	from, to := l.WordsIn(s)
	return from < to && (relative[l.Words[from].Folded] || l.relates(from))
}

// conjoined returns how many words from word i on make a clause hang on another, 0 for none.
func (l *Line) conjoined(i int) int {
	switch first, second := l.Word(i), l.Word(i+1); {
	case conjoins[first] && (second == "que" || second == "qu"), l.Lang == "fr" && first == "meme" && second == "si":
		return 2
	case l.Lang == "en" && conjoins[first]:
		return 1
	}
	return 0
}

// Subordination returns the length of what makes a clause hang on another, where what is left stands alone: « alors que
// quatre soldats sont morts », "although trade has grown".
func (l *Line) Subordination(s Span) int {
	from, to := l.WordsIn(s)
	k := from + l.conjoined(from)
	if k == from || k >= to || !l.Acts(Span{l.Words[k].From, s.To}) {
		return 0
	}
	return l.Words[k].From - s.From
}

// Acts tells whether a stretch has a verb in a personal form. The English article is none, nor is the "À"
// that opens a sentence without its accent.
func (l *Line) Acts(s Span) bool {
	from, to := l.WordsIn(s)
	for i, w := range l.Words[from:to] {
		if w.Acts() && !(w.Folded == "a" && (l.Lang == "en" || w.Capital)) || l.reflexive(from+i) {
			return true
		}
	}
	return false
}

// reflexive tells whether a French word is a verb by the pronoun in front of it, and no infinitive: « se tiennent ».
func (l *Line) reflexive(i int) bool {
	w := l.Words[i]
	if l.Lang != "fr" || i == 0 || w.Function || w.Capital || w.Folded == "agit" || l.Words[i-1].Folded != "se" && l.Words[i-1].Folded != "s" {
		return false
	}
	return !slices.ContainsFunc([]string{"er", "ir", "re", "ant"}, func(ending string) bool { return strings.HasSuffix(w.Folded, ending) })
}

// Acts tells whether a word looks like a verb in a personal form.
func (w Word) Acts() bool {
	f := w.Folded
	if w.Verb {
		return true
	}
	if w.Capital || len(f) < 5 {
		return false
	}
	for _, ending := range []string{"era", "ira", "ront", "rent", "ait"} {
		if strings.HasSuffix(f, ending) {
			return true
		}
	}
	return strings.HasSuffix(f, "ed") && !Participles[f]
}

// Participles look like English verbs of the past and mostly are none.
var Participles = Set("united advanced armed based continued deepened detailed enhanced expanded improved integrated joint landlocked limited long-awaited planned proposed related renewed shared skilled unified increased developed")

// Hangs tells whether a clause begins with words that point back: anything but a
// capital, a number, an article or another word that can open a sentence.
func (l *Line) Hangs(s Span) bool {
	from, to := l.WordsIn(s)
	if from == to {
		return false
	}
	w := l.Words[from]
	return l.relates(from) || w.Verb || !w.Capital && !w.Digit && w.Number == 0 && !determiner[w.Folded] && !(l.SetsScene(s) && !Hanging[w.Folded])
}

var (
	determiner = Set(`le la les l un une des du de ce cet cette ces son sa ses leur leurs notre nos il ils elle elles on plusieurs chaque tout tous toute toutes aucun
		the a an this that these those his her its their our it they he she we some several both each every all no any more about over nearly`)
	ofWhich  = Set("duquel desquels desquelles laquelle lesquels lesquelles")
	relative = Set("qui dont auquel auxquels auxquelles which who whose")
	related  = Set("lequel laquelle lesquels lesquelles whom whose")
	conjoins = Set("alors tandis bien puisque sachant while although though whereas because")
	// Hanging are words that tie what follows to what stands before.
	Hanging = Set(`qui que qu dont lequel laquelle lesquels lesquelles auquel auxquels auxquelles ou et mais notamment lors soit ainsi afin
		which who whom whose where and but including while as to notably particularly especially such`)
)

// EndsOpen tells whether a stretch ends in an auxiliary, whose verb comes behind the
// comma, or in the first of several adjectives ("a U.S.-based, integrated complex").
func (l *Line) EndsOpen(s Span) bool {
	from, to := l.WordsIn(s)
	if from == to {
		return false
	}
	w := l.Word(to - 2)
	article := w == "a" || w == "an" || w == "un" || w == "une"
	if k := to - 3; strings.HasSuffix(l.Gap(to-1), "-") && k >= from {
		for k > from && l.Gap(k+1) != " " {
			k--
		}
		article = l.Word(k) == "a" || l.Word(k) == "an"
	}
	return l.Words[to-1].Verb || article && strings.HasSuffix(l.Words[to-1].Folded, "ed")
}

// Clean takes off what a phrase does not need at its ends.
func Clean(s string) string {
	s = strings.Trim(withoutNotes(s), " \t\u00a0\u202f,;:.–—-•▪·")
	for _, and := range []string{"et ", "and ", "mais ", "but ", "notamment ", "notably ", "а ", "и ", "но "} {
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
	if strings.Count(s, `"`) == 1 {
		s = strings.Trim(s, `"`)
	}
	return strings.Trim(s, " \u00a0\u202f,;:–—-")
}

// InBrackets tells whether the end of s stands within brackets.
func InBrackets(s string) bool { return strings.Count(s, "(") > strings.Count(s, ")") }

// SentenceAt returns the sentence that holds byte at.
func (l *Line) SentenceAt(at int) Span { return SentenceAt(l.Sentences, at) }

// around narrows a sentence to some bytes on either side of a passage, at
// spaces, so that a sentence without end costs no more than another.
func around(line string, s, at Span, reach int) Span {
	s = Span{min(s.From, at.From), max(s.To, at.To)}
	if low := at.From - reach; low > s.From {
		if k := strings.IndexByte(line[low:at.From], ' '); k >= 0 {
			s.From = low + k + 1
		} else {
			s.From = at.From
		}
	}
	if high := at.To + reach; high < s.To {
		if k := strings.LastIndexByte(line[at.To:high], ' '); k >= 0 {
			s.To = at.To + k
		} else {
			s.To = at.To
		}
	}
	return s
}

// Opening returns the length of what a sentence opens with that says nothing:
// "Aussi, convient-il de rappeler que", "According to officials,".
func (l *Line) Opening(s Span) int {
	const reach = 80 // bytes that a source may be named in
	at := s.From
	for from := l.WordAt(at); from < len(l.Words); from = l.WordAt(at) {
		end := 0
		for k, c := range l.Words[from].Cues {
			if c := Cue(c.Class); c != CueOpener && c != cueAccording || Longest(l.Words[from].Cues[k:k+1], l.Words[from:]) == nil {
				continue
			}
			end = l.Words[from+len(c.Parts)-1].To
			rest := Clip(l.Text[end:s.To], reach)
			comma := strings.IndexByte(rest, ',')
			switch {
			case Cue(c.Class) == cueAccording && comma >= 0, comma >= 0 && strings.TrimSpace(rest[:comma]) == "":
				end += comma + 1
				if Cue(c.Class) == cueAccording {
					end += l.moreNames(Span{end, s.To})
				}
			case !thatWord[l.Words[from+len(c.Parts)-1].Folded]:
				end = 0
			}
			break
		}
		if end == 0 {
			break
		}
		at = end
	}
	at += len(l.Text[at:s.To]) - len(strings.TrimLeft(l.Text[at:s.To], " \u00a0\u202f’'"))
	if at >= s.To {
		return 0
	}
	return at - s.From
}

// Scene are the words that open what a sentence is set in: when, where, with whom.
var Scene = Set(`en au aux sur dans pour a lors depuis avec apres avant face eu outre selon conformement s quant concernant pendant durant grace afin si
	malgre compte tandis alors lorsque comme engage engagee engages engagees ayant sous d des hier demain partant
	in on at during following after before as while with for to since despite amid under upon given when by from although if both`)

// UpperFirst returns a text with a capital.
func UpperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError || unicode.ToUpper(r) == r {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// TrimTail takes off marks, and words that leave a title hanging.
func TrimTail(s string) string {
	for {
		s = strings.TrimRight(s, " \t\u00a0\u202f,;:.–—-([«“")
		k := strings.LastIndexAny(s, " \u00a0\u202f’'")
		if k <= 0 || strings.HasSuffix(s, ")") {
			return s
		}
		_, size := utf8.DecodeRuneInString(s[k:])
		if !hangingTail[Fold(s[k+size:])] {
			return s
		}
		s = s[:k]
	}
}

// Whose stand before what somebody has.
var Whose = Set("your vos its their his her our ses leurs nos the")

// hangingTail are the words that no title ends in.
var hangingTail = func() map[string]bool {
	all := Set("travers marge faveur cadre afin")
	for w := range FunctionWords {
		if !slices.Contains([]string{"sa", "s", "on", "plus", "tous", "toutes", "under", "up", "it", "them", "both", "est", "sont", "is", "are"}, w) {
			all[w] = true
		}
	}
	return all
}()

// moreNames returns the length of what goes on with a list of sources behind its first
// comma (" B and C,"), 0 where the sentence itself goes on: there, or behind its subject (" the group on A
// and C, held in May, has").
func (l *Line) moreNames(s Span) int {
	const items = 5
	for k, p := range l.Pieces(s, ",;:") {
		if k == items || l.Acts(p) {
			break
		}
		if from, to := l.WordsIn(p); p.To < s.To && l.Text[p.To] == ',' && slices.ContainsFunc(l.Words[from:to], func(w Word) bool { return w.Folded == "et" || w.Folded == "and" }) && !l.Hangs(Span{p.To + 1, s.To}) {
			return p.To + 1 - s.From
		}
	}
	return 0
}

var thatWord = Set("que qu that")
