package lex

import (
	"regexp"
	"strings"
	"sync"
)

// A Pattern is a regular expression that is compiled when a text first has what it asks for
// (see [required]), and only looked for in such texts: there are hundreds of them, most of
// them for a few sentences of a few texts.
type Pattern struct {
	compiled func() *regexp.Regexp
	asks     func() []*required
}

// Lazy returns the pattern of an expression of package regexp.
func Lazy(expression string) *Pattern {
	return &Pattern{
		sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(withLetters(expression)) }),
		sync.OnceValue(func() []*required { return requiredBy(expression) }),
	}
}

// alphabet is the letters of the scripts that are read and of the names in them: Latin, Greek
// and Cyrillic, and Armenian, Hebrew, Arabic, kana, ideographs and hangul.
const alphabet = `A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ͳͶͷͻ-ͽͿΆΈ-ҁҊ-ԯḀ-ỿԱ-Ֆՠ-ֈא-תء-يぁ-ヿ一-鿿가-힣`

// withLetters writes [alphabet] for each \p{L} that stands outside of brackets. Package
// regexp takes a list of all 650 ranges of letters for that, at each place, and most of
// the time to compile a pattern.
func withLetters(expression string) string {
	const class = `\p{L}`
	var b strings.Builder
	bracketed := false
	for expression != "" {
		switch {
		case !bracketed && strings.HasPrefix(expression, class):
			b.WriteString("(?-i:[" + alphabet + "])")
			expression = expression[len(class):]
			continue
		case expression[0] == '\\' && len(expression) > 1:
			b.WriteByte(expression[0])
			expression = expression[1:]
		case expression[0] == '[':
			bracketed = true
		case expression[0] == ']':
			bracketed = false
		}
		b.WriteByte(expression[0])
		expression = expression[1:]
	}
	return b.String()
}

// in returns the pattern compiled, nil where it cannot be found in a text.
func (p *Pattern) in(s string) *regexp.Regexp {
	for _, r := range p.asks() {
		if !r.in(s) {
			return nil
		}
	}
	return p.compiled()
}

// The methods below are those of [regexp.Regexp].

func (p *Pattern) MatchString(s string) bool {
	re := p.in(s)
	return re != nil && re.MatchString(s)
}

func (p *Pattern) FindString(s string) string {
	if re := p.in(s); re != nil {
		return re.FindString(s)
	}
	return ""
}

func (p *Pattern) FindStringIndex(s string) []int {
	if re := p.in(s); re != nil {
		return re.FindStringIndex(s)
	}
	return nil
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

func (p *Pattern) SubexpIndex(name string) int { return p.compiled().SubexpIndex(name) }

// Whole matches one of several ways of saying something, as whole words. The
// boundary \b of package regexp knows no accents.
func Whole(ways string) *Pattern { return Lazy(whole(ways)) }

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
