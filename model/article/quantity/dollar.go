package quantity

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// whoseDollar reads behind a dollar sign, or behind an amount that has one before it, the letters
// that say whose dollars they are: "5 millions $ CA", "$17 million CAD". They are "" for none.
func (l *Line) whoseDollar(at int) (code, letters string, end int) {
	k := l.WordAt(at)
	if k >= len(l.Words) {
		return "", "", at
	}
	w, money := l.Words[k], lex.Loaded().Money
	letters, end = l.Text[w.From:w.To], w.To
	switch gap, rest := l.Text[at:w.From], l.Text[w.To:]; {
	case gap == " (" && strings.HasPrefix(rest, ")"):
		end++
	case !lex.BlankGap(gap) && gap != "" || strings.HasPrefix(rest, "-"):
		return "", "", at
	}
	if some := money.Signed[letters]; len(some) > 0 && some[0].Code == letters && !wordlike[letters] {
		return letters, letters, end
	}
	if behind := strings.HasSuffix(l.Text[:at], "$"); len(letters) > 1 && (behind || letters == "US") {
		for _, sign := range []string{letters + "$", "$" + letters} {
			if some := money.Signed[sign]; len(some) > 0 {
				return some[0].Code, "$" + l.Text[at:w.From] + letters, end
			}
		}
	}
	return "", "", at
}
