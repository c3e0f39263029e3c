package lex

import (
	"strings"
	"unicode"
)

// common words of each language that the other does not have.
var common = map[string]string{
	"fr": "le la les des du de et est une un dans pour que qui avec au aux sur par ce cette sont ont leur sera entre d l",
	"en": "the of and to in is for that with by on was were are be has have will his their its from at an this between",
}

// DetectLanguage returns "fr" or "en", whichever has more of its common words
// in the beginning of the text; "fr" when neither has any.
func DetectLanguage(text string) string {
	const beginning = 20 << 10 // bytes
	count := map[string]int{}
	of := map[string]string{}
	for lang, list := range common {
		for _, w := range strings.Fields(list) {
			of[w] = lang
		}
	}
	for _, w := range Words(Clip(text, beginning)) {
		if len(w.Folded) > 1 || !w.Capital { // "Senator Ana Ruiz (D-NM)"
			count[of[w.Folded]]++
		}
	}
	if count["en"] > count["fr"] {
		return "en"
	}
	return "fr"
}

// Cyrillic tells whether most letters in the beginning of a text are Cyrillic.
// Such a text is read as Russian, and briefed on in French or English.
func Cyrillic(text string) bool {
	const beginning = 4 << 10 // bytes
	letters, of := 0, 0
	for _, r := range Clip(text, beginning) {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.Is(unicode.Cyrillic, r) {
			of++
		}
	}
	return of > letters/2
}
