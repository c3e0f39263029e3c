package lex

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// A Usage says how a word is used: for each domain, in tenths, how much it speaks for a paragraph
// with the word being about it. It was learnt from texts whose paragraphs a careful reader had
// given a domain: at first by how much more often a word stands in those of one, as a natural
// logarithm, then by the mistakes that were made with all that speaks for a domain (see TestLearn).
// It stands in usage.txt: what the stems of domains.txt were
// given by hand, this adds to by experience, also for words that belong to no domain
// alone ("signed" is politics, "will build" is not).
type Usage [DomainCount]int8

// UsageFactor is what experience counts beside the stems, as was best on texts left out of the
// learning.
const UsageFactor = 0.7

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
func (u *Usage) Weight(domain int) float64 { return UsageFactor / 10 * float64(u[domain]) }

// The usages of a [Lexicon] are those of the program's list, which is in the order of its
// words and read line by line for those that a text has, and of the user's.
type usages struct {
	list string
	own  map[string]*Usage

	reading sync.Mutex
	known   map[string]*Usage // of list, nil for none
}

// usageOf returns that of a folded word, nil for none.
func (x *Lexicon) usageOf(folded string) *Usage {
	key := UsageKey(folded)
	if u, ok := x.usage.own[key]; ok || key == "" {
		return u
	}
	x.usage.reading.Lock()
	defer x.usage.reading.Unlock()
	u, ok := x.usage.known[key]
	if !ok {
		u = x.usage.find(key)
		x.usage.known[strings.Clone(key)] = u
	}
	return u
}

// find reads the line of a word, nil for none.
func (all *usages) find(key string) *Usage {
	rest := all.list
	for rest != "" {
		from := strings.LastIndexByte(rest[:len(rest)/2], '\n') + 1
		line, below, _ := strings.Cut(rest[from:], "\n")
		line = strings.TrimRight(line, "\r")
		word, _, _ := strings.Cut(line, " ")
		switch c := strings.Compare(key, word); {
		case c < 0:
			rest = rest[:from]
		case c > 0:
			rest = below
		default:
			if _, u, err := usageIn(line); err == nil {
				return &u
			}
			return nil
		}
	}
	return nil
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
// last, which is for all other matters. The first list is the program's, see [usages].
func (x *Lexicon) readUsage(list string) error {
	if x.usage.list == "" {
		for strings.HasPrefix(list, "#") {
			_, list, _ = strings.Cut(list, "\n")
		}
		x.usage.list, x.usage.own, x.usage.known = list, map[string]*Usage{}, map[string]*Usage{}
		return nil
	}
	n := 0
	for line := range strings.Lines(list) {
		n++
		if line = strings.TrimRight(line, "\r\n"); line == "" || line[0] == '#' {
			continue
		}
		word, u, err := usageIn(line)
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		x.usage.own[word] = &u
	}
	return nil
}

// usageIn reads a line of the list.
func usageIn(line string) (word string, u Usage, err error) {
	word, rest, _ := strings.Cut(line, " ")
	if word == "" || word != UsageKey(word) {
		return "", u, fmt.Errorf("%q is not three to seven small letters without accents", word)
	}
	for k := range DomainCount - 1 {
		var number string
		number, rest, _ = strings.Cut(strings.TrimLeft(rest, " "), " ")
		tenths, err := strconv.Atoi(number)
		if err != nil || tenths < math.MinInt8 || tenths > math.MaxInt8 {
			return "", u, fmt.Errorf("want %d whole numbers behind %q, from -128 to 127", DomainCount-1, word)
		}
		u[k] = int8(tenths)
	}
	if strings.TrimSpace(rest) != "" {
		return "", u, fmt.Errorf("want %d whole numbers behind %q", DomainCount-1, word)
	}
	return word, u, nil
}
