package timex

import "github.com/enjeux/enjeux/model/article/lex"

// A Line is a paragraph while dates are looked for in it.
type Line struct{ *lex.Line }

// LineOf makes one of a text that is split already, without its sentences.
func LineOf(text, lang string, words []lex.Word) *Line {
	return &Line{lex.LineOf(text, lang, words)}
}
