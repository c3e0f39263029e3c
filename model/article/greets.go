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
		(blocks.Addressing[first] || blocks.Salutation[first] || colleagues[first] && len(ws) <= most) && salutes(text) ||
		len(text) <= longest && thanks.MatchString(text) && lex.Weigh(text) == [lex.DomainCount]float64{}
}

// thanks opens what a speaker says before he comes to the matter.
var thanks = lex.Lazy(`(?i)^(?:je vous remercie|nous vous remercions|(?:i|we) thank you|thank you|thanks|merci) `)

// colleagues are those whom a speaker turns to without a form of address.
var colleagues = lex.Set("colleagues friends excellency excellencies members students soldiers sailors collegues amis amies compatriotes etudiants etudiantes soldats membres honorables")

// salutes tells whether a line has no verb and ends as those do that turn to one of several.
func salutes(text string) bool {
	const longest = 200 // bytes
	return len(text) <= longest && strings.HasSuffix(strings.TrimRight(text, " »”\""), ",") &&
		!slices.ContainsFunc(lex.Words(text), func(w lex.Word) bool { return w.Verb })
}
