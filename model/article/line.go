package article

import (
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/quantity"
	"github.com/enjeux/enjeux/model/article/timex"
)

// A line is a paragraph while facts are looked for in it.
type line struct {
	quantity.Line
	item bool // of a list
}

// readLine reads a line, see [lex.ReadLine].
func readLine(v *lex.Vocabulary, text, lang string) *line {
	return &line{Line: quantity.Line{Line: timex.Line{Line: lex.ReadLine(v, text, lang)}}}
}

// lineOf makes one of a text that is split already, without its sentences.
func lineOf(text, lang string, words []lex.Word) *line {
	return &line{Line: quantity.Line{Line: timex.Line{Line: lex.LineOf(text, lang, words)}}}
}
