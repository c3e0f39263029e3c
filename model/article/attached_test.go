package article

import (
	"testing"

	"github.com/enjeux/enjeux/model/article/reader"
)

// What is attached to an e-mail is a source of its own, and what cannot be read
// is told.
func TestAttachedDocuments(t *testing.T) {
	d := parseFile(t, "attached.eml")
	if len(d.Attached) != 1 || d.Attached[0].Name != "note Hanoï.docx" {
		t.Fatalf("%d attached", len(d.Attached))
	}
	if len(d.Warnings) != 1 || d.Warnings[0] != (reader.Warning{Kind: reader.Skipped, Detail: "photo.bin"}) {
		t.Errorf("%v", d.Warnings)
	}
}

// What a document hides is told.
func TestHiddenWords(t *testing.T) {
	d, err := Parse("a.rtf", []byte(`{\rtf1\ansi Visite{\v Note interne}\par Le ministre arrive.\par}`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Warnings) != 1 || d.Warnings[0] != (reader.Warning{Kind: reader.Hidden, Detail: "Note interne"}) {
		t.Errorf("%v", d.Warnings)
	}
}
