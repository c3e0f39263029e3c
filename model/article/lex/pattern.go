package lex

import (
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
)

// A Pattern is a regular expression that is compiled when a text first has what it asks for
// (see [required]), and only looked for in such texts: there are hundreds of them, most of
// them for a few sentences of a few texts. Of a long one only those ways are compiled that a
// text may have (see [ways]), as long as it is enough to know whether and where it matches.
type Pattern struct {
	expression string
	words      bool // see [Whole]

	asking, splitting, compiling sync.Once

	begins   *beginnings // nil where any will do
	asks     []*required
	choice   *choice // nil for a short one
	compiled atomic.Pointer[regexp.Regexp]
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
	if p.begins != nil && !p.begins.begin(s) {
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
	if c == nil {
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
func whole(ways string) string {
	const other = `[^0-9` + alphabet + `]`
	return `(?:^|` + other + `)(?i:` + ways + `)(?:$|` + other + `)`
}

// Blank returns a text with spaces for what matches, so that all else stays where it is.
func (p *Pattern) Blank(s string) string {
	re := p.in(s)
	if re == nil {
		return s
	}
	return re.ReplaceAllStringFunc(s, func(m string) string { return strings.Repeat(" ", len(m)) })
}
