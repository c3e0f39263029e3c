package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A subject of several members: "the minister, his wife and a guest have left".

// named tells whether pieces may be the first members of a subject: each has some words and a comma
// behind it, and none hangs on another or opens with a participle.
func (l *line) named(all []lex.Span) bool {
	return !slices.ContainsFunc(all, func(p lex.Span) bool {
		from, to := l.WordsIn(p)
		return to-from < 2 || l.Text[p.To] != ',' || l.Hangs(p) || participle(l.Spelled(from))
	})
}

func participle(word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "s"), "e")
	return strings.HasSuffix(word, "é") || strings.HasSuffix(word, "ed")
}

// joint tells whether the subject of a clause has several members, with one before the clause: there
// is "and" in front of a verb that may be of several, or one thing alone in front of one that is.
func (l *line) joint(s lex.Span) bool {
	from, to := l.WordsIn(s)
	and, plural, noun := false, false, ""
	for i := from; i < to; i++ {
		w := l.Words[i]
		if l.verb(i) {
			return i > from && (and && !single[w.Folded] || !plural && several[w.Folded])
		}
		and = and || coordinating[w.Folded]
		if noun == "" && !w.Function {
			noun = w.Folded
			plural = plural || !w.Capital && strings.HasSuffix(noun, "s")
		}
		plural = plural || w.Number > 0 || w.Digit || theirs[w.Folded]
	}
	return false
}

// Forms of one, and of several.
var (
	single  = lex.Set("est a etait avait sera aura fut va doit peut is was has")
	several = lex.Set("sont ont etaient avaient seront auront furent vont doivent peuvent are were have")
	theirs  = lex.Set("ils elles les ces they we you both il elle on")
)
