package lex

import "sort"

// A Line is a paragraph while facts are looked for in it.
type Line struct {
	Text, Lang string
	Words      []Word
	Sentences  []Span
}

// ReadLine reads a line; its words hold until the next one is read with the same
// vocabulary.
func ReadLine(v *Vocabulary, text, lang string) *Line {
	v.words = v.split(v.words[:0], text)
	return &Line{Text: text, Lang: lang, Words: v.words, Sentences: SentencesOf(text)}
}

// LineOf makes one of a text that is split already, without its sentences.
func LineOf(text, lang string, words []Word) *Line {
	return &Line{Text: text, Lang: lang, Words: words}
}

// WordsIn returns the words [from, to) that begin in a stretch of the line.
func (l *Line) WordsIn(s Span) (from, to int) {
	return l.WordAt(s.From), l.WordAt(s.To)
}

// WordAt returns the first word that begins at a byte or behind it.
func (l *Line) WordAt(at int) int {
	return sort.Search(len(l.Words), func(k int) bool { return l.Words[k].From >= at })
}

// Gap returns what stands between word i and the one before it, "" outside.
func (l *Line) Gap(i int) string {
	if i <= 0 || i >= len(l.Words) {
		return ""
	}
	return l.Text[l.Words[i-1].To:l.Words[i].From]
}

// Word returns word i folded, "" outside.
func (l *Line) Word(i int) string {
	if i < 0 || i >= len(l.Words) {
		return ""
	}
	return l.Words[i].Folded
}

// Spelled returns a word as it is written, "" where there is none.
func (l *Line) Spelled(i int) string {
	if i < 0 || i >= len(l.Words) {
		return ""
	}
	return l.Text[l.Words[i].From:l.Words[i].To]
}

// BlankGap tells whether a gap is white space, and there is some.
func BlankGap(gap string) bool {
	for _, r := range gap {
		if r != ' ' && r != '\u00a0' && r != '\u202f' && r != '\t' {
			return false
		}
	}
	return gap != ""
}
