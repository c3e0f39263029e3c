package blocks

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// Each sign that is added has its weights, and each weight is of a sign: one that is misspelt
// would say nothing, and nobody would see it.
func TestEachSignHasWeights(t *testing.T) {
	quoted := regexp.MustCompile(`"([a-z0-9][^"\n]* [^"\n]+|asks|alone|digits)"`)
	var signs []string
	for _, name := range []string{"signs.go", "evidence.go"} {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range quoted.FindAllStringSubmatch(string(source), -1) {
			signs = append(signs, m[1])
			if _, ok := weights[m[1]]; !ok {
				t.Errorf("%s: %q has no weights", name, m[1])
			}
		}
	}
	for sign := range weights {
		if !slices.Contains(signs, sign) {
			t.Errorf("nothing gives the sign %q", sign)
		}
	}
}
