package article

import "strings"

// whoseDollar reads behind a dollar sign, or behind an amount that has one before it, the letters
// that say whose dollars they are: "5 millions $ CA", "$17 million CAD". They are "" for none.
func (l *line) whoseDollar(at int) (code, letters string, end int) {
	k := l.wordAt(at)
	if k >= len(l.words) {
		return "", "", at
	}
	w, money := l.words[k], lists().money
	letters, end = l.text[w.from:w.to], w.to
	switch gap, rest := l.text[at:w.from], l.text[w.to:]; {
	case gap == " (" && strings.HasPrefix(rest, ")"):
		end++
	case !blankGap(gap) && gap != "" || strings.HasPrefix(rest, "-"):
		return "", "", at
	}
	if some := money.signed[letters]; len(some) > 0 && some[0].code == letters && !wordlike[letters] {
		return letters, letters, end
	}
	if behind := strings.HasSuffix(l.text[:at], "$"); len(letters) > 1 && (behind || letters == "US") {
		for _, sign := range []string{letters + "$", "$" + letters} {
			if some := money.signed[sign]; len(some) > 0 {
				return some[0].code, "$" + l.text[at:w.from] + letters, end
			}
		}
	}
	return "", "", at
}
