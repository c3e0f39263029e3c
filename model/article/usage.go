package article

import (
	"fmt"
	"strconv"
	"strings"
)

// A usage says how a word is used: for each domain the natural logarithm of how much
// more often a paragraph with the word is about it than any paragraph is. It was learnt
// from texts whose paragraphs a careful reader had given a domain, by naive Bayes (see
// TestLearn), and stands in usage.txt, in tenths: what the stems of domains.txt were
// given by hand, this adds to by experience, also for words that belong to no domain
// alone ("signed" is politics, "will build" is not).
type usage [domainCount]float64

// usageFactor is what experience counts beside the stems. On texts left out of the
// learning, 0.4 to 0.6 were alike, and better than less or more.
const usageFactor = 0.4

// usageKey returns by what the usage of a folded word is found: its first letters, "" for
// a word that is too short to say anything.
func usageKey(folded string) string {
	const least, most = 3, 7 // letters
	n := 0
	for i := range folded {
		if n == most {
			return folded[:i]
		}
		n++
	}
	if n < least {
		return ""
	}
	return folded
}

// uses adds to w what the words of a line are used for, each once.
func (v *vocabulary) uses(w *[domainCount]float64, all []word) {
	clear(v.used)
	for _, s := range all {
		if s.usage == nil || v.used[s.usage] {
			continue
		}
		v.used[s.usage] = true
		for k, x := range s.usage {
			w[k] += usageFactor * x
		}
	}
}

// readUsage adds lines of a word's beginning and of tenths, one for each domain but the
// last, which is for all other matters.
func (x *lexicon) readUsage(list string) error {
	n := 0
	all := make([]usage, 0, strings.Count(list, "\n"))
	for text := range strings.Lines(list) {
		n++
		word, rest, _ := strings.Cut(strings.TrimRight(text, "\r\n"), " ")
		if word == "" || word[0] == '#' {
			continue
		}
		if word != usageKey(word) || word != fold(word) {
			return fmt.Errorf("line %d: %q is not three to seven small letters without accents", n, word)
		}
		var u usage
		for k := range domainCount - 1 {
			var number string
			number, rest, _ = strings.Cut(strings.TrimLeft(rest, " "), " ")
			tenths, err := strconv.Atoi(number)
			if err != nil {
				return fmt.Errorf("line %d: want %d whole numbers behind %q", n, domainCount-1, word)
			}
			u[k] = float64(tenths) / 10
		}
		if strings.TrimSpace(rest) != "" {
			return fmt.Errorf("line %d: want %d whole numbers behind %q", n, domainCount-1, word)
		}
		all = append(all, u)
		x.usage[word] = &all[len(all)-1]
	}
	return nil
}
