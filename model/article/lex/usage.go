package lex

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Usage says how a word is used: for each domain, in tenths, the natural logarithm of how
// much more often a paragraph with the word is about it than any in its language is. It was learnt
// from texts whose paragraphs a careful reader had given a domain, by naive Bayes (see
// TestLearn), and stands in usage.txt: what the stems of domains.txt were
// given by hand, this adds to by experience, also for words that belong to no domain
// alone ("signed" is politics, "will build" is not).
type Usage [DomainCount]int8

// A usageOf is that of the words that begin with key.
type usageOf struct {
	key string
	Usage
}

// usageFactor is what experience counts beside the stems. On texts left out of the
// learning, 0.4 to 0.6 were alike, and better than less or more.
const usageFactor = 0.4

// UsageKey returns by what the usage of a folded word is found: its first letters, "" for
// a word that is too short to say anything, or has letters that do not fold ("søker").
func UsageKey(folded string) string {
	const least, most = 3, 7 // letters
	n, key := 0, folded
	for i := range folded {
		if n == most {
			key = folded[:i]
			break
		}
		n++
	}
	if n < least || !plainly(key) {
		return ""
	}
	return key
}

// Weight is what it counts for a domain.
func (u *Usage) Weight(domain int) float64 { return usageFactor / 10 * float64(u[domain]) }

// usageOf returns that of a folded word, nil for none.
func (x *Lexicon) usageOf(folded string) *Usage {
	key := UsageKey(folded)
	k, ok := slices.BinarySearchFunc(x.usage, key, func(u usageOf, key string) int { return strings.Compare(u.key, key) })
	if !ok {
		return nil
	}
	return &x.usage[k].Usage
}

// sortUsage puts the words in order, and of one that comes again keeps what was read last.
func (x *Lexicon) sortUsage() {
	if slices.IsSortedFunc(x.usage, func(a, b usageOf) int { return cmp.Or(strings.Compare(a.key, b.key), -1) }) {
		return // as the program's own list is
	}
	slices.Reverse(x.usage)
	slices.SortStableFunc(x.usage, func(a, b usageOf) int { return strings.Compare(a.key, b.key) })
	x.usage = slices.CompactFunc(x.usage, func(a, b usageOf) bool { return a.key == b.key })
}

// Uses adds to w what the words of a line are used for, each once.
func (v *Vocabulary) Uses(w *[DomainCount]float64, all []Word) {
	clear(v.used)
	for _, s := range all {
		if s.Usage == nil || v.used[s.Usage] {
			continue
		}
		v.used[s.Usage] = true
		for k := range w {
			w[k] += s.Usage.Weight(k)
		}
	}
}

// Common tells whether a word is one that says what a text is about, as few names do.
func (w Word) Common() bool {
	return w.Usage != nil || Longest(w.Topics, []Word{w}) != nil || Longest(w.Cues, []Word{w}) != nil
}

// plainly tells whether a word has small letters without accents and digits alone, as
// folded words do.
func plainly(word string) bool {
	for _, r := range word {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > unicode.MaxLatin1 && unicode.IsLower(r) && r != 'й' && r != 'ё') {
			return false
		}
	}
	return true
}

// readUsage adds lines of a word's beginning and of tenths, one for each domain but the
// last, which is for all other matters.
func (x *Lexicon) readUsage(list string) error {
	n := 0
	x.usage = slices.Grow(x.usage, strings.Count(list, "\n"))
	for text := range strings.Lines(list) {
		n++
		word, rest, _ := strings.Cut(strings.TrimRight(text, "\r\n"), " ")
		if word == "" || word[0] == '#' {
			continue
		}
		if word != UsageKey(word) {
			return fmt.Errorf("line %d: %q is not three to seven small letters without accents", n, word)
		}
		var u Usage
		for k := range DomainCount - 1 {
			var number string
			number, rest, _ = strings.Cut(strings.TrimLeft(rest, " "), " ")
			tenths, err := strconv.Atoi(number)
			if err != nil || tenths < math.MinInt8 || tenths > math.MaxInt8 {
				return fmt.Errorf("line %d: want %d whole numbers behind %q, from -128 to 127", n, DomainCount-1, word)
			}
			u[k] = int8(tenths)
		}
		if strings.TrimSpace(rest) != "" {
			return fmt.Errorf("line %d: want %d whole numbers behind %q", n, DomainCount-1, word)
		}
		x.usage = append(x.usage, usageOf{word, u})
	}
	return nil
}
