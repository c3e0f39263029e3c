package spell

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// An affix is one way to make a form: strip comes off the stem and add goes on,
// where the stem meets the condition.
type affix struct {
	flag       string
	strip, add string
	condition  []class
	more       string // flags that the form has in turn
	cross      bool   // it may stand together with one at the other end
}

// A class is a letter of a condition: one of the letters, or none of them.
type class struct {
	letters string // "" is any letter
	not     bool
}

func (c class) has(r rune) bool {
	return c.letters == "" || strings.ContainsRune(c.letters, r) != c.not
}

// affixes are what an affix file says.
type affixes struct {
	prefixes, suffixes map[string][]affix // by what they add
	longestPrefix      int                // bytes
	longestSuffix      int
	size               flagSize
	need, forbidden    string // flags of stems that are no words by themselves, and of what is none
	inCompound         string // and of parts of compounds
	noSuggest          string
	letters            []rune // to try, the most frequent first
	instead            [][2]string
}

// flagSize is how flags are written in the files.
type flagSize int

const (
	oneRune flagSize = iota
	twoBytes
	number
)

// has tells whether a flag is among flags.
func (s flagSize) has(flags, flag string) bool {
	if flag == "" || flags == "" {
		return false
	}
	switch s {
	case twoBytes:
		for i := 0; i+2 <= len(flags); i += 2 {
			if flags[i:i+2] == flag {
				return true
			}
		}
		return false
	case number:
		for f := range strings.SplitSeq(flags, ",") {
			if f == flag {
				return true
			}
		}
		return false
	}
	return strings.Contains(flags, flag)
}

// most is how many lines an affix file may have, and how many letters a line.
const (
	mostLines = 200_000
	longest   = 1 << 16
)

// readAffixes reads an affix file in UTF-8. What it does not know, such as how
// words are joined to compounds, it passes over.
func readAffixes(r io.Reader) (*affixes, error) {
	a := &affixes{prefixes: make(map[string][]affix), suffixes: make(map[string][]affix)}
	cross := make(map[string]bool) // by kind and flag
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longest)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimPrefix(lines.Text(), "\ufeff")
		if n > mostLines {
			return nil, fmt.Errorf("spell: an affix file of more than %d lines", mostLines)
		}
		if !utf8.ValidString(line) {
			return nil, fmt.Errorf("spell: line %d of the affix file is not UTF-8", n)
		}
		if err := a.line(strings.Fields(line), cross); err != nil {
			return nil, fmt.Errorf("spell: line %d of the affix file: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("spell: read an affix file: %w", err)
	}
	return a, nil
}

func (a *affixes) line(f []string, cross map[string]bool) error {
	if len(f) < 2 {
		return nil
	}
	switch f[0] {
	case "SET":
		if f[1] != "UTF-8" {
			return fmt.Errorf("the encoding is %q and not UTF-8", f[1])
		}
	case "FLAG":
		sizes := map[string]flagSize{"long": twoBytes, "num": number, "UTF-8": oneRune}
		size, ok := sizes[f[1]]
		if !ok {
			return fmt.Errorf("flags of the kind %q are not known", f[1])
		}
		a.size = size
	case "AF":
		return errors.New("flags by number of a list (AF) are not read")
	case "NEEDAFFIX":
		a.need = f[1]
	case "FORBIDDENWORD":
		a.forbidden = f[1]
	case "ONLYINCOMPOUND":
		a.inCompound = f[1]
	case "NOSUGGEST":
		a.noSuggest = f[1]
	case "TRY":
		for _, r := range f[1] {
			if !slices.Contains(a.letters, r) {
				a.letters = append(a.letters, r)
			}
		}
	case "REP":
		if len(f) > 2 {
			a.instead = append(a.instead, [2]string{f[1], strings.ReplaceAll(f[2], "_", " ")})
		}
	case "PFX", "SFX":
		return a.affix(f, cross)
	}
	return nil
}

// affix reads "SFX flag Y count", which begins those of a flag, or "SFX flag
// strip add/flags condition".
func (a *affixes) affix(f []string, cross map[string]bool) error {
	key := f[0] + f[1]
	together, begun := cross[key]
	if !begun || len(f) == 4 && (f[2] == "Y" || f[2] == "N") {
		if len(f) < 4 {
			return fmt.Errorf("an affix of %d fields", len(f))
		}
		if _, err := strconv.Atoi(f[3]); err != nil && !begun {
			return fmt.Errorf("affixes of %q begin with no number", f[1])
		} else if err == nil {
			cross[key] = f[2] == "Y"
			return nil
		}
	}
	if len(f) < 4 {
		return fmt.Errorf("an affix of %d fields", len(f))
	}
	x := affix{flag: f[1], strip: f[2], cross: together}
	x.add, x.more, _ = strings.Cut(f[3], "/")
	if x.strip == "0" {
		x.strip = ""
	}
	if x.add == "0" {
		x.add = ""
	}
	if len(f) > 4 {
		x.condition = condition(f[4])
	}
	if f[0] == "PFX" {
		a.prefixes[x.add] = append(a.prefixes[x.add], x)
		a.longestPrefix = max(a.longestPrefix, len(x.add))
	} else {
		a.suffixes[x.add] = append(a.suffixes[x.add], x)
		a.longestSuffix = max(a.longestSuffix, len(x.add))
	}
	return nil
}

// condition reads letters, [letters], [^letters] and the full stop for any.
func condition(s string) (all []class) {
	if s == "." {
		return nil
	}
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		c := class{letters: s[:n]}
		if r == '[' {
			if end := strings.IndexByte(s, ']'); end > 0 {
				c.letters, n = s[1:end], end+1
				c.letters, c.not = strings.TrimPrefix(c.letters, "^"), strings.HasPrefix(c.letters, "^")
			}
		} else if r == '.' {
			c.letters = ""
		}
		all = append(all, c)
		s = s[n:]
	}
	return all
}

// begins and ends tell whether a stem meets the condition of a prefix or a suffix.
func (x *affix) begins(stem string) bool {
	for _, c := range x.condition {
		r, n := utf8.DecodeRuneInString(stem)
		if n == 0 || !c.has(r) {
			return false
		}
		stem = stem[n:]
	}
	return true
}

func (x *affix) ends(stem string) bool {
	for _, c := range slices.Backward(x.condition) {
		r, n := utf8.DecodeLastRuneInString(stem)
		if n == 0 || !c.has(r) {
			return false
		}
		stem = stem[:len(stem)-n]
	}
	return true
}
