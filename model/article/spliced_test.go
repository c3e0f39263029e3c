package article

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSpliced reads texts that are cut from the middle of known ones and put together at random, so that people, offices, dates
// and sums meet as no rule foresaw, and signs stand where a word was. A seed says which they are; the long tests read many more.
func TestSpliced(t *testing.T) {
	n := 120
	if os.Getenv("ENJEUX_SOAK") != "" {
		n = 5000
	}
	files, err := filepath.Glob(filepath.Join("..", "..", "cmd", "enjeux", "testdata", "gold", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts: %v", err)
	}
	var lines []string
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(strings.TrimSpace(string(text)), "\n")...)
	}
	joints := []string{". ", ", ", " ", " and ", " et ", "; ", ": ", " – ", "\n"}
	strays := strings.Fields("… — - ( ) « » “ ” ’ ’s / % € $ • 1 2025 M. No. & ...")
	for seed := range n {
		r := rand.New(rand.NewPCG(1, uint64(seed)))
		var text strings.Builder
		for range 8 + r.IntN(8) {
			words := strings.Split(lines[r.IntN(len(lines))], " ")
			if r.IntN(4) == 0 {
				words[r.IntN(len(words))] = strays[r.IntN(len(strays))]
			}
			from := r.IntN(len(words))
			to := from + 1 + r.IntN(len(words)-from)
			if r.IntN(2) == 0 {
				from = 0
			}
			text.WriteString(strings.Join(words[from:to], " ") + joints[r.IntN(len(joints))])
		}
		func() {
			defer func() {
				if e := recover(); e != nil {
					t.Errorf("seed %d: %v", seed, e)
				}
			}()
			d, err := Parse("spliced.txt", []byte(text.String()), Options{Published: "2025-01-01"})
			if err != nil {
				t.Errorf("seed %d: %v", seed, err)
				return
			}
			checkVerbatim(t, d)
		}()
	}
}
