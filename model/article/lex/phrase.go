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
	if w.Verb || w.present {
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
	until := l.WordAt(s.To)
	for from := l.WordAt(at); from < until; from = l.WordAt(at) {
		end := 0
		for k, c := range l.Words[from].Cues {
			if c := Cue(c.Class); c != CueOpener && c != cueAccording || Longest(l.Words[from].Cues[k:k+1], l.Words[from:until]) == nil {
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
