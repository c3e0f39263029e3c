package search

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"sync"

	"github.com/enjeux/enjeux/model"
)

// expression finds a regular expression. It fails when that does not compile.
func (q Query) expression() (func(text, with string) []Match, error) {
	text := q.Text
	if !q.Exact {
		text = "(?i)" + unaccented(text)
	}
	forms := []string{text}
	if q.Words { // the alternative that is a whole word goes before the one that is found first
		forms = []string{`\b(?:` + text + `)\b`, text}
	}
	var all []*regexp.Regexp
	for _, form := range forms {
		re, err := regexp.Compile("(?m)" + form)
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		all = append(all, re)
	}
	return func(text, with string) (found []Match) {
		hay, starts := fold(text, q.Exact)
		with = numbered(with)
		for _, re := range all {
			for _, at := range re.FindAllStringSubmatchIndex(hay, -1) {
				for i, end := range at {
					if end >= 0 { // the group took part
						at[i] = starts[end]
					}
				}
				r := model.Range{From: at[0], To: at[1]}
				if r.From == r.To || q.Words && (!whole(text, r.From, r.To) || overlaps(found, r)) {
					continue
				}
				found = append(found, Match{r, text, string(re.ExpandString(nil, with, text, at))})
			}
		}
		slices.SortFunc(found, func(a, b Match) int { return cmp.Compare(a.From, b.From) })
		return found
	}, nil
}

// numbered gives the number of each group in a replacement the end that its digits have:
// without, $1er would be a group of the name 1er. $$ stays a dollar.
func numbered(with string) string {
	return dollar().ReplaceAllStringFunc(with, func(s string) string {
		if s == "$$" {
			return s
		}
		return "${" + s[1:] + "}"
	})
}

var dollar = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\$(?:\$|\d+)`) })

// overlaps tells whether a passage shares something with one that was found.
func overlaps(found []Match, r model.Range) bool {
	return slices.ContainsFunc(found, func(m Match) bool { return m.From < r.To && r.From < m.To })
}
