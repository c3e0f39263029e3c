package article

import (
	"strings"
	"testing"
)

// BenchmarkParse reads a text of the length of a long report.
func BenchmarkParse(b *testing.B) {
	var text strings.Builder
	for text.Len() < 200<<10 {
		for _, t := range texts {
			text.WriteString(t.text)
		}
	}
	data := []byte(text.String())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("long.txt", data, Options{Published: "2026-01-01"}); err != nil {
			b.Fatal(err)
		}
	}
}
