package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
)

// greets tells whether a line, with its words, only addresses or thanks those who listen ("Merci beaucoup.",
// "Madam President,", "Excellence, Monsieur Ali Sow, Président de la République,").
func greets(text string, ws []lex.Word) bool {
	const longest, most = 80, 6 // bytes, words
	if len(ws) == 0 {
		return false
	}
	first := ws[0].Folded
	return blocks.Addressing[first] && len(text) <= longest && len(ws) <= most ||
		(blocks.Addressing[first] || blocks.Salutation[first]) && salutes(text)
}

// salutes tells whether a line has no verb and ends as those do that turn to one of several.
func salutes(text string) bool {
	const longest = 200 // bytes
	return len(text) <= longest && strings.HasSuffix(strings.TrimRight(text, " »”\""), ",") &&
		!slices.ContainsFunc(lex.Words(text), func(w lex.Word) bool { return w.Verb })
}
