package lex

import "strings"

// Keywords returns the beginnings, of six bytes at most, of the telling words in the
// first 600 bytes of a text: no months, and none of those that every text has.
func Keywords(text string) map[string]bool {
	const letters, reach = 6, 600
	found := map[string]bool{}
	for _, w := range Words(Clip(text, reach)) {
		if len(w.Folded) > 3 && !FunctionWords[w.Folded] && !w.Month() {
			found[Clip(w.Folded, letters)] = true
		}
	}
	return found
}

// Plain is a text without regard to case, accents and spaces.
func Plain(text string) string { return strings.Join(strings.Fields(Fold(text)), " ") }
