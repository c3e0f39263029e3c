package article

import (
	"testing"

	"github.com/enjeux/enjeux/model"
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
	b, err := Brief(d)
	if err != nil {
		t.Fatal(err)
	}
	if n := model.Count[model.Source](b, b.ID()); n != 2 {
		t.Errorf("%d sources", n)
	}
	for s := range model.Children[model.Source](b, b.ID()) {
		if _, ok := b.Blob(s.SHA256); !ok {
			t.Errorf("%s: the original is not kept", s.Title)
		}
	}
}

// The PDF of a text that it comes with is another source of what that says, and does
// not take its place.
func TestDocumentsBesideEachOther(t *testing.T) {
	b, err := Brief(parseFile(t, "libreoffice.docx"), parseFile(t, "libreoffice.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	sources := list[model.Source](b)
	if len(sources) != 2 {
		t.Fatalf("%d sources", len(sources))
	}
	both := 0
	for n := range b.Nodes() {
		if st, ok := n.(model.Stake); ok && model.Count[model.Citation](b, st.ID) > 1 {
			both++
		}
	}
	if both == 0 {
		t.Error("no stake rests on both")
	}
}
