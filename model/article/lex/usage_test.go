package lex

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/assets"
)

// The program's own list can be read, and each of its words is found, which needs their order.
func TestOwnUsage(t *testing.T) {
	data, err := fs.ReadFile(assets.Words(), "usage.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		n++
		word, want, err := usageIn(strings.TrimRight(line, "\r\n"))
		if err != nil {
			t.Error(err)
		} else if got := Loaded().usageOf(word); got == nil || *got != want {
			t.Errorf("%s: got %v, want %v", word, got, want)
		}
	}
	if n < 1000 {
		t.Errorf("%d words", n)
	}
}

// A name says nothing of a domain, whatever was in the news when the words were learnt.
func TestNamesHaveNoUsage(t *testing.T) {
	for _, name := range []string{"john", "emmanuel", "mohamed", "biden", "macron", "poutine", "lavrov", "sanchez", "tebboune"} {
		if Loaded().usageOf(UsageKey(name)) != nil {
			t.Errorf("%s speaks for a domain", name)
		}
	}
}

// A word is found by its first letters, unless it is too short or has one that does not fold.
func TestUsageKey(t *testing.T) {
	for folded, want := range map[string]string{"turbines": "turbine", "port": "port", "le": "", "søreide": "", "переговоры": "перегов"} {
		if got := UsageKey(folded); got != want {
			t.Errorf("%q is found by %q, want %q", folded, got, want)
		}
	}
}
