package reader

import (
	"strings"
	"unicode/utf8"
)

var (
	itemMark  = lazy(`^\s*(?:[•▪■●○◦‣►]\s?|[-–—*·>]\s|\(?[0-9a-z]{1,2}[.)]\s)`)
	quoteMark = lazy(`^(?:> ?)+`)
)

// unfold puts the lines of an e-mail back together into paragraphs: those that
// say themselves that they go on (flowed), and those that are as long as lines
// of a fixed width are.
func unfold(text string, flowed bool) []string {
	const narrow, wide = 55, 80 // runes
	var all []string
	var last strings.Builder
	begun, open := false, false // a line; one that may go on
	for line := range strings.SplitSeq(text, "\n") {
		signature := line == "-- "
		line = quoteMark().ReplaceAllString(line, "")
		if !signature {
			if flowed {
				line = strings.TrimPrefix(line, " ")
			} else {
				line = strings.TrimRight(line, " \t\r")
			}
		}
		n := utf8.RuneCountInString(line)
		goesOn := flowed && strings.HasSuffix(line, " ") || !flowed && n >= narrow && n <= wide
		if open && !signature && n > 0 && !itemMark().MatchString(line) {
			if !strings.HasSuffix(last.String(), " ") {
				last.WriteByte(' ')
				line = strings.TrimLeft(line, " \t")
			}
		} else {
			if begun {
				all = append(all, last.String())
			}
			last.Reset()
		}
		last.WriteString(line)
		begun, open = true, goesOn && !signature
	}
	return append(all, last.String())
}
