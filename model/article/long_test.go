package article

import (
	"strings"
	"testing"
	"time"
)

// A line without end costs about as much as the same words in short lines.
func TestLongLineOfDates(t *testing.T) {
	for _, words := range []string{"2025 ", "12 mars "} {
		const all, short = 14 << 10, 200 // bytes
		spent := func(line string) time.Duration {
			lead := "La ministre est rentrée.\n" + strings.Repeat("Le port est ouvert.\n", 40) // the visit is looked for in these
			text := lead + strings.Repeat(line+"\n", all/len(line))
			least := time.Hour
			for range 3 {
				began := time.Now()
				if _, err := Parse("dates.txt", []byte(text), Options{Published: "2025-03-01"}); err != nil {
					t.Fatal(err)
				}
				least = min(least, time.Since(began))
			}
			return least
		}
		few, many := spent(strings.Repeat(words, short/len(words))), spent(strings.Repeat(words, all/len(words)))
		if many > 8*few {
			t.Errorf("%q: %v in short lines, %v in one", words, few, many)
		}
	}
}
