package lex

import "testing"

// A word is found by its first letters, unless it is too short or has one that does not fold.
func TestUsageKey(t *testing.T) {
	for folded, want := range map[string]string{"turbines": "turbine", "port": "port", "le": "", "søreide": "", "переговоры": "перегов"} {
		if got := UsageKey(folded); got != want {
			t.Errorf("%q is found by %q, want %q", folded, got, want)
		}
	}
}
