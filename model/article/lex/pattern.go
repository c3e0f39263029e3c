package lex

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// A Pattern is a regular expression that is compiled when a text first has what it asks for
// (see [required]), and only looked for in such texts: there are hundreds of them, most of
// them for a few sentences of a few texts. Of a long one only those ways are compiled that a
// text may have (see [ways]), as long as it is enough to know whether and where it matches.
type Pattern struct {
	expression string
	words      bool // see [Whole]

	asking, splitting, compiling, binding sync.Once

	begins   *beginnings // of a text or, of whole words, of those; nil where any will do
	asks     []*required
	choice   *choice // nil for a short one
	compiled atomic.Pointer[regexp.Regexp]
	bound    *regexp.Regexp // see [Pattern.first]
}

// Lazy returns the pattern of an expression of package regexp.
func Lazy(expression string) *Pattern { return &Pattern{expression: expression} }

// written returns the whole expression.
func (p *Pattern) written() string {
	if p.words {
		return whole(p.expression)
	}
	return p.expression
}

// compile returns the pattern compiled.
func (p *Pattern) compile() *regexp.Regexp {
	p.compiling.Do(func() { p.compiled.Store(regexp.MustCompile(withLetters(p.written()))) })
	return p.compiled.Load()
}

// asked tells whether a text has what the pattern asks for.
func (p *Pattern) asked(s string) bool {
	p.asking.Do(func() {
		p.asks = requiredBy(p.expression)
		if !p.words {
			p.begins = beginningsOf(p.expression)
		}
	})
	if !p.words && p.begins != nil && !p.begins.begin(s) {
		return false
	}
	for _, r := range p.asks {
		if !r.in(s) {
			return false
		}
	}
	return true
}

// split returns the ways of a pattern, nil for a short one.
func (p *Pattern) split() *choice {
	p.splitting.Do(func() { p.choice = choiceOf(p.expression, p.words) })
	return p.choice
}

// alphabet is the letters of the scripts that are read and of the names in them: Latin, Greek
// and Cyrillic, and Armenian, Hebrew, Arabic, kana, ideographs and hangul.
const alphabet = `A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͳͶͷͻ-ͽͿΆΈ-ҁҊ-ԯḀ-ỿԱ-Ֆՠ-ֈא-תء-يぁ-ヿ一-鿿가-힣`

// withLetters writes [alphabet] for each \p{L}, alone or among what has no case. Package
// regexp takes a list of all 650 ranges of letters for that, at each place, and most of
// the time to compile a pattern.
func withLetters(expression string) string {
	const class = `\p{L}`
	var b strings.Builder
	for expression != "" {
		size := 1
		switch {
		case strings.HasPrefix(expression, class):
			size = len(class)
		case expression[0] == '\\' && len(expression) > 1:
			size = 2
		case expression[0] == '[':
			w := walk{rest: expression}
			w.class()
			size = max(len(expression)-len(w.rest), 1)
		}
		part := expression[:size]
		expression = expression[size:]
		switch {
		case part == class:
			part = "(?-i:[" + alphabet + "])"
		case strings.Contains(part, class) && strings.IndexFunc(caseless.Replace(part), unicode.IsLetter) < 0:
			part = "(?-i:" + strings.ReplaceAll(part, class, alphabet) + ")"
		}
		b.WriteString(part)
	}
	return b.String()
}

// caseless takes out of what stands in brackets the classes whose signs have no case.
var caseless = strings.NewReplacer(`\p{L}`, "", `\p{N}`, "", `\d`, "", `\s`, "")

// in returns the pattern compiled, nil where it cannot be found in a text.
func (p *Pattern) in(s string) *regexp.Regexp {
	if !p.asked(s) {
		return nil
	}
	if re := p.compiled.Load(); re != nil {
		return re
	}
	if c := p.split(); c != nil && !c.matches(s) {
		return nil
	}
	return p.compile()
}

// The methods below are those of [regexp.Regexp].

func (p *Pattern) MatchString(s string) bool {
	if !p.asked(s) {
		return false
	}
	if c := p.split(); c != nil {
		return c.matches(s)
	}
	if p.words {
		return p.first(s) != nil
	}
	return p.compile().MatchString(s)
}

func (p *Pattern) FindString(s string) string {
	if re := p.in(s); re != nil {
		return re.FindString(s)
	}
	return ""
}

func (p *Pattern) FindStringIndex(s string) (first []int) {
	if !p.asked(s) {
		return nil
	}
	c := p.split()
	switch {
	case c == nil && p.words:
		return p.first(s)
	case c == nil:
		return p.compile().FindStringIndex(s)
	}
	tied := false
	for _, w := range c.in(s) {
		switch at := w.FindStringIndex(s); {
		case at == nil:
		case first == nil || at[0] < first[0]:
			first, tied = at, false
		case at[0] == first[0]:
			tied = tied || at[1] != first[1]
		}
	}
	if tied {
		return p.compile().FindStringIndex(s)
	}
	return first
}

func (p *Pattern) FindStringSubmatch(s string) []string {
	if re := p.in(s); re != nil {
		return re.FindStringSubmatch(s)
	}
	return nil
}

func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	if re := p.in(s); re != nil {
		return re.FindStringSubmatchIndex(s)
	}
	return nil
}

func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	if re := p.in(s); re != nil {
		return re.FindAllStringIndex(s, n)
	}
	return nil
}

// LastStringIndex returns where the last of the matches is that [Pattern.FindAllStringIndex] finds, nil for none. Of whole
// words, which no pattern begins with any letter, it takes what is behind a match for a text of its own, so that
// a long pattern need not be compiled as a whole.
func (p *Pattern) LastStringIndex(s string) (last []int) {
	if !p.words {
		if all := p.FindAllStringIndex(s, -1); all != nil {
			last = all[len(all)-1]
		}
		return last
	}
	const letter = "ʯ" // which no word begins with, where the end of the match before is no longer a boundary
	from := 0
	for at := p.FindStringIndex(s); at != nil; at = p.FindStringIndex(letter + s[from:]) {
		if last != nil {
			at[0], at[1] = at[0]+from-len(letter), at[1]+from-len(letter)
		}
		last, from = at, at[1]
	}
	return last
}

func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if re := p.in(s); re != nil {
		return re.FindAllStringSubmatchIndex(s, n)
	}
	return nil
}

func (p *Pattern) ReplaceAllString(s, by string) string {
	if re := p.in(s); re != nil {
		return re.ReplaceAllString(s, by)
	}
	return s
}

func (p *Pattern) SubexpIndex(name string) int { return p.compile().SubexpIndex(name) }

// Whole matches one of several ways of saying something, as whole words. The
// boundary \b of package regexp knows no accents.
func Whole(ways string) *Pattern { return &Pattern{expression: ways, words: true} }

// whole returns the expression of [Whole].
func whole(ways string) string { return `(?:^|` + other + `)` + closed(ways) }

// closed is whole words without what stands in front of them.
func closed(ways string) string { return `(?i:` + ways + `)(?:$|` + other + `)` }

// other is what is no letter and no digit.
const other = `[^0-9` + alphabet + `]`

// first returns where whole words are first found in a text. They are tried where one may begin, which takes a small part
// of the time in which package regexp tries each letter.
func (p *Pattern) first(s string) []int {
	p.binding.Do(func() {
		if !looksBack.MatchString(p.expression) {
			p.begins = beginningsOf(`^` + closed(p.expression))
			p.bound = regexp.MustCompile(withLetters(`^` + closed(p.expression)))
		}
	})
	if p.bound == nil {
		return p.compile().FindStringIndex(s)
	}
	from, open := 0, true
	for at := 0; ; {
		if open && (p.begins == nil || p.begins.begin(s[at:])) {
			if m := p.bound.FindStringIndex(s[at:]); m != nil {
				return []int{from, at + m[1]}
			}
		}
		if at == len(s) {
			return nil
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		from, open = at, !inAlphabet(r)
		at += size
	}
}

// looksBack finds what asks in an expression for the sign before it.
var looksBack = regexp.MustCompile(`\\[bBA]|(?:^|[^\[])\^`)

// inAlphabet tells whether a sign is a digit or of the [alphabet].
func inAlphabet(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	_, in := slices.BinarySearchFunc(letterRanges, r, func(of [2]rune, r rune) int {
		switch {
		case of[1] < r:
			return -1
		case of[0] > r:
			return 1
		}
		return 0
	})
	return in
}

// letterRanges are the first and the last letters of the stretches of the [alphabet], in order.
var letterRanges = func() (all [][2]rune) {
	of := []rune(alphabet)
	for k := 0; k < len(of); k++ {
		all = append(all, [2]rune{of[k], of[k]})
		if k+2 < len(of) && of[k+1] == '-' {
			all[len(all)-1][1] = of[k+2]
			k += 2
		}
	}
	slices.SortFunc(all, func(a, b [2]rune) int { return int(a[0] - b[0]) })
	return all
}()

// Blank returns a text with spaces for what matches, so that all else stays where it is.
func (p *Pattern) Blank(s string) string {
	re := p.in(s)
	if re == nil {
		return s
	}
	return re.ReplaceAllStringFunc(s, func(m string) string { return strings.Repeat(" ", len(m)) })
}
