package article

import (
	"regexp"
	"sync"
)

// A pattern is a regular expression that is compiled when it is first used:
// there are dozens of them, and most runs of the program read no article.
type pattern struct {
	compiled func() *regexp.Regexp
}

func lazy(expression string) *pattern {
	return &pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })}
}

func (p *pattern) MatchString(s string) bool            { return p.compiled().MatchString(s) }
func (p *pattern) FindString(s string) string           { return p.compiled().FindString(s) }
func (p *pattern) FindStringIndex(s string) []int       { return p.compiled().FindStringIndex(s) }
func (p *pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }
func (p *pattern) FindStringSubmatchIndex(s string) []int {
	return p.compiled().FindStringSubmatchIndex(s)
}
func (p *pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}
func (p *pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringSubmatchIndex(s, n)
}
func (p *pattern) ReplaceAllString(s, by string) string { return p.compiled().ReplaceAllString(s, by) }
func (p *pattern) SubexpIndex(name string) int          { return p.compiled().SubexpIndex(name) }

// whole matches one of several ways of saying something, as whole words. The
// boundary \b of package regexp knows no accents.
func whole(ways string) *pattern {
	return lazy(`(?i)(?:^|[^\p{L}\p{N}])(?:` + ways + `)(?:$|[^\p{L}\p{N}])`)
}
