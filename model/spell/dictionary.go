package spell

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Dictionary says which words are right. It does not change, and is safe for
// use by several goroutines.
type Dictionary struct {
	affixes
	lines string  // "stem/flags", one a line
	stems []place // in the order of their letters
}

// A place is where a stem stands in the lines, in bytes.
type place struct {
	at     uint32
	length uint8
}

// largest is how many bytes a list of stems may have.
const largest = 1 << 28

// Read reads an affix file and a list of stems, both in UTF-8. It fails on what
// it cannot read right, and never panics.
func Read(aff, dic io.Reader) (*Dictionary, error) {
	a, err := readAffixes(aff)
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(dic, largest))
	if err != nil {
		return nil, fmt.Errorf("spell: read a dictionary: %w", err)
	}
	if !utf8.Valid(text) {
		return nil, fmt.Errorf("spell: the dictionary is not UTF-8")
	}
	d := &Dictionary{affixes: *a, lines: string(text)}
	d.stems = make([]place, 0, strings.Count(d.lines, "\n"))
	at := 0
	for line := range strings.SplitSeq(d.lines, "\n") {
		stem := line
		if end := strings.IndexAny(line, "/ \t\r"); end >= 0 {
			stem = line[:end]
		}
		if at > 0 && stem != "" && len(stem) <= longestStem { // the first line is how many there are
			d.stems = append(d.stems, place{uint32(at), uint8(len(stem))})
		}
		at += len(line) + 1
	}
	byLetters := func(p, q place) int { return cmp.Compare(d.stem(p), d.stem(q)) }
	if !slices.IsSortedFunc(d.stems, byLetters) {
		slices.SortStableFunc(d.stems, byLetters)
	}
	return d, nil
}

// longestStem is how many bytes a stem may have; a longer one is passed over.
const longestStem = 255

func (d *Dictionary) stem(p place) string { return d.lines[p.at : p.at+uint32(p.length)] }

// flags returns the flags of a stem.
func (d *Dictionary) flags(p place) string {
	line, _, _ := strings.Cut(d.lines[p.at+uint32(p.length):], "\n")
	flags, _ := strings.CutPrefix(line, "/")
	if end := strings.IndexAny(flags, " \t\r"); end >= 0 {
		flags = flags[:end]
	}
	return flags
}

// any tells whether one of the entries of a stem is as asked for.
func (d *Dictionary) any(stem string, as func(flags string) bool) bool {
	i, _ := slices.BinarySearchFunc(d.stems, stem, func(p place, s string) int { return cmp.Compare(d.stem(p), s) })
	for ; i < len(d.stems) && d.stem(d.stems[i]) == stem; i++ {
		if f := d.flags(d.stems[i]); !d.size.has(f, d.forbidden) && !d.size.has(f, d.inCompound) && as(f) {
			return true
		}
	}
	return false
}

// Has tells whether a word is right. A word may be written with a capital, or in
// capitals, where the dictionary has it in small letters, and its apostrophe may
// be curled or not.
func (d *Dictionary) Has(word string) bool {
	if word == "" || len(word) > 200 {
		return false
	}
	word = strings.ReplaceAll(word, "’", "'")
	if d.form(word) {
		return true
	}
	first, n := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return false
	}
	lower := strings.ToLower(word)
	if word[n:] == lower[len(string(unicode.ToLower(first))):] {
		return d.form(lower)
	}
	if word != strings.ToUpper(word) {
		return false
	}
	return d.form(lower) || d.form(string(first)+lower[len(string(unicode.ToLower(first))):])
}

// form tells whether a word is a stem or a form of one, letter by letter.
func (d *Dictionary) form(word string) bool {
	if d.any(word, func(f string) bool { return !d.size.has(f, d.need) }) || d.suffixed(word, nil) {
		return true
	}
	for n := 0; n <= min(d.longestPrefix, len(word)); n++ {
		prefixes := d.prefixes[word[:n]]
		for i := range prefixes {
			p := &prefixes[i]
			stem := p.strip + word[n:]
			if p.begins(stem) && (d.any(stem, func(f string) bool { return d.size.has(f, p.flag) }) || d.suffixed(stem, p)) {
				return true
			}
		}
	}
	return false
}

// suffixed tells whether a word is a stem with a suffix, and with a prefix taken
// off already unless that is nil.
func (d *Dictionary) suffixed(word string, prefix *affix) bool {
	for n := 0; n <= min(d.longestSuffix, len(word)); n++ {
		suffixes := d.suffixes[word[len(word)-n:]]
		for i := range suffixes {
			s := &suffixes[i]
			if prefix == nil && d.size.has(s.more, d.need) {
				continue
			}
			stem := word[:len(word)-n] + s.strip
			if s.ends(stem) && d.any(stem, func(f string) bool {
				return d.size.has(f, s.flag) && (prefix == nil || d.size.has(s.more, prefix.flag) ||
					prefix.cross && s.cross && d.size.has(f, prefix.flag))
			}) {
				return true
			}
		}
	}
	return false
}
