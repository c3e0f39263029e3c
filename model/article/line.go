package article

import "sort"

// A line is a paragraph while facts are looked for in it.
type line struct {
	text, lang string
	words      []word
	sentences  []span
}

// readLine reads a line; its words hold until the next one is read with the same
// vocabulary.
func readLine(v *vocabulary, text, lang string) *line {
	v.words = v.split(v.words[:0], text)
	return &line{text: text, lang: lang, words: v.words, sentences: sentencesOf(text)}
}

// lineOf makes one of a text that is split already, without its sentences.
func lineOf(text, lang string, words []word) *line {
	return &line{text: text, lang: lang, words: words}
}

// wordsIn returns the words [from, to) that begin in a stretch of the line.
func (l *line) wordsIn(s span) (from, to int) {
	return l.wordAt(s.from), l.wordAt(s.to)
}

// wordAt returns the first word that begins at a byte or behind it.
func (l *line) wordAt(at int) int {
	return sort.Search(len(l.words), func(k int) bool { return l.words[k].from >= at })
}

// gap returns what stands between word i and the one before it, "" outside.
func (l *line) gap(i int) string {
	if i <= 0 || i >= len(l.words) {
		return ""
	}
	return l.text[l.words[i-1].to:l.words[i].from]
}

// word returns word i folded, "" outside.
func (l *line) word(i int) string {
	if i < 0 || i >= len(l.words) {
		return ""
	}
	return l.words[i].folded
}

// blankGap tells whether a gap is white space, and there is some.
func blankGap(gap string) bool {
	for _, r := range gap {
		if r != ' ' && r != '\u00a0' && r != '\u202f' && r != '\t' {
			return false
		}
	}
	return gap != ""
}
