package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// BenchmarkLarge compares and merges versions of a briefing of 10,000 stakes and
// as many annotations, one in fifty of which differ.
func BenchmarkLarge(b *testing.B) {
	base := plant(b)
	text := strings.Repeat("Le ministre a confirmé que l’accord sera signé. ", 10)
	for i := range 10_000 {
		id := model.ID(fmt.Sprint("stake", i))
		e, err := model.Insert(base, model.Stake{Head: model.Head{ID: id}, Title: "Enjeu", Body: text}, "s", "")
		base = do(b, base, e, err)
		e, err = model.Insert(base, model.Annotation{Type: model.Comment, Text: "À voir."}, id, "")
		base = do(b, base, e, err)
	}
	ours, theirs := base, base
	for i := 0; i < 10_000; i += 50 {
		id := model.ID(fmt.Sprint("stake", i))
		e, _ := model.Write(ours, id, "body", strings.Replace(text, "signé", "ratifié", 3))
		ours = do(b, ours, e, nil)
		theirs = set(b, theirs, id, "priority", 1)
	}
	b.Run("encode", func(b *testing.B) { // to set the others beside
		for b.Loop() {
			if _, err := model.Encode(base); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("diff", func(b *testing.B) {
		for b.Loop() {
			if changes, err := Diff(base, ours); err != nil || len(changes) != 200 {
				b.Fatal(len(changes), err)
			}
		}
	})
	b.Run("merge", func(b *testing.B) {
		for b.Loop() {
			if _, conflicts, err := Merge(base, ours, theirs); err != nil || len(conflicts) > 0 {
				b.Fatal(conflicts, err)
			}
		}
	})
}
