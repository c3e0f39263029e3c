package lex

import (
	"regexp"
	"strings"
	"sync"
)

// A Pattern is a regular expression that is compiled when it is first used:
// there are dozens of them, and most runs of the program read no article.
type Pattern struct {
	compiled func() *regexp.Regexp
}

// Lazy returns the pattern of an expression of package regexp.
func Lazy(expression string) *Pattern {
	return &Pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(withLetters(expression)) })}
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

// The methods below are those of [regexp.Regexp].

func (p *Pattern) MatchString(s string) bool            { return p.compiled().MatchString(s) }
func (p *Pattern) FindString(s string) string           { return p.compiled().FindString(s) }
func (p *Pattern) FindStringIndex(s string) []int       { return p.compiled().FindStringIndex(s) }
func (p *Pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	return p.compiled().FindStringSubmatchIndex(s)
}
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringSubmatchIndex(s, n)
}
func (p *Pattern) ReplaceAllString(s, by string) string { return p.compiled().ReplaceAllString(s, by) }
func (p *Pattern) SubexpIndex(name string) int          { return p.compiled().SubexpIndex(name) }

// Whole matches one of several ways of saying something, as whole words. The
// boundary \b of package regexp knows no accents.
func Whole(ways string) *Pattern {
	const other = `[^0-9` + alphabet + `]`
	return Lazy(`(?:^|` + other + `)(?i:` + ways + `)(?:$|` + other + `)`)
}

// Blank returns a text with spaces for what matches, so that all else stays where it is.
func (p *Pattern) Blank(s string) string {
	return p.compiled().ReplaceAllStringFunc(s, func(m string) string { return strings.Repeat(" ", len(m)) })
}
