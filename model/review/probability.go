package review

import (
	"strings"
	"unicode/utf8"
)

// The terms of ICD 203 for likelihood and for confidence, folded, in French and in English.
var (
	likely = []string{"quasi certain", "quasiment certain", "presque certain", "presque exclu", "une chance sur deux", "improbable", "probable", "vraisemblable",
		"almost certain", "almost no chance", "even chance", "unlikely", "likely", "probably", "improbable", "nearly certain"}
	confident = []string{"confiance elevee", "confiance moderee", "confiance moyenne", "confiance faible", "haute confiance", "faible confiance",
		"degre de confiance", "niveau de confiance", "high confidence", "moderate confidence", "low confidence", "level of confidence", "confidence level"}
)

// probabilities finds sentences that speak of how likely something is and of how
// sure the analyst is. ICD 203 keeps the two apart.
func (r *reviewer) probabilities() {
	for _, t := range r.texts {
		for _, m := range t.mixed {
			r.flagAt(MixedProbability, t, m.from, m.to, m.likely, m.confident)
		}
	}
}

// A mixture is a sentence, as bytes of its text, and the terms that it mixes.
type mixture struct {
	from, to          int
	likely, confident string
}

func mixtures(words string) (mixed []mixture) {
	if all := fold(words); !strings.Contains(all, "confian") && !strings.Contains(all, "confiden") {
		return nil
	}
	for _, s := range sentences(words) {
		sentence := fold(words[s[0]:s[1]])
		a, b := firstOf(sentence, likely), firstOf(sentence, confident)
		if a != "" && b != "" {
			mixed = append(mixed, mixture{s[0], s[1], a, b})
		}
	}
	return mixed
}

// firstOf returns the first of some terms that a sentence has, "" for none.
func firstOf(sentence string, terms []string) string {
	for _, term := range terms {
		if i := strings.Index(sentence, term); i >= 0 {
			if before, _ := utf8.DecodeLastRuneInString(sentence[:i]); i == 0 || !letter(before) {
				return term
			}
		}
	}
	return ""
}

// sentences cuts a text behind each mark that ends a sentence and is followed by
// a blank, and at the ends of paragraphs. They are ranges of bytes without the
// blanks between them.
func sentences(s string) (all [][2]int) {
	from := 0
	put := func(to int) {
		start := from + len(s[from:to]) - len(strings.TrimLeft(s[from:to], " \t\n"))
		if end := from + len(strings.TrimRight(s[from:to], " \t\n")); start < end {
			all = append(all, [2]int{start, end})
		}
		from = to
	}
	for i, r := range s {
		if strings.ContainsRune(".!?…", r) {
			end := i + utf8.RuneLen(r)
			if end < len(s) && (s[end] == ' ' || s[end] == '\n') {
				put(end)
			}
		} else if r == '\n' && i >= from {
			put(i)
		}
	}
	put(len(s))
	return all
}
