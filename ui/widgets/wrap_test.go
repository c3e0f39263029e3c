package widgets

import (
	"slices"
	"testing"
	"unicode/utf8"
)

// TestBreaksForReading wraps texts in which each letter is as wide as any other.
func TestBreaksForReading(t *testing.T) {
	for text, want := range map[string][]string{
		"un deux trois":          {"un deux", "trois"},
		"voir « Mali » demain":   {"voir", "« Mali »", "demain"},
		"le voici ; un":          {"le", "voici ;", "un"},
		"a 5 % b 10\u00a0000 cc": {"a 5 % b", "10\u00a0000", "cc"},
		"anticonstitutionnel":    {"anticons", "titution", "nel"},
		"de M. Diop":             {"de", "M. Diop"},
		"vue. Un":                {"vue. Un"},
		"au n 3A. Puis":          {"au n 3A.", "Puis"},
		"":                       {""},
	} {
		r := ruler{func(from, to int) float32 { return float32(utf8.RuneCountInString(text[from:to])) }, 1}
		var got []string
		for _, l := range wrap(text, 8, r, breaksForReading) {
			got = append(got, text[l.from:l.to])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
