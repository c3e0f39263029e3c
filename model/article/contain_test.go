package article

import (
	"errors"
	"testing"

	"github.com/enjeux/enjeux/model/article/reader"
)

// A rule that fails costs the facts of its paragraph, and a warning; the text and the others are read.
func TestContained(t *testing.T) {
	containing = true
	defer func() { containing = false }()
	d, err := Parse("a.txt", []byte("La ministre a signé un accord de 3 millions d’euros.\n\nLe port a vendu 40 tonnes de poisson."), Options{Published: "2025-01-01"})
	if err != nil {
		t.Fatal(err)
	}
	whole := len(d.Figures)
	d.Warnings = nil
	d.Paragraphs[0].RunIn = 1 << 30 // bytes that it has not
	found := d.scan(t.Context(), nil)
	if len(d.Warnings) != 1 || d.Warnings[0].Kind != reader.Unread {
		t.Errorf("warnings %v", d.Warnings)
	}
	if n := len(found[1].figures); n != whole-1 {
		t.Errorf("%d figures in the other paragraph, of %d", n, whole)
	}
	d.Paragraphs[0].RunIn = 0
	d.findDomains(found)
}

// A rule that fails on the whole refuses the source, and says that it is not to blame.
func TestFault(t *testing.T) {
	containing = true
	defer func() { containing = false }()
	if err := contain(func() { panic("no such word") }); !errors.Is(err, ErrFault) {
		t.Errorf("%v", err)
	}
	if err := contain(func() {}); err != nil {
		t.Error(err)
	}
}
