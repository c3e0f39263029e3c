package reader

import (
	"regexp"
	"sync"
)

// lazy compiles an expression when it is first asked for: most runs of the program
// read nothing.
func lazy(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
