package article

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// BenchmarkParse reads texts of three lengths, and beside each of them splits its
// words and folds them, which is the least that any reading has to do: ×scan is how
// many times that it takes, and stays the same when the time is linear.
func BenchmarkParse(b *testing.B) {
	for _, size := range []int{100 << 10, 1 << 20, 10 << 20} {
		var text strings.Builder
		for text.Len() < size {
			for _, t := range texts {
				text.WriteString(t.text)
			}
		}
		data := []byte(text.String())
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			var parse, scan time.Duration
			for b.Loop() {
				start := time.Now()
				if _, err := Parse("long.txt", data, Options{Published: "2026-01-01"}); err != nil {
					b.Fatal(err)
				}
				parse += time.Since(start)
				b.StopTimer()
				start = time.Now()
				for _, w := range strings.Fields(text.String()) {
					lex.Fold(w)
				}
				scan += time.Since(start)
				b.StartTimer()
			}
			b.ReportMetric(float64(parse)/float64(scan), "×scan")
		})
	}
}
