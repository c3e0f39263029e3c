package ui

import (
	"strings"
	"testing"
)

// What a stake says that its source does not is marked in whole words.
func TestOwnWordsAreWhole(t *testing.T) {
	for _, c := range []struct{ said, body, want string }{
		{"Le convoi part de Bergen.", "Le convoi partira le soir.", "partira le soir"},
		{"La rencontre se tient à Porto, le soir.", "La rencontre se tient à Pordenone, le soir.", "Pordenone"},
		{"Un budget.", "Un budget.", ""},
	} {
		var own []string
		for _, r := range inOtherWords(c.said, c.body) {
			own = append(own, c.body[r.From:r.To])
		}
		if got := strings.Join(own, "|"); got != c.want {
			t.Errorf("%q beside %q: own is %q, not %q", c.body, c.said, got, c.want)
		}
	}
}
