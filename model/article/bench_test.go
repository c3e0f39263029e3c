package article

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// BenchmarkParse reads texts of three lengths, the same ones again and again and one in which no name
// comes again, and beside each of them splits its words and folds them, which is the least that any reading
// has to do: ×scan is how many times that it takes, and stays the same when the time is linear.
func BenchmarkParse(b *testing.B) {
	for _, kind := range []struct {
		name string
		text func(size int) string
	}{{"texts", again}, {"names", manyNames}} {
		for _, size := range []int{100 << 10, 1 << 20, 10 << 20} {
			text := kind.text(size)
			b.Run(fmt.Sprintf("%s=%dKB", kind.name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				var parse, scan time.Duration
				for b.Loop() {
					start := time.Now()
					if _, err := Parse("long.txt", []byte(text), Options{Published: "2026-01-01"}); err != nil {
						b.Fatal(err)
					}
					parse += time.Since(start)
					b.StopTimer()
					start = time.Now()
					for _, w := range strings.Fields(text) {
						lex.Fold(w)
					}
					scan += time.Since(start)
					b.StartTimer()
				}
				b.ReportMetric(float64(parse)/float64(scan), "×scan")
			})
		}
	}
}

// again returns a text of so many bytes or some more, of others again and again.
func again(size int) string {
	var text strings.Builder
	for text.Len() < size {
		for _, t := range texts {
			text.WriteString(t.text)
		}
	}
	return text.String()
}
